"""The dataset as it leaves the program."""

from __future__ import annotations

import csv
import json
import resource
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.domain.codebook import Theme
from desktop.domain.errors import EnvironmentProblem, InputError, PresentError
from desktop.domain.figure import FigureReading, Indicator
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.exchange.datasets.tables import Table
from desktop.resources import schema_file
from desktop.services.coding import coding
from desktop.services.corpus import corpus, memos
from desktop.services.corpus.indicators import put_indicators
from desktop.services.corpus.judged_figures import confirm_figure
from desktop.services.project import codebook, coders
from desktop.services.project.project import Project
from desktop.services.results import export
from desktop.services.results.analysis import MEASURES, Question, frequency
from desktop.services.results.export import export_dataset, save_table

TABLES = (
    "codings",
    "reports",
    "report_theme",
    "county_year_theme",
    "report_matrix",
    "county_year_matrix",
    "dictionary",
    "codebook",
    "memos",
    "progress",
    "figures",
    "figures_wide",
    "figure_conflicts",
    "indicators",
    "notes",
)
TEXT = "一、总体情况\n县政府深化复议改革𠮷。营商环境不断优化🙂。\n=全年办件一百件。"
AddReport = Callable[..., Report]
Rows = list[dict[str, str]]


def read(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def coded(project: Project, add_report: AddReport) -> Project:
    """Two counties, one of them with two reports of a year; two coders; sub-themes."""
    facts = {"province": "浙江省", "prefecture": "嘉兴市", "county": "嘉善县"}
    first = add_report(TEXT, **facts, county_code="330421", year=2022, title="报告一")
    second = add_report(TEXT + "二", **facts, county_code="330421", year=2022, title="报告二")
    add_report(TEXT + "三", county="南昌县", year=2023)
    coders.add_coder(project, "乙")
    parent = codebook.find_theme(project, "营商环境")
    child = project.codebook.children(parent.id)[0]
    other = codebook.find_theme(project, "复议体制改革")
    second_coder = coders.find_coder(project, "乙").id
    for report, theme, start, end, coder in (
        (first, parent, 7, 12, None),
        (first, child, 10, 20, second_coder),
        (first, other, 7, 18, None),
        (second, child, TEXT.index("=全年"), len(TEXT), None),
    ):
        coding.apply_theme(
            project, report.id, theme_id=theme.id, span=Span(start, end), coder=coder, memo="按=号"
        )
    memos.write(project, "关于报告", report_id=first.id)
    memos.write(project, "关于主题", theme_id=child.id)
    memos.write(project, "关于项目")
    put_indicators(project, [Indicator("", "办件量", "件", ("办件",), "当年")])
    for value, bounds in ((100, (TEXT.index("一百件"), len(TEXT) - 1)), (99, (0, 2))):
        reading = FigureReading(Fraction(value), "件", "办件")
        confirm_figure(project, first.id, span=Span(*bounds), reading=reading)
    return project


def test_csv_is_a_folder_of_every_table(coded: Project, tmp_path: Path) -> None:
    outcome = export_dataset(coded, tmp_path / "out", format="csv")
    assert [path.name for path in outcome.files] == [f"{name}.csv" for name in TABLES]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        path.name for path in outcome.files
    )
    for path in outcome.files[:-1]:
        assert len(read(path)) == outcome.rows[path.stem]


def test_the_long_table_gives_every_coding_with_its_words_and_place(
    coded: Project, tmp_path: Path
) -> None:
    export_dataset(coded, tmp_path / "out", format="csv", excel_safe=False)
    rows = read(tmp_path / "out" / "codings.csv")
    assert len(rows) == 4
    texts = {report.id: corpus.text(coded, report.id) for report in corpus.reports(coded)}
    for row in rows:
        text, start, end = texts[row["report"]], int(row["start"]), int(row["end"])
        assert row["text"] == text[start:end]
        around = row["context_before"] + row["text"] + row["context_after"]
        assert around == text[max(0, start - 30) : end + 30]
        assert row["theme_path"].endswith(row["theme"])
    assert Counter(row["coder"] for row in rows) == {"甲": 3, "乙": 1}
    assert {row["county_code"] for row in rows} == {"330421"}


