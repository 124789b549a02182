"""Code points and UTF-16 units, held against Python's own encoder and a real QTextDocument."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.text.offsets import OffsetMap

chinese = st.text(alphabet="县政府报告,。营商环境𬭎𠀀𪚥😀ab\n", max_size=60)


@st.composite
def text_and_span(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(chinese)
    first = draw(st.integers(0, len(text)))
    second = draw(st.integers(0, len(text)))
    return text, min(first, second), max(first, second)


@given(text_and_span())
def test_utf16_positions_are_those_of_the_encoder(case: tuple[str, int, int]) -> None:
    text, start, end = case
    offsets = OffsetMap(text)
    assert offsets.to_utf16(start) == len(text[:start].encode("utf-16-le")) // 2
    assert offsets.span_from_utf16(*offsets.span_to_utf16(start, end)) == (start, end)
    assert offsets.utf16_units == len(text.encode("utf-16-le")) // 2


@given(text_and_span())
def test_a_qt_cursor_selects_the_same_characters(
    qapp_once: object, case: tuple[str, int, int]
) -> None:
    text, start, end = case
    document = QTextDocument()
    document.setPlainText(text)
    cursor = QTextCursor(document)
    low, high = OffsetMap(text).span_to_utf16(start, end)
    cursor.setPosition(low)
    cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]
    selected = (cursor.selectionStart(), cursor.selectionEnd())
    assert OffsetMap(text).span_from_utf16(*selected) == (start, end)


@pytest.fixture(scope="module")
def qapp_once(qapp_cls: type) -> object:
    return qapp_cls.instance() or qapp_cls([])


def test_inside_a_pair_is_the_start_of_its_character() -> None:
    offsets = OffsetMap("县长王𬭎在")
    assert [offsets.to_code_points(unit) for unit in range(7)] == [0, 1, 2, 3, 3, 4, 5]


@pytest.mark.parametrize("position", [-1, 4])
def test_positions_outside_the_text_are_refused(position: int) -> None:
    offsets = OffsetMap("王𬭎")
    with pytest.raises(ValueError, match="outside the text"):
        offsets.to_utf16(position)
    with pytest.raises(ValueError, match="outside the text"):
        offsets.to_code_points(position)
