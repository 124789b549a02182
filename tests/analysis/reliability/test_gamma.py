"""The best alignment is the best there is; chance repeats by its seed."""

import random
from itertools import combinations, product

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, linear_sum_assignment, milp

from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.estimate import Reason
from desktop.analysis.reliability.gamma import alignment, partition
from desktop.analysis.reliability.gamma.alignment import align
from desktop.analysis.reliability.gamma.assignment import cheapest
from desktop.analysis.reliability.gamma.by_theme import gamma_by_theme
from desktop.analysis.reliability.gamma.dissimilarity import Dissimilarity, GammaUnit
from desktop.analysis.reliability.gamma.gamma import gamma, gamma_cat, observed_disorder
from desktop.analysis.reliability.gamma.shuffling import shuffled


def units_at_random(chance, coders, most):
    """Coders who see the same things, each a little differently."""
    length = chance.choice([30, 100, 300])
    truth = [
        (chance.randrange(length), chance.randrange(1, 20), chance.choice("abc"))
        for _ in range(chance.randrange(1, most))
    ]
    found = []
    for coder in range(coders):
        for start, size, theme in truth:
            if chance.random() < 0.8:
                moved = start + chance.randrange(-4, 5)
                label = theme if chance.random() < 0.8 else "d"
                found.append(
                    GammaUnit(moved, moved + max(1, size + chance.randrange(-3, 4)), label, coder)
                )
    return found


def smallest_disorder(units, coders, dissimilarity):
    """By an integer programme over every possible group."""
    costs, pairs = dissimilarity.combined(units), coders * (coders - 1) // 2
    choices = [[None, *(n for n, u in enumerate(units) if u.coder == c)] for c in range(coders)]
    groups = [[u for u in group if u is not None] for group in product(*choices)]
    groups = [group for group in groups if group]
    prices, matrix = [], np.zeros((len(units), len(groups)))
    for column, group in enumerate(groups):
        within = sum(costs[a, b] for a, b in combinations(group, 2))
        empty = pairs - len(group) * (len(group) - 1) // 2
        prices.append((within + empty * dissimilarity.empty) / pairs)
        matrix[group, column] = 1
    found = milp(
        prices,
        constraints=LinearConstraint(matrix, 1, 1),
        integrality=np.ones(len(groups)),
        bounds=Bounds(0, 1),
    )
    return found.fun


@pytest.mark.parametrize(("coders", "most", "seed"), [(2, 9, 1), (3, 8, 2), (4, 5, 3)])
def test_no_alignment_has_a_smaller_disorder(coders, most, seed) -> None:
    chance = random.Random(seed)
    for _ in range(15):
        units = units_at_random(chance, coders, most)
        dissimilarity = Dissimilarity(chance.choice([1, 3]), chance.choice([0, 1, 2]), 0.5)
        found = align(units, coders=coders, dissimilarity=dissimilarity)
        assert sorted(unit for group in found.groups for unit in group) == sorted(units)
        for group in found.groups:
            assert len({unit.coder for unit in group}) == len(group)
        if units:
            best = smallest_disorder(units, coders, dissimilarity)
            assert found.disorder == pytest.approx(best, abs=1e-6)


@pytest.mark.parametrize("whole", [True, False], ids=["ties", "none alike"])
def test_the_cheapest_assignment_is_that_of_scipy(whole) -> None:
    numbers = np.random.default_rng(4)
    for _ in range(200):
        rows = numbers.integers(0, 7)
        costs = numbers.normal(size=(rows, rows + numbers.integers(0, 4))) * 3
        costs = np.round(costs) if whole else costs
        found = cheapest(costs)
        assert len(set(found)) == rows
        best = costs[linear_sum_assignment(costs)].sum()
        assert costs[range(rows), found].sum() == pytest.approx(best)


def text(*coders, characters=60):
    """A report; None for who did not finish it."""
    spans = {
        str(n): None if given is None else {t: [(s, e)] for s, e, t in given}
        for n, given in enumerate(coders)
    }
    return CodedReport(characters, spans)


ALIKE = [(2, 9, "甲"), (30, 38, "乙")]
MOVED = [(4, 10, "甲"), (29, 38, "丙")]


