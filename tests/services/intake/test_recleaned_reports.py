"""Reports cleaned again: each by itself, those that are refused beside the others."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.domain.errors import NotFoundError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.exchange.report.reading import read_bytes
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.intake import recleaning
from desktop.services.intake.importing import import_reports
from desktop.services.intake.recleaned_reports import Recleaned, clean_again
from desktop.services.project import checking, coders, undo
from desktop.services.project.project import Project, open_project
from desktop.services.rounds import rounds
from desktop.text.headings import headings, sections
from desktop.text.sentences import sentences
from tests.conftest import AddReport
from tests.importing import KEPT_BY_HAND, report
from tests.services.conftest import everything


@pytest.fixture
def known(project: Project, tmp_path: Path) -> Report:
    """An invented report, imported from a file."""
    file = tmp_path / "report.txt"
    file.write_text(report(3), encoding="utf-8")
    (outcome,) = import_reports(project, [file])
    assert outcome.report
    return outcome.report


def as_an_older_program(project: Project, known: Report, text: str) -> Report:
    """The report with that text, as a cleaning of another day might have left it."""
    now = recleaning.read_again(project, known.id)
    found = replace(
        read_bytes("older.txt", text.encode()),
        text=text,
        original=now.original,
        segments=tuple(sentences(text, headings(text))),
        sections=tuple(sections(text, headings(text))),
    )
    wanted = recleaning.prepare(project, known.id, found=found, back=frozenset())
    return recleaning.apply(project, wanted)


def put_back(project: Project, known: Report) -> Report:
    """The report with a part in its text that cleaning cuts."""
    found = recleaning.read_again(project, known.id)
    part = next(n for n, part in enumerate(found.parts) if part.text == KEPT_BY_HAND)
    wanted = recleaning.prepare(project, known.id, found=found, back=frozenset({part}))
    return recleaning.apply(project, wanted)


def one(project: Project, known: Report, *, cut: bool = False, dry_run: bool = False) -> Recleaned:
    (outcome,) = clean_again(project, [known.id], cut=cut, dry_run=dry_run)
    return outcome


def test_what_is_as_it_would_be_today_is_unchanged(project: Project, known: Report) -> None:
    before = everything(project)
    outcome = one(project, known)
    assert (outcome.status, outcome.report, outcome.left_in) == ("unchanged", known, 0)
    assert everything(project) == before


def test_an_older_text_is_made_anew_and_codings_move(project: Project, known: Report) -> None:
    text = corpus.text(project, known.id)
    older = as_an_older_program(project, known, text.replace("现将有关情况报告如下。", ""))
    start = corpus.text(project, known.id).index("依法行政水平")
    theme = project.codebook.active()[0].id
    coding.apply_theme(project, known.id, theme_id=theme, span=Span(start, start + 6))
    before = everything(project)
    would = one(project, older, dry_run=True)
    assert (would.status, would.report) == ("cleaned", older)
    assert everything(project) == before
    outcome = one(project, older)
    assert outcome.status == "cleaned"
    assert outcome.codings == would.codings
    assert [moved.fate for moved in outcome.codings] == ["moved"]
    assert corpus.text(project, known.id) == text
    assert corpus.report(project, known.id) == outcome.report
    assert checking.check(project) == []
    undo.undo(project)
    assert everything(project) != before
    assert corpus.report(project, known.id) == older


def test_what_was_put_back_is_cut_only_where_that_is_wanted(
    project: Project, known: Report
) -> None:
    text = corpus.text(project, known.id)
    changed = put_back(project, known)
    outcome = one(project, changed)
    assert (outcome.status, outcome.left_in) == ("unchanged", 1)
    outcome = one(project, changed, cut=True)
    assert (outcome.status, outcome.left_in) == ("cleaned", 0)
    assert corpus.text(project, known.id) == text


def test_one_that_is_refused_stops_no_other(
    project: Project, known: Report, add_report: AddReport, tmp_path: Path
) -> None:
    without = add_report("一、情况\n没有原始文件。", county="甲县")
    other = tmp_path / "other.txt"
    other.write_text(report(4), encoding="utf-8")
    (imported,) = import_reports(project, [other])
    assert imported.report
    put_back(project, known)
    put_back(project, imported.report)
    people = [coders.add_coder(project, "乙").id, project.coder.id]
    rounds.create(project, "一", coder_ids=people, report_ids=[known.id])
    ids = [known.id, without.id, imported.report.id]
    told: list[tuple[int, int]] = []
    outcomes = list(
        clean_again(project, ids, cut=True, progress=lambda *figures: told.append(figures))
    )
    assert [outcome.status for outcome in outcomes] == ["failed", "failed", "cleaned"]
    assert "in the sample of the round 一" in str(outcomes[0].error)
    assert "Nothing is stored" in str(outcomes[1].error)
    assert outcomes[0].codings == ()
    assert told == [(1, 3), (2, 3), (3, 3)]
    with open_project(project.path, read_only=True) as reader:
        dry = list(clean_again(reader, ids[:2], dry_run=True))
    assert [str(outcome.error) for outcome in dry] == [str(o.error) for o in outcomes[:2]]


def test_a_report_that_is_none_is_no_outcome(project: Project) -> None:
    with pytest.raises(NotFoundError):
        list(clean_again(project, ["none"]))


@pytest.mark.parametrize("ending", ["csv", "xlsx", "jsonl"])
def test_the_row_of_a_table_is_cleaned_again(project: Project, tmp_path: Path, ending: str) -> None:
    table = tmp_path / f"t.{ending}"
    write_table(table, [report(1), report(2)])
    outcomes = list(import_reports(project, [table]))
    assert [outcome.status for outcome in outcomes] == ["imported"] * 2
    first = outcomes[0].report
    assert first
    assert (first.facts.county, first.facts.year) == ("嘉善县", 1999)
    assert one(project, first).status == "unchanged"
    text = corpus.text(project, first.id)
    put_back(project, first)
    outcome = one(project, first, cut=True)
    assert outcome.status == "cleaned"
    assert outcome.report.facts == first.facts
    assert corpus.text(project, first.id) == text


def write_table(path: Path, texts: list[str]) -> None:
    """A table of these texts with a county and a year that they do not name."""
    if path.suffix == ".xlsx":
        book = Workbook()
        for row in (["正文", "county", "year"], *([text, "嘉善县", 1999] for text in texts)):
            book.worksheets[0].append(row)
        book.save(path)
        return
    if path.suffix == ".csv":
        lines = ["正文,county,year", *(f'"{text}",嘉善县,1999' for text in texts)]
    else:
        rows = [{"text": text, "county": "嘉善县", "year": 1999} for text in texts]
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
