"""Whether a project file is sound; nothing is ever repaired here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlite_utils import Database

from desktop.storage import migrations, schema_shape
from desktop.storage.failures import MayBeDamage, OfTheFile, of_the_file
from desktop.storage.index_check import index_findings
from desktop.storage.journal_checks import journal_findings, version_findings
from desktop.storage.seals import KINDS, Seals
from desktop.storage.text_checks import original_findings, span_findings, text_findings

Fault = tuple[str, str]
_MOST = 20
"""More findings of one kind say nothing new."""


def findings(db: Database, *, between: Callable[[], object] = bool) -> Iterator[Fault]:
    """(check, what is wrong) of all that is wrong, at most so many of each check.

    `between` is called before each check; it may raise to stop.

    In a file that is built otherwise nothing but its pages is looked at: what is called a table
    there may be anything.
    """
    strange = bool(schema_shape.differences(db))
    for check in ("integrity", "schema") if strange else _RUNS:
        between()
        run = _RUNS[check]
        for number, what in enumerate(_guarded(run, db)):
            if number == _MOST:
                yield check, "and more of the kind"
                break
            yield check, what


def behind(error: BaseException, db: Database) -> str | None:
    """What is wrong with the file where that may be why `error` was raised; else None.

    All of the file is looked at, unless the error says itself that the file is damaged.
    """
    if not isinstance(error, MayBeDamage) or not of_the_file(error):
        return None
    if "malformed" in str(error):
        return str(error)
    return next((what for _, what in findings(db)), None)


def quick(db: Database) -> str | None:
    """What SQLite finds wrong at a first look at every page; None where it finds nothing."""
    return next(_guarded(_at_a_glance, db), None)


def _guarded(run: Callable[[Database], Iterator[str]], db: Database) -> Iterator[str]:
    # What cannot be read is damaged; what a busy or a full disk refuses is not.
    try:
        yield from run(db)
    except OfTheFile as error:
        if not of_the_file(error):
            raise
        yield f"cannot be read ({error})"


def _at_a_glance(db: Database) -> Iterator[str]:
    yield from _messages(db, "quick_check(1)")


def _integrity(db: Database) -> Iterator[str]:
    yield from _messages(db, "integrity_check")


def _messages(db: Database, pragma: str) -> Iterator[str]:
    for (message,) in db.execute(f"PRAGMA {pragma}"):
        if message != "ok":
            yield str(message)


def _schema(db: Database) -> Iterator[str]:
    yield from schema_shape.differences(db)


def _foreign_keys(db: Database) -> Iterator[str]:
    for table, rowid, parent, _number in db.execute("PRAGMA foreign_key_check"):
        yield f"{table} row {rowid} points at nothing in {parent}"


def _seals(db: Database) -> Iterator[str]:
    if migrations.sealed(db):
        for kind in KINDS:
            for row, what in Seals(db).broken(kind):
                yield f"{kind} {row} {what}"


def _project(db: Database) -> Iterator[str]:
    rows = db.execute("SELECT count(*) FROM project").fetchone()[0]
    if rows != 1:
        yield f"the file says {rows} times which project it is"


_RUNS: dict[str, Callable[[Database], Iterator[str]]] = {
    "integrity": _integrity,
    "foreign_keys": _foreign_keys,
    "project": _project,
    "texts": text_findings,
    "originals": original_findings,
    "spans": span_findings,
    "search": index_findings,
    "codebook": version_findings,
    "journal": journal_findings,
    "seals": _seals,
    "schema": _schema,
}
CHECKS = tuple(_RUNS)
