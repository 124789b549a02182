"""Files that break importers, with what each must give; from the shared folder."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.facts.document_numbers import stated_number
from desktop.exchange.readers.by_kind import READABLE
from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import read_report
from desktop.exchange.tables_in.report_files import reports_in
from desktop.text.concordance import occurrences
from desktop.text.figures import figures
from desktop.text.headings import headings
from desktop.text.normalise import normalise
from desktop.text.sentences import sentences


@pytest.fixture
def nasty(shared: Path) -> Path:
    return shared / "reports" / "nasty"


@pytest.fixture
def expected(nasty: Path) -> dict[str, dict[str, Any]]:
    entries = json.loads((nasty / "expected.json").read_text(encoding="utf-8"))
    return {entry["file"]: entry for entry in entries}


def stored(path: Path) -> str:
    """The whole file decoded and normalised, before cleaning."""
    return normalise(decode(path.read_bytes()).text).text


def counts(report: ImportedReport) -> tuple[int, int, int]:
    return report.heading_counts


def test_every_file_has_a_test_here(expected: dict[str, dict[str, Any]]) -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in expected if name[:2] not in source] == []


def test_the_reference(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    want = expected["00_base.txt"]
    path = nasty / "00_base.txt"
    report = read_report(path)
    facts = report.facts
    assert len(stored(path)) == want["chars"]
    assert report.encoding == want["encoding"]
    assert (facts.title, facts.county, facts.year) == (want["title"], want["county"], want["year"])
    assert facts.issued_on == want["sign_date"]
    assert facts.published_on == want["publish_date"]
    assert facts.document_number == want["doc_number"]


@pytest.mark.parametrize("name", ["01_utf8_bom.txt", "02_utf16le_bom.txt", "08_crlf.txt"])
def test_the_reference_in_other_clothes(
    nasty: Path, expected: dict[str, dict[str, Any]], name: str
) -> None:
    path, base = nasty / name, nasty / expected[name]["equals"]
    assert stored(path) == stored(base)
    report, reference = read_report(path), read_report(base)
    assert (report.text, report.facts) == (reference.text, reference.facts)
    assert report.segments == reference.segments
    if "encoding" in expected[name]:
        assert report.encoding == expected[name]["encoding"]


def test_04_four_byte_gb18030(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "04_gb18030.txt")
    assert report.encoding == "gb18030"
    assert expected["04_gb18030.txt"]["contains"] in stored(nasty / "04_gb18030.txt")
    assert "县长王𬭎" in [part.text for part in report.parts]


def test_06_big5_that_gb18030_decodes_too(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "06_big5.txt")
    assert report.encoding == "big5"
    assert stored(nasty / "06_big5.txt") == expected["06_big5.txt"]["text"]
    assert report.facts.county == "嘉善县"


def test_10_nine_kinds_of_newline(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "10_mixed_newlines.txt")
    assert len(report.text.split("\n")) == expected["10_mixed_newlines.txt"]["paragraphs"]
    assert report.text.splitlines() == report.text.split("\n")


def test_12_full_width(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    want = expected["12_fullwidth.txt"]
    report = read_report(nasty / "12_fullwidth.txt")
    assert report.facts.year == want["year"]
    assert counts(report)[1:] == (want["n_h2"], want["n_h3"])
    assert "一审败诉率１．５９％" in report.text
    rates = [figure for figure in figures(report.text) if figure.unit == "%"]
    assert {rate.indicator: float(rate.value) for rate in rates} == want["indicators"]
    assert [rate.printed for rate in rates] == ["１．５９％", "１００％"]


def test_13_document_numbers(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    lines = [line for line in stored(nasty / "13_docno.txt").split("\n") if line.strip()]
    got = [stated_number(line) or "" for line in lines]
    want = expected["13_docno.txt"]["docnos"]
    assert got[:8] == want[:8]
    assert set(got[8:]) == set(want[8:]) == {""}
    assert read_report(nasty / "13_docno.txt").facts.document_number in (None, got[0])


def test_15_one_line(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    want = expected["15_one_line.txt"]
    report = read_report(nasty / "15_one_line.txt")
    assert counts(report)[:2] == (want["n_h1"], want["n_h2"])
    assert "|" not in report.text
    assert report.text == read_report(nasty / "00_base.txt").text


def test_16_sentences(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    text = read_report(nasty / "16_sentences.txt").text
    got = [text[part.start : part.end] for part in sentences(text, headings(text))]
    assert got == expected["16_sentences.txt"]["sentences"]


@pytest.mark.parametrize("name", ["19_empty.txt", "20_bom_only.txt", "21_blank.txt"])
def test_files_without_text(nasty: Path, name: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read_report(nasty / name)


@pytest.mark.parametrize("ending", sorted(READABLE))
def test_an_empty_file_is_said_to_be_empty_whatever_it_is_called(ending: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        list(reports_in(f"a{ending}", b""))


def test_23_one_bad_byte(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "23_bad_utf8.txt")
    assert report.encoding == "utf-8"
    assert f"replaced_bytes:1@{expected['23_bad_utf8.txt']['bad_at']}" in report.warnings
    assert report.text.count("\ufffd") == 1


def test_26_mojibake(nasty: Path) -> None:
    assert "mojibake" in read_report(nasty / "26_mojibake.txt").warnings


def test_27_traditional(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "27_traditional.txt")
    assert "traditional" in report.warnings
    for keyword in ("行政复议", "营商环境"):
        assert occurrences(report.text, keyword, fold=True)
    assert expected["27_traditional.txt"]["themes"]
    assert "干部隊伍落后" in report.text


def test_31_values_with_their_qualifiers(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "31_numbers.txt")
    assert len(report.text.split("\n")) == len(expected["31_numbers.txt"]["values"])
    assert "率１００％" in report.text
    found = [[float(one.value), one.qualifier] for one in figures(report.text)]
    assert found == expected["31_numbers.txt"]["values"]


def test_33_private_use(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "33_private_use.txt")
    assert report.text == "\ue5d2\ue5f1嘉善县\ue000人民政府"
    assert report.facts.county == expected["33_private_use.txt"]["county"]
    assert report.facts.county_code == "330421"


def test_34_html_named_txt(nasty: Path, expected: dict[str, dict[str, Any]]) -> None:
    report = read_report(nasty / "34_html.txt")
    lines = report.text.split("\n")
    assert lines == ["（一）推进“大综合一体化”改革 100 件。", "行政复议391件。"]
    assert len(lines) == expected["34_html.txt"]["paragraphs"]
