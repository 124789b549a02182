"""The strip's cells: every stretch is seen, and themes at one height share the width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.reader.cells import ThemeCell, cells
from desktop.ui.reader.stripes import Stripe


def test_a_theme_alone_has_the_whole_width() -> None:
    found = cells([Stripe(50, 100, 3, "a", True)], characters=100, height=10)
    assert found == [ThemeCell(5, 10, 0.0, 1.0, "a", True)]


def test_two_share_it_where_they_meet() -> None:
    some = [Stripe(0, 60, 0, "a", True), Stripe(30, 100, 1, "b", False)]
    assert cells(some, characters=100, height=10) == [
        ThemeCell(0, 3, 0.0, 1.0, "a", True),
        ThemeCell(3, 6, 0.0, 0.5, "a", True),
        ThemeCell(3, 6, 0.5, 1.0, "b", False),
        ThemeCell(6, 10, 0.0, 1.0, "b", False),
    ]


def test_the_present_coders_cover_the_others() -> None:
    some = [Stripe(0, 100, 0, "a", True), Stripe(0, 100, 0, "a", False)]
    for order in (some, some[::-1]):
        assert cells(order, characters=100, height=4) == [ThemeCell(0, 4, 0.0, 1.0, "a", True)]


def test_a_strip_without_height_has_none() -> None:
    assert cells([Stripe(0, 1, 0, "a", True)], characters=1, height=0) == []


@st.composite
def some_stripes(draw: st.DrawFn) -> list[Stripe]:
    made = []
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 499))
        lane = draw(st.integers(0, 4))
        end = draw(st.integers(start + 1, 500))
        made.append(Stripe(start, end, lane, f"t{lane}", draw(st.booleans())))
    return made


@given(some_stripes(), st.integers(1, 300))
def test_every_stripe_is_seen_at_its_height_and_every_row_is_filled(
    some: list[Stripe], height: int
) -> None:
    found = cells(some, characters=500, height=height)
    for stripe in some:
        row = min(height - 1, stripe.start * height // 500)
        assert any(c.theme_id == stripe.theme_id and c.top <= row < c.bottom for c in found)
    for row in range(height):
        here = [cell for cell in found if cell.top <= row < cell.bottom]
        assert not here or abs(sum(cell.right - cell.left for cell in here) - 1) < 1e-9
