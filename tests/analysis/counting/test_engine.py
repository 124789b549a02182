"""The engine, held to SQL, to pandas, and to a set of code points a coder."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.columns import CodingRow, DoneRow, Hand
from desktop.analysis.counting.engine import Engine
from desktop.analysis.counting.figures import Grouping, behind
from desktop.analysis.counting.measures import MEASURES, Measure
from desktop.analysis.counting.parts import PARTS, SectionRow, parts_of
from desktop.analysis.counting.readers import STATES, Whose

THEMES = ("a", "b", "c")
CODERS = ("甲", "乙", "丙")
TOP = [[("a", 0), ("b", 1), ("c", 0)]]
ALL = [[("a", 0), ("b", 1), ("c", 2)]]
RESOLVED = Hand("resolution", "r")


@dataclass
class Corpus:
    """Reports in groups, their sentences and parts, who coded them and declared them done."""

    lengths: dict[str, int]
    groups: dict[str, int]
    sentences: dict[str, list[tuple[int, int]]]
    parts: dict[str, list[tuple[int, int, int]]]
    codings: list[CodingRow] = field(default_factory=list)
    done: list[DoneRow] = field(default_factory=list)


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    names = [f"r{n}" for n in range(draw(st.integers(1, 5)))]
    lengths = {name: draw(st.integers(2, 30)) for name in names}
    cuts = st.lists(st.integers(1, 29), max_size=5)
    corpus = Corpus(
        lengths,
        {name: draw(st.integers(0, 2)) for name in names},
        {name: _stretches(lengths[name], draw(cuts)) for name in names},
        {
            name: [(*one, draw(st.integers(0, 2))) for one in _stretches(lengths[name], draw(cuts))]
            for name in names
        },
    )
    hands = st.sampled_from([*(Hand(c) for c in CODERS), RESOLVED, Hand("甲", "r")])
    for name in names:
        for _ in range(draw(st.integers(0, 7))):
            start = draw(st.integers(0, lengths[name] - 1))
            end = draw(st.integers(start + 1, lengths[name]))
            theme = draw(st.sampled_from(THEMES))
            corpus.codings.append(CodingRow(name, theme, *draw(hands), start, end))
        corpus.done += {DoneRow(name, *hand) for hand in draw(st.lists(hands, max_size=4))}
    return corpus


def _stretches(length: int, cuts: list[int]) -> list[tuple[int, int]]:
    edges = sorted({0, length, *(cut for cut in cuts if cut < length)})
    return list(pairwise(edges))


def _filled(corpus: Corpus) -> Engine:
    engine = Engine()
    columns = engine.columns
    columns.put_reports(corpus.lengths.items())
    for name in corpus.lengths:
        number = columns.reports.number(name)
        columns.sentences.put(number, *np.array(corpus.sentences[name], np.int64).T)
        columns.parts.put(number, *np.array(corpus.parts[name], np.int64).T)
    columns.put_codings([corpus.codings] if corpus.codings else [])
    columns.put_done(corpus.done)
    return engine


def _grouping(engine: Engine, corpus: Corpus) -> Grouping:
    numbers = engine.columns.reports.numbers(corpus.lengths)
    return Grouping(
        numbers,
        np.zeros_like(numbers),
        np.array(list(corpus.groups.values()), np.int64),
        np.array(list(corpus.lengths.values()), np.int64),
        3,
    )


def _by_part(engine: Engine, corpus: Corpus) -> Grouping:
    lengths: dict[tuple[str, int], int] = {}
    for name, parts in corpus.parts.items():
        for start, end, kind in parts:
            lengths[name, kind] = lengths.get((name, kind), 0) + end - start
    kinds = np.array([kind for _, kind in lengths], np.int64)
    numbers = engine.columns.reports.numbers(name for name, _ in lengths)
    return Grouping(numbers, kinds, kinds, np.array(list(lengths.values()), np.int64), 3)


def _values(
    engine: Engine, grouping: Grouping, whose: Whose, measure: str, *, parts: bool = False
) -> np.ndarray:
    who = engine.readers(whose)
    cut = range(3) if parts else ()
    tallies = engine.tallies(TOP, who, sentences=measure == "sentences", parts=cut)
    return engine.figures(tallies, grouping, who, measure=MEASURES[measure], themes=2).values


# The same by hand: a set of code points a coder and theme, in plain Python.


def _who(corpus: Corpus, report: str, whose: Whose) -> tuple[str, list[Hand]]:
    done = {Hand(d.coder, d.round) for d in corpus.done if d.report == report}
    begun = {Hand(c.coder, c.round) for c in corpus.codings if c.report == report}
    if resolved := [hand for hand in whose.resolutions if hand in done]:
        return "coded", resolved[:1]
    own = [Hand(c, whose.round) for c in CODERS if whose.coders is None or c in whose.coders]
    if finishers := [hand for hand in own if hand in done]:
        return "coded", finishers
    at_it = [hand for hand in own if hand in begun]
    return ("being_coded" if at_it else "not_coded"), at_it


def _count(corpus: Corpus, report: str, hands: list[Hand], theme: int, of: str) -> int:
    mine = [
        c
        for c in corpus.codings
        if c.report == report and Hand(c.coder, c.round) in hands
        if TOP[0][THEMES.index(c.theme)][1] == theme
    ]
    coded = {p for c in mine for p in range(c.start, c.end)}
    if of == "sentences":
        return sum(bool(coded & set(range(*bound))) for bound in corpus.sentences[report])
    counts = {"codings": len(mine), "characters": len(coded), "present": len(mine) > 0}
    return int(counts[of])


def _expected(corpus: Corpus, whose: Whose, measure: str) -> list[list[float | None]]:
    row = MEASURES[measure]
    found = {name: _who(corpus, name, whose) for name in corpus.lengths}
    nobody = all(state != "coded" for state, _ in found.values())
    takes_in = whose.unfinished or nobody
    counted = {
        name: hands
        for name, (state, hands) in found.items()
        if state == "coded" or (takes_in and state == "being_coded")
    }
    return [
        [_cell(corpus, counted, whose, row, cell=(group, theme)) for theme in range(2)]
        for group in range(3)
    ]


def _cell(
    corpus: Corpus,
    counted: dict[str, list[Hand]],
    whose: Whose,
    row: Measure,
    *,
    cell: tuple[int, int],
) -> float | None:
    group, theme = cell
    here = {n: hands for n, hands in counted.items() if corpus.groups[n] == group}
    if not here:
        return None
    total = 0.0
    for name, hands in here.items():
        if whose.together == "sum":
            total += _count(corpus, name, hands, theme, row.numerator)
        else:
            each = [_count(corpus, name, [hand], theme, row.numerator) for hand in hands]
            total += sum(each) / len(each)
    if row.denominator is None:
        return total
    whole = {"characters": sum(corpus.lengths[n] for n in here), "reports": len(here)}
    return total * row.per / whole[row.denominator]


WHOSE = st.builds(
    Whose,
    resolutions=st.sampled_from([(), (RESOLVED,)]),
    coders=st.sampled_from([None, ("甲",), ("乙", "丙"), ("nobody",)]),
    together=st.sampled_from(["mean", "sum"]),
    unfinished=st.booleans(),
    round=st.sampled_from([None, "r"]),
)


@given(corpora(), WHOSE, st.sampled_from(list(MEASURES)))
def test_every_measure_of_whomever_equals_the_count_by_code_point(
    corpus: Corpus, whose: Whose, measure: str
) -> None:
    engine = _filled(corpus)
    found = _values(engine, _grouping(engine, corpus), whose, measure)
    expected = np.array(_expected(corpus, whose, measure), float)
    np.testing.assert_allclose(found, expected)


@given(corpora(), WHOSE)
def test_the_four_states_are_told_apart(corpus: Corpus, whose: Whose) -> None:
    engine = _filled(corpus)
    states = engine.readers(whose).state
    names = [STATES[states[number]] for number in engine.columns.reports.numbers(corpus.lengths)]
    assert names == [_who(corpus, name, whose)[0] for name in corpus.lengths]
    stands = behind(_grouping(engine, corpus), engine.readers(whose))
    assert stands.reports.tolist() == [list(corpus.groups.values()).count(n) for n in range(3)]


@given(corpora(), WHOSE, st.sampled_from(["codings", "characters"]))
def test_the_parts_add_up_to_the_whole(corpus: Corpus, whose: Whose, measure: str) -> None:
    engine = _filled(corpus)
    whole = _values(engine, _grouping(engine, corpus), whose, measure)
    parts = _values(engine, _by_part(engine, corpus), whose, measure, parts=True)
    np.testing.assert_allclose(np.nansum(parts, axis=0), np.nansum(whole, axis=0))


@given(corpora())
def test_where_everybody_has_done_everything_the_sum_is_what_sql_counts(corpus: Corpus) -> None:
    corpus.codings = [c for c in corpus.codings if c.round is None]
    corpus.done = [DoneRow(name, coder) for name in corpus.lengths for coder in CODERS]
    engine = _filled(corpus)
    found = _values(engine, _grouping(engine, corpus), Whose(together="sum"), "codings")
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE c (report, theme, coder, round, start, end)")
        db.execute("CREATE TABLE g (report, grp)")
        db.executemany("INSERT INTO c VALUES (?, ?, ?, ?, ?, ?)", corpus.codings)
        db.executemany("INSERT INTO g VALUES (?, ?)", corpus.groups.items())
        counted = db.execute(
            "SELECT grp, theme = 'b', count(*) FROM c JOIN g USING (report) GROUP BY 1, 2"
        ).fetchall()
    assert {(g, t): n for g, t, n in counted} == {
        (g, t): found[g, t] for g in range(3) for t in range(2) if found[g, t] > 0
    }


@given(corpora())
def test_the_mean_over_those_who_finished_is_the_one_of_pandas(corpus: Corpus) -> None:
    engine = _filled(corpus)
    who = engine.readers(Whose())
    tallies = engine.tallies(ALL, who)
    grouping = _grouping(engine, corpus)
    got = engine.figures(tallies, grouping, who, measure=MEASURES["codings"], themes=3)
    done = pd.DataFrame([d for d in corpus.done if d.round is None], columns=DoneRow._fields)
    codings = pd.DataFrame(corpus.codings, columns=CodingRow._fields)
    if done.empty or who.undeclared:
        return
    outside = codings[codings["round"].isna()]
    cells = done[["report", "coder"]].merge(pd.DataFrame({"theme": THEMES}), how="cross")
    counts = outside.groupby(["report", "coder", "theme"]).size().rename("n").reset_index()
    cells = cells.merge(counts, how="left").fillna({"n": 0})
    each = cells.groupby(["report", "theme"])["n"].agg(["mean", "min", "max"]).reset_index()
    each["group"] = each["report"].map(corpus.groups)
    sums = each.groupby(["group", "theme"])[["mean", "min", "max"]].sum()
    for (group, theme), row in sums.iterrows():
        column = THEMES.index(theme)
        figures = [side[group, column] for side in (got.values, got.low, got.high)]
        assert figures == pytest.approx([row["mean"], row["min"], row["max"]])


@given(corpora(), corpora(), WHOSE, st.sampled_from(list(MEASURES)))
def test_what_is_changed_report_by_report_is_what_is_read_anew(
    before: Corpus, after: Corpus, whose: Whose, measure: str
) -> None:
    engine = _filled(before)
    for parts in (False, True):
        _values(engine, _grouping(engine, before), whose, measure, parts=parts)
    _change(engine, before, after)
    fresh = _filled(after)
    for parts, grouped in ((False, _grouping), (True, _by_part)):
        found, expected = (
            _values(one, grouped(one, after), whose, measure, parts=parts)
            for one in (engine, fresh)
        )
        np.testing.assert_allclose(found, expected)


def _change(engine: Engine, before: Corpus, after: Corpus) -> None:
    columns, touched = engine.columns, {*before.lengths, *after.lengths}
    gone = touched - after.lengths.keys()
    columns.put_reports(after.lengths.items(), gone=gone)
    for name in columns.lacking(columns.sentences):
        columns.sentences.put(
            columns.reports.number(name), *np.array(after.sentences[name], np.int64).T
        )
    for name in columns.lacking(columns.parts):
        columns.parts.put(columns.reports.number(name), *np.array(after.parts[name], np.int64).T)
    for name in touched:
        mine = [c for c in after.codings if c.report == name]
        columns.put_codings([mine] if mine else [], of=[name])
    columns.put_done(after.done, of=touched)


@given(corpora())
def test_the_codebook_counts_what_the_view_has(corpus: Corpus) -> None:
    engine = _filled(corpus)
    for place, coder in ((None, None), ("r", None), ("r", "甲"), (None, "乙")):
        for report in (None, "r0", "never met"):
            mine = [
                c.theme
                for c in corpus.codings
                if c.round == place and coder in (None, c.coder) and report in (None, c.report)
            ]
            assert engine.by_theme(round_id=place, coder=coder, report=report) == {
                theme: mine.count(theme) for theme in mine
            }


def test_one_coder_has_no_spread_and_two_have_theirs() -> None:
    corpus = Corpus({"r": 30}, {"r": 0}, {"r": [(0, 30)]}, {"r": [(0, 30, 0)]})
    corpus.codings = [CodingRow("r", "a", "甲", None, n, n + 1) for n in range(4)]
    corpus.codings.append(CodingRow("r", "b", "乙", None, 0, 3))
    corpus.done = [DoneRow("r", "甲"), DoneRow("r", "乙")]
    engine = _filled(corpus)
    who = engine.readers(Whose())
    got = engine.figures(
        engine.tallies(ALL, who),
        _grouping(engine, corpus),
        who,
        measure=MEASURES["codings"],
        themes=3,
    )
    assert [side[0].tolist() for side in (got.values, got.low, got.high)] == [
        [2, 0.5, 0],
        [0, 0, 0],
        [4, 1, 0],
    ]


def test_an_engine_keeps_a_few_tables_of_tallies_and_lets_the_others_go() -> None:
    engine = _filled(Corpus({"r": 3}, {"r": 0}, {"r": [(0, 3)]}, {"r": [(0, 3, 0)]}))
    who = engine.readers(Whose())
    for number in range(9):
        assert len(engine.tallies([[("a", number)]], who)["report"]) == 0
    assert len(engine._kept) == 6


def test_nothing_at_all_has_no_figures() -> None:
    engine = Engine()
    who = engine.readers(Whose())
    nothing = np.empty(0, np.int64)
    grouping = Grouping(nothing, nothing, nothing, nothing, 0)
    figures = engine.figures(
        engine.tallies([], who), grouping, who, measure=MEASURES["share"], themes=0
    )
    assert figures.values.shape == (0, 0)
    assert (engine.by_theme(round_id=None), who.undeclared) == ({}, False)


def test_a_theme_that_came_after_the_codebook_was_read_waits_for_the_next_table() -> None:
    corpus = Corpus({"r": 3}, {"r": 0}, {"r": [(0, 3)]}, {"r": [(0, 3, 0)]})
    engine = _filled(corpus)
    who = engine.readers(Whose())
    engine.tallies([[("a", 0)]], who)
    engine.columns.put_codings([[CodingRow("r", "new", "甲", None, 0, 1)]], of=["r"])
    assert len(engine.tallies([[("a", 0)]], who)["report"]) == 0


SECTIONS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.integers(1, 6),
        st.sampled_from([None, "done", "shortcomings", "plan"]),
        st.booleans(),
    ),
    max_size=6,
)


@given(SECTIONS, st.integers(0, 5), st.integers(0, 5))
def test_the_parts_of_a_text_touch_and_are_the_whole(
    drawn: list[tuple[int, int, str | None, bool]], blank: int, tail: int
) -> None:
    at, sections = blank, []
    for level, length, role, headed in drawn:
        sections.append(SectionRow(level, at, at + length, role, headed))
        at += length
    found = parts_of(sections, at + tail)
    assert [p for part in found for p in range(part.start, part.end)] == list(range(at + tail))
    assert {part.part for part in found} <= set(PARTS)


def test_what_stands_under_no_chapter_is_a_part_of_its_own() -> None:
    sections = [
        SectionRow(0, 0, 5, None, False),
        SectionRow(2, 5, 9, None, True),
        SectionRow(1, 9, 20, "plan", True),
        SectionRow(2, 12, 20, "plan", True),
    ]
    assert parts_of(sections, 20) == [(0, 5, "opening"), (5, 9, "unheaded"), (9, 20, "plan")]
    assert parts_of([], 7) == [(0, 7, "opening")]
    assert parts_of([SectionRow(1, 2, 7, None, True)], 7) == [(0, 2, "opening"), (2, 7, "other")]
