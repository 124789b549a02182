"""What workers do for the workspace; importing this loads numpy, so that only they import it."""

from __future__ import annotations

from dataclasses import replace

from desktop.analysis.uncertainty.group_differences import GroupDifferences
from desktop.domain.errors import InputError
from desktop.services.corpus import own_facts, report_list
from desktop.services.counting.kept_counts import kept
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.results.analysis import frequency
from desktop.services.results.behind import behind
from desktop.services.results.behind_figure import BehindFigure
from desktop.services.results.chosen_groups import called, of_group
from desktop.services.results.group_comparison import compare_groups
from desktop.services.results.pivots import trends
from desktop.services.results.views import cooccurrence, parts_compared, portraits
from desktop.services.rounds import rounds
from desktop.ui.charts.pictures.picture import Spot
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.scope import AskedScope
from desktop.ui.charts.workspace.views import OVER_YEARS, TOGETHER, TWO_GROUPS, NoAnswer, ViewTable
from desktop.ui.charts.workspace.words import CHOOSE_TWO, say
from desktop.ui.kit.translation import told


def asked_scope(project: Project) -> AskedScope:
    """All of it, as the coder at work may see it."""
    return AskedScope(
        provinces=tuple(report_list.provinces(project)),
        years=tuple(report_list.years(project)),
        coders=tuple((coder.id, coder.name) for coder in coders.coders(project)),
        counties=tuple(report_list.places(project)),
        columns=own_facts.choices(project),
        rounds=tuple((one.id, one.name) for one in rounds.rounds(project) if one.revealed),
    )


def answer(project: Project, inquiry: Inquiry) -> ViewTable | NoAnswer:
    """The table that the view draws, or why two groups cannot be compared."""
    question = inquiry.asked
    if inquiry.view == TWO_GROUPS:
        return _compared(project, inquiry)
    with kept(project).current(project) as (reader, counts):
        if inquiry.view == TOGETHER:
            return cooccurrence(reader, question, unit=inquiry.unit, counts=counts)
        if inquiry.view == "portraits":
            return portraits(reader, question, counts=counts)
        if inquiry.view == OVER_YEARS:
            return trends(reader, question, unit=inquiry.over_years, counts=counts)
        if inquiry.view == "parts":
            return parts_compared(reader, question, counts=counts)
        return frequency(reader, question, counts=counts)


def _compared(project: Project, inquiry: Inquiry) -> GroupDifferences | NoAnswer:
    if not all(inquiry.sides):
        return NoAnswer(say(CHOOSE_TWO))
    one, other = (of_group(inquiry.question, side) for side in inquiry.sides)
    names = group_names(project, inquiry)
    with kept(project).current(project) as (reader, counts):
        try:
            return compare_groups(reader, one, other, names=names, counts=counts)
        except InputError as error:
            return NoAnswer(" ".join(told(error)))


def group_names(project: Project, inquiry: Inquiry) -> tuple[str, str]:
    """What both groups are called, in the picture and by its command."""
    names = dict(report_list.places(project))
    first, second = (called(side, names) for side in inquiry.sides)
    return first, second


def warned(project: Project, inquiry: Inquiry, pair: tuple[str, str]) -> tuple[str, ...]:
    """The themes in which two counties differ by less than the coders do; by their names.

    None where one of them has no value: there is nothing then that could be misread.
    """
    sides = [replace(inquiry.asked, by="county", counties=(key,)) for key in pair]
    with kept(project).current(project) as (reader, counts):
        try:
            found = compare_groups(reader, sides[0], sides[1], names=pair, counts=counts)
        except InputError:
            return ()
        return tuple(theme.name for theme in found.warned)


def passages(project: Project, inquiry: Inquiry, spot: Spot) -> BehindFigure:
    """What stands behind a point of it; behind a pair of themes what each of them has."""
    question = inquiry.asked
    if spot.part:
        question = replace(question, parts=(spot.part,))
    if spot.year:
        years = (int(spot.year), int(spot.year))
        question = replace(question, by=inquiry.question.by, years=years)
    if spot.other:
        question = replace(question, theme_ids=(spot.theme, spot.other))
    theme = "" if spot.other else spot.theme
    if inquiry.view == TWO_GROUPS:
        return _of_both(project, inquiry, theme)
    with kept(project).current(project) as (reader, counts):
        return behind(reader, question, group=spot.group, theme_id=theme, counts=counts)


def _of_both(project: Project, inquiry: Inquiry, theme: str) -> BehindFigure:
    """What stands behind a theme in the one group and then in the other."""
    with kept(project).current(project) as (reader, counts):
        one, other = (
            behind(reader, of_group(inquiry.question, side), theme_id=theme, counts=counts)
            for side in inquiry.sides
        )
    reports = one.reports + other.reports
    return BehindFigure((*one.passages, *other.passages), reports, one.more or other.more)
