"""Regular expressions that people type: one that takes for ever holds nothing else up.

The `regex` package understands what Python's `re` does, lets other threads go on while it
matches, and can be told how long to try.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

LONGEST_TRY: Final = 5.0
"""Seconds that an expression may take on one text; good ones take thousandths."""


class BrokenExpression(ValueError):
    """What was given is no regular expression; the message says why."""


class SlowExpression(Exception):
    """The expression would take for ever on a text, mostly by a repetition in a repetition."""


class Expression:
    """A regular expression, ^ and $ at paragraphs. Raises BrokenExpression."""

    def __init__(self, pattern: str) -> None:
        # Most searches are for plain words and need not wait for it.
        import regex  # type: ignore[import-untyped]  # noqa: PLC0415

        try:
            self._compiled: Any = regex.compile(pattern, regex.MULTILINE)
        except regex.error as error:
            raise BrokenExpression(str(error)) from error

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """What matches in the text, in code points, left to right; nothing that is empty.

        Raises SlowExpression after LONGEST_TRY.
        """
        try:
            for match in self._compiled.finditer(text, timeout=LONGEST_TRY, concurrent=True):
                if match.end() > match.start():
                    yield match.span()
        except TimeoutError as error:
            raise SlowExpression from error

    def matches_nothing(self) -> bool:
        """Whether it also matches where there is nothing."""
        return self._compiled.match("") is not None
