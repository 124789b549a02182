"""CSV: what a second reader gets back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import EnvironmentProblem
from desktop.exchange.datasets import tables_csv
from desktop.exchange.datasets.tables import Table

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
AWKWARD = '第一行\n“引号”,"双引号"　全角空格𠮷🙂 end '
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix(tables_csv.BOM), newline="")))


@given(st.lists(st.tuples(TEXT, TEXT, st.integers())))
def test_left_unaltered_every_cell_comes_back_exactly(rows: list[tuple[str, str, int]]) -> None:
    text = tables_csv.text_of(Table("t", ("a", "b", "n"), list(rows)), excel_safe=False)
    assert read(text) == [["a", "b", "n"], *([a, b, str(n)] for a, b, n in rows)]


@given(
    st.one_of(
        TEXT,
        st.tuples(st.sampled_from(["", "'", "''"]), st.sampled_from(FORMULA_STARTS), TEXT).map(
            "".join
        ),
    )
)
def test_no_cell_begins_a_formula_and_the_apostrophe_can_be_taken_off(text: str) -> None:
    ((cell,),) = read(tables_csv.text_of(Table("t", ("a",), [(text,)])))[1:] or [("",)]
    assert not cell.startswith(FORMULA_STARTS)
    marked = cell.startswith("'") and cell.lstrip("'").startswith(FORMULA_STARTS)
    assert (cell[1:] if marked else cell) == text


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_every_start_of_a_formula_is_made_harmless(start: str) -> None:
    assert tables_csv.harmless(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


def test_text_that_begins_no_formula_stays_as_it_is() -> None:
    assert [tables_csv.harmless(text) for text in ("1=1", "'a", "")] == ["1=1", "'a", ""]


def test_numbers_stay_numbers() -> None:
    rows = read(tables_csv.text_of(Table("t", ("a", "b", "c"), [(-1, -0.5, None)])))
    assert rows[1] == ["-1", "-0.5", ""]


def test_pandas_reads_awkward_text_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    tables_csv.write(Table("t", ("文本", "n"), [(AWKWARD, 3)]), path)
    frame = pandas.read_csv(path)
    assert list(frame.columns) == ["文本", "n"]
    assert frame.loc[0, "文本"] == AWKWARD
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_missing_folder_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        tables_csv.write(Table("t", ("a",), []), tmp_path / "gone" / "t.csv")
    assert list(tmp_path.iterdir()) == []


@given(text=st.text(st.sampled_from("'=+-@＝a"), max_size=5))
def test_what_was_altered_is_known_again(text: str) -> None:
    assert tables_csv.as_it_was(str(tables_csv.harmless(text))) == text


def test_headings_are_made_harmless_as_cells_are() -> None:
    table = Table("t", ("=SUM(A1)", "b"), [])
    assert tables_csv.text_of(table) == "\ufeff'=SUM(A1),b\r\n"
    assert tables_csv.text_of(table, excel_safe=False) == "\ufeff=SUM(A1),b\r\n"
