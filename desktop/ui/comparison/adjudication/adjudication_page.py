"""Adjudication: one disagreement after the other, decided with one key each; shown here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.domain.adjudication import REASONS
from desktop.domain.span import Span
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.ui.comparison.adjudication.case_view import CaseView, Shown
from desktop.ui.comparison.adjudication.coder_names import CoderNames
from desktop.ui.comparison.adjudication.deciding import Deciding
from desktop.ui.comparison.adjudication.decision_bar import DecisionBar
from desktop.ui.comparison.adjudication.disagreement_list import DisagreementList
from desktop.ui.comparison.adjudication.list_choices import ListChoices
from desktop.ui.comparison.adjudication.round_data import RoundData
from desktop.ui.comparison.words import letter
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_WIDTHS = [330, 700]


class AdjudicationPage(QWidget):
    """`place_wanted` carries a report's id, start and end; `progressed` how many are decided,
    and of how many; `finished` a round's id."""

    place_wanted = Signal(str, int, int)
    progressed = Signal(int, int)
    finished = Signal(str)

    def __init__(
        self, session: ProjectSession, keys: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        named(self, "adjudicationPage", spoken=self.tr("Disagreements and adjudication"))
        self._session = session
        self._deciding = Deciding(session.project)
        self._keys_wanted = False
        self._names_of = CoderNames()
        self.listed = DisagreementList(self)
        self.choices = ListChoices(self)
        self.view = CaseView(self)
        self.bar = DecisionBar(keys, self)
        self._place = label(name="casePlace", role="title")
        self._progress = label(name="adjudicationProgress", role="dim")
        self._names = button("", name="namesToggle", role="flat")
        self._open = button(self.tr("Show in the report"), name="casePlaceOpen", role="flat")
        self._finish = button(self.tr("Finish the adjudication"), name="finishAdjudication")
        self._empty = label(name="adjudicationEmpty", role="dim", wraps=True)
        self._lay_out()
        self._connect()
        self._say_names()

    @property
    def present(self) -> JudgedDisagreement | None:
        """The disagreement that is to be decided now."""
        return self._deciding.present

    @property
    def decisions_made(self) -> int:
        """How often something was decided here; what was read before is then out of date."""
        return self._deciding.decisions_made

    def show_round(self, data: RoundData | None) -> None:
        """The disagreements of a round; None while it is hidden or there is none."""
        self._deciding.take_round(data)
        if data is not None:
            self._names_of.name_everybody(data.coders)
            self.bar.show_coders(self._names_of.on_buttons())
        self._show_list()
        self._show_emptiness()
        self._show_progress()

    def show_reason_why_empty(self, text: str) -> None:
        """Say why there is nothing to adjudicate, and what comes next."""
        self.show_round(None)
        self._empty.setText(text)

    def take_keys(self) -> None:
        """The keyboard goes to the list, as soon as there is something in it."""
        self._keys_wanted = not self._deciding.total
        self.listed.setFocus()

    # What the keys do.

    def take(self, number: int) -> None:
        """What that coder has; a letter without a coder means what it stands for."""
        if number < len(self._deciding.coders):
            self.decide("take", number)
        elif letter(number) == "C":
            self.flag()
        elif letter(number) == "E":
            self.edit()

    def decide(self, kind: str, number: int = -1) -> None:
        """Decide what is stood on; "edit" asks for the span first."""
        if kind == "edit":
            self.edit()
            return
        coder = self._deciding.coders[number].id if kind == "take" else None
        self._do("decide a disagreement", lambda: self._deciding.decide(kind, coder_id=coder))

    def edit(self) -> None:
        """Move the span by hand."""
        if self.present is not None:
            self.view.edit()

    def give_reason(self, reason: str) -> None:
        """Say why they differed; the same reason again takes it back."""
        self._do("decide a disagreement", lambda: self._deciding.give_reason(reason))

    def reason(self, number: int) -> None:
        """The reason of that number, from 0."""
        self.give_reason(REASONS[number])

    def flag(self) -> None:
        """The codebook must change here, or after all not."""
        self._do("decide a disagreement", self._deciding.flag)

    def withdraw(self) -> None:
        """Take the decision back; the disagreement is open again."""
        self._do("withdraw a decision", self._deciding.withdraw)

    def step(self, by: int, *, undecided: bool = False) -> None:
        """To the next disagreement (1), or the one before (-1)."""
        self._deciding.step(by, undecided=undecided)
        self._show_where()

    def go_to(self, *, key: str = "", theme_id: str = "") -> None:
        """Stand on that disagreement, or on the first about that theme; where they are not
        read yet, as soon as they are."""
        self._deciding.go_to(key=key, theme_id=theme_id)
        self._show_list()

    def toggle_names(self) -> None:
        """Hide the coders' names, or show them."""
        self._names_of.hidden = not self._names_of.hidden
        self._say_names()
        self.bar.show_coders(self._names_of.on_buttons())
        self._show_present()

    def open_place(self) -> None:
        """Show the passage in its report."""
        item = self.present
        if item is not None:
            where = item.disagreement
            self.place_wanted.emit(where.report_id, where.start, where.end)

    def finish(self) -> None:
        """Close the adjudication; refused while something is undecided."""
        if self._deciding.data is None:
            return
        said = self.tr("The adjudication is finished; the resolution stands.")
        done = self._session.attempt("finish the adjudication", self._deciding.finish, notice=said)
        if done is not None:
            self.finished.emit(done.id)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            # Not now: Qt walks over all widgets, and this makes others.
            self._session.later.next_turn(self, self._show_present)

    def _do(self, doing: str, do: Callable[[], object]) -> None:
        """A reason that is only kept for a decision changes nothing but its own button."""
        before = self.decisions_made
        self._session.attempt(doing, do)
        if self.decisions_made == before:
            self._show_why()
        elif self.present is not None:
            self.listed.replace(self._deciding.at, self.present)
            self._show_present()
            self._show_progress()

    def _on_chosen(self, number: int) -> None:
        """The user stands elsewhere; where this page has put the list it stands already."""
        if number != self._deciding.at:
            self._deciding.stand_on(number)
            self._show_present()

    def _on_edited(self, spans: Sequence[Span]) -> None:
        self._do("decide a disagreement", lambda: self._deciding.decide("edit", spans=spans))
        self.listed.setFocus()

    def _on_note(self, note: str) -> None:
        self._do("decide a disagreement", lambda: self._deciding.note(note))

    def _on_choices(self) -> None:
        wanted = self.choices.order, self.choices.shown
        if wanted != (self._deciding.order, self._deciding.shown):
            self._deciding.arrange(order=self.choices.order, shown=self.choices.shown)
            self._show_list()

    def _show_list(self) -> None:
        deciding = self._deciding
        self.choices.choose(order=deciding.order, shown=deciding.shown)
        self.listed.show_rows(deciding.rows, self._session.project.codebook, at=deciding.at)
        self._show_present()

    def _show_where(self) -> None:
        self.listed.stand_on(self._deciding.at)
        self._show_present()

    def _show_present(self) -> None:
        item = self.present
        self._place.setText(f"{item.report.label}  ·  {item.theme_path}" if item else "")
        self._open.setEnabled(item is not None)
        if item is None:
            self.view.clear()
            return
        self.view.show_case(self._deciding.case(item), self._shown(item))
        self.bar.show_decision(item.adjudication, self._deciding.numbers())
        self._show_why()

    def _show_why(self) -> None:
        if self.present is not None:
            now = self._deciding.why
            self.bar.show_reason(now.reason, flagged=now.flagged)

    def _shown(self, item: JudgedDisagreement) -> Shown:
        taken = item.adjudication.taken_from if item.adjudication else None
        return Shown(
            names=self._names_of.headings(),
            colour=self._deciding.colour(item),
            chosen=frozenset({taken} if taken else ()),
            result=self._deciding.result(item),
            notes=self._notes(item),
        )

    def _notes(self, item: JudgedDisagreement) -> list[str]:
        """What coders marked for the adjudicator, under the names that are shown here."""
        names, data = self._names_of.headings(), self._deciding.data
        marked = data.notes(item) if data else []
        nothing = self.tr("marked, without a memo")
        return [f"{names.get(one.coder_id, '?')}: {one.text or nothing}" for one in marked]

    def _show_progress(self) -> None:
        decided, total = self._deciding.decided, self._deciding.total
        self._progress.setText(f"{decided} / {total}")
        self._progress.setAccessibleName(
            self.tr("%1 of %2 decided").replace("%1", str(decided)).replace("%2", str(total))
        )
        self.progressed.emit(decided, total)
        self._finish.setEnabled(self._deciding.may_finish)
        self._finish.setVisible(self._deciding.state == "revealed")

    def _show_emptiness(self) -> None:
        there = bool(self._deciding.total)
        self._body.setVisible(there)
        self._empty.setVisible(not there)
        if there and self._keys_wanted and self.isVisible():
            self.take_keys()
        if self._deciding.data is not None and not there:
            self._empty.setText(
                self.tr("The coders agree everywhere: there is nothing to adjudicate.")
            )

    def _say_names(self) -> None:
        text = (
            self.tr("Show the names (H)")
            if self._names_of.hidden
            else self.tr("Hide the names (H)")
        )
        self._names.setText(text)

    def _connect(self) -> None:
        self.listed.chosen.connect(self._on_chosen)
        self.choices.changed.connect(self._on_choices)
        self.bar.kind_wanted.connect(self.decide)
        self.bar.reason_wanted.connect(self.give_reason)
        self.bar.flag_wanted.connect(self.flag)
        self.bar.note_written.connect(self._on_note)
        self.bar.left.connect(self.listed.setFocus)
        self.view.edited.connect(self._on_edited)
        self.view.left.connect(self.listed.setFocus)
        self._names.clicked.connect(self.toggle_names)
        self._open.clicked.connect(self.open_place)
        self._finish.clicked.connect(self.finish)

    def _lay_out(self) -> None:
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._body = QSplitter(Qt.Orientation.Horizontal, self)
        self._body.addWidget(self._left())
        self._body.addWidget(self._right())
        self._body.setStretchFactor(1, 1)
        self._body.setSizes(_WIDTHS)
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        laid_out_ = column(self, spacing=0)
        laid_out_.addWidget(self._empty)
        laid_out_.addWidget(self._body, 1)

    def _left(self) -> QWidget:
        box = named(QWidget(self), "disagreements", role="pane")
        inner = column(box, spacing=4)
        inner.setContentsMargins(0, 8, 0, 8)
        head = row()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.choices, 1)
        head.addWidget(self._progress)
        inner.addLayout(head)
        inner.addWidget(self.listed, 1)
        foot = row()
        foot.setContentsMargins(12, 0, 12, 0)
        foot.addWidget(self._finish, 1)
        inner.addLayout(foot)
        return box

    def _right(self) -> QWidget:
        box = named(QWidget(self), "case", role="pane")
        inner = column(box, spacing=0)
        head = row()
        head.setContentsMargins(24, 8, 16, 0)
        head.addWidget(self._place, 1)
        head.addWidget(self._names)
        head.addWidget(self._open)
        inner.addLayout(head)
        inner.addWidget(self.view, 1)
        inner.addWidget(self.bar)
        return box
