"""Files into the corpus: one outcome a file, one step a batch, nothing half."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.changes import Changes
from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.exchange.report.reading import put_back
from desktop.resources import resource
from desktop.services.corpus import corpus
from desktop.services.intake import file_reading as reading
from desktop.services.intake import importing, recleaning
from desktop.services.intake.already_imported import standing_originals
from desktop.services.intake.file_reading import FileReading, read_files
from desktop.services.intake.importing import ImportOutcome, Intake, import_reports, store
from desktop.services.project import checking, undo
from desktop.services.project.project import Project
from tests.services.conftest import everything

SAMPLE = sorted(resource("sample", "reports").glob("*.txt"))


@pytest.fixture
def three_a_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 3)


def statuses(outcomes: list[ImportOutcome]) -> list[str]:
    return [outcome.status for outcome in outcomes]


def test_a_file_becomes_a_report(project: Project, told: list[Changes]) -> None:
    (outcome,) = import_reports(project, SAMPLE[:1])
    report = outcome.report
    assert report
    assert (outcome.path, outcome.status, outcome.reason) == (SAMPLE[0], "imported", "")
    assert corpus.reports(project) == [report]
    assert (report.facts.year, report.source_name) == (2021, SAMPLE[0].name)
    assert report.characters == len(corpus.text(project, report.id))
    levels = [section.level for section in corpus.sections(project, report.id)]
    assert outcome.headings == tuple(levels.count(n) for n in (1, 2, 3))
    assert [changes.reports for changes in told] == [{report.id}]
    assert undo.history(project)[0].detail == {"files": 1, "first": SAMPLE[0].name}


def test_what_came_and_what_was_cut_off_are_kept(project: Project) -> None:
    (outcome,) = import_reports(project, SAMPLE[:1])
    assert outcome.report
    parts = corpus.removed_parts(project, outcome.report.id)
    chrome = [str(part["text"]) for part in parts if part["role"] == "chrome"]
    assert sum(map(len, chrome)) == outcome.removed_characters > 0
    assert corpus.removed_characters(project, outcome.report.id) == outcome.removed_characters
    assert not any(text in corpus.text(project, outcome.report.id) for text in chrome)
    original = project.store.reports.original_of(outcome.report.id)
    assert original
    assert project.store.texts.original(original) == SAMPLE[0].read_bytes()


def test_a_text_is_taken_in_once(project: Project) -> None:
    (first,) = import_reports(project, SAMPLE[:1])
    before = everything(project)
    (again,) = import_reports(project, SAMPLE[:1])
    assert (again.status, again.report) == ("duplicate", first.report)
    assert "The corpus has this file already, as " in again.reason
    assert everything(project) == before
    told = [(o.headings, o.removed_characters, o.warnings) for o in (first, again)]
    assert told[0] == told[1]


def test_the_same_text_in_another_file_is_taken_in_once(project: Project, tmp_path: Path) -> None:
    (first,) = import_reports(project, SAMPLE[:1])
    other = tmp_path / "other.txt"
    other.write_bytes(SAMPLE[0].read_bytes() + b"\n")
    (again,) = import_reports(project, [other])
    assert (again.status, again.report) == ("duplicate", first.report)
    assert "The corpus has this text already" in again.reason


def test_what_is_in_is_not_read_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    list(import_reports(project, SAMPLE))
    monkeypatch.setattr("desktop.exchange.report.reading.from_source", None)
    assert statuses(list(import_reports(project, SAMPLE))) == ["duplicate"] * 8


def test_a_file_is_not_doubled_by_another_cleaning(project: Project) -> None:
    (first,) = import_reports(project, SAMPLE[:1])
    assert first.report
    wanted = recleaning.prepare(
        project,
        first.report.id,
        found=recleaning.read_again(project, first.report.id),
        back=frozenset({0}),
    )
    cleaned = recleaning.apply(project, wanted)
    (again,) = import_reports(project, SAMPLE[:1])
    assert (again.status, again.report) == ("duplicate", cleaned)


def test_of_two_reports_from_the_same_bytes_the_first_is_named(project: Project) -> None:
    (first,) = import_reports(project, SAMPLE[:1])
    (reading,) = read_files(SAMPLE[:1])
    assert reading.found
    other = replace(reading, found=put_back(reading.found, {0}))
    assert statuses(store(project, [other])) == ["imported"]
    (again,) = import_reports(project, SAMPLE[:1])
    assert again.report == first.report


def test_the_same_bytes_under_another_kind_of_name_are_read(
    project: Project, tmp_path: Path
) -> None:
    list(import_reports(project, SAMPLE[:1]))
    page = tmp_path / "page.html"
    page.write_bytes(SAMPLE[0].read_bytes())
    (reading,) = read_files([page], standing=standing_originals(project))
    assert reading.standing is None


def test_a_report_that_was_removed_may_come_again(project: Project) -> None:
    (first,) = import_reports(project, SAMPLE[:1])
    assert first.report
    corpus.remove_report(project, first.report.id)
    (again,) = import_reports(project, SAMPLE[:1])
    assert again.status == "imported"
    assert checking.check(project) == []


def test_one_bad_file_stops_nothing(project: Project, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("empty.txt", "bytes.bin", "folder", "absent.txt")]
    files[0].touch()
    files[1].write_bytes(bytes(range(256)) * 40)
    files[2].mkdir()
    outcomes = list(import_reports(project, [*files, SAMPLE[0]]))
    assert statuses(outcomes) == ["failed"] * 4 + ["imported"]
    kinds = [type(outcome.error) for outcome in outcomes[:4]]
    assert kinds == [InputError, InputError, InputError, EnvironmentProblem]
    assert all(outcome.reason and outcome.report is None for outcome in outcomes[:4])
    assert len(corpus.reports(project)) == 1


@pytest.mark.parametrize("many", [2, 64])
def test_a_file_that_vanishes_in_the_middle_stops_no_other(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    # Read in processes, where a few are begun ahead, and in this one.
    monkeypatch.setattr(reading, "MANY", many)
    monkeypatch.setattr(reading, "CHUNK", 1)
    files = [Path(shutil.copy(file, tmp_path)) for file in SAMPLE]

    def vanish() -> bool:
        files[-1].unlink(missing_ok=True)
        return False

    *others, last = import_reports(project, files, cancelled=vanish)
    assert statuses(others) == ["imported"] * len(others)
    assert last.status == "failed"
    assert "See that it is still there" in last.reason
    assert checking.check(project) == []


def test_nothing_good_is_no_step(project: Project, tmp_path: Path) -> None:
    before = everything(project)
    assert statuses(list(import_reports(project, [tmp_path]))) == ["failed"]
    assert list(import_reports(project, [])) == []
    assert store(project, []) == []
    assert everything(project) == before


def test_a_folder_is_imported_with_its_table_of_facts(project: Project) -> None:
    folder, table = resource("sample", "reports"), resource("sample", "metadata.csv")
    outcomes = list(import_reports(project, [folder], recursive=True, metadata=table))
    assert statuses(outcomes) == ["imported"] * len(SAMPLE)
    reports = corpus.reports(project)
    assert all(not report.missing and not report.guessed for report in reports)
    assert len({report.facts.county_code for report in reports}) == 5


def test_a_table_changes_no_report_that_is_in_and_that_is_said(
    project: Project, tmp_path: Path
) -> None:
    table = resource("sample", "metadata.csv")
    list(import_reports(project, SAMPLE[:3], metadata=table))
    before = everything(project)
    again = list(import_reports(project, SAMPLE[:3], metadata=table))
    assert statuses(again) == ["duplicate"] * 3
    assert all("Nothing to do" in outcome.reason for outcome in again)
    other = tmp_path / "other.csv"
    rows = (
        f"file,year,county,county_code\n{SAMPLE[0].name},1999,,\n{SAMPLE[1].name},,青澜县,110101\n"
    )
    other.write_text(rows, encoding="utf-8")
    told = list(import_reports(project, SAMPLE[:3], metadata=other))
    assert ["not applied" in outcome.reason for outcome in told] == [True, True, False]
    assert ["table_not_applied" in outcome.warnings for outcome in told] == [True, True, False]
    assert everything(project) == before


@pytest.mark.usefixtures("three_a_batch")
def test_each_batch_is_one_step_of_undo(project: Project) -> None:
    told: list[tuple[int, int]] = []
    list(import_reports(project, SAMPLE, progress=lambda *figures: told.append(figures)))
    assert told == [(n, 8) for n in range(1, 9)]
    left = []
    while undo.undo(project):
        left.append(len(corpus.reports(project)))
    assert left == [6, 3, 0]
    assert checking.check(project) == []


@pytest.mark.usefixtures("three_a_batch")
def test_what_is_in_before_the_user_stops_stays(project: Project) -> None:
    asked = iter([False] * 4 + [True])
    outcomes = list(import_reports(project, SAMPLE, cancelled=lambda: next(asked)))
    assert len(outcomes) == len(corpus.reports(project)) == 4
    assert checking.check(project) == []


@pytest.mark.usefixtures("three_a_batch")
def test_what_nobody_asks_for_is_not_read(project: Project) -> None:
    outcomes: Iterator[ImportOutcome] = import_reports(project, SAMPLE)
    next(outcomes)
    assert len(corpus.reports(project)) == 3


def test_a_table_that_is_none_is_refused_before_anything(project: Project, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n", encoding="utf-8")
    before = everything(project)
    with pytest.raises(InputError, match="no table of facts"):
        list(import_reports(project, SAMPLE, metadata=table))
    assert everything(project) == before


def test_a_name_in_another_encoding_is_made_legible(project: Project, tmp_path: Path) -> None:
    name = os.fsdecode("青岚县报告.txt".encode("gb18030"))
    (reading,) = read_files(SAMPLE[:1])
    assert reading.found
    strange = replace(reading.found, source_name=name)
    (outcome,) = store(project, [FileReading(tmp_path / name, found=strange)])
    assert outcome.report
    assert outcome.report.source_name == "青岚县报告.txt"
    assert undo.history(project)[0].detail["first"] == "青岚县报告.txt"


def intake(project: Project, *, together: int = 500) -> Iterator[list[ImportOutcome]]:
    """The sample's files, two at a time."""
    readings = list(read_files(SAMPLE))
    taking = Intake(project, files=len(readings), together=together)
    for start in range(0, len(readings), 2):
        yield taking.store(readings[start : start + 2])


