"""What a comparison of coders finds: each number, or the reason for none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.analysis.reliability.bootstrap import Interval
from desktop.analysis.reliability.estimate import Estimate
from desktop.analysis.reliability.pools import Pool
from desktop.analysis.reliability.verdict import Verdict

Estimates = Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two coders on one theme, over the reports that both finished.

    `both`, `only_first` and `only_second` count units; `units` all they rated. The estimates
    are those of ThemeAgreement but for `positive`, which is `holsti` of two coders; the interval
    draws the reports that both finished.
    """

    theme: str
    first: str
    second: str
    reports: int
    units: float
    both: float
    only_first: float
    only_second: float
    estimates: Estimates
    alpha_interval: Interval


@dataclass(frozen=True, slots=True)
class ThemeAgreement:
    """All coders on one theme, over the reports that two of them or more finished.

    `uses` are codings by coder; `coded` and `only` units by coder, `only` those that nobody
    else coded; `both` units coded by all who rated them; `units_with` and `reports_with` those
    in which anyone used the theme. `prevalence` is the share of ratings that say it is there.

    `estimates`: percent, alpha, kappa and pi (Cohen's and Scott's, of two coders only),
    fleiss, conger, pabak, ac1, positive, holsti and composite_reliability at the unit; dice by
    characters; f1_exact and f1_overlap by
    spans; u_alpha. dice and the f1 of more than two coders pool the counts of all pairs.
    """

    theme: str
    uses: Mapping[str, int]
    coded: Mapping[str, float]
    only: Mapping[str, float]
    both: float
    units: float
    units_with: float
    reports_with: int
    prevalence: Estimate
    estimates: Estimates
    alpha_interval: Interval
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ReportDisagreement:
    """In how many of a report's `units` its coders differ.

    `disagreed` counts a unit once where one coder gave it a theme that another did not.
    """

    name: str
    units: float
    disagreed: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What coders agree on. Reports that only one coder finished are not in it.

    `overall`: alpha_masi and alpha_jaccard over sets of themes at the unit; positive, holsti and
    composite_reliability over the codings of all themes at the unit; u_alpha,
    bar_u_alpha, cu_alpha and cu_coverage over characters and all themes at once, undefined
    where a coder's spans overlap. `of_values` gives ku_alpha and ku_coverage by theme.
    """

    unit: str
    coders: tuple[str, ...]
    reports_both: int
    units: float
    themes: tuple[ThemeAgreement, ...]
    pairs: tuple[PairAgreement, ...]
    overall: Estimates
    of_values: Mapping[str, Estimates]
    reports: tuple[ReportDisagreement, ...]
    draws: int | None
    seed: int
    counts: Pool
