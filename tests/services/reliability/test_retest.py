"""One coder with himself: what counts, what is never mixed in silence, what stays hidden."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from typing import Any

import krippendorff
import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import codebook, coders
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability, reliability
from desktop.services.reliability.retest import PossibleRetest, possible_retests, retest
from desktop.services.rounds import rounds
from desktop.services.rounds.units import units_of
from tests.conftest import AddReport

SENTENCES = 8
TOP, OTHER, CHILD = "营商环境", "复议体制改革", "营商环境/政务服务便利化"
Mark = Callable[..., None]


@pytest.fixture
def reports(add_report: AddReport) -> list[Report]:
    texts = ["".join(f"第{r}份报告的第{s}句。" for s in range(SENTENCES)) for r in range(12)]
    return [add_report(text, county=f"县{n}", year=2020) for n, text in enumerate(texts)]


@pytest.fixture
def make(project: Project, reports: list[Report], second: Coder) -> Callable[..., Round]:
    """A round of that name of 甲 and 乙 over the first so many reports; open, unless blind."""

    def create(name: str, number: int = 12, **more: Any) -> Round:
        return rounds.create(
            project,
            name,
            coder_ids=[project.coder.id, second.id],
            report_ids=[report.id for report in reports[:number]],
            **{"blind": False} | more,
        )

    return create


@pytest.fixture
def mark(project: Project) -> Mark:
    """Codes those sentences of a report on an occasion, and declares it done."""

    def work(
        known: Round | None, report: Report, *sentences: int, theme: str = TOP, done: bool = True,
        coder: Coder | None = None,
    ) -> None:  # fmt: skip
        who, bounds = coder or project.coder, units_of(project, report, "sentence")
        layer = known.id if known else None
        for number in sentences:
            coding.apply_theme(
                project, report.id, theme_id=find_theme(project, theme).id,
                span=Span(*bounds[number][:2]), coder=who.id, round_id=layer,
            )  # fmt: skip
        if done and known:
            rounds.mark_done(project, known.id, report.id, done=True, coder=who.id)

    return work


def again(project: Project, then: str | None, now: str | None, **given: Any) -> Reliability:
    found = retest(
        project,
        coder_id=project.coder.id,
        then=then,
        now=now,
        how=How(**{"bootstrap": 50} | given),
    )
    assert found is not None
    return found


def theme_of(found: Reliability, path: str) -> dict[str, Any]:
    (row,) = [row for row in found.document()["themes"] if row["theme_path"] == path]
    return row


def at_random(mark: Mark, known: Round | None, reports: Sequence[Report], seed: str) -> None:
    chance = random.Random(seed)
    for report in reports:
        for theme in (TOP, OTHER):
            mark(known, report, *chance.sample(range(SENTENCES), chance.randrange(5)), theme=theme)


def ratings(project: Project, coder: Coder, layer: str | None, reports: Sequence[Report]) -> Any:
    """By sentence of the reports 1.0 where that coder coded it with TOP, from single characters."""
    found: list[float] = []
    theme = find_theme(project, TOP).id
    own = project.store.db.execute(
        "SELECT report_id, start, end FROM codings WHERE round_id IS ? AND coder_id = ?"
        " AND theme_id = ?",
        [layer, coder.id, theme],
    ).fetchall()
    for report in reports:
        coded = {at for r, a, b in own if r == report.id for at in range(a, b)}
        found += [
            float(any(at in coded for at in range(start, end)))
            for start, end, *_ in units_of(project, report, "sentence")
        ]
    return found


def test_alpha_is_that_of_two_columns_of_one_coder(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report], second: Coder
) -> None:
    one, two = make("一"), make("二")
    at_random(mark, one, reports, "then")
    at_random(mark, two, reports, "now")
    for report in reports:
        mark(one, report, 0, 1, 2, 3, coder=second)
    columns = [ratings(project, project.coder, known.id, reports) for known in (one, two)]
    expected = krippendorff.alpha(columns, level_of_measurement="nominal")
    row = theme_of(again(project, one.id, two.id), TOP)
    assert row["alpha"] == pytest.approx(expected)
    assert row["percent"] == pytest.approx(
        sum(a == b for a, b in zip(*columns, strict=True)) / len(columns[0])
    )
    assert row["uses"] == {"一": sum(columns[0]), "二": sum(columns[1])}
    low, high = row["alpha_ci"]
    assert low < expected < high


def test_the_same_as_two_coders_who_coded_so(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report], second: Coder
) -> None:
    one, two, both = make("一"), make("二"), make("三")
    at_random(mark, one, reports, "a")
    at_random(mark, two, reports, "b")
    chance_of = {project.coder: "a", second: "b"}
    for coder, seed in chance_of.items():
        at_random(lambda *a, coder=coder, **k: mark(*a, coder=coder, **k), both, reports, seed)
    names = {"一": project.coder.name, "二": second.name}
    as_two = reliability(project, round_id=both.id, bootstrap=50)
    assert as_two is not None
    for path in (TOP, OTHER):
        own, hers = theme_of(again(project, one.id, two.id), path), theme_of(as_two, path)
        assert own["uses"] == {then: hers["uses"][name] for then, name in names.items()}
        for field in ("alpha", "alpha_ci", "kappa", "ac1", "dice", "f1_exact", "u_alpha", "both"):
            assert own[field] == pytest.approx(hers[field]), field


def test_which_is_then_and_which_is_now_alters_no_coefficient(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    one, two = make("一"), make("二")
    at_random(mark, one, reports, "x")
    at_random(mark, two, reports, "y")
    forth, back = (again(project, *order) for order in ((one.id, two.id), (two.id, one.id)))
    assert forth.document()["coders"] == back.document()["coders"][::-1] == ["一", "二"]
    for path in (TOP, OTHER):
        rows = theme_of(forth, path), theme_of(back, path)
        assert rows[0]["alpha"] == pytest.approx(rows[1]["alpha"])
        assert rows[0]["alpha_ci"] == pytest.approx(rows[1]["alpha_ci"])
        assert rows[0]["only"]["一"] == rows[1]["only"]["一"]


def test_who_codes_alike_twice_agrees_wholly_or_there_is_nothing_to_agree_on(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    one, two = make("一"), make("二")
    for known in (one, two):
        at_random(mark, known, reports, "same")
    document = again(project, one.id, two.id).document()
    values = {row["theme_path"]: row["alpha"] for row in document["themes"]}
    assert values[TOP] == values[OTHER] == 1
    assert set(values.values()) == {1, None}
    reasons = {r["alpha_reason"] for r in document["themes"] if r["alpha"] is None}
    assert reasons == {"nobody_used_it"}


def test_work_outside_rounds_against_a_round(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    known = make("复测", 11)
    at_random(mark, known, reports[:11], "now")
    for report in (*reports[:4], reports[11]):
        mark(None, report, 0, 1)
    found = again(project, None, known.id)
    document = found.document()
    assert document["coders"] == ["outside rounds", "复测"]
    assert (document["reports"], document["reports_both"], document["round"]) == (11, 4, None)
    own = document["intra_coder"]
    assert own["coder"] == "甲"
    assert (own["then"]["round"], own["now"]["round"]) == (None, "复测")
    assert own["then"]["coded_from"] <= own["then"]["coded_to"] >= own["now"]["coded_from"]
    assert document["notes"] == [
        "Intra-coder test: what 甲 coded then (outside rounds) and now (复测) is compared as if"
        " two coders had coded it. The figures say how stable this coder is, not how far coders"
        " agree.",
        "7 of 11 reports were not finished on both occasions and are left out.",
        "Outside rounds 甲 has declared no report done: those with codings are taken as finished,"
        " and reports found empty are missing.",
        "The round 复测 is not locked: its codings may still change.",
    ]
    corpus.mark_done(project, reports[7].id, done=True)
    declared = again(project, known.id, None)
    assert declared.document()["reports_both"] == 1
    assert "甲 · outside rounds has codings in 4 reports" in "\n".join(declared.notes)
    json.dumps(declared.document())


def test_a_round_that_is_called_as_the_work_outside_rounds(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    known = make("outside rounds")
    mark(known, reports[0], 0, 1, 2)
    mark(None, reports[0], 0)
    row = theme_of(again(project, None, known.id), TOP)
    assert row["uses"] == {"outside rounds": 1, "outside rounds (2)": 3}


def test_a_theme_that_was_not_there_then_is_counted_and_undefined(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    one = make("一")
    at_random(mark, one, reports, "then")
    codebook.add_theme(project, "数字政府")
    changed = find_theme(project, OTHER).id
    codebook.edit_theme(project, changed, definition="另一个定义", colour="#123456")
    two = make("二")
    at_random(mark, two, reports, "now")
    for report in reports:
        mark(two, report, 3, theme="数字政府")
    document = again(project, one.id, two.id).document()
    new = next(row for row in document["themes"] if row["theme"] == "数字政府")
    assert new["uses"] == {"一": 0, "二": 12}
    for field in (
        "alpha",
        "kappa",
        "percent",
        "prevalence",
        "dice",
        "alpha_ci",
        "verdict",
        "ku_alpha",
    ):
        assert (new[field], new[f"{field}_reason"]) == (None, "not_in_codebook")
    assert theme_of(again(project, one.id, two.id), OTHER)["alpha"] is not None
    versions = f"{one.codebook_version}, {two.codebook_version}"
    assert document["notes"][1] == (
        f"Several versions of the codebook play a part ({versions}), between which themes changed:"
        " 复议体制改革 (definition), 数字政府 (added). A theme that could not be applied by all of"
        " them is undefined."
    )
    (pair,) = [p for p in document["pairs"] if p["theme"] == "数字政府"]
    assert (pair["alpha"], pair["alpha_reason"]) == (None, "not_in_codebook")
    assert document["codebook_version"] == two.codebook_version
    slow = again(project, one.id, two.id, gamma=True).document()["themes"]
    gammas = {row["theme"]: row["gamma_reason"] for row in slow}
    assert (gammas["数字政府"], gammas[OTHER]) == ("not_in_codebook", None)
    # Its codings are not in what is said over all themes either.
    alone = again(project, one.id, two.id).found.overall["alpha_masi"].value
    coding_ids = [
        c.id for c in project.store.codings.in_round(two.id) if c.theme_id == new["theme_id"]
    ]
    for coding_id in coding_ids:
        coding.remove_coding(project, coding_id)
    assert again(project, one.id, two.id).found.overall["alpha_masi"].value == alone


def test_only_the_meaning_of_themes_is_told(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    one = make("一")
    codebook.edit_theme(project, find_theme(project, TOP).id, colour="#123456")
    two = make("二")
    for known in (one, two):
        mark(known, reports[0], 1)
    notes = again(project, one.id, two.id).notes
    assert "no theme's meaning changed between them" in notes[1]
    assert again(project, one.id, two.id).remarks[1].said("zh").endswith("没有主题的含义有改动。")


def test_outside_rounds_the_versions_are_those_of_the_reports_compared(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    mark(None, reports[0], 0)
    mark(None, reports[1], 0)
    codebook.add_theme(project, "数字政府")
    mark(None, reports[1], 2, theme="数字政府")
    mark(None, reports[2], 1)
    later = make("后")
    for report in reports[1:]:
        mark(later, report, 0)
    new = later.codebook_version
    assert again(project, None, later.id).document()["intra_coder"]["then"][
        "codebook_versions"
    ] == [new]
    assert theme_of(again(project, None, later.id), "数字政府")["alpha"] is not None
    mark(later, reports[0], 0)
    found = again(project, None, later.id)
    assert found.document()["intra_coder"]["then"]["codebook_versions"] == [new - 1, new]
    assert theme_of(found, "数字政府")["alpha_reason"] == "not_in_codebook"


def test_top_themes_count_their_sub_themes(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    one, two = make("一"), make("二")
    for report in reports:
        mark(one, report, 0, 1, theme=CHILD)
        mark(two, report, 0, 1)
    assert theme_of(again(project, one.id, two.id, themes="top"), TOP)["alpha"] == 1
    assert theme_of(again(project, one.id, two.id), TOP)["alpha"] < 0


def test_the_unit_is_the_later_rounds(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    one, two = make("一", unit="paragraph"), make("二", unit="report")
    assert again(project, one.id, two.id).found.unit == "report"
    assert again(project, one.id, None).found.unit == "paragraph"
    assert again(project, one.id, two.id, unit="character").found.unit == "character"


def test_a_blind_round_tells_nothing_before_it_is_revealed(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    blind = make("盲", blind=True)
    mark(None, reports[0], 0)
    mark(blind, reports[0], 0)
    for then, now in ((None, blind.id), (blind.id, None)):
        with pytest.raises(RuleError, match="not revealed yet"):
            again(project, then, now)
    rounds.lock(project, blind.id)
    with pytest.raises(RuleError, match="not revealed yet"):
        again(project, None, blind.id)
    rounds.reveal(project, blind.id)
    assert again(project, None, blind.id).document()["reports_both"] == 1


def test_what_cannot_be_compared_is_refused(
    project: Project, make: Callable[..., Round], reports: list[Report]
) -> None:
    known = make("一")
    third = coders.add_coder(project, "丙")
    for occasions in ((known.id, known.id), (None, None)):
        with pytest.raises(InputError, match="two occasions"):
            again(project, *occasions)
    with pytest.raises(RuleError, match="丙 is not in the round 一"):
        retest(project, coder_id=third.id, then=None, now=known.id)
    with pytest.raises(NotFoundError):
        again(project, None, "nowhere")
    with pytest.raises(NotFoundError):
        retest(project, coder_id="nobody", then=None, now=known.id)


def test_nothing_shared_is_said(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    known = make("一")
    mark(known, reports[0], 0)
    found = again(project, None, known.id)
    assert "No report was finished on both occasions: nothing can be compared." in found.notes
    assert theme_of(found, TOP)["alpha_reason"] == "nothing_to_compare"


def test_it_can_be_given_up_and_gamma_asked_for(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report]
) -> None:
    known = make("一")
    for occasion in (known, None):
        mark(occasion, reports[0], 0, 3)
    assert theme_of(again(project, None, known.id, gamma=True), TOP)["gamma"] == 1
    given_up = How(cancelled=lambda: True)
    assert retest(project, coder_id="甲", then=None, now=known.id, how=given_up) is None


def test_what_can_be_compared_is_offered_in_the_order_of_time(
    project: Project, make: Callable[..., Round], mark: Mark, reports: list[Report], second: Coder
) -> None:
    me = project.coder
    one, two, blind = make("一"), make("二", 6), make("盲", blind=True)
    coders_alone = rounds.create(
        project, "别人", coder_ids=[second.id, coders.add_coder(project, "丙").id],
        report_ids=[report.id for report in reports], blind=False,
    )  # fmt: skip
    assert possible_retests(project, one.id) == []
    for report in reports:
        mark(one, report, 0)
        mark(blind, report, 0)
    for report in reports[:6]:
        mark(two, report)
    mark(None, reports[0], 1)
    assert possible_retests(project, one.id) == [
        PossibleRetest(me, one, None, 1),
        PossibleRetest(me, one, two, 6),
    ]
    assert possible_retests(project, two.id) == [
        PossibleRetest(me, two, None, 1),
        PossibleRetest(me, one, two, 6),
    ]
    assert possible_retests(project, blind.id) == possible_retests(project, coders_alone.id) == []
