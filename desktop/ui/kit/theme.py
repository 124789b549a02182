"""The look, set once: colours light and dark, theme colours and their tints, the two faces.

`contrast` of every text colour on every surface it stands on reaches WCAG AA (4.5:1), and of
every theme colour as a mark 3:1.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop.resources import resource
from desktop.ui.kit.colour import contrast, with_contrast
from desktop.ui.kit.style_sheet import STYLE_SHEET

Appearance = Literal["light", "dark"]

_PROPERTY = "zhupi_appearance"
_MARK_CONTRAST = 3.0
_TINT_CONTRAST: dict[str, float] = {"light": 1.25, "dark": 1.28}
_FAINT_TINT_CONTRAST: dict[str, float] = {"light": 1.11, "dark": 1.13}
_TINT_VIVID: dict[str, float] = {"light": 1.0, "dark": 0.6}
# Themes keep their order from light to dark in both appearances, so that a colour-blind
# reader can tell them apart by lightness: a light colour of contrast c becomes 36 / c.
_MIRROR = 36.0
_DARK_CONTRAST = (4.6, 8.0)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one appearance, each #rrggbb.

    `ink`, `strong` and `dim` are text; `accent` is text and marks; `faint` is for what is
    disabled; `selected`, `hover` and `marked` (selected text) are surfaces.
    """

    appearance: Appearance
    window: str
    paper: str
    ink: str
    strong: str
    dim: str
    faint: str
    line: str
    accent: str
    on_accent: str
    selected: str
    hover: str
    marked: str
    found: str
    handle: str


LIGHT = Palette(
    appearance="light",
    window="#f6f4f0",
    paper="#fffdf9",
    ink="#22201d",
    strong="#14120f",
    dim="#69635b",
    faint="#a39c92",
    line="#e3ddd3",
    accent="#b8311b",
    on_accent="#ffffff",
    selected="#f3e7e2",
    hover="#efebe4",
    marked="#f2c3b5",
    found="#ffe08a",
    handle="#cfc8bc",
)
DARK = Palette(
    appearance="dark",
    window="#1d1c1a",
    paper="#262421",
    ink="#e9e4db",
    strong="#f6f2ea",
    dim="#a39b8f",
    faint="#6c665d",
    line="#3a3733",
    accent="#f06d53",
    on_accent="#1d1c1a",
    selected="#3a2723",
    hover="#2f2c28",
    marked="#74392c",
    found="#665200",
    handle="#4d4943",
)

_SONG = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun", "serif")
_HEI = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "sans-serif",
)


def apply(app: QApplication, appearance: Appearance, *, font_size: int = 10) -> Palette:
    """Dress the whole application; `font_size` in points is that of the controls."""
    chosen = DARK if appearance == "dark" else LIGHT
    app.setProperty(_PROPERTY, appearance)
    app.setStyle("Fusion")
    app.setFont(hei_font(font_size))
    app.setPalette(_qt_palette(chosen))
    icons = resource("icons").as_posix()
    app.setStyleSheet(STYLE_SHEET.substitute(asdict(chosen), icons=icons))
    return chosen


def palette(app: QApplication | None = None) -> Palette:
    """The palette the application wears now; LIGHT before `apply`."""
    wearer = app or QApplication.instance()
    return DARK if wearer and wearer.property(_PROPERTY) == "dark" else LIGHT


def theme_colour(colour: str, worn: Palette) -> QColor:
    """A theme's stored colour as a mark on paper, at least 3:1 in either appearance."""
    return QColor(_mark(colour, worn))


def tint(colour: str, worn: Palette, *, faint: bool = False) -> QColor:
    """A theme's colour behind the text, equally strong for every theme; `faint` for others'."""
    strengths = _FAINT_TINT_CONTRAST if faint else _TINT_CONTRAST
    strength, vivid = strengths[worn.appearance], _TINT_VIVID[worn.appearance]
    return QColor(with_contrast(colour, worn.paper, strength, vivid=vivid))


def song_font(size: float) -> QFont:
    """The reading face, in points."""
    return _font(_SONG, size, QFont.StyleHint.Serif)


def hei_font(size: float) -> QFont:
    """The face of controls and headings, in points."""
    return _font(_HEI, size, QFont.StyleHint.SansSerif)


def _mark(colour: str, worn: Palette) -> str:
    on_light = contrast(colour, LIGHT.paper)
    if worn.appearance == "light":
        return colour if on_light >= _MARK_CONTRAST else _at_least(colour, worn)
    low, high = _DARK_CONTRAST
    return with_contrast(colour, worn.paper, min(high, max(low, _MIRROR / on_light)))


def _at_least(colour: str, worn: Palette) -> str:
    return with_contrast(colour, worn.paper, _MARK_CONTRAST + 0.05)


def _font(families: tuple[str, ...], size: float, hint: QFont.StyleHint) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setStyleHint(hint)
    font.setPointSizeF(size)
    return font


def _qt_palette(chosen: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: chosen.window,
        role.WindowText: chosen.ink,
        role.Base: chosen.paper,
        role.AlternateBase: chosen.hover,
        role.Text: chosen.ink,
        role.PlaceholderText: chosen.dim,
        role.Button: chosen.window,
        role.ButtonText: chosen.ink,
        role.BrightText: chosen.strong,
        role.ToolTipBase: chosen.paper,
        role.ToolTipText: chosen.ink,
        role.Highlight: chosen.marked,
        role.HighlightedText: chosen.ink,
        role.Link: chosen.accent,
        role.Mid: chosen.line,
        role.Accent: chosen.accent,
    }
    result = QPalette()
    for colour_role, colour in colours.items():
        result.setColor(colour_role, QColor(colour))
    for disabled in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(chosen.faint))
    return result
