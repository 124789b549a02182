"""The same weights as scikit-learn's, and probabilities that stay numbers."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from desktop.analysis.learning import logistic
from desktop.analysis.learning.logistic import Sparse, fitted, probabilities


def sparse(array: np.ndarray) -> Sparse:
    rows, places = np.nonzero(array)
    return Sparse(rows, places, array[rows, places], array.shape)


@pytest.mark.parametrize("seed", range(4))
def test_the_weights_are_scikit_learns(seed: int) -> None:
    random = np.random.default_rng(seed)
    array = (random.random((600, 40)) < 0.2) * random.normal(size=(600, 40))
    positive = array @ random.normal(size=40) + random.normal(size=600) > 1
    weights, intercept = fitted(sparse(array), positive, cost=10.0)
    oracle = LogisticRegression(C=10.0, max_iter=5000, tol=1e-10).fit(array, positive)
    # As near as a probability is told: to the thousandth.
    told = probabilities(array @ weights + intercept)
    assert np.abs(told - oracle.predict_proba(array)[:, 1]).max() < 2e-3
    assert np.abs(weights - oracle.coef_[0]).max() < 0.1


def test_no_columns_leave_the_share_of_positive_rows() -> None:
    empty = sparse(np.zeros((10, 0)))
    _, intercept = fitted(empty, np.arange(10) < 3, cost=10.0)
    assert probabilities(np.array([intercept]))[0] == pytest.approx(0.3, abs=1e-3)


def test_half_and_half_without_columns_is_there_at_once() -> None:
    weights, intercept = fitted(sparse(np.zeros((10, 0))), np.arange(10) < 5, cost=10.0)
    assert (len(weights), intercept) == (0, 0.0)


def test_great_scores_do_not_overflow() -> None:
    assert probabilities(np.array([-1e6, 0.0, 1e6])).tolist() == [0.0, 0.5, 1.0]


def test_it_ends_however_few_steps_it_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logistic, "STEPS", 2)
    monkeypatch.setattr(logistic, "_HALVINGS", 1)
    array = np.eye(4) * 100
    weights, _ = fitted(sparse(array), np.array([True, True, False, False]), cost=10.0)
    assert weights[0] > 0 > weights[3]


def test_a_step_that_nothing_makes_low_enough_ends() -> None:
    def rising(point: np.ndarray) -> tuple[float, np.ndarray]:
        return 1.0, np.ones_like(point)

    step, slope = -np.ones(2), np.ones(2)
    point, value, _ = logistic._searched(rising, np.zeros(2), 0.0, slope, step)
    assert value == 1.0
    assert np.abs(point).max() < 1e-3
