"""Contrast to WCAG AA, computed for every colour on every surface it stands on."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.ui.kit import theme
from desktop.ui.kit.colour import contrast, luminance, with_contrast
from desktop.ui.kit.theme import DARK, LIGHT, Palette

COLOURS = ("#2f6f8f", "#8a6d1f", "#7a3e8e", "#000000", "#ffffff", "#ffee00", "#808080")
WORN = pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
SURFACES = ("window", "paper", "selected", "hover")
any_colour = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@WORN
@pytest.mark.parametrize("text", ["ink", "strong", "dim", "accent"])
@pytest.mark.parametrize("surface", SURFACES)
def test_text_stands_out_from_every_surface(worn: Palette, text: str, surface: str) -> None:
    assert contrast(getattr(worn, text), getattr(worn, surface)) >= 4.5


@WORN
def test_text_stands_out_where_it_is_marked(worn: Palette) -> None:
    assert contrast(worn.ink, worn.marked) >= 4.5
    assert contrast(worn.ink, worn.found) >= 4.5
    assert contrast(worn.on_accent, worn.accent) >= 4.5


@WORN
@given(colour=any_colour)
def test_text_stands_out_from_every_tint(worn: Palette, colour: str) -> None:
    for faint in (False, True):
        behind = theme.tint(colour, worn, faint=faint).name()
        assert contrast(worn.ink, behind) >= 4.5
        assert contrast(worn.accent, behind) >= 3


@WORN
@given(colour=any_colour)
def test_a_theme_mark_stands_out_from_the_paper(worn: Palette, colour: str) -> None:
    assert contrast(theme.theme_colour(colour, worn).name(), worn.paper) >= 3


@WORN
def test_a_tint_is_seen_and_a_faint_one_is_fainter(worn: Palette) -> None:
    for colour in COLOURS:
        full, faint = (theme.tint(colour, worn, faint=f).name() for f in (False, True))
        assert contrast(full, worn.paper) > contrast(faint, worn.paper) > 1.05


def test_a_stored_colour_that_reads_well_is_kept_in_light() -> None:
    assert theme.theme_colour("#2f6f8f", LIGHT).name() == "#2f6f8f"


def test_themes_keep_their_order_of_lightness_in_the_dark() -> None:
    ordered = sorted(COLOURS[:3], key=luminance)
    dark = [luminance(theme.theme_colour(colour, DARK).name()) for colour in ordered]
    assert dark == sorted(dark)
    assert len(set(dark)) == 3


@given(any_colour, st.floats(1.1, 12))
def test_a_wanted_contrast_is_met(colour: str, ratio: float) -> None:
    assert contrast(with_contrast(colour, "#ffffff", ratio), "#ffffff") == pytest.approx(
        ratio, rel=0.04
    )


@WORN
def test_the_application_wears_what_was_applied(qapp: QApplication, worn: Palette) -> None:
    assert theme.apply(qapp, worn.appearance) == worn
    assert theme.palette(qapp) == worn
    assert theme.palette() == worn
    assert qapp.palette().window().color().name() == worn.window
    assert worn.line in qapp.styleSheet()


@WORN
def test_every_colour_is_one(worn: Palette) -> None:
    colours = [getattr(worn, field.name) for field in fields(worn)][1:]
    assert all(len(colour) == 7 and colour[0] == "#" for colour in colours)


def test_the_two_faces_differ() -> None:
    assert theme.song_font(13).families() != theme.hei_font(13).families()
    assert theme.song_font(13).pointSizeF() == 13
