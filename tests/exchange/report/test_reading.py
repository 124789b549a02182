"""A file as a report, end to end; errors that say what to do."""

import os
import pickle
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.bytes import file_bytes
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.reading import put_back, read_bytes, read_report

PAGE = """您当前的位置:首页
青屏县人民政府关于2022年度法治政府建设情况的报告
发布日期: 2023-01-29
2022年,县政府扎实推进法治政府建设,县长王𬭎多次研究部署,各项工作取得新的成效。
一、主要工作及成效
(一)加强组织领导。印发要点,压实各部门责任。
1.开展培训。全年举办培训班4期。
- 2 -
二、下一步工作安排
持续推进综合行政执法改革,不断健全行政复议与诉讼衔接机制。
青屏县人民政府
2023年1月18日
分享到：
"""


@pytest.fixture
def report(tmp_path: Path, gazetteer: Gazetteer) -> ImportedReport:
    path = tmp_path / "青屏县_2022.txt"
    path.write_bytes(PAGE.replace("\n", "\r\n").encode("gb18030"))
    return read_report(path, gazetteer=gazetteer)


def test_a_file_becomes_a_report(report: ImportedReport) -> None:
    assert report.text.split("\n")[0].startswith("2022年,县政府")
    assert report.text.endswith("衔接机制。")
    assert (report.source_name, report.encoding) == ("青屏县_2022.txt", "gb18030")
    assert report.original == PAGE.replace("\n", "\r\n").encode("gb18030")
    assert report.heading_counts == (2, 1, 1)
    assert [section.role for section in report.sections if section.level == 1] == ["done", "plan"]
    assert (report.facts.county, report.facts.year) == ("青屏县", 2022)
    assert report.warnings == ("newlines:13",)
    chrome = ["您当前的位置:首页", "发布日期: 2023-01-29", "- 2 -", "分享到："]
    assert report.removed_characters == sum(map(len, chrome))
    assert report.asked == frozenset()
    assert report.guessed == frozenset()


def test_segments_are_the_report_s_headings_and_sentences(report: ImportedReport) -> None:
    found = [(part.kind, report.text[part.start : part.end]) for part in report.segments]
    assert found[1:4] == [
        ("heading", "一、主要工作及成效"),
        ("heading", "(一)加强组织领导。"),
        ("sentence", "印发要点,压实各部门责任。"),
    ]


def test_a_report_can_go_to_another_process_and_back(report: ImportedReport) -> None:
    assert pickle.loads(pickle.dumps(report)) == report


def test_parts_are_put_back_where_they_were(report: ImportedReport) -> None:
    number = next(index for index, part in enumerate(report.parts) if part.text == "- 2 -")
    title = next(index for index, part in enumerate(report.parts) if part.role == "title")
    again = put_back(report, {number, title})
    lines = again.text.split("\n")
    assert lines[0] == report.facts.title
    assert lines[lines.index("- 2 -") + 1] == "二、下一步工作安排"
    assert len(again.parts) == len(report.parts) - 2
    assert again.facts == report.facts
    assert again.segments[-1].end == len(again.text)
    assert again.parts[-1].position == len(again.text)
    assert put_back(report, ()) == report


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("甲县推进法治建设\\r\\n乙县也推进法治建设。", "literal_newlines:1"),
        ("2022年,推进依法行政，但是文件到这里就断", "cut_off"),
        ("【文字解读】《某报告》文件解读\n为做好工作,编写了本报告,予以发布。", "explainer"),
        ("某县统计公报\n全年生产总值增长，运行平稳，向好发展。", "statistics"),
        ("鼓台区2022年法治政府建设年度报告\n2022年,推进依法行政。", "shared_name"),
        ("2022年,全縣堅持依法行政,優化營商環境,推進複議體制改革。", "traditional"),
        ("锟斤拷锟斤拷锟斤拷推进依法行政。", "mojibake"),
        ("2022年,推进依法行政。" * 300 + "\udce5", "replaced_bytes:1@8701"),
    ],
)
def test_remarks_on_a_file(gazetteer: Gazetteer, text: str, warning: str) -> None:
    data = text.encode("utf-8", "surrogateescape")
    assert warning in read_bytes("a.txt", data, gazetteer=gazetteer).warnings


def test_mojibake_is_not_called_traditional_too(gazetteer: Gazetteer) -> None:
    wrong = PAGE.encode().decode("gb18030", errors="replace")
    remarks = read_bytes("a.txt", wrong.encode(), gazetteer=gazetteer).warnings
    assert "mojibake" in remarks
    assert "traditional" not in remarks


def test_a_traditional_report_keeps_its_title_as_printed(gazetteer: Gazetteer) -> None:
    page = (
        "青屏縣人民政府關於2022年度法治政府建設情況的報告\n"
        "2022年,全縣堅持依法行政,優化營商環境,推進複議體制改革。"
    )
    facts = read_bytes("a.txt", page.encode("big5hkscs"), gazetteer=gazetteer).facts
    assert facts.title == "青屏縣人民政府關於2022年度法治政府建設情況的報告"
    assert facts.issuing_body == "青屏縣人民政府"
    assert (facts.county, facts.prefecture, facts.year) == ("青屏县", "岚溪市", 2022)


def test_without_a_gazetteer_given_the_shipped_one_serves() -> None:
    facts = read_bytes("a.txt", "嘉善县2022年法治政府建设年度报告\n推进依法行政。".encode()).facts
    assert (facts.county_code, facts.prefecture) == ("330421", "嘉兴市")


def test_a_text_of_white_space_escapes_is_refused(gazetteer: Gazetteer) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read_bytes("a.txt", b"&nbsp;&nbsp;", gazetteer=gazetteer)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_report(tmp_path)


def test_a_file_that_vanished_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"gone\.txt cannot be read") as problem:
        read_report(tmp_path / "gone.txt")
    assert pickle.loads(pickle.dumps(problem.value)).what == problem.value.what


def test_a_device_is_no_file() -> None:
    with pytest.raises(InputError, match="is a device or a pipe"):
        read_report(Path(os.devnull))


def test_a_file_larger_than_any_report_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_bytes, "LARGEST_FILE", 4)
    path = tmp_path / "large.txt"
    path.write_text("甲乙丙", encoding="utf-8")
    with pytest.raises(InputError, match="larger than"):
        read_report(path)
