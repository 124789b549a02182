"""Looks through everything that is on the screen for texts that are taken at their word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.text.visible import visible_lines
from desktop.ui.codebook.theme_tree import ThemeTree
from desktop.ui.window.main_window import MainWindow
from tests.ui.widgets_there import every_widget

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
)
HTML = re.compile("<img|<b>")


class Looks:
    """Looks at everything there is, and remembers how many hostile texts it has met."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window, self.bot = window, bot
        self.met = 0

    def look(self) -> None:
        """Wait until nothing works, paint all, and look at every widget and every row."""
        self.bot.waitUntil(lambda: not self._works(), timeout=20_000)
        complaints = [line for one in every_widget() if isValid(one) for line in self._of(one)]
        assert complaints == []
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                top.grab()

    def close_dialogs(self) -> None:
        """Look at what is open, then leave it."""
        self.look()
        dialogs = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert dialogs != []
        for dialog in dialogs:
            dialog.done(QDialog.DialogCode.Rejected)

    def _works(self) -> bool:
        bench = self.window.bench
        return bench is not None and (bench.session.later.waits or bench.session.jobs.busy)

    def _of(self, widget: QWidget) -> Iterator[str]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        told = chain(
            self._tips((widget.toolTip(), widget.whatsThis(), widget.statusTip())),
            self._titles(widget.windowTitle() if widget.isWindow() else ""),
            self._titles(widget.accessibleName()),
            self._titles(widget.accessibleDescription()),
            self._own(widget),
        )
        yield from (f"{where}: {line}" for line in told)

    def _own(self, widget: QWidget) -> Iterator[str]:
        if isinstance(widget, QLabel):
            plain = widget.textFormat() == Qt.TextFormat.PlainText or _is_escaped_tip(widget)
            if not plain and QtGui.Qt.mightBeRichText(widget.text()):
                yield f"rich: {widget.text()}"
            yield from self._titles(widget.text())
        elif isinstance(widget, QLineEdit):
            yield from self._titles(widget.placeholderText())
        elif isinstance(widget, QMenu):
            yield from self._actions(widget.actions())
        elif isinstance(widget, QAbstractButton):
            yield from self._on_buttons(widget.text())
        elif isinstance(widget, QGroupBox):
            yield from self._on_buttons(widget.title())
        elif isinstance(widget, QTabBar):
            yield from chain(*(self._on_buttons(widget.tabText(n)) for n in range(widget.count())))
        elif isinstance(widget, QComboBox):
            yield from self._rows(widget.model(), edited=False)
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            yield from self._document(widget.document())
        elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
            yield from self._view(widget)

    def _view(self, view: QAbstractItemView) -> Iterator[str]:
        if view.model() is not None:
            # The tree's own text is what is edited; it is painted by a delegate of ours.
            yield from self._rows(view.model(), edited=isinstance(view, ThemeTree))

    def _rows(
        self, model: QAbstractItemModel, *, edited: bool, under: QModelIndex | None = None
    ) -> Iterator[str]:
        under = under or QModelIndex()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(under)
        for column in range(columns):
            for role in ROLES:
                head = model.headerData(column, Qt.Orientation.Horizontal, role)
                yield from self._item(head, role, edited=False)
            for row in range(model.rowCount(under)):
                index = model.index(row, column, under)
                for role in ROLES:
                    yield from self._item(index.data(role), role, edited=edited)
                if column == 0:
                    yield from self._rows(model, edited=edited, under=index)

    def _item(self, value: object, role: Qt.ItemDataRole, *, edited: bool) -> Iterator[str]:
        if role == Qt.ItemDataRole.DisplayRole and not edited:
            yield from self._titles(str(value or ""))
        elif role != Qt.ItemDataRole.DisplayRole:
            yield from self._tips([str(value or "")])

    def _actions(self, actions: list[QAction]) -> Iterator[str]:
        for action in actions:
            yield from self._on_buttons(action.text())
            yield from self._tips((action.statusTip(), action.whatsThis()))

    def _titles(self, text: str) -> Iterator[str]:
        self.met += bool(HTML.search(text))
        if visible_lines(text) != text:
            yield f"acts unseen: {text!r}"

    def _on_buttons(self, text: str) -> Iterator[str]:
        yield from self._titles(text)
        if HTML.search(text) and "&" in text.replace("&&", ""):
            yield f"an underlined letter: {text}"

    def _tips(self, texts: tuple[str, ...] | list[str]) -> Iterator[str]:
        for text in filter(None, texts):
            yield from self._titles(text)
            if QtGui.Qt.mightBeRichText(text) and "<img" in text:
                yield f"a rich tooltip: {text}"
            QToolTip.showText(QPoint(9, 9), text, self.window)
            QToolTip.hideText()

    def _document(self, document: QTextDocument) -> Iterator[str]:
        block = document.begin()
        while block.isValid():
            fragments = block.begin()
            while not fragments.atEnd():
                if fragments.fragment().charFormat().isImageFormat():
                    yield "a picture in a text"
                fragments += 1
            block = block.next()


def _is_escaped_tip(label: QLabel) -> bool:
    """Qt's own label of a tooltip that is shown."""
    return label.objectName() == "qtooltip_label" and "<img" not in label.text()
