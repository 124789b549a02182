"""Above the text: what report it is, and which section is stood in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.report import Facts, Section
from desktop.ui.kit.plain_text import PlainLabel, fitted, on_button, tip, write
from desktop.ui.kit.theme import song_font
from desktop.ui.kit.widgets import flat_button
from desktop.ui.reader.outline import heading_of, path_at

_TITLE_SIZE = 13.0
_ABOVE_LONGEST = 10
_PATH_PADDING = 8


class ElidedLabel(PlainLabel):
    """A line of text that is cut with an ellipsis where it does not fit."""

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As much as there is room for."""
        painter = QPainter(self)
        self.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_Widget, QStyleOptionFrame(), painter, self
        )
        text = fitted(self.fontMetrics(), self.text(), self.contentsRect().width())
        painter.setPen(self.palette().windowText().color())
        write(painter, self.contentsRect(), self.alignment(), text)


class PathButton(QPushButton):
    """Says where one is, cut in the middle where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        self.setProperty("role", "path")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_path(self, path: str) -> None:
        """Say another place."""
        self._path = path
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _PATH_PADDING
        shown = fitted(self.fontMetrics(), self._path, room, Qt.TextElideMode.ElideMiddle)
        self.setText(on_button(shown))


class ReportHeader(QFrame):
    """Title, chips, and the path of sections, which opens the outline."""

    section_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[Section] = ()
        self._text = ""
        self._path: list[Section] = []
        self.setProperty("role", "bar")
        self._title = self._title_label()
        self._chips = [self._chip(), self._chip(), self._chip()]
        self.outline = self._outline_button()
        what = self.tr("Choose what the text shows (V)")
        self.shown = flat_button(self.tr("Shown ▾"), name="chooseShown", spoken=what)
        self._lay_out()

    def show_report(self, facts: Facts, sections: Sequence[Section], *, text: str) -> None:
        """Name another report; its sections make the outline."""
        self._sections, self._text = [one for one in sections if one.headed], text
        self._path = []
        self._title.setText(facts.title or self.tr("Untitled report"))
        self._title.setToolTip(tip(facts.title or ""))
        for chip, words in zip(self._chips, _chips(facts), strict=True):
            chip.setText(words)
            chip.setVisible(bool(words))
        self.show_place(0)

    def show_place(self, position: int) -> None:
        """Name the sections that a code point lies in."""
        path = path_at(self._sections, position)
        if path != self._path or not path:
            self._path = path
            words = [
                *(heading_of(one, self._text, longest=_ABOVE_LONGEST) for one in path[:-1]),
                *(heading_of(one, self._text) for one in path[-1:]),
            ]
            self.outline.set_path(" › ".join(words) or self.tr("Outline"))
            self.outline.setVisible(bool(self._sections))

    def _title_label(self) -> QLabel:
        title = ElidedLabel()
        title.setProperty("role", "title")
        font = song_font(_TITLE_SIZE)
        font.setBold(True)
        title.setFont(font)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        title.setAccessibleName(self.tr("Title of the report"))
        return title

    def _chip(self) -> QLabel:
        chip = PlainLabel()
        chip.setProperty("role", "chip")
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return chip

    def _outline_button(self) -> PathButton:
        button = PathButton()
        button.setToolTip(tip(self.tr("Section stood in. Opens the outline.")))
        button.setAccessibleName(self.tr("Outline"))
        menu = QMenu(button)
        menu.aboutToShow.connect(self._on_outline_opened)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for chip in self._chips:
            row.addWidget(chip)
        row.addWidget(self.outline, 1)
        row.addWidget(self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 16, 8)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(row)

    def _on_outline_opened(self) -> None:
        menu = self.outline.menu()
        menu.clear()
        for section in self._sections:
            menu.addAction(self._entry(section, menu))

    def _entry(self, section: Section, menu: QMenu) -> QAction:
        indent = "    " * (section.level - 1)
        action = QAction(indent + on_button(heading_of(section, self._text, longest=36)), menu)
        action.setCheckable(True)
        action.setChecked(self._path[-1:] == [section])
        action.triggered.connect(lambda _=False: self.section_chosen.emit(section))
        return action


def _chips(facts: Facts) -> tuple[str, str, str]:
    place = " ".join(part for part in (facts.county, facts.county_code) if part)
    return place, str(facts.year or ""), facts.document_number or ""
