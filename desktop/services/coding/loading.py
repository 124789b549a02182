"""Codings out of a file of JSON lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from pathlib import Path
from uuid import uuid4

from desktop.domain.coding import Coding
from desktop.domain.errors import InputError, RuleError, ZhupiError
from desktop.domain.overlaps import overlaps
from desktop.domain.span import Span
from desktop.exchange.records import coding_lines
from desktop.exchange.records.coding_lines import CodingLine
from desktop.services.coding.coding import present_round, refuse_outside, version_for
from desktop.services.corpus.report_names import ReportNames
from desktop.services.project import round_rules
from desktop.services.project.codebook import find_theme
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.storage.journal import now


@dataclass(slots=True)
class LoadOutcome:
    """How many lines became codings, how many were there already, and which failed why.

    `overlaps` has the numbers of lines that became codings which share words with another one
    of their theme and coder.
    """

    loaded: int = 0
    duplicates: int = 0
    overlaps: list[int] = field(default_factory=list)
    failed: list[tuple[int, str]] = field(default_factory=list)


def load_codings(project: Project, path: Path, *, round_id: str | None = None) -> LoadOutcome:
    """Take in codings from JSON lines, in one step; a line that fails is named.

    A line's `text` must be what stands at its span; a line without offsets lies where its
    text stands, if that is one place only. They are made in that comparison round, by
    default in the one that the project is open in. Raises EnvironmentProblem or
    InputError where the file as a whole cannot be read.
    """
    lines = list(coding_lines.read(path))
    outcome = LoadOutcome()
    take = _Taking(project, present_round(project, round_id), outcome)
    with project.change("load_codings", detail={"file": path.name, "lines": len(lines)}):
        for number, line in lines:
            take(number, line)
    outcome.overlaps = take.overlapping()
    return outcome


class _Taking:
    """Takes one line after the other; reports, themes and coders are looked up once each."""

    def __init__(self, project: Project, round_id: str | None, outcome: LoadOutcome) -> None:
        self._project = project
        self._outcome = outcome
        self._round_id = round_id
        self._taken: dict[str, int] = {}
        self._version = version_for(project, round_id)
        self._inside = round_rules.Inside(project.store, round_id)
        self._report = cache(ReportNames(project).find)
        self._coder = cache(partial(find_coder, project))
        self._text = lru_cache(maxsize=1)(project.store.texts.get)

    def __call__(self, number: int, line: CodingLine | InputError) -> None:
        try:
            coding = self._coding(line)
        except ZhupiError as error:
            self._outcome.failed.append((number, str(error)))
            return
        if self._project.store.codings.same(coding):
            self._outcome.duplicates += 1
        else:
            self._project.store.codings.add(coding)
            self._taken[coding.id] = number
            self._outcome.loaded += 1

    def overlapping(self) -> list[int]:
        """The lines whose codings share words with another of their theme and coder."""
        stored = self._project.store.codings
        made = [found for found in map(stored.get, self._taken) if found]
        beside = stored.beside({one.report_id for one in made}, self._round_id)
        met = {one.id for pair in overlaps(beside) for one in pair}
        return [number for known, number in self._taken.items() if known in met]

    def _coding(self, line: CodingLine | InputError) -> Coding:
        if isinstance(line, InputError):
            raise line
        report = self._report(line.report)
        text = self._text(report.text_sha256)
        span = _place(line, text)
        refuse_outside(span, report)
        _compare(line, span.excerpt(text))
        made = Coding(
            id=str(uuid4()),
            report_id=report.id,
            theme_id=find_theme(self._project, line.theme).id,
            coder_id=self._coder(line.coder).id,
            start=span.start,
            end=span.end,
            memo=line.memo.strip(),
            origin="load",
            codebook_version=self._version,
            round_id=self._round_id,
            created_at=now(),
        )
        self._inside.require(made)
        return made


def _place(line: CodingLine, text: str) -> Span:
    if line.start is not None and line.end is not None:
        return Span(line.start, line.end)
    words = line.text or ""
    start = text.find(words)
    if start < 0:
        raise RuleError(
            "“{words}” does not stand in the report.", "Give it as the report has it.", words=words
        )
    if text.find(words, start + 1) >= 0:
        raise RuleError(
            "“{words}” stands in the report more than once.", "Give start and end.", words=words
        )
    return Span(start, start + len(words))


def _compare(line: CodingLine, there: str) -> None:
    if line.text is not None and line.text != there:
        raise RuleError(
            "The text given is “{given}”, but “{there}” stands there.",
            "Check that the offsets count code points of the stored text (`text PROJECT REPORT`).",
            given=line.text,
            there=there,
        )