def test_coders_alike_have_no_disorder() -> None:
    assert observed_disorder([text(ALIKE, ALIKE, ALIKE)]).value == 0
    assert gamma([text(ALIKE, ALIKE, ALIKE)]).value == 1
    assert gamma_cat([text(ALIKE, ALIKE, ALIKE)]).value == 1


def test_texts_are_pooled_and_those_of_one_coder_left_out() -> None:
    one, other = text(ALIKE, MOVED), text(ALIKE, [])
    both = observed_disorder([one, other, text(ALIKE, None)]).value
    first, second = (observed_disorder([each]).value for each in (one, other))
    # Two units each in the first text, two and none in the second.
    assert both == pytest.approx((first * 2 + second * 1) / 3)


def test_seeds_repeat() -> None:
    texts = [text(ALIKE, MOVED), text(MOVED, ALIKE)]
    assert gamma(texts, seed=3) == gamma(texts, seed=3)
    assert gamma(texts, seed=3) != gamma(texts, seed=4)
    assert gamma_cat(texts, seed=3) == gamma_cat(texts, seed=3)


def test_many_texts_are_shuffled_once_each() -> None:
    many = [text(ALIKE, MOVED)] * 40
    assert gamma(many).value == pytest.approx(gamma([text(ALIKE, MOVED)]).value, abs=0.1)


def test_gamma_cat_is_about_themes_alone() -> None:
    shifted = [(3, 10, "甲"), (31, 39, "乙")]
    assert gamma_cat([text(ALIKE, shifted)]).value == 1
    swapped = [(2, 9, "丙"), (30, 38, "丁")]
    assert gamma_cat([text(ALIKE, swapped)]).value <= 0


def test_what_cannot_be_told() -> None:
    assert gamma([text(ALIKE, None)]).reason == Reason.NOTHING_TO_COMPARE
    assert gamma([text([], [])]).reason == Reason.NOBODY_USED_IT
    assert gamma_cat([text(ALIKE, [])]).reason == Reason.NEVER_ALIGNED


def test_a_coder_who_found_nothing_may_be_drawn_twice() -> None:
    assert -1 < gamma([text([(0, 9, "甲")], [])]).value <= 0


def test_one_theme_at_a_time() -> None:
    found = dict(gamma_by_theme([text(ALIKE, MOVED), text(ALIKE, None)], themes=("甲", "乙", "丁")))
    assert 0 < found["甲"].value < 1
    assert found["乙"].value < found["甲"].value
    assert found["丁"].reason == Reason.NOBODY_USED_IT


@pytest.mark.parametrize(("limit", "most"), [("MOST_UNITS", 2), ("MOST_GROUPS", 4)])
def test_too_many_units_in_each_others_reach_are_not_guessed_at(monkeypatch, limit, most) -> None:
    monkeypatch.setattr(alignment, limit, most)
    assert observed_disorder([text(ALIKE, MOVED, MOVED)]).reason == Reason.NOT_ALIGNABLE


def test_a_search_without_an_end_is_given_up(monkeypatch) -> None:
    monkeypatch.setattr(partition, "MOST_STEPS", 1)
    assert gamma([text(ALIKE, MOVED, MOVED)]).reason == Reason.NOT_ALIGNABLE


def test_shuffling_moves_whole_coders_round_the_text() -> None:
    numbers = np.random.default_rng(1)
    units = [GammaUnit(0, 10, "甲", 0), GammaUnit(50, 60, "乙", 0), GammaUnit(5, 25, "甲", 1)]
    for _ in range(50):
        moved = shuffled(units, coders=2, characters=60, generator=numbers)
        for coder in {unit.coder for unit in moved}:
            mine = [unit for unit in moved if unit.coder == coder]
            assert sorted(u.end - u.start for u in mine) in ([10, 10], [20])
            assert all(0 <= unit.start < 60 for unit in mine)


def test_shuffling_where_there_is_no_room_to_keep_apart() -> None:
    numbers = np.random.default_rng(1)
    units = [GammaUnit(0, 3, "甲", coder) for coder in range(8)]
    moved = shuffled(units, coders=8, characters=3, generator=numbers)
    assert len(moved) == 8
