"""Counts of random projects through the services, against plain pandas on the rows of the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.corpus.corpus import mark_done
from desktop.services.project.coders import add_coder
from desktop.services.project.project import Project, create_project, default_codebook
from desktop.services.results.analysis import FrequencyTable, Group, Question, frequency
from tests.conftest import add_text

COUNTIES, YEARS = ("甲县", "乙县"), (2021, 2022)
HEADS = ("一、工作情况", "（一）政务服务", "二、存在问题", "三、下一步打算")


def _text(chance: Random, number: int) -> str:
    lines = [f"第{number}号报告开头。"]
    for head in chance.sample(HEADS, chance.randint(0, 3)):
        lines += [head, "改革推进，效果明显。继续努力！" * chance.randint(1, 2)]
    return "\n".join(lines)


def _fill(project: Project, chance: Random, *, all_done: bool) -> None:
    """Some reports of two counties, codings of two coders, and what they declared done."""
    people = [project.coder, add_coder(project, "乙")]
    themes = [theme.id for theme in project.codebook.active()]
    for number in range(chance.randint(1, 4)):
        facts = {"county": chance.choice(COUNTIES), "year": chance.choice(YEARS)}
        text = _text(chance, number)
        report = add_text(project, text, **facts, province="某省")
        for coder in people:
            # Nobody has a theme twice on exactly one place.
            places = {(chance.choice(themes), _span(chance, text)) for _ in range(3)}
            for theme, span in sorted(places)[: chance.randint(0, 3)]:
                apply_theme(project, report.id, theme_id=theme, span=span, coder=coder.id)
            if all_done or chance.random() < 0.5:
                mark_done(project, report.id, done=True, coder=coder.id)


def _span(chance: Random, text: str) -> Span:
    start = chance.randrange(len(text) - 1)
    return Span(start, chance.randint(start + 1, min(len(text), start + 12)))


@st.composite
def seeds(draw: st.DrawFn) -> int:
    return draw(st.integers(0, 10**6))


@settings(max_examples=12)
@given(seeds())
def test_where_everybody_has_done_everything_the_sum_is_the_plain_count(seed: int) -> None:
    with _project(seed, all_done=True) as project:
        rows = _rows(project)
        for by in ("county", "year", "report"):
            table = frequency(project, Question(by=by, whose="sum"))
            plain = rows.groupby([by, "top"]).size() if len(rows) else {}
            assert _values(table) == {(str(k[0]), k[1]): n for k, n in dict(plain).items()}
            assert {group.state for group in table.groups} <= {"coded", "no_report"}
            assert (table.undeclared, table.left_out, table.not_coded) == (False, 0, 0)
            assert all(g.counted == g.reports for g in table.groups)


@settings(max_examples=12)
@given(seeds())
def test_the_mean_is_pandas_mean_over_who_finished(seed: int) -> None:
    with _project(seed, all_done=False) as project:
        rows, done = _rows(project), _done(project)
        table = frequency(project, Question(by="report"))
    if done.empty:
        return
    themes = pd.DataFrame({"top": [theme.id for theme in table.themes]})
    counts = rows.groupby(["report", "coder", "top"]).size().rename("n").reset_index()
    every = done.merge(themes, how="cross").merge(counts, how="left").fillna({"n": 0})
    means = every.groupby(["report", "top"])["n"].mean()
    finished = set(done["report"])
    for group in table.groups:
        assert (group.state == "coded") == (group.key in finished)
        for theme in table.themes:
            value = table.value(group.key, theme.id)
            if group.key in finished:
                assert value == pytest.approx(means[group.key, theme.id])
            else:
                assert value is None


@settings(max_examples=12)
@given(seeds(), st.sampled_from(["codings", "characters", "sentences", "share"]))
def test_sections_are_the_whole(seed: int, measure: str) -> None:
    with _project(seed, all_done=False) as project:
        parts = frequency(project, Question(by="section", measure=measure))
        whole = frequency(project, Question(by="report", measure=measure))
    assert sum(g.characters for g in parts.groups) == sum(g.characters for g in whole.groups)
    for theme in parts.themes:
        amounts = [
            sum((table.value(g.key, theme.id) or 0) * _size(g, measure) for g in table.groups)
            for table in (parts, whole)
        ]
        # A sentence never reaches from one section into the next; a coding starts in one.
        assert amounts[0] == pytest.approx(amounts[1])


def _size(group: Group, measure: str) -> int:
    return group.characters if measure == "share" else 1


def _values(table: FrequencyTable) -> dict[tuple[str, str], float]:
    return dict(table.values)


def _rows(project: Project) -> pd.DataFrame:
    """A row a coding, with the facts of its report and the top theme."""
    facts = {r.id: r for r in project.store.reports.all()}
    return pd.DataFrame(
        [
            (row[0], facts[row[0]].facts.county, facts[row[0]].facts.year, row[2],
             project.codebook.top(row[1]).id)
            for portion in project.store.counting.codings() for row in portion
        ],
        columns=["report", "county", "year", "coder", "top"],
    )  # fmt: skip


def _done(project: Project) -> pd.DataFrame:
    rows = [row[:2] for row in project.store.counting.done()]
    return pd.DataFrame(rows, columns=["report", "coder"])


@contextmanager
def _project(seed: int, *, all_done: bool) -> Iterator[Project]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "p.zhupi"
        with create_project(path, coder="甲", codebook=default_codebook()) as project:
            _fill(project, Random(seed), all_done=all_done)
            yield project
