"""Which pages the search index has: those of a merge that is under way are no damage."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from random import Random

import pytest
from sqlite_utils import Database

from desktop.resources import schema_file
from desktop.storage.index_pages import stray_pages
from desktop.storage.search_index import SearchIndex

_PIECE = 37


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    """An index as a project has it, with nothing in it."""
    steps = schema_file("schema.sql").read_text(encoding="utf-8")
    sql = next(one for one in steps.split(";") if "VIRTUAL TABLE search" in one)
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(sql)
        yield made


def add(index: sqlite3.Connection, *texts: str) -> None:
    search = SearchIndex(Database(index, execute_plugins=False))
    for text in texts:
        [(known,)] = index.execute("SELECT count(*) FROM search_docsize")
        search.add(known + 1, text)
        index.commit()


def pieces(index: sqlite3.Connection) -> set[int]:
    """The pieces of the index that have pages."""
    rows = index.execute("SELECT DISTINCT id >> ? FROM search_data WHERE id > 10", [_PIECE])
    return {row[0] for row in rows}


def taken_over(index: sqlite3.Connection) -> None:
    """An index one of whose pieces a merge has taken over wholly, while others are left."""
    add(index, *["县"] * 8, "a," * 200_000)


def test_a_piece_that_a_merge_has_taken_over_is_no_damage(index: sqlite3.Connection) -> None:
    taken_over(index)
    [(record,)] = index.execute("SELECT block FROM search_data WHERE id = 10")
    # Its first page and its last are 0 by then, while its pages are there until the end.
    assert b"\x09\x00\x00" in record
    assert 9 in pieces(index)
    assert not stray_pages(index)


def test_a_page_too_many_is_found_beside_it(index: sqlite3.Connection) -> None:
    taken_over(index)
    index.execute(
        "INSERT INTO search_data SELECT (SELECT max(id) FROM search_data) + 1, block"
        " FROM search_data ORDER BY id DESC LIMIT 1"
    )
    assert stray_pages(index)


def test_a_page_too_few_is_found(index: sqlite3.Connection) -> None:
    taken_over(index)
    index.execute("DELETE FROM search_data WHERE id = (SELECT max(id) FROM search_data)")
    assert stray_pages(index)


@pytest.mark.parametrize("seed", range(12))
def test_however_texts_come_in_no_page_is_one_too_many(
    index: sqlite3.Connection, seed: int
) -> None:
    random = Random(seed)
    for _ in range(random.randrange(5, 40)):
        known = random.choice((2, 30, 3000))
        letters = [chr(0x4E00 + random.randrange(known)) for _ in range(40)]
        add(index, "".join(letters) * random.choice((1, 1, 1, 10, 100, 1000)))
    assert not stray_pages(index)


def test_an_entry_that_leads_to_what_a_merge_has_taken_over_is_no_damage(
    index: sqlite3.Connection,
) -> None:
    taken_over(index)
    marked = "INSERT INTO search_idx (segid, term, pgno) VALUES (?, 'x', 3)"
    index.execute(marked, [9])
    assert not stray_pages(index)
    others = pieces(index) - {9}
    index.execute(marked, [min(others)])
    assert stray_pages(index)
