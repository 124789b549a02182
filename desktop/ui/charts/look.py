"""What a chart wears: colours, face and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from desktop.domain.codebook import Theme
from desktop.ui.charts.print_colours import apart
from desktop.ui.charts.words import Say, say
from desktop.ui.kit.plain_text import fitted
from desktop.ui.kit.theme import Palette, hei_font, palette, theme_colour


@dataclass(frozen=True)
class Look:
    """Colours of one appearance, the size of the letters in pixels, and the language.

    `printed` are the colours of themes on paper, by their ids.
    """

    worn: Palette
    letters: float = 12.0
    say: Say = say
    printed: Mapping[str, str] = field(default_factory=dict)

    def for_print(self, themes: Sequence[Theme]) -> Look:
        """The same with the colours of these themes set apart for paper."""
        colours = apart([theme.colour for theme in themes])
        ids = (theme.id for theme in themes)
        return replace(self, printed=dict(zip(ids, colours, strict=True)))

    @cached_property
    def font(self) -> QFont:
        """The face of labels and figures."""
        font = hei_font(9)
        font.setPixelSize(round(self.letters))
        # A glyph a letter: text can be copied out of files letter by letter.
        for joined in ("liga", "clig", "dlig"):
            font.setFeature(QFont.Tag(joined), 0)
        return font

    @cached_property
    def bold(self) -> QFont:
        """The face of the title."""
        font = QFont(self.font)
        font.setBold(True)
        font.setPixelSize(round(self.letters * 1.25))
        return font

    @cached_property
    def metrics(self) -> QFontMetricsF:
        """How wide text in `font` is."""
        return QFontMetricsF(self.font)

    @cached_property
    def bold_metrics(self) -> QFontMetricsF:
        """How wide text in `bold` is."""
        return QFontMetricsF(self.bold)

    def width(self, text: str) -> float:
        """The width of the text in pixels."""
        known = self._widths.get(text)
        if known is None:
            known = self._widths[text] = self.metrics.horizontalAdvance(text)
        return known

    @cached_property
    def _widths(self) -> dict[str, float]:
        """Of thousands of counties each is measured once, and not for every picture."""
        return {}

    def shortened(self, text: str, width: float) -> str:
        """The text, cut with an ellipsis where it is wider."""
        return fitted(self.metrics, text, width)

    @property
    def ink(self) -> QColor:
        """Names of groups and themes."""
        return QColor(self.worn.ink)

    @property
    def dim(self) -> QColor:
        """Figures, ticks and notes."""
        return QColor(self.worn.dim)

    @property
    def accent(self) -> QColor:
        """What the keyboard stands on."""
        return QColor(self.worn.accent)

    @property
    def line(self) -> QColor:
        """The grid."""
        return QColor(self.worn.line)

    @property
    def handle(self) -> QColor:
        """Bars that are no theme's."""
        return QColor(self.worn.handle)

    @property
    def paper(self) -> QColor:
        """The ground."""
        return QColor(self.worn.paper)

    def colour(self, theme: Theme) -> QColor:
        """A theme's colour as a mark."""
        if theme.id in self.printed:
            return QColor(self.printed[theme.id])
        return theme_colour(theme.colour, self.worn)


def present_look(letters: float) -> Look:
    """What the window wears now."""
    return Look(palette(), letters)
