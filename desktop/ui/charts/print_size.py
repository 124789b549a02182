"""How large a figure is printed: the columns of a journal, and the letters in them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import InputError

COLUMNS = {"single": 89.0, "onehalf": 120.0, "double": 183.0}
"""Widths in mm; journals differ by a few mm, and a width in mm may be given instead."""
_LEAST, _MOST = 50.0, 1000.0
_PER_INCH = 96.0
_MM = 25.4
_LETTERS = 13.0
_PRINTED_LETTERS = 11.0
_PAGE = 257.0
_SCREEN = 192
_DPI = (36, 2400)


@dataclass(frozen=True, slots=True)
class PrintSize:
    """`width` is the whole width in mm, 0 for what the picture likes; `dpi` is for PNG."""

    width: float = 0.0
    dpi: int = _SCREEN

    @property
    def pixels(self) -> float:
        """The width in pixels, of which 96 are an inch."""
        return self.width / _MM * _PER_INCH

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for the picture alone, and not for what may be left out."""
        return 0 < self.width <= COLUMNS["onehalf"]

    @property
    def letters(self) -> float:
        """The size of the letters in pixels: 8 points in a journal's column."""
        return _PRINTED_LETTERS if self.width else _LETTERS

    @property
    def page(self) -> float:
        """The height of a page with room for its caption, in pixels; for PDF alone."""
        wide = self.width > COLUMNS["double"] or not self.width
        return _PAGE / _MM * _PER_INCH * (2.0 if wide else 1.0)

    @property
    def scale(self) -> float:
        """How many pixels of a PNG are one of 96 an inch."""
        return self.dpi / _PER_INCH


def print_size(width: str = "", dpi: int = 0) -> PrintSize:
    """The size that these words ask for: a name of COLUMNS or mm, and dots an inch.

    Raises InputError for another width than 50 to 1,000 mm, or dots than 36 to 2,400.
    """
    if dpi and not _DPI[0] <= dpi <= _DPI[1]:
        raise InputError(
            "A resolution of {dpi} dots an inch is not possible.",
            "Choose one from 36 to 2400; journals ask for 300 to 600.",
            dpi=str(dpi),
        )
    return PrintSize(_millimetres(width) if width else 0.0, dpi or _SCREEN)


def _millimetres(width: str) -> float:
    try:
        found = COLUMNS.get(width) or float(width.removesuffix("mm"))
    except ValueError:
        found = 0.0
    if not _LEAST <= found <= _MOST:
        raise InputError(
            "A figure cannot be {width} wide.",
            "Give single, onehalf or double, or a width in mm from 50 to 1000.",
            width=width,
        )
    return found
