"""The choices that a count leaves to whoever asks, by the names that commands give them.

Apart from what counts, which loads numpy: a menu and a help text do not need that.
"""

from __future__ import annotations

from desktop.domain.errors import InputError

SETTLED, MEAN, SUM = "settled", "mean", "sum"
WHOSE = (SETTLED, MEAN, SUM)
"""Where no coder and no round is named: each report's resolution or else the mean over those who
finished it; that mean always; those who finished it taken together."""
ASCII, NAMES = "ascii", "names"
HEADINGS = (ASCII, NAMES)
"""What a matrix calls its columns: t01_codings, or 营商环境_codings."""


def require(value: str, known: tuple[str, ...]) -> None:
    """InputError unless the value is one of those known."""
    if value not in known:
        raise InputError(
            "There is no {value} here.",
            "Choose one of: {known}.",
            value=value,
            known=", ".join(known),
        )
