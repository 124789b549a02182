"""The right side: what is behind the point that is stood on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from desktop.services.results.behind_figure import BehindFigure
from desktop.ui.charts.workspace.behind_line import BehindLine, copied, of_passages
from desktop.ui.charts.workspace.behind_list import BehindList
from desktop.ui.charts.workspace.words import BEHIND, MORE_BEHIND, NO_MARK, NOTHING_BEHIND, say
from desktop.ui.kit.widgets import button, column, label, line, named
from desktop.ui.kit.wrapping_row import WrappingRow
from desktop.ui.session.project_session import ProjectSession


class BehindPane(QWidget):
    """`place_wanted` carries a report's id, start and end; `table_wanted` ids of codings that
    are to stand in the table of passages, where they can be changed."""

    place_wanted = Signal(str, int, int)
    table_wanted = Signal(object)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "behindPane", spoken=self.tr("Behind the point"), role="pane")
        self._session = session
        self._title = label(name="behindTitle", role="title", wraps=True)
        self._number = label(name="behindNumber", role="dim")
        self._said = label(name="behindSaid", role="dim", wraps=True)
        self.list = BehindList(self)
        self._pages = QStackedWidget(self)
        self.copying = self._button(self.tr("Copy"), "behindCopy", self._copy)
        self.tabling = self._button(self.tr("In the table"), "behindTable", self._open_table)
        self.opening = self._button(
            self.tr("In the report ↵"), "behindOpen", self.list.open_present
        )
        self._lay_out()
        self.list.opened.connect(self._on_opened)
        self.list.ticks_changed.connect(self._allow)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._allow())
        self.clear()

    def clear(self) -> None:
        """No point is stood on."""
        self._show("", "", say(NO_MARK), [])

    def show_passages(self, title: str, found: BehindFigure) -> None:
        """What stands behind the point of that name."""
        number = say(MORE_BEHIND if found.more else BEHIND).format(
            passages=f"{len(found.passages):,}", reports=f"{found.reports:,}"
        )
        self._show(title, number, say(NOTHING_BEHIND), of_passages(found.passages))

    def take_keys(self) -> bool:
        """Let the passages be walked; whether there are any."""
        if not self.list.lines.lines:
            return False
        if self.list.present is None:
            self.list.step(1)
        self.list.setFocus()
        return True

    def _show(self, title: str, number: str, said: str, lines: list[BehindLine]) -> None:
        self._title.setText(title)
        self._number.setText(number if lines else "")
        self._said.setText(said)
        self.list.show_lines(lines)
        self._pages.setCurrentIndex(1 if lines else 0)
        self._allow()

    def _allow(self) -> None:
        self.opening.setEnabled(bool(self.list.lines.lines))
        self.copying.setEnabled(bool(self.list.lines.lines))
        self.tabling.setEnabled(bool(self._codings()))

    def _codings(self) -> list[str]:
        """The codings that are ticked, or else all; what was decided is none."""
        chosen = self.list.ticked() or self.list.lines.lines
        return [one.coding_id for one in chosen if one.coding_id]

    def _copy(self) -> None:
        """What is ticked, or else all."""
        chosen = self.list.ticked() or list(self.list.lines.lines)
        QGuiApplication.clipboard().setText(copied(chosen))

    def _open_table(self) -> None:
        self.table_wanted.emit(self._codings())

    def _on_opened(self, passage: BehindLine) -> None:
        self.place_wanted.emit(passage.report_id, passage.start, passage.end)

    def _button(self, text: str, name: str, do: Callable[[], object]) -> QPushButton:
        made = button(text, name=name)
        made.clicked.connect(lambda _checked: do())
        return made

    def _lay_out(self) -> None:
        head = column(spacing=2)
        head.setContentsMargins(16, 10, 16, 8)
        head.addWidget(self._title)
        head.addWidget(self._number)
        empty = QWidget(self)
        said = column(empty, margin=16)
        said.addWidget(self._said)
        said.addStretch(1)
        self._pages.addWidget(empty)
        self._pages.addWidget(self.list)
        buttons = WrappingRow(self)
        for part in (self.copying, self.tabling, self.opening):
            buttons.add(part)
        foot = column()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.addWidget(buttons)
        laid_out = column(self, spacing=0)
        laid_out.addLayout(head)
        laid_out.addWidget(line())
        laid_out.addWidget(self._pages, 1)
        laid_out.addWidget(line())
        laid_out.addLayout(foot)
