"""A text made fit to be stored, each repair counted."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from desktop.text.normalise import MOST_ROUNDS, normalise
from desktop.text.radicals import RADICALS


@pytest.mark.parametrize(
    ("raw", "text", "repairs"),
    [
        ("甲乙", "甲乙", {}),
        ("甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁", {"newlines": 2}),
        ("甲\u2028乙\u2029丙\x85丁\x0b戊\x0c己", "甲\n乙\n丙\n丁\n戊\n己", {"newlines": 5}),
        ("\ufeff甲\x00乙", "甲乙", {"byte_order_marks": 1, "nuls": 1}),
        ("甲\u200b乙\u00ad", "甲乙", {"zero_width": 2}),
        ("甲\x07乙", "甲乙", {"control_characters": 1}),
        ("甲\u00a0乙\u3000丙\u2003", "甲 乙 丙 ", {"spaces": 3}),
        ("甲\ud800", "甲\ufffd", {"surrogates": 1}),
        ("⾏政⻓期", "行政长期", {"radicals": 2}),
        ("⺀甲", "⺀甲", {}),
        ("\uf90a额\ufa0e", "金额\ufa0e", {"compatibility": 1}),
        ("甲\\r\\n乙\\n丙", "甲\n乙\n丙", {"literal_newlines": 2}),
        (r"C:\new\report", r"C:\new\report", {}),
        (
            "甲&nbsp;乙&ldquo;丙&amp;nbsp;&#160;&#x4e00;",
            "甲 乙“丙  一",
            {"entities": 5, "spaces": 3},
        ),
        ("R&D; &foo; &", "R&D; &foo; &", {}),
        ("区长?? 李某", "区长  李某", {"lost_spaces": 1}),
        ("时间：2023-03-30????\t作者", "时间：2023-03-30 \t作者", {"lost_spaces": 1}),
        ("第一\n??（一）甲", "第一\n （一）甲", {"lost_spaces": 1}),
        ("真的吗??", "真的吗??", {}),
        ("真的吗??他说", "真的吗??他说", {}),
        ("甲&nb\u200bsp;乙", "甲 乙", {"zero_width": 1, "entities": 1, "spaces": 1}),
        ("２０２２年（一）", "２０２２年（一）", {}),
        ("\ue5d2甲", "\ue5d2甲", {}),
    ],
)
def test_repairs(raw: str, text: str, repairs: dict[str, int]) -> None:
    result = normalise(raw)
    assert (result.text, result.repairs) == (text, repairs)


@given(st.text(alphabet=st.characters(), max_size=40))
def test_qt_finds_nothing_left_to_change(raw: str) -> None:
    text = normalise(raw).text
    document = QTextDocument()
    document.setPlainText(text)
    assert document.toPlainText() == text
    assert text.encode("utf-8").decode("utf-8") == text


TROUBLE = "&;#amp38nbsx120\\r\n? \u200b\ufeff\x00\u3000甲a"


@given(st.text(alphabet=TROUBLE, max_size=40) | st.text(alphabet=st.characters(), max_size=40))
@example("甲&nb\u200bsp;乙")
@example("&am&#112;nbsp;")
@example("甲\\n\\n")
@example("?? ????甲")
def test_a_text_made_again_changes_no_more(raw: str) -> None:
    once = normalise(raw).text
    assert normalise(once).text == once
    assert normalise(once).repairs == {}


def test_what_is_nested_deeply_takes_no_time_out_of_proportion() -> None:
    assert normalise("&#" * 20 + "5" + "3;" * 20).text == "5"
    deep = "&#" * 2000 + "5" + "3;" * 2000
    assert normalise(deep).repairs == {"entities": MOST_ROUNDS}


def test_radicals_become_the_characters_they_look_like() -> None:
    assert RADICALS["⾏"] == "行"
    assert all(len(radical) == len(character) == 1 for radical, character in RADICALS.items())
