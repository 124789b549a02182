"""A passage behind a point, as a line at the right shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.services.coding.excerpts import RESOLUTION
from desktop.services.results.behind_figure import PassageBehind
from desktop.ui.charts.words import LABELS, say
from desktop.ui.charts.workspace.words import RESOLVED
from desktop.ui.charts.workspace.words import say as say_here


@dataclass(frozen=True, slots=True)
class BehindLine:
    """[start, end) of a report in code points; `coding_id` is empty for what was decided.

    `head` is report and part of the text, `whose` who coded it.
    """

    coding_id: str
    coder_id: str
    report_id: str
    start: int
    end: int
    head: str
    whose: str
    text: str
    theme: str
    colour: str
    source: str


def of_passages(passages: Iterable[PassageBehind]) -> list[BehindLine]:
    """The passages as lines; the year alone stands for a report where all are of one county."""
    listed = list(passages)
    alone = len({one.excerpt.report.facts.county for one in listed}) == 1
    return [_line(one, alone=alone) for one in listed]


def copied(lines: Sequence[BehindLine]) -> str:
    """The passages as they are quoted: each with its theme and where it is from."""
    return "\n".join(f"{_flat(one.text)}\t{one.theme}\t{one.source}\t{one.whose}" for one in lines)


def _line(passage: PassageBehind, *, alone: bool) -> BehindLine:
    excerpt = passage.excerpt
    report, coding = excerpt.report, excerpt.coding
    year = str(report.facts.year) if report.facts.year and alone else report.label
    decided = excerpt.coder.id == RESOLUTION.id
    return BehindLine(
        coding_id=coding.id,
        coder_id=coding.coder_id,
        report_id=report.id,
        start=coding.start,
        end=coding.end,
        head=f"{year} · {say(LABELS[passage.part])}",
        whose=say_here(RESOLVED) if decided else excerpt.coder.name,
        text=_flat(excerpt.text),
        theme=excerpt.theme_path,
        colour=excerpt.theme.colour,
        source=f"{report.label} {say(LABELS[passage.part])}",
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
