"""A REFI-QDA project as its schema and another reader see it."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest
from lxml import etree

from desktop.domain.coding import Coding
from desktop.domain.errors import PresentError
from desktop.domain.figure import FigureReading, Indicator
from desktop.domain.span import Span
from desktop.services.coding.coding import apply_theme
from desktop.services.coding.excerpts import excerpts
from desktop.services.corpus import corpus, memos
from desktop.services.corpus.indicators import put_indicators
from desktop.services.corpus.judged_figures import confirm_figure
from desktop.services.project import codebook, coders
from desktop.services.project.project import Project, create_project
from desktop.services.results.export import ExportOutcome, export_dataset
from desktop.services.results.export_refi import source_names
from desktop.services.rounds import adjudication, rounds
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


def test_what_a_round_came_to(project: Project, tmp_path: Path, shared: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(shared / "schemas" / "Project.xsd")))
    made = _round(project)
    outcome = export_dataset(project, tmp_path / "out.qdpx", resolution=made)
    found = qualcoder_reader.read(outcome.files[0])
    assert [(one.owner, one.seltext) for one in found.coded] == [
        ("resolution", "一"), ("resolution", "话。"),
    ]  # fmt: skip
    assert list(found.texts) == ["县 2020"]
    with zipfile.ZipFile(outcome.files[0]) as archive:
        root = etree.fromstring(archive.read("project.qde"))
    schema.assertValid(root)
    guids = [one.get("guid") for one in root.iter("{*}Coding", "{*}PlainTextSelection")]
    assert len(set(guids)) == len(guids) == 4
    rows = losses(export_dataset(project, tmp_path / "all.qdpx"))
    assert ("rounds", "", "1 comparison rounds and their codings are left out") in rows


def _round(project: Project) -> str:
    """A round over one of two reports in which two coders agree; its id."""
    first = add_text(project, "一句话。", county="县", year=2020)
    add_text(project, "另一句话。", county="县", year=2021)
    everyone = [project.coder.id, coders.add_coder(project, "乙").id]
    made = rounds.create(project, "一", coder_ids=everyone, report_ids=[first.id])
    rounds.enter(project, made.id)
    theme = codebook.find_theme(project, "营商环境").id
    for coder in everyone:
        for span in (Span(0, 1), Span(2, 4)):
            apply_theme(project, first.id, theme_id=theme, span=span, coder=coder)
        rounds.mark_all_done(project, made.id, [first.id], done=True, coder=coder)
    rounds.lock(project, made.id)
    rounds.reveal(project, made.id)
    adjudication.finish(project, made.id)
    rounds.enter(project, None)
    return made.id


def test_who_declared_what_done_is_a_set(difficult: Project, tmp_path: Path, shared: Path) -> None:
    report = corpus.reports(difficult)[0]
    corpus.mark_done(difficult, report.id, done=True)
    with zipfile.ZipFile(exported(difficult, tmp_path)) as archive:
        root = etree.fromstring(archive.read("project.qde"))
    etree.XMLSchema(etree.parse(str(shared / "schemas" / "Project.xsd"))).assertValid(root)
    (found,) = root.iter("{*}Set")
    assert found.get("name") == "done: 甲"
    assert len(found) == 1


def test_facts_that_are_no_dates_are_texts(difficult: Project, tmp_path: Path) -> None:
    report = corpus.reports(difficult)[0]
    facts = replace(report.facts, issued_on="二〇二二年")
    odd = replace(report, facts=facts, guessed=frozenset({"year"}))
    with difficult.change("correct_facts"):
        difficult.store.reports.put(replace(odd, warnings=("cut_off",)))
        difficult.store.own_facts.put([(report.id, "比重", 1e-07), (report.id, "无", "\x0b")])
    outcome = export_dataset(difficult, tmp_path / "out.qdpx")
    found = qualcoder_reader.read(outcome.files[0]).attributes[report.label]
    assert (found["issued_on"], found["比重"], found["无"]) == ("二〇二二年", "0.0000001", "")
    rows = losses(outcome)
    assert ("report", report.label, "that these facts are guessed is left out: year") in rows
    assert ("report", report.label, "the importer's remarks are left out: cut_off") in rows


def test_figures_and_indicators_are_left_out(difficult: Project, tmp_path: Path) -> None:
    report = corpus.reports(difficult)[0]
    put_indicators(difficult, [Indicator("1", "企业数")])
    confirm_figure(difficult, report.id, span=Span(1, 3), reading=FigureReading(Fraction(7), "个"))
    memos.write(difficult, "\x01备忘")
    rows = losses(export_dataset(difficult, tmp_path / "out.qdpx"))
    assert ("figures", "", "verdicts on figures in 1 reports are left out") in rows
    assert ("indicators", "", "1 indicators are left out") in rows
    assert any(row[0] == "memo" and "1 characters of its name" in row[2] for row in rows)


def test_codings_that_were_loaded_say_so(difficult: Project, tmp_path: Path) -> None:
    coding = excerpts(difficult)[0].coding
    with difficult.change("load_codings"):
        difficult.store.codings.put(replace(coding, origin="load", memo="\x02"))
    rows = losses(export_dataset(difficult, tmp_path / "out.qdpx"))
    assert ("coding", coding.id, "its origin (load) is left out") in rows
    assert any(row[1] == coding.id and "1 characters of its memo" in row[2] for row in rows)


def test_only_some_themes(difficult: Project, tmp_path: Path) -> None:
    theme = codebook.find_theme(difficult, "=等号").id
    outcome = export_dataset(difficult, tmp_path / "out.qdpx", theme_ids=[theme])
    assert {one.code for one in qualcoder_reader.read(outcome.files[0]).coded} == {"=等号"}


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
