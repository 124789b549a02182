"""Drift: each round by itself, in the order of time, and nothing of a round that is hidden."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import NotFoundError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.project import codebook, coders
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability import comparison
from desktop.services.reliability.comparison import How
from desktop.services.reliability.over_rounds import Drift, over_rounds
from desktop.services.rounds import rounds
from desktop.services.rounds.units import units_of
from tests.conftest import AddReport

TOP, OTHER, CHILD = "营商环境", "复议体制改革", "营商环境/政务服务便利化"
Make = Callable[..., Round]


@pytest.fixture
def reports(add_report: AddReport) -> list[Report]:
    texts = ["".join(f"第{r}份报告的第{s}句。" for s in range(8)) for r in range(11)]
    return [add_report(text, county=f"县{n}", year=2020) for n, text in enumerate(texts)]


@pytest.fixture
def make(project: Project, reports: list[Report], second: Coder) -> Make:
    """A round, open unless blind, that its coders have coded at random and finished."""

    def create(name: str, *, people: list[Coder] | None = None, **more: Any) -> Round:
        known = rounds.create(
            project,
            name,
            coder_ids=[coder.id for coder in people or [project.coder, second]],
            report_ids=[report.id for report in reports],
            **{"blind": False} | more,
        )
        for coder in rounds.round_coders(project, known.id):
            work(project, known, coder, reports)
        return known

    return create


def work(project: Project, known: Round, coder: Coder, reports: list[Report]) -> None:
    chance = random.Random(f"{known.name} {coder.name}")
    for report in reports:
        bounds = units_of(project, report, "sentence")
        for theme in (TOP, CHILD, OTHER):
            for number in chance.sample(range(8), 3):
                coding.apply_theme(
                    project, report.id, theme_id=find_theme(project, theme).id,
                    span=Span(*bounds[number][:2]), coder=coder.id, round_id=known.id,
                )  # fmt: skip
        rounds.mark_done(project, known.id, report.id, done=True, coder=coder.id)


def drift(project: Project, *, coder_ids: list[str] | None = None, **given: Any) -> Drift:
    found = over_rounds(project, coder_ids=coder_ids, how=How(**{"bootstrap": 40} | given))
    assert found is not None
    return found


def cells(found: Drift, path: str) -> list[dict[str, Any]]:
    (row,) = [row for row in found.document()["themes"] if row["theme_path"] == path]
    return row["rounds"]  # type: ignore[no-any-return]


def test_each_round_has_the_figures_that_it_has_alone(project: Project, make: Make) -> None:
    known = [make("一"), make("二"), make("三")]
    found = drift(project)
    assert [one["round"] for one in found.document()["rounds"]] == ["一", "二", "三"]
    for number, one in enumerate(known):
        alone = comparison.reliability(project, round_id=one.id, bootstrap=40)
        assert alone is not None
        for row in alone.document()["themes"]:
            cell = cells(found, row["theme_path"])[number]
            for name in ("alpha", "alpha_ci", "alpha_reason", "verdict", "percent", "uses"):
                assert cell[name] == row[name], (one.name, row["theme_path"], name)
    assert cells(found, TOP)[0]["alpha_ci"][0] < cells(found, TOP)[0]["alpha"]
    assert found.document()["notes"] == []
    json.dumps(found.document())


def test_a_further_round_alters_nothing_of_those_before(project: Project, make: Make) -> None:
    make("一")
    make("二")
    before = drift(project).document()
    make("三")
    after = drift(project).document()
    assert after["rounds"][:2] == before["rounds"]
    for one, other in zip(before["themes"], after["themes"], strict=True):
        assert other["rounds"][:2] == one["rounds"]


def test_rounds_stand_by_the_time_at_which_they_were_made(project: Project, make: Make) -> None:
    late, early = make("晚"), make("早")
    values = {one["round"]: one["alpha"] for one in cells(drift(project), TOP)}
    # As it is after another project was merged that had this round.
    with project.change("merge"):
        project.store.rounds.put(replace(early, created_at="2020-01-01T00:00:00Z"))
    found = drift(project)
    assert [one.round.id for one in found.readings] == [early.id, late.id]
    assert {one["round"]: one["alpha"] for one in cells(found, TOP)} == values


def test_a_hidden_round_has_no_figure_at_all(project: Project, make: Make) -> None:
    make("一")
    blind = make("盲", blind=True)
    found = drift(project)
    hidden = found.document()["rounds"][1]
    assert (hidden["reason"], hidden["coders"], hidden["reports_both"]) == ("hidden", None, None)
    for theme in found.document()["themes"]:
        cell = theme["rounds"][1]
        assert {cell[name] for name in ("alpha", "alpha_ci", "percent", "prevalence")} == {None}
        assert (cell["uses"], cell["alpha_reason"]) == (None, "hidden")
    assert found.remarks[0].said() == "Blind and not revealed, and therefore without figures: 盲."
    rounds.lock(project, blind.id)
    assert cells(drift(project), TOP)[1]["alpha_reason"] == "hidden"
    rounds.reveal(project, blind.id)
    assert cells(drift(project), TOP)[1]["alpha"] is not None


def test_a_theme_has_its_reason_where_the_round_did_not_have_it(
    project: Project, make: Make
) -> None:
    make("一")
    codebook.add_theme(project, "数字政府")
    codebook.edit_theme(project, find_theme(project, OTHER).id, definition="另一个定义")
    make("二")
    found = drift(project)
    first, second = cells(found, "数字政府")
    assert (first["alpha"], first["alpha_reason"], first["uses"]) == (None, "not_in_codebook", None)
    assert second["alpha_reason"] == "nobody_used_it"
    assert (first["changed"], second["changed"]) == ([], ["added"])
    assert [cell["changed"] for cell in cells(found, OTHER)] == [[], ["definition"]]
    (note,) = [remark.said() for remark in found.remarks]
    assert "复议体制改革 (definition), 数字政府 (added)." in note
    (said,) = [remark.said("zh") for remark in found.remarks]
    assert "复议体制改革 (定义)、数字政府 (新增)" in said


def test_other_coders_other_units_and_top_themes(
    project: Project, make: Make, second: Coder
) -> None:
    third = coders.add_coder(project, "丙")
    make("一")
    make("二", people=[second, third], unit="paragraph")
    notes = [remark.said() for remark in drift(project).remarks]
    assert notes[0].startswith("The rounds have different units (sentences, paragraphs)")
    assert notes[1].startswith("The rounds do not have the same coders")
    same = drift(project, unit="report", themes="top")
    assert {one["unit"] for one in same.document()["rounds"]} == {"report"}
    assert CHILD not in [theme["theme_path"] for theme in same.document()["themes"]]
    only = drift(project, coder_ids=["甲", second.id])
    assert [one.reason for one in only.readings] == [None, "fewer_than_two_coders"]
    assert only.document()["rounds"][0]["coders"] == ["甲", "乙"]
    assert cells(only, TOP)[1]["alpha_reason"] == "fewer_than_two_coders"
    with pytest.raises(NotFoundError):
        drift(project, coder_ids=["nobody"])


def test_no_round_yet(project: Project) -> None:
    document = drift(project).document()
    assert (document["rounds"], document["themes"]) == ([], [])
    assert document["notes"] == ["There is no round yet."]


def test_progress_counts_rounds_and_it_can_be_given_up(project: Project, make: Make) -> None:
    make("一")
    make("二")
    told: list[tuple[int, int]] = []
    drift(project, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]
    assert over_rounds(project, how=How(cancelled=lambda: True)) is None
