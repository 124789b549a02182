"""Sweeps over span ends against arrays of every single character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.analysis.reliability import coefficients
from desktop.analysis.reliability.alpha import alpha
from desktop.analysis.reliability.coded import CodedReport, lay_out
from desktop.analysis.reliability.comparison import compare
from desktop.analysis.reliability.coverage import stretches
from desktop.analysis.reliability.label_sets import alpha_of_counts, alpha_of_sets, count_sets, masi
from desktop.analysis.reliability.ratings import ratings
from desktop.analysis.reliability.unitizing import squared_lengths
from desktop.domain.errors import InputError
from tests.analysis.reliability.conftest import CODERS, THEMES, by_characters, corpora

FORMULAS = {
    "percent": coefficients.percent,
    "alpha": alpha,
    "fleiss": coefficients.fleiss_kappa,
    "conger": coefficients.conger_kappa,
    "pabak": coefficients.brennan_prediger,
    "ac1": coefficients.gwet_ac1,
}


@given(corpora, st.sampled_from(["character", "sentence", "report"]))
@settings(max_examples=60)
def test_a_sweep_gives_what_arrays_of_characters_give(reports, unit) -> None:
    found = compare(reports, unit=unit, coders=CODERS, themes=THEMES, draws=0)
    for theme in found.themes:
        rows = by_characters(reports, theme.theme, unit)
        raw = ratings(rows, categories=[0, 1])
        for name, formula in FORMULAS.items():
            expected, mine = formula(raw).value, theme.estimates[name].value
            if not any(value for row in rows for value in row):
                # Of a theme that nobody used nothing is said, not even that all agree.
                expected = None
            assert mine == (expected if expected is None else pytest.approx(expected, abs=1e-9))
        assert theme.both == sum(all(v != 0 for v in row) for row in rows)
        assert theme.units == len(rows)
        for at, coder in enumerate(CODERS):
            assert theme.coded[coder] == sum(row[at] == 1 for row in rows)
            assert theme.only[coder] == sum(
                row[at] == 1 and sum(v or 0 for v in row) == 1 for row in rows
            )


@given(corpora, st.sampled_from(["character", "sentence", "report"]))
@settings(max_examples=40)
def test_disagreement_is_in_units_and_counts_each_once(reports, unit) -> None:
    found = compare(reports, unit=unit, coders=CODERS, themes=THEMES, draws=0)
    expected = {}
    for report in reports:
        rows = zip(*(by_characters([report], theme, unit) for theme in THEMES), strict=True)
        expected[report.name] = sum(
            any(len({v for v in row if v is not None}) > 1 for row in unit_) for unit_ in rows
        )
    assert [r.disagreed for r in found.reports] == sorted(
        (r.disagreed for r in found.reports), reverse=True
    )
    for one in found.reports:
        assert one.disagreed == expected[one.name] <= one.units


@given(corpora)
@settings(max_examples=40)
def test_pairs_are_counted_over_the_reports_that_both_finished(reports) -> None:
    found = compare(reports, unit="sentence", coders=CODERS, themes=THEMES, draws=0)
    for pair in found.pairs:
        a, b = CODERS.index(pair.first), CODERS.index(pair.second)
        rows = [(row[a], row[b]) for row in by_characters(reports, pair.theme, "sentence")]
        rows = [row for row in rows if None not in row]
        assert (pair.units, pair.both) == (len(rows), rows.count((1, 1)))
        assert (pair.only_first, pair.only_second) == (rows.count((1, 0)), rows.count((0, 1)))
        expected = coefficients.cohen_kappa(ratings(rows, categories=[0, 1])) if rows else None
        if expected and expected.value is not None:
            assert pair.estimates["kappa"].value == pytest.approx(expected.value, abs=1e-9)


@given(corpora)
@settings(max_examples=40)
def test_dice_is_that_of_character_arrays(reports) -> None:
    found = compare(reports, unit="sentence", coders=CODERS, themes=THEMES, draws=0)
    for theme in found.themes:
        both = either = 0
        for row in by_characters(reports, theme.theme):
            given_ = [value for value in row if value is not None]
            either += sum(given_) * (len(given_) - 1)
            both += sum(given_) * (sum(given_) - 1)
        assert theme.estimates["dice"].value == (pytest.approx(both / either) if either else None)


@given(corpora)
@settings(max_examples=30)
def test_sets_of_themes_are_those_of_character_arrays(reports) -> None:
    codings = lay_out(reports, coders=CODERS, themes=THEMES)
    per_theme = [by_characters(reports, theme, "sentence") for theme in THEMES]
    rows = [
        [None if c is None else {t for t, v in zip(THEMES, (c, d), strict=True) if v}
         for c, d in zip(first, second, strict=True)]
        for first, second in zip(*per_theme, strict=True)
    ]  # fmt: skip
    found = alpha_of_counts(count_sets(codings, unit="sentence"), masi, themes=len(THEMES))
    expected = alpha_of_sets(rows, masi)
    assert found.reason == expected.reason
    assert found.value == (expected.value and pytest.approx(expected.value, abs=1e-12))


def test_sets_of_more_themes_than_bits() -> None:
    themes = [f"theme {number}" for number in range(70)]
    coders = {c: {theme: [(0, 5)] for theme in themes[:n]} for c, n in (("A", 70), ("B", 35))}
    codings = lay_out([CodedReport(10, coders, [(0, 5), (5, 10)])], themes=themes)
    counts = count_sets(codings, unit="sentence")
    assert counts == {(2**70 - 1, 2**35 - 1): 1, (0, 0): 1}


def test_units_are_touched_by_one_character_and_missed_by_gaps() -> None:
    spans = [(3, 4)], [(4, 6)], [(9, 10)], [(0, 10)]
    report = CodedReport(
        10,
        {str(n): {"甲": spans_} for n, spans_ in enumerate(spans)},
        [(0, 4, 0), (6, 8, 0), (8, 9)],
    )
    codings = lay_out([report])
    covered = stretches(codings, unit="sentence")(codings).covered(codings)
    assert covered.tolist() == [
        [True, False, False],
        [False, False, False],
        [False, False, False],
        [True, True, True],
    ]


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="none of character"):
        compare([], unit="word", coders=CODERS, themes=THEMES)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (8, 11)])
def test_a_span_outside_its_text_is_refused(start, end) -> None:
    report = CodedReport(10, {"A": {"甲": [(start, end)]}, "B": {}}, name="嘉善县 2022")
    with pytest.raises(InputError, match=f"from {start} to {end} lies outside .* 嘉善县 2022"):
        lay_out([report])


def test_overlapping_spans_of_one_theme_are_one_unit_and_touching_ones_two() -> None:
    spans = {"甲": [(0, 4), (2, 6), (6, 9)], "乙": [(0, 9)]}
    report = CodedReport(20, {"A": spans, "B": {"甲": [(1, 3), (1, 3)]}})
    found = squared_lengths(lay_out([report, report]))
    # In order of the names: 乙 before 甲.
    assert found.tolist() == [2 * 81, 2 * (36 + 9 + 4)]
