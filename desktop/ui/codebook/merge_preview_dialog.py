"""What merging one theme into another touches, shown before it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QRadioButton, QWidget

from desktop.domain.codebook_note import ChangeReason
from desktop.services.project.theme_codings import KEEP, UNITE
from desktop.services.themes.previews import ThemeMergePreview
from desktop.text.visible import visible
from desktop.ui.codebook.coding_choice import CodingChoice
from desktop.ui.kit.widgets import button, choices, column, label, named

_WIDTH = 720


class MergePreviewDialog(QDialog):
    """Accepting merges as `overlaps()` says, for the reason of `reason()`."""

    def __init__(
        self, preview: ThemeMergePreview, *, source: str, target: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        named(self, "mergePreviewDialog")
        self.setWindowTitle(self.tr("Merge themes"))
        self.setMinimumWidth(_WIDTH)
        self._preview = preview
        head = self.tr("%1 into %2").replace("%1", visible(source)).replace("%2", visible(target))
        listed = CodingChoice(
            "mergeCodings", spoken=self.tr("Codings that go"), may_tick=False, parent=self
        )
        listed.show_codings(
            preview.excerpts, marked=preview.overlapping, mark=self.tr("overlaps afterwards")
        )
        self._unite = named(QRadioButton(self.tr("Unite them, with all their memos")), "mergeUnite")
        self._keep = named(QRadioButton(self.tr("Keep them apart")), "mergeKeep")
        self._unite.setChecked(True)
        self._reason = named(QLineEdit(self), "mergeReason", spoken=self.tr("Reason"))
        self._reason.setPlaceholderText(self.tr("Reason, kept with the version"))
        laid_out = column(self, margin=24, spacing=10)
        laid_out.addWidget(label(head, name="mergePreviewHead", role="title", wraps=True))
        laid_out.addWidget(label(self._said(), name="mergePreviewSaid", wraps=True))
        laid_out.addWidget(listed, 1)
        for part in self._of_overlaps():
            laid_out.addWidget(part)
            part.setEnabled(bool(preview.heaps))
        laid_out.addWidget(self._reason)
        merge = button(self.tr("Merge"), name="mergeThemes", role="primary")
        laid_out.addWidget(choices(self, QDialogButtonBox.StandardButton.Cancel, main=merge))

    def overlaps(self) -> str:
        """One of services.project.theme_codings.OVERLAPS."""
        return UNITE if self._unite.isChecked() else KEEP

    def reason(self) -> ChangeReason:
        """Why, as far as it was said."""
        return ChangeReason(self._reason.text().strip())

    def _said(self) -> str:
        goes = self.tr("%n coding(s) outside rounds go over.", "", self._preview.codings)
        there = self.tr("%n of them are there already.", "", self._preview.doubles)
        return f"{goes} {there}" if self._preview.doubles else goes

    def _of_overlaps(self) -> tuple[QWidget, ...]:
        said = self.tr("No codings of one coder overlap afterwards.")
        if self._preview.heaps:
            number = self._preview.in_heaps
            said = self.tr("%n coding(s) of one coder overlap afterwards:", "", number)
        return (label(said, name="mergeOverlaps", role="dim", wraps=True), self._unite, self._keep)
