"""Every metric by its name, and those that are not offered, with the reason."""

from __future__ import annotations

from desktop.analysis.reliability.published import over_spans, over_units
from desktop.analysis.reliability.published.over_units import Result
from desktop.analysis.reliability.published.reading import Data, Params, refused
from desktop.domain.errors import NotFoundError

METRICS = over_units.METRICS | over_spans.METRICS

_SEGMENTS = "it compares cuts of one text without themes, which no coder of reports makes"
_ALPHA_U = "u-alpha of 2016, by the same author, has replaced it"

NOT_OFFERED = {
    "boundary_similarity": _SEGMENTS,
    "segmentation_fleiss_kappa": _SEGMENTS,
    "segmentation_fleiss_pi": _SEGMENTS,
    "light_kappa": "a mean of pairs' kappas hides who differs; see conger_kappa and the pairs",
    "alpha_U_2004": _ALPHA_U,
    "alpha_U_2004_per_category": _ALPHA_U,
    "alpha_U_2004_parts_c": _ALPHA_U,
    "alpha_passonneau2004": "its author replaced the distance by MASI in 2006; see alpha_masi",
    "alpha_masi_dkpro": "a mixture of the distances of 2004 and 2006 that nobody published",
    "span_f1_partial_semeval": "it passes over the theme; see span_f1_overlap and char_f1",
}
"""Known measures that are not computed here, and why."""


_OF_THE_DATA = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, MemoryError)
"""What the functions raise for data that are not of the form that they take."""


def metric(name: str, data: Data, params: Params | None = None) -> Result:
    """The metric of that name from data in the golden file's form.

    `data` has a "kind": units (rows of units x coders, None missing), table (a cross table of
    two coders), setunits, setpairs, spans (length, coders' lists of [start, length, category])
    or multidoc (documents of such, None where a coder did not code one). The result is one
    Estimate, a list of them, or a mapping by category. Raises NotFoundError for a name that is
    not offered, InputError for data or parameters that the metric cannot use.
    """
    if name not in METRICS:
        raise NotFoundError(
            "No metric is called {name}{why}.",
            "Take one of: {offered}.",
            name=name,
            why=f": {NOT_OFFERED[name]}" if name in NOT_OFFERED else "",
            offered=", ".join(sorted(METRICS)),
        )
    try:
        return METRICS[name](data, params or {})
    except _OF_THE_DATA as problem:
        raise refused(name, problem) from problem
