"""What somebody who typed a word amiss most likely meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of `words` that is most like `word`; None where none is much like it."""
    # difflib is loaded only once something has gone wrong: every start would pay for it.
    from difflib import get_close_matches  # noqa: PLC0415

    return next(iter(get_close_matches(word, words, n=1)), None)
