"""Colours for themes."""

from typing import Final

COLOURS: Final = (
    "#2f6f8f",
    "#8a6d1f",
    "#7a3e8e",
    "#bb6666",
    "#113322",
    "#8866cc",
    "#992255",
    "#443300",
    "#660055",
)
"""Colours for new themes: any two are told apart without red, green or blue vision too.

The nearest two, both among the first three, lie 7 apart in CIE 1976 L*a*b*. In plain grey some
are alike; pictures for print give each a lightness of its own.
"""
