"""Which passages are asked for: codings, places of words, or answers of a query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

SearchedAs = Literal["words", "regex", "query"]


@dataclass(frozen=True, slots=True)
class PassageFilter:
    """What is wanted; None and empty text mean all. `words` turns the list into a search.

    `place` is what a chart groups by and the group's key, as in "county:330421" or "report:" and
    an id; `years` the first and the last one, both included. `how` says what `words` are: words,
    a regular expression, or a query, whose parts must be `within` a stretch (see Within).
    `coding_ids` asks for just those codings.
    """

    theme_id: str | None = None
    place: str | None = None
    coder_id: str | None = None
    years: tuple[int, int] | None = None
    words: str = ""
    how: SearchedAs = "words"
    within: str = "sentence"
    coding_ids: tuple[str, ...] | None = None


def filter_record(wanted: PassageFilter) -> dict[str, Any]:
    """The filter as plain values, fit for JSON; codings that are named are no query to keep."""
    record = asdict(wanted)
    del record["coding_ids"]
    return record


def filter_of(record: Mapping[str, Any]) -> PassageFilter:
    """The filter of such values; what cannot be read is as if it were not there."""
    names = {field.name for field in fields(PassageFilter)} - {"coding_ids", "years", "how"}
    texts: dict[str, Any] = {
        name: value for name, value in record.items() if name in names and isinstance(value, str)
    }
    how = record.get("how")
    return PassageFilter(
        **texts,
        years=_years(record.get("years")),
        how=how if how in ("words", "regex", "query") else "words",
    )


def _years(given: object) -> tuple[int, int] | None:
    if isinstance(given, list | tuple) and len(given) == 2:
        first, last = given
        if isinstance(first, int) and isinstance(last, int):
            return first, last
    return None
