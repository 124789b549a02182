"""From pooled counts to a comparison's findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from desktop.analysis.reliability import binary, holsti, unitizing
from desktop.analysis.reliability.binary import Sums
from desktop.analysis.reliability.bootstrap import Interval
from desktop.analysis.reliability.estimate import Estimate, Reason, ratio, undefined
from desktop.analysis.reliability.findings import (
    Estimates,
    PairAgreement,
    ReportDisagreement,
    ThemeAgreement,
)
from desktop.analysis.reliability.label_sets import alpha_of_counts, jaccard, masi
from desktop.analysis.reliability.pools import Pool
from desktop.analysis.reliability.ratings import Floats
from desktop.analysis.reliability.span_agreement import dice
from desktop.analysis.reliability.verdict import verdict

_PAIR = 2


def theme_agreement(counts: Pool, at: int, interval: Interval) -> ThemeAgreement:
    """What all coders' counts say of the theme of that index."""
    sums = counts.by_report.pooled().at(at)
    units_with, reports_with = counts.with_theme[:, at].tolist()
    evidence = counts.uses[at].sum() if counts.unit == "character" else units_with
    return ThemeAgreement(
        theme=counts.themes[at],
        uses=dict(zip(counts.coders, counts.uses[at].tolist(), strict=True)),
        coded=_by_coder(counts, counts.coded[at]),
        only=_by_coder(counts, counts.alone[at]),
        both=float(counts.all_coded[at]),
        units=float(sums["units"]),
        units_with=units_with,
        reports_with=int(reports_with),
        prevalence=_share(sums["ones"], sums["values"], Reason.NOTHING_TO_COMPARE),
        estimates=_of_units(sums)
        | _of_holsti(counts.pairs.at(at), counts)
        | _of_spans(counts, at)
        | {"u_alpha": _u_alpha(counts, at)},
        alpha_interval=interval,
        verdict=verdict(interval, units=float(evidence), reports=int(reports_with)),
    )


def _by_coder(counts: Pool, row: Floats) -> Mapping[str, float]:
    return dict(zip(counts.coders, row.tolist(), strict=True))


def _share(part: Floats, whole: Floats, reason: Reason) -> Estimate:
    return ratio(float(part), float(whole), otherwise=reason)


def _of_units(sums: Sums) -> dict[str, Estimate]:
    found = {
        name: binary.estimate(float(formula(sums)), sums)
        for name, formula in binary.COEFFICIENTS.items()
    }
    if found["percent"].value is not None and not sums["ones"]:
        # Per cent of units that nobody coded: all of them, whoever codes.
        found["percent"] = undefined(Reason.NOBODY_USED_IT)
    two = sums.coders == _PAIR
    others = undefined(Reason.NOT_TWO_CODERS)
    cohen = found["conger"] if two else others
    return found | {"kappa": cohen, "pi": found["fleiss"] if two else others}


def _of_holsti(pairs: Sums, counts: Pool) -> dict[str, Estimate]:
    """Holsti's mean over the pairs, its composite, and the positive agreement of all together."""
    found = holsti.mean([_positive(pairs.at(pair)) for pair in range(len(pairs.array))])
    return {
        "positive": _positive(pairs.pooled()),
        "holsti": found,
        "composite_reliability": holsti.composite(found, len(counts.coders)),
    }


def _positive(sums: Sums) -> Estimate:
    """2 x units that both coded / (units that each coded): Holsti's R of a pair of coders."""
    if not sums["units"]:
        return undefined(Reason.NOTHING_TO_COMPARE)
    both = float(sums["ones"] - sums["crossed"]) / 2
    return holsti.of_pair(both, *sums.own.tolist())


def _of_spans(counts: Pool, at: int) -> dict[str, Estimate]:
    sums = Sums(counts.character_pairs.array[at].sum(axis=0))
    return {
        "dice": dice(sums),
        "f1_exact": counts.spans.f1_exact(at),
        "f1_overlap": counts.spans.f1_overlap(at),
    }


def _u_alpha(counts: Pool, at: int) -> Estimate:
    sums = counts.characters.at(at)
    if not sums["ones"]:
        return undefined(Reason.NOBODY_USED_IT)
    return unitizing.of_one_theme(
        float(sums["values"]), float(sums["ones"]), float(sums["crossed"]), counts.squared[at]
    )


def pair_agreements(
    counts: Pool, intervals: Sequence[Sequence[Interval]]
) -> Iterator[PairAgreement]:
    """Each theme for each two coders; `intervals` of alpha are themes x pairs."""
    for at, theme in enumerate(counts.themes):
        for pair, (first, second) in enumerate(combinations(counts.coders, 2)):
            sums, characters = counts.pairs.at(at, pair), counts.character_pairs.at(at, pair)
            both = float(sums["ones"] - sums["crossed"]) / 2
            yield PairAgreement(
                theme=theme,
                first=first,
                second=second,
                reports=int(counts.shared[pair]),
                units=float(sums["units"]),
                both=both,
                only_first=float(sums.own[0]) - both,
                only_second=float(sums.own[1]) - both,
                estimates=_of_units(sums)
                | {
                    "holsti": _positive(sums),
                    "dice": dice(characters),
                    "f1_exact": counts.spans.f1_exact(at, pair),
                    "f1_overlap": counts.spans.f1_overlap(at, pair),
                },
                alpha_interval=intervals[at][pair],
            )


def overall(counts: Pool) -> Estimates:
    """All themes at once: over sets of themes by unit, and over the continuum of characters."""
    sets = {
        name: alpha_of_counts(counts.sets, distance, themes=len(counts.themes))
        for name, distance in (("alpha_masi", masi), ("alpha_jaccard", jaccard))
    }
    coefficients = ("u_alpha", "bar_u_alpha", "cu_alpha", "cu_coverage")
    sets |= _of_holsti(counts.pairs.pooled(), counts)
    return sets | {name: getattr(unitizing, name)(counts.unitizing) for name in coefficients}


def of_values(counts: Pool) -> Mapping[str, Estimates]:
    """ku-alpha and its coverage, by theme that was used."""
    alphas, coverage = (f(counts.unitizing) for f in (unitizing.ku_alpha, unitizing.ku_coverage))
    return {t: {"ku_alpha": alphas[t], "ku_coverage": coverage[t]} for t in alphas}


def report_disagreements(counts: Pool) -> list[ReportDisagreement]:
    """The reports, the worst first."""
    rows = zip(counts.names, counts.units.tolist(), counts.differing.tolist(), strict=True)
    return sorted((ReportDisagreement(*row) for row in rows), key=lambda r: -r.disagreed)
