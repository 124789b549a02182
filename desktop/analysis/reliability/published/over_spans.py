"""Metrics of spans on a text or on many, and of sets of labels."""

from __future__ import annotations

import math
from collections.abc import Callable

from desktop.analysis.reliability import binary, unitizing
from desktop.analysis.reliability.binary import Sums
from desktop.analysis.reliability.estimate import Estimate, Reason, undefined
from desktop.analysis.reliability.gamma.dissimilarity import Dissimilarity
from desktop.analysis.reliability.gamma.gamma import gamma, gamma_cat, observed_disorder
from desktop.analysis.reliability.label_sets import alpha_of_sets, jaccard, masi, masi_distance
from desktop.analysis.reliability.published.over_units import Metric, Result
from desktop.analysis.reliability.published.reading import (
    Data,
    Malformed,
    Params,
    read_set_pairs,
    read_sets,
    read_spans,
)
from desktop.analysis.reliability.span_agreement import SpanCounts, count_spans, dice
from desktop.analysis.reliability.tallies import tally

_SHUFFLE = "shuffle"


def _per_theme(name: str, *, unit: str = "character", of_two: bool = False) -> Metric:
    formula = binary.COEFFICIENTS[name]

    def found(data: Data, _params: Params) -> Result:
        codings = read_spans(data).codings
        sums = binary.of_all(tally(codings, unit=unit)).pooled()
        if of_two and len(codings.coders) != 2:
            return {theme: undefined(Reason.NOT_TWO_CODERS) for theme in codings.themes}
        values = formula(sums).tolist()
        rows = zip(codings.themes, values, strict=True)
        return {theme: binary.estimate(v, sums.at(n)) for n, (theme, v) in enumerate(rows)}

    return found


def _unitizing(find: Callable[[unitizing.UnitizingCounts], Result]) -> Metric:
    return lambda data, _params: find(unitizing.count_units(read_spans(data).codings))


def _spans(find: Callable[[SpanCounts], Result]) -> Metric:
    return lambda data, _params: find(count_spans(read_spans(data).codings))


def _f1_of_pairs(counts: SpanCounts) -> list[Estimate]:
    """The mean and the population standard deviation over the pairs that have a value."""
    found = [counts.f1_exact(pair=pair).value for pair in range(counts.exact.shape[1])]
    values = [value for value in found if value is not None]
    if not values:
        return [undefined(Reason.NOBODY_USED_IT)] * 2
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    return [Estimate(mean), Estimate(spread)]


def _character_sums(data: Data) -> Sums:
    """By pair of coders, all themes together: one unit is a character with one theme."""
    codings = read_spans(data).codings
    return Sums(binary.of_pairs(tally(codings, unit="character")).pooled().array.sum(axis=0))


def _char_f1(data: Data, _params: Params) -> Result:
    return dice(_character_sums(data).pooled())


def _char_f1_pairwise(data: Data, _params: Params) -> Result:
    sums = _character_sums(data)
    return [dice(sums.at(pair)) for pair in range(len(sums.array))]


def _dissimilarity(params: Params) -> Dissimilarity:
    return Dissimilarity(
        float(params.get("alpha", 1.0)),
        float(params.get("beta", 1.0)),
        float(params.get("deltaEmpty", 1.0)),
    )


def _disorder(data: Data, params: Params) -> Result:
    return observed_disorder(read_spans(data).reports, dissimilarity=_dissimilarity(params))


def _gamma(find: Callable[..., Estimate]) -> Metric:
    """With params.samples and params.seed; params.sampler can only be "shuffle"."""

    def found(data: Data, params: Params) -> Result:
        if params.get("sampler", _SHUFFLE) != _SHUFFLE:
            raise Malformed(f"params.sampler has to be {_SHUFFLE}: chance is by shuffling")
        chosen = {name: int(params[name]) for name in ("samples", "seed") if name in params}
        return find(read_spans(data).reports, dissimilarity=_dissimilarity(params), **chosen)

    return found


METRICS: dict[str, Metric] = {
    "alpha_masi": lambda data, _: alpha_of_sets(read_sets(data), masi),
    "alpha_jaccard": lambda data, _: alpha_of_sets(read_sets(data), jaccard),
    "masi_distance": lambda data, _: [Estimate(masi_distance(*p)) for p in read_set_pairs(data)],
    "u_alpha": _unitizing(unitizing.u_alpha),
    "bar_u_alpha": _unitizing(unitizing.bar_u_alpha),
    "cu_alpha": _unitizing(unitizing.cu_alpha),
    "cu_coverage": _unitizing(unitizing.cu_coverage),
    "ku_alpha": _unitizing(unitizing.ku_alpha),
    "ku_coverage": _unitizing(unitizing.ku_coverage),
    **{
        f"char_{name}{end}": _per_theme(name)
        for name in ("alpha", "percent", "ac1")
        for end in ("", "_per_theme")
    },
    "char_alpha_undefined": _per_theme("alpha"),
    "char_cohen_kappa": _per_theme("conger", of_two=True),
    "char_cohen_kappa_per_theme": _per_theme("conger", of_two=True),
    "char_scott_pi": _per_theme("fleiss", of_two=True),
    "char_scott_pi_per_theme": _per_theme("fleiss", of_two=True),
    "doc_presence_alpha_per_theme": _per_theme("alpha", unit="report"),
    "char_f1": _char_f1,
    "char_f1_pairwise": _char_f1_pairwise,
    "span_f1_exact": _spans(lambda counts: counts.f1_exact()),
    "span_f1_overlap": _spans(lambda counts: counts.f1_overlap()),
    "span_f1_exact_pairwise_mean_sd": _spans(_f1_of_pairs),
    "gamma_observed_disorder": _disorder,
    "gamma": _gamma(gamma),
    "gamma_cat": _gamma(gamma_cat),
}
"""By the names of the golden file."""
