"""The sources of what a report uses: by GB/T 7714 in Chinese, by APA in English."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from desktop.resources import resource
from desktop.services.reliability.reliability_words import Words
from desktop.services.reliability.report_tables import MORE, WHERE, ReportFigures, shown

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

_OF_INTERVALS = {"jackknife": ("efron1993", "satterthwaite1946"), "bootstrap": ("field2007",)}


@cache
def _sources() -> Mapping[str, Mapping[str, str]]:
    path = resource("reliability", "references.json")
    found: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def references(document: ReportFigures, language: str) -> list[str]:
    """Of what the report shows alone, by author; in "zh" by author and year, as its text cites."""
    keys = [*_of_the_text(document), *_of_the_tables(document).values()]
    return sorted(_sources()[key][language] for key in dict.fromkeys(keys))


def cited(document: ReportFigures, language: str, words: Words) -> str:
    """Which coefficient of the tables is whose."""
    told = (
        words["source"].format(name=words[name], cite=_sources()[key][f"{language}_cite"])
        for name, key in _of_the_tables(document).items()
    )
    return words["sources"].format(sources=words["stop"].join(told))


def _of_the_tables(document: ReportFigures) -> dict[str, str]:
    names = shown(document, (*WHERE, *MORE))
    found = {name: _OF_COEFFICIENTS[name] for name in names if name in _OF_COEFFICIENTS}
    return {"positive": "cicchetti1990"} | found


def _of_the_text(document: ReportFigures) -> Iterator[str]:
    themes: Sequence[ReportFigures] = document["themes"]
    if any(theme["alpha"] is not None for theme in themes):
        yield "krippendorff2011"
    if any(theme["alpha_ci"] for theme in themes):
        yield from _OF_INTERVALS[document["interval"]]
    if any(theme["verdict"] for theme in themes):
        yield "krippendorff2004"
    yield "holsti1969"
