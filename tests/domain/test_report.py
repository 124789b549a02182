"""What is known about a report."""

import pytest

from desktop.domain.report import Facts, Report, Segment


def report(**facts: object) -> Report:
    known = Facts(**facts)  # type: ignore[arg-type]
    return Report("1", "", "found-17.txt", 9, known, frozenset(), (), "")


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ({"county": "青岚县", "prefecture": "云泽市", "year": 2022}, "青岚县 2022"),
        ({"prefecture": "云泽市", "province": "某省"}, "云泽市"),
        ({"province": "某省", "year": 2021}, "某省 2021"),
        ({}, "found-17.txt"),
    ],
)
def test_a_report_is_called_by_the_nearest_that_is_known(
    facts: dict[str, object], label: str
) -> None:
    assert report(**facts).label == label


def test_the_facts_that_a_comparison_needs_are_missed() -> None:
    assert report(title="报告", county="青岚县", year=2022).missing == ("province",)
    assert report().missing == ("title", "county", "province", "year")


def test_a_segment_with_a_level_is_a_heading() -> None:
    assert Segment(0, 4, 2).kind == "heading"
    assert Segment(5, 9).kind == "sentence"
