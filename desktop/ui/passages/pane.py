"""Passages: codings, places of words, answers of a query, in one table; ticked and acted upon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.domain.errors import ZhupiError
from desktop.services.corpus import report_list
from desktop.services.project import coders as coder_service
from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter
from desktop.services.results.passage_rows import ListedPassage
from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import button, column, label, line, named
from desktop.ui.passages import looking
from desktop.ui.passages.acting import PassageActing
from desktop.ui.passages.filters import PassageFilters
from desktop.ui.passages.kept_menu import KeptQueries
from desktop.ui.passages.passage_table import PassageTable
from desktop.ui.passages.ticked_bar import Ticked, TickedBar
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh

_KIND = "passages"
_PLACES = 40
"""Counties whose numbers the tooltip lists."""


class PassagesPane(QWidget):
    """`passage_chosen` carries a report's id, start and end; `left` lets the text have the keys.

    `theme_wanted` carries what is to be called with the id of a theme that the user picks, and
    `memo_wanted` what is to be called with a text, with how many codings it is for.
    """

    passage_chosen = Signal(str, int, int)
    theme_wanted = Signal(object)
    memo_wanted = Signal(object, int)
    left = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "passagesPane", spoken=self.tr("Passages"), role="paper")
        self._session = session
        self._theme_id: str | None = None
        self._listed = PassageFilter(words="\0")
        self.filters = PassageFilters(self)
        self.table = PassageTable(self)
        self.bar = TickedBar(self)
        self.acting = PassageActing(session, self)
        self.kept = KeptQueries(session, self.filters)
        self._number = label(name="passageNumber", role="dim")
        self._stop = button(self.tr("Stop"), name="passagesStop", role="flat")
        self._stop.hide()
        self._empty = label(name="passagesEmpty", role="dim", wraps=True)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.hide()
        self._lay_out()
        self._refresh = Refresh(
            session,
            self,
            kind=_KIND,
            work=self._work,
            show=self._show,
            failed=self._on_failed,
            received=self._on_received,
        )
        self._places = Refresh(
            session,
            self,
            kind="passage places",
            work=lambda: lambda reader, _ticket: report_list.places(reader),
            show=self._show_places,
        )
        self._connect()
        self._offer()

    @property
    def passages(self) -> Sequence[ListedPassage]:
        """What is listed."""
        return self.table.passages

    @property
    def tools(self) -> list[QWidget]:
        """What stands at the right of the drawer's tabs."""
        return [self._number, self._stop, self.filters]

    def show_chosen(self, wanted: PassageFilter, *, place_name: str = "") -> None:
        """List the passages of a theme (and those under it), of a place, of a coder."""
        self.table.lines.tick_new = False
        self.filters.choose(wanted, place_name=place_name)

    def show_codings(self, coding_ids: Iterable[str]) -> None:
        """List just these codings, to be worked through."""
        self.show_chosen(PassageFilter(coding_ids=tuple(coding_ids)))

    def begin_search(self, words: str = "") -> None:
        """Let the user write what to find in the corpus."""
        self.table.lines.tick_new = False
        self.filters.begin_search(words)

    def code_matches(self, words: str = "") -> None:
        """Find words to be coded: every place is ticked as it is found."""
        self.begin_search(words)
        self.table.lines.tick_new = True
        if words:
            self._refresh.mark_stale()
            self.table.setFocus()

    def show_report(self, report_id: str) -> None:
        """That report is open."""
        self.filters.show_open_report(report_id)

    def apply(self, theme_id: str | None = None) -> None:
        """That theme (by default the one that was applied last) on what is ticked."""
        chosen = theme_id or self._theme_id
        rows = self.table.chosen()
        if not rows:
            return
        if chosen is None or self._session.project.codebook.theme(chosen).retired:
            self.pick()
            return
        self._theme_id = chosen
        words = self._listed.words if self._listed.coding_ids is None else ""
        self.acting.apply(rows, chosen, unit=self.bar.chosen_unit, words=words)
        self._tell_ticked()

    def pick(self) -> None:
        """Ask for a theme, and apply it to what is ticked."""
        self.theme_wanted.emit(self.apply)

    def retheme(self) -> None:
        """Ask for the theme that what is ticked is to have."""
        rows = self.table.chosen()
        if self.acting.own(rows):
            self.theme_wanted.emit(lambda theme_id: self.acting.retheme(rows, theme_id))

    def remove(self) -> None:
        """Take the coder's own codings off that are ticked."""
        self.acting.remove(self.table.chosen())

    def note(self) -> None:
        """Ask for a memo on the coder's own codings that are ticked."""
        rows = self.table.chosen()
        if mine := self.acting.own(rows):
            self.memo_wanted.emit(lambda text: self.acting.note(rows, text), len(mine))

    def flag(self) -> None:
        """Mark the coder's own codings that are ticked for the adjudicator, or no longer."""
        self.acting.flag(self.table.chosen())

    def _lay_out(self) -> None:
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self.table, 1)
        laid_out.addWidget(line())
        laid_out.addWidget(self.bar)

    def _connect(self) -> None:
        self._session.bus.changed.connect(self._on_changed)
        self.filters.changed.connect(self._refresh.mark_stale)
        self.filters.entered.connect(self.table.take_keys)
        self.filters.kept_wanted.connect(self.kept.open)
        self._stop.clicked.connect(lambda _checked: self._stop_looking())
        self.table.opened.connect(self._on_opened)
        self.table.pointed_at.connect(self._on_pointed_at)
        self.table.stood_on.connect(lambda _row: self._tell_ticked())
        self.table.ticks_changed.connect(self._tell_ticked)
        self.table.digit.connect(self._on_digit)
        self.table.copy_wanted.connect(lambda: self.acting.copy(self.table.chosen()))
        self.bar.apply_wanted.connect(self.apply)
        self.bar.pick_wanted.connect(self.pick)
        self.bar.retheme_wanted.connect(self.retheme)
        self.bar.remove_wanted.connect(self.remove)
        self.bar.note_wanted.connect(self.note)
        self.bar.flag_wanted.connect(self.flag)
        self.bar.columns_wanted.connect(self._open_columns)

    def _on_changed(self, changes: Changes) -> None:
        if changes.themes or changes.coders:
            self._offer()
            self._tell_ticked()
        if changes.reports:
            self._places.mark_stale()
        found = bool(self._listed.words) and self._listed.how != "query"
        # What a search for words finds is not touched by codings, however many are made of it.
        if changes.reports or changes.rounds or changes.coders or not found:
            self._refresh.mark_stale()

    def _offer(self) -> None:
        project = self._session.project
        codebook = project.codebook
        self.filters.offer(
            themes=[(theme.id, codebook.path(theme.id)) for _, theme in codebook.walk()],
            coders=[(coder.id, coder.name) for coder in coder_service.coders(project)],
        )

    def _show_places(self, places: object) -> None:
        assert isinstance(places, list)
        self.filters.offer_places([(f"county:{key}", name) for key, name in places])

    def _work(self) -> Callable[[Project, Ticket], object]:
        wanted = self.filters.chosen
        other = wanted != self._listed
        if other:
            self._listed = wanted
            self.table.show_passages((), from_top=True)
        self._stop.setVisible(other)
        return lambda reader, ticket: looking.look(reader, wanted, ticket, at_once=other)

    def _on_received(self, rows: object) -> None:
        assert isinstance(rows, list)
        self._empty.hide()
        self.table.show()
        self.table.add_passages(rows)
        self._number.setText(self.tr("%n so far…", "", len(self.table.passages)))

    def _stop_looking(self) -> None:
        """What was found stays."""
        self._session.jobs.cancel(_KIND)
        self._stop.hide()
        found = len(self.table.passages)
        self._number.setText(self.tr("The first %n passage(s)", "", found))

    def _show(self, passages: object) -> None:
        assert isinstance(passages, list)
        self._stop.hide()
        rows, more = passages[: looking.MOST], len(passages) > looking.MOST
        self.table.show_passages(rows)
        self._number.setText(self._told_number(len(rows), more=more))
        by_place = Counter(row.county for row in rows).most_common(_PLACES)
        counted = "\n".join(f"{place} {number}" for place, number in by_place)
        self._number.setToolTip(tip(counted))
        self._number.setAccessibleDescription(visible_lines(counted))
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(self._why_empty())
        self._tell_ticked()

    def _told_number(self, number: int, *, more: bool) -> str:
        if more:
            return self.tr("The first %n passage(s)", "", number)
        return self.tr("%n passage(s)", "", number)

    def _why_empty(self) -> str:
        if self._listed.words:
            return self.tr("That does not occur in the corpus.")
        if self._listed.coding_ids is not None:
            return self.tr("None of these codings is there any more.")
        return self.tr(
            "Nothing is coded so. Stand on a sentence in the text and press a theme's key; it "
            "is listed here at once."
        )

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, ZhupiError):
            raise error
        self._show([])
        self._empty.setText(" ".join(told(error)))

    def _on_opened(self, row: ListedPassage) -> None:
        self._on_pointed_at(row)
        self.left.emit()

    def _on_pointed_at(self, row: ListedPassage) -> None:
        self.passage_chosen.emit(row.report_id, row.start, row.end)

    def _on_digit(self, digit: str) -> None:
        theme = self._session.project.codebook.by_key(digit)
        if theme is not None:
            self.apply(theme.id)

    def _open_columns(self) -> None:
        self.table.columns_menu().popup(self.bar.mapToGlobal(self.bar.rect().topRight()))

    def _tell_ticked(self) -> None:
        rows, codebook = self.table.chosen(), self._session.project.codebook
        known = self._theme_id is not None and self._theme_id in codebook
        self.bar.show_ticked(
            Ticked(
                number=len(rows),
                found=sum(not row.coding_id for row in rows),
                own=len(self.acting.own(rows)),
                marked=self.acting.marked(rows),
                theme=codebook.theme(self._theme_id).name if known and self._theme_id else "",
            )
        )
