"""The real window driven by keys, and how long it takes; for `bench`, which nobody watches."""

from __future__ import annotations

# Of what is loaded after it PySide reads no source.
import desktop.ui.kit.unread_sources  # noqa: F401

# isort: split
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic, perf_counter

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.services.benching.measuring import WindowFigures
from desktop.services.coding.coding import codings_in
from desktop.services.corpus.corpus import reports
from desktop.ui.benching.measure_charts import ChartMeasurement
from desktop.ui.benching.measure_import import measure_import
from desktop.ui.window.application import Program, application
from desktop.ui.window.interpreter import Interpreter
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.workbench import Workbench

_OPENINGS = 5
_KEYS = 40
_THEME = Qt.Key.Key_1
_NEXT = Qt.Key.Key_J
_BACK = Qt.Key.Key_K
_OPEN = Qt.Key.Key_Return
_SHORTER = Qt.Key.Key_Left
_STEPS = 60
_TOO_LONG = 30.0
_STATUS = Path("/proc/self/status")


class _Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


class Measurement:
    """One window on one project, and the times of what is done in it."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        self._app = application()
        self._window = window
        self._bench = bench
        self._view = bench.reader.view
        self._paints = _Paints(self._view.viewport())

    def until_drawn(self, work: Callable[[], object]) -> float:
        """Seconds from the beginning of the work until the text is drawn with its codings."""
        before, began = self._view.overlay.lanes, perf_counter()
        work()
        while self._view.overlay.lanes is before:
            self._app.processEvents()
            if perf_counter() - began > _TOO_LONG:
                raise TimeoutError("the codings shown did not change")
        self._app.processEvents()
        return perf_counter() - began

    def until_there(self) -> None:
        """Wait until the text is drawn for the first time, and keys come to it."""
        self._window.activateWindow()
        while not (self._paints.number and self._window.isActiveWindow()):
            self._app.processEvents()

    def settle(self) -> None:
        """Wait until no worker has anything to do and nothing is left to draw."""
        self._app.processEvents()
        while self._window.jobs.busy:
            self._app.processEvents()
        self._app.processEvents()

    def opening(self, report_id: str, other_id: str) -> list[float]:
        """Seconds that opening the report takes, each time from the other."""
        times = []
        for _ in range(_OPENINGS):
            self._bench.reading.open(other_id)
            self.settle()
            times.append(self.until_drawn(lambda: self._bench.reading.open(report_id)))
            self.settle()
        return times

    def coding(self) -> list[float]:
        """Seconds from a theme's key to the coding on disk and drawn, sentence by sentence."""
        times = []
        for _ in range(_KEYS):
            times.append(self.until_drawn(lambda: self._press(_THEME)))
            self.settle()
            self._press(_NEXT)
            self.settle()
        return times

    def changing(self) -> list[float]:
        """Seconds from Enter to a coding's moved end on disk and drawn, coding by coding."""
        project, times = self._bench.session.project, list[float]()
        mine = codings_in(project, self._bench.reading.report_id, coder_ids={project.coder.id})
        for coding in mine[:_KEYS]:
            self._bench.reader.go_to(coding.span)
            self._press(_OPEN)
            self._press(_SHORTER)
            self.settle()
            if self._view.opened is None or self._view.edited == self._view.opened.span:
                continue  # it went into another one, or has one character
            times.append(self.until_drawn(lambda: self._press(_OPEN)))
            self.settle()
        return times

    def scrolling(self) -> list[float]:
        """Seconds that each of sixty steps from top to end takes until it is drawn."""
        bar, times = self._view.verticalScrollBar(), list[float]()
        for step in range(_STEPS):
            began = perf_counter()
            bar.setValue(bar.maximum() * step // _STEPS)
            self._app.processEvents()
            times.append(perf_counter() - began)
        return times

    def undo(self) -> list[float]:
        """Seconds from Ctrl+Z until the coding is gone from disk and text, going back again."""
        times = []
        for _ in range(_KEYS):
            self._press(_BACK)
            self.settle()
            times.append(self.until_drawn(lambda: self._press(Qt.Key.Key_Z, control=True)))
            self.settle()
        return times

    def _press(self, key: Qt.Key, *, control: bool = False) -> None:
        modifier = Qt.KeyboardModifier
        held = modifier.ControlModifier if control else modifier.NoModifier
        QTest.keyClick(self._view, key, held)


def open_measured(project: Path) -> tuple[MainWindow, Workbench]:
    """The program's window on the project, with what keeps its thread going."""
    window = Program(application()).open_window(project)
    if window.bench is None:
        raise RuntimeError("the project did not open")
    Interpreter(application())
    return window, window.bench


def measure_window(project: Path, dense: Mapping[int, str]) -> WindowFigures:
    """Drive the window on the project; `dense` are ids of reports by their number of codings."""
    window, bench = open_measured(project)
    drawn = Measurement(window, bench)
    drawn.until_there()
    usable_at = monotonic()
    drawn.settle()
    memory = _resident()
    opening, coding, changing, undone = {}, {}, {}, []
    listed = reports(bench.session.project)
    other_id = next(report.id for report in listed if report.id not in dense.values())
    for number, report_id in dense.items():
        opening[number] = drawn.opening(report_id, other_id)
        coding[number] = drawn.coding()
        undone = drawn.undo()
        changing[number] = drawn.changing()
    charts = ChartMeasurement(window, bench)
    views, counting = charts.views(), charts.counting()
    files = sorted(project.parent.glob("*.txt"))
    waits = measure_import(window, files, project=project.with_name("imported.zhupi"))
    window.close()
    return WindowFigures(
        usable_at, memory, opening, coding, changing, undone, counting, views, waits
    )


def _resident() -> int | None:
    """Bytes of this process that are in memory, where the system tells."""
    if sys.platform != "linux":
        return None
    fields = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
    return int(fields["VmRSS"].split()[0]) * 1024
