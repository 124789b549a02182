"""The import dialog driven from files to reports, and how long the window waits; for `bench`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.services.benching.measuring import ImportWaits
from desktop.services.project.project import create_project
from desktop.ui.benching.heartbeat import Heartbeat
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.window.main_window import MainWindow


def measure_import(window: MainWindow, files: Sequence[Path], *, project: Path) -> ImportWaits:
    """Bring the files into a new project at `project` through the dialog."""
    window.show_project(create_project(project, coder="甲"))
    heart = Heartbeat(window)
    window.project_files.transfers.ask_for_reports()
    dialog = next(one for one in window.findChildren(ImportDialog) if one.isVisible())
    reading = heart.longest_wait(lambda: dialog.start(files), until=dialog.review.isVisible)
    storing = heart.longest_wait(dialog.review.import_wanted.emit, until=dialog.summary.isVisible)
    after = heart.longest_wait(dialog.accept, until=lambda: _at_rest(window))
    return ImportWaits(len(files), max(reading, storing), after)


def _at_rest(window: MainWindow) -> bool:
    return not window.jobs.busy and window.bench is not None and window.bench.reports.is_fresh
