"""The disagreements of a round while they are decided: what is listed, which is next, what a
decision does.

No widget is known here: the page shows this and forwards what the user does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.adjudication import Adjudication
from desktop.domain.coding import Coder
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.corpus import corpus
from desktop.services.project.project import Project
from desktop.services.rounds import adjudication as service
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.ui.comparison.adjudication.case import Case, laid_out
from desktop.ui.comparison.adjudication.disagreement_rows import GroupHeading, ListedRow, rows
from desktop.ui.comparison.adjudication.round_data import RoundData


@dataclass(frozen=True, slots=True)
class Why:
    """What goes with a decision."""

    reason: str = ""
    flagged: bool = False
    note: str = ""


class Deciding:
    """`rows` are what is listed, `at` the number of the row stood on (-1 for none).

    `decisions_made` counts what was decided or withdrawn here: what was read before is then out
    of date.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self.data: RoundData | None = None
        self.rows: Sequence[ListedRow] = ()
        self.at = -1
        self.decisions_made = 0
        self.order, self.shown = "report", "all"
        self._items: Sequence[JudgedDisagreement] = ()
        self._kept = Why()
        self._cases: dict[str, Case] = {}
        self._edited: dict[str, Sequence[Span]] = {}
        self._awaited: tuple[str, str] | None = None

    # What is shown.

    @property
    def present(self) -> JudgedDisagreement | None:
        """The disagreement that is to be decided now."""
        row = self.rows[self.at] if 0 <= self.at < len(self.rows) else None
        return None if isinstance(row, GroupHeading) else row

    @property
    def coders(self) -> Sequence[Coder]:
        """Those of the round, in the order of their letters."""
        return self.data.coders if self.data else ()

    @property
    def total(self) -> int:
        """How many disagreements there are, listed or not."""
        return len(self._items)

    @property
    def decided(self) -> int:
        """How many of them are decided."""
        return sum(item.adjudication is not None for item in self._items)

    @property
    def state(self) -> str:
        """The round's; empty while there is none."""
        return self.data.round.state if self.data else ""

    @property
    def may_finish(self) -> bool:
        """Whether nothing is left to be decided, in a round that can be closed."""
        return self.state == "revealed" and self.decided == self.total

    @property
    def why(self) -> Why:
        """What goes with the decision of what is stood on, or will go with it."""
        decision = self.present.adjudication if self.present else None
        if decision is None:
            return self._kept
        return Why(decision.reason, decision.codebook_must_change, decision.note)

    def case(self, item: JudgedDisagreement) -> Case:
        """What is laid before the adjudicator."""
        key = item.disagreement.key
        known = self._cases.get(key)
        if known is None or known.disagreement != item.disagreement:
            project, report_id = self._project, item.report.id
            text, segments = corpus.text(project, report_id), corpus.segments(project, report_id)
            self._cases[key] = laid_out(item.disagreement, text, segments)
        return self._cases[key]

    def result(self, item: JudgedDisagreement) -> Sequence[Span] | None:
        """What the item's decision leaves of it; None while it is undecided."""
        if self.data is None or item.adjudication is None:
            return None
        return self.data.result(item, self._edited)

    def colour(self, item: JudgedDisagreement) -> str:
        """That of the theme; grey where the theme is gone."""
        codebook, theme_id = self._project.codebook, item.disagreement.theme_id
        return codebook.theme(theme_id).colour if theme_id in codebook else "#808080"

    def numbers(self) -> Mapping[str, int]:
        """The number of each coder of the round, from 0."""
        return {coder.id: number for number, coder in enumerate(self.coders)}

    # Where one stands.

    def take_round(self, data: RoundData | None) -> None:
        """The round as it is now; None while it is hidden or there is none."""
        if data is None or self.data is None or data.round.id != self.data.round.id:
            self._cases, self._edited, self._kept = {}, {}, Why()
        self.data = data
        self._items = data.items if data else ()
        if data is not None:
            self._edited.update(data.resolved)
        self._list_anew()
        if data is not None and self._awaited is not None:
            key, theme_id = self._awaited
            self.go_to(key=key, theme_id=theme_id)

    def arrange(self, *, order: str, shown: str) -> None:
        """In another order, or only some of them; the one stood on stays, or else the one in
        its place comes to it."""
        self.order, self.shown = order, shown
        self._list_anew()

    def stand_on(self, number: int) -> None:
        """The row of that number; what was chosen for another disagreement is dropped."""
        before, self.at = self.present, number
        if _key(before) != _key(self.present):
            self._kept = Why()

    def step(self, by: int, *, undecided: bool = False) -> None:
        """On (1) or back (-1) by one, or to the next undecided one, where there is one."""
        number = self.at + by
        while 0 <= number < len(self.rows):
            row = self.rows[number]
            if not isinstance(row, GroupHeading) and not (undecided and row.adjudication):
                self.stand_on(number)
                return
            number += by

    def go_to(self, *, key: str = "", theme_id: str = "") -> None:
        """Stand on that disagreement, or on the first about that theme; where they are not
        read yet, as soon as they are."""
        self.arrange(order=self.order, shown="all")
        self._awaited = (key, theme_id) if self.data is None else None
        for number, row in enumerate(self.rows):
            if not isinstance(row, GroupHeading) and (
                row.disagreement.key == key or row.disagreement.theme_id == theme_id
            ):
                self.stand_on(number)
                return

    # What is done to it; each raises what the service does.

    def decide(
        self, kind: str, *, coder_id: str | None = None, spans: Sequence[Span] = ()
    ) -> Adjudication | None:
        """Decide what is stood on, with what was chosen before; None where that is nothing."""
        return self._decide(kind, coder_id=coder_id, spans=spans, why=self.why)

    def give_reason(self, reason: str) -> None:
        """Say why they differed; the same reason again takes it back."""
        now = self.why
        self._change(replace(now, reason="" if now.reason == reason else reason))

    def flag(self) -> None:
        """The codebook must change here, or after all not."""
        self._change(replace(self.why, flagged=not self.why.flagged))

    def note(self, note: str) -> None:
        """What is to be said besides."""
        if note != self.why.note:
            self._change(replace(self.why, note=note))

    def withdraw(self) -> None:
        """Take the decision back; the disagreement is open again."""
        item = self.present
        if item is not None and item.adjudication is not None:
            service.withdraw(self._project, item.adjudication.id)
            self.decisions_made += 1
            self._replace(replace(item, adjudication=None))

    def finish(self) -> Round | None:
        """Close the adjudication; refused while something is undecided."""
        return service.finish(self._project, self.data.round.id) if self.data else None

    def _change(self, why: Why) -> None:
        """Before a decision it is kept for it; afterwards the decision is made again with it."""
        decision = self.present.adjudication if self.present else None
        if decision is not None:
            spans = self._edited.get(decision.id, ())
            self._decide(decision.kind, coder_id=decision.taken_from, spans=spans, why=why)
        elif self.present is not None:
            self._kept = why

    def _decide(
        self, kind: str, *, coder_id: str | None, spans: Sequence[Span], why: Why
    ) -> Adjudication | None:
        item, data = self.present, self.data
        if item is None or data is None:
            return None
        made = service.decide(
            self._project,
            data.round.id,
            item.disagreement,
            kind=kind,
            coder_id=coder_id,
            spans=spans,
            reason=why.reason,
            codebook_must_change=why.flagged,
            note=why.note,
        )
        self._kept = Why()
        self.decisions_made += 1
        if made.kind == "edit":
            self._edited[made.id] = tuple(spans)
        self._replace(replace(item, adjudication=made, changed=False))
        return made

    def _replace(self, item: JudgedDisagreement) -> None:
        """The same disagreement as it is now; it stays in its place."""
        key = item.disagreement.key
        self._items = [item if _key(one) == key else one for one in self._items]
        self.rows = [item if _key(row) == key else row for row in self.rows]

    def _list_anew(self) -> None:
        key, at = _key(self.present), self.at
        kept = self._kept
        self.rows = rows(self._items, order=self.order, shown=self.shown)
        same = (n for n, row in enumerate(self.rows) if key and _key(row) == key)
        # What stood here is decided or gone: the work goes on in its place.
        self.at = next(same, _nearest(self.rows, at))
        self._kept = kept if _key(self.present) == key else Why()


def _key(row: ListedRow | None) -> str:
    return "" if row is None or isinstance(row, GroupHeading) else row.disagreement.key


def _nearest(listed: Sequence[ListedRow], at: int) -> int:
    """The first disagreement from row `at` on, or else the last before it; -1 for none."""
    numbers = [n for n, row in enumerate(listed) if not isinstance(row, GroupHeading)]
    return next((n for n in numbers if n >= at), numbers[-1] if numbers else -1)
