"""What comes into the open project and goes out of it: reports, codebooks, the data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.services.project import codebook
from desktop.services.themes import printable
from desktop.text.file_names import as_file_name
from desktop.ui.dialogs.export_dialog import ExportDialog
from desktop.ui.importing.dialog import ImportDialog
from desktop.ui.importing.recleaning_dialog import RecleaningDialog
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.translation import language
from desktop.ui.window.last_folder import LastFolder

if TYPE_CHECKING:
    from desktop.ui.window.window_frame import WindowFrame


class Transfers(QObject):
    """Each method is one thing the user asks for; with no project open nothing is done."""

    def __init__(self, window: WindowFrame, *, last: LastFolder) -> None:
        super().__init__(window)
        self._window, self._last = window, last

    def ask_for_reports(self, paths: Sequence[Path] = ()) -> None:
        """The import dialog; with `paths` it begins at once."""
        bench = self._window.bench
        if bench is None:
            return
        folder = self._window.preferences.last_folder
        dialog = ImportDialog(bench.session, folder=folder, parent=self._window)
        dialog.folder_used.connect(self._last.use)
        dialog.facts_wanted.connect(self._ask_for_facts)
        dialog.finished.connect(bench.reader.setFocus)
        dialog.open()
        if paths:
            dialog.start(paths)

    def clean_again(self, report_id: str) -> None:
        """The report's text from its original once more, and what that does to its codings."""
        bench = self._window.bench
        if bench is None:
            return
        session = bench.session
        dialog = session.attempt(
            "clean a report again",
            lambda: RecleaningDialog(session, report_id, parent=self._window),
        )
        if dialog is not None:
            dialog.finished.connect(bench.reader.setFocus)
            dialog.open()

    def ask_for_export(self) -> None:
        """The export dialog."""
        bench = self._window.bench
        if bench is not None:
            dialog = ExportDialog(bench.session, folder=self._last.folder, parent=self._window)
            dialog.folder_used.connect(self._last.use)
            dialog.open()

    def ask_for_codebook(self) -> None:
        """Let the user choose a codebook file whose themes are taken in."""
        title, kind = self.tr("Load themes"), self.tr("Codebooks (*.json *.csv *.tsv *.xlsx *.qdc)")
        path, _ = QFileDialog.getOpenFileName(self._window, title, str(self._last.folder), kind)
        bench = self._window.bench
        if path and bench is not None:
            session = bench.session
            number = session.attempt(
                "load a codebook", lambda: codebook.import_codebook(session.project, Path(path))
            )
            if number is not None:
                session.noticed.emit(self.tr("%n theme(s) loaded.", "", number))

    def save_codebook(self) -> None:
        """Let the user choose where the codebook is written to."""
        bench = self._window.bench
        if bench is None:
            return
        title = self.tr("Save the codebook")
        kind = self.tr("Codebooks (*.json *.csv *.xlsx *.qdc);;To be printed (*.docx *.html)")
        name = str(self._last.folder / f"{as_file_name(bench.session.project.name)}.json")
        out = chosen_file(self._window, title, name=name, kind=kind, ending=".json")
        if out is None:
            return
        session = bench.session

        def write(overwrite: bool) -> None:
            if out.suffix.lower() in printable.ENDINGS:
                printable.write_printable(
                    session.project, out, language=language(), overwrite=overwrite
                )
            else:
                codebook.export_codebook(session.project, out, overwrite=overwrite)

        session.attempt("save the codebook", lambda: replacing(self._window, write))

    def _ask_for_facts(self, report_ids: list[str]) -> None:
        """One report after the other, for as long as the user goes on."""
        bench = self._window.bench
        if bench is None or not report_ids:
            return
        first, *others = report_ids
        dialog = bench.reports.edit_facts(first)
        dialog.accepted.connect(lambda: self._ask_for_facts(others))
