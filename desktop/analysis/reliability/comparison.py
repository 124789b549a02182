"""A round's comparison, read some reports at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from desktop.analysis.reliability import conclusions
from desktop.analysis.reliability.alpha_intervals import pair_intervals, way_of
from desktop.analysis.reliability.coded import CodedReport
from desktop.analysis.reliability.findings import Comparison
from desktop.analysis.reliability.pools import Pool, pool

REPORTS_AT_ONCE = 250


def compare(
    reports: Iterable[CodedReport],
    *,
    unit: str,
    coders: Sequence[str],
    themes: Sequence[str],
    draws: int | None = None,
    seed: int = 1,
    progress: Callable[[int], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison | None:
    """Compares the coders, theme by theme, at a unit of coverage.UNITS.

    `reports` is read once, some at a time, so that it may be a generator: what stays in memory
    is a few numbers per report and theme. `progress` is told how many were read; where
    `cancelled` says so, None comes back. `draws` is as in alpha_intervals.way_of.
    Raises ValueError for an unknown unit, InputError for a coding outside its report.
    """
    counts = pool((), unit=unit, coders=coders, themes=themes)
    done = 0
    for block in _blocks(reports):
        if cancelled():
            return None
        counts += pool(block, unit=unit, coders=coders, themes=themes)
        done += len(block)
        progress(done)
    return conclude(counts, draws=draws, seed=seed)


def _blocks(reports: Iterable[CodedReport]) -> Iterator[list[CodedReport]]:
    rest = iter(reports)
    while block := list(islice(rest, REPORTS_AT_ONCE)):
        yield block


def conclude(counts: Pool, *, draws: int | None = None, seed: int = 1) -> Comparison:
    """The comparison that the counts of `pool` amount to."""
    way, sizes = way_of(draws, seed=seed), counts.disagreement
    found = way(counts.by_report, sizes)
    of_pairs = pair_intervals(counts.by_pair, counts.finished, way, sizes=sizes)
    themes = [conclusions.theme_agreement(counts, at, of) for at, of in enumerate(found)]
    return Comparison(
        unit=counts.unit,
        coders=counts.coders,
        reports_both=len(counts.names),
        units=float(counts.units.sum()),
        themes=tuple(themes),
        pairs=tuple(conclusions.pair_agreements(counts, of_pairs)),
        overall=conclusions.overall(counts),
        of_values=conclusions.of_values(counts),
        reports=tuple(conclusions.report_disagreements(counts)),
        draws=draws,
        seed=seed,
        counts=counts,
    )
