"""Metrics of ratings: units x coders, or a cross table of two coders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from desktop.analysis.reliability import alpha, coefficients, holsti, standard_errors
from desktop.analysis.reliability.distances import DISTANCES
from desktop.analysis.reliability.estimate import Estimate
from desktop.analysis.reliability.published.reading import Data, Malformed, Params, read_ratings
from desktop.analysis.reliability.ratings import Floats, Ratings

Result = Estimate | list[Estimate] | Mapping[str, Estimate]
Metric = Callable[[Data, Params], Result]


def _plain(find: Callable[[Ratings], Result]) -> Metric:
    return lambda data, params: find(read_ratings(data, params))


def _among(find: Callable[..., Result]) -> Metric:
    """With params.q, how many categories there were to choose from."""
    return lambda data, params: find(read_ratings(data, params), categories=params.get("q"))


def _by_distance(find: Callable[[Ratings, Floats], Result]) -> Metric:
    """With params.distance, categories x categories."""

    def found(data: Data, params: Params) -> Result:
        ratings = read_ratings(data, params)
        return find(ratings, _distance(ratings, params))

    return found


def _distance(ratings: Ratings, params: Params) -> Floats:
    distance = np.array(_required(params, "distance"), dtype=np.float64)
    size = len(ratings.categories)
    if distance.shape != (size, size):
        raise Malformed(f"params.distance has to be {size} x {size}, as there are categories")
    return distance


def _required(params: Params, name: str) -> Any:
    if name not in params:
        raise Malformed(f"params.{name} is needed")
    return params[name]


METRICS: dict[str, Metric] = {
    "percent": _plain(coefficients.percent),
    "percent_value_weighted": _plain(alpha.value_weighted_agreement),
    **{f"alpha_{level}": _plain(partial(alpha.alpha, level=level)) for level in DISTANCES},
    "alpha_custom_distance": _by_distance(alpha.alpha_by_distance),
    "holsti": _plain(holsti.holsti),
    "composite_reliability": _plain(holsti.composite_reliability),
    "cohen_kappa": _plain(coefficients.cohen_kappa),
    "weighted_kappa": _by_distance(coefficients.weighted_kappa),
    "scott_pi": _plain(coefficients.scott_pi),
    "fleiss_kappa": _plain(coefficients.fleiss_kappa),
    "fleiss_kappa_per_category": _plain(coefficients.fleiss_kappa_per_category),
    "conger_kappa": _plain(coefficients.conger_kappa),
    "brennan_prediger": _among(coefficients.brennan_prediger),
    "gwet_ac1": _among(coefficients.gwet_ac1),
    "gwet_ac2_quadratic": _among(coefficients.gwet_ac2),
    "percent_se": _plain(standard_errors.percent_error),
    "alpha_nominal_gwet_se": _plain(standard_errors.alpha_error),
    "cohen_kappa_se": _plain(standard_errors.cohen_error),
    "cohen_kappa_se_ci": _plain(standard_errors.cohen_interval),
    "scott_pi_se": _plain(standard_errors.scott_error),
    "fleiss_kappa_se": _plain(standard_errors.fleiss_error),
    "conger_kappa_se": _plain(standard_errors.conger_error),
    "brennan_prediger_se": _among(standard_errors.brennan_prediger_error),
    "gwet_ac1_se": _among(standard_errors.ac1_error),
    "gwet_ac1_ci95": _plain(standard_errors.ac1_interval),
}
"""By the names of the golden file; Holsti's two are not in it."""
