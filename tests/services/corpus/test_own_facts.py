"""Own columns of facts come in from a table, and stay through undo, merging and packages."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.domain.errors import InputError, NotFoundError
from desktop.domain.report import Report
from desktop.services.corpus import corpus, own_facts
from desktop.services.corpus.own_facts import OwnColumn, OwnFactsOutcome
from desktop.services.counting.counts import Counts
from desktop.services.project import checking, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.results.analysis import Question, frequency
from desktop.services.rounds import rounds
from desktop.services.sharing import merging, packages
from tests.conftest import AddReport
from tests.services.conftest import everything

HEAD = "county,year,gdp,pilot\n"


@pytest.fixture
def reports(add_report: AddReport) -> list[Report]:
    """嘉善县 in two years, and two districts of one name."""
    return [
        add_report(f"一、总体情况\n{county}{year}{province}。", county=county, county_code=code,
                   province=province, year=year)
        for county, code, province, year in (
            ("嘉善县", "330421", "浙江省", 2021),
            ("嘉善县", "330421", "浙江省", 2022),
            ("朝阳区", "110105", "北京市", 2022),
            ("朝阳区", "220104", "吉林省", 2022),
        )
    ]  # fmt: skip


def take(project: Project, folder: Path, text: str, **given: object) -> OwnFactsOutcome:
    path = folder / "own.csv"
    path.write_text(text, encoding="utf-8")
    return own_facts.take_in(project, path, **given)  # type: ignore[arg-type]


def known(project: Project) -> dict[tuple[str, int], dict[str, object]]:
    found = own_facts.values(project)
    return {
        (r.facts.county_code or "", r.facts.year or 0): dict(found[r.id])
        for r in corpus.reports(project)
        if r.id in found
    }


def test_values_come_by_county_and_year_and_undo_takes_them_back(
    project: Project, reports: list[Report], tmp_path: Path
) -> None:
    before = everything(project)
    shown = take(project, tmp_path, HEAD + "嘉善县,2021,812.5,1\n嘉善县,2022,,1\n", dry_run=True)
    assert everything(project) == before
    outcome = take(project, tmp_path, HEAD + "嘉善县,2021,812.5,1\n嘉善县,2022,,1\n")
    assert outcome == shown
    assert (outcome.reports, outcome.new, outcome.problems) == (2, 3, ())
    assert outcome.columns == (OwnColumn("gdp", "number", 1), OwnColumn("pilot", "number", 2))
    assert known(project) == {
        ("330421", 2021): {"gdp": 812.5, "pilot": 1},
        ("330421", 2022): {"gdp": None, "pilot": 1},
    }
    again = take(project, tmp_path, HEAD + "嘉善县,2021,813,1\n")
    assert (again.new, again.changed, again.same) == (0, 1, 1)
    same = everything(project)
    assert take(project, tmp_path, HEAD + "嘉善县,2021,813,1\n").same == 2
    assert everything(project) == same
    assert checking.check(project) == []
    undo.undo(project)
    assert known(project)["330421", 2021]["gdp"] == 812.5
    undo.undo(project)
    assert own_facts.columns(project) == []
    undo.redo(project)
    assert len(own_facts.columns(project)) == 2


def test_rows_that_fit_nothing_or_several_places_are_told(
    project: Project, reports: list[Report], tmp_path: Path
) -> None:
    text = (
        "county,province,year,gdp\n火星县,,2021,1\n朝阳区,,2022,2\n朝阳区,北京市,2022,3\n"
        "嘉善县,,,4\n嘉善县,,2021,x\n嘉善县,,2021,7\n嘉善县,,2021,8\n"
    )
    outcome = take(project, tmp_path, text)
    assert known(project) == {("110105", 2022): {"gdp": 3}}
    said = [str(one) for one in outcome.problems]
    assert [line.split(":")[0] for line in said] == [
        "Row 2 of own.csv",
        "Row 3 of own.csv",
        "Row 5 of own.csv",
        "Row 6 of own.csv",
        "Rows 7, 8 of own.csv say otherwise about 嘉善县 2021 in the column gdp. Leave one of them;"
        " none was taken in.",
    ]
    assert "no report is of 火星县 2021" in said[0]
    assert "北京市 朝阳区 (110105), 吉林省 朝阳区 (220104)" in said[1]
    assert "x in the column gdp is no number" in said[3]


def test_other_ways_to_find_reports(
    project: Project, reports: list[Report], tmp_path: Path
) -> None:
    take(project, tmp_path, "county_code,west\n330421,东部\n220104,东北\n", match="county")
    assert {key: row["west"] for key, row in known(project).items()} == {
        ("330421", 2021): "东部", ("330421", 2022): "东部", ("220104", 2022): "东北",
    }  # fmt: skip
    wanted = reports[2].id
    outcome = take(project, tmp_path, f"id,treated\n{wanted},007\nnone,1\n", match="id")
    assert own_facts.values(project)[wanted] == {"treated": "007", "west": None}
    assert "no report is of none" in str(outcome.problems[0])
    take(project, tmp_path, f"id,treated\n{wanted},7\n", match="id", as_text=["treated"])
    assert own_facts.values(project)[wanted]["treated"] == "7"


def test_a_report_that_says_nothing_of_itself_is_found_by_its_id(
    project: Project, add_report: AddReport, tmp_path: Path
) -> None:
    known = add_report("没有说明的报告。").id
    assert take(project, tmp_path, f"id,gdp\n{known},3\n", match="id").new == 1
    assert own_facts.values(project) == {known: {"gdp": 3}}


def test_a_workbook_does_too(project: Project, reports: list[Report], tmp_path: Path) -> None:
    book = Workbook()
    for row in (["县", "年份", "GDP"], ["嘉善县", 2021, 812.5]):
        book.active.append(row)
    book.save(tmp_path / "own.xlsx")
    assert own_facts.take_in(project, tmp_path / "own.xlsx").new == 1
    assert known(project)["330421", 2021] == {"gdp": 812.5}


@pytest.mark.parametrize(
    ("text", "given", "said"),
    [
        ("county,year\n嘉善县,2021\n", {}, "no column of its own"),
        ("county,year,state\n嘉善县,2021,1\n", {}, "called state"),
        ("county,gdp\n嘉善县,1\n", {}, "no column year"),
        ("year,gdp\n2021,1\n", {}, "no column county"),
        ("county,year,gdp\n嘉善县,2021,1\n", {"match": "id"}, "no column report"),
        ("county,year,gdp\n嘉善县,2021,1\n", {"match": "name"}, "no way to match"),
        ("county,year,gdp\n嘉善县,2021,1\n", {"as_text": ["pop"]}, "no own column pop"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(
    project: Project, tmp_path: Path, text: str, given: dict[str, object], said: str
) -> None:
    with pytest.raises(InputError, match=said):
        take(project, tmp_path, text, **given)


def test_columns_are_taken_out_and_go_with_their_report(
    project: Project, reports: list[Report], tmp_path: Path
) -> None:
    take(project, tmp_path, HEAD + "嘉善县,2021,1,1\n嘉善县,2022,2,0\n")
    own_facts.remove(project, ["gdp"])
    assert own_facts.columns(project) == [OwnColumn("pilot", "number", 2)]
    with pytest.raises(NotFoundError, match="The own columns are: pilot"):
        own_facts.remove(project, ["gdp"])
    corpus.remove_report(project, reports[0].id)
    assert own_facts.columns(project) == [OwnColumn("pilot", "number", 1)]
    undo.undo(project)
    assert own_facts.columns(project) == [OwnColumn("pilot", "number", 2)]


def test_counts_are_filtered_and_grouped_by_them(
    project: Project, reports: list[Report], tmp_path: Path
) -> None:
    counts = Counts()
    with project.reader() as reader:
        counts.catch_up(reader)
        assert counts.facts.own == {}
    take(project, tmp_path, HEAD + "嘉善县,2021,10,试点\n嘉善县,2022,9.5,\n")
    with project.reader() as reader:
        counts.catch_up(reader)
        by = frequency(reader, Question(by="gdp"), counts=counts)
        assert [(g.key, g.reports) for g in by.groups] == [("9.5", 1), ("10", 1), ("?", 2)]
        chosen = frequency(reader, Question(where=(("gdp", ("10",)),)), counts=counts)
        assert [(g.label, g.reports) for g in chosen.groups] == [("嘉善县", 1)]
        words = Question(by="report", where=(("pilot", ("试点", "非")),))
        assert [g.reports for g in frequency(reader, words, counts=counts).groups] == [1]
        assert chosen.filters["where"] == {"gdp": ["10"]}


def test_a_merge_brings_them_and_a_package_leaves_them(
    project: Project, reports: list[Report], tmp_path: Path
) -> None:
    copy = tmp_path / "copy.zhupi"
    checking.backup(project, copy)
    with open_project(copy) as other:
        take(other, tmp_path, HEAD + "嘉善县,2021,1,1\n")
        there = known(other)
    merging.merge(project, copy)
    assert known(project) == there
    assert not merging.preview_merge(project, copy).changes_anything
    second = coders.add_coder(project, "乙")
    made = rounds.create(
        project, "R", coder_ids=[project.coder.id, second.id], report_ids=[r.id for r in reports],
        unit="sentence", blind=False,
    )  # fmt: skip
    packed = packages.pack(
        project, made.id, coder_id=project.coder.id, out=tmp_path / "r.zhupipack"
    )
    packages.unpack(project, packed)
    assert known(project) == there


def test_what_a_filter_can_choose_among(
    project: Project, reports: list[Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(project, tmp_path, "county,year,pilot,sort\n嘉善县,2021,1,b\n嘉善县,2022,0,a\n")
    assert own_facts.choices(project) == {"pilot": ("0", "1"), "sort": ("a", "b")}
    for value, year in (("1", 2021), ("0", 2022)):
        table = frequency(project, Question(by="year", where=(("pilot", (value,)),)))
        assert [group.year for group in table.groups] == [year]
    monkeypatch.setattr(own_facts, "MOST_CHOICES", 1)
    assert own_facts.choices(project)["pilot"] == ()
