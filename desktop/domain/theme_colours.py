"""Colours for themes."""

from typing import Final

COLOURS: Final = (
    "#2f6f8f",
    "#8a6d1f",
    "#7a3e8e",
    "#3f7d4e",
    "#b0503a",
    "#4a5aa8",
    "#8f3f63",
    "#5c6b73",
    "#6f7d1f",
)
"""Colours for new themes, told apart by the colour-blind in this order."""
