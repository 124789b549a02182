"""The same numbers as the packages that others use, on ratings at random."""

import warnings

import numpy as np
import pytest
from scipy import stats

from desktop.analysis.reliability import alpha as ours
from desktop.analysis.reliability import coefficients, student
from desktop.analysis.reliability.label_sets import alpha_of_sets, jaccard, masi
from desktop.analysis.reliability.ratings import ratings
from desktop.analysis.reliability.standard_errors import cohen_interval

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import krippendorff
    from nltk.metrics import agreement, distance
    from sklearn.metrics import cohen_kappa_score
    from statsmodels.stats import inter_rater

SEEDS = range(12)


def at_random(seed: int, *, coders: int = 4, missing: float = 0.2) -> np.ndarray:
    """Units x coders of 1 to 4, mostly alike, NaN where missing."""
    numbers = np.random.default_rng(seed)
    truth = numbers.integers(1, 5, size=(40, 1))
    guess = numbers.integers(1, 5, size=(40, coders))
    found = np.where(numbers.random((40, coders)) < 0.6, truth, guess).astype(float)
    found[numbers.random(found.shape) < missing] = np.nan
    return found


def rows_of(table: np.ndarray) -> list[list[int | None]]:
    """With None for NaN."""
    return [[None if np.isnan(value) else int(value) for value in row] for row in table]


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_is_that_of_krippendorff(seed: int, level: str) -> None:
    table = at_random(seed)
    theirs = krippendorff.alpha(reliability_data=table.T, level_of_measurement=level)
    assert ours.alpha(ratings(rows_of(table)), level=level).value == pytest.approx(theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_kappas_of_two_are_those_of_scikit_learn_and_statsmodels(seed: int) -> None:
    table = at_random(seed, coders=2, missing=0)
    found = ratings(rows_of(table))
    theirs = inter_rater.cohens_kappa(coefficients.cross_table(found))
    assert coefficients.cohen_kappa(found).value == pytest.approx(cohen_kappa_score(*table.T))
    assert coefficients.cohen_kappa(found).value == pytest.approx(theirs.kappa)
    error, low, high = (estimate.value for estimate in cohen_interval(found))
    assert error == pytest.approx(theirs.std_kappa)
    assert (low, high) == pytest.approx((theirs.kappa_low, theirs.kappa_upp))


@pytest.mark.parametrize(
    ("weights", "power"), [("linear", 1), ("quadratic", 2)], ids=["linear", "quadratic"]
)
@pytest.mark.parametrize("seed", SEEDS)
def test_weighted_kappa_is_that_of_scikit_learn(seed: int, weights: str, power: int) -> None:
    table = at_random(seed, coders=2, missing=0)
    places = np.arange(4.0)
    apart = np.abs(places[:, None] - places) ** power
    found = ratings(rows_of(table), categories=[1, 2, 3, 4])
    theirs = cohen_kappa_score(*table.T, weights=weights)
    assert coefficients.weighted_kappa(found, apart).value == pytest.approx(theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_fleiss_and_randolph_are_those_of_statsmodels(seed: int) -> None:
    table = at_random(seed, missing=0)
    found = ratings(rows_of(table))
    assert coefficients.fleiss_kappa(found).value == pytest.approx(
        inter_rater.fleiss_kappa(found.counts)
    )
    assert coefficients.brennan_prediger(found).value == pytest.approx(
        inter_rater.fleiss_kappa(found.counts, method="randolph")
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_pi_and_s_are_those_of_nltk(seed: int) -> None:
    table = at_random(seed, coders=2, missing=0).astype(int)
    task = agreement.AnnotationTask(
        [
            (f"c{coder}", unit, value)
            for unit, row in enumerate(table)
            for coder, value in enumerate(row)
        ]
    )
    found = ratings(table.tolist())
    assert coefficients.scott_pi(found).value == pytest.approx(task.pi())
    assert coefficients.brennan_prediger(found).value == pytest.approx(task.S())


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [(masi, distance.masi_distance), (jaccard, distance.jaccard_distance)],
    ids=["masi", "jaccard"],
)
@pytest.mark.parametrize("seed", SEEDS)
def test_alpha_of_sets_is_that_of_nltk(seed: int, mine, theirs) -> None:
    # Never empty: NLTK divides by zero there.
    numbers = np.random.default_rng(seed)
    labels = np.array(list("abc"))
    rows = [
        [frozenset(labels[numbers.random(3) < 0.5]) | {labels[unit % 3]} for _ in range(3)]
        for unit in range(20)
    ]
    task = agreement.AnnotationTask(
        [(coder, unit, one) for unit, row in enumerate(rows) for coder, one in enumerate(row)],
        distance=theirs,
    )
    assert alpha_of_sets(rows, mine).value == pytest.approx(task.alpha())


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 5, 10, 11, 29, 100, 1001])
@pytest.mark.parametrize("probability", [0.5, 0.9, 0.975, 0.999])
def test_quantiles_of_t_are_those_of_scipy(degrees: int, probability: float) -> None:
    assert student.quantile(probability, degrees) == pytest.approx(
        stats.t.ppf(probability, degrees), abs=1e-9
    )
