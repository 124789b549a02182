"""A proposal stands dashed in the text and is told at its end, never over the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.report import Segment
from desktop.domain.span import Span
from desktop.text.sentences import sentences
from desktop.ui.kit.theme import LIGHT
from desktop.ui.reader.lines import LaidOutLine
from desktop.ui.reader.proposal_paint import Proposed, chip_of
from desktop.ui.reader.proposing_view import ProposingView
from desktop.ui.reader.swatches import swatches

PARAGRAPH = "全面推进依法行政,落实各项部署,取得新的成效。推行告知承诺。深化改革,服务企业和群众。"
TEXT = "\n".join([PARAGRAPH * 4, "短句。", PARAGRAPH * 2])
THEME = Theme("t", "检查统筹", "#8a6d1f")


@pytest.fixture
def view(qtbot: QtBot) -> ProposingView:
    view = ProposingView()
    qtbot.addWidget(view)
    view.resize(620, 500)
    view.show()
    view.open(TEXT, sentences(TEXT, []))
    view.draw(swatches=swatches(Codebook((THEME,), 1), LIGHT))
    return view


def proposed(segment: Segment) -> Proposed:
    span = Span(segment.start, segment.end)
    return Proposed(span, "t", "2 大综合一体化 · 检查统筹  .91", "2 采纳  0 不是  G 下一处")


def ink(view: ProposingView, line: LaidOutLine) -> QRectF:
    """Where the ideographs of a line stand."""
    em = view.overlay.em
    left, right = line.x(line.start), line.x(line.end)
    return QRectF(left, line.baseline - 0.88 * em, right - left, 1.0 * em)


@pytest.mark.parametrize("size", [9.0, 13.0, 20.0])
def test_the_chip_is_never_over_the_text(view: ProposingView, size: float) -> None:
    view.resize(int(48 * size), 500)
    view.set_reading_size(size)
    width = view.viewport().width()
    every = view._lines_of(Span(0, len(TEXT)))
    below = beside = 0
    for segment in sentences(TEXT, []):
        shown = proposed(segment)
        lines = view._lines_of(shown.span)
        chip = chip_of(shown, lines, view.overlay, width=width)
        assert chip.rect.left() >= 0
        assert chip.rect.right() <= width
        assert [line for line in every if ink(view, line).intersects(chip.rect)] == []
        assert abs(chip.rect.center().y() - lines[-1].baseline) < 1.2 * view.overlay.em
        below += chip.rect.top() > lines[-1].baseline
        beside += chip.rect.top() < lines[-1].baseline
    assert below
    assert beside


def test_it_is_drawn_in_the_colour_of_its_theme_and_goes_again(view: ProposingView) -> None:
    mark = view.overlay.swatches["t"].mark
    before = view.grab().toImage()
    first = sentences(TEXT, [])[0]
    view.propose(proposed(first))
    assert view.overlay.framed == []
    drawn = view.grab().toImage()
    assert _has(drawn, mark)
    assert not _has(before, mark)
    view.propose(None)
    assert view.proposed is None
    assert view.grab().toImage() == before


def test_another_text_has_no_proposal(view: ProposingView) -> None:
    view.propose(proposed(sentences(TEXT, [])[0]))
    view.open("另一篇。", sentences("另一篇。", []))
    assert view.proposed is None
    assert view.overlay.proposed is None


def test_a_theme_that_is_gone_is_not_drawn(view: ProposingView) -> None:
    before = view.grab().toImage()
    second = sentences(TEXT, [])[1]
    view.propose(proposed(second))
    view.draw(swatches={})
    assert view.grab().toImage() == before


def _has(picture: QImage, colour: QColor) -> bool:
    return any(
        picture.pixelColor(x, y) == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )
