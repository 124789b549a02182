"""Published examples, typed in with their source, so that this clone alone proves them."""

import pytest

from desktop.analysis.reliability.published import metric

# Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: four observers,
# twelve units, missing ratings; Gwet's and irrCAC's example of raw ratings too.
FOUR_OBSERVERS = [
    [1, 1, None, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [None, 5, 5, 5],
    [None, None, 1, 1],
    [None, None, 3, None],
]
# The same, section A: two observers, ten units, two values.
MEG_AND_OWEN = [[0, 1], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1], [0, 0], [0, 0], [1, 0], [0, 0]]
# Fleiss, Measuring nominal scale agreement among many raters, 1971, table 1, as how many of
# six psychiatrists chose each of five diagnoses.
FLEISS = [
    "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006",
    "10050", "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203",
    "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006",
]  # fmt: skip
PSYCHIATRISTS = [
    [choice + 1 for choice, number in enumerate(row) for _ in range(int(number))] for row in FLEISS
]
# Cohen, A coefficient of agreement for nominal scales, 1960, p. 45.
COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
# Artstein & Poesio, Inter-coder agreement for computational linguistics, 2008, p. 558, p. 568.
STAT_IREQ = [[20, 20], [10, 50]]
THREE_ACTS = [[46, 6, 0], [0, 32, 0], [0, 6, 10]]
# Gwet, Handbook of Inter-Rater Reliability, 2014: 100 pregnant women and two abstractors.
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
# Krippendorff, Content Analysis, 4th edition 2019, figure 12.11: three coders unitize a text.
UNITIZED = [
    [[0, 7, "1"], [7, 6, "2"], [30, 2, "5"], [32, 5, "6"], [37, 7, "6"], [44, 16, "7"]],
    [[0, 7, "1"], [7, 6, "3"], [13, 8, "5"], [32, 12, "6"]],
    [[0, 7, "1"], [7, 6, "4"], [13, 8, "5"], [32, 5, "6"], [37, 4, "6"], [41, 3, "6"]],
]
# pygamma-agreement, tests/test_gammas.py: Alex, Paul and Suzan.
ALEX_PAUL_SUZAN = [
    [[2, 7, "1"], [11, 6, "2"], [24, 6, "5"], [32, 4, "6"], [36, 8, "6"], [44, 16, "7"]],
    [[2, 7, "1"], [11, 6, "3"], [19, 6, "5"], [32, 12, "6"]],
    [[2, 7, "1"], [11, 6, "4"], [21, 6, "5"], [32, 4, "6"], [36, 4, "6"], [40, 4, "6"]],
]

OVER_UNITS = [
    ("alpha_nominal", MEG_AND_OWEN, 0.095, 1e-3),
    ("percent", MEG_AND_OWEN, 0.6, 1e-12),
    ("alpha_nominal", FOUR_OBSERVERS, 0.743421052632, 1e-9),
    ("alpha_ordinal", FOUR_OBSERVERS, 0.815, 1e-3),
    ("alpha_interval", FOUR_OBSERVERS, 0.849, 1e-3),
    ("alpha_ratio", FOUR_OBSERVERS, 0.797, 1e-3),
    ("percent", FOUR_OBSERVERS, 0.8181818, 1e-6),
    ("percent_value_weighted", FOUR_OBSERVERS, 0.8, 1e-3),
    ("percent_se", FOUR_OBSERVERS, 0.12561, 1e-5),
    ("gwet_ac1", FOUR_OBSERVERS, 0.77544, 1e-5),
    ("gwet_ac1_se", FOUR_OBSERVERS, 0.14295, 1e-5),
    ("gwet_ac1_ci95", FOUR_OBSERVERS, [0.461, 1.0], 1e-3),
    ("fleiss_kappa", FOUR_OBSERVERS, 0.76117, 1e-5),
    ("fleiss_kappa_se", FOUR_OBSERVERS, 0.15302, 1e-5),
    ("conger_kappa", FOUR_OBSERVERS, 0.76282, 1e-5),
    ("conger_kappa_se", FOUR_OBSERVERS, 0.14917, 1e-5),
    ("brennan_prediger", FOUR_OBSERVERS, 0.77273, 1e-5),
    ("brennan_prediger_se", FOUR_OBSERVERS, 0.14472, 1e-5),
    ("alpha_nominal_gwet_se", FOUR_OBSERVERS, 0.14548, 2e-4),
    ("fleiss_kappa", PSYCHIATRISTS, 0.430, 1e-3),
    ("percent", PSYCHIATRISTS, 0.5556, 1e-4),
    # Fleiss' table 2 rounds on the way.
    (
        "fleiss_kappa_per_category",
        PSYCHIATRISTS,
        {"1": 0.248, "2": 0.248, "3": 0.517, "4": 0.470, "5": 0.565},
        5e-3,
    ),
]

