"""Indicators as a table."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.domain.errors import InputError
from desktop.domain.figure import Indicator
from desktop.exchange.records.indicator_table import read, write

ONE = Indicator("", "复议受理数", "件", ("受理案件", "=收案"), "当年受理，含转入")


def test_a_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path / "i.csv", [ONE, Indicator("", "败诉率")])
    assert read(tmp_path / "i.csv") == [ONE, Indicator("", "败诉率")]


def test_a_workbook_with_chinese_columns_is_read(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["指标", "单位", "同义词", "定义"])
    book.active.append(["复议受理数", "件", "受理案件、收案；收案", "当年"])
    book.save(tmp_path / "i.xlsx")
    assert read(tmp_path / "i.xlsx") == [
        Indicator("", "复议受理数", "件", ("受理案件", "收案"), "当年")
    ]


@pytest.mark.parametrize("text", ["unit\n件\n", "name,unit\n,件\n", "name\n甲,乙\n"])
def test_a_row_without_a_name_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "i.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read(tmp_path / "i.csv")
