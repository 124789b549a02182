"""How long the chart and all counts take in the real window; for `bench`."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from time import perf_counter

from PySide6.QtCore import QEventLoop, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.analysis.frequency import GROUPS, MEASURES
from desktop.ui.codebook.tree_model import IN_ALL
from desktop.ui.window.application import application
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench

_KEYS = 30
_TOO_LONG = 60.0
_NO_CODING = 1.5
_MORE = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


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

        Where the sentence has the theme already the key makes no coding, and is not counted.
        """
        times = []
        for _ in range(_KEYS):
            self._press(Qt.Key.Key_J)
            self._settle()
            before, began = self._counts(), perf_counter()
            self._press(Qt.Key.Key_1)
            if self._holds_soon(lambda old=before: self._differ(old), seconds=_NO_CODING):  # type: ignore[misc]
                times.append(perf_counter() - began)
            self._settle()
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

    def _until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until that holds; between events it sleeps, as it does for people."""
        if not self._holds_soon(holds, seconds=_TOO_LONG):
            raise TimeoutError("the chart or the counts did not change")

    def _holds_soon(self, holds: Callable[[], bool], *, seconds: float) -> bool:
        began = perf_counter()
        while not holds():
            self._app.processEvents(_MORE)
            if perf_counter() - began > seconds:
                return False
        return True
