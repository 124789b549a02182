"""Coding: a theme is applied to a span, moved, noted on and taken off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from desktop.domain.codebook import Theme
from desktop.domain.coding import Coding
from desktop.domain.errors import NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus.known_reports import known_report
from desktop.services.project import round_rules
from desktop.services.project.codebook import find_theme, refuse_retired
from desktop.services.project.coders import chosen_coder
from desktop.services.project.project import Project
from desktop.storage.journal import now

SHOWN = 24
"""Characters of an excerpt that the journal's line shows."""


def apply_theme(
    project: Project,
    report_id: str,
    *,
    theme_id: str,
    span: Span,
    coder: str | None = None,
    memo: str = "",
    origin: str = "hand",
    round_id: str | None = None,
) -> Coding:
    """One coding more; `coder` is an id, by default the present coder's.

    It is made in that comparison round, by default in the one that the project is open in.
    Raises NotFoundError where there is no such report, theme or coder, RuleError where the
    span reaches outside the text, the theme is retired, the coder has this theme on exactly
    this span already, or the round is locked or does not have this report, theme or coder.
    """
    report, theme = known_report(project, report_id), find_theme(project, theme_id)
    coding = _new(
        project, report, theme, span=span, coder=coder, memo=memo, origin=origin, round_id=round_id
    )
    check_coding(project, coding)
    detail = detail_of(project, coding)
    with project.change("apply_theme", coder_id=coding.coder_id, detail=detail):
        project.store.codings.add(coding)
    return coding


def remove_coding(project: Project, coding_id: str) -> None:
    """Take the coding off; undo brings it back."""
    remove_codings(project, [coding_id])


def remove_codings(project: Project, coding_ids: Iterable[str]) -> None:
    """Take the codings off, in one step."""
    doomed = [known_coding(project, coding_id) for coding_id in coding_ids]
    if not doomed:
        return
    detail = detail_of(project, doomed[0]) | {"codings": len(doomed)}
    with project.change("remove_coding", detail=detail):
        for coding in doomed:
            project.store.codings.remove(coding.id)


def retheme(project: Project, coding_id: str, theme_id: str) -> Coding:
    """The coding with another theme; RuleError as `apply_theme`."""
    theme = find_theme(project, theme_id)
    return alter_coding(
        project, "retheme", replace(known_coding(project, coding_id), theme_id=theme.id)
    )


def resize(project: Project, coding_id: str, span: Span) -> Coding:
    """The coding on another span of its report; RuleError as `apply_theme`."""
    coding = known_coding(project, coding_id)
    return alter_coding(project, "resize", replace(coding, start=span.start, end=span.end))


def alter_coding(
    project: Project, verb: str, coding: Coding, *, taking_in: Sequence[Coding] = ()
) -> Coding:
    """The coding as it is given now, in the place of those taken in; `verb` says what was done.

    Raises RuleError as `apply_theme`.
    """
    version = version_for(project, coding.round_id)
    coding = replace(coding, codebook_version=version)
    check_coding(project, coding, in_place_of=taking_in)
    with project.change(verb, detail=detail_of(project, coding)):
        for other in taking_in:
            project.store.codings.remove(other.id)
        project.store.codings.put(coding)
    return coding


def write_memo(
    project: Project, coding_id: str, text: str, *, flagged: bool | None = None
) -> Coding:
    """The coding with that note on it; an empty one takes the note away.

    `flagged` says whether it is marked for the adjudicator from now on.
    """
    before = known_coding(project, coding_id)
    marked = before.flagged if flagged is None else flagged
    coding = replace(before, memo=text.strip(), flagged=marked)
    detail = detail_of(project, coding)
    with project.change("write_coding_memo", detail=detail | {"text": coding.memo[:40]}):
        project.store.codings.put(coding)
    return coding


