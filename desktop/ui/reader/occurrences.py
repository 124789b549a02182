"""Where a query occurs in a text, blind to case and to the width of letters and punctuation."""

from __future__ import annotations

import re

from desktop.domain.span import Span

_WIDE = 0xFEE0


def occurrences(text: str, query: str) -> list[Span]:
    """All places in code points, in order, not overlapping; none for a blank query."""
    if not query.strip():
        return []
    pattern = "".join(_either_width(character) for character in query)
    return [Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE)]


def _either_width(character: str) -> str:
    code = ord(character)
    if 0x21 <= code <= 0x7E:
        return f"[{re.escape(character)}{re.escape(chr(code + _WIDE))}]"
    if 0xFF01 <= code <= 0xFF5E:
        return f"[{re.escape(character)}{re.escape(chr(code - _WIDE))}]"
    return re.escape(character)
