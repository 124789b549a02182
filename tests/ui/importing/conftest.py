"""The import dialog, and files as a scraper leaves them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.session.project_session import ProjectSession
from tests.importing import write_folder


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Six good files and eight bad ones."""
    return write_folder(tmp_path / "scraped", good=6)


@pytest.fixture
def dialog(session: ProjectSession, holder: QWidget) -> Iterator[ImportDialog]:
    """The import dialog on its first page."""
    holder.show()
    made = ImportDialog(session, folder="", parent=holder)
    made.open()
    made.activateWindow()
    yield made
    made.accept()


@pytest.fixture
def reviewing(
    dialog: ImportDialog, files: Path, session: ProjectSession, qtbot: QtBot
) -> ImportDialog:
    """The dialog with the files read."""
    dialog.start([files])
    qtbot.waitUntil(dialog.review.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    return dialog
