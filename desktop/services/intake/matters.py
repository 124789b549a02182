"""What can be the matter with a file that was read, and what is with one row of a review."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from desktop.domain.report import ASKED_FOR, NO_REPORTS, Facts, is_counted
from desktop.services.intake.file_notes import FileNote
from desktop.services.project.project import Project

Matter = Literal["failed", "same_text", "missing", "near_text", "same_year", "guessed", "remark"]
MATTERS: tuple[Matter, ...] = (
    "failed", "same_text", "missing", "near_text", "same_year", "guessed", "remark"
)  # fmt: skip
"""What can be the matter with a file, the worst first."""
TO_LOOK_AT = frozenset(
    (
        "replaced_bytes",
        "mojibake",
        "explainer",
        "statistics",
        "news",
        "notice",
        "plan",
        "rules",
        "model",
        "disclosure",
        "menu_only",
        "unlisted_county",
        "ended_county",
        "name_not_in_text",
        "same_body",
        "readings",
        "cut_off",
        "shared_name",
        "unknown_county",
        "former_county",
        "pages_without_text",
        "unreadable_pages",
    )
)
"""The importer's remarks that a person should know of; the others are repairs done."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to look at: `facts` are those it is about, `other` a report or a file."""

    matter: Matter
    facts: tuple[str, ...] = ()
    other: str = ""


@dataclass(frozen=True, slots=True)
class KnownReports:
    """What the corpus has already: labels by text hash, and by county and year."""

    texts: dict[str, str] = field(default_factory=dict)
    years: dict[tuple[str, int], str] = field(default_factory=dict)


@dataclass(slots=True)
class ReviewRow:
    """A note with what a person has made of it. `back` are cut parts, by index, put back."""

    note: FileNote
    facts: Facts
    guessed: frozenset[str]
    back: frozenset[int] = frozenset()
    left_out: bool = False
    like: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The needed facts that nobody has given yet."""
        if self.note.error is not None:
            return ()
        return tuple(name for name in ASKED_FOR if getattr(self.facts, name) is None)


def known_reports(project: Project) -> KnownReports:
    """What the corpus has, for a review; read it where nobody waits."""
    known = KnownReports()
    for report in project.store.reports.all():
        known.texts[report.text_sha256] = report.label
        key = county_year(report.facts)
        if key is not None:
            known.years[key] = report.label
    return known


def concerns_of(row: ReviewRow, *, same_text: str, same_year: str) -> Iterator[Concern]:
    """All that is to be looked at in the row, the worst first.

    `same_text` and `same_year` name what has the same text, or is of the same county and year;
    empty for nothing.
    """
    if row.note.error is not None:
        yield Concern("failed")
        return
    if same_text:
        yield Concern("same_text", other=same_text)
    if row.missing:
        yield Concern("missing", facts=row.missing)
    if row.like and not same_text:
        yield Concern("near_text", other=row.like)
    if same_year and not same_text:
        yield Concern("same_year", other=same_year)
    if row.guessed:
        yield Concern("guessed", facts=tuple(sorted(row.guessed)))
    remarks = (code for code in row.note.warnings if _is_to_look_at(row, code))
    yield from (Concern("remark", other=code) for code in remarks)


def is_no_report(row: ReviewRow) -> bool:
    """Whether that row is taken for something else, and nobody has said otherwise."""
    return row.note.error is None and not is_counted(row.facts, row.guessed)


def _is_to_look_at(row: ReviewRow, code: str) -> bool:
    # A kind that somebody corrected or confirmed is nothing to look at any more.
    name = code.partition(":")[0]
    of_a_kind = name in NO_REPORTS or name == "menu_only"
    return name in TO_LOOK_AT and (not of_a_kind or is_no_report(row))


def county_year(facts: Facts) -> tuple[str, int] | None:
    """Of which two reports are likely one; None where either is not known."""
    county = facts.county_code or facts.county
    return (county, facts.year) if county and facts.year else None
