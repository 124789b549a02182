"""Importing: choose, read, look through and correct, store, and see what became of every file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from desktop.ui.importing.choosing_page import ChoosingPage
from desktop.ui.importing.progress_page import ProgressPage
from desktop.ui.importing.reading_job import ReadingJob
from desktop.ui.importing.review_page import ReviewPage
from desktop.ui.importing.storing_job import StoringJob
from desktop.ui.importing.summary_page import ImportSummaryPage
from desktop.ui.kit.dropped_files import dropped_paths
from desktop.ui.kit.widgets import column, named
from desktop.ui.session.project_session import ProjectSession

_SIZE = (1180, 680)


class ImportDialog(QDialog):
    """Pages in turn. `facts_wanted` carries the ids of reports that lack facts."""

    facts_wanted = Signal(list)
    folder_used = Signal(str)

    def __init__(self, session: ProjectSession, *, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "importDialog")
        self.setWindowTitle(self.tr("Import reports"))
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self._session = session
        self._warned = False
        self._storing: StoringJob | None = None
        self._reading = ReadingJob(session, self)
        self.choosing = ChoosingPage(folder=folder, parent=self)
        self.under_way = ProgressPage(self)
        self.review = ReviewPage(session, self)
        self.summary = ImportSummaryPage(session, self)
        self._pages = QStackedWidget(self)
        for page in (self.choosing, self.under_way, self.review, self.summary):
            self._pages.addWidget(page)
        column(self, margin=24).addWidget(self._pages)
        self._connect()

    def start(self, paths: Sequence[Path]) -> None:
        """Read these."""
        self._pages.setCurrentWidget(self.under_way)
        self.under_way.begin(self.tr("Reading the files; nothing goes in yet."))
        if self._session.attempt("import reports", lambda: self._reading.start(paths)) is None:
            self._pages.setCurrentWidget(self.choosing)

    def reject(self) -> None:
        """Escape stops what is under way, and shows what came of it; else it closes."""
        if self._pages.currentWidget() is self.under_way:
            self._stop()
        elif self._pages.currentWidget() is self.review and not self._may_leave():
            self._warned = True
            self.review.say(self.tr("Your corrections will be lost. Press Esc again to leave."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """However it ends: nothing goes on behind the back of the user."""
        if self._storing is not None:
            self._storing.stop()
            self._storing.wait()
        self._reading.close()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) and self._pages.currentWidget() is self.choosing:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.start(dropped_paths(event.mimeData()))

    def _connect(self) -> None:
        self.choosing.chosen.connect(self._on_chosen)
        self.under_way.stopped.connect(self._stop)
        self._reading.progressed.connect(self.under_way.show_progress)
        self._reading.finished.connect(self._on_read)
        self._reading.alike.connect(self.review.refresh)
        self.review.import_wanted.connect(self._store)
        self.review.cancelled.connect(self.reject)
        self.summary.closed.connect(self.accept)
        self.summary.facts_wanted.connect(self._on_facts)

    def _may_leave(self) -> bool:
        return self._warned or not self.review.is_touched

    def _stop(self) -> None:
        if self._storing is not None:
            self._storing.stop()
        else:
            self._reading.stop()

    def _on_chosen(self, paths: list[Path]) -> None:
        self.folder_used.emit(str(paths[0].parent))
        self.start(paths)

    def _on_read(self) -> None:
        review = self._reading.review
        if review is not None:
            stopped = self._reading.total if self._reading.total > len(review.rows) else None
            self._pages.setCurrentWidget(self.review)
            self.review.show_review(review, stopped_at=stopped)

    def _store(self) -> None:
        review = self._reading.review
        if review is None:
            return
        self._pages.setCurrentWidget(self.under_way)
        self.under_way.begin(self.tr("Storing the reports; what is in stays."))
        self._storing = StoringJob(self._session, review, self)
        self._storing.progressed.connect(self.under_way.show_progress)
        self._storing.finished.connect(self._on_stored)
        self._storing.start()

    def _on_stored(self) -> None:
        job, self._storing = self._storing, None
        if job is not None:
            self.summary.show_outcomes(job.outcomes)
            self._pages.setCurrentWidget(self.summary)
            self.summary.begin()

    def _on_facts(self, report_ids: list[str]) -> None:
        self.accept()
        self.facts_wanted.emit(report_ids)
