"""The drawer at the foot: tabs on the left, the tools of the open one on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QTabBar, QWidget

from desktop.ui.kit.two_parts import TwoParts
from desktop.ui.kit.widgets import column, line, named, row

_BAR_HEIGHT = 40
_NO_ROOM = QSizePolicy.Policy.Ignored


class Drawer(QWidget):
    """Holds one pane a tab; `turned` carries the name of the pane that is shown now."""

    turned = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "drawer", spoken=self.tr("Drawer"), role="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._names: list[str] = []
        self._tabs = named(QTabBar(self), "drawerTabs", spoken=self.tr("What the drawer shows"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._pages = QStackedWidget(self)
        self._tools = QStackedWidget(self)
        self._bar = self._made_bar()
        laid_out = column(self, spacing=0)
        for part in (line(), self._bar, line()):
            laid_out.addWidget(part)
        laid_out.addWidget(self._pages, 1)
        self._tabs.currentChanged.connect(self._on_turned)

    def add(self, name: str, title: str, page: QWidget, *, tools: Sequence[QWidget] = ()) -> None:
        """One more tab; `tools` stand at the right of the tabs while it is open."""
        self._names.append(name)
        self._pages.addWidget(page)
        box = QWidget(self._tools)
        laid_out = row(box)
        laid_out.addStretch(1)
        for tool in tools:
            laid_out.addWidget(tool)
        self._tools.addWidget(box)
        self._tabs.addTab(title)
        self._give_room(self._tabs.currentIndex())

    @property
    def shown(self) -> str:
        """The name of the pane that is open."""
        return self._names[self._tabs.currentIndex()]

    @property
    def page(self) -> QWidget:
        """The pane that is open."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    def turn_to(self, name: str) -> None:
        """Open that pane; an unknown name changes nothing."""
        if name in self._names:
            self._tabs.setCurrentIndex(self._names.index(name))

    def _made_bar(self) -> TwoParts:
        tabs = QWidget(self)
        beside = column(tabs)
        beside.addStretch(1)
        beside.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        bar = TwoParts(
            tabs, self._tools, widths=self._widths, turned=self._on_bar_turned, parent=self
        )
        bar.set_margins(8, 0, 12, 0)
        bar.setFixedHeight(_BAR_HEIGHT)
        return bar

    def _widths(self) -> tuple[int, int]:
        tools = self._tools.currentWidget()
        return self._tabs.sizeHint().width(), tools.sizeHint().width() if tools else 0

    def _on_bar_turned(self, below: bool) -> None:
        self._bar.setFixedHeight(2 * _BAR_HEIGHT if below else _BAR_HEIGHT)

    def _on_turned(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self._give_room(number)
        self._tools.setCurrentIndex(number)
        self._bar.fit()
        self.turned.emit(self._names[number])

    def _give_room(self, number: int) -> None:
        for index in range(self._tools.count()):
            # Those out of sight take no room.
            box, policy = self._tools.widget(index), _NO_ROOM
            if index == number:
                policy = QSizePolicy.Policy.Preferred
            assert box is not None
            box.setSizePolicy(policy, policy)
