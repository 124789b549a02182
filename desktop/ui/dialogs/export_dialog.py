"""The data as files: which form, whose codings, into which folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop.domain.errors import PresentError, ZhupiError
from desktop.services.counting.kept_counts import reader_of
from desktop.services.project import coders as coder_service
from desktop.services.results.export import ExportOutcome, export_dataset
from desktop.services.results.export_formats import FORMATS, Format, without_ending
from desktop.text.visible import visible
from desktop.ui.kit.replacing import may_replace
from desktop.ui.kit.translation import told, translate
from desktop.ui.kit.widgets import button, choices, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_NOTES = 6
"""Lines on what was lost; the table beside the file, or the notes in it, have all."""


class ExportDialog(QDialog):
    """`folder_used` carries the folder above the one that was written to."""

    folder_used = Signal(str)

    def __init__(self, session: ProjectSession, *, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "exportDialog")
        self.setWindowTitle(self.tr("Export the data"))
        self.setMinimumWidth(560)
        self._session = session
        self._out = folder / "-".join((session.project.name, self.tr("data")))
        self._format = self._format_choice()
        self._format.currentIndexChanged.connect(self._on_format)
        self._told = label(name="exportFormatTold", role="dim", wraps=True)
        self._coder = self._coder_choice()
        self._folder = named(QLineEdit(str(self._out)), "exportFolder", spoken=self.tr("Into"))
        self._state = label(name="exportState", role="dim", wraps=True)
        self._show = button(self.tr("Open the folder"), name="exportShow")
        self._export = button(self.tr("Export"), name="exportStart", role="primary")
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(label(self._said(), role="dim", wraps=True))
        laid_out.addLayout(self._form())
        laid_out.addWidget(self._state)
        laid_out.addWidget(self._buttons())
        self._show.hide()
        self._say_format()

    def _said(self) -> str:
        return self.tr(
            "Nine tables, and notes on what was chosen and left out: codings with text and "
            "context, reports, report × theme and county × year × theme (as lists and as "
            "matrices), codebook, memos, progress. The guide explains every column."
        )

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Form"), self._format)
        form.addRow("", self._told)
        form.addRow(self.tr("Codings of"), self._coder)
        form.addRow(self.tr("Into"), self._folder_row())
        return form

    def _folder_row(self) -> QHBoxLayout:
        choose = button(self.tr("Choose…"), name="exportChoose")
        choose.clicked.connect(self._on_choose)
        laid_out = row()
        laid_out.addWidget(self._folder, 1)
        laid_out.addWidget(choose)
        return laid_out

    def _format_choice(self) -> QComboBox:
        choice = named(QComboBox(), "exportFormat", spoken=self.tr("Form"))
        for known in FORMATS:
            choice.addItem(translate("Formats", known.label), known)
        return choice

    def _coder_choice(self) -> QComboBox:
        choice = named(QComboBox(), "exportCoder", spoken=self.tr("Codings of"))
        choice.addItem(self.tr("All coders"), None)
        for coder in coder_service.coders(self._session.project):
            choice.addItem(visible(coder.name), coder.id)
        return choice

    def _buttons(self) -> QDialogButtonBox:
        self._export.clicked.connect(self._on_export)
        self._show.clicked.connect(self._on_show)
        close = QDialogButtonBox.StandardButton.Close
        return choices(self, close, others=[self._show, self._export])

    def _on_format(self) -> None:
        """Some formats make one file, the others a folder of files."""
        out = without_ending(Path(self._folder.text()))
        self._folder.setText(str(self._chosen().named(out)))
        self._say_format()

    def _say_format(self) -> None:
        chosen = self._chosen()
        said = [translate("Formats", chosen.holds)]
        if chosen.loses:
            said.append(self.tr("Altered: %1").replace("%1", translate("Formats", chosen.loses)))
        self._told.setText("\n".join(said))

    def _chosen(self) -> Format:
        chosen = self._format.currentData()
        assert isinstance(chosen, Format)
        return chosen

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.windowTitle(), str(Path(self._folder.text()).parent)
        )
        if chosen:
            self._folder.setText(str(Path(chosen) / Path(self._folder.text()).name))

    def _on_export(self) -> None:
        self._out = Path(self._folder.text().strip()).expanduser()
        self._write(overwrite=False)

    def _write(self, *, overwrite: bool) -> None:
        project, out = self._session.project, self._out
        form, coder_id = self._chosen().id, self._coder.currentData()
        self._export.setEnabled(False)
        self._state.setText(self.tr("Writing…"))

        def work(_ticket: object) -> ExportOutcome:
            with reader_of(project) as reader:
                return export_dataset(
                    reader, out, format=form, coder_id=coder_id, overwrite=overwrite
                )

        self._session.jobs.submit("export", work, done=self._on_done, failed=self._on_failed)

    def _on_done(self, outcome: object) -> None:
        assert isinstance(outcome, ExportOutcome)
        names = ", ".join(path.name for path in outcome.files)
        said = [self.tr("Written: %1").replace("%1", names)]
        if outcome.notes:
            said.append(self.tr("What the form cannot hold:"))
        self._state.setText("\n".join([*said, *map(visible, outcome.notes[:_NOTES])]))
        self._show.show()
        self._export.setEnabled(True)
        self.folder_used.emit(str(self._out.parent))

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, PresentError):
            self._on_present(error)
            return
        self._export.setEnabled(True)
        if not isinstance(error, ZhupiError):
            raise error
        self._state.setText(" ".join(told(error)))

    def _on_present(self, error: PresentError) -> None:
        if may_replace(self, error):
            self._write(overwrite=True)
            return
        self._export.setEnabled(True)
        self._state.setText(self.tr("Nothing was written."))

    def _on_show(self) -> None:
        folder = self._out if self._out.is_dir() else self._out.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
