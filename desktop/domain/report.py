"""Reports: what is known about one, apart from its text."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself; None where it does not, and a date as YYYY-MM-DD."""

    title: str | None = None
    kind: str | None = None
    issuing_body: str | None = None
    county: str | None = None
    county_code: str | None = None
    prefecture: str | None = None
    province: str | None = None
    year: int | None = None
    issued_on: str | None = None
    published_on: str | None = None
    document_number: str | None = None


FACT_NAMES: tuple[str, ...] = tuple(field.name for field in fields(Facts))
ASKED_FOR: tuple[str, ...] = ("title", "county", "province", "year")
"""The facts a comparison of counties cannot do without."""


KINDS: tuple[str, ...] = (
    "law_report", "work_report", "explainer", "statistics", "news", "notice", "plan", "rules",
    "model", "disclosure", "menu", "other",
)  # fmt: skip
"""What a text can be; "other" is a report or paper that no rule knows."""
NO_REPORTS: frozenset[str] = frozenset(
    ("explainer", "statistics", "news", "notice", "plan", "rules", "model", "disclosure", "menu")
)
"""Kinds that are no report of a government on its work."""


def is_counted(facts: Facts, guessed: frozenset[str]) -> bool:
    """Whether a text counts as a report: what is taken for none does not, until someone says so.

    Correcting the kind to a report's, or confirming it as it stands, makes the text count.
    """
    return not (facts.kind in NO_REPORTS and "kind" in guessed)


def are_told_apart(one: Facts, other: Facts) -> bool:
    """Whether the facts say that they are of two counties or of two years."""
    if one.year and other.year and one.year != other.year:
        return True
    if one.county_code and other.county_code:
        return one.county_code != other.county_code
    return bool(one.county and other.county and one.county != other.county)


@dataclass(frozen=True, slots=True)
class Report:
    """One government report of the corpus.

    `characters` counts code points of its stored text; `guessed` names the facts that
    were inferred and not read; `warnings` are the importer's remarks.
    """

    id: str
    text_sha256: str
    source_name: str
    characters: int
    facts: Facts
    guessed: frozenset[str]
    warnings: tuple[str, ...]
    imported_at: str

    @property
    def place(self) -> str:
        """The county, or what stands nearest to it."""
        facts = self.facts
        return facts.county or facts.prefecture or facts.province or self.source_name

    @property
    def label(self) -> str:
        """What a reader calls the report: 嘉善县 2022."""
        year = self.facts.year
        return f"{self.place} {year}" if year else self.place

    @property
    def counts(self) -> bool:
        """Whether it is a report for all figures, as `is_counted` says."""
        return is_counted(self.facts, self.guessed)

    @property
    def missing(self) -> tuple[str, ...]:
        """The needed facts that nobody has given yet."""
        return tuple(name for name in ASKED_FOR if getattr(self.facts, name) is None)


def county_key(report: Report) -> str:
    """What two reports of one county have in common: its code, or where none is known its name."""
    return report.facts.county_code or report.place


@dataclass(frozen=True, slots=True)
class Segment:
    """A heading (level 1 to 3) or a sentence (level 0) of a text, in code points."""

    start: int
    end: int
    level: int = 0

    @property
    def kind(self) -> str:
        """ "heading" or "sentence"."""
        return "heading" if self.level else "sentence"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands under it, in code points.

    [start, body_start) is the heading, [body_start, end) its body; `role` is "done",
    "shortcomings" or "plan" where the heading makes it plain. Level 0 is what stands before the
    first heading, without one, or a dividing line (第一部分) above the numbered headings.
    """

    level: int
    title: str
    start: int
    body_start: int
    end: int
    role: str | None = None

    @property
    def headed(self) -> bool:
        """Whether it has a heading at all."""
        return self.body_start > self.start
