"""The colours each theme is drawn in, in the appearance that is worn."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from desktop.domain.codebook import Codebook
from desktop.ui.kit.theme import Palette, theme_colour, tint


class Swatch(NamedTuple):
    """A theme's mark, its tint behind the text, and the fainter tint of others' codings."""

    mark: QColor
    tint: QColor
    faint: QColor


def swatches(codebook: Codebook, worn: Palette) -> dict[str, Swatch]:
    """A swatch for each theme, retired ones too."""
    return {theme.id: _swatch(theme.colour, worn) for theme in codebook.themes}


def _swatch(colour: str, worn: Palette) -> Swatch:
    return Swatch(theme_colour(colour, worn), tint(colour, worn), tint(colour, worn, faint=True))
