"""Which disagreements are listed, and in which order, with a heading for each group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop.services.rounds.adjudication import JudgedDisagreement

ORDERS = ("report", "worst", "theme", "kind")
SHOWN = ("all", "undecided", "flagged", "changed")


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """Above the disagreements of one group; `of` is what they have in common."""

    of: JudgedDisagreement
    by: str
    number: int


ListedRow = GroupHeading | JudgedDisagreement


def rows(items: Sequence[JudgedDisagreement], *, order: str, shown: str) -> list[ListedRow]:
    """Headings and disagreements; by report they keep the report's and the text's order.

    "worst" puts the reports with the most disagreements first. What is left out by `shown`
    is not counted.
    """
    kept = [item for item in items if _is_shown(item, shown)]
    by = "report" if order == "worst" else order
    tally = Counter(_group(item, by) for item in kept)
    if order == "worst":
        kept.sort(key=lambda item: -tally[_group(item, by)])
    elif order != "report":
        places = {group: number for number, group in enumerate(tally)}
        kept.sort(key=lambda item: places[_group(item, by)])
    return list(_headed(kept, by))


def _headed(items: Sequence[JudgedDisagreement], by: str) -> Iterator[ListedRow]:
    for _, found in groupby(items, key=lambda item: _group(item, by)):
        group = list(found)
        yield GroupHeading(group[0], by, len(group))
        yield from group


def _group(item: JudgedDisagreement, by: str) -> str:
    if by == "theme":
        return item.disagreement.theme_id
    return item.disagreement.kind if by == "kind" else item.report.id


def _is_shown(item: JudgedDisagreement, shown: str) -> bool:
    decided = item.adjudication
    if shown == "undecided":
        return decided is None
    if shown == "flagged":
        return decided is not None and decided.codebook_must_change
    return shown != "changed" or item.changed
