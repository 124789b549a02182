"""Passages: what was coded, by theme, county and coder; or where words occur in the corpus."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.domain.errors import ZhupiError
from desktop.services.corpus import report_list
from desktop.services.project import coders as coder_service
from desktop.services.project.project import Project
from desktop.text.visible import visible_lines
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import column, label, named
from desktop.ui.passages import finding
from desktop.ui.passages.filters import PassageFilter, PassageFilters
from desktop.ui.passages.finding import found
from desktop.ui.passages.passage import ListedPassage, by_place
from desktop.ui.passages.passage_list import PassageList
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh

_PLACES = 40
"""Counties whose numbers the tooltip lists."""


class PassagesPane(QWidget):
    """`passage_chosen` carries a report's id, start and end."""

    passage_chosen = Signal(str, int, int)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "passagesPane", spoken=self.tr("Passages"), role="paper")
        self._session = session
        self.filters = PassageFilters(self)
        self._number = label(name="passageNumber", role="dim")
        self._list = PassageList(self)
        self._empty = label(name="passagesEmpty", role="dim", wraps=True)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.hide()
        self._lay_out()
        self._refresh = Refresh(
            session, self, kind="passages", work=self._work, show=self._show, failed=self._on_failed
        )
        self._places = Refresh(
            session,
            self,
            kind="passage places",
            work=lambda: lambda reader, _ticket: report_list.places(reader),
            show=self._show_places,
        )
        session.bus.changed.connect(self._on_changed)
        self.filters.changed.connect(self._refresh.mark_stale)
        self._list.passage_chosen.connect(self._on_chosen)
        self._offer()

    @property
    def passages(self) -> Sequence[ListedPassage]:
        """What is listed."""
        return self._list.passages

    def show_chosen(self, wanted: PassageFilter, *, place_name: str = "") -> None:
        """List the passages of a theme (and those under it), of a place, of a coder."""
        self.filters.choose(wanted, place_name=place_name)

    def begin_search(self, words: str = "") -> None:
        """Let the user write what to find in the corpus."""
        self.filters.begin_search(words)

    def _lay_out(self) -> None:
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._list, 1)

    @property
    def tools(self) -> list[QWidget]:
        """What stands at the right of the drawer's tabs."""
        return [self._number, self.filters]

    def _on_changed(self, changes: Changes) -> None:
        if changes.themes or changes.coders:
            self._offer()
        if changes.reports:
            self._places.mark_stale()
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
        return lambda reader, ticket: found(reader, wanted, ticket)

    def _show(self, passages: object) -> None:
        assert isinstance(passages, list)
        passages, more = passages[: finding.MOST], len(passages) > finding.MOST
        self._list.show_passages(passages)
        self._number.setText(self._told_number(len(passages), more=more))
        counted = "\n".join(f"{place} {number}" for place, number in by_place(passages)[:_PLACES])
        self._number.setToolTip(tip(counted))
        self._number.setAccessibleDescription(visible_lines(counted))
        self._list.setVisible(bool(passages))
        self._empty.setVisible(not passages)
        self._empty.setText(self._why_empty())

    def _told_number(self, number: int, *, more: bool) -> str:
        if more:
            return self.tr("The first %n passage(s)", "", number)
        return self.tr("%n passage(s)", "", number)

    def _why_empty(self) -> str:
        if self.filters.chosen.words:
            return self.tr("That does not occur in the corpus.")
        return self.tr(
            "Nothing is coded so. Stand on a sentence in the text and press a theme's key; it "
            "is listed here at once."
        )

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, ZhupiError):
            raise error
        self._show([])
        self._empty.setText(" ".join(told(error)))

    def _on_chosen(self, passage: ListedPassage) -> None:
        self.passage_chosen.emit(passage.report_id, passage.start, passage.end)
