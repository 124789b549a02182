"""A report as a list of the corpus shows it: light, since there may be tens of thousands."""

from __future__ import annotations

from typing import Literal, NamedTuple

State = Literal["none", "begun", "done"]
"""How far a coder is with a report."""


class ListedReport(NamedTuple):
    """What a list says of a report, orders it by and finds it by.

    A named tuple, and no dataclass: SQLite's rows become it without a step of Python each.
    """

    id: str
    province: str | None
    prefecture: str | None
    county_code: str | None
    county: str | None
    year: int | None
    source_name: str
    title: str | None
    document_number: str | None

    @property
    def heading(self) -> str:
        """What it stands under, 浙江省 · 嘉兴市; empty where the report does not say."""
        if self.province and self.prefecture:
            return f"{self.province} · {self.prefecture}"
        return self.province or self.prefecture or ""

    @property
    def place(self) -> str:
        """The county, or what stands nearest to it."""
        return self.county or self.prefecture or self.province or self.source_name

    @property
    def county_key(self) -> str:
        """What two reports of one county have in common: its code, or else its name."""
        return self.county_code or self.place

    @property
    def label(self) -> str:
        """What a reader calls the report: 嘉善县 2022."""
        return f"{self.place} {self.year}" if self.year else self.place

    @property
    def lacks_facts(self) -> bool:
        """Whether one of the facts is missing that a comparison of counties needs."""
        return None in (self.title, self.county, self.province, self.year)

    @property
    def searched(self) -> str:
        """The text that a filter looks into, folded to one case."""
        known = (self.heading, self.label, self.title or "", self.source_name)
        return " ".join(known).casefold()


class WorkDone(NamedTuple):
    """How far a coder is with a report, and how many codings all coders have there."""

    state: State
    codings: int


NO_WORK = WorkDone("none", 0)
