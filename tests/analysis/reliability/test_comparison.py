"""What is told of a round, theme by theme."""

import pytest

from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.comparison import REPORTS_AT_ONCE, compare, conclude
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.findings import ReportDisagreement
from desktop.analysis.reliability.verdict import VerdictMark

SENTENCES = [(0, 10), (10, 20), (20, 30), (30, 40)]


def report(*coders, name="") -> CodedReport:
    """A report of four sentences; a coder's spans all carry 甲."""
    names = "ABC"[: len(coders)]
    spans = {n: None if s is None else {"甲": s} for n, s in zip(names, coders, strict=True)}
    return CodedReport(40, spans, SENTENCES, name=name)


def compared(reports, *, coders="AB", themes=("甲",), unit="sentence", **settings):
    """Of two coders, at the sentence, without intervals."""
    found = compare(
        reports, unit=unit, coders=list(coders), themes=themes, **{"draws": 0} | settings
    )
    assert found is not None
    return found


def test_a_worked_example() -> None:
    first = report([(2, 8), (12, 14)], [(2, 8)], name="嘉善县 2022")
    found = compared([first, report([], [(35, 40)]), report([(0, 40)], None)])
    [theme] = found.themes
    assert (found.reports_both, found.units) == (2, 8)
    assert theme.uses == {"A": 2, "B": 2}
    assert theme.coded == {"A": 2, "B": 2}
    assert (theme.both, theme.only) == (1, {"A": 1, "B": 1})
    assert (theme.units, theme.units_with, theme.reports_with) == (8, 3, 2)
    assert theme.prevalence.value == 4 / 16
    values = {name: estimate.value for name, estimate in theme.estimates.items()}
    # 16 values, 4 of them ones, two units crossed.
    assert values["percent"] == 6 / 8
    assert values["alpha"] == pytest.approx(1 - 15 * 2 / (4 * 12))
    assert values["kappa"] == values["pi"] == values["fleiss"] == pytest.approx(1 / 3)
    assert values["pabak"] == 0.5
    assert values["ac1"] == pytest.approx((0.75 - 0.375) / (1 - 0.375))
    assert values["dice"] == pytest.approx(2 * 6 / (8 + 11))
    assert values["f1_exact"] == values["f1_overlap"] == pytest.approx(2 / 4)
    assert found.reports == (
        ReportDisagreement("嘉善县 2022", 4, 1),
        ReportDisagreement("", 4, 1),
    )


def test_three_coders_have_no_kappa_of_two() -> None:
    found = compared([report([(0, 5)], [(0, 5)], [(12, 15)])], coders="ABC")
    estimates = found.themes[0].estimates
    assert estimates["kappa"].reason == estimates["pi"].reason == Reason.NOT_TWO_CODERS
    assert estimates["conger"].value is not None
    assert [(pair.first, pair.second) for pair in found.pairs] == [
        ("A", "B"),
        ("A", "C"),
        ("B", "C"),
    ]
    assert [pair.estimates["kappa"].value for pair in found.pairs] == [
        1,
        pytest.approx(-1 / 3),
        pytest.approx(-1 / 3),
    ]


def test_a_theme_that_nobody_used_is_undefined_and_not_perfect() -> None:
    found = compared([report([], [])], themes=("甲", "乙"))
    for theme in found.themes:
        assert {one.reason for one in theme.estimates.values()} == {Reason.NOBODY_USED_IT}
        assert theme.verdict.reason == Reason.TOO_RARE
    assert found.of_values == {}
    assert found.overall["alpha_masi"].reason == Reason.NO_VARIATION


def test_a_theme_in_every_unit_does_not_vary() -> None:
    estimates = compared([report([(0, 40)], [(0, 40)])]).themes[0].estimates
    assert {estimates[name].reason for name in ("alpha", "kappa", "ac1", "pabak")} == {
        Reason.NO_VARIATION
    }
    assert estimates["f1_exact"].value == estimates["dice"].value == 1


