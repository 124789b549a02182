"""What merging another project file would change, before anything of it is taken in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QWidget,
)

from desktop.services.sharing.merging import MergePreview, ThemeChange
from desktop.ui.kit.widgets import button, choices, column, label, line, named

_TABLES = ("reports", "coders", "codings", "memos", "figures", "rounds")


class MergeDialog(QDialog):
    """Accepting merges; `themes()` says what becomes of each theme that both sides changed."""

    def __init__(self, preview: MergePreview, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "mergeDialog")
        self.setWindowTitle(self.tr("Merge another project"))
        self.setMinimumWidth(560)
        self._preview = preview
        self._chosen: dict[str, QComboBox] = {}
        laid_out = column(self, margin=24, spacing=14)
        laid_out.addWidget(label(preview.path.name, role="title", name="mergeHead", wraps=True))
        laid_out.addLayout(self._counts())
        if preview.themes:
            laid_out.addWidget(line())
            laid_out.addWidget(self._themes(), 1)
        laid_out.addWidget(label(self._said(), name="mergeSaid", role="dim", wraps=True))
        text = self.tr("Merge") if self.may_change else self.tr("Close")
        merge = button(text, name="mergeTake", role="primary")
        laid_out.addWidget(choices(self, QDialogButtonBox.StandardButton.Cancel, main=merge))

    @property
    def may_change(self) -> bool:
        """Whether merging changes anything, or would after a choice between two themes."""
        return self._preview.changes_anything or bool(self._chosen)

    def themes(self) -> dict[str, str]:
        """Theme id to one of services.merging.CHOICES."""
        return {key: str(box.currentData()) for key, box in self._chosen.items()}

    def _counts(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, text in enumerate(self._heads()):
            grid.addWidget(label(text, role="dim"), 0, place)
        for place, (table, text) in enumerate(zip(_TABLES, self._names(), strict=True), start=1):
            grid.addWidget(label(text), place, 0)
            counts = self._preview.counts.get(table, {})
            for at, kind in enumerate(("new", "changed", "removed", "conflicting"), start=1):
                told = label(str(counts.get(kind, 0)), name=f"merge_{table}_{kind}")
                told.setAccessibleName(f"{text}, {self._heads()[at]}: {counts.get(kind, 0)}")
                grid.addWidget(told, place, at, Qt.AlignmentFlag.AlignRight)
        return grid

    def _heads(self) -> tuple[str, ...]:
        return (
            "",
            self.tr("New"),
            self.tr("Changed"),
            self.tr("Removed"),
            self.tr("Changed in both"),
        )

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Reports"),
            self.tr("Coders"),
            self.tr("Codings"),
            self.tr("Memos"),
            self.tr("Verdicts on figures"),
            self.tr("Rounds"),
        )

    def _themes(self) -> QScrollArea:
        inner = QWidget(self)
        grid = QGridLayout(inner)
        for place, change in enumerate(self._preview.themes):
            grid.addWidget(label(change.theirs.name), place, 0)
            grid.addWidget(label(self._what(change), role="dim"), place, 1)
            if change.what == "both":
                self._chosen[change.theme_id] = self._choice(change)
                grid.addWidget(self._chosen[change.theme_id], place, 2)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        return area

    def _what(self, change: ThemeChange) -> str:
        return {
            "new": self.tr("comes in"),
            "theirs": self.tr("changed there"),
            "ours": self.tr("changed here"),
            "both": self.tr("changed in both"),
        }[change.what]

    def _choice(self, change: ThemeChange) -> QComboBox:
        box = named(QComboBox(self), "mergeTheme", spoken=change.theirs.name)
        box.addItem(self.tr("The newer one stands"), "newest")
        box.addItem(self.tr("Ours stands"), "ours")
        box.addItem(self.tr("Theirs stands"), "theirs")
        box.addItem(self.tr("Keep both"), "both")
        return box

    def _said(self) -> str:
        if not self.may_change:
            return self.tr("Everything in that project is here already: nothing would change.")
        return self.tr("All of it is one step, which Undo takes back.")
