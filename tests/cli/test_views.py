"""The other views from the command line: themes that meet, portraits, parts, trends, pivots."""

from __future__ import annotations

import csv
import io
import shlex
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.services.project.project import open_project
from desktop.services.results.question import Question
from desktop.services.results.saved_views import SavedView, save_view
from tests.cli.conftest import Screen, Zhupi

VIEWS = {
    "cooccurrence": {"theme", "other_theme", "together", "jaccard", "lift", "lift_low"},
    "portraits": {"report", "theme", "start", "end", "coders"},
    "parts": {"section", "theme", "share", "characters"},
    "trends": {"all", "theme", "year", "value", "counted"},
    "pivot": {"county", "year", "value", "reports"},
}


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_is_told_in_every_form(zhupi: Zhupi, sample: Path, name: str) -> None:
    found = zhupi(name, sample, "--include-unfinished", "--json").json
    assert VIEWS[name] <= set(found["rows"][0])
    assert found["filters"]["unfinished"]
    assert found["not_coded"] == 1
    spread = zhupi(name, sample, "--csv")
    rows = list(csv.DictReader(io.StringIO(spread.out.removeprefix("\ufeff"))))
    assert VIEWS[name] <= set(rows[0])
    assert "Not coded: 1 reports" in spread.err
    people = zhupi(name, sample).out.splitlines()
    assert "Still being coded and left out: 1 reports" in people[-2]
    assert len(people) > 3


@pytest.mark.parametrize("name", [name for name in VIEWS if name != "pivot"])
def test_a_picture_has_its_table_and_its_command_beside_it(
    zhupi: Zhupi, screen: Screen, sample: Path, tmp_path: Path, name: str
) -> None:
    chart = tmp_path / "a b.png"
    done = zhupi(name, sample, "--province", "浙江", "--chart", chart, "--csv")
    assert screen.drawn == [chart]
    beside = chart.with_name("a b.png.csv")
    assert (
        beside.read_text("utf-8-sig").splitlines() == done.out.removeprefix("\ufeff").splitlines()
    )
    note = chart.with_name("a b.png.txt").read_text("utf-8").splitlines()
    words = shlex.split(note[-1])
    assert words[:3] == ["python", "main.py", name]
    assert "--province=浙江省" in words
    again = zhupi(*words[2:], "--csv", "--overwrite")
    assert again.out == done.out
    before = beside.read_bytes()
    refused = zhupi(*words[2:])
    assert (refused.status, beside.read_bytes()) == (2, before)


def test_what_a_view_lacks_is_told(zhupi: Zhupi, empty: Path) -> None:
    assert zhupi("pivot", empty).out == "There is nothing to show.\n"
    assert zhupi("portraits", empty).out == "There is nothing to show.\n"
    assert zhupi("trends", empty, "--csv").out.strip() == "\ufeff"


def test_pages_of_portraits_and_long_lists(zhupi: Zhupi, sample: Path) -> None:
    page = zhupi("portraits", sample, "--first", 2, "--most", 1, "--json").json["rows"]
    assert len({row["report"] for row in page}) == 1
    lines = zhupi("cooccurrence", sample, "--themes", "all").out.splitlines()
    assert any("rows more: --csv and --json give all." in line for line in lines)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_pivot_is_written(zhupi: Zhupi, sample: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"pivot.{suffix}"
    given = ("--rows", "theme", "--columns", "province", "--measure", "share", "--out", out)
    done = zhupi("pivot", sample, *given)
    assert done.err.splitlines()[-1] == f"Wrote {out}."
    if suffix == "csv":
        head = out.read_text("utf-8-sig").splitlines()[0].split(",")
    else:
        head = [cell.value for cell in next(load_workbook(out).worksheets[0].rows)]
    assert head == ["theme", "江西省", "浙江省", "total"]
    assert done.out.splitlines()[0].split() == head
    assert zhupi("pivot", sample, *given).status == 2
    assert "neither .csv nor .xlsx" in zhupi("pivot", sample, "--out", "a.txt").err


def test_a_query_answers_with_passages_and_counts(zhupi: Zhupi, sample: Path) -> None:
    asked = ("query", sample, "营商环境 AND NOT 复议体制改革", "--include-unfinished")
    found = zhupi(*asked, "--json").json
    assert found["found"] == len(found["rows"]) > 0
    assert all(row["theme"].startswith("营商环境") for row in found["rows"])
    assert sum(group["passages"] for group in found["groups"]) == found["found"]
    counts = zhupi(*asked, "--by", "year", "--counts", "--csv").out.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(counts)))
    assert sum(int(row["passages"]) for row in rows) == found["found"]
    told = zhupi(*asked, "--limit", 1, "--near", 20).out
    assert f"{zhupi(*asked, '--near', 20, '--json').json['found']} passages in" in told
    wrong = zhupi("query", sample, "营商环境 AND")
    assert (wrong.status, "is no query" in wrong.err) == (2, True)


def test_saved_views_are_listed_with_their_command(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("views", sample).out == "There are no saved views yet.\n"
    with open_project(sample) as project:
        theme = project.codebook.themes[0].id
        save_view(project, SavedView("一", Question(by="year", theme_ids=(theme, "gone")), "heat"))
        save_view(project, SavedView("二", Question(provinces=("浙江省",))))
    first, second = zhupi("views", sample, "--json").json
    assert (first["name"], first["view"], second["name"]) == ("一", "heat", "二")
    again = zhupi(*shlex.split(second["command"])[2:], "--json").json
    assert again["filters"]["provinces"] == ["浙江省"]
    assert "--theme=" in first["command"]
    assert zhupi("views", sample, "--rename", "一", "三").out.startswith("三: python main.py")
    assert zhupi("views", sample, "--remove", "三").out.startswith("二: ")
    assert zhupi("views", sample, "--remove", "三").status != 0
