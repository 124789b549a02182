"""Tables of reports: a row a report, columns as facts."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.domain.errors import InputError
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import read_bytes
from desktop.exchange.row_readers.table_rows import TableRow, rows
from desktop.exchange.tables_in.report_files import reports_in
from desktop.exchange.tables_in.table_reports import read_table

TEXT = "坚持以习近平法治思想为指导，扎实推进法治政府建设。" * 10


def reports(name: str, data: bytes, gazetteer: Gazetteer) -> list[ImportedReport]:
    found = list(read_table(name, data, gazetteer=gazetteer))
    assert all(isinstance(one, ImportedReport) for one in found)
    return [one for one in found if isinstance(one, ImportedReport)]


def test_a_table_with_chinese_columns(gazetteer: Gazetteer) -> None:
    data = (
        "标题,区县,地级市,年份,发布日期,文号,备注,正文\r\n"
        f"某报告,鼓台区,澜州市,2022年,2023/1/29,台政〔2023〕1号,无,{TEXT}\r\n"
        f",,,,,,,2021年，青屏县{TEXT}\r\n"
    ).encode("gb18030")
    first, second = reports("t.csv", data, gazetteer)
    facts = first.facts
    assert (facts.title, facts.year, facts.published_on) == ("某报告", 2022, "2023-01-29")
    assert (facts.county, facts.county_code, facts.prefecture) == ("鼓台区", "990202", "澜州市")
    assert facts.document_number == "台政〔2023〕1号"
    assert not first.guessed & {"county", "county_code", "province", "year"}
    assert first.source_name == "t.csv#2"
    assert first.original == TEXT.encode()
    assert (second.facts.county, second.facts.year) == ("青屏县", 2021)
    assert "county" in second.guessed


def test_a_county_by_its_code(gazetteer: Gazetteer) -> None:
    data = "code;year;text\n990124000000;2013;" + TEXT + "\n990100;2013;" + TEXT
    county, prefecture = reports("t.csv", data.encode(), gazetteer)
    assert (county.facts.county, county.facts.county_code) == ("清桥县", "990124")
    assert prefecture.facts.county is None


def test_a_year_that_is_none_is_not_told(gazetteer: Gazetteer) -> None:
    (report,) = reports("t.tsv", f"year\ttext\n不详\t2022年，{TEXT}".encode(), gazetteer)
    assert report.facts.year == 2022


def test_a_long_column_serves_where_none_is_named(gazetteer: Gazetteer) -> None:
    (report,) = reports("t.csv", f"a,b\nx,{TEXT}".encode(), gazetteer)
    assert report.text == TEXT


def test_json_lines(gazetteer: Gazetteer) -> None:
    record = {"text": TEXT, "county": "青屏县", "year": 2022, "n": 2.0, "none": None}
    data = (json.dumps(record, ensure_ascii=False) + "\n\n").encode()
    (report,) = reports("t.jsonl", data, gazetteer)
    assert (report.facts.county_code, report.facts.year) == ("990121", 2022)


def test_a_workbook_with_its_sheets(gazetteer: Gazetteer, tmp_path: Path) -> None:
    book = Workbook()
    for year in (2021, 2022):
        sheet = book.create_sheet(str(year))
        sheet.append(["年份", "正文", None])
        sheet.append([float(year), f"青屏县人民政府报告。{TEXT}", None, "a note"])
        sheet.append([None, None])
    path = tmp_path / "t.xlsx"
    book.save(path)
    found = list(reports_in(path.name, path.read_bytes(), gazetteer=gazetteer))
    assert [one.facts.year for one in found if isinstance(one, ImportedReport)] == [2021, 2022]


def test_a_row_without_text_gives_its_error_and_the_rest_goes_on(gazetteer: Gazetteer) -> None:
    data = f"text,year\n,2021\n{TEXT},2022\n".encode()
    empty, full = read_table("t.csv", data, gazetteer=gazetteer)
    assert isinstance(empty, InputError)
    assert str(empty) == (
        "Row 2 of t.csv has no text in the column text. Fill it in, or leave the row out."
    )
    assert isinstance(full, ImportedReport)


def names(name: str, data: bytes, gazetteer: Gazetteer) -> list[str]:
    """What each row is called, or why it is no report."""
    found = read_table(name, data, gazetteer=gazetteer)
    return [one.source_name if isinstance(one, ImportedReport) else one.what for one in found]


def test_rows_have_the_numbers_that_a_spreadsheet_shows(gazetteer: Gazetteer) -> None:
    data = f'\n正文,year\n"{TEXT}\n{TEXT}",2021\n\n,\n{TEXT},2022\n \t,2023\n'.encode()
    assert names("t.csv", data, gazetteer) == [
        "t.csv#3",
        "t.csv#6",
        "Row 7 of t.csv has no text in the column 正文.",
    ]


def test_a_row_that_holds_no_report_has_the_reason_beside_it(gazetteer: Gazetteer) -> None:
    data = f"text,year\n\ufeff,2021\n{TEXT},2022\n".encode()
    assert names("t.csv", data, gazetteer) == [
        "Row 2 of t.csv holds no report: The file holds no text.",
        "t.csv#3",
    ]


def test_rows_of_several_sheets_are_told_apart(gazetteer: Gazetteer) -> None:
    book = Workbook()
    for title, lines in {
        "甲": [["text"], [TEXT], [], [TEXT * 2]],
        "2022": [[], ["text", "year"], [TEXT * 3], [None, 2022]],
    }.items():
        sheet = book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.remove(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    assert names("t.xlsx", out.getvalue(), gazetteer) == [
        "t.xlsx#甲!2",
        "t.xlsx#甲!4",
        "t.xlsx#2022!3",
        "Row 2022!4 of t.xlsx has no text in the column text.",
    ]
    book.remove(book.worksheets[1])
    out = io.BytesIO()
    book.save(out)
    assert names("t.xlsx", out.getvalue(), gazetteer) == ["t.xlsx#2", "t.xlsx#4"]


def test_a_broken_line_stops_no_other(gazetteer: Gazetteer) -> None:
    line = json.dumps({"text": TEXT})
    data = f"{line}\n\n{line[:-1]}\n[1]\n{line}\n{'[' * 100_000}\n".encode()
    assert names("t.jsonl", data, gazetteer) == [
        "t.jsonl#1",
        "Line 3 of t.jsonl is no JSON object.",
        "Line 4 of t.jsonl is no JSON object.",
        "t.jsonl#5",
        "Line 6 of t.jsonl is no JSON object.",
    ]


def cells(name: str, text: str) -> list[dict[str, str] | str]:
    found = rows(name, text.encode())
    return [one.cells if isinstance(one, TableRow) else str(one) for one in found]


def test_a_row_with_more_cells_than_columns_is_not_cut_off() -> None:
    good, torn, short = cells("t.csv", "县,正文\n青屏县,全文\n青屏县,一,二\n高屏县\n")
    assert good == {"县": "青屏县", "正文": "全文"}
    assert str(torn).startswith("Row 3 of t.csv has more cells than the table has columns.")
    assert short == {"县": "高屏县"}
    assert cells("t.csv", "县,正文\n青屏县,全文,,\n") == [good]


def test_an_open_quotation_mark_swallows_no_rows() -> None:
    with pytest.raises(InputError, match="unexpected end of data"):
        cells("t.csv", '县,正文\n青屏县,"全文\n高屏县,全文\n')
    assert cells("t.csv", '县,正文\n青屏县,"全"文\n') == [{"县": "青屏县", "正文": "全文"}]


def test_how_excel_says_what_parts_the_cells() -> None:
    assert cells("t.csv", "sep=;\r\n县;正文\r\na;b,c\r\n") == [{"县": "a", "正文": "b,c"}]


def test_a_title_can_stand_above_the_names_of_the_columns() -> None:
    lines = ["县,正文", "a,b"]
    assert cells("t.csv", "\n".join(["报告汇总表,", *lines])) == [{"县": "a", "正文": "b"}]
    assert cells("t.csv", "x,y\n1,2\n") == [{"x": "1", "y": "2"}]
    assert cells("t.csv", "\n".join(["x,"] * 7 + lines))[-1] == {"x": "a", "": "b"}


def test_of_columns_with_one_name_the_first_that_says_anything_counts() -> None:
    assert cells("t.csv", "正文,正文\n,b\na,b\n") == [{"正文": "b"}, {"正文": "a"}]


@pytest.mark.parametrize(
    "text",
    [
        '[{"县": "a", "正文": ["b", "c"]}, {"县": "d", "正文": NaN}]',
        '{"code": 0, "data": [\n{"县": "a", "正文": ["b", "c"]},\n{"县": "d", "正文": null}]}',
        '{"县": "a", "正文": ["b", "c"]}\n{"县": "d", "正文": null}\n',
    ],
)
def test_json_in_other_shapes(text: str) -> None:
    assert cells("t.json", text) == [{"县": "a", "正文": "b\nc"}, {"县": "d", "正文": ""}]


def test_objects_inside_an_object_speak_by_their_own_names() -> None:
    text = '{\n"meta": {"县": "a", "年": 2022.0}, "年": "2021", "x": 0.5}'
    assert cells("t.json", text) == [{"meta": "", "县": "a", "年": "2021", "x": "0.5"}]


@pytest.mark.parametrize("text", ["[]", "[1]", '"a"', "{\n"])
def test_json_that_holds_no_objects(text: str) -> None:
    assert "Line 1 of t.json is no JSON object." in str(cells("t.json", text)[0])


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "2022年，" + TEXT.replace("。", "。\n"),
        "\n".join(TEXT[at : at + 30] for at in range(0, len(TEXT), 30)),
        f"<html><body><p>青屏县</p><p>{TEXT}</p></body></html>",
        "臺灣地區縣政府" + TEXT,
    ],
)
def test_a_row_is_read_as_its_original_is_later(text: str, gazetteer: Gazetteer) -> None:
    data = json.dumps({"text": text, "county": "青屏县"}).encode()
    (row,) = reports("t.jsonl", data, gazetteer)
    later = read_bytes(row.source_name, row.original, gazetteer=gazetteer)
    assert (later.text, later.parts) == (row.text, row.parts)
    assert "<p>" not in row.text


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("t.csv", b"a,b\n1,2\n", "no column of texts"),
        ("t.csv", b"a,b\n", "no column of texts"),
        ("t.jsonl", b"{broken", "Line 1 of t.jsonl is no JSON object"),
        ("t.jsonl", b"[1]", "Line 1 of t.jsonl is no JSON object"),
        ("t.xlsx", b"no archive", r"no \.xlsx file"),
        ("t.csv", b"", "holds no text"),
    ],
)
def test_what_is_no_table_of_reports(name: str, data: bytes, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        list(read_table(name, data))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("damage", ["cut off", "overwritten"])
def test_a_workbook_with_a_damaged_part(tmp_path: Path, part: str, damage: str) -> None:
    path, broken = tmp_path / "t.xlsx", tmp_path / "broken.xlsx"
    book = Workbook()
    for number in range(300):
        book.active.append(["正文", f"{TEXT}{number}"])
    book.save(path)
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            data = whole.read(name)
            archive.writestr(name, data[: len(data) // 2] if name == part else data)
    data = (broken if damage == "cut off" else path).read_bytes()
    if damage == "overwritten":
        at = data.index(part.encode()) + len(part) + 20
        data = data[:at] + bytes(40) + data[at + 40 :]
    with pytest.raises(InputError, match="The workbook is damaged"):
        list(rows("t.xlsx", data))


def test_a_damaged_workbook(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(InputError, match="workbook is damaged"):
        list(read_table("t.xlsx", data.getvalue()))


def test_a_cell_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.row_readers.csv_rows.LARGEST_FILE", 10)
    with pytest.raises(InputError, match="table cannot be read"):
        list(read_table("t.csv", f"text\n{TEXT}".encode()))


def test_a_table_is_not_one_report() -> None:
    with pytest.raises(InputError, match="is a table, not one report"):
        read_bytes("t.csv", b"text\n...")


def test_other_files_are_one_report(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (report,) = reports_in(path.name, path.read_bytes(), gazetteer=gazetteer)
    assert isinstance(report, ImportedReport)
    assert report.text == TEXT
