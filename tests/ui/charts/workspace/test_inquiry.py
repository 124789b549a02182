"""Each choice gives another inquiry, and what was chosen before stays chosen."""

from __future__ import annotations

import pytest

from desktop.services.results.question import Question
from desktop.ui.charts.workspace.inquiry import Inquiry


@pytest.mark.parametrize("whose", ["settled", "mean", "sum", "coder:a", "round:r"])
def test_whose_codings_is_one_word_there_and_back(whose: str) -> None:
    assert Inquiry().of_whom(whose).whose == whose


def test_another_coder_takes_the_place_of_a_round() -> None:
    asked = Inquiry().of_whom("round:r").of_whom("coder:a").question
    assert (asked.resolution, asked.coder_ids, asked.whose) == (None, ("a",), "settled")


def test_reports_being_coded_are_left_out_unless_they_are_asked_for() -> None:
    assert not Inquiry().question.unfinished
    assert Inquiry().asking(unfinished=True).question.unfinished


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (None, None, None),
        (2021, None, (2021, 9999)),
        (None, 2024, (0, 2024)),
        (2024, 2021, (2021, 2024)),
    ],
)
def test_years_may_be_open_at_either_end(
    first: int | None, last: int | None, years: tuple[int, int] | None
) -> None:
    assert Inquiry().within(first, last).question.years == years


def test_an_own_column_is_asked_for_once_and_left_again() -> None:
    asked = Inquiry().of_values("pilot", ("yes",)).of_values("pilot", ("no",))
    assert asked.question.where == (("pilot", ("no",)),)
    assert asked.of_values("pilot", ()) == Inquiry()


def test_lines_are_by_year_whatever_the_groups_were() -> None:
    asked = Inquiry(Question(by="province")).looked_at("line")
    assert (asked.asked.by, asked.question.by) == ("year", "province")
    assert asked.looked_at("heat").asked.by == "province"


def test_shares_of_reports_are_not_stacked() -> None:
    stacked = Inquiry(view="stacked")
    assert stacked.drawn_as == "stacked"
    assert stacked.asking(measure="presence").drawn_as == "grouped"
