"""WHERE clauses from the filters that are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.storage.journal import json_text


def where(
    chosen: Mapping[str, Iterable[object] | None], *, also: str = ""
) -> tuple[str, list[object]]:
    """A clause that keeps rows whose column is among the values given; None filters nothing.

    The values travel as one JSON list, so that their number has no limit.
    """
    given = {column: list(values) for column, values in chosen.items() if values is not None}
    parts = [f"{column} IN (SELECT value FROM json_each(?))" for column in given]
    clause = " AND ".join([*([also] if also else []), *parts])
    return (f"WHERE {clause}" if clause else ""), [json_text(v) for v in given.values()]
