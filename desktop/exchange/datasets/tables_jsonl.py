"""JSON lines: one object a row, text exact, a line end only where a row ends."""

from __future__ import annotations

import json

from desktop.exchange.datasets.tables import Table

# JSON allows them bare, but many readers split lines at them.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def text_of(table: Table) -> str:
    """The table's rows as JSON objects, one a line, with an LF after each."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    whole = "".join(encode(dict(zip(table.columns, row, strict=True))) + "\n" for row in table.rows)
    for bare, escaped in _LINE_ENDS.items():
        whole = whole.replace(bare, escaped)
    return whole
