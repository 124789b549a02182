"""How long the chart and all counts take in the real window; for `bench`."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from time import perf_counter, sleep

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.analysis.frequency import GROUPS, MEASURES
from desktop.services.coding import coding
from desktop.ui.codebook.tree_model import IN_ALL
from desktop.ui.window.application import application
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench

_KEYS = 30
_TOO_LONG = 60.0
_NAP = 0.001


class ChartMeasurement:
    """The chart under the text, as it is while somebody codes."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        self._app = application()
        self._window = window
        self._bench = bench
        self._chart = bench.frequency
        bench.drawer.turn_to("frequency")
        bench.drawer.show()
        self._until(lambda: self._chart.plot is not None and self._chart.table is not None)

    def views(self) -> dict[str, float]:
        """Seconds from choosing a grouping and measure until it is drawn, the second time."""
        chosen = list(product(GROUPS, MEASURES))
        for by, measure in chosen:
            self._view(by, measure)
        taken = {f"{by} {measure}": self._view(by, measure) for by, measure in chosen}
        self._view(GROUPS[0], MEASURES[0])
        return taken

    def counting(self) -> list[float]:
        """Seconds from a theme's key until codebook, foot and chart have counted it.

        Where the sentence has the theme already the key makes that coding longer or shorter, no
        count changes, and it is not counted.
        """
        times = []
        for _ in range(_KEYS):
            self._press(Qt.Key.Key_J)
            self._idle()
            before, there, began = self._counts(), self._codings_here(), perf_counter()
            self._press(Qt.Key.Key_1)
            # A key is on disk when it returns: only a coding more or less changes counts.
            if self._codings_here() != there:
                self._until(lambda old=before: self._differ(old))  # type: ignore[misc]
                times.append(perf_counter() - began)
            self._idle()
        return times

    def _view(self, by: str, measure: str) -> float:
        self._settle()
        began = perf_counter()
        self._chart.controls.by.choose(by)
        self._chart.controls.measure.choose(measure)
        self._until(lambda: self._is_drawn(by, measure))
        self._app.processEvents()
        return perf_counter() - began

    def _is_drawn(self, by: str, measure: str) -> bool:
        table = self._chart.table
        return table is not None and (table.by, table.measure) == (by, measure)

    def _counts(self) -> tuple[object, ...]:
        foot = self._window.status.findChild(QLabel, "counts")
        table = self._chart.table
        assert foot is not None
        assert table is not None
        return foot.text(), self._in_codebook(), table.values

    def _differ(self, before: tuple[object, ...]) -> bool:
        return all(now != old for now, old in zip(self._counts(), before, strict=True))

    def _in_codebook(self) -> int:
        model = self._bench.codebook.tree.themes
        below = [QModelIndex()]
        total = 0
        while below:
            above = below.pop()
            rows = [model.index(row, 0, above) for row in range(model.rowCount(above))]
            total += sum(index.data(IN_ALL) or 0 for index in rows)
            below += rows
        return total

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._bench.reader.view, key)

    def _settle(self) -> None:
        jobs, later = self._window.jobs, self._bench.session.later
        self._until(lambda: not (jobs.busy or later.waits))
        self._app.processEvents()

    def _idle(self) -> None:
        """Nothing is being counted; that the project comes to rest is not waited for."""
        self._until(lambda: not self._window.jobs.busy)
        self._app.processEvents()

    def _codings_here(self) -> int:
        report_id = self._bench.reader.report_id
        assert report_id is not None
        return len(coding.codings_in(self._bench.session.project, report_id))

    def _until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until that holds; in between it sleeps, so that workers work."""
        began = perf_counter()
        while not holds():
            self._app.processEvents()
            sleep(_NAP)
            if perf_counter() - began > _TOO_LONG:
                raise TimeoutError("the chart or the counts did not change")
