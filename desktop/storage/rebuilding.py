"""A sound project file out of rows that were brought out of a damaged one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database

from desktop.storage import database, triggers
from desktop.storage.journal import json_text, now
from desktop.storage.mending import Account
from desktop.storage.past import Past, image
from desktop.storage.salvage import Row
from desktop.storage.seals import Seals
from desktop.storage.search_index import SearchIndex
from desktop.text.concordance import fold

RESCUE = "rescue"
"""The use case under which the journal has what a rescue had to put right."""
_MAY_BE_MISSING = {"themes": ("parent_id", "merged_into"), "reports": ("original_sha256",)}
_UNDONE = ("undo", "redo")


@dataclass(slots=True)
class Holdings:
    """All rows by table, those of research data by id and in their order."""

    kept: Mapping[str, Iterable[Row]]
    research: Mapping[str, Mapping[str, Row]]
    past: Past
    accounts: dict[str, Account]
    source: str
    histories: dict[tuple[str, str], Row | None] = field(default_factory=dict)


def rebuild(out: Path, content: Holdings, *, between: Callable[[], object] = bool) -> None:
    """Write the file; what does not fit together goes to its table's account as lost.

    `between` is called now and then; it may raise to stop, and nothing is at `out` then.
    Raises InputError where something is at `out` already.
    """
    database.create(out, furnish=lambda db: _furnish(db, content, between)).close()


def _furnish(db: Database, content: Holdings, between: Callable[[], object]) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    with db.atomic():
        _write(db, content, between)
    db.execute("PRAGMA foreign_keys = ON")


def _write(db: Database, content: Holdings, between: Callable[[], object]) -> None:
    triggers.remove(db)
    for table, rows in content.kept.items():
        between()
        _insert_all(db, table, rows, content.accounts)
    for table, by_id in content.research.items():
        between()
        _insert_all(db, table, by_id.values(), content.accounts)
    for number, text in db.execute("SELECT number, text FROM texts").fetchall():
        between()
        SearchIndex(db).add(number, fold(text))
    while _unlinked(db, content.accounts):
        pass
    between()
    _write_journal(db, content)
    Seals(db).complete()
    triggers.install(db)


def _insert_all(
    db: Database, table: str, rows: Iterable[Row], accounts: Mapping[str, Account]
) -> None:
    for row in rows:
        try:
            _insert(db, table, row)
        except (sqlite3.Error, UnicodeError):
            # Damage that no longer fits the table's rules, or a second row in the same place.
            _lose(accounts[table], str(next(iter(row.values()))))


def _insert(db: Database, table: str, row: Row) -> None:
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(row.values()))


def _lose(account: Account, name: str) -> None:
    if name not in account.lost:
        account.lost.append(name)


def _unlinked(db: Database, accounts: Mapping[str, Account]) -> bool:
    """Take out, or cut loose, each row that points at nothing; whether there was any."""
    found = db.execute("PRAGMA foreign_key_check").fetchall()
    for table, rowid, _parent, number in found:
        links = {row[0]: row[3] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
        column = links[number]
        if rowid is None:
            _drop_unnumbered(db, table, column, accounts[table])
        elif column in _MAY_BE_MISSING.get(table, ()):
            db.execute(f"UPDATE {table} SET {column} = NULL WHERE rowid = ?", [rowid])
        else:
            gone = db.execute(f"SELECT id FROM {table} WHERE rowid = ?", [rowid]).fetchone()
            if gone:
                _lose(accounts[table], str(gone[0]))
                db.execute(f"DELETE FROM {table} WHERE rowid = ?", [rowid])
    return bool(found)


def _drop_unnumbered(db: Database, table: str, column: str, account: Account) -> None:
    parent = "originals" if column == "original_sha256" else "texts"
    clause = f"{column} NOT IN (SELECT sha256 FROM {parent})"
    for row in db.execute(f"SELECT * FROM {table} WHERE {clause}").fetchall():
        _lose(account, f"{row[0]} {row[1]}")
    db.execute(f"DELETE FROM {table} WHERE {clause}")


def _write_journal(db: Database, content: Holdings) -> None:
    last = _write_entries(db, content)
    _write_changes(db, content, last)
    for table in content.research:
        _close(db, table, content, last)


def _write_entries(db: Database, content: Holdings) -> int:
    past, coder = content.past, _any_coder(content)
    numbers = {*past.entries, *past.missing_entries}
    at = ""
    for number in sorted(numbers):
        entry = past.entries.get(number) or _stand_in(number, at, coder)
        if not _fits(entry, past.entries):
            entry = entry | {"kind": "base", "target": None}
        at = entry["at"]
        _insert(db, "journal_entries", entry)
    last = max(numbers, default=0) + 1
    detail = json_text({"file": content.source})
    _insert(db, "journal_entries", _stand_in(last, now(), coder) | {"detail": detail})
    return last


def _any_coder(content: Holdings) -> str:
    return next(iter(content.research["coders"]), "")


def _stand_in(number: int, at: str, coder: str) -> Row:
    return {
        "id": number,
        "at": at,
        "coder_id": coder,
        "verb": RESCUE,
        "detail": "{}",
        "kind": "base",
        "target": None,
    }


def _fits(entry: Row, entries: Mapping[int, Row]) -> bool:
    if entry["kind"] not in _UNDONE:
        return entry["kind"] in ("base", "do") and entry["target"] is None
    target = entries.get(entry["target"] or 0)
    return target is not None and target["kind"] == "do" and target["id"] < entry["id"]


def _write_changes(db: Database, content: Holdings, last: int) -> None:
    stood = content.histories
    for number in sorted(content.past.changes):
        change = content.past.changes[number]
        key = change["table_name"], change["row_id"]
        before = image(change["before"])
        if not _follows(stood.get(key), before):
            _change(db, last, key, stood.get(key), before)
        entry = change["entry_id"] if 0 < change["entry_id"] < last else last
        after = image(change["after"])
        _change(db, entry, key, before, after)
        stood[key] = after


def _close(db: Database, table: str, content: Holdings, last: int) -> None:
    """Lead the journal from what it has last of each row to the row as it stands."""
    cursor = db.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in cursor.description]
    rows = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    told = {row_id for name, row_id in content.histories if name == table}
    for row_id in sorted({*rows, *told}):
        was, row = content.histories.get((table, row_id)), rows.get(row_id)
        if not _follows(was, row):
            _change(db, last, (table, row_id), was, row)


def _follows(was: Row | None, row: Row | None) -> bool:
    if was is None or row is None:
        return was is row
    return row.items() >= was.items()


def _change(
    db: Database, entry: int, key: tuple[str, str], before: Row | None, after: Row | None
) -> None:
    images = [None if image is None else json_text(image) for image in (before, after)]
    db.execute(
        "INSERT INTO journal_changes (entry_id, table_name, row_id, before, after)"
        " VALUES (?, ?, ?, ?, ?)",
        [entry, *key, *images],
    )
