"""The table of frequencies: a gap, what nobody has coded, and zero are three things."""

from dataclasses import replace

import pytest

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.domain.codebook import Theme

THEMES = (Theme("a", "甲"), Theme("b", "乙"))
GROUPS = (
    Group("x", "嘉善县", reports=1, reports_coded=1, counted=1, characters=9),
    Group("y", "海宁市", reports=1, reports_unfinished=1),
    Group("z", "德清县", reports=1),
    Group("gone", "平湖市"),
    Group("w", "桐乡市", reports=2, reports_coded=1, reports_unfinished=1, counted=2),
)
TABLE = FrequencyTable(
    "county",
    "codings",
    GROUPS,
    THEMES,
    {("x", "a"): 2, ("w", "b"): 1.5},
    low={("x", "a"): 2, ("w", "b"): 1},
    high={("x", "a"): 2, ("w", "b"): 2},
)


def test_only_a_group_of_which_a_report_counts_has_a_value() -> None:
    assert [TABLE.row(group) for group in GROUPS] == [
        [2, 0],
        [None, None],
        [None, None],
        [None, None],
        [0, 1.5],
    ]
    assert (TABLE.value("x", "a"), TABLE.value("x", "b"), TABLE.value("z", "a")) == (2, 0, None)
    with pytest.raises(KeyError):
        TABLE.value("nowhere", "a")


def test_the_states_of_groups() -> None:
    assert [group.state for group in GROUPS] == [
        "coded",
        "being_coded",
        "not_coded",
        "no_report",
        "being_coded",
    ]


def test_the_least_and_the_most_of_a_coder_stand_beside_the_mean() -> None:
    assert TABLE.has_spread
    assert TABLE.spread(GROUPS[4]) == [(0, 0), (1, 2)]
    assert TABLE.spread(GROUPS[2]) == [(None, None)] * 2


def test_an_interval_is_there_where_it_was_asked_for() -> None:
    found = FrequencyInterval(1, 3, "reports", 20, 9, "bca")
    asked = replace(TABLE, intervals={("x", "a"): found})
    assert asked.interval(GROUPS[0], "a") == found
    assert asked.interval(GROUPS[0], "b") is None
    assert TABLE.interval(GROUPS[0], "a") is None
    assert (found.few, replace(found, units=9).few, replace(found, units_with=4).few) == (
        False,
        True,
        True,
    )
