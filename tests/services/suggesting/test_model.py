"""What is learned from what coders have done, and what it then proposes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.services.corpus import corpus
from desktop.services.project import codebook
from desktop.services.project.project import Project
from desktop.services.suggesting.kept_model import keep_model, use_source
from desktop.services.suggesting.model import Model, ThemeModel, learn
from desktop.services.suggesting.proposals import proposals_in
from tests.conftest import AddReport
from tests.services.suggesting.conftest import code_sentence, taught_text


def of(project: Project, model: Model, name: str) -> ThemeModel:
    return model.themes[codebook.find_theme(project, name).id]


def told(project: Project, report: Report) -> list[tuple[str, str]]:
    text = corpus.text(project, report.id)
    return [
        (text[one.span.start : one.span.end], project.codebook.theme(one.theme_id).name)
        for one in proposals_in(project, report.id)
    ]


def test_themes_are_learned_and_judged_by_reports(project: Project, taught: list[Report]) -> None:
    steps: list[tuple[int, int]] = []
    model = learn(project, progress=lambda done, total: steps.append((done, total)))
    known = of(project, model, "复议体制改革")
    assert (known.learned.accuracy.f1, known.learned.silent) == (1.0, False)
    assert known.keywords.recall is not None
    assert (model.reports, model.begun, model.sentences, model.folds) == (6, 0, 54, 5)
    assert of(project, model, "大综合一体化").learned.silent
    assert steps[0] == (0, len(project.codebook.active()))
    assert len(steps) == len(model.themes)


def test_it_proposes_in_a_report_that_it_has_not_seen(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    new = add_report(taught_text(7).replace("审结", "办结"), county="新县", year=2023)
    use_source(project, "model")
    assert told(project, new) == [
        ("复议案件办结10件。", "复议体制改革"),
        ("企业开办时限压缩至8天。", "营商环境"),
    ]
    assert {one.origin for one in proposals_in(project, new.id)} == {"model"}
    assert told(project, taught[0]) == []  # All there is coded.


def test_a_theme_that_came_later_is_not_proposed_until_it_is_learned(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    use_source(project, "model")
    keep_model(project, learn(project))
    codebook.add_theme(project, "道路", keywords=("道路建设",))
    new = add_report(taught_text(7), county="新县", year=2023)
    assert {name for _, name in told(project, new)} == {"复议体制改革", "营商环境"}


def test_a_theme_gives_way_to_one_under_it(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    for report in taught:
        code_sentence(project, report, "企业开办", "营商环境/政务服务便利化")
    use_source(project, "model")
    keep_model(project, learn(project))
    new = add_report(taught_text(7), county="新县", year=2023)
    assert ("企业开办时限压缩至8天。", "政务服务便利化") in told(project, new)
    assert ("企业开办时限压缩至8天。", "营商环境") not in told(project, new)


def test_a_sentence_of_a_theme_below_is_one_of_those_above(
    project: Project, taught: list[Report]
) -> None:
    for report in taught:
        code_sentence(project, report, "道路建设", "营商环境/政务服务便利化")
    assert of(project, learn(project), "营商环境").learned.coded == 12


def test_a_report_that_is_begun_only_teaches(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    begun = add_report(taught_text(8), county="半县", year=2023)
    code_sentence(project, begun, "复议案件", "复议体制改革")
    model = learn(project)
    assert (model.reports, model.begun, model.sentences) == (6, 1, 55)
    known = of(project, model, "复议体制改革").learned
    assert known.coded == 7
    assert known.accuracy.right + known.accuracy.missed == 6
    assert begun.id not in model.unseen
    assert len(model.unseen[taught[0].id]) == 9


def test_with_too_little_to_learn_from_the_model_proposes_nothing(
    project: Project, add_report: AddReport
) -> None:
    new = add_report(taught_text(7), county="新县", year=2023)
    use_source(project, "model")
    assert proposals_in(project, new.id) == []


def test_only_the_coders_asked_for_teach(
    project: Project, taught: list[Report], second: Coder
) -> None:
    with pytest.raises(RuleError, match="there are 0"):
        learn(project, coder_ids=[second.id])
    assert learn(project, coder_ids=[project.coder.id]).reports == 6


def test_fewer_than_two_reports_teach_nothing(project: Project, add_report: AddReport) -> None:
    report = add_report(taught_text(1), county="独县", year=2022)
    corpus.mark_done(project, report.id, done=True)
    with pytest.raises(RuleError, match="declared done, and there are 1"):
        learn(project)


def test_what_is_no_report_teaches_nothing(
    project: Project, taught: list[Report], add_report: AddReport
) -> None:
    other = add_report(taught_text(9), county="说县", year=2022, kind="news")
    with project.change("correct_facts"):
        project.store.reports.put(replace(other, guessed=frozenset({"kind"})))
    corpus.mark_done(project, other.id, done=True)
    assert learn(project).reports == 6


def test_nothing_is_learned_nor_proposed_in_a_blind_round(
    project: Project, taught: list[Report], blind: Callable[[], None]
) -> None:
    use_source(project, "model")
    keep_model(project, learn(project))
    blind()
    with pytest.raises(RuleError, match="Nothing is suggested in a blind round"):
        learn(project)
    assert [one for report in taught for one in proposals_in(project, report.id)] == []
