"""Clean again: the text as its original gives it, parts put back or cut, and what that does
to the codings, all of it before anything is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.services.intake import recleaning
from desktop.services.intake.cleaned_lines import cleaned_lines
from desktop.services.intake.recleaning import MovedCoding, Recleaning
from desktop.text.visible import visible, visible_lines
from desktop.ui.importing.preview_pane import PreviewPane
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate
from desktop.ui.kit.widgets import button, choices, column, label, named
from desktop.ui.session.backed_up import backed_up
from desktop.ui.session.project_session import ProjectSession

FATES = {
    "lost": QT_TRANSLATE_NOOP("Recleaning", "✗ cannot be placed; kept as a memo"),
    "changed": QT_TRANSLATE_NOOP("Recleaning", "≈ covers other words"),
    "moved": QT_TRANSLATE_NOOP("Recleaning", "✓ the same words"),
}
_SIZE = (1080, 680)


class RecleaningDialog(QDialog):
    """Accepting it gives the report its new text. Raises as `recleaning.read_again` does."""

    def __init__(self, session: ProjectSession, report_id: str, *, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "recleaningDialog")
        self._session = session
        self._report_id = report_id
        self._found = recleaning.read_again(session.project, report_id)
        self._back = recleaning.parts_in_text(session.project, report_id, found=self._found)
        self.wanted: Recleaning | None = None
        self.preview = PreviewPane(self)
        self._head = label(name="recleaningHead", role="title", wraps=True)
        self.codings = self._made_table()
        self._apply = button(self.tr("Take this text"), name="recleaningApply")
        self.resize(*_SIZE)
        self._lay_out()
        self.preview.toggled.connect(self._on_toggled)
        self._show(keep_place=False)

    def accept(self) -> None:
        """Apply, a backup made first; where that is refused the dialog stays."""
        wanted = self.wanted
        if wanted is not None:
            backed_up(self._session, "clean_again", parent=self, then=lambda: self._take(wanted))

    def _take(self, wanted: Recleaning) -> None:
        project = self._session.project
        notice = self.tr("%1 has a new text.").replace("%1", wanted.report.label)
        done = self._session.attempt(
            "clean a report again", lambda: recleaning.apply(project, wanted), notice=notice
        )
        if done is not None:
            super().accept()

    def _on_toggled(self, part: int) -> None:
        self._back ^= {part}
        self._show(keep_place=True)

    def _show(self, *, keep_place: bool) -> None:
        self.wanted = recleaning.prepare(
            self._session.project, self._report_id, found=self._found, back=self._back
        )
        self.setWindowTitle(
            self.tr("Clean again: %1").replace("%1", visible(self.wanted.report.label))
        )
        self._head.setText(self._sums(self.wanted))
        self._apply.setEnabled(self.wanted.changes_text)
        self._list(self.wanted)
        lines = list(cleaned_lines(self._found, self._back))
        said = self.tr("%n character(s)", "", len(self.wanted.found.text))
        self.preview.show_lines(lines, head=said, keep_place=keep_place)

    def _sums(self, wanted: Recleaning) -> str:
        if not wanted.changes_text:
            return self.tr("This is the text that the report has.")
        moved, changed, lost = (len(wanted.having(fate)) for fate in ("moved", "changed", "lost"))
        parts = [self.tr("A new text. %n coding(s) keep their words", "", moved)]
        if changed:
            parts.append(self.tr("%n will cover other words", "", changed))
        if lost:
            parts.append(self.tr("%n cannot be placed and become memos", "", lost))
        return " · ".join(parts)

    def _list(self, wanted: Recleaning) -> None:
        self.codings.clear()
        for fate in FATES:
            for moved in wanted.having(fate):  # type: ignore[arg-type]
                self.codings.addTopLevelItem(self._line(moved))

    def _line(self, moved: MovedCoding) -> QTreeWidgetItem:
        theme = self._session.project.codebook.theme(moved.coding.theme_id).name
        fate = translate("Recleaning", FATES[moved.fate])
        after = moved.after if moved.fate == "changed" else ""
        line = QTreeWidgetItem([fate, *map(visible_lines, (theme, moved.before, after))])
        line.setToolTip(2, tip(moved.before))
        line.setToolTip(3, tip(after))
        return line

    def _made_table(self) -> QTreeWidget:
        table = named(QTreeWidget(self), "recleaningCodings", spoken=self.tr("Codings"))
        table.setProperty("role", "paper")
        table.setHeaderLabels(
            [self.tr("Coding"), self.tr("Theme"), self.tr("Words"), self.tr("Will cover")]
        )
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.header().resizeSection(1, 110)
        table.header().resizeSection(2, 180)
        return table

    def _lay_out(self) -> None:
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.addWidget(self.codings)
        sides.addWidget(self.preview)
        sides.setSizes([520, 520])
        sides.setHandleWidth(1)
        sides.setChildrenCollapsible(False)
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(self._head)
        laid_out.addWidget(sides, 1)
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=self._apply))
        self.preview.view.setFocus()
