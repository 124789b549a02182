"""Text on the screen is plain: no name from a file is read as HTML, as a command, or backwards.

Qt takes a label or a tooltip that looks like HTML for HTML, and opens the files that it names. All
text that may come from a file goes through here, and what acts unseen in it is written out. Two
places show a text as it is stored, since positions in it count: the reader and the passages of a
comparison; neither reads HTML.
"""

from __future__ import annotations

from html import escape

from PySide6 import QtGui
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QMessageBox, QToolTip, QWidget

from desktop.text.visible import visible, visible_lines


class PlainLabel(QLabel):
    """The one kind of label in the window."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show that text."""
        super().setText(visible_lines(text))


def tip(text: str) -> str:
    """A tooltip that says just that text."""
    shown = visible_lines(text)
    return f"<qt>{in_html(shown)}</qt>" if QtGui.Qt.mightBeRichText(shown) else shown


def in_html(text: str) -> str:
    """The text as it stands between the tags of a tooltip that we lay out ourselves."""
    return escape(visible_lines(text)).replace("\n", "<br>")


def show_tip(place: QPoint, text: str, widget: QWidget) -> None:
    """Show that text over the window, at a place of the screen."""
    QToolTip.showText(place, tip(text), widget)


def show_html_tip(place: QPoint, html: str, widget: QWidget) -> None:
    """The same for HTML of our own, in which each name went through `in_html`."""
    QToolTip.showText(place, html, widget)


def speak(widget: QWidget, text: str) -> None:
    """Let a screen reader call the widget so."""
    widget.setAccessibleName(visible_lines(text))


def on_button(name: str) -> str:
    """A name for a menu or a button, where & would underline the next letter."""
    return visible(name).replace("&", "&&")


def write(painter: QPainter, place: QRect | QRectF, how: int, text: str) -> None:
    """Paint the text there."""
    painter.drawText(place, how, visible_lines(text))


def fitted(
    metrics: QFontMetrics | QFontMetricsF,
    text: str,
    width: float,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """As much of the text as there is room for, with an ellipsis where it is cut."""
    shown = visible_lines(text)
    if isinstance(metrics, QFontMetrics):
        return metrics.elidedText(shown, mode, int(width))
    return metrics.elidedText(shown, mode, width)


def told_in(box: QMessageBox, what: str, remedy: str) -> None:
    """Let a message box say these two things."""
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(visible_lines(what))
    box.setInformativeText(visible_lines(remedy))
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
