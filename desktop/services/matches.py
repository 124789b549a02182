"""Coding every place where a word or a pattern occurs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from uuid import uuid4

from desktop.domain.coding import Coding
from desktop.domain.errors import InputError, RuleError
from desktop.domain.span import Span
from desktop.services.codebook import find_theme
from desktop.services.project import Project
from desktop.storage.journal import now

UNITS = ("sentence", "match")


def code_matches(
    project: Project,
    theme_id: str,
    pattern: str,
    *,
    regex: bool = False,
    unit: str = "sentence",
    coder: str | None = None,
    dry_run: bool = False,
) -> list[Coding]:
    """Apply the theme to every sentence with a match (or to every match), in one step.

    What the coder has coded so already is left alone. A dry run changes nothing and
    returns what would be coded. Raises InputError for a pattern or a unit that is none,
    RuleError for a retired theme.
    """
    theme = find_theme(project, theme_id)
    if theme.retired:
        raise RuleError(
            "{theme} is retired.",
            "Restore it in the codebook, or choose another.",
            theme=theme.name,
        )
    found = _new_codings(project, theme.id, _expression(pattern, regex), _unit(unit), coder)
    detail: dict[str, object] = {"theme": project.codebook.path(theme.id), "pattern": pattern}
    if found and not dry_run:
        with project.change(
            "code_matches", coder_id=coder, detail=detail | {"codings": len(found)}
        ):
            for coding in found:
                project.store.codings.add(coding)
    return found


def _expression(pattern: str, regex: bool) -> re.Pattern[str]:
    try:
        expression = re.compile(pattern if regex else re.escape(pattern))
    except re.error as error:
        raise InputError(
            "{pattern} is no regular expression ({reason}).",
            "Mend it, or search for the words as they stand.",
            pattern=pattern,
            reason=str(error),
        ) from error
    if expression.match(""):
        raise InputError(
            "“{pattern}” matches even where there is nothing.",
            "Give a pattern that needs at least one character.",
            pattern=pattern,
        )
    return expression


def _unit(unit: str) -> Callable[[Project, str, Span], Span]:
    if unit not in UNITS:
        raise InputError("There is no unit {unit}.", "Choose sentence or match.", unit=unit)
    return _around if unit == "sentence" else lambda _project, _report, span: span


def _around(project: Project, text_sha256: str, span: Span) -> Span:
    segments = project.store.texts.segments(text_sha256)
    first = bisect_right(segments, span.start, key=lambda s: s.start) - 1
    last = bisect_right(segments, span.end - 1, key=lambda s: s.start) - 1
    return Span(min(segments[first].start, span.start), max(segments[last].end, span.end))


def _new_codings(
    project: Project,
    theme_id: str,
    expression: re.Pattern[str],
    widen: Callable[[Project, str, Span], Span],
    coder: str | None,
) -> list[Coding]:
    spans = {
        (report_id, widen(project, sha, span))
        for report_id, sha, span in _matches(project, expression)
    }
    codings = (
        _coding(project, report_id, theme_id, span, coder) for report_id, span in sorted(spans)
    )
    return [coding for coding in codings if project.store.codings.same(coding) is None]


def _matches(project: Project, expression: re.Pattern[str]) -> Iterator[tuple[str, str, Span]]:
    for report in project.store.reports.all():
        text = project.store.texts.get(report.text_sha256)
        for match in expression.finditer(text):
            if match.end() > match.start():
                yield report.id, report.text_sha256, Span(match.start(), match.end())


def _coding(
    project: Project, report_id: str, theme_id: str, span: Span, coder: str | None
) -> Coding:
    return Coding(
        id=str(uuid4()),
        report_id=report_id,
        theme_id=theme_id,
        coder_id=coder or project.coder.id,
        start=span.start,
        end=span.end,
        origin="match",
        codebook_version=project.codebook.version,
        created_at=now(),
    )
