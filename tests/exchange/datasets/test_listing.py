"""Rows as a spreadsheet takes them."""

from desktop.exchange.datasets.listing import csv_text


def test_fields_of_the_first_row_are_the_columns() -> None:
    rows = [{"name": "复议", "n": 2, "share": 0.5}, {"name": None, "n": 0, "share": None}]
    assert csv_text(rows) == "\ufeffname,n,share\r\n复议,2,0.5\r\n,0,\r\n"


def test_lists_and_truths_become_cells_and_formulas_harmless() -> None:
    row = {"words": ["甲", "乙"], "none": [], "retired": True, "text": "=1+1"}
    assert csv_text([row]) == "\ufeffwords,none,retired,text\r\n甲; 乙,,true,'=1+1\r\n"


def test_no_rows_are_no_cells() -> None:
    assert csv_text([]).strip("\ufeff\r\n") == ""
