"""The rows that a damaged project file still has, table by table."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, BinaryIO

from sqlite_utils import Database

from desktop.storage import migrations
from desktop.storage.connections import connect_to_own
from desktop.storage.pages import FileBytes, Pages, SqlRecord
from desktop.storage.triggers import journaled_tables

Row = dict[str, Any]
_KINDS = {"TEXT": str, "INTEGER": int, "BLOB": bytes}


@dataclass(slots=True)
class ReadTable:
    """What was read of one table: its rows by key, and whether all of its pages were read.

    `told` are the keys that an index has; `empty` is a row with each column's default,
    `numbers` are SQLite's own numbers of the rows: the order in which they came.
    """

    key: tuple[str, ...]
    empty: Row = field(default_factory=dict)
    rows: dict[Any, Row] = field(default_factory=dict)
    numbers: dict[Any, int] = field(default_factory=dict)
    whole: bool = True
    told: set[Any] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Shape:
    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    needed: tuple[bool, ...]
    defaults: tuple[Any, ...]
    key: tuple[str, ...]
    numbered: str | None
    root: int
    keys_root: int | None


def salvaged(path: Path, *, between: Callable[[], object] = bool) -> dict[str, ReadTable]:
    """All rows of the project file at `path` that can be read; OSError where it cannot be.

    The file has to be a copy: its log, where one lies beside it, is folded in. `between` is
    called now and then; it may raise to stop.
    """
    with suppress(sqlite3.DatabaseError), closing(connect_to_own(str(path))) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shapes = _shapes()
    with path.open("rb") as file, _mapped(file) as data:
        pages = Pages.of(data)
        return _read(pages, shapes, between=between)


@contextmanager
def _mapped(file: BinaryIO) -> Iterator[FileBytes]:
    if not file.read(1):
        yield b""
        return
    with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        yield data


def research_tables() -> list[str]:
    """The tables of research data, those that others point at first."""
    with closing(_fresh()) as connection:
        return journaled_tables(Database(connection, execute_plugins=False))


def _fresh() -> sqlite3.Connection:
    connection = connect_to_own(":memory:")
    migrations.migrate(Database(connection, execute_plugins=False))
    return connection


def _shapes() -> dict[str, _Shape]:
    with closing(_fresh()) as connection:
        db = Database(connection, execute_plugins=False)
        names = [n for n in db.table_names() if not n.startswith(("search", "journal_open"))]
        return {name: _shape(db, name) for name in names if name != "sqlite_sequence"}


def _shape(db: Database, name: str) -> _Shape:
    rows = db.execute(f"PRAGMA table_info({name})").fetchall()
    key = [row for row in sorted(rows, key=lambda row: row[5]) if row[5]]
    numbered = key[0][1] if len(key) == 1 and key[0][2] == "INTEGER" else None
    roots = dict(db.execute("SELECT name, rootpage FROM sqlite_schema WHERE tbl_name = ?", [name]))
    defaults = [db.execute(f"SELECT {row[4]}").fetchone()[0] if row[4] else None for row in rows]
    return _Shape(
        columns=tuple(row[1] for row in rows),
        kinds=tuple(row[2] for row in rows),
        needed=tuple(bool(row[3] or row[5]) for row in rows),
        defaults=tuple(defaults),
        key=tuple(row[1] for row in key),
        numbered=numbered,
        root=roots[name],
        keys_root=roots.get(f"sqlite_autoindex_{name}_1"),
    )


def _roots(pages: Pages, shapes: dict[str, _Shape]) -> dict[str, int]:
    """Where the tables and their keys begin: as the schema says, or as in a new project."""
    found: dict[str, int] = {}
    for name, shape in shapes.items():
        found[name] = shape.root
        if shape.keys_root:
            found[f"sqlite_autoindex_{name}_1"] = shape.keys_root
    for _, values in pages.tree(1):
        match values:
            case (str(), str(name), str(), int(root), *_) if root:
                found[name] = root
    return found


def _read(
    pages: Pages, shapes: dict[str, _Shape], *, between: Callable[[], object]
) -> dict[str, ReadTable]:
    roots = _roots(pages, shapes)
    tables: dict[str, ReadTable] = {}
    for name, shape in shapes.items():
        between()
        broken = len(pages.broken)
        empty = dict(zip(shape.columns, shape.defaults, strict=True))
        table = tables[name] = ReadTable(shape.key, empty)
        _take(table, shape, pages.tree(roots[name]))
        table.whole = len(pages.broken) == broken
    for name, shape in shapes.items():
        root = roots.get(f"sqlite_autoindex_{name}_1")
        if root and len(shape.key) == 1:
            keys = {values[0] for _, values in pages.tree(root) if len(values) == 2}
            tables[name].told = {key for key in keys if isinstance(key, str)}
    for _, records in list(pages.orphans()):
        between()
        for name in _fitting(records, shapes):
            if not tables[name].whole:
                _take(tables[name], shapes[name], records)
    return tables


def _fitting(records: list[SqlRecord], shapes: dict[str, _Shape]) -> Iterator[str]:
    for name, shape in shapes.items():
        if records and all(_row(shape, record) is not None for record in records):
            yield name


def _take(table: ReadTable, shape: _Shape, records: Iterable[SqlRecord]) -> None:
    for record in records:
        row = _row(shape, record)
        if row is None:
            table.whole = False
        else:
            names = tuple(row[name] for name in shape.key)
            key = names[0] if len(names) == 1 else names
            table.rows.setdefault(key, row)
            table.numbers.setdefault(key, record[0] or 0)


def _row(shape: _Shape, record: SqlRecord) -> Row | None:
    """The record as a row of that table; None where it cannot be one."""
    rowid, values = record
    if len(values) > len(shape.columns) or (shape.numbered and rowid is None):
        return None
    row = dict(zip(shape.columns, shape.defaults, strict=True))
    row |= dict(zip(shape.columns, values, strict=False))
    if shape.numbered:
        row[shape.numbered] = rowid
    for name, kind, needed in zip(shape.columns, shape.kinds, shape.needed, strict=True):
        value = row[name]
        if (value is None and needed) or not isinstance(value, _KINDS[kind] | None):
            return None
    return row
