"""The options that say which reports, whose codings and which text count; see Question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from desktop.analysis.counting.parts import PARTS
from desktop.cli import parameters
from desktop.services.corpus import corpus, report_list
from desktop.services.project import coders
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results import named_places
from desktop.services.results.question import FIRST_YEAR, LAST_YEAR, Question, Where, Years
from desktop.services.rounds.resolved import resolved_round

Decorated = TypeVar("Decorated", bound=Callable[..., Any])
Asking = dict[str, Any]
"""What `filters` gave a command, by the names of its parameters."""
_YEARS = re.compile(r"(\d{4})?(-)?(\d{4})?")


def years_given(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> Years:
    """2021, 2021-2024, 2021- or -2024 as the first and the last year; BadParameter for others."""
    if value is None:
        return None
    found = _YEARS.fullmatch(value.strip())
    if not found or not (found[1] or found[3]) or (found[3] and not found[2]):
        raise click.BadParameter(f"{value} is no year, and no years like 2021-2024.")
    first = int(found[1] or FIRST_YEAR)
    last = int(found[3] or (LAST_YEAR if found[2] else first))
    return min(first, last), max(first, last)


def where_given(_ctx: click.Context, _parameter: click.Parameter, values: Sequence[str]) -> Where:
    """COLUMN=VALUE, several of one column together; BadParameter where there is no =."""
    found: dict[str, tuple[str, ...]] = {}
    for value in values:
        column, equals, wanted = value.partition("=")
        if not (column.strip() and equals):
            raise click.BadParameter(f"{value} is not like COLUMN=VALUE.")
        found[column.strip()] = (*found.get(column.strip(), ()), wanted.strip())
    return tuple(found.items())


_FILTERS = (
    click.option("--coder", "coder", metavar="NAME", multiple=True,
                 help="Only this coder's codings; given again, the mean over those coders."),
    parameters.resolution,
    parameters.resolved_round,
    parameters.whose,
    parameters.unfinished,
    click.option("--themes", type=click.Choice(["top", "all"]), default="top", show_default=True,
                 help="Sub-themes summed into their top theme, or every theme by itself."),
    click.option("--theme", "theme", metavar="NAME", multiple=True,
                 help="Only this theme, by name or path; may be given again."),
    click.option("--province", "province", metavar="NAME", multiple=True,
                 help="Only reports from there (浙江 is 浙江省); may be given again."),
    click.option("--prefecture", "prefecture", metavar="NAME", multiple=True,
                 help="Only reports from there; may be given again."),
    click.option("--county", "county", metavar="NAME|CODE", multiple=True,
                 help="Only reports from there; may be given again."),
    click.option("--year", "years", metavar="YEARS", callback=years_given,
                 help="Only these years: 2021, 2021-2024, 2021- or -2024."),
    click.option("--section", "section", type=click.Choice(PARTS), multiple=True,
                 help="Only the text of such sections; may be given again."),
    click.option("--where", "where", metavar="COLUMN=VALUE", multiple=True, callback=where_given,
                 help="Only reports with this value in an own column; may be given again."),
    click.option("--report", "report", metavar="REPORT", multiple=True,
                 help="Only this report: id, title, or county and year; may be given again."),
)  # fmt: skip


def filters(function: Decorated) -> Decorated:
    """All options that choose; the command gets them as keywords, for `question`."""
    for option in reversed(_FILTERS):
        function = option(function)
    return function


def question(project: Project, asking: Asking, **more: Any) -> Question:
    """The question that the options ask; NotFoundError where one names what is not there."""
    reports = report_list.everything(project)
    resolution = resolved_round(project, asking["of_round"]).id if asking["resolution"] else None
    return Question(
        coder_ids=tuple(coders.find_coder(project, name).id for name in asking["coder"]),
        resolution=resolution,
        whose=asking["whose"],
        unfinished=asking["unfinished"],
        themes=asking["themes"],
        theme_ids=tuple(find_theme(project, name).id for name in asking["theme"]),
        provinces=named_places.named_provinces(reports, asking["province"]),
        prefectures=named_places.named_prefectures(reports, asking["prefecture"]),
        counties=named_places.named_counties(reports, asking["county"]),
        years=asking["years"],
        parts=asking["section"],
        where=asking["where"],
        report_ids=tuple(corpus.find_report(project, one).id for one in asking["report"]),
        **more,
    )
