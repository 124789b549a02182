"""The reports of a comparison as each coder left them, out of the columns that all counts share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from desktop.domain.report import Report
from desktop.services.project.project import Project
from desktop.services.rounds.compared_reports import Compared
from desktop.services.rounds.units import units_of

if TYPE_CHECKING:
    from desktop.analysis.counting.coded_spans import CodedSpans
    from desktop.analysis.reliability.coded import CodedReport


def coded_reports(
    project: Project, chosen: Compared, *, unit: str, counted_as: Mapping[str, str]
) -> Iterator[CodedReport]:
    """What the analysis takes, one report at a time; `counted_as` says by theme which one.

    A theme that is not among its keys is left out.
    """
    # numpy is for who compares: listing rounds starts without it.
    from desktop.analysis.reliability.coded import CodedReport  # noqa: PLC0415

    spans = _spans(project, _sides(chosen), counted_as)
    for report in sorted(chosen.shared, key=_in_text_order):
        own = {**spans.of(report.id), **chosen.beside.get(report.id, {})}
        yield CodedReport(
            characters=report.characters,
            coders={
                coder.id: own.get(coder.id, {}) if report.id in chosen.done[coder.id] else None
                for coder in chosen.coders
            },
            units=units_of(project, report, unit),
            name=report.id,
        )


def coded_spans(
    project: Project, round_id: str | None, *, counted_as: Mapping[str, str]
) -> CodedSpans:
    """What each coder coded in that round or, with None, outside rounds; sides are coders' ids."""
    coders = [coder.id for coder in project.store.coders.all()]
    return _spans(project, {(coder, round_id): coder for coder in coders}, counted_as)


def _spans(
    project: Project, sides: Mapping[tuple[str, str | None], str], counted_as: Mapping[str, str]
) -> CodedSpans:
    # numpy is for who compares: listing rounds starts without it.
    from desktop.services.counting.column_spans import spans_of  # noqa: PLC0415

    return spans_of(project, sides, counted_as=counted_as)


def _in_text_order(report: Report) -> tuple[str, str]:
    # Not by id: another import of the same corpus draws the same resamples.
    return report.text_sha256, report.id


def _sides(chosen: Compared) -> dict[tuple[str, str | None], str]:
    """By coder and round (None: outside) who that is in the comparison."""
    retest = chosen.retest
    if retest:
        both = (retest.then, retest.now)
        return {(retest.coder.id, one.layer): one.side.id for one in both}
    round_id = chosen.round.id if chosen.round else None
    return {(coder.id, round_id): coder.id for coder in chosen.coders}
