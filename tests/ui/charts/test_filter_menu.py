"""Filters as the query has them and as the button tells them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.charts.filter_menu import FilterMenu, Scope
from desktop.ui.charts.query import FrequencyQuery

SCOPE = Scope(("浙江省", "江西省"), (2021, 2022, 2024), (("id-1", "甲"), ("id-2", "乙")))


@pytest.fixture
def menu(parent: QWidget) -> FilterMenu:
    made = FilterMenu(parent)
    made.set_scope(SCOPE)
    return made


def choose(menu: FilterMenu, name: str, value: object) -> None:
    choices = getattr(menu, name)
    next(action for action in choices.actions() if action.data() == value).trigger()


def test_nothing_is_filtered_at_first(menu: FilterMenu) -> None:
    assert menu.applied(FrequencyQuery()) == FrequencyQuery()
    assert menu.text() == "All reports ▾"


def test_all_filters_together(qtbot: QtBot, menu: FilterMenu) -> None:
    with qtbot.waitSignals([menu.changed] * 5):
        for name, value in (
            ("province", "浙江省"),
            ("first", 2021),
            ("last", 2022),
            ("coder", "id-2"),
            ("themes", "all"),
        ):
            choose(menu, name, value)
    query = menu.applied(FrequencyQuery(by="year"))
    assert query == FrequencyQuery("year", "codings", "all", "id-2", "浙江省", (2021, 2022))
    assert menu.text() == "浙江省 · 2021–2022 · 乙 ▾"
    assert menu.accessibleName().endswith("浙江省 · 2021–2022 · 乙")


@pytest.mark.parametrize(
    ("first", "last", "years", "text"),
    [
        (2022, None, (2022, 9999), "2022– ▾"),
        (None, 2022, (0, 2022), "–2022 ▾"),
        (2022, 2022, (2022, 2022), "2022 ▾"),
        (2024, 2021, (2021, 2024), "2021–2024 ▾"),
    ],
)
def test_a_period_may_be_open_or_turned_round(
    menu: FilterMenu, first: int | None, last: int | None, years: tuple[int, int], text: str
) -> None:
    choose(menu, "first", first)
    choose(menu, "last", last)
    assert menu.applied(FrequencyQuery()).years == years
    assert menu.text() == text


def test_a_filter_that_still_fits_stays_when_the_corpus_changes(menu: FilterMenu) -> None:
    choose(menu, "province", "江西省")
    choose(menu, "first", 2021)
    menu.set_scope(Scope(("江西省",), (2022,)))
    assert menu.applied(FrequencyQuery()) == FrequencyQuery(province="江西省")


def test_how_coders_count_together_and_what_is_being_coded(menu: FilterMenu) -> None:
    choose(menu, "whose", "sum")
    choose(menu, "unfinished", False)
    query = menu.applied(FrequencyQuery())
    assert (query.whose, query.unfinished) == ("sum", False)
    assert menu.text() == "Sum of who finished · coded only ▾"
    choose(menu, "coder", "id-1")
    assert menu.text() == "甲 · coded only ▾"
