"""A published example straight into the functions that compare a round's coders."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import InputError, NotFoundError
from desktop.exchange.bytes.limits import LARGEST_NUMBER, MOST_CODERS, MOST_RATED, MOST_VALUES
from desktop.exchange.bytes.strict_json import loaded
from desktop.exchange.records import published_example

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

    found = published_example.read(path)
    chosen = None if params is None else _params(params)
    try:
        categories = (chosen or {}).get("categories") or ()
        data, given = _case(
            found
            if isinstance(found, dict)
            else published.units_from_cells(found, missing=missing, categories=categories)
        )
        _refuse_large([data, given, chosen])
        asked = _Asked(given if chosen is None else chosen)
        value = published.metric(name, data, asked)
    except NotFoundError:
        raise
    except InputError as error:
        raise InputError(
            "{file}: {reason}",
            "{how} docs/reliability.md tells what each metric needs.",
            file=path.name,
            reason=error,
            how=error.remedy,
        ) from error
    asked.refuse_unknown(name, among=chosen or {})
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

    def refuse_unknown(self, metric: str, *, among: Collection[str]) -> None:
        """InputError where one of these names was given that the metric did not look for."""
        unknown = sorted(set(among) - self.looked_for)
        if unknown:
            raise InputError(
                "{metric} has no parameter {name}.",
                "Its parameters are: {known}.",
                metric=metric,
                name=unknown[0],
                known=", ".join(sorted(self.looked_for)) or "none",
            )


def _case(found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data and the parameters of a whole case, or the data alone."""
    parts = (found["data"], found.get("params") or {}) if "data" in found else (found, {})
    if not all(isinstance(part, dict) for part in parts):
        raise InputError(
            "Its data and its parameters are no JSON objects.",
            'Give {{"data": {{"kind": ...}}, "params": {{...}}}}.',
        )
    return parts


def _refuse_large(case: object) -> None:
    """What has more values, or larger lengths and repetitions, would be computed for days."""
    lists = list(_lists(case))
    plain = [value for one in lists for value in one if not isinstance(value, list | dict)]
    numbers = [abs(value) for value in plain if isinstance(value, int | float)]
    if len(plain) > MOST_RATED or max(numbers, default=0) > LARGEST_NUMBER:
        raise InputError(
            "It has more than {most} values, or a number above {largest}.",
            "Give a part of it.",
            most=f"{MOST_RATED:,}",
            largest=f"{LARGEST_NUMBER:,}",
        )
    if max(_coders(lists), default=0) > MOST_CODERS or len(set(plain)) > MOST_VALUES:
        raise InputError(
            "It has more than {coders} coders, or more than {values} different values.",
            "Give a part of it.",
            coders=f"{MOST_CODERS:,}",
            values=f"{MOST_VALUES:,}",
        )


def _lists(value: object) -> Iterator[list[object]]:
    """All lists in it, and the values of all objects."""
    if isinstance(value, list | dict):
        parts = value if isinstance(value, list) else list(value.values())
        yield parts
        for part in parts:
            yield from _lists(part)


def _coders(lists: list[list[object]]) -> Iterator[int]:
    """Lengths of the rows: of what holds lists or plain values and stands in a list itself."""
    inner = (one for parts in lists for one in parts if isinstance(one, list))
    return (len(one) for one in inner if one and not isinstance(one[0], list))


def _params(text: str) -> dict[str, Any]:
    try:
        found = loaded(text)
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
