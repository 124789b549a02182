"""One place makes text plain; whatever goes round it is found."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.kit import plain_text
from desktop.ui.kit.plain_text import (
    PlainLabel,
    fitted,
    in_html,
    on_button,
    show_tip,
    tip,
    told_in,
    write,
)

UI = Path(__file__).resolve().parents[3] / "desktop" / "ui"
HTML = '<img src="file:///none.png"> & \u202e'
SHOWN = '<img src="file:///none.png"> & \\u202e'


def read_as_html(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def test_a_label_shows_html_as_it_is_written(qtbot: QtBot) -> None:
    label = PlainLabel(HTML)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == SHOWN
    label.setText("甲\n乙")
    assert label.text() == "甲\n乙"


def test_a_tooltip_says_just_its_text() -> None:
    assert QtGui.Qt.mightBeRichText(HTML)
    assert "<img" not in tip(HTML)
    assert read_as_html(tip(HTML)) == SHOWN
    assert read_as_html(tip(f"{HTML}\n乙")) == f"{SHOWN}\n乙"


@pytest.mark.parametrize("text", ["", "青溪县报告", "a & b", "甲\n乙"])
def test_a_tooltip_that_is_no_html_stays(text: str) -> None:
    assert tip(text) == text


def test_a_shown_tooltip_is_plain(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    show_tip(QPoint(5, 5), HTML, widget)
    assert read_as_html(QToolTip.text()) == SHOWN
    QToolTip.hideText()


def test_names_in_html_of_ours_are_escaped() -> None:
    assert read_as_html(f"<b>{in_html(HTML)}</b><br>") == f"{SHOWN}\n"


def test_an_ampersand_on_a_button_is_one() -> None:
    assert on_button("A&B\u202e") == "A&&B\\u202e"


def test_what_is_painted_is_written_out(qapp: QApplication) -> None:
    del qapp
    assert painted("甲\u202eabc") == painted("甲\\u202eabc")
    assert painted("甲abc") != painted("甲\\u202eabc")


def painted(text: str) -> QImage:
    picture = QImage(300, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    write(painter, picture.rect(), Qt.AlignmentFlag.AlignLeft, text)
    painter.end()
    return picture


def test_what_is_cut_is_written_out_first(qapp: QApplication) -> None:
    for metrics in (QFontMetrics(qapp.font()), QFontMetricsF(qapp.font())):
        assert fitted(metrics, "甲\u202e", 400) == "甲\\u202e"
        assert fitted(metrics, "甲" * 99, 60).endswith("…")
        assert fitted(metrics, "甲" * 99, 60, Qt.TextElideMode.ElideLeft).startswith("…")


def test_a_message_box_reads_no_html(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    told_in(box, HTML, HTML)
    labels = [one for one in box.findChildren(QLabel) if one.text()]
    assert [one.text() for one in labels] == [SHOWN, SHOWN]
    assert {one.textFormat() for one in labels} == {Qt.TextFormat.PlainText}


# What is asked of `plain` alone, in the whole of the window.
FORBIDDEN = {
    "QLabel(": "PlainLabel",
    "QMessageBox.": "told_in",
    "QToolTip.showText(": "show_tip",
    ".drawText(": "write",
    ".drawStaticText(": "write",
    ".elidedText(": "fitted",
    ".setHtml(": "plain text",
    ".insertHtml(": "plain text",
    ".setMarkdown(": "plain text",
    "QTextBrowser(": "plain text",
    "RichText": "plain text",
    "AutoText": "plain text",
    ".setWhatsThis(": "a tooltip",
    ".setStatusTip(": "a tooltip",
    "TextItem(": "write",
    "LabelItem(": "write",
}
ALLOWED = {
    ("kit/plain_text.py", "QToolTip.showText("),
    ("kit/plain_text.py", ".drawText("),
    ("kit/plain_text.py", ".elidedText("),
    ("kit/plain_text.py", "RichText"),
    ("window/project_files.py", "QMessageBox."),
    ("kit/replacing.py", "QMessageBox."),
    ("session/backed_up.py", "QMessageBox."),
    ("window/bringing_back.py", "QMessageBox."),
}
"""`plain` itself, and the buttons of the one message box, whose text goes through it."""


def going_round(folder: Path) -> set[tuple[str, str]]:
    """Modules that put text on the screen by themselves, and how."""
    return {
        (file.relative_to(folder).as_posix(), name)
        for file in folder.rglob("*.py")
        for name in FORBIDDEN
        if name in file.read_text(encoding="utf-8").replace("PlainLabel(", "")
    }


def raw_tooltips(source: str) -> list[str]:
    """Tooltips that are set to anything but what `tip` gives."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        ast.unparse(call)
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "setToolTip"
        and not ast.unparse(call.args[-1]).startswith("tip(")
    ]


def test_nothing_goes_round_it() -> None:
    assert going_round(UI) == ALLOWED
    assert plain_text.__file__ == str(UI / "kit/plain_text.py")


def test_every_tooltip_goes_through_it() -> None:
    sources = {file: file.read_text(encoding="utf-8") for file in UI.rglob("*.py")}
    assert sum("setToolTip(" in source for source in sources.values()) > 10
    assert [raw for source in sources.values() for raw in raw_tooltips(source)] == []


def test_what_goes_round_is_found(tmp_path: Path) -> None:
    (tmp_path / "planted.py").write_text("x = QLabel(report.title)", encoding="utf-8")
    assert going_round(tmp_path) == {("planted.py", "QLabel(")}
    assert raw_tooltips("w.setToolTip(title)") == ["w.setToolTip(title)"]
