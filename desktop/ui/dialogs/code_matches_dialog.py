"""One theme on every place where a word stands, after a look at how many these are."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from desktop.domain.errors import ZhupiError
from desktop.services.coding.code_matches import code_matches
from desktop.text.visible import visible
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import button, choices, column, label, named
from desktop.ui.session.long_change import LongChange
from desktop.ui.session.project_session import ProjectSession


class CodeMatchesDialog(QDialog):
    """Counts as the user writes, in a worker; the coding itself is one step of undo."""

    def __init__(self, session: ProjectSession, *, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "codeMatchesDialog")
        self.setWindowTitle(self.tr("Code all matches of a word"))
        self.setMinimumWidth(480)
        self._session = session
        self._words = named(QLineEdit(words), "matchWords", spoken=self.tr("Words"))
        self._regex = named(QCheckBox(self.tr("Regular expression")), "matchRegex")
        self._theme = self._theme_choice()
        self._unit = self._unit_choice()
        self._number = label(name="matchNumber", role="dim", wraps=True)
        self._code = button(self.tr("Code them"), name="matchCode", role="primary")
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addLayout(self._form())
        laid_out.addWidget(self._number)
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=self._code))
        self.accepted.connect(self._on_code)
        self._words.textChanged.connect(self._count)
        self._regex.toggled.connect(self._count)
        self._theme.currentIndexChanged.connect(self._count)
        self._unit.currentIndexChanged.connect(self._count)
        self._count()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Words"), self._words)
        form.addRow("", self._regex)
        form.addRow(self.tr("Theme"), self._theme)
        form.addRow(self.tr("Code"), self._unit)
        return form

    def _theme_choice(self) -> QComboBox:
        choice = named(QComboBox(), "matchTheme", spoken=self.tr("Theme"))
        codebook = self._session.project.codebook
        for theme in codebook.active():
            choice.addItem(visible(codebook.path(theme.id)), theme.id)
        return choice

    def _unit_choice(self) -> QComboBox:
        choice = named(QComboBox(), "matchUnit", spoken=self.tr("Code"))
        choice.addItem(self.tr("the sentence around it"), "sentence")
        choice.addItem(self.tr("the words alone"), "match")
        return choice

    def _count(self) -> None:
        self._code.setEnabled(False)
        words, theme_id = self._words.text(), self._theme.currentData()
        if not words or theme_id is None:
            self._number.setText(
                self.tr("Every place in the corpus is found; none is coded twice.")
            )
            return
        project, regex, unit = (
            self._session.project,
            self._regex.isChecked(),
            self._unit.currentData(),
        )

        def work(_ticket: object) -> int:
            with project.reader() as reader:
                return len(
                    code_matches(reader, theme_id, words, regex=regex, unit=unit, dry_run=True)
                )

        self._session.jobs.submit("matches", work, done=self._on_counted, failed=self._on_failed)

    def _on_counted(self, number: object) -> None:
        assert isinstance(number, int)
        self._number.setText(self.tr("%n place(s) would be coded.", "", number))
        self._code.setEnabled(number > 0)

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, ZhupiError):
            raise error
        self._number.setText(" ".join(told(error)))

    def _on_code(self) -> None:
        project, words = self._session.project, self._words.text()
        theme_id, unit = self._theme.currentData(), self._unit.currentData()
        regex = self._regex.isChecked()
        change = LongChange(self._session, "code all matches", parent=self.parentWidget() or self)
        change.done_well.connect(
            lambda _: self._session.noticed.emit(
                self.tr("All matches of “%1” are coded.").replace("%1", words)
            )
        )
        change.start(
            self.tr("Coding all matches of “%1”…").replace("%1", words),
            lambda progress: code_matches(
                project, theme_id, words, regex=regex, unit=unit, progress=progress
            ),
        )
