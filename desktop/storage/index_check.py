"""The search index, made again from the texts and compared.

Two indexes with the same entries may lie differently in their pages. So the stored one is
copied to a database of its own, put in one piece there, and so is the new one: then equal
entries are equal bytes. The file itself is only read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest

from sqlite_utils import Database

from desktop.storage.connections import connect_to_own
from desktop.storage.index_pages import STRUCTURE, stray_pages
from desktop.storage.search_index import SearchIndex
from desktop.text.concordance import fold

_SHADOWS = {"data": 2, "idx": 3, "docsize": 2, "config": 2}
_WITHIN_SEGMENT = (1 << 37) - 1
"""The bits of a page's number that do not name its piece of the index."""


def index_findings(db: Database) -> Iterator[str]:
    """Where the index is not what the texts make of it."""
    with closing(_empty(db)) as stored, closing(_empty(db)) as due:
        try:
            _copy(db, stored)
            stray = stray_pages(stored)
            _in_one_piece(stored)
        except (sqlite3.DatabaseError, LookupError) as error:
            yield f"the search index is broken ({error})"
            return
        if stray:
            yield "the search index has other pages than it says"
        _fill(db, due)
        _in_one_piece(due)
        yield from _differences(stored, due)


def _empty(db: Database) -> sqlite3.Connection:
    # An unnamed database lies on disk where memory does not do, and goes when it is closed.
    made = connect_to_own("")
    [(sql,)] = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'search'")
    made.execute(sql)
    return made


def _copy(db: Database, out: sqlite3.Connection) -> None:
    for shadow, columns in _SHADOWS.items():
        out.execute(f"DELETE FROM search_{shadow}")
        marks = ", ".join("?" * columns)
        rows = db.execute(f"SELECT * FROM search_{shadow}")
        out.executemany(f"INSERT INTO search_{shadow} VALUES ({marks})", rows)
    out.commit()


def _fill(db: Database, out: sqlite3.Connection) -> None:
    index = SearchIndex(Database(out, execute_plugins=False))
    numbers = [row[0] for row in db.execute("SELECT number FROM texts ORDER BY number")]
    for number in numbers:
        [(text,)] = db.execute("SELECT text FROM texts WHERE number = ?", [number])
        index.add(number, fold(text))
    out.commit()


def _in_one_piece(index: sqlite3.Connection) -> None:
    index.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    # One piece that was never merged is laid out otherwise than one that was: with a text more
    # there are two at least, and both indexes come out of a merge.
    index.execute("INSERT INTO search (rowid, tokens) VALUES (-1, 'merged')")
    index.commit()
    index.execute("INSERT INTO search (search) VALUES ('optimize')")
    index.commit()


def _differences(stored: sqlite3.Connection, due: sqlite3.Connection) -> Iterator[str]:
    for rows in (_pages, _lengths, _settings):
        pairs = zip_longest(rows(stored), rows(due))
        if any(here != there for here, there in pairs):
            yield "the search index is not what the texts make of it"
            return


def _pages(index: sqlite3.Connection) -> Iterator[tuple[int, bytes]]:
    rows = index.execute("SELECT id, block FROM search_data WHERE id <> ? ORDER BY id", [STRUCTURE])
    return ((number & _WITHIN_SEGMENT, block) for number, block in rows)


def _lengths(index: sqlite3.Connection) -> Iterator[tuple[int, bytes]]:
    return iter(index.execute("SELECT id, sz FROM search_docsize ORDER BY id"))


def _settings(index: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    return iter(index.execute("SELECT k, v FROM search_config ORDER BY k"))
