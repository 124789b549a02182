"""One coder's work goes to another name: what that would do, and the doing, in one step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.coding import Coder, Coding, Memo
from desktop.domain.errors import InputError, RuleError
from desktop.domain.figure import JudgedFigure
from desktop.domain.round import Round
from desktop.services.project import round_rules
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.project.theme_codings import take_in_double

BLIND, RUNNING, CLOSED = "blind", "running", "closed"
"""Why a round's work stays: nobody may see it yet, or it is being coded, or it is locked."""


@dataclass(frozen=True, slots=True)
class RoundKept:
    """A round in which the coder's work stays, and why: BLIND, RUNNING or CLOSED."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """What goes from one coder to another: all outside rounds.

    `doubles` of the `codings` and `double_figures` of the `figures` (verdicts) the other has
    already: those become one. `finished` are reports declared done.
    """

    source: Coder
    target: Coder
    codings: int
    doubles: int
    memos: int
    figures: int
    double_figures: int
    finished: int
    rounds: tuple[RoundKept, ...]

    @property
    def anything(self) -> bool:
        """Whether there is any work to hand over."""
        return bool(self.codings or self.memos or self.figures or self.finished)


@dataclass(frozen=True, slots=True)
class _Work:
    codings: list[Coding]
    memos: list[Memo]
    figures: list[JudgedFigure]
    finished: set[str]


def preview_hand_over(project: Project, source: str, target: str) -> HandOver:
    """What `hand_over` would do; `source` and `target` are ids or names. Raises as it does."""
    one, other = _two(project, source, target)
    return _told(project, _work(project, one), one, other)


def hand_over(project: Project, source: str, target: str) -> HandOver:
    """Give all that one coder did outside rounds to another, in one step that undo takes back.

    Of two codings on one span the other coder's stands, with both memos; of two verdicts on one
    figure the other coder's. The work in rounds stays with whoever did it, and the journal goes
    on saying who did what. Raises RuleError in a blind round, in a package and where there is
    nothing to hand over, InputError where both are the same, NotFoundError for an unknown coder.
    """
    one, other = _two(project, source, target)
    work = _work(project, one)
    told = _told(project, work, one, other)
    if not told.anything:
        raise RuleError(
            "{coder} has no work outside rounds.",
            "Work in rounds stays with whoever did it.",
            coder=one.name,
        )
    detail: dict[str, object] = {"coder": one.name, "to": other.name, "codings": told.codings}
    with project.change("hand_over", detail=detail):
        _give(project, work, one, other)
    return told


def _two(project: Project, source: str, target: str) -> tuple[Coder, Coder]:
    round_rules.refuse_while_blind(project.round)
    if project.package:
        raise RuleError(
            "A coding package is one coder's own.", "Hand work over in the project it came from."
        )
    one, other = find_coder(project, source), find_coder(project, target)
    if one.id == other.id:
        raise InputError(
            "{coder} has that work already.", "Choose another coder to take it.", coder=one.name
        )
    return one, other


def _work(project: Project, coder: Coder) -> _Work:
    store = project.store
    return _Work(
        codings=store.codings.outside_rounds(coder.id),
        memos=[memo for memo in store.memos.all() if memo.coder_id == coder.id],
        figures=store.figures.of_coder(coder.id),
        finished=store.finished.by_coder(coder.id),
    )


def _told(project: Project, work: _Work, one: Coder, other: Coder) -> HandOver:
    doubles = [c for c in work.codings if _same_coding(project, c, other)]
    figures = [f for f in work.figures if _same_figure(project, f, other)]
    return HandOver(
        source=one,
        target=other,
        codings=len(work.codings),
        doubles=len(doubles),
        memos=len(work.memos),
        figures=len(work.figures),
        double_figures=len(figures),
        finished=len(work.finished),
        rounds=tuple(_kept(project, one)),
    )


def _kept(project: Project, coder: Coder) -> Iterable[RoundKept]:
    for known in project.store.rounds.all():
        if coder.id in project.store.rounds.coders(known.id):
            yield RoundKept(known.name, _why(known))


def _why(known: Round) -> str:
    if known.hidden:
        return BLIND
    return RUNNING if known.open else CLOSED


def _give(project: Project, work: _Work, one: Coder, other: Coder) -> None:
    store = project.store
    for coding in work.codings:
        standing = _same_coding(project, coding, other)
        if standing is None:
            store.codings.put(replace(coding, coder_id=other.id))
        else:
            take_in_double(project, standing, coding)
    for figure in work.figures:
        if _same_figure(project, figure, other):
            store.figures.remove(figure.id)
        else:
            store.figures.put(replace(figure, coder_id=other.id))
    for memo in work.memos:
        store.memos.give(memo.id, other.id)
    for report_id in work.finished:
        store.finished.remove(report_id, one.id)
        store.finished.add(report_id, other.id)


def _same_coding(project: Project, coding: Coding, other: Coder) -> Coding | None:
    return project.store.codings.same(replace(coding, coder_id=other.id))


def _same_figure(project: Project, figure: JudgedFigure, other: Coder) -> bool:
    theirs = project.store.figures.in_report(figure.report_id, other.id)
    return any((one.start, one.end) == (figure.start, figure.end) for one in theirs)