def _figure(cell: str) -> float | None:
    return float(cell) if cell else None


@pytest.mark.parametrize("measure", MEASURES)
def test_figures_by_report_equal_the_frequency_service(
    coded: Project, tmp_path: Path, measure: str
) -> None:
    export_dataset(coded, tmp_path / "out", format="csv")
    rows = read(tmp_path / "out" / "report_theme.csv")
    alone = frequency(coded, Question(by="report", measure=measure, themes="all"))
    rolled_up = frequency(coded, Question(by="report", measure=measure, themes="top"))
    paths = {coded.codebook.path(theme.id): theme.id for theme in coded.codebook.themes}
    for row in rows:
        theme = paths[row["theme_path"]]
        if row["scope"] == "own":
            expected = alone.value(row["report"], theme)
        else:
            expected = rolled_up.value(row["report"], theme)
        assert _figure(row[measure]) == pytest.approx(expected)
    assert {row["scope"] for row in rows} == {"own", "with_subthemes"}


@pytest.mark.parametrize("measure", MEASURES)
def test_figures_by_county_and_year_equal_the_frequency_service(
    coded: Project, tmp_path: Path, measure: str
) -> None:
    export_dataset(coded, tmp_path / "out", format="csv")
    rows = read(tmp_path / "out" / "county_year_theme.csv")
    table = frequency(coded, Question(by="county", measure=measure, themes="top"))
    keys = {"嘉善县": "330421", "南昌县": "南昌县"}
    paths = {theme.name: theme.id for theme in table.themes}
    checked = [row for row in rows if row["scope"] == "with_subthemes"]
    assert len(checked) == len(table.themes) * 2
    for row in checked:
        expected = table.value(keys[row["county"]], paths[row["theme_path"]])
        assert _figure(row[measure]) == pytest.approx(expected)
    assert {(row["county"], row["year"], row["reports"]) for row in rows} == {
        ("嘉善县", "2022", "2"),
        ("南昌县", "2023", "1"),
    }


@pytest.mark.parametrize("headings", ["ascii", "names"])
@pytest.mark.parametrize("name", ["report", "county_year"])
def test_matrices_hold_the_same_figures_as_the_lists(
    coded: Project, tmp_path: Path, name: str, headings: str
) -> None:
    export_dataset(coded, tmp_path / "out", format="csv", headings=headings)
    listed, matrix, dictionary = (
        read(tmp_path / "out" / f"{table}.csv")
        for table in (f"{name}_theme", f"{name}_matrix", "dictionary")
    )
    who = ("report",) if name == "report" else ("county", "year")
    found = {
        (*(row[key] for key in who), one["theme_path"], one["scope"], one["measure"]): row[
            one["column"]
        ]
        for row, one in product(matrix, dictionary)
    }
    expected = {
        (*(row[key] for key in who), row["theme_path"], row["scope"], measure): row[measure]
        for row, measure in product(listed, MEASURES)
    }
    assert found == expected
    columns = {one["column"] for one in dictionary}
    assert columns < set(matrix[0])
    assert ("t01_codings" if headings == "ascii" else "营商环境/*_share") in columns
    assert all(column.isascii() for column in columns) == (headings == "ascii")


