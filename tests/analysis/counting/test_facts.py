"""Facts in columns, and the groups that they make, held to plain Python."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.fact_groups import UNKNOWN, FactGroups
from desktop.analysis.counting.facts import FactColumns, factor, in_order
from desktop.domain.errors import InputError
from desktop.domain.listed_report import ListedReport

OPTIONAL = st.sampled_from(["甲", "乙", None, ""])
REPORT = st.builds(
    lambda county, province, year: (county, province, year),
    OPTIONAL,
    OPTIONAL,
    st.sampled_from([2021, 2023, 2022, None]),
)


def columns(rows: list[tuple[str | None, str | None, int | None]]) -> FactColumns:
    reports = [
        ListedReport(f"r{n}", province, None, None, county, year, f"{n % 2}.txt", None, None)
        for n, (county, province, year) in enumerate(rows)
    ]
    own = {"gdp": in_order(factor(10.5 - n if n % 3 else None for n in range(len(rows))))}
    return FactColumns(reports, np.arange(len(rows)), own)


@given(st.lists(REPORT, max_size=12))
def test_groups_are_those_of_plain_python(
    rows: list[tuple[str | None, str | None, int | None]],
) -> None:
    facts = columns(rows)
    placed = np.array([n % 4 != 1 for n in range(len(rows))], bool)
    kept = placed & np.array([n % 3 != 0 for n in range(len(rows))], bool)
    for by, get in (("county", "county_key"), ("province", "province"), ("year", "year")):
        groups = FactGroups(facts, by, placed=placed)
        keys = [str(getattr(r, get) or UNKNOWN) for r in facts.reports]
        inside = [n for n in range(len(rows)) if placed[n]]
        expected = list(dict.fromkeys(keys[n] for n in inside))
        assert groups.keys == (
            sorted(expected, key=lambda k: (k == "?", k)) if by == "year" else expected
        )
        found = [groups.keys[g] for g in groups.of(kept).tolist()]
        assert found == [keys[n] for n in range(len(rows)) if kept[n]]
        assert [keys[n] for n in groups.first] == groups.keys
        for key, shared in zip(groups.keys, groups.shared(kept), strict=True):
            mine = [n for n in inside if keys[n] == key]
            mine = [n for n in mine if kept[n]] or mine
            years = {facts.reports[n].year for n in mine}
            assert shared["year"] == (years.pop() if len(years) == 1 else None)


def test_own_columns_are_facts_and_stand_in_order() -> None:
    facts = columns([("甲", None, 2021)] * 4)
    groups = FactGroups(facts, "gdp", placed=facts.every)
    assert groups.keys == ["8.5", "9.5", UNKNOWN]
    assert facts.among("gdp", [8.5]).tolist() == [False, False, True, False]
    with pytest.raises(InputError, match="The own columns are: gdp"):
        facts.named("pilot")
