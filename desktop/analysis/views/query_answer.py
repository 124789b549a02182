"""What a query over themes answers: passages, and how many there are in each group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.analysis.views.plain_rows import Paths, PlainRow


class QueryPassage(NamedTuple):
    """A passage in code points, half-open, with its text and what stands around it."""

    report_id: str
    label: str
    theme_id: str
    coder: str
    start: int
    end: int
    before: str
    text: str
    after: str


class QueryCount(NamedTuple):
    """A group: how many passages, in how many reports, of how many that count."""

    key: str
    label: str
    passages: int
    reports_with: int
    counted: int


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """`passages` are the first of all `found`; `groups` count all of them, by `by`."""

    query: str
    within: str
    by: str
    passages: tuple[QueryPassage, ...]
    found: int
    groups: tuple[QueryCount, ...]
    filters: Mapping[str, object] = field(default_factory=dict)
    undeclared: bool = False
    left_out: int = 0
    not_coded: int = 0
    no_reports: int = 0

    def rows(self, paths: Paths) -> list[PlainRow]:
        """A row a passage; `paths` are what themes are called, by id."""
        return [
            {
                "report": one.report_id, "label": one.label, "theme": paths[one.theme_id],
                "coder": one.coder, "start": one.start, "end": one.end, "before": one.before,
                "text": one.text, "after": one.after,
            }
            for one in self.passages
        ]  # fmt: skip

    def counts(self) -> list[PlainRow]:
        """A row a group."""
        return [{self.by: one.label, **one._asdict()} for one in self.groups]
