"""The list of saved queries: one is asked again, another is kept, one is dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from desktop.services.results.saved_queries import (
    SavedQuery,
    remove_query,
    save_query,
    saved_queries,
)
from desktop.ui.kit.plain_text import on_button
from desktop.ui.passages.filters import PassageFilters
from desktop.ui.session.project_session import ProjectSession


class KeptQueries(QObject):
    """A query is kept under its words, or else under what is chosen beside them."""

    def __init__(self, session: ProjectSession, filters: PassageFilters) -> None:
        super().__init__(filters)
        self._session, self._filters = session, filters

    def open(self) -> None:
        """Show the list below its button."""
        button = self._filters.kept_button
        self.menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """The queries that are kept, and what can be done with the present one."""
        menu = QMenu(self._filters)
        menu.setObjectName("savedQueries")
        kept = saved_queries(self._session.project)
        for one in kept:
            action = menu.addAction(on_button(one.name))
            action.triggered.connect(lambda _=False, known=one: self._ask(known))
        menu.addSeparator()
        saving = menu.addAction(self.tr("Save this query"), self.save)
        saving.setEnabled(bool(self._filters.told))
        if kept:
            dropping = menu.addMenu(self.tr("Remove"))
            for one in kept:
                action = dropping.addAction(on_button(one.name))
                action.triggered.connect(lambda _=False, name=one.name: self._drop(name))
        return menu

    def save(self) -> None:
        """Keep what is chosen."""
        name, wanted = self._filters.told, self._filters.chosen
        self._session.attempt(
            "save a query",
            lambda: save_query(self._session.project, name, wanted),
        )

    def _ask(self, kept: SavedQuery) -> None:
        self._filters.choose(kept.wanted, place_name=kept.wanted.place or "")

    def _drop(self, name: str) -> None:
        self._session.attempt(
            "remove a saved query", lambda: remove_query(self._session.project, name)
        )
