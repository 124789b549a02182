"""The frequency measures, held to an array with one place a character."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.frequency import (
    MEASURES,
    CountedReport,
    CountedStretch,
    FrequencyTable,
    Group,
    Use,
    tabulate,
    tally,
    weigh,
)
from desktop.domain.codebook import Theme

THEMES = ("a", "b")
GROUPS = ("x", "y", "z")


def _cut(characters: int, cuts: list[int]) -> list[tuple[int, int]]:
    edges = sorted({0, characters, *(cut for cut in cuts if cut < characters)})
    return list(pairwise(edges))


@st.composite
def documents(draw: st.DrawFn) -> CountedReport:
    characters = draw(st.integers(1, 40))
    cuts = st.lists(st.integers(0, 40), max_size=6)
    sentences = [bound for bound in _cut(characters, draw(cuts)) if draw(st.booleans())]
    parts = [
        CountedStretch(draw(st.sampled_from(GROUPS)), *bound)
        for bound in _cut(characters, draw(cuts))
        if draw(st.booleans())
    ]
    return CountedReport(
        draw(st.sampled_from(GROUPS)),
        characters,
        sentences=lambda: sentences,
        parts=tuple(parts) if draw(st.booleans()) else (),
    )


@st.composite
def corpora(draw: st.DrawFn) -> tuple[dict[str, CountedReport], list[Use]]:
    corpus = {f"r{i}": draw(documents()) for i in range(draw(st.integers(0, 4)))}
    uses = []
    for report_id, document in corpus.items():
        for _ in range(draw(st.integers(0, 6))):
            start = draw(st.integers(0, document.characters - 1))
            end = draw(st.integers(start + 1, document.characters))
            uses.append(Use(report_id, draw(st.sampled_from(THEMES)), start, end))
    return corpus, uses


def _by_character(corpus: dict[str, CountedReport], uses: list[Use]) -> dict[str, dict]:
    """Every measure, counted the slow way: a group and a set of themes a character."""
    counts: dict[str, dict] = {measure: defaultdict(float) for measure in MEASURES}
    length: dict[str, int] = defaultdict(int)
    reports: dict[str, int] = defaultdict(int)
    for report_id, document in corpus.items():
        parts = document.parts or (CountedStretch(document.group, 0, document.characters),)
        place = {p: part.group for part in parts for p in range(part.start, part.end)}
        for group in {part.group for part in parts}:
            reports[group] += 1
            length[group] += sum(where == group for where in place.values())
        for theme in THEMES:
            mine = [u for u in uses if (u.report_id, u.theme_id) == (report_id, theme)]
            coded = {p for u in mine for p in range(u.start, u.end)}
            for group in set(place.values()):
                here = {p for p in coded if place.get(p) == group}
                starts = sum(place.get(u.start) == group for u in mine)
                cell = (group, theme)
                counts["codings"][cell] += starts
                counts["presence"][cell] += starts > 0
                counts["characters"][cell] += len(here)
                counts["sentences"][cell] += sum(
                    any(p in here for p in range(*bound)) for bound in document.sentences()
                )
    for (group, theme), number in counts["characters"].items():
        counts["share"][group, theme] = number / length[group]
    for (group, theme), number in counts["codings"].items():
        counts["per_1000"][group, theme] = 1000 * number / length[group]
    for group, theme in counts["presence"]:
        counts["presence"][group, theme] /= reports[group]
    return {
        measure: {cell: number for cell, number in cells.items() if number}
        for measure, cells in counts.items()
    }


@given(corpora())
def test_every_measure_equals_the_count_by_character(
    corpus: tuple[dict[str, CountedReport], list[Use]],
) -> None:
    expected = _by_character(*corpus)
    for measure in MEASURES:
        found = tabulate(corpus[1], corpus[0], measure=measure)
        assert found == pytest.approx(expected[measure]), measure


@given(corpora())
def test_the_order_of_the_uses_does_not_matter(
    corpus: tuple[dict[str, CountedReport], list[Use]],
) -> None:
    documents_by_id, uses = corpus
    for measure in MEASURES:
        forth = tabulate(uses, documents_by_id, measure=measure)
        assert tabulate(uses[::-1], documents_by_id, measure=measure) == pytest.approx(forth)


@given(corpora())
def test_shares_lie_between_nothing_and_all(
    corpus: tuple[dict[str, CountedReport], list[Use]],
) -> None:
    for measure in ("share", "presence"):
        values = tabulate(corpus[1], corpus[0], measure=measure).values()
        assert all(0 < value <= 1 for value in values)


@given(corpora())
def test_a_tally_of_whole_reports_equals_the_three_measures(
    corpus: tuple[dict[str, CountedReport], list[Use]],
) -> None:
    whole = {key: replace(document, group=key, parts=()) for key, document in corpus[0].items()}
    found = tally(corpus[1], whole)
    for place, measure in enumerate(("codings", "sentences", "characters")):
        counts = {cell: counted[place] for cell, counted in found.items() if counted[place]}
        assert counts == tabulate(corpus[1], whole, measure=measure)


def test_two_coders_on_the_same_words_are_two_codings_but_one_stretch() -> None:
    corpus = {"r": CountedReport("x", 100, sentences=lambda: [(0, 10), (10, 20)])}
    uses = [Use("r", "a", 0, 10), Use("r", "a", 5, 15)]
    found = {measure: tabulate(uses, corpus, measure=measure) for measure in MEASURES}
    assert {measure: cells["x", "a"] for measure, cells in found.items()} == {
        "codings": 2,
        "sentences": 2,
        "characters": 15,
        "share": 0.15,
        "per_1000": 20,
        "presence": 1,
    }


def test_uses_outside_the_given_documents_are_left_out() -> None:
    assert tabulate([Use("gone", "a", 0, 5)], {}, measure="codings") == {}


def test_sentences_are_only_asked_for_where_they_count() -> None:
    asked = []

    def sentences() -> list[tuple[int, int]]:
        asked.append(True)
        return [(0, 50)]

    corpus = {"r": CountedReport("x", 100, sentences=sentences)}
    uses = [Use("r", "a", 0, 5), Use("r", "b", 0, 5)]
    for measure in MEASURES:
        tabulate(uses, corpus, measure=measure)
    assert asked == [True]


def test_an_unknown_measure_is_refused() -> None:
    with pytest.raises(ValueError, match="none of codings"):
        tabulate([], {}, measure="words")


def test_a_group_is_weighed_by_all_its_reports_coded_or_not() -> None:
    whole = CountedReport("x", 100)
    split = CountedReport(
        "",
        50,
        parts=(
            CountedStretch("x", 0, 10),
            CountedStretch("y", 10, 20),
            CountedStretch("x", 20, 25),
        ),
    )
    assert weigh([whole, whole, split]) == {"x": (3, 215), "y": (1, 10)}


def test_a_group_without_a_report_is_a_gap_and_not_zero() -> None:
    themes = (Theme("a", "甲"), Theme("b", "乙"))
    groups = (Group("x", "嘉善县", reports=1, characters=9), Group("y", "海宁市"))
    table = FrequencyTable("county", "codings", groups, themes, {("x", "a"): 2.0})
    assert (table.value("x", "a"), table.value("x", "b"), table.value("y", "a")) == (2, 0, None)
    assert [table.row(group) for group in groups] == [[2, 0], [None, None]]
    with pytest.raises(KeyError):
        table.value("z", "a")
