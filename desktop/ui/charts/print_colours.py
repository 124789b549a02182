"""Colours for print: of one picture each has a lightness of its own.

Grey paper keeps nothing but lightness, and the colour-blind see it as everybody does, so colours
that are evenly spaced in it are told apart by both. Hue is kept as far as it can be.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.ui.kit.colour import luminance, with_contrast

_LIGHTEST, _DARKEST = 58.0, 18.0
_WHITE = "#ffffff"


def apart(colours: Sequence[str]) -> list[str]:
    """As many colours, in this order, evenly spaced in CIE lightness from 18 to 58.

    The darkest stays the darkest; all stand out from white by 3:1 at least (WCAG 2.2).
    """
    darkest_first = sorted(range(len(colours)), key=lambda n: (luminance(colours[n]), n))
    step = (_LIGHTEST - _DARKEST) / max(1, len(colours) - 1)
    found = {n: _at(colours[n], _DARKEST + place * step) for place, n in enumerate(darkest_first)}
    if len(colours) == 1:
        return list(colours)
    return [found[n] for n in range(len(colours))]


def _at(colour: str, lightness: float) -> str:
    """The colour with that lightness, by the inverse of CIE 1976 L*."""
    relative = ((lightness + 16) / 116) ** 3
    return with_contrast(colour, _WHITE, 1.05 / (relative + 0.05))
