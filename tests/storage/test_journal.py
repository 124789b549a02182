"""Entries: one transaction each, in order, taken back and brought back row by row."""

import json
import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.coding import Coding
from desktop.domain.errors import ConflictError
from desktop.domain.journal import RowChange
from desktop.storage.journal import json_text, now
from desktop.storage.store import Store
from tests.storage.conftest import A_CODING


def coding(number: str, start: int) -> Coding:
    return Coding(number, "report", "theme", "coder", start, start + 3, codebook_version=1)


def add(store: Store, number: str, start: int = 1) -> int:
    with store.journal.entry("apply_theme", coder_id="coder", detail={"n": number}) as entry:
        store.codings.add(coding(number, start))
    return entry


def turned(store: Store, kind: str, target: int) -> None:
    with store.journal.entry("apply_theme", coder_id="coder", kind=kind, target=target):
        turn = store.journal.take_back if kind == "undo" else store.journal.bring_back
        turn(target)


def ids(store: Store) -> list[str]:
    return [c.id for c in store.codings.in_report("report")]


def test_an_entry_says_who_when_what_before_and_after(furnished: Store) -> None:
    entry = add(furnished, "new")
    kept = furnished.journal.get(entry)
    assert kept
    assert (kept.coder_id, kept.verb, kept.kind) == ("coder", "apply_theme", "do")
    assert (kept.detail, kept.target, kept.undone) == ({"n": "new"}, None, False)
    assert kept.at <= now()
    (change,) = furnished.journal.changes(entry)
    assert (change.table, change.row_id, change.before) == ("codings", "new", None)
    assert change.after
    assert (change.after["start"], change.after["end"]) == (1, 4)


def test_before_and_after_are_the_whole_row(furnished: Store) -> None:
    with furnished.journal.entry("resize", coder_id="coder") as entry:
        furnished.codings.put(coding("coding", 9))
    (change,) = furnished.journal.changes(entry)
    assert change.before
    assert change.after
    assert change.before.keys() == change.after.keys()
    changed = {k for k, value in change.before.items() if change.after[k] != value}
    assert changed == {"start", "end"}
    assert change.after["id"] == A_CODING.id


