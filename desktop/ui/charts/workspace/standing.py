"""Groups sorted by whether they have a value: what is drawn, and what is told below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.analysis.frequency import NO_REPORT, FrequencyTable, Group
from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.ui.charts.workspace.views import ViewTable
from desktop.ui.charts.workspace.words import (
    CORPUS,
    CORPUS_GAPS,
    LEFT_OUT,
    NO_REPORTS,
    UNDECIDED,
    UNDECLARED,
    say,
)


@dataclass(frozen=True, slots=True)
class SortedGroups:
    """`shown` has the groups with a value alone; the others are named apart, by why not."""

    whole: FrequencyTable
    shown: FrequencyTable
    not_coded: tuple[Group, ...]
    no_report: tuple[Group, ...]


def sorted_groups(table: FrequencyTable) -> SortedGroups:
    """The table parted; along years a gap stays where it is, since it is a place on a line."""
    if table.by == "year":
        return SortedGroups(table, table, (), ())
    lacking = [group for group in table.groups if not group.counted]
    return SortedGroups(
        whole=table,
        shown=replace(table, groups=tuple(group for group in table.groups if group.counted)),
        not_coded=tuple(group for group in lacking if group.state != NO_REPORT),
        no_report=tuple(group for group in lacking if group.state == NO_REPORT),
    )


def remarks(table: ViewTable) -> list[str]:
    """What a reader must know of the figures, a line each."""
    undecided = table.undecided if isinstance(table, FrequencyTable) else 0
    if isinstance(table, GroupDifferences):
        left_out, no_reports = table.first.left_out + table.second.left_out, 0
    else:
        left_out, no_reports = table.left_out, table.no_reports
    told = [
        (table.undeclared, UNDECLARED, 0),
        (left_out > 0, LEFT_OUT, left_out),
        (undecided > 0, UNDECIDED, undecided),
        (no_reports > 0, NO_REPORTS, no_reports),
    ]
    return [say(text).format(number=f"{number:,}") for holds, text, number in told if holds]


def corpus_told(table: FrequencyTable) -> str:
    """How many groups and reports there are and how far they are, for the line of state."""
    groups = table.groups
    coded = sum(group.reports_coded for group in groups)
    unfinished = sum(group.reports_unfinished for group in groups)
    reports = sum(group.reports for group in groups)
    gaps = sum(group.state == NO_REPORT for group in groups)
    told = say(CORPUS).format(
        groups=f"{len(groups):,}",
        reports=f"{reports:,}",
        coded=f"{coded:,}",
        unfinished=f"{unfinished:,}",
        not_coded=f"{reports - coded - unfinished:,}",
    )
    return say(CORPUS_GAPS).format(corpus=told, gaps=f"{gaps:,}") if gaps else told
