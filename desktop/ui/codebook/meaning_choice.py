"""Whether the wording alone or the meaning of a theme changed, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from desktop.domain.codebook_note import ChangeReason
from desktop.ui.kit.widgets import column, label, named


class MeaningChoice(QWidget):
    """Stands in a theme's dialog from the start, so that nothing moves; asked once texts differ."""

    def __init__(self, codings: int, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "meaningChoice", spoken=self.tr("What the change is"))
        self._codings = codings
        self._said = label(name="meaningSaid", role="dim", wraps=True)
        self._said.setText(self.tr("%n coding(s) follow the present definition.", "", codings))
        self._wording = named(QRadioButton(self.tr("Only the wording changes")), "meaningSame")
        self._meaning = named(
            QRadioButton(self.tr("The meaning changes: list these codings to be rechecked")),
            "meaningChanged",
        )
        self._reason = named(QLineEdit(self), "meaningReason", spoken=self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Reason, kept with the version"))
        laid_out = column(self, spacing=6)
        for part in (self._said, self._wording, self._meaning, self._reason):
            laid_out.addWidget(part)
        self._wording.setChecked(True)
        self.ask(asked=False)

    def ask(self, *, asked: bool) -> None:
        """Whether definition, include or exclude differ by now."""
        for choice in (self._said, self._wording, self._meaning):
            choice.setEnabled(asked)
            choice.setVisible(bool(self._codings))
        if not asked:
            self._wording.setChecked(True)

    def reason(self) -> ChangeReason:
        """What was said."""
        return ChangeReason(self._reason.text().strip(), self._meaning.isChecked())
