"""The codebook of indicators."""

from pathlib import Path

import pytest

from desktop.domain.errors import InputError, NotFoundError
from desktop.domain.figure import Indicator
from desktop.services.corpus.indicator_files import export_indicators, import_indicators
from desktop.services.corpus.indicators import (
    IndicatorNames,
    add_synonym,
    find_indicator,
    indicators,
    put_indicators,
    remove_indicator,
)
from desktop.services.project import undo
from desktop.services.project.project import Project

CASES = Indicator("", "行政复议受理数", "件", ("受理行政复议案件", "收到行政复议案件"), "当年")
RATE = Indicator("", "一审败诉率", "%")


def names(project: Project) -> list[str]:
    return [one.name for one in indicators(project)]


def test_words_mean_an_indicator_in_any_width_and_script(project: Project) -> None:
    known = IndicatorNames(put_indicators(project, [CASES, RATE]))
    for word in (
        "受理行政复议案件",
        "受理“行政复议”案件",
        "受理行政複議案件",
        "全县受理行政复议案件",
    ):
        found = known.find(word)
        assert found is not None
        assert found.name == "行政复议受理数"
    assert known.find("", "一审败诉率") == known.find("一审败诉率")
    assert known.find("败诉") is None


def test_a_name_given_again_alters_the_indicator_and_keeps_its_place(project: Project) -> None:
    put_indicators(project, [CASES, RATE])
    put_indicators(project, [Indicator("", "行政复议受理数", "宗")])
    assert names(project) == ["行政复议受理数", "一审败诉率"]
    assert find_indicator(project, "行政复议受理数").unit == "宗"


def test_nothing_new_leaves_no_trace(project: Project) -> None:
    put_indicators(project, [CASES])
    last = undo.history(project, limit=1)[0].id
    put_indicators(project, [CASES])
    put_indicators(project, [])
    assert undo.history(project, limit=1)[0].id == last


@pytest.mark.parametrize(
    "rows",
    [
        [Indicator("", "")],
        [CASES, Indicator("", "乙", synonyms=("收到行政复议案件",))],
    ],
)
def test_a_word_that_says_nothing_or_two_things_is_refused(
    project: Project, rows: list[Indicator]
) -> None:
    with pytest.raises(InputError):
        put_indicators(project, rows)
    assert names(project) == []


def test_a_synonym_more_can_be_undone(project: Project) -> None:
    (known,) = put_indicators(project, [RATE])
    assert add_synonym(project, known, "一审败诉率") == known
    after = add_synonym(project, known, "行政诉讼一审败诉率")
    assert find_indicator(project, "行政诉讼一审败诉率") == after
    undo.undo(project)
    assert indicators(project) == [known]


def test_an_indicator_is_removed(project: Project) -> None:
    put_indicators(project, [RATE])
    remove_indicator(project, "一审败诉率")
    assert names(project) == []
    with pytest.raises(NotFoundError):
        remove_indicator(project, "一审败诉率")


def test_a_table_of_them_comes_back_as_it_went(project: Project, tmp_path: Path) -> None:
    before = put_indicators(project, [CASES, RATE])
    export_indicators(project, tmp_path / "i.csv")
    for one in before:
        remove_indicator(project, one.name)
    assert import_indicators(project, tmp_path / "i.csv") == 2
    assert indicators(project) == before
