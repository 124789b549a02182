"""The lines of the reports pane as a Qt model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.services.corpus.report_list import NO_WORK, ListedReport, WorkDone
from desktop.text.visible import visible
from desktop.ui.kit.line_model import LineModel
from desktop.ui.kit.plain_text import tip
from desktop.ui.reports.report_paint import PLACE, ROW
from desktop.ui.reports.report_rows import PlaceLine, ReportLine, ReportRow

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class ReportModel(LineModel[ReportLine]):
    """Places and reports; how far the work on a report is is kept beside its line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Mapping[str, WorkDone] = {}
        self._at: dict[str, int] | None = None

    def show(self, lines: Sequence[ReportLine]) -> None:
        super().show(lines)
        self._at = None

    def show_work(self, work: Mapping[str, WorkDone], *, of: Iterable[str] | None = None) -> None:
        """How far the work is now; only the lines `of` these reports have changed, or all."""
        self._work = work
        if of is None:
            self.touch(0, len(self.lines) - 1)
            return
        for at in (self._places.get(report_id) for report_id in of):
            if at is not None:
                self.touch(at, at)

    def index_of(self, report_id: str) -> QModelIndex:
        """The line of that report; invalid where it is not listed."""
        at = self._places.get(report_id)
        return QModelIndex() if at is None else self.index(at)

    @property
    def _places(self) -> dict[str, int]:
        """Which report stands in which line; looked through when somebody asks for it."""
        if self._at is None:
            reports = enumerate(self.lines)
            self._at = {one.id: n for n, one in reports if isinstance(one, ListedReport)}
        return self._at

    def row(self, index: _Index) -> ReportRow | None:
        """The report of a line with its work; None for a place."""
        line = self.line(index)
        return self.with_work(line) if isinstance(line, ListedReport) else None

    def line(self, index: _Index) -> ReportLine | None:
        """What stands in that line."""
        return self.lines[index.row()] if index.isValid() else None

    def with_work(self, report: ListedReport) -> ReportRow:
        """The report with how far the work on it is."""
        state, codings = self._work.get(report.id, NO_WORK)
        return ReportRow(report, state, codings)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.line(index), PlaceLine):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        line = self.line(index)
        if isinstance(line, PlaceLine):
            return self._of_place(line, role)
        return None if line is None else self._of_report(line, role)

    def _of_place(self, line: PlaceLine, role: int) -> object:
        title = visible(line.place) or self.tr("Place not known")
        if role == PLACE:
            return line
        if role == _Role.AccessibleTextRole:
            return self.tr("%1, folded").replace("%1", title) if line.folded else title
        return title if role == _Role.DisplayRole else None

    def _of_report(self, report: ListedReport, role: int) -> object:
        if role == ROW:
            return self.with_work(report)
        if role == _Role.AccessibleTextRole:
            return f"{report.label}, {self._state(self.with_work(report).state)}"
        if role == _Role.ToolTipRole:
            told = (report.title, report.document_number, report.source_name)
            return tip("\n".join(visible(text) for text in told if text))
        return visible(report.label) if role == _Role.DisplayRole else None

    def _state(self, state: str) -> str:
        return {
            "none": self.tr("not begun"),
            "begun": self.tr("begun"),
            "done": self.tr("done"),
        }[state]
