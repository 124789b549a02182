"""The codebook on paper: everything that is said of a theme stands in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from desktop.domain.codebook_note import ChangeReason
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError
from desktop.domain.report import Report
from desktop.services.project import codebook
from desktop.services.project.project import Project
from desktop.services.rounds import rounds
from desktop.services.themes.printable import write_printable
from tests.services.conftest import Code

TOP = "营商环境"
SAID = {
    "definition": "定义甲<b>",
    "include": "包括乙",
    "exclude": "不包括丙",
    "example": "例子丁",
    "counter_example": "反例戊",
    "keywords": ("关键己", "关键庚"),
    "colour": "#123456",
    "key": "7",
}


@pytest.fixture
def described(project: Project, theme: Callable[[str], str], code: Code) -> Project:
    codebook.edit_theme(project, theme(TOP), reason=ChangeReason("二稿"), **SAID)  # type: ignore[arg-type]
    codebook.add_theme(project, "只有名称")
    codebook.retire_theme(project, theme("大综合一体化"))
    code(0, 4)
    code(6, 9)
    return project


def text_of(path: Path) -> str:
    if path.suffix == ".html":
        return path.read_text(encoding="utf-8").replace("&lt;", "<").replace("&gt;", ">")
    document = docx.Document(str(path))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.mark.parametrize("ending", [".docx", ".html", ".HTML"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_is_in_it(
    described: Project, tmp_path: Path, ending: str, language: str
) -> None:
    out = tmp_path / f"book{ending}"
    write_printable(described, out, language=language)
    text = text_of(out) if ending != ".HTML" else text_of(out.rename(tmp_path / "b.html"))
    for said in (
        "定义甲<b>",
        "包括乙",
        "不包括丙",
        "例子丁",
        "反例戊",
        "关键己; 关键庚",
        "#123456",
    ):
        assert said in text
    for theme in described.codebook.themes:
        assert described.codebook.path(theme.id) in text
    words = ("第 4 版", "已停用") if language == "zh" else ("Version 4", "retired")
    assert all(word in text for word in words)


def test_the_table_counts_codings_and_reports(described: Project, tmp_path: Path) -> None:
    write_printable(described, tmp_path / "book.docx")
    rows = docx.Document(str(tmp_path / "book.docx")).tables[0].rows
    assert [cell.text for cell in rows[1].cells] == [TOP, "7", "#123456", "2", "1"]


def test_the_reason_of_the_version_is_in_it(described: Project, tmp_path: Path) -> None:
    codebook.edit_theme(
        described, described.codebook.themes[0].id, reason=ChangeReason("三稿"), include="新"
    )
    write_printable(described, tmp_path / "b.html", language="en")
    assert "Reason for this version: 三稿" in text_of(tmp_path / "b.html")


def test_what_is_there_is_not_written_over(described: Project, tmp_path: Path) -> None:
    out = tmp_path / "b.html"
    out.write_text("mine")
    with pytest.raises(InputError):
        write_printable(described, out)
    assert out.read_text() == "mine"
    write_printable(described, out, overwrite=True)
    assert TOP in out.read_text(encoding="utf-8")


def test_in_a_blind_round_only_the_own_codings_are_counted(
    described: Project, report: Report, second: Coder, code: Code, tmp_path: Path
) -> None:
    everyone = [described.coder.id, second.id]
    made = rounds.create(described, "一轮", coder_ids=everyone, report_ids=[report.id])
    rounds.begin(described, made.id)
    code(0, 4, round_id=made.id)
    code(0, 6, round_id=made.id, coder=second.id)
    described.enter(rounds.find_round(described, made.id))
    write_printable(described, tmp_path / "b.html", language="en")
    assert "1 codings (round 一轮)" in text_of(tmp_path / "b.html")
