"""The measures of frequency: one row each, from which every user of counts is made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What a measure is called, and the sentence that defines it."""

    label: str
    explained: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure of a theme in a group: `numerator` over `denominator`, times `per`.

    `numerator` is a count that a tally has (TALLIED), `denominator` what stands behind the
    group: its "characters", its "reports", or None. `kind` is "count" (a whole number for one
    reader of each report), "share" (0 to 1) or "rate"; `decimals` is how many a table shows;
    `adds_up` says whether the figures of different themes may be stacked.
    """

    id: str
    numerator: str
    denominator: str | None
    kind: str
    decimals: int
    words: Words
    per: int = 1
    adds_up: bool = True


TALLIED = ("codings", "sentences", "characters", "present")
"""What is counted of a theme in a report; see tallies."""

_ROWS = (
    Measure(
        "codings", "codings", None, "count", 0,
        Words("Codings", "How many codings start in the group"),
    ),
    Measure(
        "sentences", "sentences", None, "count", 0,
        Words("Sentences", "Sentences with at least one coded character"),
    ),
    Measure(
        "characters", "characters", None, "count", 0,
        Words("Characters", "Coded characters, each counted once"),
    ),
    Measure(
        "share", "characters", "characters", "share", 4,
        Words("Share of text", "Coded characters as a share of all characters"),
    ),
    Measure(
        "per_1000", "codings", "characters", "rate", 2,
        Words(
            "Codings per 1,000 characters", "Codings for every 1,000 characters of the reports"
        ),
        per=1000,
    ),
    Measure(
        "presence", "present", "reports", "share", 2,
        Words("Presence in reports", "The share of reports in which the theme occurs"),
        adds_up=False,
    ),
)  # fmt: skip

MEASURES: dict[str, Measure] = {row.id: row for row in _ROWS}
"""By id, in the order in which they are offered."""
