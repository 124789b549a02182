"""The bar at the top: the menus, the project's name, the workspaces, and who is coding."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QIcon,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QMenuBar, QToolButton, QWidget

from desktop.domain.coding import Coder
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.kit import theme
from desktop.ui.kit.plain_text import on_button, speak, tip, write
from desktop.ui.kit.widgets import label, named, row
from desktop.ui.reader.header import ElidedLabel

HEIGHT = 44
_BADGE = 22


class WindowHeader(QWidget):
    """`coder_chosen` carries a coder's id; `coders_wanted` asks to see to all of them."""

    coder_chosen = Signal(str)
    coder_wanted = Signal()
    coders_wanted = Signal()

    def __init__(self, actions: ActionSet, *, menu_bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "header", role="head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._project = named(ElidedLabel(), "projectName", role="title")
        self._workspaces = self._workspace_row(actions)
        self._picker = self._action_button(actions, "pick_theme")
        self._picker.setProperty("role", "chip")
        self._coder = self._coder_button()
        laid_out = row(self)
        laid_out.setContentsMargins(16, 0, 12, 0)
        laid_out.addWidget(self._brand())
        laid_out.addWidget(menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        laid_out.addSpacing(8)
        laid_out.addWidget(self._project)
        laid_out.addSpacing(8)
        laid_out.addWidget(self._workspaces)
        laid_out.addStretch(1)
        laid_out.addWidget(self._picker)
        laid_out.addWidget(self._coder)
        self.show_project("", coders=[], present=None)

    def show_project(self, name: str, *, coders: list[Coder], present: Coder | None) -> None:
        """What stands there for an open project; nothing of it where `present` is None."""
        self._project.setText(name)
        for part in (self._project, self._workspaces, self._picker, self._coder):
            part.setVisible(present is not None)
        if present is not None:
            self._show_coders(coders, present)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Applying a theme by name has a key and is in a menu: its button goes where all has no
        room."""
        laid_out = self.layout()
        if laid_out is not None and not self._coder.isHidden():
            self._picker.show()
            self._picker.setVisible(laid_out.sizeHint().width() <= self.width())

    def _brand(self) -> QLabel:
        brand = label("朱批", name="brand", role="brand")
        font = theme.song_font(15)
        font.setBold(True)
        brand.setFont(font)
        return brand

    def _workspace_row(self, actions: ActionSet) -> QWidget:
        box = QWidget(self)
        laid_out = row(box, spacing=4)
        for command in ("workspace_code", "workspace_analyse", "workspace_compare"):
            button = self._action_button(actions, command)
            laid_out.addWidget(button)
        return box

    def _action_button(self, actions: ActionSet, command: str) -> QToolButton:
        button = named(QToolButton(self), f"{command}Button", role="flat")
        button.setDefaultAction(actions[command])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _coder_button(self) -> QToolButton:
        button = named(QToolButton(self), "coderButton", role="flat")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(_BADGE, _BADGE))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        button.setToolTip(tip(self.tr("Who is coding")))
        return button

    def _show_coders(self, coders: list[Coder], present: Coder) -> None:
        self._coder.setText(on_button(present.name))
        self._coder.setIcon(badge(present))
        speak(self._coder, self.tr("Coder: %1").replace("%1", present.name))
        menu = self._coder.menu()
        menu.clear()
        for old in menu.findChildren(QActionGroup):
            old.deleteLater()
        group = QActionGroup(menu)
        for coder in coders:
            menu.addAction(self._choice(coder, group, chosen=coder.id == present.id))
        menu.addSeparator()
        menu.addAction(self.tr("Add a coder…"), self.coder_wanted.emit)
        menu.addAction(self.tr("Rename, remove, hand over…"), self.coders_wanted.emit)

    def _choice(self, coder: Coder, group: QActionGroup, *, chosen: bool) -> QAction:
        action = QAction(badge(coder), on_button(coder.name), group)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda: self.coder_chosen.emit(coder.id))
        return action


def badge(coder: Coder) -> QIcon:
    """The first character of the coder's name on a disc in the coder's colour."""
    picture = QPixmap(_BADGE * 2, _BADGE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(coder.colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(_BADGE / 2, _BADGE / 2), _BADGE / 2, _BADGE / 2)
    painter.setPen(QColor("#ffffff"))
    painter.setFont(theme.hei_font(8.5))
    circle = QRectF(0, 0, _BADGE, _BADGE)
    write(painter, circle, Qt.AlignmentFlag.AlignCenter, coder.name[:1].upper())
    painter.end()
    return QIcon(picture)
