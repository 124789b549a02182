"""A question as plain values, and back: for what is kept in a file."""

from __future__ import annotations

from dataclasses import MISSING, asdict, fields
from typing import Any

from desktop.services.results.question import Question

_YEARS = 2


def record_of(question: Question) -> dict[str, Any]:
    """What differs from a question that asks for everything; fit for JSON."""
    plain = Question()
    return {
        name: value for name, value in asdict(question).items() if value != getattr(plain, name)
    }


def question_of(record: object) -> Question:
    """The question that a record is of; what it does not have, or is none, is as in a new one.

    A later program may know fields that this one does not: they are left out.
    """
    told = record if isinstance(record, dict) else {}
    found = {name: _frozen(told[name]) for name in _DEFAULTS if name in told}
    return Question(**{name: value for name, value in found.items() if _fits(name, value)})


_DEFAULTS: dict[str, object] = {
    field.name: field.default for field in fields(Question) if field.default is not MISSING
}


def _frozen(value: object) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list | tuple) else value


def _fits(name: str, value: object) -> bool:
    if name == "years":
        years = value if isinstance(value, tuple) else ()
        return len(years) == _YEARS and all(type(year) is int for year in years)
    if name == "where":
        return isinstance(value, tuple) and all(map(_is_where, value))
    if name == "resolution":
        return isinstance(value, str)
    default = _DEFAULTS[name]
    return _are_words(value) if default == () else type(value) is type(default)


def _is_where(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and len(value) == 2
        and isinstance(value[0], str)
        and _are_words(value[1])
    )


def _are_words(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(word, str) for word in value)