def test_a_report_that_nobody_declared_done_has_no_figures_once_others_are(
    coded: Project, tmp_path: Path
) -> None:
    first = next(r for r in corpus.reports(coded) if r.facts.title == "报告一")
    for coder in coded.store.coders.all():
        corpus.mark_done(coded, first.id, done=True, coder=coder.id)
    export_dataset(coded, tmp_path / "out", format="csv")
    rows = read(tmp_path / "out" / "report_matrix.csv")
    assert {(r["title"], r["state"], r["coders"]) for r in rows} == {
        ("报告一", "coded", "甲; 乙"),
        ("报告二", "being_coded", ""),
        ("", "not_coded", ""),
    }
    figures = {r["title"]: r["t01s_codings"] for r in rows}
    assert figures == {"报告一": "1", "报告二": "", "": ""}
    export_dataset(coded, tmp_path / "all", format="csv", unfinished=True, whose="sum")
    rows = read(tmp_path / "all" / "county_year_theme.csv")
    (mixed,) = [
        r
        for r in rows
        if (r["county"], r["theme_path"], r["scope"]) == ("嘉善县", "营商环境", "with_subthemes")
    ]
    assert (mixed["state"], mixed["reports_coded"], mixed["reports_unfinished"]) == (
        "being_coded",
        "1",
        "1",
    )
    assert mixed["codings"] == "3"
    assert "taken together" in _notes(tmp_path / "all")["figures"]
    assert "mean" in _notes(tmp_path / "out")["figures"]


@pytest.mark.parametrize("options", [{"whose": "mine"}, {"headings": "greek"}])
def test_a_choice_that_is_none_is_refused(
    coded: Project, tmp_path: Path, options: dict[str, str]
) -> None:
    with pytest.raises(InputError, match=f"no {next(iter(options.values()))} here"):
        export_dataset(coded, tmp_path / "out", format="csv", **options)  # type: ignore[arg-type]


def test_only_the_chosen_coder_and_themes_are_counted(coded: Project, tmp_path: Path) -> None:
    coder = coders.find_coder(coded, "乙")
    other = codebook.find_theme(coded, "复议体制改革")
    export_dataset(coded, tmp_path / "coder", format="csv", coder_id=coder.id)
    export_dataset(coded, tmp_path / "theme", format="csv", theme_ids=[other.id])
    (only,) = read(tmp_path / "coder" / "codings.csv")
    assert only["coder"] == "乙"
    assert [row["theme"] for row in read(tmp_path / "theme" / "codings.csv")] == [other.name]
    assert {row["theme"] for row in read(tmp_path / "theme" / "report_theme.csv")} == {other.name}
    assert _notes(tmp_path / "coder")["coders"] == "乙"
    assert _notes(tmp_path / "theme")["themes"] == "复议体制改革"


def test_the_notes_tell_what_was_done(coded: Project, tmp_path: Path) -> None:
    outcome = export_dataset(coded, tmp_path / "safe", format="csv")
    export_dataset(coded, tmp_path / "exact", format="csv", excel_safe=False)
    safe, exact = _notes(tmp_path / "safe"), _notes(tmp_path / "exact")
    assert {name: int(safe[f"rows in {name}"]) for name in outcome.rows} == outcome.rows
    assert safe["program"].startswith("Zhupi ")
    assert (safe["coders"], safe["themes"]) == ("all", "all")
    assert "apostrophe" in safe["altered_text"]
    assert exact["altered_text"] == "none"


def _notes(folder: Path) -> dict[str, str]:
    return {row["note"]: row["value"] for row in read(folder / "notes.csv")}


def test_a_name_that_ends_in_csv_gets_the_codings_alone(coded: Project, tmp_path: Path) -> None:
    outcome = export_dataset(coded, tmp_path / "all.csv", format="csv")
    assert [path.name for path in outcome.files] == ["all.csv", "all.notes.csv"]
    assert outcome.rows == {"codings": 4}
    assert len(read(tmp_path / "all.csv")) == 4


def test_json_lines_fit_their_schema_and_have_its_columns(coded: Project, tmp_path: Path) -> None:
    outcome = export_dataset(coded, tmp_path / "out", format="jsonl")
    assert [path.stem for path in outcome.files] == list(TABLES)
    for path in outcome.files:
        schema = json.loads(schema_file("export", f"{path.stem}.json").read_text("utf-8"))
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        assert rows, path.stem
        for row in rows:
            _require_fit(row, schema)