def test_a_block_that_raises_leaves_neither_change_nor_entry(furnished: Store) -> None:
    before = list(furnished.db.conn.iterdump())

    def broken() -> None:
        with furnished.journal.entry("apply_theme", coder_id="coder"):
            furnished.codings.add(coding("new", 1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert list(furnished.db.conn.iterdump()) == before
    add(furnished, "next")
    assert "next" in ids(furnished)


def test_an_entry_within_an_entry_is_refused(furnished: Store) -> None:
    def nested() -> None:
        with furnished.journal.entry("one", coder_id="coder"):
            add(furnished, "new")

    with pytest.raises(sqlite3.IntegrityError, match="journal_open"):
        nested()
    assert ids(furnished) == ["coding"]


def test_entries_are_listed_newest_first(furnished: Store) -> None:
    for number in "abc":
        add(furnished, number, ord(number) - 96)
    journal = furnished.journal
    assert [e.detail.get("n") for e in journal.entries()] == ["c", "b", "a", None]
    assert [e.detail["n"] for e in journal.entries(limit=2)] == ["c", "b"]
    assert journal.entries(coder_id="nobody") == []
    assert [e.kind for e in journal.entries(coder_id="coder")][-1] == "base"
    assert journal.get(10**6) is None


def test_undone_follows_the_last_turn(furnished: Store) -> None:
    entry = add(furnished, "new")
    for kind, undone in (("undo", True), ("redo", False), ("undo", True)):
        turned(furnished, kind, entry)
        kept = furnished.journal.get(entry)
        assert kept
        assert kept.undone is undone
        assert ("new" in ids(furnished)) is not undone


def test_the_next_to_undo_and_to_redo(furnished: Store) -> None:
    journal = furnished.journal
    assert journal.next_undo("coder") is None
    assert journal.next_redo("coder") is None
    first, second = add(furnished, "a", 1), add(furnished, "b", 2)
    for turn, target, undo, redo in (
        ("undo", second, first, second),
        ("undo", first, None, first),
        ("redo", first, first, second),
        ("redo", second, second, None),
        ("undo", second, first, second),
    ):
        turned(furnished, turn, target)
        assert getattr(journal.next_undo("coder"), "id", None) == undo
        assert getattr(journal.next_redo("coder"), "id", None) == redo
    assert journal.next_undo("nobody") is None
    add(furnished, "c", 3)
    assert journal.next_redo("coder") is None


def test_a_turn_is_a_change_like_any_other(furnished: Store) -> None:
    entry = add(furnished, "new")
    turned(furnished, "undo", entry)
    newest = furnished.journal.entries(limit=1)[0]
    assert (newest.kind, newest.target) == ("undo", entry)
    done, taken = furnished.journal.changes(entry), furnished.journal.changes(newest.id)
    assert taken == [RowChange(c.table, c.row_id, c.after, c.before) for c in done]


def test_what_was_built_on_cannot_be_taken_back(furnished: Store) -> None:
    entry = add(furnished, "new")
    with furnished.journal.entry("resize", coder_id="coder"):
        furnished.codings.put(coding("new", 9))
    before = list(furnished.db.conn.iterdump())
    with pytest.raises(ConflictError, match="built on this one"):
        turned(furnished, "undo", entry)
    assert list(furnished.db.conn.iterdump()) == before


def test_what_is_gone_cannot_be_taken_back(furnished: Store) -> None:
    entry = add(furnished, "new")
    with furnished.journal.entry("remove_coding", coder_id="coder"):
        furnished.codings.remove("new")
    with pytest.raises(ConflictError):
        turned(furnished, "undo", entry)


def test_a_row_that_is_changed_twice_in_one_entry_goes_back_and_forth_step_by_step(
    furnished: Store,
) -> None:
    before = furnished.codings.get("coding")
    with furnished.journal.entry("resize", coder_id="coder") as entry:
        furnished.codings.put(coding("coding", 9))
        furnished.codings.put(coding("coding", 5))
    assert [c.row_id for c in furnished.journal.changes(entry)] == ["coding", "coding"]
    turned(furnished, "undo", entry)
    assert furnished.codings.get("coding") == before
    turned(furnished, "redo", entry)
    assert furnished.codings.get("coding") == coding("coding", 5)


def test_a_row_that_is_made_changed_and_removed_in_one_entry(furnished: Store) -> None:
    with furnished.journal.entry("resize", coder_id="coder") as entry:
        furnished.codings.add(coding("new", 1))
        furnished.codings.put(coding("new", 2))
        furnished.codings.remove("new")
        furnished.codings.add(coding("new", 3))
    turned(furnished, "undo", entry)
    assert furnished.codings.get("new") is None
    turned(furnished, "redo", entry)
    assert furnished.codings.get("new") == coding("new", 3)


@settings(max_examples=30)
@given(memo=st.text(), number=st.integers(-(2**63), 2**63 - 1))
def test_images_are_exact(furnished: Store, memo: str, number: int) -> None:
    if "\0" in memo or any("\ud800" <= character <= "\udfff" for character in memo):
        memo = "𬭎"
    with furnished.journal.entry("note", coder_id="coder") as entry:
        row = Coding("x", "report", "theme", "coder", 1, 2, memo=memo, codebook_version=1)
        furnished.codings.add(row)
        furnished.db.execute("UPDATE reports SET year = ?", [number])
    turned(furnished, "undo", entry)
    assert furnished.reports.all()[0].facts.year == 2022
    turned(furnished, "redo", entry)
    assert furnished.codings.get("x") == row
    assert furnished.reports.all()[0].facts.year == number
    turned(furnished, "undo", entry)


def test_json_keeps_characters_as_they_are() -> None:
    assert json_text({"名": ["𬭎", 1, None]}) == '{"名":["𬭎",1,null]}'
    assert json.loads(json_text("\n\u2028")) == "\n\u2028"
