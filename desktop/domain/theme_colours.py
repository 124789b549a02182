"""Colours for themes."""

from typing import Final

COLOURS: Final = (
    "#2f6f8f",
    "#8a6d1f",
    "#7a3e8e",
    "#872d5a",
    "#4b783c",
    "#2d9696",
    "#1e4ba5",
    "#1e5a3c",
    "#b4785a",
    "#694b1e",
    "#b43c5a",
    "#87963c",
)
"""Colours for new themes: any two are told apart without red, green or blue vision too, as they
are drawn on light paper and on dark.

The nearest two, both among the first three, lie 6 apart in CIE 1976 L*a*b*, all others 10. They
were searched for among colours of medium lightness (33 to 60, so that none looks black), of no
glaring chroma, and well apart from the accent. In plain grey some are alike; pictures for print
give each a lightness of its own.
"""
