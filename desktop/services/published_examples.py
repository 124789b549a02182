"""A published example straight into the functions that compare a round's coders."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InputError
from desktop.exchange import published_example

if TYPE_CHECKING:
    from desktop.analysis.reliability.published.over_units import Result


def metric_of(
    path: Path, name: str, *, params: str | None = None, missing: Sequence[str] = ()
) -> dict[str, Any]:
    """{"metric", "value", "reason"}: value is a number, a list or a mapping, None if undefined.

    The file is a CSV of units x coders, in which the marks `missing` are no ratings, the `data`
    of a case as JSON, or a whole case with `data` and `params`; `params`, JSON, wins over those
    of the file. Raises InputError for data that the metric cannot use or a parameter that it
    does not know, NotFoundError for a metric that is not offered.
    """
    # numpy is for who computes: `--help` starts without it.
    from desktop.analysis.reliability import published  # noqa: PLC0415

    chosen = {} if params is None else _params(params)
    found = published_example.read(path)
    data: Any = (
        found
        if isinstance(found, dict)
        else published.units_from_cells(
            found, missing=missing, categories=chosen.get("categories") or ()
        )
    )
    given = data.get("params") or {} if "data" in data else {}
    asked = _Asked(given if params is None else chosen)
    value = published.metric(name, data.get("data", data), asked)
    if params is not None:
        asked.refuse_unknown(name)
    return {"metric": name, **_plain(value)}


class _Asked(dict[str, Any]):
    """Parameters that know which of them a metric looked for."""

    def __init__(self, given: dict[str, Any]) -> None:
        super().__init__(given)
        self.looked_for: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        """The value of that name, or else `default`."""
        self.looked_for.add(name)
        return super().get(name, default)

    def __contains__(self, name: object) -> bool:
        self.looked_for.add(str(name))
        return super().__contains__(name)

    def refuse_unknown(self, metric: str) -> None:
        """InputError where a name was given that the metric did not look for."""
        unknown = sorted(set(self) - self.looked_for)
        if unknown:
            raise InputError(
                "{metric} has no parameter {name}.",
                "Its parameters are: {known}.",
                metric=metric,
                name=unknown[0],
                known=", ".join(sorted(self.looked_for)) or "none",
            )


def _params(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InputError(
            "The parameters are no JSON ({reason}).",
            'Give an object, such as {{"q": 5}}.',
            reason=error,
        ) from error
    if not isinstance(found, dict):
        raise InputError("The parameters are no JSON object.", 'Give one, such as {{"q": 5}}.')
    return found


def _plain(value: Result) -> dict[str, Any]:
    if isinstance(value, list):
        parts = [_plain(part) for part in value]
        return _joined([p["value"] for p in parts], [p["reason"] for p in parts])
    if hasattr(value, "items"):
        named = {key: _plain(part) for key, part in value.items()}
        values = {key: part["value"] for key, part in named.items()}
        return _joined(values, [part["reason"] for part in named.values()])
    return {"value": value.value, "reason": value.reason and str(value.reason)}


def _joined(values: Any, reasons: list[str | None]) -> dict[str, Any]:
    told = list(dict.fromkeys(reason for reason in reasons if reason))
    undefined = told and len(told) and all(reasons)
    return {"value": None if undefined else values, "reason": ", ".join(told) or None}