def test_an_intake_is_one_step_of_undo(project: Project, told: list[Changes]) -> None:
    outcomes = [outcome for part in intake(project) for outcome in part]
    assert statuses(outcomes) == ["imported"] * 8
    assert [len(changes.reports) for changes in told] == [2] * 4
    newest = undo.history(project)[0]
    assert newest.detail == {"files": 8, "first": SAMPLE[0].name}
    assert undo.undo(project) == newest
    assert corpus.reports(project) == []
    undo.redo(project)
    assert len(corpus.reports(project)) == 8
    assert checking.check(project) == []


def test_a_long_intake_is_a_few_steps_of_undo(project: Project) -> None:
    list(intake(project, together=4))
    left = []
    while undo.undo(project):
        left.append(len(corpus.reports(project)))
    assert left == [4, 0]


def test_an_intake_goes_on_after_its_beginning_was_undone(project: Project) -> None:
    parts = intake(project)
    next(parts)
    undo.undo(project)
    list(parts)
    assert len(corpus.reports(project)) == 6
    assert undo.redo(project) is None
    undo.undo(project)
    assert corpus.reports(project) == []
    assert checking.check(project) == []


def test_an_intake_goes_on_while_its_beginning_is_worked_on(project: Project) -> None:
    parts = intake(project)
    first = next(parts)[0].report
    assert first
    corpus.mark_done(project, first.id, done=True)
    list(parts)
    undo.undo(project)
    assert len(corpus.reports(project)) == 8
    undo.undo(project)
    assert corpus.reports(project) == []


def test_an_intake_of_what_is_there_is_no_step(project: Project) -> None:
    list(intake(project))
    before = everything(project)
    outcomes = [outcome for part in intake(project) for outcome in part]
    assert statuses(outcomes) == ["duplicate"] * 8
    assert everything(project) == before
