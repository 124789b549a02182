"""Workbooks: text stays text, and what a cell cannot hold is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.datasets import tables_xlsx
from desktop.exchange.datasets.tables import Table, Value

NOTES = Table("notes", ("note", "value"), [("program", "Zhupi")])
TRICKY = ("=1+1", "#N/A", "007", "TRUE", "2024-01-01", "-3", "𠮷🙂　甲", " a\nb ", "@x")


def written(tmp_path: Path, *cells: Value) -> tuple[list[Value], list[str], list[list[Value]]]:
    """The cells as openpyxl reads them back, the losses, the rows of the notes."""
    path = tmp_path / "t.xlsx"
    columns = tuple(f"c{number}" for number in range(len(cells)))
    losses = tables_xlsx.write([Table("t", columns, [cells])], path, notes=NOTES)
    book = load_workbook(path)
    rows = [[cell.value for cell in row] for row in book["notes"].rows]
    return [cell.value for cell in list(book["t"].rows)[1]], losses, rows


def test_text_that_looks_like_something_else_stays_text(tmp_path: Path) -> None:
    found, losses, _ = written(tmp_path, *TRICKY)
    assert tuple(found) == TRICKY
    assert losses == []
    book = load_workbook(tmp_path / "t.xlsx")
    assert {cell.data_type for cell in list(book["t"].rows)[1]} == {"s"}


def test_numbers_and_empty_cells_keep_their_kind(tmp_path: Path) -> None:
    found, _, notes = written(tmp_path, 3, 0.25, None, "")
    assert found[:3] == [3, 0.25, None]
    assert notes == [["note", "value"], ["program", "Zhupi"]]


def test_a_cell_that_is_too_long_is_cut_and_reported(tmp_path: Path) -> None:
    text = "字" * 32_765 + "𠮷𠮷"
    found, losses, notes = written(tmp_path, text)
    assert found == [text[:-1]]
    assert losses == [
        "t, row 2, c0: cut at 32767 of 32769 UTF-16 code units; CSV and JSONL hold it whole"
    ]
    assert notes[-1] == ["not held by a cell", losses[0]]


def test_a_surrogate_pair_is_never_cut_in_two(tmp_path: Path) -> None:
    found, _, _ = written(tmp_path, "字" * 32_766 + "𠮷")
    assert found == ["字" * 32_766]


def test_a_text_that_just_fits_is_whole(tmp_path: Path) -> None:
    text = "字" * 32_765 + "𠮷"
    assert written(tmp_path, text)[:2] == ([text], [])


def test_control_characters_are_shown_and_reported(tmp_path: Path) -> None:
    found, losses, _ = written(tmp_path, "a\x00b\x0bc\r\nd")
    assert found == ["a\ufffdb\ufffdc\nd"]
    assert losses == ["t, row 2, c0: 2 control characters are shown as U+FFFD"]


def test_what_excel_takes_for_an_escape_is_reported(tmp_path: Path) -> None:
    found, losses, _ = written(tmp_path, "_x0041_")
    assert found == ["_x0041_"]
    assert losses == ["t, row 2, c0: Excel shows _x0041_ as the one character that it stands for"]


def test_more_rows_than_a_sheet_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables_xlsx, "MOST_ROWS", 1)
    table = Table("t", ("a",), [("x",), ("y",)])
    with pytest.raises(InputError, match="Export as csv or jsonl"):
        tables_xlsx.write([table], tmp_path / "t.xlsx", notes=NOTES)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        tables_xlsx.write([], tmp_path / "gone" / "t.xlsx", notes=NOTES)
