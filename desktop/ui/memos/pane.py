"""All memos of the project in one list, those on codings among them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QWidget,
)

from desktop.domain.changes import Changes
from desktop.domain.coding import Memo
from desktop.services.coding.many import flag_many
from desktop.services.corpus import memos as service
from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import on_button, tip
from desktop.ui.kit.widgets import button, column, label, named
from desktop.ui.memos.editor import MemoEditor
from desktop.ui.memos.memo_paint import SUBJECT, TEXT, MemoPaint
from desktop.ui.memos.memo_rows import MemoRow, rows, subject_of
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh

_ROW = Qt.ItemDataRole.UserRole
_Keeper = Callable[[str, bool], object]


class MemosPane(QWidget):
    """`place_chosen` carries a report's id, start and end; `coding_memo_wanted` a coding's id."""

    place_chosen = Signal(str, int, int)
    report_chosen = Signal(str)
    coding_memo_wanted = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "memosPane", spoken=self.tr("Memos"), role="paper")
        self._session = session
        self._new = button(self.tr("New memo on the project…"), name="newMemo")
        self._find = named(QLineEdit(self), "memoFind", spoken=self.tr("Find in the memos"))
        self._find.setPlaceholderText(self.tr("Find in the memos…"))
        self._find.setClearButtonEnabled(True)
        self._find.setMaximumWidth(220)
        self._flagged = named(QCheckBox(self.tr("For the adjudicator")), "memosFlagged")
        self._every: list[MemoRow] = []
        self._list = named(QListWidget(self), "memoList", spoken=self.tr("Memos"), role="paper")
        self._list.setItemDelegate(MemoPaint(self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._empty = label(
            self.tr("No memos yet. M writes one on the coding under the cursor."),
            name="memosEmpty",
            role="dim",
            wraps=True,
        )
        self._said_first = self._empty.text()
        self._empty.setContentsMargins(16, 16, 16, 16)
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._list, 1)
        self._refresh = Refresh(session, self, kind="memos", work=lambda: rows, show=self._show)
        session.bus.changed.connect(self._on_changed)
        self._new.clicked.connect(lambda _checked=False: self.write())
        self._find.textChanged.connect(lambda _typed: self._show_found())
        self._flagged.toggled.connect(lambda _checked: self._show_found())
        self._list.itemClicked.connect(self._on_clicked)
        self._list.itemActivated.connect(self._on_edit)
        self._list.customContextMenuRequested.connect(self._on_menu)

    @property
    def tools(self) -> list[QWidget]:
        """What stands at the right of the drawer's tabs."""
        return [self._find, self._flagged, self._new]

    @property
    def rows(self) -> list[MemoRow]:
        """What is listed."""
        return [self._list.item(n).data(_ROW) for n in range(self._list.count())]

    def write(self, *, report_id: str | None = None, theme_id: str | None = None) -> None:
        """Ask for a new memo on a report, on a theme, or (neither) on the project."""
        project = self._session.project
        subject = subject_of(project, Memo("", "", "", report_id, theme_id))
        self._ask(
            subject or self.tr("Project"),
            "",
            lambda text, flagged: service.write(
                project, text, report_id=report_id, theme_id=theme_id, flagged=flagged
            ),
        )

    def _on_changed(self, changes: Changes) -> None:
        if changes.memos or changes.codings or changes.reports or changes.themes:
            self._refresh.mark_stale()

    def _show(self, rows: object) -> None:
        assert isinstance(rows, list)
        self._every = rows
        self._show_found()

    def _show_found(self) -> None:
        typed, only = self._find.text(), self._flagged.isChecked()
        self._list.clear()
        found = [row for row in self._every if row.has(typed) and (row.flagged or not only)]
        for row in found:
            item = QListWidgetItem(visible_lines(f"{self._name(row)} {row.text}"))
            item.setData(_ROW, row)
            mark = "⚑ " if row.flagged else ""
            item.setData(SUBJECT, f"{mark}{self._name(row)}   {row.coder}")
            item.setData(TEXT, row.text)
            item.setToolTip(tip(row.text))
            self._list.addItem(item)
        self._list.setVisible(self._list.count() > 0)
        self._empty.setVisible(self._list.count() == 0)
        nothing = self.tr("No memo says that.")
        self._empty.setText(nothing if self._every else self._said_first)

    def _name(self, row: MemoRow) -> str:
        return row.subject or self.tr("Project")

    def _on_clicked(self, item: QListWidgetItem) -> None:
        row: MemoRow = item.data(_ROW)
        if row.excerpt is not None:
            coding = row.excerpt.coding
            self.place_chosen.emit(coding.report_id, coding.start, coding.end)
        elif row.memo is not None and row.memo.report_id:
            self.report_chosen.emit(row.memo.report_id)

    def _on_edit(self, item: QListWidgetItem) -> None:
        row: MemoRow = item.data(_ROW)
        project = self._session.project
        if row.excerpt is not None:
            self.coding_memo_wanted.emit(row.excerpt.coding.id)
        elif row.memo is not None:
            memo_id = row.memo.id
            self._ask(
                self._name(row),
                row.text,
                lambda text, flagged: service.edit(project, memo_id, text, flagged=flagged),
                flagged=row.flagged,
            )

    def _on_menu(self, place: QPoint) -> None:
        item = self._list.itemAt(place)
        if item is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Edit…"), lambda: self._on_edit(item))
        row: MemoRow = item.data(_ROW)
        if row.memo is not None:
            memo = row.memo
            menu.addAction(self.tr("Remove"), lambda: self._remove(memo))
        menu.addAction(
            self.tr("Not for the adjudicator") if row.flagged else self.tr("For the adjudicator"),
            lambda: self._flag(row),
        )
        for link in row.links:
            menu.addAction(
                self.tr("To %1").replace("%1", on_button(link.written)),
                partial(self.place_chosen.emit, link.report_id, link.start, link.end),
            )
        menu.popup(self._list.viewport().mapToGlobal(place))

    def _remove(self, memo: Memo) -> None:
        self._session.attempt(
            "remove a memo",
            lambda: service.remove(self._session.project, memo.id),
            notice=self.tr("The memo is removed."),
        )

    def _flag(self, row: MemoRow) -> None:
        project, flagged = self._session.project, not row.flagged

        def mark() -> None:
            if row.excerpt is not None:
                flag_many(project, [row.excerpt.coding.id], flagged=flagged)
            elif row.memo is not None:
                service.flag(project, row.memo.id, flagged=flagged)

        self._session.attempt("mark a memo", mark)

    def _ask(self, subject: str, text: str, keep: _Keeper, *, flagged: bool = False) -> None:
        editor = MemoEditor(subject, text, parent=self, flagged=flagged)
        editor.accepted.connect(
            lambda: self._session.attempt(
                "write a memo", lambda: keep(editor.text(), editor.flagged())
            )
        )
        editor.open()
