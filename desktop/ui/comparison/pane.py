"""The Compare workspace: rounds, reliability, disagreements and what came of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.changes import Changes
from desktop.domain.round import Round
from desktop.services.project.project import Project
from desktop.services.rounds import rounds as service
from desktop.ui.comparison.adjudication.adjudication_page import AdjudicationPage
from desktop.ui.comparison.adjudication.round_data import RoundData, round_data
from desktop.ui.comparison.adjudication.summary_data import SummaryData, summary_data
from desktop.ui.comparison.adjudication.summary_page import AdjudicationSummaryPage
from desktop.ui.comparison.heading import PAGES, ComparisonHeading
from desktop.ui.comparison.over_time.over_time_page import OverTimePage
from desktop.ui.comparison.reliability.reliability_page import ReliabilityPage
from desktop.ui.comparison.rounds.package_files import PackageFiles
from desktop.ui.comparison.rounds.round_dialog import RoundDialog
from desktop.ui.comparison.rounds.round_turns import RoundTurns
from desktop.ui.comparison.rounds.rounds_page import RoundsPage
from desktop.ui.kit.widgets import column, line, named
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh


class ComparisonPane(QWidget):
    """`entered` says that a round was entered, `left` that it was left; `place_wanted` carries
    a report's id, start and end; `noticed` a sentence for the user."""

    entered = Signal()
    place_wanted = Signal(str, int, int)
    noticed = Signal(str)

    def __init__(
        self, session: ProjectSession, keys: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        named(self, "comparisonPane", spoken=self.tr("Compare"), role="pane")
        self._session = session
        self._computed = ""
        self._stale = True
        self.heading = ComparisonHeading(self)
        # The pages are in their place from the first: with another parent they are dressed anew.
        self._pages = pages = QStackedWidget(self)
        self.rounds = RoundsPage(session, pages)
        self.reliability = ReliabilityPage(session, pages)
        self.adjudication = AdjudicationPage(session, keys, pages)
        self.summary = AdjudicationSummaryPage(session, pages)
        self.over_time = OverTimePage(session, pages)
        self.package_files = PackageFiles(session, self)
        self.turns = RoundTurns(session, self)
        self._disagreements = Refresh(
            session, self.adjudication, kind="disagreements", work=self._work, show=self._show
        )
        self._summary = Refresh(
            session,
            self.summary,
            kind="adjudication-summary",
            work=self._summing_up,
            show=self._show_summary,
        )
        self._add_pages()
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self.heading)
        laid_out.addWidget(line())
        laid_out.addWidget(self._pages, 1)
        self._connect()

    @property
    def present(self) -> Round | None:
        """The round that all pages are about."""
        return self.rounds.present

    @property
    def shown(self) -> str:
        """The name of the page that is open."""
        return self.heading.shown

    def turn_to(self, page: str) -> None:
        """Open that page: one of heading.PAGES."""
        self.heading.choose(page)

    def take_keys(self) -> None:
        """The keyboard goes to what is open."""
        self._all_pages()[PAGES.index(self.shown)].take_keys()

    def refresh(self) -> None:
        """Read again what is shown."""
        self.rounds.refresh()
        self._mark_stale()

    def ask_for_round(self) -> RoundDialog:
        """The dialog for a new round; it is open."""
        dialog = RoundDialog(self._session, self)
        dialog.accepted.connect(lambda: self._create(dialog))
        dialog.open()
        return dialog

    def enter(self, round_id: str) -> None:
        """Code in that round from now on; with an empty id outside rounds."""
        project, wanted = self._session.project, round_id or None
        self._session.attempt("enter a round", lambda: service.enter(project, wanted))
        if round_id and project.round is not None and project.round.id == round_id:
            self.entered.emit()

    def _create(self, dialog: RoundDialog) -> None:
        wanted, project = dialog.wanted(), self._session.project
        made = self._session.attempt(
            "make a round",
            lambda: service.create(
                project,
                wanted.name,
                coder_ids=wanted.coder_ids,
                sample=wanted.sample,
                report_ids=wanted.report_ids,
                stratify=wanted.stratify,
                seed=wanted.seed,
                unit=wanted.unit,
                blind=wanted.blind,
                said=wanted.said,
            ),
        )
        if made is not None:
            self.rounds.refresh()
            self.rounds.listed.choose(made.id)

    def _add_pages(self) -> None:
        for page in self._all_pages():
            self._pages.addWidget(page)

    def _all_pages(
        self,
    ) -> tuple[
        RoundsPage, ReliabilityPage, AdjudicationPage, AdjudicationSummaryPage, OverTimePage
    ]:
        return self.rounds, self.reliability, self.adjudication, self.summary, self.over_time

    def _connect(self) -> None:
        page = self.rounds
        page.create_wanted.connect(self.ask_for_round)
        page.unpack_wanted.connect(self.package_files.ask_for_package)
        page.pack_wanted.connect(self.package_files.ask_where_to_pack)
        page.enter_wanted.connect(self.enter)
        page.lock_wanted.connect(self.turns.lock)
        page.describe_wanted.connect(self.turns.describe)
        page.reveal_wanted.connect(self.turns.reveal)
        self.turns.revealed.connect(self.rounds.refresh)
        page.chosen.connect(self._on_round)
        self.reliability.noticed.connect(self.noticed)
        self.reliability.disagreements_wanted.connect(self._on_theme)
        self.adjudication.place_wanted.connect(self.place_wanted)
        self.adjudication.progressed.connect(self.heading.show_progress)
        self.adjudication.finished.connect(lambda _id: self.turn_to("summary"))
        self.summary.noticed.connect(self.noticed)
        self.summary.disagreement_wanted.connect(self._on_disagreement)
        self.over_time.noticed.connect(self.noticed)
        self.over_time.round_wanted.connect(self._on_round_wanted)
        self.package_files.noticed.connect(self.noticed)
        self.heading.turned.connect(self._on_turned)
        self._session.bus.changed.connect(self._on_changed)

    def _on_turned(self, number: int) -> None:
        page = self._all_pages()[number]
        self._pages.setCurrentWidget(page)
        page.take_keys()
        self._compute()

    def _on_round(self, one: Round | None) -> None:
        self.heading.show_round(one)
        self._mark_stale()

    def _mark_stale(self) -> None:
        self._disagreements.mark_stale()
        self._summary.mark_stale()
        self._compute()

    def _on_theme(self, theme_id: str) -> None:
        """From a row of the table to what its coders differ in."""
        self.turn_to("disagreements")
        self.adjudication.go_to(theme_id=theme_id)

    def _on_round_wanted(self, round_id: str) -> None:
        """From a column over time to the round's own table."""
        self.rounds.listed.choose(round_id)
        self.turn_to("reliability")

    def _on_disagreement(self, key: str) -> None:
        self.turn_to("disagreements")
        self.adjudication.go_to(key=key)

    def _on_changed(self, changes: Changes) -> None:
        if changes.coded_reports or changes.progress:
            self._computed = ""
        if changes.rounds or changes.progress or changes.coders or changes.coded_reports:
            self._stale = True
            self.over_time.mark_stale()
            self._refresh_in_sight()

    def _refresh_in_sight(self) -> None:
        if self.isVisible() and self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_in_sight()

    def _compute(self) -> None:
        """Reliability is computed when it is looked at, and once for each state of the round."""
        one = self.present
        wanted = f"{one.id} {one.hidden}" if one else "none"
        if self.shown != "reliability" or wanted == self._computed:
            return
        self._computed = wanted
        if one is None or one.hidden:
            self.reliability.show_reason_why_empty(self._why_not(one))
        else:
            self.reliability.show_round(one.id, unit=one.unit)

    def _why_not(self, one: Round | None) -> str:
        if one is None:
            return self.tr("There is no round yet. Make one on the page Rounds.")
        return self.tr(
            "This round is blind: what its coders did is not compared before it is revealed. "
            "Lock it on the page Rounds, then reveal it."
        )

    def _work(self) -> Callable[[Project, Ticket], object]:
        one, made = self.present, self.adjudication.decisions_made

        def read(reader: Project, _ticket: Ticket) -> object:
            return made, round_data(reader, one.id) if one else None

        return read

    def _show(self, answer: object) -> None:
        assert isinstance(answer, tuple)
        made, data = answer
        if made != self.adjudication.decisions_made:
            return  # It was read before the last decision; what comes after it is on its way.
        if isinstance(data, RoundData):
            self.adjudication.show_round(data)
        else:
            self.adjudication.show_reason_why_empty(self._why_not(self.present))

    def _summing_up(self) -> Callable[[Project, Ticket], object]:
        one = self.present
        return lambda reader, _ticket: summary_data(reader, one.id) if one else None

    def _show_summary(self, answer: object) -> None:
        if isinstance(answer, SummaryData):
            self.summary.show_summary(answer)
        else:
            self.summary.show_reason_why_empty(self._why_not(self.present))
