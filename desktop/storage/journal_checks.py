"""The journal replayed: to the rows as they stand, and to the versions of the codebook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from desktop.storage.triggers import journaled_tables

FROM_ELSEWHERE = ("create_package", "merge", "rescue")
"""Use cases that bring versions of the codebook along which were made in another file, or whose
themes' journal is not whole."""


def journal_findings(db: Database) -> Iterator[str]:
    """Gaps, links that do not fit, and rows that are not as the last change left them."""
    yield from _open(db)
    for table in ("journal_entries", "journal_changes"):
        yield from _gaps(db, table)
    yield from _turns(db)
    yield from _links(db)
    for table in journaled_tables(db):
        yield from _not_as_journaled(db, table)


def _open(db: Database) -> Iterator[str]:
    for (entry,) in db.execute("SELECT entry_id FROM journal_open"):
        yield f"entry {entry} was never closed"


def _gaps(db: Database, table: str) -> Iterator[str]:
    # Numbers are given one after the other, and nothing is ever taken out.
    count, highest = db.execute(f"SELECT count(*), ifnull(max(id), 0) FROM {table}").fetchone()
    if count != highest:
        yield f"{table} has {count} rows, not {highest}"
    if table == "journal_entries":
        given = db.execute("SELECT name, seq FROM sqlite_sequence").fetchall()
        if given != [(table, highest)]:
            yield f"{table} counts another number of entries than there are"


def _turns(db: Database) -> Iterator[str]:
    rows = db.execute(
        "SELECT turn.id FROM journal_entries AS turn LEFT JOIN journal_entries AS entry"
        " ON entry.id = turn.target WHERE (turn.kind IN ('undo', 'redo')) IS NOT"
        " (entry.kind IS 'do' AND entry.id < turn.id)"
        " OR (turn.target IS NULL) IS NOT (turn.kind IN ('base', 'do'))"
    )
    for (entry,) in rows:
        yield f"entry {entry} takes back what it cannot"


def _links(db: Database) -> Iterator[str]:
    rows = db.execute(
        "SELECT id, table_name, row_id, last, before FROM (SELECT id, table_name, row_id, before,"
        " lag(after) OVER (PARTITION BY table_name, row_id ORDER BY id) AS last"
        " FROM journal_changes) WHERE before IS NOT last"
    )
    for number, table, row_id, last, before in rows:
        if not _follows(_loaded(last), _loaded(before)):
            yield f"change {number} of {table} row {row_id} does not follow on the one before"


def _loaded(image: str | None) -> dict[str, Any] | None:
    return None if image is None else json.loads(image)


def _follows(last: dict[str, Any] | None, before: dict[str, Any] | None) -> bool:
    # A schema step may have added columns that an older image does not have.
    if last is None or before is None:
        return last is before
    return before.items() >= last.items()


def _not_as_journaled(db: Database, table: str) -> Iterator[str]:
    # The last change that the journal has of a row must be the row as it stands, in all
    # columns that there were at that time.
    columns = [column.name for column in db.table(table).columns]
    row = "json_object(" + ", ".join(f"'{c}', standing.{c}" for c in columns) + ")"
    last = "SELECT row_id, after, max(id) FROM journal_changes WHERE table_name = ? GROUP BY row_id"
    differing = db.execute(
        f"SELECT standing.id FROM {table} AS standing LEFT JOIN ({last}) ON row_id = standing.id"
        f" WHERE after IS NOT {row} AND (after IS NULL OR EXISTS (SELECT 1 FROM json_each(after)"
        f" AS was WHERE was.value IS NOT json_extract({row}, '$.' || was.key)))"
        f" UNION SELECT row_id FROM ({last}) LEFT JOIN {table} AS standing ON row_id = standing.id"
        " WHERE after IS NOT NULL AND standing.id IS NULL",
        [table, table],
    )
    for (row_id,) in differing:
        yield f"{table} row {row_id} is not as the journal left it"


def version_findings(db: Database) -> Iterator[str]:
    """Versions of the codebook that the journal of themes knows nothing of."""
    marks = ", ".join("?" * len(FROM_ELSEWHERE))
    elsewhere = db.execute(
        f"SELECT count(*) FROM journal_entries WHERE verb IN ({marks})", list(FROM_ELSEWHERE)
    ).fetchone()[0]
    known = set() if elsewhere else set(_codebooks(db))
    for version, themes in db.execute("SELECT version, themes FROM codebook_versions"):
        standing = _canonical({theme["id"]: theme for theme in json.loads(themes)})
        if not elsewhere and standing not in known:
            yield f"version {version} of the codebook is not what the journal has of it"


def _codebooks(db: Database) -> Iterator[str]:
    """The codebook after each entry that touched it, as far as themes had their columns then."""
    themes: dict[str, dict[str, Any]] = {}
    entry = None
    yield _canonical(themes)
    for entry_id, row_id, after in db.execute(
        "SELECT entry_id, row_id, after FROM journal_changes WHERE table_name = 'themes'"
        " ORDER BY id"
    ):
        if entry != entry_id:
            yield _canonical(themes)
        entry = entry_id
        themes.pop(row_id, None)
        if after is not None:
            themes[row_id] = as_version(json.loads(after))
    yield _canonical(themes)


def as_version(row: dict[str, Any]) -> dict[str, Any]:
    """A theme as the journal has it in the form that a version of the codebook keeps."""
    return row | {"keywords": json.loads(row["keywords"]), "retired": bool(row["retired"])}


def _canonical(themes: dict[str, dict[str, Any]]) -> str:
    return json.dumps(themes, ensure_ascii=False, sort_keys=True)
