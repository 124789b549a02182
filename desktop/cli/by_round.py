"""Reliability over the rounds, for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.cli.columns import aligned

ComparisonRecord = dict[str, Any]


def lines(document: ComparisonRecord) -> Iterator[str]:
    """The rounds, then a line a theme with alpha and its interval round by round."""
    for one in document["rounds"]:
        yield _round(one)
    if document["rounds"]:
        head = ("theme", *(one["round"] for one in document["rounds"]))
        cells = [(t["theme_path"], *map(_cell, t["rounds"])) for t in document["themes"]]
        yield from aligned([head, *cells])
    if any(cell["changed"] for theme in document["themes"] for cell in theme["rounds"]):
        yield "* the theme changed in the codebook since the round before"


def notes(document: ComparisonRecord) -> Iterator[str]:
    """What is to be known of the whole, then of each round."""
    yield from document["notes"]
    for one in document["rounds"]:
        yield from (f"{one['round']}: {note}" for note in one["notes"])


def _round(one: ComparisonRecord) -> str:
    place = f"{one['round']}  {one['created_at'][:10]}  codebook {one['codebook_version']}"
    if one["reason"]:
        return f"{place}  no figures: {_said(one['reason'])}"
    return f"{place}  {', '.join(one['coders'])}  {one['reports_both']} reports  {one['unit']}"


def _cell(cell: ComparisonRecord) -> str:
    mark = " *" if cell["changed"] else ""
    if cell["alpha"] is None:
        return _said(cell["alpha_reason"]) + mark
    ends = "–".join(f"{end:.3f}" for end in cell["alpha_ci"] or ())
    return f"{cell['alpha']:.3f}" + (f" ({ends})" if ends else "") + mark


def _said(code: str) -> str:
    return code.replace("_", " ")
