"""The one style sheet: thin lines instead of boxes, an 8-pixel rhythm, one accent.

Widgets say what they are with a dynamic property `role`: "bar" and "pane" (surfaces), "title",
"dim", "chip", "primary" (the one button to press), "flat" (a button without a frame), "path"
(where one is, as a button), "card".
"""

from __future__ import annotations

from string import Template

STYLE_SHEET = Template("""
* { outline: none; }
QToolTip { background: $paper; color: $ink; border: 1px solid $line; padding: 6px 8px; }
QMainWindow, QDialog { background: $window; }
QMainWindow::separator, QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

*[role="bar"], *[role="paper"] { background: $paper; }
*[role="pane"] { background: $window; }
*[role="title"] { color: $strong; font-weight: bold; }
*[role="dim"] { color: $dim; }
*[role="error"] { color: $accent; }
*[role="chip"] { color: $dim; border: 1px solid $line; border-radius: 10px; padding: 1px 8px; }
QToolButton[role="chip"]:hover, QPushButton[role="chip"]:hover { border-color: $dim; color: $ink; }
*[role="card"] { background: $paper; border: 1px solid $line; border-radius: 8px; }
*[role="key"] { color: $dim; border: 1px solid $line; border-radius: 4px; padding: 0 4px; }
*[role="brand"] { color: $accent; }
*[role="foot"] { background: $window; border-top: 1px solid $line; }
*[role="head"] { background: $paper; border-bottom: 1px solid $line; }
QAbstractItemView[role="paper"] { background: $paper; }
*[role="banner"] { background: $selected; border-bottom: 1px solid $line; }
*[role="line"] { background: $line; border: none; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
    background: $paper; color: $ink; border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $marked; selection-color: $ink; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {
    border-color: $accent; }
QTextEdit[role="reader"] { border: none; border-radius: 0; padding: 0;
    selection-background-color: transparent; selection-color: $ink; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$icons/chevron-$appearance.svg"); width: 12px; height: 12px; }
QSpinBox::up-button, QDoubleSpinBox::up-button,
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: 24px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {
    image: url("$icons/chevron-up-$appearance.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
    image: url("$icons/chevron-$appearance.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $paper; border: 1px solid $line; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; background: $paper; border: 1px solid $dim; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 8px; height: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent;
    image: url("$icons/check-$appearance.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }

QPushButton, QToolButton { background: $window; color: $ink; border: 1px solid $line;
    border-radius: 6px; padding: 4px 12px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $selected; }
QPushButton:checked, QToolButton:checked {
    background: $selected; color: $accent; border-color: $selected; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
QPushButton:default, QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:focus, QPushButton:default:focus { border: 2px solid $ink; }
QPushButton[role="flat"], QToolButton[role="flat"] {
    background: transparent; border-color: transparent; padding: 4px 8px; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $hover; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border-color: $accent; }
QPushButton[role="flat"]:checked, QToolButton[role="flat"]:checked {
    background: $selected; color: $accent; }
QPushButton[role="path"] { background: transparent; border-color: transparent; color: $dim;
    text-align: left; padding: 1px 6px; }
QPushButton[role="path"]:hover { background: $hover; color: $ink; }
QPushButton[role="path"]:focus { border-color: $accent; }
QPushButton[role="path"]::menu-indicator { image: none; width: 0; }
QToolButton[role="chip"] { background: transparent; border-radius: 10px; padding: 1px 8px; }
QToolButton[role="chip"]:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; width: 0; }

QPushButton[role="view"] { background: transparent; border: none; border-radius: 0;
    border-left: 3px solid transparent; padding: 3px 8px; text-align: left; }
QPushButton[role="view"]:hover { background: $hover; }
QPushButton[role="view"]:checked { color: $accent; border-left-color: $accent; font-weight: bold; }
QPushButton[role="view"]:focus { background: $hover; }
QPushButton[role="view"]:disabled { color: $faint; }
QToolButton[role="asked"], QToolButton[role="fold"] { background: transparent;
    border-color: transparent; padding: 1px 4px; }
QToolButton[role="asked"]:hover, QToolButton[role="fold"]:hover { background: $hover; }
QToolButton[role="asked"]:focus, QToolButton[role="fold"]:focus { border-color: $accent; }
QToolButton[role="fold"] { padding: 1px 0; }
QToolButton[role="fold"], QToolButton[role="fold"]:checked { color: $dim; background: transparent; }
QPlainTextEdit[role="fold"] { border: none; color: $dim; padding: 0; }
QListWidget[role="asked"]::item { padding: 0; }
QTableView[role="paper"] QHeaderView, QTableView[role="paper"] QHeaderView::section,
QTableView[role="paper"] QTableCornerButton::section { background: $paper; }
QTableView[role="paper"] QTableCornerButton::section { border: none;
    border-bottom: 1px solid $line; }
QMenuBar { background: $paper; border: none; }
QMenuBar::item { padding: 6px 10px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $paper; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 16px; border-radius: 4px; }
QMenu::item:selected { background: $selected; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: $paper; }
QTabBar::tab { background: transparent; color: $dim; border: none; padding: 7px 12px;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $strong; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { background: $hover; }

QAbstractItemView { background: $window; color: $ink; border: none;
    selection-background-color: $selected; selection-color: $ink; }
QAbstractItemView::item { padding: 4px; border: none; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $selected; color: $ink; }
QHeaderView::section { background: $window; color: $dim; border: none;
    border-bottom: 1px solid $line; padding: 4px 8px; }

QStatusBar { background: $window; color: $dim; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollArea { border: none; background: transparent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: none; width: 0; height: 0; }
""")
