"""What a query finds in a text: the same for searching and for coding all matches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from desktop.domain.errors import InputError
from desktop.text.concordance import occurrences
from desktop.text.expressions import BrokenExpression, Expression, SlowExpression
from desktop.text.normalise import normalise

Bounds = tuple[int, int]
Finder = Callable[[str], Iterable[Bounds]]


def finder(query: str, *, regex: bool) -> Finder:
    """Finds [start, end) of every occurrence, code points, left to right, none of them empty.

    Words are found in each of their forms (see `occurrences`), a regular expression as it
    stands, with ^ and $ at paragraphs. Raises InputError for an empty query or a broken
    expression; where an expression takes too long the search itself does.
    """
    return _expression(query) if regex else _words(query)


def words_of(query: str) -> str:
    """The query as texts are stored: ⼯作, copied from a PDF, is 工作 there."""
    return normalise(query).text.strip() or query.strip()


def _words(query: str) -> Finder:
    words = words_of(query)
    if not words:
        raise InputError("There is nothing to look for.", "Give one character or more.")
    return lambda text: occurrences(text, words, fold=True)


def _expression(query: str) -> Finder:
    if not query:
        return _words(query)
    try:
        expression = Expression(query)
    except BrokenExpression as error:
        raise InputError(
            "{query} is not a regular expression: {reason}.",
            "Mend it, or look for it as plain words.",
            query=query,
            reason=error,
        ) from error
    return lambda text: _in_time(query, expression, text)


def _in_time(query: str, expression: Expression, text: str) -> Iterator[Bounds]:
    try:
        yield from expression.spans(text)
    except SlowExpression as error:
        raise InputError(
            "{query} takes too long.",
            "Take a repetition out of a repetition: (.*)* is .*",
            query=query,
        ) from error
