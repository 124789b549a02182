"""Two groups compared: per report, over reports, and beside what coders disagree on."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from desktop.analysis.uncertainty.group_differences import GroupDifferences, ThemeDifference
from desktop.analysis.uncertainty.limits import difference_limits
from desktop.analysis.uncertainty.ratios import Ratio
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus.corpus import mark_done
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.analysis import MEASURES
from desktop.services.results.group_comparison import compare_groups
from desktop.services.results.question import Question
from desktop.services.rounds import rounds
from tests.conftest import AddReport
from tests.services.conftest import TEXT

FIRST = TEXT.index("青岚县优化")
NAME = "营商环境"
HERE, THERE = (Question(measure="codings", provinces=(one,)) for one in ("某省", "他省"))
NAMES = ("这里", "那里")
TIMES = ([3, 5, 4, 6, 3, 5], [1, 0, 2, 1, 1, 2, 0])
Apply = Callable[..., None]


@pytest.fixture
def apply(project: Project) -> Apply:
    """Codes so many times in a report, and declares it done."""

    def to(report: Report, times: int, **more: str | None) -> None:
        theme_id = find_theme(project, NAME).id
        for n in range(times):
            span = Span(FIRST + n, FIRST + n + 2)
            coding.apply_theme(project, report.id, theme_id=theme_id, span=span, **more)  # type: ignore[arg-type]
        if "round_id" not in more:
            mark_done(project, report.id, done=True, coder=more.get("coder"))

    return to


@pytest.fixture
def corpus(project: Project, add_report: AddReport, apply: Apply) -> list[Report]:
    reports = []
    for province, times in zip(("某省", "他省"), TIMES, strict=True):
        for n, number in enumerate(times):
            report = add_report(f"{TEXT}{province}{n}", province=province, year=2020 + n)
            apply(report, number)
            reports.append(report)
    return reports


def one(project: Project, table: GroupDifferences) -> ThemeDifference:
    return table.of(find_theme(project, NAME))


def test_counts_are_means_per_report_with_the_limits_of_drawing_reports(
    project: Project, corpus: list[Report]
) -> None:
    table = compare_groups(project, HERE, THERE, names=NAMES)
    found = one(project, table)
    assert (found.first, found.second) == pytest.approx((26 / 6, 1.0))
    ratios = [Ratio(np.array(times, float)[:, None], np.ones(len(times))) for times in TIMES]
    low, high, _ = difference_limits(ratios[0], ratios[1])
    assert (found.low, found.high) == pytest.approx((low[0], high[0]))
    assert found.difference == pytest.approx(26 / 6 - 1)
    assert found.ratio == pytest.approx(26 / 6)
    assert (found.units, found.units_with, found.few) == (6, 11, True)
    assert (table.per_report, table.first.name, table.second.counted) == (True, "这里", 7)


@pytest.mark.parametrize("measure", MEASURES)
def test_the_other_way_about_everything_is_turned_over(
    project: Project, corpus: list[Report], measure: str
) -> None:
    first, second = (replace(side, measure=measure) for side in (HERE, THERE))
    there = one(project, compare_groups(project, first, second, names=NAMES))
    back = one(project, compare_groups(project, second, first, names=NAMES))
    assert there.difference == pytest.approx(-back.difference)
    assert there.low == pytest.approx(-back.high)  # type: ignore[operator]
    assert there.high == pytest.approx(-back.low)  # type: ignore[operator]


def test_nothing_is_known_of_coders_where_one_reads_each_report(
    project: Project, corpus: list[Report]
) -> None:
    table = compare_groups(project, HERE, THERE, names=NAMES)
    assert one(project, table).disagreement is None
    assert not table.warned
    assert table.of_round is None


def test_a_difference_smaller_than_that_of_coders_is_told(
    project: Project, corpus: list[Report], apply: Apply, second: Coder
) -> None:
    apply(corpus[0], 27, coder=second.id)
    found = one(project, (table := compare_groups(project, HERE, THERE, names=NAMES)))
    # 24 codings more in one of six reports.
    assert found.disagreement == pytest.approx(4)
    assert found.difference > 4
    assert not found.smaller_than_coders
    apply(corpus[-1], 40, coder=second.id)
    found = one(project, (table := compare_groups(project, HERE, THERE, names=NAMES)))
    assert found.disagreement == pytest.approx(40 / 7)
    assert found.smaller_than_coders
    assert [theme.name for theme in table.warned] == [NAME]


def test_a_revealed_round_stands_in_for_what_the_groups_do_not_show(
    project: Project, corpus: list[Report], apply: Apply, second: Coder
) -> None:
    people = [project.coder, second]
    known = rounds.create(
        project, "一轮", coder_ids=[c.id for c in people], report_ids=[r.id for r in corpus[:2]]
    )
    for report, pair in zip(corpus, ((1, 4), (2, 3)), strict=False):
        for coder, times in zip(people, pair, strict=True):
            apply(report, times, coder=coder.id, round_id=known.id)
            rounds.mark_done(project, known.id, report.id, done=True, coder=coder.id)
    assert compare_groups(project, HERE, THERE, names=NAMES).of_round is None
    # A later round in which nobody finished anything says nothing.
    other = rounds.create(
        project, "二轮", coder_ids=[c.id for c in people], report_ids=[corpus[3].id]
    )
    for each in (known, other):
        rounds.lock(project, each.id)
        rounds.reveal(project, each.id)
    table = compare_groups(project, HERE, THERE, names=NAMES)
    assert table.of_round == "一轮"
    assert one(project, table).disagreement == pytest.approx((3 + 1) / 2)


def test_groups_that_share_a_report_or_have_none_are_refused(
    project: Project, corpus: list[Report]
) -> None:
    with pytest.raises(InputError, match="6 reports are in both"):
        compare_groups(project, HERE, Question(measure="codings"), names=NAMES)
    with pytest.raises(InputError, match="No report counts in the group 那里"):
        compare_groups(project, HERE, replace(THERE, provinces=("无",)), names=NAMES)


def test_a_group_of_one_report_has_a_difference_without_limits(
    project: Project, corpus: list[Report]
) -> None:
    only = replace(THERE, years=(2022, 2022))
    found = one(project, compare_groups(project, HERE, only, names=NAMES))
    assert (found.second, found.low, found.high) == (2, None, None)


def test_rows_say_all_of_it(project: Project, corpus: list[Report]) -> None:
    table = compare_groups(project, HERE, THERE, names=NAMES)
    row = table.rows({find_theme(project, NAME).id: "路径"})[
        table.themes.index(find_theme(project, NAME))
    ]
    assert (row["theme"], row["a"], row["b_reports"], row["few"]) == ("路径", "这里", 7, 1)
    assert table.rows()[0]["theme"] == table.themes[0].name
    assert "provinces" not in table.filters
    assert table.filters["whose"] == "settled"
    other = next(theme for theme in table.themes if theme.name != NAME)
    assert table.of(other).ratio is None
