"""Names that are shown hold nothing that acts unseen, and ordinary ones are left as they are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.visible import visible, visible_lines

_CONTROLLING = {"Cc", "Zl", "Zp", "Cs"}
_DIRECTING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}
_MARKS = "\u061c\u200e\u200f"
_NASTY = (
    "\x00\x07\x1b\x7f\x9b\n\r\t\u200b\u200d\u200e\u202e\u2066\u2069\ufe0f\ufeff\U000e0041\udc80"
)
ANYTHING = st.text(st.one_of(st.characters(), st.sampled_from(_NASTY), st.sampled_from("字a👩🔥")))


def acts(character: str) -> bool:
    """Whether Python's own tables of Unicode call it one that controls or directs."""
    return character != "\u200d" and (
        unicodedata.category(character) in _CONTROLLING
        or unicodedata.bidirectional(character) in _DIRECTING
        or character in _MARKS
    )


@given(ANYTHING)
def test_nothing_that_controls_or_directs_remains(name: str) -> None:
    assert [one for one in visible(name) if acts(one)] == []


@given(ANYTHING)
def test_of_lines_the_ends_and_tabs_remain(text: str) -> None:
    shown = visible_lines(text)
    assert [one for one in shown if acts(one) and one not in "\n\t"] == []
    assert [shown.count(one) for one in "\n\t"] == [text.count(one) for one in "\n\t"]


@given(ANYTHING)
def test_what_is_shown_is_shown_so_again(name: str) -> None:
    assert visible(visible(name)) == visible(name)


def test_every_single_character_that_acts_is_written_out() -> None:
    everything = (chr(code) for code in range(0x110000))
    assert [
        hex(ord(one)) for one in everything if acts(one) and visible(f"a{one}a")[1] == one
    ] == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\x1b[31m红\x1b[0m", r"\x1b[31m红\x1b[0m"),
        ("\x9b2J", r"\x9b2J"),
        ("报告\u202etxt.exe", r"报告\u202etxt.exe"),
        ("\u2066甲\u2069", r"\u2066甲\u2069"),
        ("青溪\u200b县", r"青溪\u200b县"),
        ("青溪\u200d县", r"青溪\u200d县"),
        ("甲\n乙\t丙\r", r"甲\n乙\t丙\r"),
        ("\ufeff甲", r"\ufeff甲"),
        ("甲\u2028乙", r"甲\u2028乙"),
        ("\U000e0041", r"\U000e0041"),
        ("\udcff", r"\udcff"),
        ("\ufe0f甲", r"\ufe0f甲"),
        ("葛\U000e0100\U000e0101", "葛\U000e0100" + r"\U000e0101"),
        ("한\u3164글", r"한\u3164글"),
    ],
)
def test_what_acts_is_written_out(name: str, shown: str) -> None:
    assert visible(name) == shown


@pytest.mark.parametrize(
    "name",
    [
        "2023年度法治政府建设情况报告(青溪县)",
        "<b>&amp; C:\\报告\\一",
        "𠮷野家 㐂 \U0002ebf0 \U00031350",  # also of blocks that this Python does not know yet
        "\ue000\U000f0000",
        "葛\U000e0100城",
        "全角\u3000空格\u00a0",
        "❤\ufe0f 👩\u200d⚕\ufe0f 👨\u200d👩\u200d👧 👍🏽 ❤\ufe0f\u200d🔥",
        "شىنجاڭ ئۇيغۇر",
        "e\u0301",
    ],
)
def test_ordinary_names_are_left(name: str) -> None:
    assert visible(name) == name
    assert visible_lines(name) == name


def test_lines_stay_lines() -> None:
    assert visible_lines("甲\n\t乙\r\n\x1b") == "甲\n\t乙\\r\n\\x1b"
