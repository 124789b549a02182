"""What the window shows before a project is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from desktop.text.visible import visible
from desktop.ui.kit import theme
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.window.backup_list import BackupList

_WIDTH = 720
_MOST, _FEWEST = 4, 2
"""Recent projects that are seen without scrolling: their backups need room too."""
_ROW = 52
_AROUND = 320
"""Pixels of what stands above, between and below the two lists."""
_ROOMY = 300


class StartPage(QWidget):
    """Recent projects and the ways to begin. `project_chosen` carries a path."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    project_chosen = Signal(str)
    project_forgotten = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "startPage", role="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.backups = BackupList(self)
        self.backups.grown.connect(self._fit)
        self._recent = self._recent_list()
        self._recent_heading = label(self.tr("Recent projects"), role="dim")
        self._empty = label(
            self.tr(
                "Nothing here yet. Begin with the sample to look around, or make a project and "
                "drop your reports on the window."
            ),
            name="startEmpty",
            role="dim",
            wraps=True,
        )
        self._lay_out()

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """The projects opened last, newest first; those that are gone are left out."""
        self._recent.clear()
        for path in (Path(path) for path in paths):
            if path.is_file():
                self._recent.addItem(self._entry(path))
        known = self._recent.count() > 0
        self._recent.setVisible(known)
        self._recent_heading.setVisible(known)
        self._empty.setVisible(not known)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As many projects as there is room for, and backups in what is left; each at least two."""
        room = self.height() - _AROUND
        most = _MOST if room > _ROOMY else _FEWEST
        shown = min(most, self._recent.count()) * _ROW + 4
        self._recent.setFixedHeight(shown)
        self.backups.fit(room - shown)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        middle.setFixedWidth(_WIDTH)
        inner = column(middle, spacing=8)
        inner.addWidget(self._brand())
        claim = self.tr("Code government reports by theme, compare counties, keep every step.")
        inner.addWidget(label(claim, role="dim", wraps=True))
        inner.addSpacing(24)
        inner.addLayout(self._ways())
        inner.addSpacing(24)
        for part in (self._recent_heading, self._recent, self._empty):
            inner.addWidget(part)
        inner.addWidget(self.backups)
        outer = column(self, spacing=0)
        outer.addStretch(2)
        outer.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        hint = self.tr("A project file or reports can be dropped here.")
        outer.addWidget(label(hint, role="dim"), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(24)

    def _brand(self) -> QWidget:
        brand = label("朱批", role="brand")
        font = theme.song_font(34)
        font.setBold(True)
        brand.setFont(font)
        return brand

    def _ways(self) -> QHBoxLayout:
        laid_out = row(spacing=8)
        for text, name, role, signal in (
            (self.tr("New project…"), "startNew", "primary", self.new_wanted),
            (self.tr("Open project…"), "startOpen", "", self.open_wanted),
            (self.tr("Open the sample"), "startSample", "", self.sample_wanted),
        ):
            laid_out.addWidget(self._way(text, name=name, role=role, signal=signal))
        laid_out.addStretch(1)
        return laid_out

    def _way(self, text: str, *, name: str, role: str, signal: SignalInstance) -> QPushButton:
        made = button(text, name=name, role=role)
        made.setMinimumHeight(36)
        made.clicked.connect(signal)
        return made

    def _recent_list(self) -> QListWidget:
        recent = named(QListWidget(self), "recentProjects", spoken=self.tr("Recent projects"))
        recent.setProperty("role", "paper")
        recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        recent.itemActivated.connect(self._on_activated)
        recent.itemClicked.connect(self._on_activated)
        forget = QAction(self.tr("Forget this project"), recent)
        forget.triggered.connect(self._on_forget)
        recent.addAction(forget)
        recent.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return recent

    def _entry(self, path: Path) -> QListWidgetItem:
        entry = QListWidgetItem(f"{visible(path.stem)}\n{visible(_short(path.parent))}")
        entry.setData(Qt.ItemDataRole.UserRole, str(path))
        entry.setSizeHint(QSize(0, _ROW))
        return entry

    def _on_activated(self, entry: QListWidgetItem) -> None:
        self.project_chosen.emit(entry.data(Qt.ItemDataRole.UserRole))

    def _on_forget(self) -> None:
        for entry in self._recent.selectedItems():
            self.project_forgotten.emit(entry.data(Qt.ItemDataRole.UserRole))


def _short(folder: Path) -> str:
    """The folder, from the user's own on."""
    home = Path.home()
    if not folder.is_relative_to(home):
        return str(folder)
    return f"~/{folder.relative_to(home).as_posix()}"
