"""A coding that is opened and changed where the reader stands: the view moves ends, a service
decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from desktop.domain.changes import Changes
from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.services.coding import changing
from desktop.services.coding.changing import CodingChanged
from desktop.services.coding.coding import standing
from desktop.ui.codebook.theme_dialog import swatch
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.kit.plain_text import on_button
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.session.project_session import ProjectSession


def own_here(session: ProjectSession, reader: ReaderPane) -> list[Coding]:
    """The present coder's codings that share a character with the selection: first those on
    exactly that place, then the shorter ones."""
    # A key may come before the panes have followed what the one before it did.
    session.bus.flush()
    present, span = session.project.coder.id, reader.selection()
    mine = [one for one in reader.codings_at_cursor() if one.coder_id == present]
    return sorted(mine, key=lambda one: (one.span != span, one.end - one.start))


class ChangingCodings(QObject):
    """`hint` says a sentence that needs no Undo; `turned` that a coding was opened or left."""

    hint = Signal(str)
    turned = Signal()

    def __init__(
        self, session: ProjectSession, *, reader: ReaderPane, actions: ActionSet, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = reader
        self._view = reader.view
        self._actions = actions
        reader.view.ends_dragged.connect(self._on_dragged)
        reader.selection_changed.connect(self.leave)
        session.bus.changed.connect(self._on_changed)

    @property
    def opened(self) -> Coding | None:
        """The coding whose ends the keys move."""
        return self._view.opened

    def turn(self) -> bool:
        """Open the ends of my coding here, or keep them as they are; unmoved, on to the next.

        Whether there is any coding of mine here.
        """
        coding, span = self._view.opened, self._view.edited
        if coding and span and span != coding.span:
            self.leave()
            self._change_ends(coding, span)
            return True
        following = self._after(coding)
        self._open(following)
        return bool(coding or following)

    def leave(self) -> bool:
        """Leave the ends as they were; whether a coding was opened."""
        was_opened = self._view.opened is not None
        if was_opened:
            self._view.close_ends()
            self.turned.emit()
        return was_opened

    def change_theme(self, theme_id: str, coding: Coding | None = None) -> None:
        """Another theme for the coding, by default for the opened one as its ends are now."""
        span = self._view.edited if coding is None else None
        chosen = coding or self._view.opened
        if chosen is None:
            return
        self.leave()
        project = self._session.project
        name = project.codebook.theme(theme_id).name
        self._change(
            "change a theme",
            lambda: changing.change_theme(project, chosen.id, theme_id, span=span),
            notice=self.tr("The coding is %1 now.").replace("%1", name),
        )

    def split(self, position: int | None = None) -> None:
        """My coding here at that code point, by default where the selection or an end stands."""
        for coding in self._chosen():
            at = self._cut(coding) if position is None else position
            if at is not None and coding.start < at < coding.end:
                self._split(coding, at)
                return
        self.hint.emit(
            self.tr("Let the selection, or an opened end, stand where the coding is to be split.")
        )

    def merge(self) -> None:
        """My coding here with the nearest other of its theme."""
        coding = next(iter(self._chosen()), None)
        if coding is None:
            self.hint.emit(self.tr("No coding of yours is here."))
            return
        self.leave()
        project = self._session.project
        name = project.codebook.theme(coding.theme_id).name
        merged = self._session.attempt(
            "merge codings",
            lambda: changing.merge_neighbour(project, coding.id),
            notice=self.tr("Codings of %1 merged.").replace("%1", name),
        )
        if merged is not None:
            self._view.reveal(merged.coding.span)

    def add_to(self, menu: QMenu, place: QPoint | None = None) -> None:
        """Rows for my coding here; `place`, on the screen, is where it would be split."""
        coding = next(iter(self._chosen()), None)
        if coding is None:
            return
        menu.addSeparator()
        menu.addAction(self._actions["open_coding"])
        self._add_themes(menu, coding)
        if place is None:
            menu.addAction(self._actions["split_coding"])
        else:
            point = self._view.viewport().mapFromGlobal(place)
            at = self._view.nearest_word_edge(self._view.position_at(point))
            menu.addAction(self.tr("Split the coding here"), lambda: self.split(at))
        menu.addAction(self._actions["merge_coding"])

    def _add_themes(self, menu: QMenu, coding: Coding) -> None:
        themes = menu.addMenu(self.tr("Change the theme"))
        themes.setObjectName("changeThemeMenu")
        book = self._session.project.codebook
        for _, theme in book.walk():
            if not theme.retired and theme.id != coding.theme_id:
                action = themes.addAction(swatch(theme.colour), on_button(book.path(theme.id)))
                action.triggered.connect(
                    lambda _=False, theme_id=theme.id: self.change_theme(theme_id, coding)
                )

    def _chosen(self) -> list[Coding]:
        opened = self._view.opened
        return [opened] if opened else own_here(self._session, self._reader)

    def _after(self, coding: Coding | None) -> Coding | None:
        """The first of mine here, or the one after; None after the last."""
        here = own_here(self._session, self._reader)
        ids = [one.id for one in here]
        number = ids.index(coding.id) + 1 if coding and coding.id in ids else 0
        return here[number] if number < len(here) else None

    def _open(self, coding: Coding | None) -> None:
        if coding is None:
            self._view.close_ends()
        else:
            self._view.open_ends(coding)
        self.turned.emit()

    def _cut(self, coding: Coding) -> int | None:
        """The first end of what is selected or edited that stands inside of the coding."""
        span = self._view.edited or self._reader.selection()
        ends = (span.start, span.end) if span else ()
        return next((at for at in ends if coding.start < at < coding.end), None)

    def _split(self, coding: Coding, at: int) -> None:
        self.leave()
        project = self._session.project
        name = project.codebook.theme(coding.theme_id).name
        self._session.attempt(
            "split a coding",
            lambda: changing.split_coding(project, coding.id, at),
            notice=self.tr("The coding of %1 is two now.").replace("%1", name),
        )

    def _change_ends(self, coding: Coding, span: Span) -> CodingChanged | None:
        project = self._session.project
        name = project.codebook.theme(coding.theme_id).name
        return self._change(
            "change the ends of a coding",
            lambda: changing.change_ends(project, coding.id, span),
            notice=self.tr("The ends of %1 are changed.").replace("%1", name),
        )

    def _change(
        self, doing: str, change: Callable[[], CodingChanged], *, notice: str
    ) -> CodingChanged | None:
        changed = self._session.attempt(doing, change)
        if changed is not None:
            others = self.tr("%n other coding(s) went in with it.", "", changed.taken_in)
            self._session.noticed.emit(f"{notice} {others}" if changed.taken_in else notice)
        return changed

    def _on_dragged(self, coding_id: str, span: Span) -> None:
        opened = self._view.opened
        coding = next(iter(standing(self._session.project, [coding_id])), None)
        changed = self._change_ends(coding, span) if coding else None
        if opened:
            self._open(changed.coding if changed else opened)

    def _on_changed(self, changes: Changes) -> None:
        """What is opened may have been undone, or another coder sits here."""
        opened = self._view.opened
        if opened is None or not (changes.coders or opened.id in changes.codings):
            return
        now = next(iter(standing(self._session.project, [opened.id])), None)
        if now is None or now.span != opened.span or now.coder_id != self._session.project.coder.id:
            self.leave()
