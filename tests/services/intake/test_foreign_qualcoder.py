"""QualCoder's own project, as its folder has it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.services.coding.excerpts import excerpts
from desktop.services.corpus import corpus
from desktop.services.intake.foreign_projects import ProjectOutcome, foreign_file
from desktop.services.project import checking
from desktop.services.project.project import Project, create_project

SCHEMA = """
CREATE TABLE project (databaseversion text, date text, memo text);
CREATE TABLE source (id integer primary key, name text, fulltext text, memo text, owner text);
CREATE TABLE code_cat (catid integer primary key, name text, memo text, supercatid integer);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
    color text, supercid integer);
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text,
    pos0 integer, pos1 integer, owner text, date text, memo text);
CREATE TABLE code_image (imid integer primary key, cid integer);
CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text);
CREATE TABLE case_text (id integer primary key, caseid integer, fid integer);
CREATE TABLE attribute_type (name text, valuetype text, caseOrFile text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text,
    id integer);
INSERT INTO project VALUES ('v12', '2024-01-01', '');
INSERT INTO source VALUES (1, '文', '依法行政，😀优化营商环境。', '', '张三');
INSERT INTO source VALUES (2, '图', NULL, '', NULL);
"""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "empty.zhupi", coder="我") as opened:
        yield opened
        assert list(checking.check(opened)) == []


def qda(tmp_path: Path, more: str = "") -> Path:
    path = tmp_path / "p.qda"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA + more)
    return path


def taken(project: Project, path: Path) -> ProjectOutcome:
    with foreign_file(path) as opened:
        return opened.take_in(project)


def told(outcome: ProjectOutcome) -> list[str]:
    return [str(loss) for loss in outcome.losses]


def test_the_sample_comes_in_as_qualcoder_shows_it(
    project: Project, shared: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "zh.qda"
    folder.mkdir()
    shutil.copyfile(shared / "samples" / "qualcoder" / "zh_v17_data.qda", folder / "data.qda")
    outcome = taken(project, folder)
    assert sorted(
        (one.theme_path, one.coder.name, one.text) for one in excerpts(project)
    ) == sorted(
        [
            ("民生/就业", "张三", "城镇新增就业1244万人"),
            ("民生/就业", "张三", "稳就业"),
            ("民生/就业/稳就业", "李四", "稳就业是头等大事，“六稳”“六保”"),
            ("民生/消费", "张三", "𠮷野家😀等消费复苏"),
            ("民营经济", "李四", "民营经济是推进中国式现代化的生力军。"),
        ]
    )
    assert (outcome.measured.passages, outcome.measured.quoting) == (6, 5)
    years = {report.source_name: report.facts.year for report in corpus.reports(project)}
    assert years == {"2024年政府工作报告": 2024, "民营经济意见": None}
    assert project.store.own_facts.columns()["case"].popitem()[1] == "国务院"
    assert {memo.text for memo in project.store.memos.all()} == {
        "来源：国务院 <2024>", memo_of(project),
        "编码日志\n第一轮编码完成", "测试项目",
    }  # fmt: skip
    again = taken(project, folder)
    assert (again.codings, again.standing, again.memos, again.themes) == (0, 5, 0, 0)


def memo_of(project: Project) -> str:
    """The memo that an annotation became: it quotes its passage."""
    (found,) = [m.text for m in project.store.memos.all() if m.text.endswith("\n结构标题")]
    report = next(r for r in corpus.reports(project) if r.facts.year == 2024)
    quoted = project.store.texts.get(report.text_sha256)[13:23]
    assert found == f"“{quoted}”\n结构标题"
    return found


def test_positions_are_held_against_what_it_keeps(project: Project, tmp_path: Path) -> None:
    path = qda(
        tmp_path,
        "INSERT INTO code_name VALUES (1, '主题', NULL, NULL, '张三', '#12', NULL);"
        "INSERT INTO code_text VALUES (1, 1, 1, '依法', 0, 2, '张三', '2024-01-01 08:00:00', NULL),"
        "(2, 1, 1, '营商', 8, 10, '张三', '', ''), (3, 1, 1, '😀优', 5, 7, '张三', '', ''),"
        "(4, 1, 1, 'x', 'a', 7, '张三', '', ''), (5, 1, 1, '行政', 5, 6, '张三', '', '');",
    )
    outcome = taken(project, path)
    assert sorted(one.text for one in excerpts(project)) == ["依法", "营商", "😀", "😀优"]
    assert sorted(told(outcome)) == [
        "coding 文: x: -1 to 7 is no passage of its text",
        "coding 文: 行政: it lies on “😀”, which is not what the file quotes",
        "report 图: not taken in: The file holds no text.",
    ]
    assert excerpts(project)[0].coding.created_at == "2024-01-01T08:00:00.000Z"


def test_categories_in_a_circle_end_where_they_began(project: Project, tmp_path: Path) -> None:
    path = qda(
        tmp_path,
        "INSERT INTO code_cat VALUES (1, '甲类', '', 2), (2, '乙类', '', 1), (3, '丙类', '', NULL);"
        "INSERT INTO code_name VALUES (1, '码', '', 3, '', '#AABBCC', NULL),"
        "(2, '迷', '', 9, '', '', NULL);",
    )
    outcome = taken(project, path)
    paths = {project.codebook.path(theme.id) for theme in project.codebook.themes}
    assert paths == {"丙类", "丙类/码", "甲类", "乙类", "迷"}
    assert "theme 甲类: what it stands under is lost" in told(outcome)
    assert "theme 迷: what it stands under is lost" in told(outcome)


def test_what_belongs_to_cases_and_files(project: Project, tmp_path: Path) -> None:
    path = qda(
        tmp_path,
        "INSERT INTO cases VALUES (1, '青澜县', '', ''), (2, '空', '', '');"
        "INSERT INTO case_text VALUES (1, 1, 1), (2, 1, 1);"
        "INSERT INTO attribute_type VALUES ('年份', 'numeric', 'case'),"
        "('批次', 'character', 'file');"
        "INSERT INTO attribute VALUES (1, '年份', 'case', '2023', 1), (2, '批次', 'file', '3', 1),"
        "(3, '批次', 'file', '', 2); INSERT INTO code_image VALUES (1, 1);",
    )
    outcome = taken(project, path)
    (report,) = corpus.reports(project)
    assert report.facts.year == 2023
    columns = project.store.own_facts.columns()
    assert (columns["批次"][report.id], columns["case"][report.id]) == ("3", "青澜县")
    assert "case 空: no source belongs to it" in told(outcome)
    assert "codings: 1 on areas of pictures are left out" in told(outcome)


def test_a_database_of_anything_else_is_an_empty_project(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "other.qda"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (a)")
    outcome = taken(project, path)
    assert (outcome.reports, outcome.themes, outcome.origin) == ((), 0, "QualCoder")
