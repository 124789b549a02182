"""The order of groups, and their names in words."""

from __future__ import annotations

from dataclasses import replace

from desktop.ui.charts.arrangement import AS_GIVEN, BY_TOTAL, arranged, in_words
from tests.ui.charts.conftest import MakeTable


def test_the_order_of_the_corpus_is_kept(make_table: MakeTable) -> None:
    table = make_table(4, gaps=[1])
    assert arranged(table, AS_GIVEN) is table


def test_largest_first_and_gaps_last(make_table: MakeTable) -> None:
    found = arranged(make_table(4, gaps=[1]), BY_TOTAL)
    assert [group.key for group in found.groups] == ["g3", "g2", "g0", "g1"]


def test_one_theme_can_lead(make_table: MakeTable) -> None:
    table = make_table(3)
    table = replace(table, values={**table.values, ("g0", "b"): 99.0})
    assert [group.key for group in arranged(table, "b").groups] == ["g0", "g2", "g1"]
    assert [group.key for group in arranged(table, "a").groups] == ["g2", "g1", "g0"]


def test_a_theme_that_is_not_shown_changes_nothing(make_table: MakeTable) -> None:
    table = make_table(3)
    assert arranged(table, "gone") is table


def test_sections_and_the_unknown_get_names(make_table: MakeTable) -> None:
    table = make_table(3)
    keys = ("plan", "?", "嘉善县")
    groups = tuple(replace(g, label=k) for g, k in zip(table.groups, keys, strict=True))
    found = in_words(replace(table, groups=groups), lambda word: f"<{word}>")
    assert [group.label for group in found.groups] == ["<Plans>", "<not known>", "嘉善县"]
