"""The schema's numbered steps, taken once each."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from desktop.resources import schema_file
from desktop.storage import triggers
from desktop.storage.seals import Seals

APPLICATION_ID = 0x5A485550
"""The letters ZHUP: tells a project from any other SQLite file."""
FIRST_WITH_SEALS = 4
_COMMENT = re.compile(r"""--[^\n]*|('(?:[^']|'')*'|"(?:[^"]|"")*"|/\*.*?\*/)""", re.DOTALL)
"""A comment to the end of its line; or, as a group, what only looks as if one were in it."""


def steps() -> list[Path]:
    """The step files in their order; a step's number is the version it leads to."""
    return sorted(schema_file("steps").glob("[0-9][0-9][0-9]_*.sql"))


def newest_version() -> int:
    """The version that this program writes."""
    return _number(steps()[-1])


def version(db: Database) -> int:
    """The version that the file is in; 0 for an empty one."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def migrate(db: Database, *, up_to: int | None = None) -> None:
    """Take every step that the file has not taken yet, all of them or none.

    `up_to` is the last one that is taken, by default the newest: so a file of that version was
    made.
    """
    start = version(db)
    with db.atomic():
        triggers.remove(db)
        for step in steps()[:up_to]:
            if _number(step) > start:
                _take(db, step)
        triggers.install(db)
        if sealed(db):
            Seals(db).complete()


def sealed(db: Database) -> bool:
    """Whether the file's version has seals; an older one gets them when brought up to date."""
    return version(db) >= FIRST_WITH_SEALS


def schema_text(db: Database) -> str:
    """Every table, index and trigger of the file as one SQL script."""
    rows = db.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
        " ORDER BY type = 'trigger', type = 'index', rowid"
    )
    pragmas = f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {version(db)};\n"
    return pragmas + "".join(f"\n{sql};\n" for (sql,) in rows)


def _take(db: Database, step: Path) -> None:
    for statement in statements(step.read_text(encoding="utf-8")):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {_number(step)}")


def statements(script: str) -> Iterator[str]:
    """The statements of a script in their order, without its line comments.

    SQLite itself says where one ends: a `;` in a literal or in a trigger's body is no end, and
    `--` in a literal begins no comment. Comments inside a statement would stand in the schema.
    """
    # executescript() would commit the transaction that holds the steps together.
    begun = ""
    for piece in _COMMENT.sub(lambda found: found[1] or "", script).split(";"):
        begun += f"{piece};"
        if sqlite3.complete_statement(begun):
            yield begun.strip()
            begun = ""
    if begun:
        yield begun.strip()


def _number(step: Path) -> int:
    return int(step.name[:3])
