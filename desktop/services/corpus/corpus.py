"""The corpus: its reports, their texts, and what is known about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.errors import RuleError
from desktop.domain.report import FACT_NAMES, Facts, Report, Section, Segment
from desktop.services.corpus.cut_parts import cut_characters, cut_parts
from desktop.services.corpus.known_reports import known_report
from desktop.services.corpus.report_names import ReportNames
from desktop.services.project import round_rules
from desktop.services.project.coders import chosen_coder
from desktop.services.project.project import Project


def reports(project: Project) -> list[Report]:
    """All reports by province, prefecture, county and year."""
    return project.store.reports.all()


def report(project: Project, report_id: str) -> Report:
    """The report of that id; NotFoundError where there is none."""
    return known_report(project, report_id)


def find_report(project: Project, reference: str) -> Report:
    """The one report that an id, a title, a file name, or county and year (嘉善县2022) mean.

    Raises NotFoundError, or AmbiguousError with the candidates.
    """
    return ReportNames(project).find(reference)


def text(project: Project, report_id: str) -> str:
    """The stored text, nothing added."""
    return project.store.texts.get(report(project, report_id).text_sha256)


def segments(project: Project, report_id: str) -> list[Segment]:
    """Headings and sentences of the report, in order."""
    return project.store.texts.segments(report(project, report_id).text_sha256)


def sections(project: Project, report_id: str) -> list[Section]:
    """Sections of the report, in order."""
    return project.store.texts.sections(report(project, report_id).text_sha256)


def removed_parts(project: Project, report_id: str) -> list[dict[str, object]]:
    """What cleaning cut off around the text, in file order: role, text, reason, position."""
    return cut_parts(project, report(project, report_id))


def removed_characters(project: Project, report_id: str) -> int:
    """How many characters of the site around the report cleaning cut off."""
    return cut_characters(project, report(project, report_id))


def correct_facts(
    project: Project, report_id: str, *, facts: Facts, confirmed: bool = False
) -> Report:
    """The report with the facts as the user gives them; what was set is no guess any more.

    With `confirmed` nothing is: the other guesses are right.
    """
    before = report(project, report_id)
    given = {n for n in FACT_NAMES if getattr(facts, n) != getattr(before.facts, n)}
    left = frozenset[str]() if confirmed else before.guessed - given
    after = replace(before, facts=facts, guessed=left)
    detail: dict[str, object] = {"report": after.label, "facts": sorted(given)}
    with project.change("correct_facts", detail=detail):
        if after != before:
            project.store.reports.put(after)
    return after


def confirm_facts(project: Project, report_id: str) -> Report:
    """The report with its guesses taken for right."""
    after = replace(report(project, report_id), guessed=frozenset())
    with project.change("confirm_facts", detail={"report": after.label}):
        project.store.reports.put(after)
    return after


def remove_report(project: Project, report_id: str) -> None:
    """Take a report without codings out of the corpus; undo brings it back.

    Its memos and own facts go with it. Raises RuleError while it carries codings or judged
    figures.
    """
    doomed = report(project, report_id)
    codings = project.store.codings.number_in(report_id)
    if codings:
        raise RuleError(
            "{report} carries {codings} codings.",
            "Take them off first; undo can bring all of it back.",
            report=doomed.label,
            codings=codings,
        )
    figures = project.store.figures.number_in(report_id)
    if figures:
        raise RuleError(
            "{report} carries {figures} judged figures.",
            "Take the verdicts back first; undo can bring all of it back.",
            report=doomed.label,
            figures=figures,
        )
    with project.change("remove_report", detail={"report": doomed.label}):
        project.store.finished.clear(report_id)
        project.store.memos.clear(report_id)
        project.store.own_facts.clear(report_id)
        project.store.reports.remove(report_id)


def mark_done(project: Project, report_id: str, *, done: bool, coder: str | None = None) -> None:
    """Declare that the coder (an id; by default the present one) has finished the report.

    In the round that the project is open in, else outside rounds.
    """
    mark_all_done(project, [report_id], done=done, coder=coder)


def mark_all_done(
    project: Project, report_ids: Sequence[str], *, done: bool, coder: str | None = None
) -> None:
    """The same for several reports, in one step."""
    coder = chosen_coder(project, coder).id
    known = [known_report(project, report_id) for report_id in report_ids]
    if project.round:
        inside = round_rules.Inside(project.store, project.round.id)
        for one in known:
            inside.require_work(one.id, coder)
    detail: dict[str, object] = {"report": ", ".join(one.label for one in known[:3])}
    with project.change("mark_done" if done else "mark_open", coder_id=coder, detail=detail):
        for one in known:
            _declare(project, one.id, coder, done)


def coded_by(project: Project, coder: str) -> list[str]:
    """The ids of the reports with codings of the coder, in the corpus's order.

    Of the round that the project is open in, else outside rounds.
    """
    here = project.round.id if project.round else None
    coded = project.store.codings.reports_by_coder(here).get(coder, set())
    return [report.id for report in project.store.lists.reports(coded)]


def _declare(project: Project, report_id: str, coder: str, done: bool) -> None:
    rounds, finished = project.store.rounds, project.store.finished
    if project.round:
        (rounds.finish if done else rounds.reopen)(project.round.id, report_id, coder)
    else:
        (finished.add if done else finished.remove)(report_id, coder)


def _finished(project: Project, coder_id: str) -> set[str]:
    if project.round:
        return project.store.rounds.finished(project.round.id).get(coder_id, set())
    return project.store.finished.by_coder(coder_id)


def progress(project: Project, coder_id: str) -> dict[str, str]:
    """For each report "none", "begun" (the coder has codings there) or "done" (declared)."""
    counts = project.store.codings.counts_by_report()
    finished = _finished(project, coder_id)
    return {
        r.id: _state(r.id in finished, counts.get(r.id, {}).get(coder_id, 0))
        for r in reports(project)
    }


def work_in(project: Project, report_id: str, *, coder_id: str) -> tuple[str, int]:
    """How far the coder is with one report, as `progress` says, and all coders' codings there."""
    counts = project.store.codings.counts_by_report([report_id]).get(report_id, {})
    finished = report_id in _finished(project, coder_id)
    return _state(finished, counts.get(coder_id, 0)), sum(counts.values())


def coding_counts(project: Project) -> dict[str, dict[str, int]]:
    """How many codings each coder (by id) has in each report (by id)."""
    return project.store.codings.counts_by_report()


def _state(finished: bool, codings: int) -> str:
    if finished:
        return "done"
    return "begun" if codings else "none"
