"""How much of a file is read, and what is said beyond it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.bytes import limits
from desktop.exchange.bytes.decoding import MOST_BAD_BYTES, decode
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.pdf import pdf
from desktop.exchange.readers.web import html, mhtml
from desktop.exchange.readers.word import budget, docx
from desktop.exchange.records import json_lines
from desktop.exchange.report.reading import read_bytes
from desktop.exchange.row_readers import csv_rows, json_rows, workbook_cells
from desktop.exchange.row_readers.table_rows import rows
from desktop.exchange.tables_in import metadata_table
from desktop.storage.texts import LARGEST_ORIGINAL
from tests.exchange.readers.pdf.pdf_files import Page, Text, pdf_file
from tests.exchange.readers.word.word_files import paragraph, word_file
from tests.hostile_files import sheet, workbook

HEAD = '<row><c t="inlineStr"><is><t>file</t></is></c></row>'
CELL = "<c><v>1</v></c>"


def places(data: bytes) -> list[str]:
    return [row.place for row in rows("t.xlsx", data) if not isinstance(row, InputError)]


def refused(name: str, data: bytes) -> str:
    with pytest.raises(InputError) as told:
        list(rows(name, data))
    return told.value.what


@pytest.mark.parametrize(
    ("data", "numbers"),
    [
        (HEAD + f"<row>{CELL}</row><row/><row/><row>{CELL}</row>", ["2", "5"]),
        (f"<row/>{HEAD}<row>{CELL}</row>", ["3"]),
        (f'{HEAD}<row r="5">{CELL}</row><row>{CELL}</row><row r="9"/><row>{CELL}</row>',
         ["5", "6", "10"]),
        (f'{HEAD}<row r="1048576"><c r="A1048576"><v>1</v></c></row>', ["1048576"]),
        (f'{HEAD}<row r="7"><c s="1"/><c><v/></c></row><row>{CELL}</row>', ["8"]),
    ],
)  # fmt: skip
def test_rows_bear_the_numbers_that_are_shown_beside_them(data: str, numbers: list[str]) -> None:
    assert places(sheet(data)) == numbers


def test_columns_in_which_nothing_stands_are_none() -> None:
    far = [row for row in rows("t.xlsx", workbook("XFD2")) if not isinstance(row, InputError)]
    assert [len(row.cells) for row in far] == [4, 4]
    assert [row.cells[""] for row in far] == ["x", ""]


def test_a_table_larger_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    table = workbook(rows=5)
    for limit, least, what in (
        ("MOST_ROWS", 5, "more than 200,000 rows"),
        ("MOST_COLUMNS", 2, "more than 1,000 columns"),
        ("MOST_CELLS", 20, "more than 4,000,000 cells"),
        ("MOST_TAGS_OF_SHEET", 50, "more elements of markup"),
        ("MOST_TAGS_OF_STYLES", 10, "more elements of markup"),
    ):
        with monkeypatch.context() as lowered:
            lowered.setattr(workbook_cells, limit, least)
            assert what in refused("t.xlsx", table)
    assert len(places(table)) == 6


def test_a_text_table_larger_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    table = b"file,year\na,2020\nb,2021\n,\n"
    for limit, least, what in (
        ("MOST_ROWS", 2, "more than 200,000 rows."),
        ("MOST_LINES", 3, "rows, empty ones too"),
        ("MOST_COLUMNS", 1, "more than 1,000 columns"),
        ("MOST_CELLS", 5, "more than 4,000,000 cells"),
    ):
        with monkeypatch.context() as lowered:
            lowered.setattr(csv_rows, limit, least)
            assert what in refused("t.csv", table)
    assert len(list(rows("t.csv", table))) == 2


@pytest.mark.parametrize("data", [b'{"a": 1}\n' * 3, b'[{"a": 1}, {"a": 2}, {"a": 3}]', b"x\n" * 3])
def test_more_objects_than_any_table_has(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    assert len(list(rows("t.json", data))) == 3
    monkeypatch.setattr(json_rows, "MOST_ROWS", 2)
    assert "more than 200,000 rows" in refused("t.json", data)


def test_more_rows_than_any_workbook_has_in_all_its_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.row_readers.workbook_rows.MOST_ROWS", 2)
    assert "more than 200,000 rows" in refused("t.xlsx", workbook())


def test_more_lines_than_a_file_of_codings_has(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "codings.jsonl"
    file.write_text("{}\r\n\r{}\n", encoding="utf-8-sig")
    assert list(json_lines.lines(file)) == [(1, "{}"), (3, "{}")]
    monkeypatch.setattr(json_lines, "MOST_JSON_LINES", 2)
    with pytest.raises(InputError, match=r"codings\.jsonl has more than 500,000 lines"):
        list(json_lines.lines(file))


def test_a_text_longer_than_any_report(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<html><body>" + "<p>依法行政，建设法治政府。</p>" * 20
    files = {"a.txt": "法" * 200, "a.html": page, "a.csv": "text\n" + "法" * 300}
    for name in ("a.txt", "a.html"):
        assert read_bytes(name, files[name].encode()).text
    monkeypatch.setattr(limits, "LONGEST_TEXT", 150)
    for name in ("a.txt", "a.html"):
        with pytest.raises(InputError, match="which no report does"):
            read_bytes(name, files[name].encode())
    monkeypatch.setattr(limits, "LARGEST_PAGE", 100)
    with pytest.raises(InputError, match="which no report does"):
        read_bytes("a.txt", b"\xff" * 601)


def test_a_page_with_more_elements_than_any(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "x" * 10_000
    page = f'<html><body><p title="{long} / = b" a=1 b=2><p class="{long}">'.encode()
    page += "依法行政，建设法治政府。".encode() * 20
    assert read_bytes("a.html", page).text
    for limit, most in (("MOST_TAGS_OF_PAGE", 3), ("MOST_ATTRIBUTES", 2)):
        with monkeypatch.context() as lowered:
            lowered.setattr(html, limit, most)
            with pytest.raises(InputError, match="more elements of markup"):
                read_bytes("a.html", page)


def test_what_one_word_file_may_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = word_file(paragraph("里面的文字。"))
    outer = word_file(
        '<w:altChunk r:id="r1"/>' * 3,
        parts={"inner.docx": inner},
        related={"r1": ("aFChunk", "inner.docx")},
    )
    assert docx.read(outer, read_source).text.count("里面的文字。") == 3
    assert docx.read(outer, read_source).text.count("里面的文字。") == 3, "each file has its own"
    for limit, most, what in (
        ("MOST_FILES_INSIDE", 2, "nested too deeply"),
        ("DEEPEST_FILES_INSIDE", 0, "nested too deeply"),
        ("MOST_TAGS", 40, "more elements of markup"),
    ):
        with monkeypatch.context() as lowered:
            lowered.setattr(budget, limit, most)
            with pytest.raises(InputError, match=what):
                docx.read(outer, read_source)


def test_a_table_of_facts_is_named_with_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "facts.xlsx"
    file.write_bytes(b"no workbook")
    with pytest.raises(InputError, match=r"facts\.xlsx cannot be used as a table: It is no \.xlsx"):
        metadata_table.read(file)


def test_a_value_is_not_repeated_without_end(tmp_path: Path) -> None:
    file = tmp_path / "facts.csv"
    file.write_text("file,year\na.txt," + "9" * 1000, encoding="utf-8")
    with pytest.raises(InputError) as told:
        metadata_table.read(file)
    assert len(str(told.value)) < 300


def test_bad_bytes_are_named_in_a_file_of_many_lines() -> None:
    lines = ["依法行政，建设法治政府。\n".encode()] * 10_000
    lines[7000] = b"\xff" + lines[7000]
    start = len(b"".join(lines[:7000]))
    assert decode(b"".join(lines)).bad_bytes == (start + 1,)
    many = decode(b"\xef\xbb\xbf" + "法".encode() + b"\xff" * 500)
    assert many.bad_bytes == tuple(range(7, 7 + MOST_BAD_BYTES))


def test_a_saved_page_with_a_header_without_end() -> None:
    page = "<html><body>" + "<p>依法行政，建设法治政府。</p>" * 20
    data = b"MIME-Version: 1.0\r\nSubject: " + b"a; " * 50_000
    data += b'\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n' + page.encode()
    assert "依法行政" in mhtml.read(data).text


def test_an_original_is_no_larger_than_a_file() -> None:
    assert LARGEST_ORIGINAL == limits.LARGEST_FILE


def test_more_pages_or_more_on_them_than_any(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf_file(
        Page([Text(72, 700, "依法行政，建设法治政府，推进依法行政工作。")]),
        Page([Text(72, 700, "第二页的文字，也是依法行政。")]),
    )
    assert read_bytes("a.pdf", data).text
    for limit, most in (("MOST_PAGES", 1), ("MOST_DRAWN", 1)):
        with monkeypatch.context() as lowered:
            lowered.setattr(pdf, limit, most)
            with pytest.raises(InputError, match=r"The PDF has more than 2,000 pages"):
                read_bytes("a.pdf", data)
