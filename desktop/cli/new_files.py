"""New files beside those that are there: nothing is written over."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path


@dataclass(slots=True)
class Draft:
    """A file in the making `at` one name; `path` is where it is once it is finished."""

    at: Path
    path: Path


@contextmanager
def kept(path: Path) -> Iterator[Draft]:
    """A draft that becomes `path`, or NAME-2, NAME-3 ... where another file has that name.

    Where a file with the same bytes has the name already, that file is left, and is the result.
    """
    draft = Draft(path.with_name(f".{path.stem}.part{path.suffix}"), path)
    try:
        yield draft
        draft.path = next(name for name in _names(path) if _is_free(name, draft.at))
        draft.at.replace(draft.path)
    finally:
        draft.at.unlink(missing_ok=True)


def _names(path: Path) -> Iterator[Path]:
    yield path
    yield from (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))


def _is_free(path: Path, wanted: Path) -> bool:
    return not path.exists() or path.read_bytes() == wanted.read_bytes()
