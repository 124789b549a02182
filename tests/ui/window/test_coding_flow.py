"""What comes after a coding, sentences that are not coded yet, and the theme that is held."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import codebook
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.ui.conftest import until_idle

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bench(window: MainWindow, qtbot: QtBot) -> Workbench:
    """The sample, in whose open report the present coder has nothing."""
    assert window.bench is not None
    bench = window.bench
    until_idle(bench.session, qtbot)
    coding.remove_codings(bench.session.project, [one.id for one in mine(bench)])
    until_idle(bench.session, qtbot)
    return bench


def mine(bench: Workbench) -> list[Coding]:
    project = bench.session.project
    made = coding.codings_in(project, bench.reading.report_id)
    return [one for one in made if one.coder_id == project.coder.id]


def press(bench: Workbench, *keys: str) -> None:
    for key in keys:
        QTest.keyClick(bench.reader.view, key)
        bench.session.bus.flush()


def here(bench: Workbench) -> Span:
    span = bench.reader.selection()
    assert span is not None
    return span


def heard(bench: Workbench) -> list[str]:
    said: list[str] = []
    bench.coding.hint.connect(said.append)
    return said


def prefer(window: MainWindow, **wanted: str) -> None:
    window._on_preferences(replace(window.preferences, **wanted))  # type: ignore[arg-type]


def test_steps_stop_at_headings_unless_sentences_alone_are_preferred(
    window: MainWindow, bench: Workbench
) -> None:
    segments = corpus.segments(bench.session.project, bench.reading.report_id)
    heading = next(n for n, one in enumerate(segments) if one.level and n > 2)
    before, after = segments[heading - 1], segments[heading]
    bench.reader.view.stand_at(before.start)
    press(bench, "j")
    assert here(bench) == Span(after.start, after.end)
    press(bench, "1")
    assert [one.span for one in mine(bench)] == [here(bench)]
    prefer(window, stops_at="sentences")
    bench.reader.view.stand_at(before.start)
    press(bench, "j")
    assert here(bench).start > after.start


def test_a_coding_stays_where_it_is_made_unless_going_on_is_preferred(
    window: MainWindow, bench: Workbench
) -> None:
    first = here(bench)
    press(bench, "1")
    assert here(bench) == first
    press(bench, "1")
    prefer(window, advance="on")
    press(bench, "1")
    assert here(bench).start >= first.end
    assert [one.span for one in mine(bench)] == [first]


def test_taking_a_theme_off_does_not_go_on(window: MainWindow, bench: Workbench) -> None:
    press(bench, "1")
    prefer(window, advance="on")
    first = here(bench)
    press(bench, "1")
    assert (here(bench), mine(bench)) == (first, [])


def test_a_theme_that_is_dropped_elsewhere_does_not_move_the_cursor(
    window: MainWindow, bench: Workbench
) -> None:
    prefer(window, advance="on")
    first = here(bench)
    theme = bench.session.project.codebook.active()[0]
    bench.coding.apply(theme.id, Span(first.end + 2, first.end + 8))
    assert here(bench) == first


def test_going_on_leads_from_likely_to_likely(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    prefer(window, advance="on")
    seen = []
    press(bench, "g")
    for key in ("1", "0", "1"):
        qtbot.waitUntil(lambda: not bench.held.holds and bench.likely.present is not None)
        assert bench.likely.present is not None
        seen.append(bench.likely.present.span)
        press(bench, key)
    assert sorted(seen) == seen
    assert len(set(seen)) == 3
    assert [one.span for one in mine(bench)] == [seen[0], seen[2]]


def test_u_finds_what_is_not_coded_yet(bench: Workbench) -> None:
    said = heard(bench)
    first = here(bench)
    press(bench, "1", "j")
    second = here(bench)
    press(bench, "1", "k")
    assert here(bench) == first
    press(bench, "u")
    assert here(bench).start >= second.end
    third = here(bench)
    press(bench, "j", "1")
    QTest.keyClick(bench.reader.view, Qt.Key.Key_U, SHIFT)
    assert here(bench) == third
    for segment in corpus.segments(bench.session.project, bench.reading.report_id):
        span = Span(segment.start, segment.end)
        if not any(one.span.overlaps(span) for one in mine(bench)):
            theme = bench.session.project.codebook.active()[0]
            coding.apply_theme(
                bench.session.project, bench.reading.report_id, theme_id=theme.id, span=span
            )
    bench.session.bus.flush()
    press(bench, "u")
    assert said[-1] == "Every sentence from here on has a coding of yours."
    QTest.keyClick(bench.reader.view, Qt.Key.Key_U, SHIFT)
    assert said[-1] == "Every sentence before this one has a coding of yours."


def test_a_held_theme_codes_by_space_and_by_the_mouse(
    window: MainWindow, bench: Workbench, qtbot: QtBot
) -> None:
    said = heard(bench)
    press(bench, "t")
    assert said[-1] == "No theme was applied yet."
    press(bench, "2")
    held = mine(bench)[0].theme_id
    press(bench, "t", "j", "3", "j", " ")
    assert [one.theme_id == held for one in mine(bench)] == [True, False, True]
    press(bench, "j", ".")
    assert len([one for one in mine(bench) if one.theme_id == held]) == 3
    view = bench.reader.view
    view.stand_at(here(bench).end + 40)
    bench.reader.set_word_bounds(lambda text: range(len(text) + 1))
    at = here(bench)
    start, end = (view.point_of(position) for position in (at.start + 1, at.start + 6))
    drag(view.viewport(), start, end)
    until_idle(bench.session, qtbot)
    assert Span(at.start + 1, at.start + 6) in [one.span for one in mine(bench)]
    press(bench, "t")
    assert said[-1] == "No theme is held any more."
    number = len(mine(bench))
    drag(view.viewport(), start + QPoint(0, 0), end)
    until_idle(bench.session, qtbot)
    assert len(mine(bench)) == number
    press(bench, " ")
    assert said[-1] == "No suggestion stands here, and no theme is held."


def test_a_held_theme_that_is_retired_is_held_no_longer(bench: Workbench) -> None:
    press(bench, "2", "t")
    assert bench.flow.held_name == "大综合一体化"
    codebook.retire_theme(bench.session.project, bench.flow.held_id)
    assert bench.flow.held_name == ""


def drag(surface: object, start: QPoint, end: QPoint) -> None:
    """As a hand does it."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(surface, left, pos=start)  # type: ignore[call-overload]
    for part in (1, 2, 3):
        QTest.mouseMove(surface, start + (end - start) * part / 3)  # type: ignore[call-overload]
    QTest.mouseRelease(surface, left, pos=end)  # type: ignore[call-overload]
