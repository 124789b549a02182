"""Paragraphs."""

from desktop.text.paragraphs import paragraphs


def test_lines_that_are_not_empty() -> None:
    assert list(paragraphs("甲乙\n\n  \n丙\n")) == [(0, 2), (7, 8)]
    assert list(paragraphs("")) == []
