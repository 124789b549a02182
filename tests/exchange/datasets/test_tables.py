"""Columns that would bear the same name are told apart."""

from desktop.exchange.datasets.tables import distinct


def test_a_name_that_comes_again_is_numbered() -> None:
    assert distinct(["a", "b", "a", "a"]) == ("a", "b", "a (2)", "a (3)")
