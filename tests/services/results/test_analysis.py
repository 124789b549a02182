"""Theme frequency, counted by hand and by SQL."""

from collections.abc import Callable

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus.corpus import mark_done
from desktop.services.project import codebook
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.analysis import GROUPS, MEASURES, FrequencyTable, Question, frequency
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code

Apply = Callable[..., None]
LENGTH = len(TEXT)
FIRST = TEXT.index("青岚县优化")
PLAN = TEXT.index("继续推进")


@pytest.fixture
def apply(project: Project) -> Apply:
    """Codes [start, end) of a report with a theme by its name."""

    def to(report: Report, start: int, end: int, name: str = "营商环境", **more: str) -> None:
        theme_id = find_theme(project, name).id
        span = Span(start, end)
        coding.apply_theme(project, report.id, theme_id=theme_id, span=span, **more)  # type: ignore[arg-type]

    return to


@pytest.fixture
def corpus(report: Report, add_report: AddReport, apply: Apply, second: Coder) -> list[Report]:
    """青岚县 2022 and 2024, 云汀县 2022 of another province, one that says nothing of itself."""
    reports = [report]
    for text, facts in (
        (
            TEXT + "甲",
            {"county": "青岚县", "county_code": "990101", "province": "某省", "year": 2024},
        ),
        (TEXT + "乙", {"county": "云汀县", "prefecture": "泽市", "province": "他省", "year": 2022}),
        (TEXT + "丙", {}),
    ):
        reports.append(add_report(text, **facts))
    apply(report, FIRST, FIRST + 8)
    apply(report, FIRST + 4, FIRST + 20, "政务服务便利化")
    apply(report, FIRST, FIRST + 8, coder=second.id)
    apply(report, PLAN, PLAN + 6, "复议体制改革")
    apply(reports[1], FIRST, FIRST + 2)
    apply(reports[2], 0, 6, "复议体制改革")
    return reports


def figures(project: Project, table: FrequencyTable) -> dict[tuple[str, str], float]:
    """The values by label of the group and name of the theme."""
    labels = {group.key: group.label for group in table.groups}
    names = {theme.id: theme.name for theme in table.themes}
    return {(labels[g], names[t]): value for (g, t), value in table.values.items()}


@pytest.mark.parametrize(
    ("measure", "business", "review"),
    [
        ("codings", 3, 1),
        ("sentences", 2, 1),
        ("characters", 20, 6),
        ("share", 20 / LENGTH, 6 / LENGTH),
        ("per_1000", 3000 / LENGTH, 1000 / LENGTH),
        ("presence", 1, 1),
    ],
)
def test_each_measure_of_one_report(
    project: Project, corpus: list[Report], measure: str, business: float, review: float
) -> None:
    table = frequency(project, Question(by="report", measure=measure, whose="sum"))
    assert figures(project, table)["青岚县 2022", "营商环境"] == pytest.approx(business)
    assert figures(project, table)["青岚县 2022", "复议体制改革"] == pytest.approx(review)


def test_codings_are_those_that_sql_counts(project: Project, corpus: list[Report]) -> None:
    table = frequency(project, Question(by="report", themes="all", whose="sum"))
    counted = project.store.db.execute(
        "SELECT report_id, theme_id, count(*) FROM codings GROUP BY report_id, theme_id"
    )
    assert table.values == {(report, theme): n for report, theme, n in counted}


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        ("county", ["云汀县", "青岚县", "report.txt"]),
        ("prefecture", ["泽市", "?"]),
        ("province", ["他省", "某省", "?"]),
        ("year", ["2022", "2023", "2024", "?"]),
        ("report", ["云汀县 2022", "青岚县 2022", "青岚县 2024", "report.txt"]),
        ("section", ["shortcomings", "plan", "other"]),
    ],
)
def test_groups_stand_in_the_order_of_the_corpus(
    project: Project, corpus: list[Report], by: str, labels: list[str]
) -> None:
    groups = frequency(project, Question(by=by)).groups
    assert [group.label for group in groups] == labels


def test_counties_are_summed_over_their_reports(project: Project, corpus: list[Report]) -> None:
    table = frequency(project, Question(by="county", whose="sum"))
    county = next(group for group in table.groups if group.key == "990101")
    assert (county.reports, county.characters, county.province) == (2, 2 * LENGTH + 1, "某省")
    assert (county.county, county.code, county.year) == ("青岚县", "990101", None)
    assert table.value("990101", find_theme(project, "营商环境").id) == 4
    assert table.value("云汀县", find_theme(project, "营商环境").id) == 0


