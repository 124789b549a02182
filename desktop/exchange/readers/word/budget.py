"""What one Word file may cost, the files inside it included: each of them is a Word file again."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from desktop.domain.errors import InputError
from desktop.exchange.bytes.limits import (
    DEEPEST_FILES_INSIDE,
    MOST_FILES_INSIDE,
    MOST_TAGS,
    too_many_tags,
)


@dataclass(slots=True)
class _Spent:
    tags: int = 0
    files: int = 0
    depth: int = 0


_spent: ContextVar[_Spent | None] = ContextVar("spent", default=None)


@contextmanager
def one_budget() -> Iterator[None]:
    """What is spent within belongs to one file: the outermost that is being read."""
    token = _spent.set(_spent.get() or _Spent())
    try:
        yield
    finally:
        _spent.reset(token)


@contextmanager
def a_file_inside() -> Iterator[None]:
    """Raises InputError where there are too many files inside the file."""
    spent = _spent.get() or _Spent()
    spent.files += 1
    spent.depth += 1
    if spent.files > MOST_FILES_INSIDE or spent.depth > DEEPEST_FILES_INSIDE:
        raise too_deep()
    yield
    spent.depth -= 1


def spend_tags(number: int) -> None:
    """Raises InputError where the file has more tags than are read."""
    spent = _spent.get() or _Spent()
    spent.tags += number
    if spent.tags > MOST_TAGS:
        raise too_many_tags()


def too_deep() -> InputError:
    """Tables, or files, stand within each other without end."""
    return InputError(
        "Its tables, or the files inside it, are nested too deeply to be read.",
        "Open it in Word or WPS and save its text as .txt.",
    )
