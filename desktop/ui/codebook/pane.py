"""The right pane: the codebook, the card of a theme, the codings under the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSplitter, QWidget

from desktop.domain.changes import Changes
from desktop.domain.codebook import Theme
from desktop.domain.coding import Coding
from desktop.services.counting.kept_counts import CountsAtOnce
from desktop.services.project import codebook as codebook_service
from desktop.services.project import coders as coder_service
from desktop.text.visible import visible
from desktop.ui.codebook.coding_here import CodingHere
from desktop.ui.codebook.here_list import HereList
from desktop.ui.codebook.theme_card import ThemeCard
from desktop.ui.codebook.theme_changes import ThemeChanges
from desktop.ui.codebook.theme_in_sight import ThemeInSight
from desktop.ui.codebook.theme_menu import ThemeMenu
from desktop.ui.codebook.theme_tree import ThemeTree
from desktop.ui.codebook.versions_dialog import VersionsDialog
from desktop.ui.kit.plain_text import speak
from desktop.ui.kit.widgets import column, flat_button, label, named, row
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.shown_counts import ShownCount


class CodebookPane(QWidget):
    """Draws the codebook and forwards wishes about codings; ids are those of themes and codings.

    `theme_clicked` asks for the selection only, `theme_entered` also for the framed sentence.
    """

    theme_clicked = Signal(str)
    theme_entered = Signal(str)
    passages_wanted = Signal(str)
    theme_memo_wanted = Signal(str)
    memo_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "codebookPane", spoken=self.tr("Codebook"), role="pane")
        self._session = session
        self._report_id: str | None = None
        self._parent_of_new: str | None = None
        self._in_all: dict[str, int] = {}
        # A corpus may have a million codings; those of one report are counted at once.
        self._totals = ShownCount(
            session.counts,
            self,
            work=lambda: CountsAtOnce.by_theme,
            show=self._show_totals,
            pane=self,
        )
        self._changes = ThemeChanges(session, self)
        self._version = flat_button("", name="codebookVersion")
        self._tree = ThemeTree(self)
        self._empty = label(
            self.tr("No themes yet. Write the first one below, or load a codebook."),
            name="codebookEmpty",
            role="dim",
            wraps=True,
        )
        self._retired = flat_button(self.tr("Retired"), name="showRetired")
        self._retired.setCheckable(True)
        self._new = named(QLineEdit(self), "newTheme", spoken=self.tr("Name of a new theme"))
        self._card = ThemeCard(self)
        self.sight = ThemeInSight(session, card=self._card)
        self._here = HereList(self)
        self._menu = ThemeMenu(self)
        self._lay_out()
        self._connect()
        self._show_codebook()

    @property
    def tree(self) -> ThemeTree:
        """The tree of themes."""
        return self._tree

    @property
    def new_theme(self) -> QLineEdit:
        """The line in which a new theme is written."""
        return self._new

    @property
    def here(self) -> HereList:
        """The codings under the cursor."""
        return self._here

    def show_versions(self) -> None:
        """The versions of the codebook, and what differs between them."""
        VersionsDialog(self._session, self.window()).open()

    def show_report(self, report_id: str | None) -> None:
        """Count "here" in that report."""
        self._report_id = report_id
        self._show_counts_here()

    def show_here(self, codings: Sequence[Coding]) -> None:
        """List the codings under the reader's cursor."""
        names = {coder.id: coder.name for coder in coder_service.coders(self._session.project)}
        present = self._session.project.coder.id
        self._here.show_codings(tuple(self._line(coding, names, present) for coding in codings))
        self.sight.follow(codings)

    def _line(self, coding: Coding, names: dict[str, str], present: str) -> CodingHere:
        codebook = self._session.project.codebook
        return CodingHere(
            coding_id=coding.id,
            theme=codebook.path(coding.theme_id),
            colour=codebook.theme(coding.theme_id).colour,
            coder=names[coding.coder_id],
            characters=coding.end - coding.start,
            memo=coding.memo,
            own=coding.coder_id == present,
        )

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical, self)
        named(parts, "codebookParts")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._upper())
        parts.addWidget(self._lower())
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        # Else the tree takes what it can, and the definition is out of sight.
        parts.setSizes([1000, 1000])
        column(self, spacing=0).addWidget(parts)

    def _upper(self) -> QWidget:
        head = row(spacing=8)
        head.setContentsMargins(12, 8, 12, 0)
        head.addWidget(self._version, 1)
        head.addWidget(self._retired)
        head.addWidget(label(self.tr("here / in all"), role="dim"))
        foot = row()
        foot.setContentsMargins(12, 0, 12, 8)
        foot.addWidget(self._new)
        upper = QWidget(self)
        laid_out = column(upper, spacing=4)
        laid_out.addLayout(head)
        self._empty.setContentsMargins(12, 8, 12, 8)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._tree, 1)
        laid_out.addLayout(foot)
        self._ask_for(None)
        return upper

    def _lower(self) -> QWidget:
        inner = QWidget(self)
        named(inner, "codebookLower", role="pane")
        laid_out = column(inner)
        laid_out.setContentsMargins(12, 8, 12, 8)
        laid_out.addWidget(self._card)
        laid_out.addWidget(label(self.tr("Codings here"), role="dim"))
        laid_out.addWidget(self._here)
        laid_out.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _connect(self) -> None:
        self._session.bus.changed.connect(self._on_changed)
        self._tree.clicked_theme.connect(self.theme_clicked)
        self._tree.entered_theme.connect(self.theme_entered)
        self._tree.shown_theme.connect(self.sight.look_at)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._tree.themes.renamed.connect(self._changes.rename)
        self._tree.themes.dropped.connect(self._changes.move)
        self._card.edit_wanted.connect(self._changes.edit)
        self._here.memo_wanted.connect(self.memo_wanted)
        self._here.removal_wanted.connect(self.removal_wanted)
        self._new.returnPressed.connect(self._on_new)
        self._retired.toggled.connect(self._show_codebook)
        self._version.clicked.connect(lambda _checked=False: self.show_versions())
        self._menu.child_wanted.connect(self._ask_for)
        self._menu.rename_wanted.connect(self._tree.rename)
        self._menu.passages_wanted.connect(self.passages_wanted)
        self._menu.memo_wanted.connect(self.theme_memo_wanted)
        self._changes.connect_menu(self._menu)

    def _on_changed(self, changes: Changes) -> None:
        if changes.themes:
            self._show_codebook()
        elif changes.codings or changes.coded_reports or changes.rounds:
            self._show_counts()

    def _show_codebook(self) -> None:
        codebook = self._session.project.codebook
        self._tree.show_codebook(codebook, with_retired=self._retired.isChecked())
        shown = bool(self._tree.themes.rowCount())
        self._tree.setVisible(shown)
        self._empty.setVisible(not shown)
        version = self.tr("Codebook, version %1").replace("%1", str(codebook.version))
        self._version.setText(version)
        speak(self._version, version)
        self._retired.setVisible(any(theme.retired for theme in codebook.themes))
        self.sight.refresh()
        self._show_counts()

    def _show_counts(self) -> None:
        self._show_counts_here()
        self._totals.mark_stale()

    def _show_counts_here(self) -> None:
        project = self._session.project
        counts = codebook_service.theme_counts
        here = counts(project, self._report_id) if self._report_id else {}
        self._tree.themes.show_counts(here, self._in_all)

    def _show_totals(self, totals: object) -> None:
        assert isinstance(totals, dict)
        self._in_all = totals
        self._tree.themes.show_counts(self._tree.themes.counts_here, totals)

    def _on_menu(self, place: QPoint) -> None:
        theme = self._tree.themes.theme_at(self._tree.indexAt(place))
        if theme is not None:
            self._menu.menu(theme, self).popup(self._tree.viewport().mapToGlobal(place))

    def _ask_for(self, parent_id: str | None) -> None:
        """The line below the tree asks for a theme under that one."""
        self._parent_of_new = parent_id
        if parent_id is None:
            self._new.setPlaceholderText(self.tr("+ New theme, then Enter"))
            return
        above: Theme = self._session.project.codebook.theme(parent_id)
        text = self.tr("+ New theme under %1, then Enter").replace("%1", visible(above.name))
        self._new.setPlaceholderText(text)
        self._new.setFocus()

    def _on_new(self) -> None:
        if self._changes.add(self._new.text(), parent_id=self._parent_of_new):
            self._new.clear()
            self._ask_for(None)
