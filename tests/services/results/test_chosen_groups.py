"""Groups that are chosen by several keys: what is asked of each, and what it is called."""

from __future__ import annotations

import pytest

from desktop.services.results.chosen_groups import by_key, called, of_group
from desktop.services.results.question import FIRST_YEAR, LAST_YEAR, Question


def test_of_one_key_any_of_the_values_counts_and_of_several_all() -> None:
    chosen = (("province", "浙江省"), ("pilot", "1"), ("province", "江西省"), ("pilot", "2"))
    assert by_key(chosen) == {"province": ("浙江省", "江西省"), "pilot": ("1", "2")}
    asked = of_group(Question(where=(("size", ("big",)),), prefectures=("杭州市",)), chosen)
    assert asked.provinces == ("浙江省", "江西省")
    assert asked.prefectures == ("杭州市",)
    assert asked.where == (("size", ("big",)), ("pilot", ("1", "2")))
    assert of_group(Question(), ()) == Question()


@pytest.mark.parametrize(
    ("values", "years"),
    [
        (("2021",), (2021, 2021)),
        (("2023", "2021"), (2021, 2023)),
        (("2021-2022", "2020"), (2020, 2022)),
        (("2022-",), (2022, LAST_YEAR)),
        (("-2022",), (FIRST_YEAR, 2022)),
    ],
)
def test_years_are_all_from_the_first_to_the_last(
    values: tuple[str, ...], years: tuple[int, int]
) -> None:
    assert of_group(Question(), tuple(("year", one) for one in values)).years == years


def test_a_group_is_called_by_what_chooses_it() -> None:
    names = {"330421": "嘉善县", "1": "不是县"}
    chosen = (("county", "330421"), ("county", "江西/南昌县"), ("year", "2021"), ("pilot", "1"))
    assert called(chosen, names) == "嘉善县, 江西/南昌县, 2021, pilot 1"
    many = tuple(("province", one) for one in "甲乙丙丁戊")
    assert called(many, names) == "甲, 乙, 丙 +2"
