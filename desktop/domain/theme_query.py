"""Queries over themes: 营商环境 AND NOT (复议体制改革 OR "行政 执法")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from desktop.domain.errors import InputError

_WORDS = {
    "and": "and", "or": "or", "not": "not", "且": "and", "或": "or", "非": "not",
    "(": "(", ")": ")", "（": "(", "）": ")",
}  # fmt: skip
_TOKEN = re.compile(r'\s*(?:"([^"]*)"|“([^”]*)”|([()（）])|([^\s()（）"“”]+))')
_DEEPEST = 50

Truth = TypeVar("Truth")


@dataclass(frozen=True, slots=True)
class ThemeQuery:
    """A name of a theme, or `how` ("and", "or", "not") over what stands in `inner`."""

    how: str = ""
    name: str = ""
    inner: tuple[ThemeQuery, ...] = ()

    def names(self) -> list[str]:
        """Every theme that is named, once, in order."""
        return list(dict.fromkeys(name for name, _ in self._named(wanted=True)))

    def wanted(self) -> list[str]:
        """Those that are to be there: under no NOT, or under two."""
        return list(dict.fromkeys(name for name, wanted in self._named(wanted=True) if wanted))

    def holds(
        self,
        known: Mapping[str, Truth],
        *,
        both: Callable[[Truth, Truth], Truth],
        either: Callable[[Truth, Truth], Truth],
        no: Callable[[Truth], Truth],
    ) -> Truth:
        """Whether it holds where the names are as `known` says, also for many places at once."""
        if not self.how:
            return known[self.name]
        found = [one.holds(known, both=both, either=either, no=no) for one in self.inner]
        if self.how == "not":
            return no(found[0])
        together = found[0]
        for one in found[1:]:
            together = both(together, one) if self.how == "and" else either(together, one)
        return together

    def _named(self, *, wanted: bool) -> Iterator[tuple[str, bool]]:
        if not self.how:
            yield self.name, wanted
        for one in self.inner:
            yield from one._named(wanted=wanted != (self.how == "not"))


def parsed(text: str) -> ThemeQuery:
    """The query that the text is: names, AND, OR, NOT (且, 或, 非) and brackets; AND binds first.

    A name with spaces, or one that is such a word, stands in quotation marks. Raises InputError
    for what is none, and where it names no theme that is to be there.
    """
    reader = _Reader(list(_tokens(text)), text)
    query = reader.either()
    if reader.left:
        raise _no_query(text)
    if not query.wanted():
        raise InputError(
            "The query {query} names nothing that is to be there.",
            "Name something beside NOT: what is asked for are its passages.",
            query=text,
        )
    return query


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """(what it is, the name): "name", or one of _WORDS' values."""
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None:
            raise _no_query(text)
        quoted, curled, bracket, word = found.groups()
        at = found.end()
        if quoted is not None or curled is not None:
            yield "name", quoted if quoted is not None else curled
        else:
            plain = bracket or word
            yield _WORDS.get(plain.lower(), "name"), plain


def _no_query(text: str) -> InputError:
    return InputError(
        "{query} is no query.",
        "Write names with AND, OR, NOT and brackets between; a name with spaces in quotation"
        " marks.",
        query=text,
    )


class _Reader:
    """Reads tokens from the left; how deep brackets and NOT may stand in each other is bounded."""

    def __init__(self, tokens: list[tuple[str, str]], text: str) -> None:
        self.left, self._text, self._depth = tokens[::-1], text, 0

    def either(self) -> ThemeQuery:
        return self._chain("or", self._both)

    def _both(self) -> ThemeQuery:
        return self._chain("and", self._one)

    def _chain(self, how: str, part: Callable[[], ThemeQuery]) -> ThemeQuery:
        found = [part()]
        while self.left and self.left[-1][0] == how:
            self.left.pop()
            found.append(part())
        return found[0] if len(found) == 1 else ThemeQuery(how, inner=tuple(found))

    def _one(self) -> ThemeQuery:
        if not self.left or self._depth > _DEEPEST:
            raise _no_query(self._text)
        kind, name = self.left.pop()
        if kind == "name":
            return ThemeQuery(name=name)
        self._depth += 1
        inner = self._inside(kind)
        self._depth -= 1
        return inner

    def _inside(self, kind: str) -> ThemeQuery:
        if kind == "not":
            return ThemeQuery("not", inner=(self._one(),))
        inner = self.either() if kind == "(" else None
        if inner is None or not self.left or self.left.pop()[0] != ")":
            raise _no_query(self._text)
        return inner
