"""A theme split in two: which of its codings go to the new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QWidget

from desktop.domain.codebook_note import ChangeReason
from desktop.services.coding.excerpts import Excerpt
from desktop.text.visible import visible
from desktop.ui.codebook.coding_choice import CodingChoice
from desktop.ui.kit.widgets import button, choices, column, label, named

_WIDTH = 720


class SplitDialog(QDialog):
    """Accepting splits off what `ticked()` names, under `name()`, for the reason of `reason()`."""

    def __init__(self, excerpts: Sequence[Excerpt], *, theme: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "splitDialog")
        self.setWindowTitle(self.tr("Split a theme"))
        self.setMinimumWidth(_WIDTH)
        self._name = named(QLineEdit(self), "splitName", spoken=self.tr("Name of a new theme"))
        self._name.setPlaceholderText(self.tr("Name of a new theme"))
        self._codings = CodingChoice(
            "splitCodings", spoken=self.tr("Codings of the theme"), may_tick=True, parent=self
        )
        self._codings.show_codings(excerpts)
        self._reason = named(QLineEdit(self), "splitReason", spoken=self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Reason, kept with the version"))
        self._number = label(name="splitNumber", role="dim")
        self._split = button(self.tr("Split"), name="splitTheme", role="primary")
        self._lay_out(theme)
        self._codings.ticked_changed.connect(lambda _number: self._tell())
        self._name.textChanged.connect(lambda _text: self._tell())
        self._tell()

    def name(self) -> str:
        """What the new theme is called."""
        return self._name.text()

    def ticked(self) -> list[str]:
        """The ids of the codings that go to the new theme."""
        return self._codings.ticked()

    def reason(self) -> ChangeReason:
        """Why, as far as it was said."""
        return ChangeReason(self._reason.text().strip())

    def _lay_out(self, theme: str) -> None:
        said = self.tr("Tick what goes to the new theme: Space ticks, A ticks all or none.")
        laid_out = column(self, margin=24, spacing=10)
        laid_out.addWidget(label(visible(theme), name="splitHead", role="title", wraps=True))
        laid_out.addWidget(self._name)
        laid_out.addWidget(label(said, name="splitSaid", role="dim", wraps=True))
        laid_out.addWidget(self._codings, 1)
        laid_out.addWidget(self._number)
        laid_out.addWidget(self._reason)
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Cancel, main=self._split))

    def _tell(self) -> None:
        number, every = len(self.ticked()), self._codings.count()
        said = self.tr("%1 go to the new theme, %2 stay.")
        self._number.setText(said.replace("%1", str(number)).replace("%2", str(every - number)))
        self._split.setEnabled(bool(number) and bool(self.name().strip()))
