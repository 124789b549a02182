"""Importing: what to bring in, how far it is, and what became of every file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QProgressBar, QStackedWidget, QWidget

from desktop.ui.desk import Desk
from desktop.ui.dropping import dropped_paths
from desktop.ui.import_job import ImportJob
from desktop.ui.import_summary import ImportSummary
from desktop.ui.pieces import button, column, label, named, row


class ImportDialog(QDialog):
    """Three pages in turn. `facts_wanted` carries the ids of reports that lack facts."""

    facts_wanted = Signal(list)
    folder_used = Signal(str)

    def __init__(self, desk: Desk, *, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "importDialog")
        self.setWindowTitle(self.tr("Import reports"))
        self.setAcceptDrops(True)
        self.resize(820, 480)
        self._folder = folder
        self._job = ImportJob(desk, self)
        self._bar = named(QProgressBar(), "importBar", spoken=self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._count = label(name="importCount", role="dim")
        self.summary = ImportSummary(self)
        self._pages = QStackedWidget(self)
        for page in (self._choosing(), self._under_way(), self.summary):
            self._pages.addWidget(page)
        column(self, margin=24).addWidget(self._pages)
        self._job.progressed.connect(self._on_progressed)
        self._job.finished.connect(self._on_finished)
        self.summary.closed.connect(self.accept)
        self.summary.facts_wanted.connect(self._on_facts)

    def start(self, paths: Sequence[Path]) -> None:
        """Bring these in."""
        self._pages.setCurrentIndex(1)
        self._bar.setRange(0, 0)
        self._count.setText(self.tr("Looking for files…"))
        self._job.start(paths)

    def reject(self) -> None:
        """Escape while files are read stops the reading, and shows what is in."""
        if self._pages.currentIndex() == 1:
            self._job.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._pages.currentIndex() == 1:
            self._job.cancel()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) and self._pages.currentIndex() == 0:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.start(dropped_paths(event.mimeData()))

    def _choosing(self) -> QWidget:
        page = QWidget(self)
        files = button(self.tr("Choose files…"), name="importFiles", role="primary")
        folder = button(self.tr("Choose a folder…"), name="importFolder")
        files.clicked.connect(self._on_files)
        folder.clicked.connect(self._on_folder)
        ways = row()
        ways.addStretch(1)
        ways.addWidget(files)
        ways.addWidget(folder)
        ways.addStretch(1)
        said = self.tr(
            "Drop report files or a folder here. The text is taken out of the page around it; "
            "county, year, dates and document number are read from it, and asked for where they "
            "are not found. The same text is never taken in twice."
        )
        laid_out = column(page, margin=48, spacing=24)
        laid_out.addStretch(1)
        laid_out.addWidget(label(said, name="importHelp", role="dim", wraps=True))
        laid_out.addLayout(ways)
        laid_out.addStretch(1)
        return page

    def _under_way(self) -> QWidget:
        page = QWidget(self)
        stop = button(self.tr("Stop"), name="importStop")
        stop.clicked.connect(self._job.cancel)
        foot = row()
        foot.addWidget(self._count, 1)
        foot.addWidget(stop)
        laid_out = column(page, margin=48, spacing=16)
        laid_out.addStretch(1)
        laid_out.addWidget(self._bar)
        laid_out.addLayout(foot)
        laid_out.addStretch(1)
        return page

    def _on_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.windowTitle(), self._folder)
        self._begin([Path(path) for path in paths])

    def _on_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.windowTitle(), self._folder)
        self._begin([Path(path)] if path else [])

    def _begin(self, paths: list[Path]) -> None:
        if paths:
            self.folder_used.emit(str(paths[0].parent))
            self.start(paths)

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(f"{done} / {total}")

    def _on_finished(self) -> None:
        self.summary.show_outcomes(self._job.outcomes)
        self._pages.setCurrentIndex(2)

    def _on_facts(self, report_ids: list[str]) -> None:
        self.accept()
        self.facts_wanted.emit(report_ids)