def test_sub_themes_count_for_their_top_theme_or_for_themselves(
    project: Project, corpus: list[Report]
) -> None:
    names = [t.name for t in project.codebook.children(None)]
    assert [t.name for t in frequency(project).themes] == names
    table = frequency(project, Question(by="report", themes="all", whose="sum"))
    assert len(table.themes) == 15
    found = figures(project, table)
    assert found["青岚县 2022", "营商环境"] == 2
    assert found["青岚县 2022", "政务服务便利化"] == 1


def test_what_is_chosen_is_filtered_and_noted(
    project: Project, corpus: list[Report], second: Coder
) -> None:
    theme = find_theme(project, "营商环境")
    table = frequency(
        project,
        Question(
            by="report",
            coder_ids=(second.id,),
            theme_ids=(theme.id,),
            provinces=("某省",),
            years=(2020, 2023),
        ),
    )
    assert figures(project, table) == {("青岚县 2022", "营商环境"): 1}
    assert [t.id for t in table.themes] == [theme.id]
    assert table.filters == {
        "coders": ["乙"],
        "whose": "乙",
        "unfinished": True,
        "themes": "top",
        "theme_paths": ["营商环境"],
        "provinces": ["某省"],
        "prefectures": [],
        "counties": [],
        "years": [2020, 2023],
        "parts": [],
        "where": {},
        "reports": 1,
    }
    both = frequency(project, Question(by="report", theme_ids=(theme.id,), whose="sum"))
    assert figures(project, both) == {
        ("青岚县 2022", "营商环境"): 3,
        ("青岚县 2024", "营商环境"): 1,
    }
    plain = frequency(project).filters
    assert (plain["coders"], plain["provinces"], plain["years"]) == ([], [], None)
    assert (plain["whose"], plain["reports"]) == ("settled", 4)


def test_a_coder_who_is_not_there_has_no_codings(project: Project, corpus: list[Report]) -> None:
    table = frequency(project, Question(coder_ids=("gone",)))
    assert table.values == {}
    assert table.filters["coders"] == ["gone"]


def test_a_group_that_the_years_leave_empty_is_a_gap(
    project: Project, corpus: list[Report]
) -> None:
    table = frequency(project, Question(by="county", years=(2024, 2024)))
    theme_id = find_theme(project, "营商环境").id
    assert [group.label for group in table.groups] == ["云汀县", "青岚县", "report.txt"]
    assert table.value("云汀县", theme_id) is None
    assert table.value("990101", theme_id) == 1
    years = frequency(project, Question(by="year", whose="sum"))
    assert [years.value(year, theme_id) for year in ("2022", "2023", "2024")] == [3, None, 1]


def test_sections_are_grouped_by_what_they_are_about(
    project: Project, corpus: list[Report]
) -> None:
    table = frequency(project, Question(by="section", whose="sum"))
    found = figures(project, table)
    assert found["plan", "复议体制改革"] == 1
    assert sum(v for (_, name), v in found.items() if name == "复议体制改革") == 2
    weighed = {group.label: group.reports for group in table.groups}
    assert weighed["plan"] == weighed["shortcomings"] == 4
    assert sum(group.characters for group in table.groups) == 3 * LENGTH + 2


def test_what_stands_before_the_first_heading_is_the_opening(
    project: Project, add_report: AddReport, apply: Apply
) -> None:
    text = "青岚县年度报告如下。\n" + TEXT
    apply(add_report(text, county="青岚县"), 0, 3)
    add_report("没有标题的报告。")
    table = frequency(project, Question(by="section"))
    assert figures(project, table) == {("opening", "营商环境"): 1}
    assert next(g.reports for g in table.groups if g.key == "opening") == 2


def test_an_empty_corpus_has_an_empty_table(project: Project) -> None:
    for by in GROUPS:
        for measure in MEASURES:
            table = frequency(project, Question(by=by, measure=measure))
            assert (table.groups, table.values) == ((), {})


@pytest.mark.parametrize(
    "options", [{"by": "month"}, {"measure": "mood"}, {"themes": "some"}, {"whose": "mine"}]
)
def test_what_is_none_is_refused(project: Project, options: dict[str, str]) -> None:
    with pytest.raises(InputError, match=f"no {next(iter(options.values()))} here"):
        frequency(project, Question(**options))  # type: ignore[arg-type]


