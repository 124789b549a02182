"""What went wrong, told to the user: what it is, what to do, and for our own bugs a report."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QWidget,
)

from desktop.domain.errors import EnvironmentProblem, ZhupiError
from desktop.services.project import bug_report
from desktop.ui.kit.shown_text import only_shown
from desktop.ui.kit.translation import told, translate
from desktop.ui.kit.widgets import button, choices, column, label, named

_WIDTH = 520


class ErrorDialog(QDialog):
    """One problem. `details` is empty where there is nothing a developer need see."""

    def __init__(
        self, heading: str, what: str, remedy: str, *, details: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("errorDialog")
        self.setWindowTitle(heading)
        self.setMinimumWidth(_WIDTH)
        self._details = details
        laid_out = column(self, margin=24, spacing=12)
        laid_out.addWidget(label(heading, name="errorHeading", role="dim"))
        for text, name, role in ((what, "errorWhat", "title"), (remedy, "errorRemedy", "")):
            shown = label(text, name=name, role=role, wraps=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            laid_out.addWidget(shown)
        if details:
            laid_out.addWidget(self._shown_details())
        laid_out.addWidget(self._buttons())

    def copy_details(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._details)

    def _shown_details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(self._details)
        only_shown(details)
        details.setMinimumHeight(160)
        return named(details, "errorDetails", spoken=self.tr("Details for the developers"))

    def _buttons(self) -> QDialogButtonBox:
        close = button(self.tr("Close"), name="errorClose")
        copy = button(self.tr("Copy details"), name="copyDetails")
        copy.clicked.connect(self.copy_details)
        return choices(self, main=close, others=[copy] if self._details else [])


def dialog_for(error: BaseException, *, doing: str, parent: QWidget | None = None) -> ErrorDialog:
    """The dialog that suits the error: the user's to mend, the machine's, or our bug."""
    if isinstance(error, ZhupiError):
        return _problem(error, parent)
    return _bug(error, doing, parent)


def _problem(error: ZhupiError, parent: QWidget | None) -> ErrorDialog:
    what, remedy = told(error)
    if isinstance(error, EnvironmentProblem):
        heading = translate("ErrorDialog", "The computer stands in the way")
    else:
        heading = translate("ErrorDialog", "That is not possible")
    return ErrorDialog(heading, what, remedy, details="", parent=parent)


def _bug(error: BaseException, doing: str, parent: QWidget | None) -> ErrorDialog:
    kept = _kept(error, doing)
    remedy = translate(
        "ErrorDialog",
        "Everything you coded is saved. You can go on working; if it happens again, restart "
        "Zhupi. Please send us the details: they hold nothing of your reports.",
    )
    where = translate("ErrorDialog", "They are kept in %1").replace("%1", kept) if kept else ""
    return ErrorDialog(
        translate("ErrorDialog", "A mistake of ours"),
        translate("ErrorDialog", "Zhupi could not finish what you asked for."),
        f"{remedy}\n\n{where}".strip(),
        details=bug_report.text(error, doing=doing),
        parent=parent,
    )


def _kept(error: BaseException, doing: str) -> str:
    """The file the report was saved in; empty on a full or read-only disk."""
    try:
        return str(bug_report.save(error, doing=doing))
    except OSError:
        return ""
