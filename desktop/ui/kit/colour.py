"""Colour arithmetic on #rrggbb: contrast as WCAG 2 defines it, and colours of a wanted contrast."""

from __future__ import annotations

import colorsys
import math
from functools import lru_cache

_STEPS = 24


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=1024)
def with_contrast(colour: str, background: str, ratio: float, *, vivid: float = 1.0) -> str:
    """The colour of the same hue that stands out from `background` by `ratio`.

    It is lighter than a dark background and darker than a light one; `vivid` is the share of
    its saturation that it keeps, 0..1.
    """
    hue, _, saturation = colorsys.rgb_to_hls(*_parts(colour))
    saturation *= vivid
    wanted = _luminance_at(background, ratio)
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        too_dark = luminance(_hex(hue, middle, saturation)) < wanted
        low, high = (middle, high) if too_dark else (low, middle)
    return _hex(hue, (low + high) / 2, saturation)


def is_dark(colour: str) -> bool:
    """Whether white stands out from it better than black."""
    return contrast(colour, "#ffffff") > contrast(colour, "#000000")


def _luminance_at(background: str, ratio: float) -> float:
    base = luminance(background) + 0.05
    return base * ratio - 0.05 if is_dark(background) else base / ratio - 0.05


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    if part <= 0.04045:
        return part / 12.92
    return math.pow((part + 0.055) / 1.055, 2.4)


def _hex(hue: float, lightness: float, saturation: float) -> str:
    parts = colorsys.hls_to_rgb(hue, lightness, saturation)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
