"""Counts corrected by a round: what its coders missed and coded in the wrong."""

from collections.abc import Callable

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, RuleError
from desktop.domain.report import Report
from desktop.domain.round import Round
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus.corpus import mark_done
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from desktop.services.results.analysis import FrequencyTable, Question, frequency
from desktop.services.rounds import adjudication, rounds
from tests.conftest import AddReport

SENTENCE = "这是一句话。"
NUMBER = 10
NAME = "营商环境"
Sentences = Callable[..., None]


@pytest.fixture
def apply(project: Project) -> Sentences:
    """Codes those sentences of a report, each as a whole."""

    def to(report: Report, places: list[int], **more: str) -> None:
        theme_id = find_theme(project, NAME).id
        for place in places:
            span = Span(place * len(SENTENCE), (place + 1) * len(SENTENCE))
            coding.apply_theme(project, report.id, theme_id=theme_id, span=span, **more)  # type: ignore[arg-type]

    return to


@pytest.fixture
def reports(add_report: AddReport) -> list[Report]:
    """Five of 某省 for the round, three of 他省."""
    return [
        add_report(SENTENCE * NUMBER + "尾" * n, province="某省" if n < 5 else "他省", year=2020)
        for n in range(8)
    ]


@pytest.fixture
def known(project: Project, reports: list[Report], second: Coder, apply: Sentences) -> Round:
    """甲 codes three sentences a report, 乙 the first two of these and one that is wrong."""
    made = rounds.create(
        project, "一轮", coder_ids=[project.coder.id, second.id],
        report_ids=[report.id for report in reports[:5]],
    )  # fmt: skip
    for report in reports[:5]:
        apply(report, [0, 2, 4], round_id=made.id)
        apply(report, [0, 2, 8], round_id=made.id, coder=second.id)
        for coder in (project.coder, second):
            rounds.mark_done(project, made.id, report.id, done=True, coder=coder.id)
    return made


def reveal(project: Project, known: Round) -> None:
    rounds.lock(project, known.id)
    rounds.reveal(project, known.id)


@pytest.fixture
def decided(project: Project, known: Round) -> Round:
    """What 甲 coded stands."""
    reveal(project, known)
    for item in adjudication.disagreements(project, known.id):
        adjudication.decide(
            project, known.id, item.disagreement, kind="take", coder_id=project.coder.id
        )
    adjudication.finish(project, known.id)
    return known


def asked(
    project: Project, known: Round, measure: str = "sentences", **more: object
) -> FrequencyTable:
    question = Question("province", measure, corrected=known.id, **more)  # type: ignore[arg-type]
    return frequency(project, question)


def test_a_group_is_corrected_by_the_rates_of_the_round(
    project: Project, decided: Round, reports: list[Report], apply: Sentences
) -> None:
    for report, places in zip(reports[5:], ([0, 1, 2], [5], [1, 3]), strict=True):
        apply(report, places)
        mark_done(project, report.id, done=True)
    table = asked(project, decided)
    theme = find_theme(project, NAME)
    assert table.corrected
    rates = table.corrected.rates[theme.id]
    # Of 15 sentences 甲 found all and 乙 ten; of the 36 or so others 乙 took five.
    units = sum(len(SENTENCE * NUMBER) > 0 for _ in range(5)) * 2
    assert rates.sensitivity == pytest.approx(25 / 30)
    assert rates.units_with == 30
    sentences = (rates.units_with + rates.units_without) / units
    assert rates.specificity == pytest.approx(1 - 5 / rates.units_without)
    by_key = {group.key: group for group in table.groups}
    settled, other = by_key["某省"], by_key["他省"]
    assert table.correction(settled, theme.id).value == table.value(settled.key, theme.id) == 15  # type: ignore[union-attr]
    assert rates.specificity is not None
    assert rates.sensitivity is not None
    whole = 2 * sentences + sentences
    share = (6 / whole + rates.specificity - 1) / (rates.sensitivity + rates.specificity - 1)
    found = table.correction(other, theme.id)
    assert found
    assert found.value == pytest.approx(whole * share, rel=0.02)
    assert found.low is not None
    assert found.low < found.value  # type: ignore[operator]
    unused = next(one for one in table.themes if one.name != NAME)
    cell = table.correction(other, unused.id)
    assert cell
    assert cell.reason == "too_few"


def test_presence_is_corrected_by_reports(
    project: Project, decided: Round, reports: list[Report], apply: Sentences
) -> None:
    apply(reports[5], [1])
    for report in reports[5:]:
        mark_done(project, report.id, done=True)
    table = asked(project, decided, "presence")
    assert table.corrected
    assert table.corrected.unit == "report"
    # The theme is in all ten readings of the round: nothing is known of specificity.
    assert table.corrected.rates[find_theme(project, NAME).id].specificity is None
    plain = frequency(project, Question("province", "presence"))
    assert plain.corrected is None
    assert plain.correction(plain.groups[0], find_theme(project, NAME).id) is None


def test_a_round_without_a_resolution_cannot_say_who_erred(project: Project, known: Round) -> None:
    with pytest.raises(RuleError, match="一轮 is not revealed"):
        asked(project, known)
    reveal(project, known)
    with pytest.raises(RuleError, match="disagreements of the round 一轮 are not decided"):
        asked(project, known)


@pytest.mark.parametrize(
    ("measure", "more", "said"),
    [
        ("codings", {}, "codings cannot be corrected"),
        ("sentences", {"whose": "sum"}, "summed up, cannot be corrected"),
        ("sentences", {"parts": ("plan",)}, "Sections"),
        ("sentences", {"by": "section"}, "Sections"),
    ],
)
def test_what_cannot_be_corrected_is_refused(
    project: Project, decided: Round, measure: str, more: dict[str, object], said: str
) -> None:
    question = Question(**{"measure": measure, "corrected": decided.id} | more)  # type: ignore[arg-type]
    with pytest.raises(InputError, match=said):
        frequency(project, question)


def test_groups_without_a_coded_report_have_no_correction(
    project: Project, decided: Round, reports: list[Report]
) -> None:
    table = asked(project, decided)
    gap = next(group for group in table.groups if not group.counted)
    assert table.correction(gap, find_theme(project, NAME).id) is None
