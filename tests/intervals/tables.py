"""The tables of docs/reliability.md: how often each interval holds the truth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from desktop.analysis.uncertainty.correction import CodedUnits, corrected
from desktop.analysis.uncertainty.error_counts import ErrorCounts
from tests.intervals import alpha_methods, frequency_methods
from tests.intervals.worlds import (
    Floats,
    alpha_of,
    coded_reports,
    compared_reports,
    shares,
    sizes,
)

SEED = 11
MANY = 60_000
PREVALENCES, QUALITIES = (0.02, 0.08, 0.3), (0.5, 0.8, 0.95)
RARE = (0.005, 0.05, 0.25)


def agreement(rounds: int) -> Iterator[Sequence[str]]:
    """By prevalence, alpha and reports: coverage and, behind it, how often the lower end lies
    above the truth. Of rounds in which a resample seldom is without the theme."""
    yield ["theme in", "alpha", "reports", *alpha_methods.METHODS]
    for prevalence, quality, reports in product(PREVALENCES, QUALITIES, (10, 20, 50)):
        many = compared_reports(_numbers(0), prevalence, quality, reports=MANY, rounds=1)
        truth = float(alpha_of(many[0].sum(axis=0)))
        found = compared_reports(
            _numbers(SEED), prevalence, quality, reports=reports, rounds=rounds
        )
        with_theme = (found[..., 1] > 0).sum(axis=1)
        kept = found[(1 - with_theme / reports) ** reports <= 0.05]
        cells = (_alpha_cell(kept, truth, name) for name in alpha_methods.METHODS)
        yield [f"{prevalence:.0%}", f"{truth:.2f}", str(reports), *cells]


def _alpha_cell(rounds: Floats, truth: float, name: str) -> str:
    ends = np.array([alpha_methods.METHODS[name](sums) for sums in rounds])
    return _cell(ends, truth) + f" / {_plain((ends[:, 0] > truth).mean())}"


def frequencies(rounds: int) -> Iterator[Sequence[str]]:
    """By prevalence and reports: the coverage of the share of sentences with the theme."""
    yield ["theme in", "reports", *frequency_methods.METHODS, "ours, not few"]
    for prevalence, reports in product(RARE, (2, 3, 5, 10, 20, 50, 250)):
        coded, units = coded_reports(_numbers(SEED), prevalence, reports=reports, rounds=rounds)
        truth = _share_of_all(prevalence)
        ends = {
            name: np.array([method(*pair) for pair in zip(coded, units, strict=True)])
            for name, method in frequency_methods.METHODS.items()
        }
        enough = ((coded > 0).sum(axis=1) >= 5) & (reports >= 10)
        told = _cell(ends["ours"][enough], truth) if enough.mean() > 0.2 else "–"
        cells = (_cell(ends[name], truth) for name in ends)
        yield [f"{prevalence:.1%}", str(reports), *cells, told]


def differences(rounds: int) -> Iterator[Sequence[str]]:
    """By prevalence in both groups and reports of each: the coverage of the difference."""
    yield ["theme in A, B", "reports of A, B", "ours"]
    pairs = ((0.05, 0.05), (0.05, 0.25), (0.25, 0.25))
    for (first, second), (n, m) in product(pairs, ((5, 5), (10, 10), (10, 50), (50, 50))):
        truth = _share_of_all(first) - _share_of_all(second)
        a = coded_reports(_numbers(SEED), first, reports=n, rounds=rounds)
        b = coded_reports(_numbers(SEED + 1), second, reports=m, rounds=rounds)
        ends = np.array(
            [
                frequency_methods.ours_of_two((a[0][k], a[1][k]), (b[0][k], b[1][k]))
                for k in range(rounds)
            ]
        )
        yield [f"{first:.0%}, {second:.0%}", f"{n}, {m}", _cell(ends, truth)]


def corrections(rounds: int) -> Iterator[Sequence[str]]:
    """By error rates and reports of the round and of the group: coverage of the true share by
    what is corrected and, beside it, by what was counted as it is."""
    yield ["theme in", "sensitivity, specificity", "reports of the round, group", "corrected",
           "as counted"]  # fmt: skip
    rates = ((0.8, 0.98), (0.6, 0.95))
    for prevalence, (se, sp), (n, m) in product((0.05, 0.2), rates, ((10, 20), (20, 20), (50, 50))):
        numbers, ends, plain = _numbers(SEED), [], []
        for _ in range(rounds):
            right, missed, wrong, clear = _read(numbers, prevalence, se, sp, n)
            counts = ErrorCounts(*(side[:, None] for side in (right, missed, wrong, clear)))
            own = _read(numbers, prevalence, se, sp, m)
            units, coded = sum(own), own[0] + own[2]
            group = CodedUnits(coded[:, None], units, np.zeros(m, bool), 1 / units.sum())
            [found] = corrected(group, counts, draws=1000)
            if found.low is not None:
                ends.append((found.low, found.high))
                plain.append(frequency_methods.ours(coded, units))
        truth = _share_of_all(prevalence)
        cells = (_cell(np.array(each), truth) for each in (ends, plain))
        yield [f"{prevalence:.0%}", f"{se:.2f}, {sp:.2f}", f"{n}, {m}", *cells]


def _read(
    numbers: np.random.Generator, prevalence: float, se: float, sp: float, reports: int
) -> tuple[Floats, ...]:
    """Sentences rightly coded, missed, wrongly coded and rightly left, by report; coders of
    different reports err a little more or less."""
    units = sizes(numbers, (reports,))
    true = numbers.binomial(units, shares(numbers, prevalence, 19.0, (reports,)))
    right = numbers.binomial(true, shares(numbers, se, 20.0, (reports,)))
    wrong = numbers.binomial(units - true, 1 - shares(numbers, sp, 100.0, (reports,)))
    sides = (right, true - right, wrong, units - true - wrong)
    return tuple(side.astype(np.float64) for side in sides)


def _share_of_all(prevalence: float) -> float:
    # Long and short reports have as much of the theme: the share of all sentences is the mean.
    return prevalence


def _cell(ends: Floats, truth: float) -> str:
    near = 1e-12
    return _plain(((ends[:, 0] <= truth + near) & (truth - near <= ends[:, 1])).mean())


def _plain(share: float) -> str:
    return f"{share:.2f}".lstrip("0") if share < 0.995 else "1.00"


def _numbers(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


TABLES = {
    "agreement": agreement,
    "frequencies": frequencies,
    "differences": differences,
    "corrections": corrections,
}
