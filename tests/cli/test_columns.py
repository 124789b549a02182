"""Columns meet also where characters are two cells wide."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.cli.columns import aligned, fitted, width

LINES = st.text(alphabet="a1 县年，（·𠮷́…", max_size=12)


def test_a_chinese_character_takes_two_cells_and_a_mark_none() -> None:
    assert [width(text) for text in ("嘉善县", "a1", "（）", "é", "𠮷", "")] == [6, 2, 4, 1, 2, 0]


def test_columns_begin_together_and_numbers_end_together() -> None:
    rows = [("county", "n"), ("嘉善县", "12"), ("ab", "3")]
    assert aligned(rows, right=(1,)) == ["county   n", "嘉善县  12", "ab       3"]


def test_a_long_text_is_cut_to_its_cells() -> None:
    assert fitted("营商环境\n优化", 20) == "营商环境 优化"
    assert fitted("营商环境优化", 6) == "营商…"
    assert fitted("营商环境优化", 1) == "…"


@given(st.lists(st.tuples(LINES, LINES.map(str.strip)), min_size=1, max_size=5))
def test_the_last_column_ends_where_the_widest_row_ends(rows: list[tuple[str, str]]) -> None:
    lines = aligned(rows, right=(1,))
    widest = max(width(a) for a, _ in rows) + 2 + max(width(b) for _, b in rows)
    assert all(width(line) == widest for line, (_, b) in zip(lines, rows, strict=True) if b)


@given(LINES, st.integers(1, 30))
def test_a_fitted_text_fits(text: str, cells: int) -> None:
    assert width(fitted(text, cells)) <= cells
