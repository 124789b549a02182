"""Pages of a file are read past SQLite, around what is broken."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.storage.pages import Pages

PAGE = 4096
ROWS = [
    (-7, "a", 1.5, None, b"\x00\x01", 0, 1, -1, 2**40, -(2**62)),
    (5, "文" * 3000, -0.25, 300, b"x" * 9000, 70_000, 2**30, 2**45, -(2**20), 7),
    (2**62, "", 0.0, None, b"", None, None, None, None, None),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table with every kind of value, and texts that go over several pages."""
    path = tmp_path / "t.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA page_size = {PAGE}")
        db.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a, b, c, d, e, f, g, h, i)")
        db.executemany(f"INSERT INTO t VALUES ({', '.join('?' * 10)})", ROWS)
        db.execute("CREATE TABLE many (n INTEGER PRIMARY KEY, a)")
        db.executemany("INSERT INTO many VALUES (?, ?)", ((n, "行" * 50) for n in range(900)))
        db.commit()
    return path


def root(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [table])
        return int(found.fetchone()[0])


def read(data: bytes, number: int) -> tuple[list[tuple[int | None, tuple[object, ...]]], Pages]:
    pages = Pages.of(data)
    return list(pages.tree(number)), pages


def test_every_kind_of_value_is_read_as_sqlite_reads_it(file: Path) -> None:
    found, pages = read(file.read_bytes(), root(file, "t"))
    assert sorted((n, values[1:]) for n, values in found if n is not None) == sorted(
        (row[0], row[1:]) for row in ROWS
    )
    assert pages.broken == set()


def test_a_tree_of_pages_is_walked_and_what_it_does_not_lead_to_is_found(file: Path) -> None:
    data = bytearray(file.read_bytes())
    number = root(file, "many")
    found, pages = read(bytes(data), number)
    assert [n for n, _ in sorted(found)] == list(range(900))
    data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    found, pages = read(bytes(data), number)
    assert (found, pages.broken) == ([], {number})
    list(pages.tree(root(file, "t")))
    list(pages.tree(1))
    lost = [record for _, records in pages.orphans() for record in records]
    assert sorted(n for n, _ in lost) == list(range(900))


def cell(data: bytes, number: int) -> int:
    """Where the first row of that page begins."""
    at = (number - 1) * PAGE
    return at + int.from_bytes(data[at + 8 : at + 10], "big")


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (3, b"\xff\xff"),  # more cells than there is room for
        (0, b"\x07"),  # no kind of page
        (8, b"\xff\xff"),  # a row behind the end
    ],
)
def test_a_page_whose_head_is_broken_is_named(file: Path, at: int, value: bytes) -> None:
    data = bytearray(file.read_bytes())
    number = root(file, "t")
    start = (number - 1) * PAGE + at
    data[start : start + len(value)] = value
    assert number in read(bytes(data), number)[1].broken


def leaf(*payloads: bytes) -> bytes:
    """A file of one page, whose rows have these payloads."""
    page, end, places = bytearray(PAGE), PAGE, []
    for number, payload in enumerate(payloads):
        row = bytes([len(payload), number + 1]) + payload
        end -= len(row)
        page[end : end + len(row)] = row
        places.append(end)
    page[100] = 0x0D
    page[103:105] = len(places).to_bytes(2, "big")
    page[108 : 108 + 2 * len(places)] = b"".join(p.to_bytes(2, "big") for p in places)
    page[:18] = b"SQLite format 3\x00" + PAGE.to_bytes(2, "big")
    return bytes(page)


@pytest.mark.parametrize(
    "payload",
    [
        b"\x02\x0a",  # a kind of value that is kept for later
        b"\x02\x81\x01",  # the head ends within a number
        b"\x02\x01",  # a number is missing
        b"\x02\x01\x07\x07",  # there is more than the head says
    ],
)
def test_a_row_that_does_not_fit_its_head_is_no_row(payload: bytes) -> None:
    found, pages = read(leaf(payload), 1)
    assert (found, pages.broken) == ([], {1})
    assert read(leaf(b"\x02\x01\x07"), 1)[0] == [(1, (7,))]


def test_a_text_that_goes_on_nowhere_is_no_text(file: Path) -> None:
    whole = file.read_bytes()
    number = root(file, "t")
    cut = whole[: number * PAGE]
    found, pages = read(cut, number)
    assert number in pages.broken
    assert len(found) < len(ROWS)


def test_broken_pages_that_no_tree_leads_to_are_named_too() -> None:
    good = leaf(b"\x02\x01\x07")
    bad = bytearray(PAGE)
    bad[:5] = b"\x0d\x00\x00\xff\xff"
    pages = Pages.of(good + bytes(bad))
    assert list(pages.tree(1)) == [(1, (7,))]
    assert list(pages.orphans()) == []
    assert pages.broken == {2}


def test_keys_are_read_from_an_index(tmp_path: Path) -> None:
    path = tmp_path / "k.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE k (id TEXT PRIMARY KEY)")
        db.executemany(
            "INSERT INTO k VALUES (?)", ((f"key {n:04} {'长' * 40}",) for n in range(600))
        )
        db.commit()
    found, pages = read(path.read_bytes(), root(path, "sqlite_autoindex_k_1"))
    assert sorted(str(values[0])[:8] for _, values in found) == [f"key {n:04}" for n in range(600)]
    assert pages.broken == set()


def test_a_tree_that_leads_to_itself_or_nowhere_ends(file: Path) -> None:
    data = bytearray(file.read_bytes())
    number = root(file, "many")
    last = (number - 1) * PAGE + 8
    data[last : last + 4] = number.to_bytes(4, "big")
    found, pages = read(bytes(data), number)
    assert found
    assert pages.broken == set()
    assert read(bytes(data), 0) == ([], Pages(bytes(data), PAGE, {0}, {0}))
