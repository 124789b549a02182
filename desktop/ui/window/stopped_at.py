"""The window begins where the coder stopped: the report, the sentence, the filter of the list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.services.corpus import report_list
from desktop.services.project.left_off import LeftOff, leave_off, left_off
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reports.pane import ReportsPane
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.shown_report import ShownReport


class StoppedAt(QObject):
    """Remembers the place of the coder who is at work now."""

    def __init__(
        self,
        session: ProjectSession,
        *,
        reports: ReportsPane,
        reading: ShownReport,
        reader: ReaderPane,
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._reports, self._reading, self._reader = reports, reading, reader

    def begin(self) -> bool:
        """Open the report there, if it is still in the list; whether it is open now."""
        place = left_off(self._session.project)
        if place is None or not report_list.listed(self._session.project, [place.report_id]):
            return False
        self._reports.filter_by(place.filtered_by)
        self._reading.open(place.report_id)
        self._reader.stand_at(place.position)
        return self._reading.report_id == place.report_id

    def keep(self) -> None:
        """Remember where that is now."""
        here, report_id = self._reader.selection(), self._reading.report_id
        if report_id and here is not None:
            place = LeftOff(report_id, here.start, self._reports.filtered_by)
            project = self._session.project
            leave_off(project, place, coder_id=project.coder.id)
