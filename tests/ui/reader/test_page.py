"""Spans of code points and what Qt's own document holds, through the real view."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from desktop.domain.span import Span
from desktop.text.headings import headings
from desktop.text.offsets import OffsetMap
from desktop.text.sentences import sentences
from desktop.ui.reader.page import em, typeset
from desktop.ui.reader.view import ReaderView

ALPHABET = "县政府法治。；，、《》“”一(二)1. \u3000\n𠮷𬭎😀a\r\u2028\ufdd0é"
TEXT = "报告标题\n一、成效\n(一)营商环境。持续优化。\n正文一句。𠮷又一句。"


@pytest.fixture
def view(qtbot: QtBot) -> ReaderView:
    made = ReaderView()
    qtbot.addWidget(made)
    made.resize(400, 300)
    return made


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet=ALPHABET, min_size=1, max_size=80))
    starts = draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=5))
    return text, [Span(start, draw(st.integers(start + 1, len(text)))) for start in starts]


@given(texts_and_spans())
def test_a_span_comes_back_from_the_view_as_it_went_in(
    view: ReaderView, drawn: tuple[str, list[Span]]
) -> None:
    text, spans = drawn
    view.open(text, sentences(text, headings(text)))
    assert view.document().characterCount() - 1 == OffsetMap(text).utf16_units
    for span in spans:
        view.go_to(span)
        assert view.span() == span
        view.select_sentence(span.start)
        view.go_to(span)
        assert view.span() == span


@given(texts_and_spans())
def test_what_is_selected_in_qt_is_the_excerpt(
    view: ReaderView, drawn: tuple[str, list[Span]]
) -> None:
    text, spans = drawn
    plain = text.translate(dict.fromkeys(map(ord, "\r\u2028\ufdd0"), " "))
    view.open(plain, ())
    for span in spans:
        view.go_to(span)
        assert view.textCursor().selectedText().replace("\u2029", "\n") == span.excerpt(plain)


def block_of(words: str, *, title: str = "") -> QTextBlock:
    offsets = OffsetMap(TEXT)
    document = typeset(TEXT, sentences(TEXT, headings(TEXT)), offsets=offsets, size=13, title=title)
    # The block outlives the document's wrapper only while that is referred to.
    block_of.kept = document  # type: ignore[attr-defined]
    return document.findBlock(offsets.to_utf16(TEXT.index(words)))


def test_headings_are_set_apart_and_not_indented(qtbot: QtBot) -> None:
    heading, paragraph = block_of("一、").blockFormat(), block_of("正文").blockFormat()
    assert heading.textIndent() == 0
    assert paragraph.textIndent() == pytest.approx(2 * em(13))
    assert heading.topMargin() > paragraph.topMargin()


def test_a_heading_that_runs_on_is_bold_within_its_paragraph(qtbot: QtBot) -> None:
    block = block_of("(一)")
    weights = [piece.format.font().bold() for piece in block.textFormats()]
    assert weights == [True, False]
    assert block.blockFormat().textIndent() > 0


def test_the_title_is_centred_where_the_text_has_it(qtbot: QtBot) -> None:
    assert block_of("报告", title="报告标题").blockFormat().textIndent() == 0
    assert block_of("报告", title="另一标题").blockFormat().textIndent() > 0


def test_lines_stand_evenly(qtbot: QtBot) -> None:
    assert block_of("正文").blockFormat().lineHeight() == round(1.8 * em(13))
