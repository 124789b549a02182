"""The view of the review's table: arrows move, typing edits, Space leaves a file out."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.services.intake.corrections import county_labels
from desktop.ui.dialogs.facts_dialog import offer_kinds
from desktop.ui.importing.review_model import COLUMNS, ReviewModel
from desktop.ui.kit.widgets import named

_WIDTHS = {
    "matter": 250,
    "file": 130,
    "county": 96,
    "prefecture": 96,
    "province": 84,
    "year": 64,
    "kind": 130,
    "issued_on": 96,
    "published_on": 96,
    "document_number": 150,
    "title": 320,
}
_SUGGESTIONS = 12


class ReviewTable(QTableView):
    """`toggled` asks to leave the present row's file out, or to take it in; `moved` that the
    present row is another one."""

    toggled = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reviewTable", spoken=self.tr("Files to be imported"), role="paper")
        self.setItemDelegate(FactDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        # Tab goes on to the preview: the arrows move inside the table.
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        for column, name in enumerate(COLUMNS):
            self.setColumnWidth(column, _WIDTHS[name])
        self.horizontalHeader().setStretchLastSection(True)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())

    def begin(self) -> None:
        """Stand on the first row."""
        if self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, COLUMNS.index("county")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


class FactDelegate(QStyledItemDelegate):
    """A line to write a fact in; a county is completed from the gazetteer."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        del option
        name = COLUMNS[index.column()]
        if name == "kind":
            choice = named(QComboBox(parent), "review_kind", spoken=_title(index))
            offer_kinds(choice, str(index.data(Qt.ItemDataRole.EditRole)))
            return choice
        edit = named(QLineEdit(parent), f"review_{name}", spoken=_title(index))
        if name == "county":
            edit.setCompleter(self._completer(edit))
        return edit

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def _completer(self, edit: QLineEdit) -> QCompleter:
        completer = QCompleter(list(county_labels()), edit)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_SUGGESTIONS)
        popup = named(QListView(edit), "countySuggestions", spoken=self.tr("Counties"))
        popup.setMinimumWidth(280)
        completer.setPopup(popup)
        completer.activated.connect(lambda _: self._take(edit))
        return completer

    def _take(self, edit: QLineEdit) -> None:
        self.commitData.emit(edit)
        self.closeEditor.emit(edit)


def _title(index: QModelIndex | QPersistentModelIndex) -> str:
    model = index.model()
    assert isinstance(model, ReviewModel)
    return str(model.headerData(index.column(), Qt.Orientation.Horizontal))