KINDS = {"string": (str,), "integer": (int,), "number": (int, float), "null": (type(None),)}


def _require_fit(row: dict[str, object], schema: dict[str, object]) -> None:
    properties, further = schema["properties"], schema["additionalProperties"]
    assert list(row)[: len(properties)] == schema["required"] == list(properties)
    for column, value in row.items():
        rule = properties.get(column) or further
        kinds = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
        assert isinstance(value, tuple(kind for k in kinds for kind in KINDS[k])), column
        assert value in rule.get("enum", [value])


def test_every_schema_explains_each_of_its_columns() -> None:
    schemas = [json.loads(path.read_text("utf-8")) for path in schema_file("export").iterdir()]
    assert sorted(schema["title"] for schema in schemas) == sorted(TABLES)
    assert all(rule["description"] for s in schemas for rule in s["properties"].values())


def test_a_name_that_ends_in_jsonl_gets_the_codings_alone(coded: Project, tmp_path: Path) -> None:
    outcome = export_dataset(coded, tmp_path / "all.jsonl", format="jsonl")
    assert [path.name for path in outcome.files] == ["all.jsonl", "all.notes.jsonl"]
    first = json.loads((tmp_path / "all.jsonl").read_text("utf-8").splitlines()[0])
    assert first["round"] is None
    assert isinstance(first["start"], int)


def test_xlsx_has_a_sheet_a_table_with_text_as_it_is(coded: Project, tmp_path: Path) -> None:
    outcome = export_dataset(coded, tmp_path / "out", format="xlsx")
    assert outcome.files == [tmp_path / "out.xlsx"]
    book = load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == list(TABLES)
    texts = {row[14].value for row in list(book["codings"].rows)[1:]}
    assert "=全年办件" in {text[:5] for text in texts}
    assert export_dataset(coded, tmp_path / "b.xlsx", format="xlsx").files == [tmp_path / "b.xlsx"]


def test_memos_stand_under_what_they_are_about(coded: Project, tmp_path: Path) -> None:
    export_dataset(coded, tmp_path / "out", format="csv")
    rows = {row["about"]: row for row in read(tmp_path / "out" / "memos.csv")}
    assert (rows["report"]["title"], rows["report"]["text"]) == ("报告一", "关于报告")
    assert rows["theme"]["theme_path"].startswith("营商环境/")
    assert (rows["project"]["report"], rows["project"]["theme_path"]) == ("", "")


def test_the_codebook_is_whole_with_what_was_merged(coded: Project, tmp_path: Path) -> None:
    first, second = coded.codebook.children(None)[:2]
    codebook.merge_themes(coded, first.id, second.id)
    export_dataset(coded, tmp_path / "out", format="csv")
    rows = {row["theme_id"]: row for row in read(tmp_path / "out" / "codebook.csv")}
    assert set(rows) == {theme.id for theme in coded.codebook.themes}
    assert rows[first.id]["retired"] == "yes"
    assert rows[first.id]["merged_into"] == second.name


def test_progress_tells_who_has_not_begun(coded: Project, tmp_path: Path) -> None:
    export_dataset(coded, tmp_path / "out", format="csv")
    states = {
        (row["title"], row["coder"]): (row["state"], row["codings"])
        for row in read(tmp_path / "out" / "progress.csv")
    }
    assert states["报告一", "乙"] == ("begun", "1")
    assert states["报告二", "乙"] == ("none", "0")


def test_an_unknown_format_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="csv, xlsx, jsonl"):
        export_dataset(project, tmp_path / "out", format="sav")
    assert not (tmp_path / "out").exists()


def test_a_file_in_the_way_of_the_folder_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(InputError, match="is a file"):
        export_dataset(project, tmp_path / "out", format="csv")
    assert (tmp_path / "out").read_text() == "mine"