def test_a_theme_newer_than_the_codebook_in_hand_waits_for_the_next_table(
    project: Project, report: Report, code: Code
) -> None:
    with project.reader() as reader:
        assert len(reader.codebook.themes) == 15
        codebook.add_theme(project, "应急管理")
        code(0, 2, "应急管理")
        assert frequency(reader).values == {}
    with project.reader() as reader:
        assert len(frequency(reader).values) == 1


def test_the_mean_over_who_finished_has_the_spread_of_the_coders(
    project: Project, corpus: list[Report], second: Coder
) -> None:
    business = find_theme(project, "营商环境").id
    for coder in (project.coder.id, second.id):
        mark_done(project, corpus[0].id, done=True, coder=coder)
    table = frequency(project, Question(by="report"))
    (first,) = [group for group in table.groups if group.key == corpus[0].id]
    assert (first.state, first.coders) == ("coded", ("甲", "乙"))
    assert table.value(first.key, business) == 1.5
    assert dict(zip([t.id for t in table.themes], table.spread(first), strict=True))[business] == (
        1,
        2,
    )
    assert (table.undeclared, table.left_out, table.not_coded) == (False, 2, 1)
    assert frequency(project, Question(by="report", whose="mean")).values == table.values
    alone = frequency(project, Question(by="report", coder_ids=(second.id,)))
    assert alone.value(first.key, business) == 1
    assert not alone.has_spread


def test_text_under_no_chapter_is_a_section_of_its_own(
    project: Project, add_report: AddReport, apply: Apply
) -> None:
    text = "前言如下。\n（一）优化服务\n青岚县优化服务。\n一、总体情况\n推进改革。"
    apply(add_report(text, county="青岚县"), text.index("青岚县优化"), text.index("一、总体"))
    table = frequency(project, Question(by="section", measure="characters"))
    assert [group.key for group in table.groups] == ["opening", "other", "unheaded"]
    assert figures(project, table)["unheaded", "营商环境"] == 9
    assert sum(group.characters for group in table.groups) == len(text)


def test_filters_leave_reports_out_and_a_part_leaves_text_out(
    project: Project, corpus: list[Report]
) -> None:
    review = find_theme(project, "复议体制改革").id
    table = frequency(project, Question(counties=("990101",), parts=("plan",), whose="sum"))
    assert [group.key for group in table.groups] == ["990101"]
    assert table.value("990101", review) == 1
    both = frequency(project, Question(parts=("plan", "shortcomings"), whose="sum"))
    by_part = frequency(
        project, Question(by="section", parts=("plan", "shortcomings"), whose="sum")
    )
    assert sum(g.characters for g in both.groups) == sum(g.characters for g in by_part.groups) > 0
    assert [group.key for group in by_part.groups] == ["shortcomings", "plan"]
    one = frequency(project, Question(by="report", report_ids=(corpus[0].id,)))
    assert [group.key for group in one.groups] == [corpus[0].id]
    assert frequency(project, Question(prefectures=("泽市",))).filters["prefectures"] == ["泽市"]


def test_the_mean_over_named_coders(project: Project, corpus: list[Report], second: Coder) -> None:
    business = find_theme(project, "营商环境").id
    people = (project.coder.id, second.id)
    table = frequency(project, Question(by="report", coder_ids=people))
    assert table.value(corpus[0].id, business) == 1.5
    assert (table.filters["whose"], table.filters["coders"]) == ("mean", ["甲", "乙"])


def test_a_sub_theme_counts_by_itself_and_in_a_theme_above_it(
    project: Project, corpus: list[Report]
) -> None:
    above, below = find_theme(project, "营商环境"), find_theme(project, "政务服务便利化")
    table = frequency(project, Question(by="report", whose="sum", theme_ids=(below.id, above.id)))
    assert [theme.id for theme in table.themes] == [above.id, below.id]
    assert [table.value(corpus[0].id, t.id) for t in table.themes] == [3, 1]


def test_an_own_column_that_is_not_there_is_told(project: Project, corpus: list[Report]) -> None:
    with pytest.raises(InputError, match="No report has a column pilot"):
        frequency(project, Question(where=(("pilot", ("1",)),)))
