"""The keys of themes: nine digits, and as many chords of `;` and a letter as there are letters."""

from __future__ import annotations

import unicodedata
from string import ascii_lowercase
from typing import Final

PREFIX: Final = ";"
DIGITS: Final = tuple("123456789")
CHORDS: Final = tuple(PREFIX + letter for letter in ascii_lowercase)
KEYS: Final = (*DIGITS, *CHORDS)
"""All that a theme's key can be, in the order in which they are offered."""


def is_key(key: str) -> bool:
    """Whether a theme can have that key."""
    return key in KEYS


def tidy_key(key: str) -> str:
    """The key as it is kept, from how people write it: full width, a capital, blanks."""
    return "".join(unicodedata.normalize("NFKC", key).lower().split())
