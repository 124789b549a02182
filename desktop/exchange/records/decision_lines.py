"""Decisions on disagreements as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.exchange.bytes.strict_json import loaded
from desktop.exchange.records.json_lines import lines


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One line: which disagreement, by its key or by report, theme and place; what is decided."""

    decision: str
    key: str | None
    report: str | None
    theme: str | None
    start: int | None
    end: int | None
    coder: str | None
    spans: tuple[tuple[int, int], ...]
    reason: str
    codebook_must_change: bool
    note: str
    decided_by: str | None


def read(path: Path) -> Iterator[tuple[int, DecisionLine | InputError]]:
    """Each line by its number from 1, or why it is none; blank lines are passed over.

    Raises EnvironmentProblem where the file cannot be read, InputError where it is not UTF-8.
    """
    for number, line in lines(path):
        yield number, _read(line)


def _read(line: str) -> DecisionLine | InputError:
    try:
        return _line(loaded(line))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return InputError(
            "The line is no decision ({reason}).",
            "Give key (or report, theme, start and end) and decision as one JSON object.",
            reason=f"{type(error).__name__}: {error}",
        )


def _line(row: dict[str, object]) -> DecisionLine:
    if not row.get("key") and None in (row.get("report"), row.get("theme"), row.get("start")):
        raise ValueError("without key, and without report, theme and start")
    spans = row.get("spans") or []
    if not isinstance(spans, list):
        raise TypeError(f"{spans!r} is no list of spans")
    return DecisionLine(
        decision=str(row["decision"]),
        key=_words(row, "key"),
        report=_words(row, "report"),
        theme=_words(row, "theme"),
        start=_whole(row.get("start")),
        end=_whole(row.get("end")),
        coder=_words(row, "coder"),
        spans=tuple(_span(span) for span in spans),
        reason=str(row.get("reason") or ""),
        codebook_must_change=row.get("codebook_must_change") is True,
        note=str(row.get("note") or ""),
        decided_by=_words(row, "decided_by"),
    )


def _words(row: dict[str, object], name: str) -> str | None:
    value = row.get(name)
    return None if value is None else str(value)


def _span(value: object) -> tuple[int, int]:
    if not isinstance(value, list) or len(value) != 2:
        raise TypeError(f"{value!r} is no span")
    start, end = (_whole(bound) for bound in value)
    if start is None or end is None:
        raise TypeError(f"{value!r} is no span")
    return start, end


def _whole(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value
