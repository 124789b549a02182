"""People are told in words what scripts are told in codes."""

from desktop.cli.remarks import REMARKS, remarks
from desktop.ui.importing.remarks import REMARKS as IN_THE_WINDOW

KNOWN = {
    "title": "a",
    "county": "b",
    "province": "c",
    "year": 2022,
    "status": "imported",
    "guessed": [],
}


def test_the_window_says_the_same() -> None:
    assert REMARKS == IN_THE_WINDOW


def test_a_repair_needs_no_words() -> None:
    assert list(remarks(KNOWN | {"warnings": ["spaces:2"]})) == []


def test_a_count_is_said() -> None:
    row = KNOWN | {"warnings": ["replaced_bytes:3@17", "cut_off"]}
    assert list(remarks(row)) == [
        "3 unreadable bytes replaced",
        "ends in the middle of a sentence",
    ]


def test_facts_that_were_not_found_are_asked_for() -> None:
    row = KNOWN | {"warnings": [], "county": None, "province": None}
    assert list(remarks(row)) == [
        "not found: county, province; give them by --metadata or in the window"
    ]
    assert list(remarks(row | {"status": "duplicate"})) == []


def test_guesses_are_named() -> None:
    row = KNOWN | {"warnings": [], "guessed": ["county", "year"]}
    assert list(remarks(row)) == ["guessed: county, year; look whether it is right"]
