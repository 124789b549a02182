"""All fields of one theme on one page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from desktop.domain.codebook import Theme
from desktop.domain.codebook_note import ChangeReason
from desktop.domain.theme_colours import COLOURS
from desktop.domain.theme_keys import KEYS
from desktop.text.visible import visible
from desktop.ui.codebook.meaning_choice import MeaningChoice
from desktop.ui.kit import theme as look
from desktop.ui.kit.widgets import button, choices, column, named

_MEANING = ("definition", "include", "exclude")
_LONG = ("definition", "include", "exclude", "example", "counter_example")
_LINES = 2
_WIDTH = 560
_AROUND = 60
"""Pixels that a title bar and the bar of the desktop may take."""


class ThemeDialog(QDialog):
    """`fields()` is what the user wrote, `reason()` why; nothing is stored here.

    `codings` is how many follow the definition: where there are any, a change of it is asked about.
    """

    def __init__(self, theme: Theme, parent: QWidget, *, codings: int = 0) -> None:
        super().__init__(parent)
        named(self, "themeDialog")
        self.setWindowTitle(self.tr("Theme: %1").replace("%1", visible(theme.name)))
        self.setMinimumWidth(_WIDTH)
        self._colour = theme.colour
        self._name = named(QLineEdit(theme.name), "themeName", spoken=self.tr("Name"))
        self._key = self._key_choice(theme)
        self._colour_button = self._colour_choice()
        self._texts = {name: self._text(name, getattr(theme, name)) for name in _LONG}
        self._keywords = named(
            QLineEdit(" ".join(theme.keywords)), "themeKeywords", spoken=self.tr("Keywords")
        )
        laid_out = column(self, margin=24, spacing=16)
        fields = self._scrolled()
        laid_out.addWidget(fields, 1)
        self._before = {name: getattr(theme, name).strip() for name in _MEANING}
        self._why = MeaningChoice(codings, self)
        laid_out.addWidget(self._why)
        for name in _MEANING:
            self._texts[name].textChanged.connect(self._on_text)
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Save, standard.Cancel))
        self._name.setFocus()
        room = self.screen().availableGeometry().height() - _AROUND
        # A scroll area asks for less than what is in it.
        wanted = self.sizeHint().height() - fields.sizeHint().height() + fields.maximumHeight()
        self.resize(_WIDTH, min(room, wanted))

    def fields(self) -> dict[str, object]:
        """Field names of Theme with their new values."""
        return {
            "name": self._name.text().strip(),
            "colour": self._colour,
            "key": self._key.currentData(),
            **{name: edit.toPlainText().strip() for name, edit in self._texts.items()},
            "keywords": tuple(_words(self._keywords.text())),
        }

    def reason(self) -> ChangeReason:
        """Why, and whether the theme means something else now."""
        return self._why.reason()

    def _on_text(self) -> None:
        now = {name: self._texts[name].toPlainText().strip() for name in _MEANING}
        self._why.ask(asked=now != self._before)

    def _scrolled(self) -> QScrollArea:
        """The fields: on a low screen they scroll, and what is asked below them stays."""
        area = QScrollArea(self)
        inner = QWidget()
        inner.setLayout(self._form())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMaximumHeight(inner.sizeHint().height())
        return area

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Name"), self._name)
        form.addRow(self.tr("Key"), self._key)
        form.addRow(self.tr("Colour"), self._colour_button)
        titles = {
            "definition": self.tr("Definition"),
            "include": self.tr("Include"),
            "exclude": self.tr("Exclude"),
            "example": self.tr("Example"),
            "counter_example": self.tr("Counter-example"),
        }
        for name, edit in self._texts.items():
            edit.setAccessibleName(titles[name])
            form.addRow(titles[name], edit)
        self._keywords.setPlaceholderText(self.tr("Words with spaces between them"))
        form.addRow(self.tr("Keywords"), self._keywords)
        return form

    def _key_choice(self, theme: Theme) -> QComboBox:
        choice = named(QComboBox(), "themeKey", spoken=self.tr("Key"))
        choice.addItem(self.tr("None"), None)
        for key in KEYS:
            choice.addItem(key, key)
        choice.setCurrentIndex(choice.findData(theme.key))
        return choice

    def _colour_choice(self) -> QPushButton:
        made = button(self.tr("Choose…"), name="themeColour")
        made.setAccessibleName(self.tr("Colour"))
        made.setIcon(swatch(self._colour))
        made.clicked.connect(self._on_colour)
        return made

    def _text(self, name: str, text: str) -> QPlainTextEdit:
        edit = named(QPlainTextEdit(text), f"theme_{name}")
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LINES + 22)
        return edit

    def _on_colour(self) -> None:
        chosen = colour_from_user(self._colour, self)
        if chosen:
            self._colour = chosen
            self._colour_button.setIcon(swatch(chosen))


def colour_from_user(present: str, parent: QWidget) -> str:
    """A colour as #rrggbb from Qt's dialog, with ours as its own colours; empty if none."""
    dialog = QColorDialog(QColor(present), parent)
    dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
    for number, colour in enumerate(COLOURS):
        QColorDialog.setCustomColor(number, QColor(colour))
    return dialog.currentColor().name() if dialog.exec() else ""


def swatch(colour: str) -> QIcon:
    """A small square of the colour as the worn appearance shows it."""
    picture = QPixmap(28, 28)
    picture.setDevicePixelRatio(2)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shade = look.theme_colour(colour, look.palette())
    painter.setPen(shade)
    painter.setBrush(shade)
    painter.drawRoundedRect(1, 1, 11, 11, 3, 3)
    painter.end()
    icon = QIcon(picture)
    # The style would tint it in a selected row, and the colour is what it is there for.
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(text.replace("、", " ").replace(",", " ").replace("，", " ").split()))
