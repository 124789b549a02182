"""The open project: three panes and the drawer, and how they hear of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.span import Span
from desktop.services.corpus import report_list
from desktop.services.project.preferences import Preferences
from desktop.services.results.passage_filter import PassageFilter
from desktop.ui.charts.pane import FrequencyPane
from desktop.ui.charts.workspace.pane import AnalysePane
from desktop.ui.codebook.pane import CodebookPane
from desktop.ui.codebook.recheck_pane import RecheckPane
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.comparison.pane import ComparisonPane
from desktop.ui.comparison.rounds.round_banner import RoundBanner
from desktop.ui.figures.pane import FiguresPane
from desktop.ui.history.pane import HistoryPane
from desktop.ui.kit.widgets import column, named
from desktop.ui.memos.pane import MemosPane
from desktop.ui.passages.pane import PassagesPane
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reports.pane import ReportsPane
from desktop.ui.session.held_keys import HeldKeys
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.window.asking_for import PassageQuestions
from desktop.ui.window.chord_keys import ChordKeys
from desktop.ui.window.coding_commands import CodingCommands
from desktop.ui.window.coding_flow import CodingFlow
from desktop.ui.window.drawer import Drawer
from desktop.ui.window.floors import Floors
from desktop.ui.window.focus_mode import FocusMode
from desktop.ui.window.keyboard_ways import KeyboardWays
from desktop.ui.window.likely_sentences import LikelySentences
from desktop.ui.window.loading_words import LoadingWords
from desktop.ui.window.shown_codings import ShownCodings
from desktop.ui.window.shown_report import ShownReport
from desktop.ui.window.stopped_at import StoppedAt
from desktop.ui.window.time_keeping import TimeKeeping
from desktop.ui.window.work_calendar import open_calendar


class Workbench(QWidget):
    """Panes never speak to each other: they signal to here, and hear of changes by the bus."""

    import_wanted = Signal()
    sentence_changed = Signal(int, int)
    workspace_wanted = Signal(str)

    def __init__(self, session: ProjectSession, *, actions: ActionSet, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "workbench")
        self.session = session
        self._came_from = ""
        self._make_panes(session, actions)
        self._make_desk(session, actions)
        self._floors = Floors((self.reports, self.reader, self.codebook), self.drawer)
        named(self.reader, "readerPane")
        self._fill_drawer()
        self._lay_out()
        self._connect()
        self._connect_coding()
        actions.give_text_keys_to(self.reader)
        actions.give_passage_keys_to(self.passages.table)
        actions.give_adjudication_keys_to(self.comparison.adjudication)
        for walked in self.analyse.walked:
            actions.give_analyse_keys_to(walked)

    def _make_panes(self, session: ProjectSession, actions: ActionSet) -> None:
        self.reports = ReportsPane(session, self)
        self.reader = ReaderPane(word_bounds=None, later=session.later, parent=self)
        self.held = HeldKeys(self, surface=self.reader.view.viewport())
        self.codebook = CodebookPane(session, self)
        self.frequency = FrequencyPane(session, self)
        self.analyse = AnalysePane(session, self)
        self.passages = PassagesPane(session, self)
        self.memos = MemosPane(session, self)
        self.figures = FiguresPane(session, self)
        self.recheck = RecheckPane(session, self)
        self.history = HistoryPane(session, self)
        self.comparison = ComparisonPane(session, actions.shown_key, self)
        self.banner = RoundBanner(session, self)
        self.drawer = Drawer(self)

    def _make_desk(self, session: ProjectSession, actions: ActionSet) -> None:
        """What stands between the panes: the open report, what is done to it, where keys go."""
        self.ways = KeyboardWays(
            reader=self.reader, reports=self.reports, drawer=self.drawer, beside=self.codebook
        )
        self.reading = ShownReport(session, reader=self.reader, parent=self)
        self.stopped = StoppedAt(
            session, reports=self.reports, reading=self.reading, reader=self.reader
        )
        self.coding = CodingCommands(session, reader=self.reader, actions=actions, parent=self)
        self.shown = ShownCodings(session, reading=self.reading, reader=self.reader, parent=self)
        self.time = TimeKeeping(session, reading=self.reading, reader=self.reader)
        self.coding.reveal = self.shown.reveal
        self.focus = FocusMode(
            (self.reports, self.drawer, self.codebook.new_theme),
            keep=self._kept_layout,
            parent=self,
        )
        self.likely = LikelySentences(session, reader=self.reader, held=self.held, actions=actions)
        self.flow = CodingFlow(session, reading=self.reading, coding=self.coding, of=self.likely)
        self.chords = ChordKeys(self.reader.view)
        self._words = LoadingWords(session, reader=self.reader, held=self.held)

    def show_workspace(self, name: str) -> None:
        """ "code" has the panes above the drawer, "analyse" and "compare" a page of their own."""
        self._floors.setVisible(name == "code")
        self.analyse.setVisible(name == "analyse")
        self.comparison.setVisible(name == "compare")
        if name == "compare":
            self.comparison.take_keys()
        if name == "analyse":
            self._came_from = ""
            self.analyse.take_keys()

    def toggle_drawer(self) -> None:
        """Hide the drawer or show it; in Analyse, what is behind the points; else nothing."""
        if self.analyse.isVisible():
            self.analyse.toggle_behind()
        elif not self._floors.isHidden():
            self.drawer.setVisible(self.drawer.isHidden())

    def toggle_focus(self) -> None:
        """Only the text and a slim codebook, or all again."""
        if self._floors.isHidden():
            self.workspace_wanted.emit("code")
        self.focus.toggle()

    def show_calendar(self) -> None:
        """The calendar of work, filled as soon as it is read."""
        self.time.finish()
        open_calendar(self.session, today=self.time.today(), parent=self)

    def drop_selection(self) -> None:
        """Leave an opened coding, or the selection; without either, go back to the picture that
        one came from."""
        if self.likely.give_up():
            return
        if self.held.holds:
            self.held.do(self.drop_selection)
            return
        if self.coding.changing.leave():
            return
        if self._came_from and not self.reader.view.overlay.chosen:
            self.go_back()
        else:
            self.reader.drop_selection()

    def go_back(self) -> None:
        """To the picture that one came from: in Analyse, or in the drawer."""
        if self._came_from == "drawer":
            self._came_from = ""
            self.drawer.turn_to("frequency")
            self.ways.to_drawer()
        else:
            self.workspace_wanted.emit("analyse")

    def state(self) -> str:
        """How the desk is divided, as text."""
        return self._floors.state()

    def restore(self, state: str) -> None:
        """The desk divided as `state` had it; what cannot be read changes nothing."""
        self._floors.restore(state)

    def _kept_layout(self) -> Callable[[], None]:
        return partial(self.restore, self.state())

    def _on_focus(self, on: bool) -> None:
        if on:
            self._floors.narrow()

    def load_words(self) -> None:
        """Load the segmenter's dictionary, now that words are asked for."""
        self.coding.hint.emit(self.tr("Loading the dictionary of words…"))
        self._words.begin()

    def follow(self, preferences: Preferences) -> None:
        """Read and code as the coder prefers it."""
        self.reader.set_reading_size(preferences.font_size)
        self.reader.view.stop_at_headings(stops=preferences.stops_at == "all")
        self.flow.advances = preferences.advance == "on"

    def begin(self) -> None:
        """Begin where the coder stopped, else with the first report; the keys are the text's."""
        if not self.stopped.begin():
            self.open_first_report()
        self.reader.setFocus()

    def open_first_report(self) -> None:
        """Begin with the first report of the list, if there is one."""
        first = report_list.first_report(self.session.project)
        if first is not None:
            self._on_report_chosen(first)

    def _fill_drawer(self) -> None:
        title = self.tr("Theme frequency by county")
        self.drawer.add("frequency", title, self.frequency, tools=[self.frequency.controls])
        for name, title, pane in (
            ("passages", self.tr("Passages"), self.passages),
            ("figures", self.tr("Figures"), self.figures),
            ("memos", self.tr("Memos"), self.memos),
            ("recheck", self.tr("Recheck"), self.recheck),
            ("history", self.tr("History"), self.history),
        ):
            self.drawer.add(name, title, pane, tools=pane.tools)

    def _lay_out(self) -> None:
        laid_out = column(self, spacing=0)
        laid_out.addWidget(self.banner)
        laid_out.addWidget(self._floors, 1)
        laid_out.addWidget(self.analyse, 1)
        laid_out.addWidget(self.comparison, 1)
        self.analyse.hide()
        self.comparison.hide()

    def _connect(self) -> None:
        self.reports.report_chosen.connect(
            lambda report_id: self.held.do(lambda: self._on_report_chosen(report_id))
        )
        self.reports.import_wanted.connect(self.import_wanted)
        self.reports.memo_wanted.connect(self._on_report_memo)
        self.reading.opened.connect(self._on_opened)
        self.reader.words_wanted.connect(self.load_words)
        self.reader.here_changed.connect(self.codebook.show_here)
        self.reader.selection_changed.connect(self._on_moved)
        self.reader.selection_changed.connect(self.chords.leave)
        self.focus.turned.connect(self._on_focus)
        self.reader.choice_wanted.connect(self.shown.choose)
        self.frequency.passages_wanted.connect(self._on_bar)
        self.analyse.place_wanted.connect(self._on_passage_opened)
        self.analyse.behind.table_wanted.connect(self._on_table)
        self.passages.passage_chosen.connect(self.go_to)
        self.passages.left.connect(self.reader.setFocus)
        PassageQuestions(self.session, self.passages)
        self.figures.figure_shown.connect(self._on_figure)
        self.figures.left.connect(self.reader.setFocus)
        self.recheck.place_shown.connect(self._on_rechecked)
        self.recheck.memo_wanted.connect(self.coding.write_memo)
        self.recheck.left.connect(self.reader.setFocus)
        self.memos.place_chosen.connect(self.go_to)
        self.memos.report_chosen.connect(self._on_report_chosen)
        self.memos.coding_memo_wanted.connect(self.coding.write_memo)
        self.coding.search_wanted.connect(self.search)
        self.comparison.place_wanted.connect(self._on_place)
        self.comparison.entered.connect(lambda: self.workspace_wanted.emit("code"))
        self.banner.left.connect(lambda: self.comparison.enter(""))
        self.reports.followed.connect(self._on_followed)

    def _connect_coding(self) -> None:
        self.coding.used.connect(self.codebook.sight.use)
        self.chords.chosen.connect(lambda keys: self.held.do(lambda: self.coding.apply_key(keys)))
        self.codebook.theme_clicked.connect(
            lambda theme_id: self.held.do(lambda: self.coding.apply_to_selection(theme_id))
        )
        self.codebook.theme_entered.connect(
            lambda theme_id: self.held.do(lambda: self.coding.apply(theme_id))
        )
        self.codebook.memo_wanted.connect(self.coding.write_memo)
        self.codebook.removal_wanted.connect(lambda coding_id: self.coding.remove([coding_id]))
        self.codebook.theme_memo_wanted.connect(self._on_theme_memo)
        self.codebook.passages_wanted.connect(self._on_passages)
        self.likely.following = self.reports.listed.ids
        self.likely.proposed.connect(self.codebook.sight.propose)
        self.likely.report_wanted.connect(self._on_report_chosen)

    def go_to(self, report_id: str, start: int, end: int) -> None:
        """Show that place in its report."""
        self.reading.go_to(report_id, Span(start, end))

    def search(self, words: str = "") -> None:
        """Find words in the corpus."""
        self._open_passages()
        self.passages.begin_search(words)

    def code_matches(self) -> None:
        """Find the selected words, or others, to be coded wherever they stand."""
        words = self.coding.selected_words()
        self._open_passages()
        self.passages.code_matches(words)

    def show_codings(self, coding_ids: Iterable[str]) -> None:
        """List just these codings in the table of passages, to be worked through."""
        self._open_passages()
        self.passages.show_codings(coding_ids)
        self.passages.table.setFocus()

    def _open_passages(self) -> None:
        self.workspace_wanted.emit("code")
        self._open_drawer("passages")

    def _open_drawer(self, name: str) -> None:
        """Show that page, with room for the rows that are worked through there."""
        self.drawer.show()
        self.drawer.turn_to(name)
        self._floors.make_room_for_rows()

    def show_figures(self) -> None:
        """The figures of the open report, to be judged with keys."""
        self._open_rows("figures")
        self.figures.take_keys()

    def show_recheck(self) -> None:
        """The coder's codings from before a change of meaning, to be worked through with keys."""
        self._open_rows("recheck")
        self.recheck.take_keys()

    def _open_rows(self, name: str) -> None:
        self.workspace_wanted.emit("code")
        self._open_drawer(name)

    def add_figure(self) -> None:
        """The selected words are a figure that was not found."""
        chosen = self.reader.view.overlay.chosen
        if chosen is None:
            self.coding.hint.emit(self.tr("Select the number in the text first."))
        else:
            self.figures.add(chosen)

    def _on_rechecked(self, report_id: str, start: int, end: int) -> None:
        """Show the coding in its report; the keys stay with the list."""
        self.reading.open(report_id)
        if self.reading.report_id == report_id:
            self.reader.go_to(Span(start, end))

    def _on_figure(self, report_id: str, start: int, end: int) -> None:
        """Mark the figure in the text; the keys stay with the list."""
        if report_id == self.reading.report_id:
            self.reader.go_to(Span(start, end))

    def _on_report_chosen(self, report_id: str) -> None:
        self.reading.open(report_id)
        self.reader.setFocus()

    def _on_opened(self, report_id: str) -> None:
        self.reports.mark(report_id)
        self.codebook.show_report(report_id or None)
        self.figures.show_report(report_id)
        self.passages.show_report(report_id)
        self._on_moved()

    def _on_moved(self) -> None:
        self.sentence_changed.emit(*self.reader.sentence_number())

    def _on_followed(self) -> None:
        """The list is as the corpus is now; the round that was entered may have other reports."""
        if self.reports.knows(self.reading.report_id):
            self.reports.mark(self.reading.report_id)
        else:
            # In a turn of its own: the list is painted first.
            self.session.later.next_turn(self, self.open_first_report)

    def _on_report_memo(self, report_id: str) -> None:
        self.drawer.turn_to("memos")
        self.memos.write(report_id=report_id)

    def _on_place(self, report_id: str, start: int, end: int) -> None:
        self.workspace_wanted.emit("code")
        self.go_to(report_id, start, end)

    def _on_passage_opened(self, report_id: str, start: int, end: int) -> None:
        self._on_place(report_id, start, end)
        self._came_from = "analyse"

    def _on_table(self, coding_ids: list[str]) -> None:
        """What is behind a point, in the one table of passages."""
        self.show_codings(coding_ids)
        self._came_from = "analyse"

    def _on_theme_memo(self, theme_id: str) -> None:
        self.drawer.turn_to("memos")
        self.memos.write(theme_id=theme_id)

    def _on_passages(self, theme_id: str) -> None:
        self._open_passages()
        self.passages.show_chosen(PassageFilter(theme_id=theme_id))

    def _on_bar(self, group_key: str, theme_id: str) -> None:
        """A bar was clicked: its group is a county, or a year, or a report…"""
        query, table = self.frequency.query, self.frequency.table
        names = {group.key: group.label for group in table.groups} if table else {}
        wanted = PassageFilter(
            theme_id=theme_id or None,
            place=f"{query.by}:{group_key}",
            coder_id=query.coder_id,
            years=query.years,
        )
        self._came_from = "drawer"
        self.drawer.turn_to("passages")
        self.passages.show_chosen(wanted, place_name=names.get(group_key, group_key))
