"""The one table of passages: walked, ticked, sorted, opened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from desktop.services.results.passage_rows import ListedPassage
from desktop.ui.kit.widgets import named
from desktop.ui.passages.columns import COLUMNS, GROUPED, TICK, WORDS, title_of
from desktop.ui.passages.passage_model import PassageGroup, PassageModel
from desktop.ui.passages.passage_paint import HEIGHT, PassagePaint


class PassageTable(QTableView):
    """`opened` and `pointed_at` carry a ListedPassage, `stood_on` one or None; `digit` the key of a
    theme. A click points at a passage, Enter opens it.

    A table by its class, since that only counts its rows, however many there are.
    """

    opened = Signal(object)
    pointed_at = Signal(object)
    stood_on = Signal(object)
    ticks_changed = Signal()
    digit = Signal(str)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "passageList", spoken=self.tr("Passages"), role="paper")
        self.lines = PassageModel(self)
        self._hidden = {column.id for column in COLUMNS if not column.shown}
        self._only_found = False
        self._descending = False
        self.setModel(self.lines)
        self.setItemDelegate(PassagePaint(self))
        self._dress()
        self._lay_out_columns()
        self.lines.ticks_changed.connect(self.ticks_changed)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.stood_on.emit(self.present))
        self.lines.modelReset.connect(lambda: self.stood_on.emit(self.present))
        self.doubleClicked.connect(lambda _index: self.open_present())
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._on_head)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_head_menu)

    @property
    def passages(self) -> Sequence[ListedPassage]:
        """What is listed, in the order of the corpus."""
        return self.lines.rows

    @property
    def present(self) -> ListedPassage | None:
        """The passage that is stood on."""
        number = self.currentIndex().row()
        line = self.lines.lines[number] if 0 <= number < len(self.lines.lines) else None
        return line if isinstance(line, ListedPassage) else None

    def chosen(self) -> list[ListedPassage]:
        """What is ticked; where nothing is, what is stood on."""
        ticked = self.lines.ticked_rows()
        return ticked or ([self.present] if self.present else [])

    def show_passages(self, rows: Iterable[ListedPassage], *, from_top: bool = False) -> None:
        """List these, from the top, or with what was stood on under the cursor still."""
        before, at = self.present, self.verticalScrollBar().value()
        self.lines.show(rows)
        self._hide_columns()
        if from_top:
            self.scrollToTop()
            return
        self.verticalScrollBar().setValue(at)
        if before is not None and (number := self.lines.row_of(before.key)) >= 0:
            self._stand_on(number)

    def add_passages(self, rows: Sequence[ListedPassage]) -> None:
        """These were found too."""
        if rows:
            self.lines.add(rows)
            self._hide_columns()

    def step(self, by: int) -> None:
        """Walk on to the next passage (1) or to the one before (-1), past the heads of groups."""
        lines, number = self.lines.lines, self.currentIndex().row() + by
        while 0 <= number < len(lines) and not isinstance(lines[number], ListedPassage):
            number += by
        if 0 <= number < len(lines):
            self._stand_on(number)

    def toggle_present(self) -> None:
        """Tick what is stood on, or no longer, and go on."""
        if self.currentIndex().isValid():
            self.lines.toggle(self.currentIndex().row())
            self.step(1)

    def toggle_all(self) -> None:
        """Tick all; where all are ticked, none."""
        self.lines.tick_all(ticked=len(self.lines.ticked) < len(self.lines.rows))

    def selectAll(self) -> None:
        """Ctrl+A: in this table what is chosen is ticked."""
        self.lines.tick_all(ticked=True)

    def open_present(self) -> None:
        """Ask for the place of what is stood on."""
        if self.present is not None:
            self.opened.emit(self.present)

    def take_keys(self) -> None:
        """Let the passages be walked."""
        if self.present is None:
            self.step(1)
        self.setFocus()

    def columns_menu(self) -> QMenu:
        """Which columns are shown, and what the rows are grouped by."""
        menu = QMenu(self)
        menu.setObjectName("passageColumns")
        groups = menu.addMenu(self.tr("Group by"))
        self._add_group(groups, self.tr("Nothing"), None)
        for number in GROUPED:
            self._add_group(groups, title_of(COLUMNS[number]), number)
        menu.addSeparator()
        for column in COLUMNS[TICK + 1 :]:
            action = menu.addAction(title_of(column))
            action.setCheckable(True)
            action.setChecked(column.id not in self._hidden)
            action.toggled.connect(
                lambda shown, known=column.id: self._show_column(known, shown=shown)
            )
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._ticks(index):
            self.lines.toggle(index.row())
        elif index.isValid():
            self.pointed_at.emit(self.present)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is the key of a theme; the others are those of the table of commands."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text() and event.text() in "123456789":
            self.digit.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would look through every row. The words above are there to find with."""

    def _ticks(self, index: QModelIndex) -> bool:
        line = self.lines.lines[index.row()]
        return index.column() == TICK or isinstance(line, PassageGroup)

    def _stand_on(self, number: int) -> None:
        self.setCurrentIndex(self.lines.index(number, WORDS))

    def _on_head(self, column: int) -> None:
        if column == TICK:
            self.toggle_all()
            return
        header = self.horizontalHeader()
        same = header.isSortIndicatorShown() and header.sortIndicatorSection() == column
        self._descending = not self._descending if same else False
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicator(column, order)
        before = self.present
        self.lines.sort_by(column, descending=self._descending)
        if before is not None:
            self._stand_on(self.lines.row_of(before.key))

    def _on_head_menu(self, place: QPoint) -> None:
        self.columns_menu().popup(self.horizontalHeader().mapToGlobal(place))

    def _add_group(self, menu: QMenu, text: str, number: int | None) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(self.lines.grouped == number)
        action.triggered.connect(lambda _checked: self.lines.group_by(number))

    def _show_column(self, known: str, *, shown: bool) -> None:
        self._hidden = self._hidden - {known} if shown else self._hidden | {known}
        self._hide_columns()

    def _hide_columns(self) -> None:
        """Those that were not chosen, and those that say nothing of what was found."""
        coded = any(row.coding_id for row in self.lines.rows[:1])
        for number, column in enumerate(COLUMNS):
            nothing = column.of_codings and not coded
            self.setColumnHidden(number, column.id in self._hidden or nothing)

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(24)
        for number, column in enumerate(COLUMNS):
            if column.width:
                header.resizeSection(number, column.width)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(TICK, QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(True)
        self._hide_columns()

    def _dress(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(0)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
