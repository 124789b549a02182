"""JSON lines: exact text, and no line end inside a row."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.datasets import tables_jsonl
from desktop.exchange.datasets.tables import Table, Value

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUE = st.one_of(TEXT, st.integers(), st.none(), st.floats(allow_nan=False, allow_infinity=False))


@given(st.lists(st.tuples(VALUE, VALUE)))
def test_every_row_comes_back_exactly(rows: list[tuple[Value, Value]]) -> None:
    text = tables_jsonl.text_of(Table("t", ("a", "b"), list(rows)))
    assert [tuple(json.loads(line).values()) for line in text.splitlines()] == rows


def test_line_ends_that_json_allows_are_escaped_and_chinese_is_not() -> None:
    text = tables_jsonl.text_of(Table("t", ("a",), [("嘉善县\x85\u2028\u2029\n",)]))
    assert text == '{"a": "嘉善县\\u0085\\u2028\\u2029\\n"}\n'
