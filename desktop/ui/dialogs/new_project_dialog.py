"""Where a new project is to be, who codes, and with which codebook it begins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.services.project.project import SUFFIX, default_codebook
from desktop.ui.kit.translation import language
from desktop.ui.kit.widgets import button, choices, column, label, named, row


@dataclass(frozen=True, slots=True)
class NewProject:
    """What the user wants; `codebook` is None for an empty one."""

    path: Path
    coder: str
    codebook: Path | None


class NewProjectDialog(QDialog):
    """`wanted()` tells it all; nothing is made here."""

    def __init__(self, *, folder: Path, coder: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "newProjectDialog")
        self.setWindowTitle(self.tr("New project"))
        self.setMinimumWidth(520)
        name = self.tr("County reports")
        self._path = named(QLineEdit(str(folder / f"{name}{SUFFIX}")), "projectPath")
        self._path.setAccessibleName(self.tr("Project file"))
        self._coder = named(QLineEdit(coder), "projectCoder", spoken=self.tr("Your name"))
        self._file = named(QLineEdit(), "codebookPath", spoken=self.tr("Codebook file"))
        self._choices = QButtonGroup(self)
        self._create = button(self.tr("Create"), name="createProject", role="primary")
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addLayout(self._form())
        said = self.tr("Everything is saved in this one file, at once, as you work.")
        laid_out.addWidget(label(said, role="dim", wraps=True))
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=self._create))
        self._coder.textChanged.connect(self._judge)
        self._file.textChanged.connect(self._judge)
        self._path.textChanged.connect(self._judge)
        self._judge()
        (self._path if coder else self._coder).setFocus()

    def wanted(self) -> NewProject:
        """The project as described; the file gets its ending where the user left it out."""
        path = Path(self._path.text().strip()).expanduser()
        if path.suffix.lower() != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        return NewProject(path, self._coder.text().strip(), self._codebook())

    def _codebook(self) -> Path | None:
        chosen = self._choices.checkedId()
        if chosen == 0:
            return default_codebook(language())
        return Path(self._file.text().strip()).expanduser() if chosen == 2 else None

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Project file"), self._with_button(self._path, self._on_path))
        self._coder.setPlaceholderText(self.tr("Your codings carry this name"))
        form.addRow(self.tr("Your name"), self._coder)
        form.addRow(self.tr("Codebook"), self._codebooks())
        return form

    def _codebooks(self) -> QVBoxLayout:
        listed = column(spacing=4)
        texts = (
            self.tr("The sample codebook on law-based government"),
            self.tr("Empty: I make my own themes"),
            self.tr("From a file"),
        )
        for number, text in enumerate(texts):
            choice = named(QRadioButton(text), f"codebook_{number}")
            self._choices.addButton(choice, number)
            listed.addWidget(choice)
        self._choices.button(0).setChecked(True)
        listed.addLayout(self._with_button(self._file, self._on_codebook))
        self._file.setEnabled(False)
        self._choices.idToggled.connect(lambda *_: self._on_choice())
        return listed

    def _with_button(self, edit: QLineEdit, slot: object) -> QHBoxLayout:
        laid_out = row()
        laid_out.addWidget(edit, 1)
        choose = button(self.tr("Choose…"), name=f"{edit.objectName()}Choose")
        choose.clicked.connect(slot)
        laid_out.addWidget(choose)
        return laid_out

    def _judge(self) -> None:
        complete = bool(self._coder.text().strip() and self._path.text().strip())
        with_file = self._choices.checkedId() != 2 or bool(self._file.text().strip())
        self._create.setEnabled(complete and with_file)

    def _on_choice(self) -> None:
        self._file.setEnabled(self._choices.checkedId() == 2)
        self._judge()

    def _on_path(self) -> None:
        title, kind = self.tr("New project"), self.tr("Zhupi projects (*.zhupi)")
        path, _ = QFileDialog.getSaveFileName(self, title, self._path.text(), kind)
        if path:
            self._path.setText(path)

    def _on_codebook(self) -> None:
        title, kind = self.tr("Codebook file"), self.tr("Codebooks (*.json)")
        path, _ = QFileDialog.getOpenFileName(self, title, self._file.text(), kind)
        if path:
            self._file.setText(path)
            self._choices.button(2).setChecked(True)
            self._judge()
