"""Codings."""

import pytest

from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.domain.span import Span


def test_a_coding_lies_on_a_span() -> None:
    assert Coding("1", "report", "theme", "coder", 3, 8).span == Span(3, 8)


def test_a_coding_on_no_text_has_no_span() -> None:
    with pytest.raises(RuleError, match="holds no text"):
        _ = Coding("1", "report", "theme", "coder", 8, 8).span
