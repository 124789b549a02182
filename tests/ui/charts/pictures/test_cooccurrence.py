"""Themes by themes, in three statistics."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.ui.charts.image import save_chart
from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.cooccurrence import Cooccurrence
from desktop.ui.charts.pictures.picture import PictureOptions, Spot
from tests.ui.charts.pictures.conftest import together


@pytest.mark.parametrize(
    ("statistic", "written"),
    [("count", "3"), ("jaccard", "0.15"), ("lift", "[0.5, 1.0]"), ("", "3")],
)
def test_each_statistic_stands_in_the_cells(
    paper: Look, tmp_path: Path, statistic: str, written: str
) -> None:
    options = PictureOptions(statistic=statistic)
    save_chart(together(), tmp_path / "c.svg", language="en", options=options)
    assert f">{written}</text>" in (tmp_path / "c.svg").read_text("utf-8")


def test_less_than_by_chance_is_hatched_and_explained(paper: Look) -> None:
    lift = Cooccurrence(together(), paper, PictureOptions(statistic="lift"))
    assert [key.words for key in lift.keys] == ["Hatched: together less often than by chance"]
    assert Cooccurrence(together(), paper).keys == []
    assert any("neither knew" in sentence for sentence in lift.behind)


def test_a_pair_is_told_with_all_that_is_known_of_it(paper: Look) -> None:
    picture = Cooccurrence(together(), paper)
    assert picture.told(1, 2).splitlines() == [
        "主题1之名称 + 主题2之名称",
        "Together in 3 of 240 (sentence)",
        "Jaccard's index: 0.15",
        "Lift: 0.75",
        "95% interval [0.50, 1.00]",
    ]
    assert picture.told(1, 1).splitlines()[1] == "Occurs in 2 of 240 (sentence)"
    assert picture.spot(1, 2) == Spot(theme="t1", other="t2")
    assert picture.spot(1, 1) == Spot(theme="t1")