OF_TABLES = [
    ("cohen_kappa", COHEN, 0.492, 1e-3),
    ("gwet_ac1", COHEN, 0.57597, 1e-5),
    ("gwet_ac2_quadratic", COHEN, 0.63855, 1e-5),
    ("percent", STAT_IREQ, 0.7, 1e-12),
    ("brennan_prediger", STAT_IREQ, 0.4, 1e-12),
    ("scott_pi", STAT_IREQ, 0.341, 1e-3),
    ("cohen_kappa", STAT_IREQ, 0.348, 1e-3),
    ("cohen_kappa_se", ABSTRACTORS, 0.05891072, 1e-6),
    ("scott_pi_se", ABSTRACTORS, 0.05905473, 1e-6),
    ("gwet_ac1", ABSTRACTORS, 0.8493305, 1e-6),
    ("gwet_ac1_se", ABSTRACTORS, 0.04321747, 1e-6),
    ("percent_se", ABSTRACTORS, 0.03128898, 1e-6),
    ("alpha_nominal", ABSTRACTORS, 0.7972585, 1e-6),
    # SAS PROC FREQ.
    ("cohen_kappa_se_ci", [[0, 4, 1], [0, 8, 0], [0, 1, 5]], [0.138, 0.2137, 0.7547], 5e-5),
]

OVER_SPANS = [
    ("u_alpha", 0.51, 5e-4),
    # The book's .413 is of figures rounded on the way.
    ("bar_u_alpha", 0.413, 1e-3),
    ("cu_alpha", 0.724, 5e-4),
    ("ku_alpha", {"1": 1.0, "2": 0.0, "3": 0.0, "4": 0.0, "5": 1.0, "6": 1.0, "7": None}, 1e-6),
    ("ku_coverage", {"5": 8 / 18, "7": 0.0}, 1e-9),
]


def check(found, expected, tolerance):
    """Each number in its place; None where nothing is to be said."""
    if isinstance(expected, dict):
        for name, value in expected.items():
            check(found[name], value, tolerance)
    elif isinstance(expected, list):
        for one, value in zip(found, expected, strict=True):
            check(one, value, tolerance)
    else:
        assert found.value == (expected and pytest.approx(expected, abs=tolerance))


@pytest.mark.parametrize(("name", "rows", "expected", "tolerance"), OVER_UNITS)
def test_ratings(name, rows, expected, tolerance) -> None:
    check(metric(name, {"kind": "units", "rows": rows}), expected, tolerance)


@pytest.mark.parametrize(("name", "table", "expected", "tolerance"), OF_TABLES)
def test_tables(name, table, expected, tolerance) -> None:
    check(metric(name, {"kind": "table", "table": table}), expected, tolerance)


@pytest.mark.parametrize(
    ("name", "expected"), [("alpha_custom_distance", 0.8156), ("weighted_kappa", 0.8163)]
)
def test_a_distance_of_ones_own(name, expected) -> None:
    # Artstein & Poesio 2008, p. 570.
    distance = [[0, 1, 0.5], [1, 0, 0.5], [0.5, 0.5, 0]]
    data = {"kind": "table", "table": THREE_ACTS}
    check(metric(name, data, {"distance": distance}), expected, 1e-3)


@pytest.mark.parametrize(("name", "expected", "tolerance"), OVER_SPANS)
def test_unitizing(name, expected, tolerance) -> None:
    data = {"kind": "spans", "length": 60, "coders": UNITIZED}
    check(metric(name, data), expected, tolerance)


def test_gamma() -> None:
    data = {"kind": "spans", "length": 60, "coders": ALEX_PAUL_SUZAN}
    check(metric("gamma_observed_disorder", data, {"alpha": 3}), 0.96, 0.01)
    check(metric("gamma", data, {"alpha": 3}), 0.455, 0.04)


def test_a_textbook_percentage() -> None:
    # NVivo help, "Run a coding comparison query": (800 + 50) / 1000 = 85 % agreement.
    coders = [[[0, 125, "A"]], [[75, 125, "A"]]]
    data = {"kind": "spans", "length": 1000, "coders": coders}
    check(metric("char_percent", data), {"A": 0.85}, 1e-12)
    check(metric("char_cohen_kappa", data), {"A": 0.314286}, 1e-6)


def test_entities_of_two_texts() -> None:
    # The README of nervaluate 1.2.1, strict.
    first = {"length": 8, "coders": [[[1, 2, "P"], [6, 2, "O"]], [[2, 2, "P"], [6, 2, "O"]]]}
    marks = [[1, 1, "L"], [2, 2, "P"], [6, 1, "D"]], [[1, 2, "L"], [3, 1, "P"], [6, 1, "D"]]
    data = {"kind": "multidoc", "documents": [first, {"length": 7, "coders": marks}]}
    check(metric("span_f1_exact", data), 0.4, 1e-12)
    check(metric("span_f1_overlap", data), 1.0, 1e-12)


def test_sets_of_labels() -> None:
    # MASI: the docstring of NLTK's masi_distance, and Passonneau's definition of 2006.
    pairs = [[1, 2], [1, 2, 3, 4]], [[1], [1]], [[1], [2]], [[1, 2], [2, 3]], [[], [1]], [[], []]
    found = metric("masi_distance", {"kind": "setpairs", "pairs": list(pairs)})
    check(found, [2 / 3, 0.0, 1.0, 8 / 9, 1.0, 0.0], 1e-12)
