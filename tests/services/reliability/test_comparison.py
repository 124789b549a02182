"""Reliability of a round: what counts, what is undefined, and what is said about it."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest

from desktop.analysis.reliability.published import NOT_OFFERED
from desktop.domain.coding import Coder
from desktop.domain.errors import EnvironmentProblem, InputError, NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.counting.coded_reports import coded_reports
from desktop.services.project import codebook, coders
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability import comparison, round_plan
from desktop.services.reliability.comparison import Reliability
from desktop.services.reliability.comparison_notes import few_reports
from desktop.services.reliability.published_examples import metric_of
from desktop.services.rounds import compared_reports, rounds
from desktop.services.rounds.units import number_of_units, units_of
from tests.conftest import AddReport

SENTENCES = 8
TOP, CHILD = "营商环境", "营商环境/政务服务便利化"


@pytest.fixture
def third(project: Project) -> Coder:
    return coders.add_coder(project, "丙")


@pytest.fixture
def known(project: Project, add_report: AddReport, second: Coder, third: Coder) -> Round:
    """An open round of three coders over twelve reports of eight sentences, as one paragraph."""
    texts = [
        "".join(f"第{r}份报告的第{s}句。" for s in range(SENTENCES)) for r in range(12)
    ]  # fmt: skip
    reports = [add_report(text, county=f"县{n}", year=2020) for n, text in enumerate(texts)]
    return rounds.create(
        project,
        "r",
        coder_ids=[project.coder.id, second.id, third.id],
        report_ids=[report.id for report in reports],
        blind=False,
    )


@pytest.fixture
def mark(project: Project, known: Round) -> Callable[..., None]:
    """Codes those sentences of a report, or none, and declares it done."""

    def work(coder: Coder, report: Report, *sentences: int, theme: str = TOP) -> None:
        bounds = units_of(project, report, "sentence")
        for number in sentences:
            coding.apply_theme(
                project,
                report.id,
                theme_id=find_theme(project, theme).id,
                span=Span(bounds[number][0], bounds[number][1]),
                coder=coder.id,
                round_id=known.id,
            )
        rounds.mark_done(project, known.id, report.id, done=True, coder=coder.id)

    return work


Mark = Callable[..., None]


def compared(project: Project, **given: object) -> Reliability:
    found = comparison.reliability(project, **{"round_id": "r", "bootstrap": 50} | given)  # type: ignore[arg-type]
    assert found is not None
    return found


def theme_of(found: Reliability, path: str) -> dict[str, object]:
    (row,) = [row for row in found.document()["themes"] if row["theme_path"] == path]
    return row


def test_counts_are_those_of_finished_reports_only(
    project: Project, known: Round, second: Coder, third: Coder, mark: Mark
) -> None:
    first, other, unopened, *_ = rounds.round_reports(project, known.id)
    me = project.coder
    mark(me, first, 0, 1, 2)
    mark(second, first, 1, 2, 3)
    mark(me, other)
    mark(second, other, 0)
    mark(me, unopened, 5)
    coding.apply_theme(
        project, unopened.id, theme_id=find_theme(project, TOP).id, span=Span(0, 3),
        coder=second.id, round_id=known.id,
    )  # fmt: skip
    found = compared(project)
    document = found.document()
    row = theme_of(found, TOP)
    assert (document["reports_both"], document["reports"], document["units"]) == (2, 12, 16)
    assert row["uses"] == {"甲": 3, "乙": 4, "丙": 0}
    assert (row["both"], row["only"]) == (2, {"甲": 1, "乙": 2, "丙": 0})
    assert row["percent"] == pytest.approx(13 / 16)
    assert row["prevalence"] == pytest.approx(7 / 32)
    # Krippendorff 2011, two values: 1 - (N - 1) o01 / (n0 n1), by hand.
    assert row["alpha"] == pytest.approx(1 - 31 * 3 / (7 * 25))
    assert row["alpha_ci"] is None
    assert row["alpha_ci_reason"] == "too_few_reports"
    assert (row["verdict"], row["verdict_reason"]) == (None, "too_rare")
    assert (row["kappa"], row["kappa_reason"]) == (None, "not_two_coders")
    pairs = {tuple(p["coders"]): p for p in document["pairs"] if p["theme_path"] == TOP}
    assert pairs["甲", "乙"]["alpha"] == row["alpha"]
    assert (pairs["甲", "丙"]["reports"], pairs["甲", "丙"]["alpha"]) == (0, None)
    assert pairs["甲", "丙"]["alpha_reason"] == "nothing_to_compare"
    assert document["worst_pair"] == {"coders": ["甲", "乙"], "share_differing": 3 / 5}
    assert document["worst_reports"][0]["label"] in ("县0 2020", "县1 2020")
    notes = "\n".join(document["notes"])
    for said in ("10 of 12 reports", "乙 has codings in 1 reports", "r is not locked"):
        assert said in notes
    json.dumps(document)


def test_a_theme_nobody_used_is_undefined_with_its_reason(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    (first, *_) = rounds.round_reports(project, known.id)
    mark(project.coder, first, 0)
    mark(second, first, 0)
    row = theme_of(compared(project), "大综合一体化")
    for name in ("alpha", "kappa", "dice", "f1_exact", "u_alpha", "ku_alpha", "ku_coverage"):
        assert row[name] is None
        assert row[f"{name}_reason"]
    assert row["alpha_reason"] == "nobody_used_it"
    assert (row["percent"], row["percent_reason"]) == (None, "nobody_used_it")


def test_coders_who_share_no_report(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    first, other, *_ = rounds.round_reports(project, known.id)
    mark(project.coder, first, 0)
    mark(second, other, 0)
    found = compared(project)
    assert found.found.reports_both == 0
    assert theme_of(found, TOP)["alpha_reason"] == "nothing_to_compare"
    assert found.document()["worst_pair"] is None
    assert "share no report" in found.notes[0]


def test_agreement_is_perfect_and_the_interval_repeats(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    for number, report in enumerate(rounds.round_reports(project, known.id)):
        for coder in (project.coder, second):
            mark(coder, report, number % 8, (number + 3) % 8)
    mark_of = [theme_of(compared(project, seed=7), TOP) for _ in range(2)]
    assert mark_of[0] == mark_of[1]
    assert (mark_of[0]["alpha"], mark_of[0]["alpha_ci"]) == (1, [1, 1])
    assert mark_of[0]["verdict"] == "rely"
    without = theme_of(compared(project, bootstrap=0), TOP)
    assert (without["alpha_ci"], without["alpha_ci_reason"]) == (None, "not_asked")


def test_the_jackknife_is_what_is_shown_and_few_reports_are_told(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    for number, report in enumerate(rounds.round_reports(project, known.id)):
        mark(project.coder, report, number % 8, (number + 3) % 8)
        mark(second, report, number % 8)
    found, drawn, none = (compared(project, bootstrap=draws) for draws in (None, 50, 0))
    told = [(each.document()["interval"], each.document()["bootstrap"]) for each in (found, drawn)]
    assert told == [("jackknife", None), ("bootstrap", 50)]
    assert none.document()["interval"] is None
    row = theme_of(found, TOP)
    low, high = row["alpha_ci"]  # type: ignore[misc]
    assert low < row["alpha"] <= high  # type: ignore[operator]
    assert row["alpha_ci"] != theme_of(drawn, TOP)["alpha_ci"]
    few = [[r for r in each.remarks if r.code == "few_reports"] for each in (found, drawn, none)]
    assert [len(each) for each in few] == [1, 1, 0]
    number = found.document()["reports_both"]
    assert few[0][0].said().startswith(f"The coders share only {number} reports")
    assert few[0][0].said("zh").startswith(f"编码员共同完成的报告只有 {number} 篇")


@pytest.mark.parametrize(("shared", "told"), [(9, 0), (10, 1), (19, 1), (20, 0)])
def test_how_few_reports_are_few(shared: int, told: int) -> None:
    assert len(list(few_reports(shared, method="jackknife"))) == told


def test_names_and_their_order_change_nothing(
    project: Project, known: Round, second: Coder, third: Coder, mark: Mark
) -> None:
    people = [project.coder, second, third]
    for number, report in enumerate(rounds.round_reports(project, known.id)):
        for place, coder in enumerate(people):
            mark(coder, report, (number + place * (number % 3 == 0)) % 8)
    expected = theme_of(compared(project), TOP)
    for order in permutations(people):
        found = theme_of(compared(project, coder_ids=[c.id for c in order]), TOP)
        for name in ("alpha", "fleiss", "percent", "dice", "f1_exact", "alpha_ci"):
            assert found[name] == pytest.approx(expected[name])


def test_children_count_for_their_parent_where_that_is_asked(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    (first, *_) = rounds.round_reports(project, known.id)
    mark(project.coder, first, 0, theme=TOP)
    mark(second, first, 0, theme=CHILD)
    assert theme_of(compared(project), TOP)["both"] == 0
    top = compared(project, themes="top")
    assert theme_of(top, TOP)["both"] == 1
    assert all("/" not in row["theme_path"] for row in top.document()["themes"])
    with pytest.raises(InputError, match="all, top"):
        compared(project, themes="some")


@pytest.mark.parametrize("unit", ["character", "sentence", "paragraph", "section", "report"])
def test_every_unit(project: Project, known: Round, second: Coder, mark: Mark, unit: str) -> None:
    (first, *_) = rounds.round_reports(project, known.id)
    mark(project.coder, first, 0)
    mark(second, first, 0)
    found = compared(project, unit=unit)
    assert found.document()["units"] == number_of_units(project, first, unit)
    assert theme_of(found, TOP)["both"] == (len("第0份报告的第0句。") if unit == "character" else 1)


def test_a_unit_that_is_none(project: Project, known: Round) -> None:
    with pytest.raises(InputError, match="no unit word"):
        compared(project, unit="word")


def test_who_can_be_compared(project: Project, known: Round, second: Coder, report: Report) -> None:
    outsider = coders.add_coder(project, "丁")
    with pytest.raises(RuleError, match="two coders"):
        compared(project, coder_ids=[second.id, second.id])
    with pytest.raises(RuleError, match="丁 is not in the round r"):
        compared(project, coder_ids=[second.id, outsider.id])
    with pytest.raises(NotFoundError):
        compared(project, round_id="s")
    blind = rounds.create(
        project, "b", coder_ids=[project.coder.id, second.id], report_ids=[report.id]
    )
    with pytest.raises(RuleError, match="not revealed"):
        compared(project, round_id=blind.id)


def test_work_outside_rounds_is_compared_too(
    project: Project, report: Report, second: Coder, add_report: AddReport
) -> None:
    other = add_report("另一份。只有一句。")
    with pytest.raises(RuleError, match="two coders"):
        compared(project, round_id=None)
    theme = find_theme(project, TOP).id
    for coder in (project.coder, second):
        coding.apply_theme(project, report.id, theme_id=theme, span=Span(7, 15), coder=coder.id)
    codebook.add_theme(project, "新主题")
    coding.apply_theme(project, other.id, theme_id=theme, span=Span(0, 2), coder=second.id)
    found = compared(project, round_id=None)
    assert found.document()["round"] is None
    assert (found.found.reports_both, theme_of(found, TOP)["both"]) == (1, 1)
    notes = "\n".join(found.notes)
    assert "甲 has declared no report done" in notes
    assert "versions of the codebook: 1, 2" in notes
    corpus.mark_done(project, other.id, done=True)
    corpus.mark_done(project, other.id, done=True, coder=second.id)
    found = compared(project, round_id=None, coder_ids=[project.coder.id, second.id])
    assert theme_of(found, TOP)["only"] == {"甲": 0, "乙": 1}
    assert "declared no report done" not in "\n".join(found.notes)


def test_a_project_without_themes_says_so(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    (first, *_) = rounds.round_reports(project, known.id)
    mark(project.coder, first)
    mark(second, first)
    for theme in project.codebook.themes:
        codebook.retire_theme(project, theme.id)
    rounds.create(
        project, "s", coder_ids=[project.coder.id, second.id], report_ids=[first.id], blind=False
    )
    found = compared(project, round_id="s")
    assert found.document()["themes"] == []
    assert "The codebook has no theme." in found.notes


def test_a_retired_theme_that_was_used_is_compared(
    project: Project, report: Report, second: Coder
) -> None:
    theme = find_theme(project, TOP).id
    for coder in (project.coder, second):
        coding.apply_theme(project, report.id, theme_id=theme, span=Span(7, 15), coder=coder.id)
    codebook.retire_theme(project, theme)
    assert theme_of(compared(project, round_id=None), TOP)["both"] == 1


def test_a_theme_that_is_not_counted_is_left_out(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    (first, *_) = rounds.round_reports(project, known.id)
    mark(project.coder, first, 0)
    mark(second, first, 0)
    chosen = compared_reports.compared(project, round_id=known.id)
    (report,) = coded_reports(project, chosen, unit="report", counted_as={})
    assert list(report.coders.values()) == [{}, {}, None]


def test_gamma_where_it_is_asked_for(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    for number, report in enumerate(rounds.round_reports(project, known.id)):
        mark(project.coder, report, number % 8)
        mark(second, report, number % 8)
    assert theme_of(compared(project), TOP)["gamma_reason"] == "not_asked"
    assert theme_of(compared(project, gamma=True), TOP)["gamma"] == pytest.approx(1)


def test_progress_is_told_and_a_comparison_can_be_cancelled(
    project: Project, known: Round, second: Coder, mark: Mark
) -> None:
    for report in rounds.round_reports(project, known.id):
        mark(project.coder, report)
        mark(second, report, 0)
    told: list[tuple[int, int]] = []
    compared(project, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (12, 12)
    assert comparison.reliability(project, round_id="r", cancelled=lambda: True) is None
    answers = iter([False, False, True, True, True, True])
    assert (
        comparison.reliability(project, round_id="r", gamma=True, cancelled=lambda: next(answers))
        is None
    )


def test_a_plan_says_units_reports_and_what_rules_of_thumb_give(
    project: Project, known: Round
) -> None:
    found = round_plan.plan(project, prevalence=0.3, alpha=0.8, width=0.4)
    assert found.units is not None
    assert found.interval is not None
    assert found.interval.width is not None
    assert found.interval.width <= 0.4
    assert (found.per_report, found.available) == (SENTENCES, 12)
    assert found.reports is not None
    assert found.units == found.reports * SENTENCES
    assert found.reports >= found.fewest == 10
    assert found.variation.prevalence.source == "usual"
    customs = [(custom.units, custom.reports) for custom in found.customs]
    each = [round(units / SENTENCES) for units in (50, 300, 1000)]
    assert customs == [*zip((50, 300, 1000), each, strict=True), (SENTENCES, 1)]
    assert found.customs[3].interval.width is None
    widths = [c.interval.width for c in found.customs[1:3]]
    assert widths[0] > widths[1]  # type: ignore[operator]
    with pytest.raises(InputError, match="prevalence 0"):
        round_plan.plan(project, prevalence=0, alpha=0.8, width=0.2)


def test_a_plan_without_reports(project: Project) -> None:
    found = round_plan.plan(project, prevalence=0.3, alpha=0.8, width=1.0)
    assert (found.available, found.per_report, len(found.customs)) == (0, round_plan.USUAL_SIZE, 3)
    assert found.reports == found.fewest
    whole = round_plan.plan(project, prevalence=0.3, alpha=0.8, width=1.0, unit="report")
    assert whole.per_report == 1
    with pytest.raises(InputError, match=r"correlation within reports cannot be 1"):
        round_plan.plan(project, prevalence=0.3, alpha=0.8, width=1.0, correlations=(None, 1.0))


def test_a_plan_that_no_number_of_units_fulfils(project: Project) -> None:
    found = round_plan.plan(project, prevalence=0.5, alpha=0.5, width=0.00001)
    assert (found.units, found.reason) == (None, "out_of_reach")


def test_units_are_whole_and_disjoint(project: Project, add_report: AddReport) -> None:
    text = "引言一句。\n\n一、概况\n第一句。第二句。\n（一）细目\n第三句。"
    report = add_report(text)
    for unit in ("sentence", "paragraph", "section"):
        bounds = [(start, end) for start, end, *_ in units_of(project, report, unit)]
        assert bounds == sorted(bounds)
        assert all(end <= start for (_, end), (start, _) in pairwise(bounds))
    lines = [text[start:end] for start, end in units_of(project, report, "paragraph")]
    assert lines == [line for line in text.split("\n") if line]
    sections = [text[start:end] for start, end in units_of(project, report, "section")]
    assert "".join(sections) == text
    assert number_of_units(project, report, "character") == len(text)
    assert number_of_units(project, report, "report") == 1


CSV = "unit,甲,乙\n1,是,是\n2,否,是\n3,否,否\n4,,否\n"


def example(tmp_path: Path, text: str, name: str = "e.json") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_published_example_is_computed_from_a_file(tmp_path: Path) -> None:
    table = example(tmp_path, CSV, "e.csv")
    assert metric_of(table, "percent") == {"metric": "percent", "value": 2 / 3, "reason": None}
    data = {"kind": "units", "rows": [["a", "a"], ["b", "b"], ["a", "b"], ["a", None]]}
    plain = example(tmp_path, json.dumps(data))
    assert metric_of(plain, "cohen_kappa")["value"] == pytest.approx(0.4)
    whole = example(tmp_path, json.dumps({"data": data, "params": {"q": 4}}))
    assert metric_of(whole, "brennan_prediger")["value"] == pytest.approx(5 / 9)
    assert metric_of(whole, "brennan_prediger", params='{"q": 2}')["value"] == pytest.approx(1 / 3)


def test_what_is_undefined_has_its_reason(tmp_path: Path) -> None:
    data = {"kind": "units", "rows": [["a", "a"], ["a", "a"]]}
    path = example(tmp_path, json.dumps(data))
    found = metric_of(path, "cohen_kappa")
    assert found == {"metric": "cohen_kappa", "value": None, "reason": "no_variation"}
    assert metric_of(path, "cohen_kappa_se_ci")["value"] is None
    many = metric_of(path, "fleiss_kappa_per_category")
    assert many["value"] is None


SPANS = '{"kind": "spans", "length": 9, "coders": [[[0, 2, "a"]], [[0, 2, "a"]]]}'


@pytest.mark.parametrize(
    ("text", "metric", "params", "error"),
    [
        ("{", "percent", None, InputError),
        ("[1]", "percent", None, InputError),
        ('{"kind": "units", "rows": 5}', "percent", None, InputError),
        ('{"kind": "units", "rows": [["a", "b"]]}', "absent", None, NotFoundError),
        ('{"kind": "units", "rows": [["a", "b"]]}', "percent", "{", InputError),
        ('{"kind": "units", "rows": [["a", "b"]]}', "percent", "[1]", InputError),
        ('{"kind": "units", "rows": [["a", "b"]]}', "alpha_interval", None, InputError),
        (SPANS, "gamma", '{"sampler": "dice"}', InputError),
    ],
)
def test_an_example_that_cannot_be_computed_is_refused(
    tmp_path: Path, text: str, metric: str, params: str | None, error: type[Exception]
) -> None:
    with pytest.raises(error):
        metric_of(example(tmp_path, text), metric, params=params)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        metric_of(tmp_path / "absent.csv", "percent")


def near(found: Any, expected: Any, tolerance: float) -> bool:
    """Whether they are equal, element by element; a case may name some categories only."""
    if isinstance(expected, dict):
        return all(near(found[name], value, tolerance) for name, value in expected.items())
    if isinstance(expected, list):
        pairs = zip(found, expected, strict=True)
        return all(near(one, other, tolerance) for one, other in pairs)
    if expected is None or found is None:
        return found is expected
    return abs(found - expected) <= tolerance


def test_every_golden_case_through_the_file(shared: Path, tmp_path: Path) -> None:
    cases = json.loads((shared / "golden" / "reliability.json").read_text("utf-8"))["cases"]
    offered = [case for case in cases if case["metric"] not in NOT_OFFERED]
    assert len(offered) > 110
    for case in offered:
        path = example(tmp_path, json.dumps({"data": case["data"]}))
        params = json.dumps(case.get("params") or {})
        found = metric_of(path, case["metric"], params=params)["value"]
        assert near(found, case["expected"], case["tolerance"]), case["id"]


@pytest.mark.parametrize("mark", [".", "#N/A", "-"])
def test_what_looks_like_a_missing_mark_is_refused_unless_it_is_named(
    tmp_path: Path, mark: str
) -> None:
    table = example(tmp_path, f"unit,甲,乙,丙\n1,1,1,{mark}\n2,1,1,1\n3,2,{mark},2\n", "e.csv")
    with pytest.raises(InputError, match="looks like the mark of a missing rating") as refused:
        metric_of(table, "alpha_nominal")
    assert f"--missing {mark}" in str(refused.value.remedy)
    assert metric_of(table, "alpha_nominal", missing=[mark])["value"] == 1
    categories = json.dumps({"categories": ["1", "2", mark]})
    assert metric_of(table, "alpha_nominal", params=categories)["value"] < 1


@pytest.mark.parametrize("between", ["\t", ";"])
def test_a_table_may_have_tabs_or_semicolons(tmp_path: Path, between: str) -> None:
    table = example(tmp_path, CSV.replace(",", between), "e.csv")
    assert metric_of(table, "percent")["value"] == 2 / 3


def test_a_table_of_one_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="one column"):
        metric_of(example(tmp_path, "a\nb\n", "e.csv"), "percent")


@pytest.mark.parametrize(
    ("metric", "params", "known"),
    [("percent", '{"Q": 4}', "categories"), ("brennan_prediger", '{"q": 4, "k": 1}', "q")],
)
def test_a_parameter_that_the_metric_does_not_know_is_refused(
    tmp_path: Path, metric: str, params: str, known: str
) -> None:
    with pytest.raises(InputError, match="has no parameter") as refused:
        metric_of(example(tmp_path, CSV, "e.csv"), metric, params=params)
    assert known in str(refused.value.remedy)
