"""The sources of what a report uses: by GB/T 7714 in Chinese, by APA in English."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from desktop.resources import resource
from desktop.services.reliability.report_tables import MORE, WHERE, shown

_OF_COEFFICIENTS = {
    "dice": "dice1945",
    "u_alpha": "krippendorff2016",
    "kappa": "cohen1960",
    "pi": "scott1955",
    "conger": "conger1980",
    "fleiss": "fleiss1971",
    "pabak": "byrt1993",
    "ac1": "gwet2008",
    "gamma": "mathet2015",
}


@cache
def _sources() -> Mapping[str, Mapping[str, str]]:
    path = resource("reliability", "references.json")
    found: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def references(document: Mapping[str, Any], language: str) -> list[str]:
    """In "zh" numbered in the order of use, in "en" by author; of what the report shows alone."""
    used = [_sources()[key][language] for key in dict.fromkeys(_used(document))]
    if language == "en":
        return sorted(used)
    return [f"[{number}] {source}" for number, source in enumerate(used, start=1)]


def _used(document: Mapping[str, Any]) -> Iterator[str]:
    themes: Sequence[Mapping[str, Any]] = document["themes"]
    if any(theme["alpha"] is not None for theme in themes):
        yield "krippendorff2011"
    if any(theme["alpha_ci"] for theme in themes):
        yield "field2007"
    if any(theme["verdict"] for theme in themes):
        yield "krippendorff2004"
    yield from ("cicchetti1990", "holsti1969")
    for name in shown(document, (*WHERE, *MORE)):
        if name in _OF_COEFFICIENTS:
            yield _OF_COEFFICIENTS[name]