def test_coders_who_share_no_report() -> None:
    found = compared([report([(0, 5)], None), report(None, [(0, 5)])])
    assert (found.reports_both, found.units, found.reports) == (0, 0, ())
    assert found.themes[0].estimates["alpha"].reason == Reason.NOTHING_TO_COMPARE
    assert found.themes[0].prevalence.reason == Reason.NOTHING_TO_COMPARE
    assert found.pairs[0].estimates["kappa"].reason == Reason.NOTHING_TO_COMPARE
    assert found.overall["cu_coverage"].reason == Reason.NOTHING_TO_COMPARE


def test_no_theme_at_all() -> None:
    found = compared([report([(0, 5)], [])], themes=())
    assert (found.themes, found.pairs, found.units) == ((), (), 4)


def test_one_coder_alone() -> None:
    found = compared([report([(0, 5)])], coders="A")
    assert (found.reports_both, found.pairs) == (0, ())
    assert found.themes[0].estimates["f1_exact"].reason == Reason.NOBODY_USED_IT


def test_overlapping_themes_have_no_unitizing_alpha_together_but_each_alone() -> None:
    coders = {"A": {"甲": [(0, 8)], "乙": [(4, 12)]}, "B": {"甲": [(0, 8)], "乙": [(5, 12)]}}
    found = compared([CodedReport(40, coders, SENTENCES)], themes=("甲", "乙"))
    for name in ("u_alpha", "bar_u_alpha", "cu_alpha", "cu_coverage"):
        assert found.overall[name].reason == Reason.OVERLAPPING_SPANS
    assert found.of_values["甲"]["ku_alpha"].reason == Reason.OVERLAPPING_SPANS
    assert found.of_values["甲"]["ku_coverage"].reason == Reason.OVERLAPPING_SPANS
    assert found.themes[0].estimates["u_alpha"].value == 1
    assert 0 < found.themes[1].estimates["u_alpha"].value < 1


def test_the_verdict_is_on_the_lower_end() -> None:
    good = [report([(2, 8)], [(2, 8)]) for _ in range(30)]
    [theme] = compared(good, draws=200).themes
    assert (theme.verdict.mark, theme.alpha_interval.low) == (VerdictMark.RELY, 1)
    mixed = good + [report([(2, 8)], [(12, 18)]) for _ in range(2)]
    [theme] = compared(mixed, draws=200).themes
    assert theme.estimates["alpha"].value > 0.9
    assert theme.alpha_interval.low < 0.8
    assert theme.verdict.mark == VerdictMark.TENTATIVE


def test_characters_are_no_evidence_by_their_number() -> None:
    few = [report([(2, 38)], [(2, 38)]) for _ in range(4)] + [report([], []) for _ in range(20)]
    [theme] = compared(few, unit="character", draws=50).themes
    assert theme.units_with == 4 * 36
    assert theme.verdict.reason == Reason.TOO_RARE


def test_blocks_of_reports_add_up(make_report) -> None:
    reports = [make_report(coders=("A", "B")) for _ in range(REPORTS_AT_ONCE + 20)]
    heard = []
    whole = compared(iter(reports), themes=("甲", "乙"), progress=heard.append, draws=100)
    assert heard == [REPORTS_AT_ONCE, REPORTS_AT_ONCE + 20]
    shuffled = compared(reports[40:] + reports[:40], themes=("甲", "乙"))
    for one, other in zip(whole.themes, shuffled.themes, strict=True):
        assert (one.uses, one.coded, one.both) == (other.uses, other.coded, other.both)
        for name, estimate in one.estimates.items():
            assert estimate.value == pytest.approx(other.estimates[name].value), name
    assert conclude(whole.counts, draws=100) == whole


def test_a_comparison_can_be_stopped() -> None:
    arguments = {"unit": "report", "coders": ["A", "B"], "themes": ["甲"]}
    assert compare([report([], [])], cancelled=lambda: True, **arguments) is None
