"""The command that a question makes asks that question again."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.counting.parts import PARTS
from desktop.cli import asking
from desktop.domain.report import Report
from desktop.services.project import coders
from desktop.services.project.project import Project
from desktop.services.results.question import Question
from desktop.services.results.remaking import arguments, command_lines
from tests.conftest import AddReport


@pytest.fixture
def reports(project: Project, add_report: AddReport) -> list[Report]:
    return [
        add_report(f"一、{name}。", county=name, county_code=code, prefecture="嘉兴市",
                   province="浙江省", year=2022)
        for name, code in (("嘉善县", "330421"), ("海盐县", None))
    ]  # fmt: skip


def asked(project: Project, words: list[str]) -> Question:
    """The question that the command's options ask."""
    found: list[Question] = []

    @click.command()
    @click.argument("path")
    @click.option("--by", default="county")
    @click.option("--measure", default="codings")
    @click.option("--intervals", is_flag=True)
    @asking.filters
    def command(path: str, by: str, measure: str, *, intervals: bool, **chosen: object) -> None:
        assert path == str(project.path)
        found.append(asking.question(project, chosen, by=by, measure=measure, intervals=intervals))

    command.main(words[3:], standalone_mode=False)
    return found[0]


@given(data=st.data())
def test_the_command_asks_the_same_question(
    project: Project, reports: list[Report], data: st.DataObject
) -> None:
    def some(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
        return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)

    if len(coders.coders(project)) == 1:
        coders.add_coder(project, '- 乙 "%$')
    year = st.integers(0, 9999)
    question = data.draw(
        st.builds(
            Question,
            by=st.sampled_from(["county", "section", "gdp"]),
            measure=st.sampled_from(["share", "presence"]),
            coder_ids=some([coder.id for coder in coders.coders(project)]),
            whose=st.sampled_from(["settled", "sum"]),
            unfinished=st.booleans(),
            themes=st.sampled_from(["top", "all"]),
            theme_ids=some([theme.id for theme in project.codebook.themes]),
            provinces=some(["浙江省"]),
            years=st.none() | st.tuples(year, year).map(lambda pair: (min(pair), max(pair))),
            prefectures=some(["嘉兴市"]),
            counties=some(["330421", "海盐县"]),
            parts=some(list(PARTS)),
            where=some(["0", "a b", "x=y"]).map(lambda v: (("gdp", v),) if v else ()),
            report_ids=some([report.id for report in reports]),
            intervals=st.booleans(),
        )
    )
    words = arguments(project, question)
    assert asked(project, words) == question
    assert shlex.split(command_lines(words)[0]) == words


def test_one_line_does_for_every_shell_unless_something_means_itself_in_none() -> None:
    assert command_lines(["python", "营商 环境", "--where=a"]) == ('python "营商 环境" --where=a',)
    sh, cmd = command_lines(["python", "C:\\a b\\", 'say "$x"', "plain"])
    assert shlex.split(sh) == ["python", "C:\\a b\\", 'say "$x"', "plain"]
    assert cmd == 'python "C:\\a b\\\\" "say \\"$x\\"" plain'
    assert subprocess.list2cmdline(["C:\\a b\\"]) == '"C:\\a b\\\\"'


def test_more_options_are_those_of_the_view(project: Project) -> None:
    more = {"within": "report", "chart": Path("a b.png"), "json": True, "csv": None}
    words = arguments(project, Question(), view="cooccurrence", options=more)
    assert words[2:] == [
        "cooccurrence", str(project.path), "--within=report", "--chart=a b.png", "--json",
    ]  # fmt: skip
    assert words[:2] == ["python", "main.py"]
