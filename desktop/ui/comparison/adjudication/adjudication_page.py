"""Adjudication: one disagreement after the other, decided with one key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.domain.adjudication import REASONS, Adjudication
from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.rounds import adjudication as service
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.ui.comparison.adjudication.case import Case, laid_out
from desktop.ui.comparison.adjudication.case_view import CaseView, Shown
from desktop.ui.comparison.adjudication.coder_names import CoderNames
from desktop.ui.comparison.adjudication.decision_bar import DecisionBar
from desktop.ui.comparison.adjudication.disagreement_list import DisagreementList
from desktop.ui.comparison.adjudication.list_choices import ListChoices
from desktop.ui.comparison.adjudication.round_data import RoundData
from desktop.ui.comparison.words import letter
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_WIDTHS = [330, 700]


@dataclass(frozen=True, slots=True)
class _Why:
    """What goes with the next decision, chosen before it was made."""

    reason: str = ""
    flagged: bool = False
    note: str = ""


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
        self._data: RoundData | None = None
        self._cases: dict[str, Case] = {}
        self._edited: dict[str, Sequence[Span]] = {}
        self._why = _Why()
        self._stood_on = ""
        self.decisions_made = 0
        """How often something was decided here; what was read before is then out of date."""
        self._awaited: tuple[str, str] | None = None
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
        return self.listed.present

    def show_round(self, data: RoundData | None) -> None:
        """The disagreements of a round; None while it is hidden or there is none."""
        if data is None or self._data is None or data.round.id != self._data.round.id:
            self._cases, self._edited, self._why = {}, {}, _Why()
        self._data = data
        items = data.items if data else ()
        if data is not None:
            self._edited.update(data.resolved)
            self._names_of.name_everybody(data.coders)
            self.bar.show_coders(self._names_of.on_buttons())
        self.listed.show_items(items, self._session.project.codebook)
        self._show_emptiness()
        self._show_progress()
        if data is not None and self._awaited is not None:
            key, theme_id = self._awaited
            self.go_to(key=key, theme_id=theme_id)

    def show_reason_why_empty(self, text: str) -> None:
        """Say why there is nothing to adjudicate, and what comes next."""
        self.show_round(None)
        self._empty.setText(text)

    def take_keys(self) -> None:
        """The keyboard goes to the list, as soon as there is something in it."""
        self._keys_wanted = not self.listed.items
        self.listed.setFocus()

    # What the keys do.

    def take(self, number: int) -> None:
        """What that coder has; a letter without a coder means what it stands for."""
        coders = self._data.coders if self._data else ()
        if number < len(coders):
            self.decide("take", number)
        elif letter(number) == "C":
            self.flag()
        elif letter(number) == "E":
            self.edit()

    def decide(self, kind: str, number: int = -1) -> None:
        """Decide what is stood on; "edit" asks for the span first."""
        if kind == "edit":
            self.edit()
        elif self._data is not None:
            coder = self._data.coders[number].id if kind == "take" else None
            self._decide(kind, coder_id=coder)

    def edit(self) -> None:
        """Move the span by hand."""
        if self.present is not None:
            self.view.edit()

    def give_reason(self, reason: str) -> None:
        """Say why they differed; the same reason again takes it back."""
        now = self._now()
        self._change(replace(now, reason="" if now.reason == reason else reason))

    def reason(self, number: int) -> None:
        """The reason of that number, from 0."""
        self.give_reason(REASONS[number])

    def flag(self) -> None:
        """The codebook must change here, or after all not."""
        now = self._now()
        self._change(replace(now, flagged=not now.flagged))

    def withdraw(self) -> None:
        """Take the decision back; the disagreement is open again."""
        item = self.present
        if item is None or item.adjudication is None:
            return
        decision, project = item.adjudication, self._session.project
        self._session.attempt("withdraw a decision", lambda: service.withdraw(project, decision.id))
        self.decisions_made += 1
        self.listed.replace(replace(item, adjudication=None))
        self._show_progress()

    def step(self, by: int, *, undecided: bool = False) -> None:
        """To the next disagreement (1), or the one before (-1)."""
        self.listed.step(by, undecided=undecided)

    def go_to(self, *, key: str = "", theme_id: str = "") -> None:
        """Stand on that disagreement, or on the first about that theme; where they are not
        read yet, as soon as they are."""
        self.choices.choose(shown="all")
        for item in self.listed.listed:
            if item.disagreement.key == key or item.disagreement.theme_id == theme_id:
                self.listed.go_to(item.disagreement.key)
                return
        self._awaited = (key, theme_id) if self._data is None else None

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_present()

    def _now(self) -> _Why:
        decision = self.present.adjudication if self.present else None
        if decision is None:
            return self._why
        return _Why(decision.reason, decision.codebook_must_change, decision.note)

    def _change(self, why: _Why) -> None:
        """Before a decision it is kept for it; afterwards the decision is made again with it."""
        item = self.present
        if item is None:
            return
        decision = item.adjudication
        if decision is None:
            self._why = why
            self.bar.show_reason(why.reason, flagged=why.flagged)
        else:
            spans = self._edited.get(decision.id, ())
            self._decide(decision.kind, coder_id=decision.taken_from, spans=spans, why=why)

    def _decide(
        self,
        kind: str,
        *,
        coder_id: str | None = None,
        spans: Sequence[Span] = (),
        why: _Why | None = None,
    ) -> None:
        item, data = self.present, self._data
        if item is None or data is None:
            return
        why = why or self._now()
        made = self._session.attempt(
            "decide a disagreement",
            lambda: service.decide(
                self._session.project,
                data.round.id,
                item.disagreement,
                kind=kind,
                coder_id=coder_id,
                spans=spans,
                reason=why.reason,
                codebook_must_change=why.flagged,
                note=why.note,
            ),
        )
        if made is not None:
            self._keep(item, made, spans)

    def _keep(self, item: JudgedDisagreement, made: Adjudication, spans: Sequence[Span]) -> None:
        self._why = _Why()
        self.decisions_made += 1
        if made.kind == "edit":
            self._edited[made.id] = tuple(spans)
        self.listed.replace(replace(item, adjudication=made, changed=False))
        self._show_progress()

    def _on_stood_on(self, item: JudgedDisagreement | None) -> None:
        key = item.disagreement.key if item else ""
        if key != self._stood_on:
            self._stood_on, self._why = key, _Why()
        self._show_present()

    def _show_present(self) -> None:
        item, data = self.present, self._data
        shown = item is not None and data is not None
        self._place.setText(self._place_words(item) if item else "")
        self._open.setEnabled(shown)
        if item is None or data is None:
            self.view.clear()
            return
        decision = item.adjudication
        self.view.show_case(self._case(item), self._shown(item, data))
        self.bar.show_decision(decision, self._numbers(data))
        now = self._now()
        self.bar.show_reason(now.reason, flagged=now.flagged)

    def _shown(self, item: JudgedDisagreement, data: RoundData) -> Shown:
        decision, codebook = item.adjudication, self._session.project.codebook
        theme_id = item.disagreement.theme_id
        taken = {decision.taken_from} if decision and decision.taken_from else set()
        return Shown(
            names=self._names_of.headings(),
            colour=codebook.theme(theme_id).colour if theme_id in codebook else "#808080",
            chosen=frozenset(taken),
            result=data.result(item, self._edited) if decision else None,
        )

    def _case(self, item: JudgedDisagreement) -> Case:
        key = item.disagreement.key
        known = self._cases.get(key)
        if known is None or known.disagreement != item.disagreement:
            project, report_id = self._session.project, item.report.id
            text, segments = corpus.text(project, report_id), corpus.segments(project, report_id)
            self._cases[key] = laid_out(item.disagreement, text, segments)
        return self._cases[key]

    def _numbers(self, data: RoundData) -> Mapping[str, int]:
        return {coder.id: number for number, coder in enumerate(data.coders)}

    def _place_words(self, item: JudgedDisagreement) -> str:
        return f"{item.report.label}  ·  {item.theme_path}"

    def _show_progress(self) -> None:
        items = self.listed.items
        decided = sum(item.adjudication is not None for item in items)
        self._progress.setText(f"{decided} / {len(items)}")
        self._progress.setAccessibleName(
            self.tr("%1 of %2 decided").replace("%1", str(decided)).replace("%2", str(len(items)))
        )
        self.progressed.emit(decided, len(items))
        complete = self._data is not None and decided == len(items)
        state = self._data.round.state if self._data else ""
        self._finish.setEnabled(complete and state == "revealed")
        self._finish.setVisible(state == "revealed")

    def _show_emptiness(self) -> None:
        there = bool(self.listed.items)
        self._body.setVisible(there)
        self._empty.setVisible(not there)
        if there and self._keys_wanted and self.isVisible():
            self.take_keys()
        if self._data is not None and not there:
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

    def _on_note(self, note: str) -> None:
        if self.present is not None and note != self._now().note:
            self._change(replace(self._now(), note=note))

    def finish(self) -> None:
        """Close the adjudication; refused while something is undecided."""
        data = self._data
        if data is None:
            return
        project, round_id = self._session.project, data.round.id
        done = self._session.attempt(
            "finish the adjudication",
            lambda: service.finish(project, round_id),
            notice=self.tr("The adjudication is finished; the resolution stands."),
        )
        if done is not None:
            self.finished.emit(round_id)

    def _connect(self) -> None:
        self.listed.stood_on.connect(self._on_stood_on)
        self.choices.changed.connect(
            lambda: self.listed.arrange(order=self.choices.order, shown=self.choices.shown)
        )
        self.bar.kind_wanted.connect(self.decide)
        self.bar.reason_wanted.connect(self.give_reason)
        self.bar.flag_wanted.connect(self.flag)
        self.bar.note_written.connect(self._on_note)
        self.bar.left.connect(self.listed.setFocus)
        self.view.edited.connect(lambda spans: self._decide("edit", spans=spans))
        self.view.edited.connect(lambda _spans: self.listed.setFocus())
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
