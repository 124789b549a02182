"""What is asked of a project: which reports, whose codings, which text and themes count.

Apart from what answers, which loads numpy: a menu does not need that.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.results.count_choices import SETTLED

Years = tuple[int, int] | None
"""The first and the last year wanted, both included; None means all, also reports without one."""
FIRST_YEAR, LAST_YEAR = 0, 9999
"""The ends of a period that is open there."""
Where = tuple[tuple[str, tuple[str, ...]], ...]
"""Own columns, each with the values that are wanted."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question for every table and picture. An empty tuple means all.

    `by` and `measure` are words of analysis.frequency, or `by` is the name of an own column.
    `coder_ids` count those coders' codings alone (of several, `whose` says how: the mean unless
    SUM), `resolution` (the id of a round) what was decided there; else `whose` is one of WHOSE.
    Reports that those have not declared done count with `unfinished`, or where they declared
    none at all. `themes` "top" counts sub-themes for the theme that is shown, "all" every theme
    by itself; `theme_ids` are those that are shown. `counties` are keys of the groups by county:
    codes or, where a report has none, names. `parts` are words of counting.parts: only that text
    counts, and only reports that have some. `intervals` also gives 95 % intervals, each computed
    when it is looked up. `corrected` is the id of a round: what counts then also stands without
    the coder error that the round has shown.
    """

    by: str = "county"
    measure: str = "codings"
    coder_ids: tuple[str, ...] = ()
    resolution: str | None = None
    whose: str = SETTLED
    unfinished: bool = False
    themes: str = "top"
    theme_ids: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    years: Years = None
    prefectures: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    where: Where = ()
    report_ids: tuple[str, ...] = ()
    intervals: bool = False
    corrected: str | None = None
