"""What is listed, in which places, what a filter keeps, and how a change finds its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from desktop.services.corpus.report_list import ListedReport, Listing
from desktop.storage.lists import Lists
from desktop.ui.reports.report_rows import PlaceLine, lines, matching, with_reports


def report(county: str | None, prefecture: str | None = None, year: int = 2022) -> ListedReport:
    name = f"{county}{year}"
    return ListedReport(
        name, "浙江省", prefecture, None, county, year, "file_A.txt", "法治报告", None
    )


def listing(*reports: ListedReport) -> Listing:
    return Listing(reports, [one.searched for one in reports])


def test_reports_stand_under_their_places() -> None:
    one, two, three = report("甲县", "A市"), report("乙县", "A市"), report("丙县")
    a, alone = PlaceLine("浙江省 · A市", folded=False), PlaceLine("浙江省", folded=False)
    assert lines([one, two, three], set()) == [a, one, two, alone, three]


def test_a_folded_place_hides_its_reports() -> None:
    one, other = report("甲县", "A市"), report("丙县")
    assert lines([one, other], {"浙江省 · A市"}) == [
        PlaceLine("浙江省 · A市", folded=True),
        PlaceLine("浙江省", folded=False),
        other,
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", True),
        ("甲", True),
        ("浙江 2022", True),
        ("法治 甲县", True),
        ("FILE_a", True),
        ("2023", False),
        ("甲 乙", False),
    ],
)
def test_all_typed_words_must_occur(typed: str, kept: bool) -> None:
    one = report("甲县", "A市")
    assert list(matching(listing(one), typed)) == ([one] if kept else [])


_NAMES = st.sampled_from([None, "甲", "乙", "A"])
_REPORTS = st.lists(
    st.builds(
        ListedReport,
        st.uuids().map(str),
        _NAMES,
        _NAMES,
        st.sampled_from([None, "330421"]),
        _NAMES,
        st.sampled_from([None, 2021, 2022]),
        st.uuids().map(str),
        st.just(None),
        st.just(None),
    ),
    max_size=8,
)


@given(_REPORTS, st.data())
def test_a_changed_report_comes_where_the_database_has_it(
    reports: list[ListedReport], data: st.DataObject
) -> None:
    """Read anew or followed one by one, the order is the same."""
    gone = [one.id for one in reports if data.draw(st.booleans())]
    come = [one for one in data.draw(_REPORTS) if one.id not in gone]
    after = [one for one in reports if one.id not in gone] + come
    followed = with_reports(listing(*_in_order(reports)), gone, come)
    assert list(followed.reports) == _in_order(after)
    assert list(followed.searched) == [one.searched for one in followed.reports]


def _in_order(reports: list[ListedReport]) -> list[ListedReport]:
    db = Database(memory=True)
    table = db["reports"]
    columns = dict.fromkeys(ListedReport._fields, str) | {"year": int}
    table.create(columns)
    table.insert_all(one._asdict() for one in reports)
    found = Lists(db).reports()
    db.close()
    return found
