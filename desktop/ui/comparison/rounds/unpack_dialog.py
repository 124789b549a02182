"""What a package would change, before anything is taken in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QWidget,
)

from desktop.services.sharing.packages import PackagePreview
from desktop.ui.kit.widgets import button, choices, column, label, line, named


class UnpackDialog(QDialog):
    """Accepting takes the package in; `late` says that it comes after the round was locked.

    With `hides` the numbers of codings, memos and figures are not shown: the package is another
    coder's, and its round is blind still.
    """

    def __init__(self, preview: PackagePreview, *, hides: bool, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "unpackDialog")
        self.setWindowTitle(self.tr("Unpack a package"))
        self.setMinimumWidth(520)
        self._preview = preview
        self._hides = hides
        self._late = named(
            QCheckBox(self.tr("Take it in although the round is locked already")), "unpackLate"
        )
        self._late.setVisible(self._is_late())
        self._take = self._take_button()
        self._late.toggled.connect(self._take.setEnabled)
        laid_out = column(self, margin=24, spacing=14)
        laid_out.addWidget(label(self._head(), role="title", name="unpackHead", wraps=True))
        laid_out.addWidget(label(self._origin(), role="dim", name="unpackOrigin", wraps=True))
        laid_out.addWidget(line())
        laid_out.addLayout(self._table())
        laid_out.addWidget(label(self._said(), name="unpackSaid", wraps=True))
        laid_out.addWidget(self._late)
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=self._take))

    @property
    def late(self) -> bool:
        """Whether a locked round is to be changed."""
        return self._late.isChecked()

    def numbers(self) -> dict[str, int | None]:
        """What would become of codings and reports, by kind; None is hidden."""
        found = self._preview
        coded: dict[str, int | None] = {
            "new": len(found.new),
            "same": len(found.same),
            "changed": len(found.changed),
            "removed": len(found.removed),
            "conflicting": len(found.conflicting),
            "memos": found.memos,
            "figures": found.figures,
        }
        if self._hides:
            coded = dict.fromkeys(coded)
        declared = {"done": found.done, "reopened": found.reopened}
        return coded | declared

    def _head(self) -> str:
        said = self.tr("%1 · handed back by %2")
        coder = self._preview.coder.name
        return said.replace("%1", self._preview.round.name).replace("%2", coder)

    def _origin(self) -> str:
        return (
            self.tr("%1: %2 reports, codebook version %3. All texts are the same as here.")
            .replace("%1", self._preview.path.name)
            .replace("%2", str(self._preview.reports))
            .replace("%3", str(self._preview.codebook_version))
        )

    def _table(self) -> QGridLayout:
        names = {
            "new": self.tr("New codings"),
            "same": self.tr("Codings that are here already"),
            "changed": self.tr("Changed codings"),
            "removed": self.tr("Codings that were taken off"),
            "conflicting": self.tr("Changed here too: the newer one stands"),
            "memos": self.tr("Memos"),
            "figures": self.tr("Verdicts on figures"),
            "done": self.tr("Reports newly marked as done"),
            "reopened": self.tr("Reports no longer done"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (kind, number) in enumerate(self.numbers().items()):
            said = self.tr("hidden") if number is None else str(number)
            told = label(said, name=f"unpack_{kind}", role="" if number else "dim")
            told.setAccessibleName(f"{names[kind]}: {said}")
            grid.addWidget(label(names[kind], role="" if number else "dim"), row, 0)
            grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _said(self) -> str:
        notes = {
            "no_token": self.tr(
                "It was made before packages had tokens: anybody with a package of this round can"
                " have made it."
            ),
            "older_copy": self.tr(
                "It is an older copy: a newer one was taken in already, and nothing is taken back."
            ),
            "two_copies": self.tr(
                "It was coded in two copies: both are taken in, and of what was changed in both"
                " the newer stands."
            ),
        }
        return "\n".join([*(notes[note] for note in self._preview.notes), self._outcome()])

    def _outcome(self) -> str:
        if not self._preview.worth_taking:
            return self.tr("Everything in this package is here already: nothing would change.")
        if not self._preview.changes_anything:
            return self.tr("No coding changes here; how far the package has come is noted.")
        return self.tr("All of it is one step, which Undo takes back.")

    def _take_button(self) -> QPushButton:
        text = self.tr("Take it in") if self._preview.worth_taking else self.tr("Close")
        made = button(text, name="unpackTake", role="primary")
        made.setEnabled(not self._is_late())
        return made

    def _is_late(self) -> bool:
        return self._preview.changes_anything and not self._preview.round.open
