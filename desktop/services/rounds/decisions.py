"""Decisions out of a file of JSON lines, in one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.adjudication import Disagreement
from desktop.domain.errors import InputError, NotFoundError, ZhupiError
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.exchange.records import decision_lines
from desktop.exchange.records.decision_lines import DecisionLine
from desktop.services.corpus.corpus import find_report
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.rounds import adjudication
from desktop.services.rounds.adjudication import WantedDecision


@dataclass(slots=True)
class DecisionsOutcome:
    """How many lines were decided, and which failed why."""

    decided: int = 0
    failed: list[tuple[int, str]] = field(default_factory=list)


def decide_from(project: Project, round_id: str, path: Path) -> DecisionsOutcome:
    """Decide as the lines say; a line that fails is named, the others stand.

    Raises RuleError unless the round is revealed, and EnvironmentProblem or InputError where
    the file as a whole cannot be read.
    """
    known = adjudication.refuse_undecidable(project, round_id)
    found = [item.disagreement for item in adjudication.disagreements(project, known.id)]
    outcome, made = DecisionsOutcome(), []
    for number, line in decision_lines.read(path):
        try:
            made.append(_prepared(project, known, _read(line), found))
        except ZhupiError as error:
            outcome.failed.append((number, str(error)))
    outcome.decided = len(made)
    detail: dict[str, object] = {"round": known.name, "file": path.name, "decisions": len(made)}
    with project.change("decide_from", detail=detail):
        for decided in made:
            adjudication.put(project, decided)
    return outcome


def _read(line: DecisionLine | InputError) -> DecisionLine:
    if isinstance(line, InputError):
        raise line
    return line


def _prepared(
    project: Project, known: Round, line: DecisionLine, found: list[Disagreement]
) -> adjudication.Decided:
    wanted = WantedDecision(
        kind=line.decision,
        coder_id=find_coder(project, line.coder).id if line.coder else None,
        spans=[Span(*bounds) for bounds in line.spans],
        reason=line.reason,
        codebook_must_change=line.codebook_must_change,
        note=line.note,
        decided_by=find_coder(project, line.decided_by).id if line.decided_by else None,
    )
    return adjudication.prepared(project, known, _meant(project, line, found), wanted)


def _meant(project: Project, line: DecisionLine, found: list[Disagreement]) -> Disagreement:
    report = find_report(project, line.report).id if line.report and not line.key else ""
    for one in found:
        if line.key == one.key or (report == one.report_id and _is_at(project, line, one)):
            return one
    raise NotFoundError(
        "There is no such disagreement ({place}).",
        "`disagreements` lists them with their keys.",
        place=line.key or f"{line.report}, {line.theme}, {line.start}",
    )


def _is_at(project: Project, line: DecisionLine, one: Disagreement) -> bool:
    start = line.start or 0
    end = line.end or start + 1
    themes = {theme.id for theme in project.codebook.named(line.theme or "")}
    return one.theme_id in themes and one.start < end and start < one.end
