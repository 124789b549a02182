"""Codings out of JSON lines: each line taken in, or named with the reason."""

import json
from pathlib import Path

import pytest

from desktop.domain.coding import Coder
from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.coding.loading import load_codings
from desktop.services.project import checking, undo
from desktop.services.project.codebook import find_theme
from desktop.services.project.project import Project
from tests.conftest import AddReport
from tests.services.conftest import TEXT, Code, everything

LINE: dict[str, object] = {
    "report": "青岚县2022",
    "theme": "营商环境",
    "coder": "甲",
    "start": 7,
    "end": 10,
}


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return tmp_path / "codings.jsonl"


def write(path: Path, *rows: dict[str, object]) -> Path:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
    return path


def test_lines_become_codings_in_one_step(
    project: Project, report: Report, second: Coder, lines: Path
) -> None:
    whole = LINE | {"memo": " 存疑 ", "text": TEXT[7:10]}
    other = {"county": "青岚县", "year": 2022, "coder": "乙", "theme": "营商环境/政务服务便利化"}
    outcome = load_codings(project, write(lines, whole, other | {"start": 16, "end": 19}))
    assert (outcome.loaded, outcome.duplicates, outcome.failed) == (2, 0, [])
    one, two = coding.codings_in(project, report.id)
    assert (one.span, one.memo, one.origin) == (Span(7, 10), "存疑", "load")
    assert (one.coder_id, two.coder_id) == (project.coder.id, second.id)
    assert two.theme_id == find_theme(project, "政务服务便利化").id
    assert one.codebook_version == project.codebook.version
    assert undo.history(project)[0].detail == {"file": "codings.jsonl", "lines": 2}
    undo.undo(project)
    assert coding.codings_in(project, report.id) == []


def test_what_is_there_is_not_taken_in_twice(
    project: Project, report: Report, code: Code, lines: Path
) -> None:
    code(7, 10)
    outcome = load_codings(project, write(lines, LINE, LINE, LINE | {"end": 11}, LINE))
    assert (outcome.loaded, outcome.duplicates) == (1, 3)
    before = everything(project)
    assert load_codings(project, lines).loaded == 0
    assert everything(project) == before


def test_lines_that_overlap_another_of_their_theme_and_coder_are_named(
    project: Project, report: Report, second: Coder, code: Code, lines: Path
) -> None:
    code(7, 10)
    rows = [LINE | {"start": 9, "end": 12}, LINE | {"coder": "乙"}, LINE, LINE | {"start": 10}]
    rows[3] |= {"end": 11, "theme": "复议体制改革"}
    outcome = load_codings(project, write(lines, *rows))
    assert (outcome.loaded, outcome.duplicates, outcome.overlaps) == (3, 1, [1])
    assert load_codings(project, lines).overlaps == []


FAILING: list[tuple[dict[str, object], str]] = [
    ({"report": "无"}, "There is no report 无"),
    ({"report": "report.txt"}, "names 2 reports"),
    ({"theme": "无"}, "There is no theme 无"),
    ({"coder": "丙"}, "There is no coder 丙"),
    ({"start": 5, "end": 5}, "holds no text"),
    ({"start": -1}, "holds no text"),
    ({"end": 10**30}, "reaches outside"),
    ({"text": "别的话"}, f"but “{TEXT[7:10]}” stands there"),
    ({"start": "7"}, "no whole number"),
    ({"theme": None}, "without theme"),
]


def test_a_line_that_fails_is_named_and_the_others_taken(
    project: Project, report: Report, add_report: AddReport, lines: Path
) -> None:
    add_report("另一份。")
    rows = [LINE | wrong for wrong, _ in FAILING]
    write(lines, *rows, LINE)
    outcome = load_codings(project, lines)
    assert outcome.loaded == 1
    assert [number for number, _ in outcome.failed] == list(range(1, len(FAILING) + 1))
    for (_, reason), (_, said) in zip(outcome.failed, FAILING, strict=True):
        assert said in reason
    assert checking.check(project) == []


def test_nothing_loaded_is_no_step(
    project: Project, report: Report, add_report: AddReport, lines: Path
) -> None:
    add_report("另一份。")
    before = everything(project)
    outcome = load_codings(project, write(lines, *(LINE | wrong for wrong, _ in FAILING)))
    assert outcome.loaded == 0
    assert everything(project) == before


def test_a_line_without_offsets_lies_where_its_text_stands(
    project: Project, report: Report, lines: Path
) -> None:
    bare = {name: LINE[name] for name in ("report", "theme", "coder")}
    rows = [bare | {"text": words} for words in ("𬭎办事处", "改革", "无此话")]
    outcome = load_codings(project, write(lines, *rows))
    (made,) = coding.codings_in(project, report.id)
    assert made.span.excerpt(TEXT) == "𬭎办事处"
    (second, why), (third, why_not) = outcome.failed
    assert (second, third) == (2, 3)
    assert "more than once" in why
    assert "does not stand in the report" in why_not


def test_a_file_that_cannot_be_read_at_all(project: Project, lines: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        load_codings(project, lines)
    lines.write_bytes("甲".encode("gb18030"))
    with pytest.raises(InputError, match="not UTF-8"):
        load_codings(project, lines)