def test_a_folder_below_a_file_cannot_be_made(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        export_dataset(project, tmp_path / "file" / "out", format="csv")


def test_a_full_disk_leaves_the_earlier_export_as_it_was(coded: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_dataset(coded, out, format="csv")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    coding.remove_codings(coded, [c.id for c in coded.store.codings.chosen()])
    with _small_disk(400), pytest.raises(EnvironmentProblem, match="cannot be written"):
        export_dataset(coded, out, format="csv", overwrite=True)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_a_full_disk_leaves_no_new_folder(coded: Project, tmp_path: Path) -> None:
    with _small_disk(400), pytest.raises(EnvironmentProblem):
        export_dataset(coded, tmp_path / "out", format="csv")
    assert not (tmp_path / "out").exists()


class _small_disk:  # noqa: N801
    """No file may grow beyond that many bytes, which the system reports as it does a full disk."""

    def __init__(self, size: int) -> None:
        self.size = size

    def __enter__(self) -> None:
        self.limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.size, self.limits[1]))

    def __exit__(self, *_: object) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self.limits)


def test_a_frequency_table_is_saved_with_its_gaps_empty(tmp_path: Path) -> None:
    groups = (
        Group(
            "330421", "嘉善县", "嘉善县", "330421", "嘉兴市", "浙江省", 2022,
            reports=2, reports_coded=2, counted=2, characters=900, coders=("甲", "乙"),
        ),
        Group("x", "=县"),
    )  # fmt: skip
    themes = (Theme("a", "甲"), Theme("b", "county"))
    values = {("330421", "a"): 0.25}
    filters = {
        "whose": "mean", "themes": "top", "years": [2021, 2023],
        "where": {"pilot": ["1", "2"]}, "parts": ["plan", "done"],
    }  # fmt: skip
    table = FrequencyTable(
        "county", "share", groups, themes, values, filters, low={("330421", "a"): 0.2}, high=values
    )
    export.save_frequency(table, tmp_path / "t.csv")
    head, first, gap = (tmp_path / "t.csv").read_text("utf-8-sig").splitlines()
    assert head == (
        "measure,by,key,label,county,county_code,prefecture,province,year,state,whose,coders,"
        "reports,reports_coded,reports_unfinished,characters,filter_province,filter_prefecture,"
        "filter_county,filter_year,filter_section,filter_where,filter_coder,themes,"
        "甲,county (2),甲 low,甲 high,county low,county high"
    )
    assert first == (
        "share,county,330421,嘉善县,嘉善县,330421,嘉兴市,浙江省,2022,coded,mean,甲; 乙,"
        '2,2,0,900,,,,2021-2023,plan; done,"pilot=1,2",,top,0.25,0,0.2,0.25,0,0'
    )
    assert gap == (
        "share,county,x,'=县,,,,,,no_report,mean,,"
        '0,0,0,0,,,,2021-2023,plan; done,"pilot=1,2",,top,,,,,,'
    )


def test_any_table_is_saved_under_its_columns(tmp_path: Path) -> None:
    table = Table("parts", ("a", "b"), [(1, "甲"), (None, "乙")])
    save_table(table, tmp_path / "rows.csv")
    text = (tmp_path / "rows.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines() == ["a,b", "1,甲", ",乙"]
    with pytest.raises(PresentError):
        save_table(table, tmp_path / "rows.csv")


def test_any_table_is_saved_as_excel_with_what_is_told_of_it(tmp_path: Path) -> None:
    table = Table("view", ("theme", "share"), [("营商环境", 0.25), ("=1+1", None)])
    out = tmp_path / "t.xlsx"
    save_table(table, out, told=["python main.py parts p.zhupi"])
    book = load_workbook(out)
    first, notes = book.worksheets
    assert [[cell.value for cell in row] for row in first.rows] == [
        ["theme", "share"], ["营商环境", 0.25], ["=1+1", None],
    ]  # fmt: skip
    assert [row[0].value for row in notes.rows] == ["note", "python main.py parts p.zhupi"]
    with pytest.raises(PresentError):
        save_table(table, out)
    save_table(table, tmp_path / "t.csv")
    assert "营商环境,0.25" in (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
