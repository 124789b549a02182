"""JSON in a file's columns: what is not as we write it is damage, and said so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields
from itertools import chain
from typing import Any

from sqlite_utils import Database

from desktop.domain.codebook import Theme
from desktop.domain.errors import InputError


def stored_object(text: str) -> dict[str, Any]:
    """The object that the JSON is; InputError where it is none."""
    found = _loaded(text)
    if not isinstance(found, dict):
        raise _damaged()
    return found


def stored_times(text: str) -> dict[str, str]:
    """The object of strings that the JSON is; InputError where it is none."""
    found = stored_object(text)
    if not all(isinstance(at, str) for at in found.values()):
        raise _damaged()
    return found


def stored_strings(text: str) -> list[str]:
    """The list of strings that the JSON is; InputError where it is none."""
    found = _loaded(text)
    if not _strings(found):
        raise _damaged()
    return list(found)


def stored_objects(text: str) -> list[dict[str, Any]]:
    """The list of objects that the JSON is; InputError where it is none."""
    found = _loaded(text)
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise _damaged()
    return found


def stored_bounds(text: str) -> list[list[int]]:
    """The list of [start, end, level] that the JSON is; InputError where it is none."""
    found = _loaded(text)
    try:
        # Charts read hundreds of thousands of them: no loop of Python's own.
        sound = set(map(len, found)) <= {3} and set(map(type, chain.from_iterable(found))) <= {int}
    except TypeError as error:
        raise _damaged() from error
    if not sound:
        raise _damaged()
    return list(found)


def stored_themes(text: str) -> tuple[Theme, ...]:
    """The themes of a version of the codebook; InputError where it is none."""
    found = stored_objects(text)
    for one in found:
        if one.keys() != _THEME or not _strings(one["keywords"]):
            raise _damaged()
    return tuple(Theme(**{**one, "keywords": tuple(one["keywords"])}) for one in found)


_Reading = Callable[[str], object]
_COLUMNS: tuple[tuple[str, str, _Reading], ...] = (
    ("reports", "guessed", stored_strings),
    ("reports", "warnings", stored_strings),
    ("themes", "keywords", stored_strings),
    ("codebook_versions", "themes", stored_themes),
    ("rounds", "design", stored_object),
    ("adjudications", "seen", stored_object),
    ("journal_entries", "detail", stored_object),
    ("journal_changes", "before", stored_object),
    ("journal_changes", "after", stored_object),
    ("cleanings", "parts", stored_objects),
)
_TEXTS: tuple[tuple[str, str, _Reading], ...] = (("texts", "segments", stored_bounds),)


def misshapen(db: Database, *, texts: bool = False) -> Iterator[str]:
    """Each column that holds what is not as we write it; of the texts where that is asked."""
    for table, column, reading in _TEXTS if texts else _COLUMNS:
        rows = db.execute(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL")
        try:
            for (text,) in rows:
                reading(text)
        except InputError:
            yield f"{table}.{column} is not as it was written"


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise _damaged() from error


def _strings(found: object) -> bool:
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def _damaged() -> InputError:
    return InputError(
        "The file is damaged: something in it is not as it was written.",
        "Restore a backup of it; `check` tells what is broken.",
    )


_THEME = {field.name for field in fields(Theme)}
