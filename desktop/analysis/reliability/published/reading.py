"""Data of a published example, checked and turned into what the functions take."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.analysis.reliability.coded import Bounds, CodedReport, PooledCodings, lay_out
from desktop.analysis.reliability.label_sets import Labels
from desktop.analysis.reliability.ratings import Ratings, from_table, ratings
from desktop.domain.errors import InputError

Data = Mapping[str, Any]
Params = Mapping[str, Any]


class Malformed(ValueError):
    """What is wrong with the data or the parameters, in words."""


def read_ratings(data: Data, params: Params) -> Ratings:
    """Of {"kind": "units", "rows": ...} or {"kind": "table", "table": ...}.

    params.categories gives the categories and their order.
    """
    order = params.get("categories")
    if _kind(data, "units", "table") == "table":
        return from_table(data["table"], categories=order)
    return ratings(_numbers_where_all_are(_rows(data)), categories=order)


def _kind(data: Data, *expected: str) -> str:
    kind = data.get("kind")
    if kind not in expected:
        raise Malformed(f"the data are of the kind {kind!r}, not {' or '.join(expected)}")
    return str(kind)


def _rows(data: Data) -> list[list[Any]]:
    rows = [[None if _is_missing(value) else value for value in row] for row in data["rows"]]
    if any(isinstance(value, list | dict) for row in rows for value in row):
        raise Malformed("a rating is one value; sets of labels are of the kind 'setunits'")
    return rows


def _is_missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _numbers_where_all_are(rows: list[list[Any]]) -> list[list[Any]]:
    """Texts that all are numbers sort as numbers, so that 10 comes after 9."""
    values = {value for row in rows for value in row if value is not None}
    if not all(isinstance(value, str) and _is_number(value) for value in values):
        return rows
    return [[None if value is None else _as_number(value) for value in row] for row in rows]


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _as_number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number


def read_sets(data: Data) -> list[list[Labels | None]]:
    """Of {"kind": "setunits", "rows": ...}: units x coders of lists of labels."""
    _kind(data, "setunits")
    return [list(row) for row in data["rows"]]


def read_set_pairs(data: Data) -> list[tuple[Labels, Labels]]:
    """Of {"kind": "setpairs", "pairs": ...}."""
    _kind(data, "setpairs")
    return [(first, second) for first, second in data["pairs"]]


@dataclass(frozen=True, slots=True)
class Marked:
    """Spans of several coders, on one text or on many."""

    reports: list[CodedReport]

    @property
    def codings(self) -> PooledCodings:
        """Laid out, with all coders and all themes of all texts."""
        coders = sorted({coder for report in self.reports for coder in report.coders}, key=int)
        marked = [spans for report in self.reports for spans in report.coders.values() if spans]
        return lay_out(
            self.reports, coders=coders, themes=sorted({theme for of in marked for theme in of})
        )


def read_spans(data: Data) -> Marked:
    """Of {"kind": "spans", ...} or {"kind": "multidoc", "documents": ...}.

    A span is [start, length, category]; a coder's list is None where the coder did not code.
    """
    many = _kind(data, "spans", "multidoc") == "multidoc"
    documents = data["documents"] if many else [data]
    return Marked([_report(document) for document in documents])


def _report(document: Data) -> CodedReport:
    coders = {
        str(number): None if spans is None else _by_category(spans)
        for number, spans in enumerate(document["coders"])
    }
    return CodedReport(document["length"], coders, name=str(document.get("doc", "")))


def _by_category(spans: Sequence[Sequence[Any]]) -> dict[str, list[Bounds]]:
    found: dict[str, list[Bounds]] = {}
    for start, length, category in spans:
        found.setdefault(str(category), []).append((start, start + length))
    return found


def refused(name: str, problem: Exception) -> InputError:
    """The error that tells what cannot be computed, and why."""
    why = f"{problem} is missing" if isinstance(problem, KeyError) else problem
    return InputError(
        "{name} cannot be computed from these data: {why}.",
        "Look at docs/reliability.md for what each metric needs.",
        name=name,
        why=why,
    )
