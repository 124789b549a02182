"""Which places answer a query, against a look at every pair."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.theme_query import parsed
from desktop.text.near_places import PlaceBounds, answering, in_characters, in_units

PLACES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=5,
)
UNITS = [(0, 5), (5, 9), (11, 20), (20, 30), (31, 50)]


def test_what_is_wanted_is_listed_where_all_of_it_holds() -> None:
    found = {"甲": [(0, 2), (6, 8)], "乙": [(3, 4)], "丙": [(7, 8)]}
    units = in_units(UNITS)
    answers = answering(parsed("甲 AND 乙"), found, measure=units, reach=0)
    assert answers == [((0, 2), "甲"), ((3, 4), "乙")]
    assert answering(parsed("甲 AND NOT 丙"), found, measure=units, reach=0) == [((0, 2), "甲")]
    assert answering(parsed("甲 AND NOT 丙"), found, measure=units, reach=1) == []
    assert answering(parsed("丙 OR 乙"), found, measure=units, reach=0)[1] == ((7, 8), "丙")


def test_characters_between_are_counted() -> None:
    found = {"甲": [(0, 2)], "乙": [(4, 6)]}
    for between, answers in ((1, 0), (2, 2)):
        made = answering(parsed("甲 AND 乙"), found, measure=in_characters, reach=between + 1)
        assert len(made) == answers


def test_a_place_between_units_is_in_the_next_one() -> None:
    assert in_units(UNITS)((9, 11)) == (2, 2)
    assert in_units(UNITS)((4, 12)) == (0, 2)
    assert in_units([])((0, 3)) == (0, 0)


@given(one=PLACES, other=PLACES, reach=st.integers(0, 3), by_characters=st.booleans())
def test_near_is_what_a_look_at_every_pair_finds(
    one: list[PlaceBounds], other: list[PlaceBounds], reach: int, by_characters: bool
) -> None:
    measure = in_characters if by_characters else in_units(UNITS)
    found = {"甲": sorted(one), "乙": sorted(other)}

    def near(this: PlaceBounds, that: PlaceBounds) -> bool:
        (first, last), (begin, end) = measure(this), measure(that)
        return begin - last <= reach and first - end <= reach

    both = answering(parsed("甲 AND 乙"), found, measure=measure, reach=reach)
    alone = answering(parsed("甲 AND NOT 乙"), found, measure=measure, reach=reach)
    wanted = [(place, "甲") for place in one if any(near(place, x) for x in other)]
    wanted += [(place, "乙") for place in other if any(near(place, x) for x in one)]
    assert both == sorted(wanted)
    assert alone == sorted((place, "甲") for place in one if not any(near(place, x) for x in other))
