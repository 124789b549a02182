"""Whatever way a tool counts, its positions come back as code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.span import Span
from desktop.exchange.refi.rulers import ALL, Convention, Ruler, convention_called

TEXTS = st.text(alphabet="字a\n\u3000𠮷😀", min_size=1, max_size=40)
WAYS = st.sampled_from(ALL)


def counted(text: str, place: int, way: Convention) -> int:
    """Where that place is, counted character by character."""
    position = int(way.counts_bom)
    for character in text[:place]:
        double = (way.utf16 and character > "\uffff") or (way.newline_two and character == "\n")
        position += 2 if double else 1
    return position


@given(TEXTS, WAYS, st.data())
def test_positions_of_any_way_come_back(text: str, way: Convention, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    last = counted(text, end - 1 if way.inclusive else end, way)
    assert Ruler(text, way).span(counted(text, start, way), last) == Span(start, end)


@given(TEXTS, WAYS, st.integers(-3, 99), st.integers(-3, 99))
def test_what_is_no_place_is_none(text: str, way: Convention, start: int, end: int) -> None:
    places = {counted(text, place, way) for place in range(len(text) + 1)}
    found = Ruler(text, way).span(start, end)
    if start not in places or end not in places:
        assert found is None
    elif found is not None:
        assert 0 <= found.start < found.end <= len(text)


def test_every_way_has_a_name_of_its_own() -> None:
    assert [convention_called(one.id) for one in ALL] == list(ALL)
    assert convention_called("by heart") is None