def codings_in(
    project: Project, report_id: str, *, coder_ids: set[str] | None = None
) -> list[Coding]:
    """The codings of a report by start, the longer first; of all coders, or of those given.

    Of the round that the project is open in, else those outside rounds; while a round is
    blind, the present coder's alone.
    """
    found = project.store.codings.in_report(report_id)
    return [c for c in found if coder_ids is None or c.coder_id in coder_ids]


def standing(project: Project, coding_ids: Iterable[str]) -> list[Coding]:
    """Those of the codings that are there; what was taken off is left out."""
    found = (project.store.codings.get(coding_id) for coding_id in coding_ids)
    return [coding for coding in found if coding is not None]


def known_coding(project: Project, coding_id: str) -> Coding:
    """The coding of that id; NotFoundError where there is none."""
    coding = project.store.codings.get(coding_id)
    if coding is None:
        raise NotFoundError(
            "There is no coding {coding}.",
            "`codings PROJECT` lists the codings.",
            coding=coding_id,
        )
    return coding


def present_round(project: Project, round_id: str | None) -> str | None:
    """That round, by default the one that the project is open in; None is outside rounds."""
    return round_id or (project.round.id if project.round else None)


def version_for(project: Project, round_id: str | None) -> int:
    """The codebook version by which is coded there: a round's is frozen."""
    if round_id is None:
        return project.codebook.version
    return round_rules.known_round(project.store, round_id).codebook_version


def round_detail(project: Project, round_id: str | None) -> dict[str, object]:
    """For a journal entry: the name of the round in which was coded."""
    if round_id is None:
        return {}
    return {"round": round_rules.known_round(project.store, round_id).name}


def refuse_outside(span: Span, report: Report) -> None:
    """RuleError where the span reaches outside the report's text."""
    if not span.inside(report.characters):
        raise RuleError(
            "The span {start} to {end} reaches outside {report} ({characters} characters).",
            "Give an end of at most {characters}.",
            start=span.start,
            end=span.end,
            report=report.label,
            characters=report.characters,
        )


def _new(
    project: Project,
    report: Report,
    theme: Theme,
    *,
    span: Span,
    coder: str | None = None,
    memo: str = "",
    origin: str = "hand",
    round_id: str | None = None,
) -> Coding:
    chosen = present_round(project, round_id)
    return Coding(
        id=str(uuid4()),
        report_id=report.id,
        theme_id=theme.id,
        coder_id=chosen_coder(project, coder).id,
        start=span.start,
        end=span.end,
        memo=memo.strip(),
        origin=origin,
        codebook_version=version_for(project, chosen),
        round_id=chosen,
        created_at=now(),
    )


def check_coding(project: Project, coding: Coding, *, in_place_of: Iterable[Coding] = ()) -> None:
    """RuleError where the coding cannot stand so: as `apply_theme`.

    One that stands there already is no hindrance if it goes as this one comes.
    """
    refuse_outside(coding.span, known_report(project, coding.report_id))
    theme = find_theme(project, coding.theme_id)
    _refuse_in_its_round(project, coding, theme)
    standing = project.store.codings.same(coding)
    going = {coding.id, *(other.id for other in in_place_of)}
    if standing is not None and standing.id not in going:
        raise RuleError(
            "{theme} is already on exactly this passage.",
            "Choose another passage or another theme.",
            theme=theme.name,
        )


def _refuse_in_its_round(project: Project, coding: Coding, theme: Theme) -> None:
    # A round has the codebook that it was made with, whatever became of a theme since.
    if coding.round_id is None:
        refuse_retired(theme)
    round_rules.Inside(project.store, coding.round_id).require(coding)


def detail_of(project: Project, coding: Coding) -> dict[str, object]:
    """For a journal entry: report, theme, the first words, and the round if there is one."""
    report = known_report(project, coding.report_id)
    text = project.store.texts.get(report.text_sha256)
    detail: dict[str, object] = {
        "report": report.label,
        "theme": project.codebook.path(coding.theme_id),
        "excerpt": text[coding.start : min(coding.end, coding.start + SHOWN)],
    }
    return detail | round_detail(project, coding.round_id)
