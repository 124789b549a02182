"""A coder who knows what is to be coded, and takes the shortest way there by keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.suggesting.proposals import proposals_in
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench
from tests.presses.careful import Careful

_SHIFT = Qt.KeyboardModifier.ShiftModifier
Wait = Callable[[Callable[[], bool]], None]


@dataclass(frozen=True, slots=True)
class Way:
    """How the coder works: by which stops, with likely sentences or not, going on by itself."""

    name: str
    headings: bool = True
    likely: bool = False
    advance: bool = False


PLAIN = Way("plain", headings=False)
WAYS = (
    PLAIN,
    Way("with headings"),
    Way("with headings and auto-advance", advance=True),
    Way("with likely sentences", likely=True),
    Way("with likely sentences and auto-advance", likely=True, advance=True),
)


class PressingCoder:
    """Keys alone, where the focus is; `presses` counts them, `found_presses` those that led to
    and made codings of sentences that had been suggested."""

    def __init__(self, window: MainWindow, way: Way, wait: Wait) -> None:
        assert window.bench is not None
        self.bench: Workbench = window.bench
        self.way, self.wait = way, wait
        self.presses = self.found = self.found_presses = 0

    def code(self, wanted: Sequence[Careful]) -> None:
        """All of these, report by report."""
        for report in corpus.reports(self.bench.session.project):
            while self.bench.reading.report_id != report.id:
                self.press(Qt.Key.Key_N)
            own = [one for one in wanted if one.report_id == report.id]
            for one in own:
                self._make(one)

    def press(self, key: Qt.Key, *, shift: bool = False) -> None:
        """One key, and all that it leads to."""
        there = QApplication.focusWidget()
        assert there is self.bench.reader.view
        QTest.keyClick(there, key, _SHIFT if shift else Qt.KeyboardModifier.NoModifier)
        self.presses += 1
        QApplication.processEvents()
        self.wait(lambda: not self.bench.held.holds)

    def made(self) -> Counter[tuple[str, Span, str]]:
        """What is coded now: report, place, digit."""
        project = self.bench.session.project
        return Counter(
            (report.id, one.span, project.codebook.theme(one.theme_id).key or "")
            for report in corpus.reports(project)
            for one in coding.codings_in(project, report.id)
        )

    def _make(self, one: Careful) -> None:
        before = self.presses
        while self._here() != one.span:
            self._step_to(one.span)
        proposed = self.bench.likely.present is not None
        self.press(Qt.Key(int(Qt.Key.Key_0) + int(one.digit)))
        if proposed:
            self.found += 1
            self.found_presses += self.presses - before

    def _here(self) -> Span:
        here = self.bench.reader.selection()
        assert here is not None
        return here

    def _step_to(self, there: Span) -> None:
        """The first key of the shortest way: G some times, then J or K."""
        here, likely = self._here(), self._likely_ahead() if self.way.likely else []
        by_steps = self._steps(here, there)
        by_likely = [(n + self._steps(at, there), n) for n, at in enumerate(likely, start=1)]
        best, _ = min(by_likely, default=(by_steps + 1, 0))
        if best <= by_steps:
            self.press(Qt.Key.Key_G)
        else:
            self.press(Qt.Key.Key_J if there.start > here.start else Qt.Key.Key_K)

    def _likely_ahead(self) -> list[Span]:
        project, here = self.bench.session.project, self._here()
        spans = sorted({one.span for one in proposals_in(project, self.bench.reading.report_id)})
        stands = self.bench.likely.present is not None
        return [s for s in spans if s.start > here.start or (s == here and not stands)]

    def _steps(self, here: Span, there: Span) -> int:
        segments = corpus.segments(self.bench.session.project, self.bench.reading.report_id)
        stops = [s.start for s in segments if self.way.headings or not s.level]
        low, high = sorted((here.start, there.start))
        return sum(low < stop <= high for stop in stops)
