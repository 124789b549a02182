"""Texts under their SHA-256, once and for good."""

import tracemalloc
import zlib
from hashlib import sha256

import pytest

from desktop.domain.errors import InputError
from desktop.domain.report import Section, Segment
from desktop.storage.store import Store
from desktop.storage.texts import LARGEST_ORIGINAL
from tests.storage.conftest import SECTIONS, SEGMENTS, TEXT, a_report

KEY = sha256(TEXT.encode("utf-8")).hexdigest()


def add(store: Store, text: str = TEXT) -> str:
    return store.texts.add(text, segments=SEGMENTS, sections=SECTIONS)


def test_a_text_comes_back_as_it_was(store: Store) -> None:
    assert add(store) == KEY
    assert store.texts.get(KEY) == TEXT
    assert store.texts.characters(KEY) == len(TEXT) == 22
    assert store.texts.segments(KEY) == SEGMENTS
    assert store.texts.sections(KEY) == SECTIONS


def test_the_same_text_is_stored_once(store: Store) -> None:
    add(store)
    other = [Segment(0, 3)], [Section(2, "x", 0, 1, 2)]
    assert store.texts.add(TEXT, segments=other[0], sections=other[1]) == KEY
    assert store.db.table("texts").count == 1
    assert store.texts.segments(KEY) == SEGMENTS
    assert store.texts.sections(KEY) == SECTIONS


def test_a_text_that_is_not_there(store: Store) -> None:
    assert store.texts.characters("absent") is None
    assert store.texts.sections("absent") == []
    for asked in (store.texts.get, store.texts.segments, store.texts.original):
        with pytest.raises(KeyError, match="absent"):
            asked("absent")


def test_the_bytes_that_came_are_kept_compressed(store: Store) -> None:
    data = TEXT.encode("gb18030") * 200
    key = store.texts.add_original(data)
    assert store.texts.add_original(data) == key == sha256(data).hexdigest()
    assert store.texts.original(key) == data
    size, compressed = store.db.execute("SELECT size, length(compressed) FROM originals").fetchone()
    assert size == len(data) > compressed * 10


def test_what_was_cut_off_is_kept_between_the_two(store: Store) -> None:
    original, text = store.texts.add_original(b"page"), add(store)
    parts = [{"role": "chrome", "text": "打印"}]
    for given in (parts, []):
        store.texts.add_cleaning(original, text, encoding="gb18030", parts=given, repairs=["x"])
    assert store.texts.parts(original, text) == parts
    assert store.texts.parts(original, "absent") == []


def test_texts_of_reports_one_after_the_other(store: Store) -> None:
    with store.journal.entry("import_reports", coder_id="coder"):
        for number, text in (("b", TEXT), ("a", TEXT * 2)):
            store.reports.add(a_report(store, number=number, text=text), original_sha256=None)
    assert list(store.texts.each()) == [("a", TEXT * 2), ("b", TEXT)]
    assert list(store.texts.each({"b", "absent"})) == [("b", TEXT)]
    assert list(store.texts.each([])) == []
    assert store.texts.bounds() == dict.fromkeys("ab", "[[0,6,1],[7,15,0],[15,22,0]]")


def test_a_bomb_for_an_original_is_refused_before_it_unpacks(store: Store) -> None:
    original = store.texts.add_original(b"page")
    packing = zlib.compressobj(9)
    bomb = b"".join(packing.compress(bytes(16 * 1024 * 1024)) for _ in range(96)) + packing.flush()
    forged = "INSERT INTO originals (sha256, size, compressed) VALUES (?, ?, ?)"
    for key, size, data in (
        ("bomb", 4, bomb),
        ("boasting", 96 * 16 * 1024 * 1024, bomb),
        ("short", 5, zlib.compress(b"page")),
        ("cut", 4, zlib.compress(b"page")[:-5]),
        ("none", 4, b"no zlib"),
    ):
        store.db.execute(forged, [key, size, data])
        tracemalloc.start()
        with pytest.raises(InputError, match="damaged, or made to do harm"):
            store.texts.original(key)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 3 * LARGEST_ORIGINAL
    assert store.texts.original(original) == b"page"
    assert store.texts.original(store.texts.add_original(b"")) == b""
