"""A REFI-QDA project as its schema and another reader see it."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest
from lxml import etree

from desktop.domain.coding import Coding
from desktop.domain.errors import PresentError
from desktop.services.coding.excerpts import excerpts
from desktop.services.corpus import corpus
from desktop.services.project import codebook
from desktop.services.project.project import Project, create_project
from desktop.services.results.export import ExportOutcome, export_dataset
from desktop.services.results.export_refi import source_names
from desktop.storage.journal import now
from tests import qualcoder_reader
from tests.conftest import AddReport, add_text
from tests.difficult import difficult_project


@pytest.fixture
def difficult(tmp_path: Path) -> Iterator[Project]:
    with difficult_project(tmp_path / "difficult.zhupi") as project:
        yield project


def exported(project: Project, folder: Path, name: str = "out.qdpx") -> Path:
    return export_dataset(project, folder / name).files[0]


def losses(outcome: ExportOutcome) -> list[tuple[str, ...]]:
    text = outcome.files[1].read_text(encoding="utf-8-sig")
    return [tuple(row) for row in csv.reader(text.splitlines())][1:]


def test_it_is_valid(difficult: Project, tmp_path: Path, shared: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(shared / "schemas" / "Project.xsd")))
    with zipfile.ZipFile(exported(difficult, tmp_path)) as archive:
        schema.assertValid(etree.fromstring(archive.read("project.qde")))


def test_an_empty_project_is_valid(tmp_path: Path, shared: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(shared / "schemas" / "Project.xsd")))
    with create_project(tmp_path / "empty.zhupi", coder="甲") as project:
        file = exported(project, tmp_path)
    with zipfile.ZipFile(file) as archive:
        schema.assertValid(etree.fromstring(archive.read("project.qde")))
        assert archive.namelist() == ["project.qde"]


def test_qualcoder_reads_the_same(difficult: Project, tmp_path: Path) -> None:
    found = qualcoder_reader.read(exported(difficult, tmp_path))
    reports = corpus.reports(difficult)
    texts = difficult.store.texts
    assert found.texts == {r.label: texts.get(r.text_sha256) for r in reports}
    assert sorted(
        (c.source, c.start, c.end, c.seltext, c.code, c.owner, c.memo) for c in found.coded
    ) == sorted(
        (e.report.label, e.coding.start, e.coding.end, e.text, e.theme_path, e.coder.name,
         e.coding.memo)
        for e in excerpts(difficult)
    )  # fmt: skip
    assert set(found.codes) == {difficult.codebook.path(t.id) for t in difficult.codebook.themes}
    assert sorted(found.notes) == sorted(memo.text for memo in difficult.store.memos.all())
    assert found.attributes == {
        "青澜县 2021": {
            "title": "青澜县2021年报告", "kind": "law_report", "county": "青澜县",
            "county_code": "990101", "province": "某省", "year": "2021",
            "issued_on": "2022-01-31", "人口": "12.5", "批次": "007",
        },
        "云汀县 2022": {"county": "云汀县", "year": "2022", "批次": "=8", "企业数": "30"},
    }  # fmt: skip


def test_the_same_project_gives_the_same_bytes(difficult: Project, tmp_path: Path) -> None:
    first, second = (exported(difficult, tmp_path, name) for name in ("a.qdpx", "b.qdpx"))
    assert first.read_bytes() == second.read_bytes()


def test_line_ends_of_windows_move_no_position(difficult: Project, tmp_path: Path) -> None:
    plain = exported(difficult, tmp_path, "a.qdpx")
    windows = exported(difficult, tmp_path, "a.crlf.qdpx")
    with zipfile.ZipFile(plain) as one, zipfile.ZipFile(windows) as other:
        assert one.read("project.qde") == other.read("project.qde")
        for name in one.namelist()[1:]:
            assert one.read(name).replace(b"\n", b"\r\n") == other.read(name)


def test_nothing_is_written_over(difficult: Project, tmp_path: Path) -> None:
    (tmp_path / "out.losses.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(PresentError):
        exported(difficult, tmp_path)
    assert not (tmp_path / "out.qdpx").exists()
    outcome = export_dataset(difficult, tmp_path / "out.qdpx", overwrite=True)
    assert outcome.files[1].read_bytes().startswith("\ufeffitem".encode())


def test_losses_are_told_row_by_row(difficult: Project, tmp_path: Path) -> None:
    outcome = export_dataset(difficult, tmp_path / "out.qdpx")
    rows = losses(outcome)
    assert ("theme", "'=等号", "its key 3 is left out") not in rows
    assert ("theme", "=等号", "its key 3 is left out") in rows
    versions = {row[2] for row in rows if row[0] == "coding"}
    assert versions <= {"version 5 of the codebook, by which it was made"}
    assert {row[0] for row in rows} - {"coding"} == {"journal", "theme"}
    assert outcome.rows == {
        "codings": 8, "reports": 2, "codebook": 4, "memos": 3, "losses": len(rows),
    }  # fmt: skip


def test_what_is_lost_of_each_kind(difficult: Project, tmp_path: Path) -> None:
    theme = codebook.find_theme(difficult, "=等号")
    other = codebook.find_theme(difficult, "营商环境")
    codebook.edit_theme(
        difficult, other.id, definition="a\n[include] b", example="\x01", keywords=["a;b"]
    )
    codebook.merge_themes(difficult, theme.id, other.id)
    rows = {
        (item, loss) for item, _, loss in losses(export_dataset(difficult, tmp_path / "o.qdpx"))
    }
    assert ("theme", "that it was merged into 营商环境 is left out") in rows
    assert ("theme", "1 characters of its example that XML cannot hold are left out") in rows
    assert ("theme", "a keyword with a semicolon is read as two") in rows
    assert any("begins as another field does" in loss for _, loss in rows)
    assert any("of the codebook, by which it was made" in loss for _, loss in rows)


def test_only_one_coders_codings(difficult: Project, tmp_path: Path) -> None:
    coder = difficult.coder
    outcome = export_dataset(difficult, tmp_path / "out.qdpx", coder_id=coder.id)
    found = qualcoder_reader.read(outcome.files[0])
    assert {one.owner for one in found.coded} == {coder.name}
    assert outcome.rows["codings"] == len(found.coded) == 2


def test_reports_of_one_name_get_numbers(project: Project, add_report: AddReport) -> None:
    reports = [add_report(text, county="青岚县", year=2022) for text in ("一。", "二。", "三。")]
    assert list(source_names(reports).values()) == [
        "青岚县 2022",
        "青岚县 2022 (2)",
        "青岚县 2022 (3)",
    ]


def test_six_thousand_codings_cost_little(tmp_path: Path) -> None:
    with create_project(tmp_path / "p.zhupi", coder="甲") as project:
        _six_thousand(project)
        before = getrusage(RUSAGE_SELF).ru_utime
        outcome = export_dataset(project, tmp_path / "out.qdpx")
        spent = getrusage(RUSAGE_SELF).ru_utime - before
    assert outcome.rows["codings"] == 6000
    assert spent < 0.4


def _six_thousand(project: Project) -> None:
    theme = codebook.add_theme(project, "主题")
    line = "依法行政，建设法治政府，优化营商环境。"
    for number in range(60):
        report = add_text(project, f"{number}\n" + f"{line}\n" * 300, county="县", year=number)
        with project.change("load_codings"):
            for place in range(100):
                start = 20 + place * 50
                project.store.codings.add(
                    Coding(
                        f"c{number}-{place}", report.id, theme.id, project.coder.id, start,
                        start + 30, codebook_version=1, created_at=now(),
                    )
                )  # fmt: skip
