"""All that is said of a theme as one description, which is all that REFI-QDA holds of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.domain.codebook import Theme

_FIELDS: Final = ("include", "exclude", "example", "counter_example", "keywords")
_MARK: Final = re.compile(rf"^\[({'|'.join(_FIELDS)})\] ", re.MULTILINE)
_BETWEEN: Final = "; "


def described(theme: Theme) -> str:
    """The definition, then the other fields that say something, each behind its mark."""
    words = _BETWEEN.join(theme.keywords)
    texts = (theme.include, theme.exclude, theme.example, theme.counter_example, words)
    marked = (f"[{name}] {text}" for name, text in zip(_FIELDS, texts, strict=True) if text)
    return "\n".join(filter(None, (theme.definition, *marked)))


def fields_in(description: str) -> dict[str, str | tuple[str, ...]]:
    """What `described` had: by field its text; a description of others is all definition."""
    pieces = _MARK.split(description.strip())
    found: dict[str, str | tuple[str, ...]] = {"definition": pieces[0].strip()}
    for name, text in zip(pieces[1::2], pieces[2::2], strict=True):
        found[name] = text.strip()
    if "keywords" in found:
        words = (word.strip() for word in str(found["keywords"]).split(_BETWEEN.strip()))
        found["keywords"] = tuple(word for word in words if word)
    return found


def not_told_apart(theme: Theme) -> Iterator[str]:
    """Fields that hold a mark, or a keyword with the sign between keywords: read as others."""
    for name in ("definition", *_FIELDS[:-1]):
        if _MARK.search(getattr(theme, name)):
            yield f"a line of its {name} begins as another field does and is read as that"
    if any(_BETWEEN.strip() in word for word in theme.keywords):
        yield "a keyword with a semicolon is read as two"
