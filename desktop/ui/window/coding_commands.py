"""What the coding keys and the text's menu do: the reader says where, the service decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.coding import Coding
from desktop.domain.span import Span
from desktop.services.coding import coding as service
from desktop.services.coding.applying import apply_here
from desktop.services.corpus import corpus
from desktop.ui.codebook.theme_dialog import swatch
from desktop.ui.codebook.theme_picker import ThemePicker
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.kit.plain_text import on_button
from desktop.ui.memos.editor import MemoEditor
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.changing import ChangingCodings, own_here

_RECENT = 6


class CodingCommands(QObject):
    """`hint` says a sentence to the user that needs no Undo, `used` which theme was applied.

    `applied` carries the ThemeApplied where the reader stood; `accept` takes what is proposed
    there, and says whether anything was, `held` gives the theme that is held.
    """

    hint = Signal(str)
    applied = Signal(object)
    used = Signal(str)
    search_wanted = Signal(str)

    def __init__(
        self, session: ProjectSession, *, reader: ReaderPane, actions: ActionSet, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = reader
        self._actions = actions
        self._window = parent
        self._used: list[str] = []
        self.changing = ChangingCodings(session, reader=reader, actions=actions, parent=self)
        self.changing.hint.connect(self.hint)
        self.accept: Callable[[], bool] = lambda: False
        self.held: Callable[[], str] = lambda: ""
        self.reveal: Callable[[str], bool] = lambda _: False
        reader.theme_dropped.connect(self.apply)
        reader.context_menu_wanted.connect(self._on_menu)

    def apply(self, theme_id: str, span: Span | None = None) -> None:
        """The theme on the span, by default where the reader stands; off where it is on.

        An opened coding gets it instead, unless a span is given.
        """
        if span is None and self.changing.opened:
            self.changing.change_theme(theme_id)
            self._remember(theme_id)
            return
        given, span = span, span or self._reader.selection()
        report_id = self._reader.report_id
        if span is None or report_id is None:
            self.hint.emit(self.tr("Open a report first."))
            return
        if self.reveal(theme_id):
            # It might be taken off, and nobody would have seen it.
            self.hint.emit(self.tr("Codings of that theme were hidden here. Look, then once more."))
            return
        project = self._session.project
        applied = self._session.attempt(
            "apply a theme",
            lambda: apply_here(project, report_id, theme_id=theme_id, span=span),
        )
        self._remember(theme_id)
        if applied is not None and applied.how in ("longer", "shorter"):
            self._tell_of(theme_id, longer=applied.how == "longer")
        if applied is not None and given is None:
            self.applied.emit(applied)

    def apply_to_selection(self, theme_id: str) -> None:
        """The same, but only to what is really selected: a click is no key."""
        if self._reader.view.overlay.chosen:
            self.apply(theme_id)
            self._reader.setFocus()

    def apply_key(self, key: str) -> None:
        """The theme that has that key."""
        theme = self._session.project.codebook.by_key(key)
        if theme is not None:
            self.apply(theme.id)
        else:
            self.hint.emit(self.tr("No theme has the key %1.").replace("%1", key))

    def repeat(self) -> None:
        """The theme that is held, or else the one applied last."""
        repeated = self.held() or self.last_used
        if repeated:
            self.apply(repeated)
        else:
            self.hint.emit(self.tr("No theme was applied yet."))

    @property
    def reader(self) -> ReaderPane:
        """Where is coded."""
        return self._reader

    @property
    def last_used(self) -> str:
        """The theme applied last; empty where none was yet."""
        return self._used[0] if self._used else ""

    def pick(self) -> None:
        """Ask for a part of a theme's name."""
        if self._reader.report_id is None:
            self.hint.emit(self.tr("Open a report first."))
            return
        heading = self.tr("Apply a theme: type a part of its name")
        picker = ThemePicker(self._session.project.codebook, heading=heading, parent=self._window)
        picker.chosen.connect(self._on_picked)
        picker.finished.connect(self._reader.setFocus)
        over = self._reader.mapToGlobal(QPoint(self._reader.width() // 2, 96))
        picker.open_at(QPoint(over.x() - picker.width() // 2, over.y()))

    def open_here(self) -> None:
        """Open my coding here for its ends to be moved, or keep them; without one, take what is
        proposed here."""
        if not (self.changing.turn() or self.accept()):
            self.hint.emit(self.tr("No coding of yours is here."))

    def remove_here(self) -> None:
        """My codings here: those on exactly this span, or else all that touch it."""
        mine = self._mine_here()
        if mine:
            self.remove([coding.id for coding in mine])
        else:
            self.hint.emit(self.tr("No coding of yours is here."))

    def remove(self, coding_ids: list[str]) -> None:
        """Take codings off, with a notice to undo it."""
        project = self._session.project
        self._session.attempt(
            "remove a coding",
            lambda: service.remove_codings(project, coding_ids),
            notice=self.tr("%n coding(s) removed.", "", len(coding_ids)),
        )

    def write_memo_here(self) -> None:
        """On my coding here; where there are several, on the shortest."""
        mine = self._mine_here()
        if mine:
            self.write_memo(min(mine, key=lambda coding: coding.end - coding.start).id)
        else:
            self.hint.emit(self.tr("A memo needs a coding of yours: apply a theme first."))

    def write_memo(self, coding_id: str) -> None:
        """Ask for the memo of a coding."""
        project = self._session.project
        coding = self._session.attempt(
            "write a memo", lambda: service.known_coding(project, coding_id)
        )
        if coding is None:
            return
        subject = project.codebook.path(coding.theme_id)
        quote = coding.span.excerpt(corpus.text(project, coding.report_id))
        editor = MemoEditor(
            subject, coding.memo, parent=self._window, quote=quote, flagged=coding.flagged
        )
        editor.accepted.connect(
            lambda: self._session.attempt(
                "write a memo",
                lambda: service.write_memo(
                    project, coding_id, editor.text(), flagged=editor.flagged()
                ),
            )
        )
        editor.finished.connect(self._reader.setFocus)
        editor.open()

    def selected_words(self) -> str:
        """The first line of what is selected; empty where nothing is."""
        chosen = self._reader.view.overlay.chosen
        return self._words_of(chosen) if chosen else ""

    def _tell_of(self, theme_id: str, *, longer: bool) -> None:
        theme = self._session.project.codebook.theme(theme_id).name
        grown = self.tr("Your coding of %1 here is longer now.")
        cut = self.tr("Your coding of %1 here is shorter now.")
        self._session.noticed.emit((grown if longer else cut).replace("%1", theme))

    def _on_picked(self, theme_id: str) -> None:
        self.apply(theme_id)

    def _mine_here(self) -> list[Coding]:
        # What is opened may be gone by the key before this one.
        self._session.bus.flush()
        if self.changing.opened:
            return [self.changing.opened]
        span, mine = self._reader.selection(), own_here(self._session, self._reader)
        return [coding for coding in mine if coding.span == span] or mine

    def _remember(self, theme_id: str) -> None:
        self._used = [theme_id, *(used for used in self._used if used != theme_id)][:_RECENT]
        self.used.emit(theme_id)

    def _on_menu(self, place: QPoint, span: Span | None) -> None:
        if span is not None:
            self.menu(span, place).popup(place)

    def menu(self, span: Span, place: QPoint | None = None) -> QMenu:
        """The text's menu: themes used last, then what else can be done here, or at that place."""
        menu = QMenu(self._window)
        menu.setObjectName("textMenu")
        self._add_themes(menu, span)
        menu.addAction(self._actions["pick_theme"])
        menu.addSeparator()
        for command in ("write_memo", "remove_coding"):
            menu.addAction(self._actions[command])
        self.changing.add_to(menu, place)
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self._reader.view.copy)
        if self._reader.view.overlay.chosen:
            menu.addAction(self.tr("Find this in the corpus"), lambda: self._search(span))
        return menu

    def _search(self, span: Span) -> None:
        self.search_wanted.emit(self._words_of(span))

    def _words_of(self, span: Span) -> str:
        report_id = self._reader.report_id
        text = corpus.text(self._session.project, report_id) if report_id else ""
        return span.excerpt(text).partition("\n")[0]

    def _add_themes(self, menu: QMenu, span: Span) -> None:
        codebook = self._session.project.codebook
        known = [codebook.theme(used) for used in self._used if used in codebook]
        active = [theme for theme in known if not theme.retired] or codebook.active()[:_RECENT]
        for theme in active:
            action = menu.addAction(swatch(theme.colour), on_button(codebook.path(theme.id)))
            action.triggered.connect(lambda _=False, theme_id=theme.id: self.apply(theme_id, span))
