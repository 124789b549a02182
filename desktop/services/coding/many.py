"""What is done to many passages at once: one transaction, one step of undo each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.domain.overlaps import overlaps
from desktop.domain.span import Span
from desktop.services.coding.coding import (
    known_coding,
    present_round,
    refuse_outside,
    round_detail,
    version_for,
)
from desktop.services.corpus.known_reports import known_report
from desktop.services.project import round_rules
from desktop.services.project.codebook import find_theme, refuse_retired
from desktop.services.project.coders import chosen_coder
from desktop.services.project.project import Project
from desktop.storage.journal import Progress, now

SpanPlace = tuple[str, Span]
"""A report's id, and where in it."""


@dataclass(frozen=True, slots=True)
class ManyApplied:
    """The codings made; how many stood there already; how many of those made overlap another."""

    made: tuple[Coding, ...]
    doubles: int
    overlapping: int


def apply_to_places(
    project: Project,
    theme_id: str,
    places: Iterable[SpanPlace],
    *,
    coder: str | None = None,
    origin: str = "match",
    told_as: str = "",
    progress: Progress | None = None,
) -> ManyApplied:
    """The theme on every place, in one step; where the coder has it exactly so, nothing is made.

    `told_as` is what the history says was looked for. Raises NotFoundError, RuleError as
    `apply_theme`; then nothing is made at all.
    """
    theme, coder_id = find_theme(project, theme_id), chosen_coder(project, coder).id
    if project.round is None:
        refuse_retired(theme)
    wanted = list(dict.fromkeys(places))
    beside = _standing(project, {report for report, _ in wanted}, theme.id, coder_id)
    taken = {(one.report_id, one.span) for one in beside}
    new = [place for place in wanted if place not in taken]
    made = _made(project, new, theme_id=theme.id, coder_id=coder_id, origin=origin)
    if made:
        add_codings(project, made, told_as=told_as, progress=progress)
    return ManyApplied(tuple(made), len(wanted) - len(new), len(overlapping(made, beside)))


def overlapping(made: Iterable[Coding], beside: Iterable[Coding]) -> list[Coding]:
    """Those of the codings made that share words with another one of their theme and coder."""
    listed = list(made)
    met = {one.id for pair in overlaps([*listed, *beside]) for one in pair}
    return [one for one in listed if one.id in met]


def add_codings(
    project: Project, codings: Sequence[Coding], *, told_as: str, progress: Progress | None = None
) -> None:
    """Store codings of one theme and coder, in one step; RuleError where a round has them not.

    `progress` is told how many of how many are made; what it raises leaves all as it was.
    """
    detail: dict[str, object] = {
        "theme": project.codebook.path(codings[0].theme_id),
        "pattern": told_as,
        "codings": len(codings),
    } | round_detail(project, codings[0].round_id)
    verb = "code_matches" if told_as else "apply_many"
    with project.change(verb, coder_id=codings[0].coder_id, detail=detail):
        inside = round_rules.Inside(project.store, codings[0].round_id)
        for number, coding in enumerate(codings):
            if progress:
                progress(number, len(codings))
            inside.require(coding)
            project.store.codings.add(coding)


def retheme_many(project: Project, coding_ids: Iterable[str], theme_id: str) -> int:
    """Another theme for these codings of the present coder; how many have it now.

    One that would stand exactly where such a coding stands gives way to it, and leaves it its
    memo. Raises RuleError where one is another coder's, or as `apply_theme`.
    """
    theme = find_theme(project, theme_id)
    if project.round is None:
        refuse_retired(theme)
    codings = [one for one in _own(project, coding_ids) if one.theme_id != theme.id]
    detail: dict[str, object] = {"theme": project.codebook.path(theme.id), "codings": len(codings)}
    with project.change("retheme_many", detail=detail):
        inside: dict[str | None, round_rules.Inside] = {}
        for coding in codings:
            new = replace(
                coding,
                theme_id=theme.id,
                codebook_version=version_for(project, coding.round_id),
            )
            rules = inside.setdefault(
                coding.round_id, round_rules.Inside(project.store, coding.round_id)
            )
            rules.require(new)
            _put_or_join(project, new)
    return len(codings)


def note_many(project: Project, coding_ids: Iterable[str], text: str) -> int:
    """The memo on these codings of the present coder, below what is noted there already.

    How many have it now. Raises RuleError where one is another coder's, or it says nothing.
    """
    said = text.strip()
    if not said:
        raise RuleError("The memo is empty.", "Write something, or remove the memo.")
    codings = _own(project, coding_ids)
    with project.change("note_many", detail={"text": said[:40], "codings": len(codings)}):
        for coding in codings:
            memo = "\n".join(filter(None, (coding.memo, said)))
            project.store.codings.put(replace(coding, memo=memo))
    return len(codings)


def flag_many(project: Project, coding_ids: Iterable[str], *, flagged: bool) -> int:
    """Mark these codings of the present coder for the adjudicator, or no longer; how many.

    Raises RuleError where one is another coder's.
    """
    codings = _own(project, coding_ids)
    verb = "flag_many" if flagged else "unflag_many"
    with project.change(verb, detail={"codings": len(codings)}):
        for coding in codings:
            project.store.codings.put(replace(coding, flagged=flagged))
    return len(codings)


def _made(
    project: Project, places: Iterable[SpanPlace], *, theme_id: str, coder_id: str, origin: str
) -> list[Coding]:
    chosen, moment = present_round(project, None), now()
    version = version_for(project, chosen)
    made = [
        Coding(
            id=str(uuid4()),
            report_id=report_id,
            theme_id=theme_id,
            coder_id=coder_id,
            start=span.start,
            end=span.end,
            origin=origin,
            codebook_version=version,
            round_id=chosen,
            created_at=moment,
        )
        for report_id, span in places
    ]
    reports = {one.report_id: known_report(project, one.report_id) for one in made}
    for one in made:
        refuse_outside(one.span, reports[one.report_id])
    return made


def _standing(project: Project, report_ids: set[str], theme_id: str, coder_id: str) -> list[Coding]:
    return project.store.codings.chosen(
        report_ids=report_ids, theme_ids=[theme_id], coder_ids=[coder_id]
    )


def _own(project: Project, coding_ids: Iterable[str]) -> list[Coding]:
    codings = [known_coding(project, coding_id) for coding_id in dict.fromkeys(coding_ids)]
    if any(one.coder_id != project.coder.id for one in codings):
        raise RuleError(
            "A coding of another coder is among them.",
            "Tick your own alone: each coder's codings are the coder's own.",
        )
    return codings


def _put_or_join(project: Project, coding: Coding) -> None:
    """The coding as it is now, or in the place of it the one that stands exactly there."""
    standing = project.store.codings.same(coding)
    if standing is None:
        project.store.codings.put(coding)
        return
    memo = "\n".join(filter(None, (standing.memo, coding.memo)))
    flagged = standing.flagged or coding.flagged
    project.store.codings.remove(coding.id)
    project.store.codings.put(replace(standing, memo=memo, flagged=flagged))
