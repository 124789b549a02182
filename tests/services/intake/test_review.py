"""What is the matter with files that were read, and what a person makes of it."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.services.corpus import corpus
from desktop.services.intake import recleaning
from desktop.services.intake.already_imported import standing_originals
from desktop.services.intake.cleaned_lines import CleanedLine, cleaned_lines
from desktop.services.intake.file_notes import NoteTaker
from desktop.services.intake.file_reading import FileReading, read_files
from desktop.services.intake.import_list import COLUMNS, save_list
from desktop.services.intake.importing import Intake, import_reports
from desktop.services.intake.matters import MATTERS, Concern, known_reports
from desktop.services.intake.review import Review
from desktop.services.intake.spool import Spool, SpoolPlace
from desktop.services.project import checking, undo
from desktop.services.project.project import Project
from tests.importing import BAD_FILES, KEPT_BY_HAND, report

Reviewed = Callable[..., Review]


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    with Spool(tmp_path) as opened:
        yield opened


@pytest.fixture
def reviewed(tmp_path: Path, spool: Spool, project: Project) -> Reviewed:
    """A review of files with these texts or bytes, by name."""

    def review(**files: str | bytes) -> Review:
        folder = tmp_path / "files"
        folder.mkdir()
        for name, data in files.items():
            text = data.encode() if isinstance(data, str) else data
            (folder / f"{name}.txt").write_bytes(text)
        made, taker = Review(spool, project), NoteTaker(spool, project)
        for reading in read_files([folder / f"{name}.txt" for name in files]):
            made.add(taker.note(reading))
        return made

    return review


def matters(review: Review, number: int) -> list[str]:
    return [concern.matter for concern in review.concerns(number)]


def test_a_good_file_is_fine(reviewed: Reviewed) -> None:
    review = reviewed(good=report(1))
    assert review.concerns(0) == ()
    assert review.rank(0) == len(MATTERS)
    row = review.rows[0]
    assert (row.note.name, row.facts.county, row.missing) == ("good.txt", "进贤县", ())
    assert row.note.characters > 300
    assert row.note.removed > 0


def test_a_file_that_cannot_be_read_says_why(reviewed: Reviewed) -> None:
    review = reviewed(bad=b"", good=report(1))
    assert review.concerns(0) == (Concern("failed"),)
    assert isinstance(review.rows[0].note.error, InputError)
    assert review.rows[0].missing == ()
    assert review.as_read(0).found is review.as_corrected(0).found is None
    assert review.wanted() == [1]


def test_problems_come_first_the_worst_at_the_top(reviewed: Reviewed) -> None:
    without = "关于法治建设情况的报告\n" + "坚持依法行政，推进各项工作，取得新的成效。" * 8
    review = reviewed(fine=report(1), lacking=without, again=report(1), broken=b"")
    assert [review.rows[n].note.name for n in review.in_order()] == [
        "broken.txt", "again.txt", "lacking.txt", "fine.txt",
    ]  # fmt: skip
    assert review.concerns(2) == (Concern("same_text", other="fine.txt"),)
    assert "county" in next(c.facts for c in review.concerns(1) if c.matter == "missing")


def test_nearly_the_same_text_and_the_same_year_are_pointed_out(reviewed: Reviewed) -> None:
    review = reviewed(one=report(1), near=report(1).replace("第1号", "第一号", 1), other=report(2))
    assert Concern("near_text", other="one.txt") in review.concerns(1)
    assert Concern("same_year", other="one.txt") in review.concerns(1)
    assert matters(review, 0) == ["same_year"]
    assert review.concerns(2) == ()


def test_what_the_corpus_has_is_known(
    project: Project, spool: Spool, reviewed: Reviewed, tmp_path: Path
) -> None:
    stored = tmp_path / "stored.txt"
    stored.write_text(report(1), encoding="utf-8")
    list(import_reports(project, [stored]))
    review = reviewed(
        same=report(1),
        near=report(1).replace("第1号", "第一号", 1),
        year=report(1, year=2021)[:700],
    )
    review.know(known_reports(project))
    assert review.concerns(0) == (Concern("same_text", other="进贤县 2021"),)
    assert Concern("same_year", other="进贤县 2021") in review.concerns(1)
    taker = NoteTaker(spool, project)
    assert list(taker.alike_in(project)) == []
    for number in range(2):
        taker.note(review.as_read(number))
    alike = dict(taker.alike_in(project))
    assert alike == {0: "进贤县 2021", 1: "进贤县 2021"}
    review.rows[1].like = ""
    review.mark_alike(1, "进贤县 2021")
    assert Concern("near_text", other="进贤县 2021") in review.concerns(1)
    review.mark_alike(1, "another")
    assert review.rows[1].like == "进贤县 2021"


def test_reports_without_county_or_year_are_compared_by_text_alone(
    project: Project, add_report: Callable[..., object]
) -> None:
    add_report("没有地名的文字。")
    known = known_reports(project)
    assert len(known.texts) == 1
    assert known.years == {}


def test_a_correction_touches_those_it_is_compared_with(reviewed: Reviewed) -> None:
    review = reviewed(one=report(1), two=report(2), three=report(3))
    assert review.correct(0, "county", written="闽侯县") == {0, 1}
    assert matters(review, 0) == matters(review, 1) == ["same_year"]
    assert review.correct(0, "county", written="") == {0, 1}
    assert review.concerns(0) == (Concern("missing", facts=("county",)),)
    assert review.concerns(1) == ()
    assert review.correct(0, "county", written="嘉善县") == {0}
    with pytest.raises(InputError):
        review.correct(0, "year", written="soon")


def test_what_was_set_is_no_guess_any_more(reviewed: Reviewed) -> None:
    review = reviewed(one=report(1))
    row = review.rows[0]
    row.guessed = frozenset({"year", "county", "title"})
    assert Concern("guessed", facts=("county", "title", "year")) in review.concerns(0)
    review.correct(0, "title", written=row.facts.title or "")
    review.correct(0, "county", written="嘉善县")
    assert row.guessed == {"year"}
    assert review.as_corrected(0).found == replace(
        review.as_read(0).found,  # type: ignore[type-var]
        facts=row.facts,
        guessed=frozenset({"year"}),
    )


def test_remarks_are_told_and_repairs_are_not(reviewed: Reviewed) -> None:
    text = report(1).replace("\n", "\r\n").replace("打印本页 关闭窗口", "")
    review = reviewed(one=text)
    note = replace(review.rows[0].note, warnings=("newlines:3", "cut_off"))
    review.rows[0].note = note
    assert review.concerns(0) == (Concern("remark", other="cut_off"),)


def test_a_part_put_back_is_in_the_text_that_is_stored(reviewed: Reviewed) -> None:
    review = reviewed(one=report(1), two=report(1))
    found = review.as_read(1).found
    assert found is not None
    part = next(n for n, part in enumerate(found.parts) if part.text == KEPT_BY_HAND)
    review.put_back(1, frozenset({part}))
    stored = review.as_corrected(1).found
    assert stored is not None
    assert KEPT_BY_HAND in stored.text.split("\n")
    assert "same_text" not in matters(review, 1)
    lines = list(cleaned_lines(found, {part}))
    assert "\n".join(line.text for line in lines if not line.cut) == stored.text
    assert lines[0] == CleanedLine(
        found.parts[0].text, 0, "chrome", found.parts[0].reason, cut=True
    )
    assert [line.part for line in lines if line.part is not None] == list(range(len(found.parts)))


def test_what_is_left_out_is_not_wanted(reviewed: Reviewed) -> None:
    review = reviewed(one=report(1), two=report(2))
    review.leave_out(0, left_out=True)
    assert review.wanted() == [1]
    review.leave_out(0, left_out=False)
    assert review.wanted() == [0, 1]


def test_the_spool_gives_back_what_was_kept(spool: Spool, tmp_path: Path) -> None:
    readings = [FileReading(tmp_path / name) for name in ("a", "b")]
    places = [spool.keep(reading) for reading in readings]
    assert [spool.fetch(place) for place in places[::-1]] == readings[::-1]
    assert places[1] == SpoolPlace(places[0].size, places[1].size)


def test_a_spool_without_room_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be kept"):
        Spool(tmp_path / "nowhere")
    with Spool(tmp_path) as spool:

        def full(data: bytes) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(spool, "_file", Mock(wraps=spool._file, write=full))
        with pytest.raises(EnvironmentProblem, match="No space left"):
            spool.keep(FileReading(tmp_path))


def test_an_import_bit_by_bit_is_few_steps_of_undo(project: Project, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(7)]
    for number, file in enumerate(files):
        file.write_text(report(number), encoding="utf-8")
    readings = list(read_files(files))
    intake = Intake(project, files=7, together=4)
    told: list[object] = []
    project.on_change(told.append)
    outcomes = [
        outcome
        for some in (readings[:1], readings[1:3], readings[3:4], readings[4:6], readings[6:])
        for outcome in intake.store(some)
    ]
    assert [outcome.status for outcome in outcomes] == ["imported"] * 7
    assert len(told) == 5

    entries = undo.history(project, limit=2)
    assert [entry.detail for entry in entries] == [
        {"files": 3, "first": "4.txt"}, {"files": 4, "first": "0.txt"},
    ]  # fmt: skip
    undo.undo(project)
    assert len(corpus.reports(project)) == 4
    undo.undo(project)
    assert corpus.reports(project) == []
    undo.redo(project)
    assert len(corpus.reports(project)) == 4


def test_files_that_change_nothing_leave_no_entry(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text(report(1), encoding="utf-8")
    (reading,) = read_files([file])
    Intake(project, files=1).store([reading])

    before = undo.history(project)
    intake = Intake(project, files=2)
    assert [o.status for o in intake.store([reading]) + intake.store([reading])] == [
        "duplicate", "duplicate",
    ]  # fmt: skip
    assert undo.history(project) == before


def test_the_list_tells_what_became_of_every_file(project: Project, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad_empty.txt"
    good.write_text(report(1), encoding="utf-8")
    bad.write_bytes(BAD_FILES["bad_empty.txt"])
    outcomes = list(import_reports(project, [good, bad]))
    out = tmp_path / "list.csv"
    assert save_list(outcomes, out) == 2
    head, first, second = out.read_text(encoding="utf-8-sig").splitlines()
    assert head == ",".join(COLUMNS)
    assert "进贤县" in first
    assert second.startswith("failed,bad_empty.txt,")


@pytest.fixture
def again(project: Project, spool: Spool, tmp_path: Path) -> Review:
    """A review of a file that the corpus has, and of one that it has not."""
    stored, new = tmp_path / "stored.txt", tmp_path / "new.txt"
    stored.write_text(report(1), encoding="utf-8")
    new.write_text(report(2), encoding="utf-8")
    list(import_reports(project, [stored]))
    review, taker = Review(spool, project), NoteTaker(spool, project)
    review.know(known_reports(project))
    for reading in read_files([stored, new], standing=standing_originals(project)):
        review.add(taker.note(reading))
    assert len(taker.lengths) == 1
    return review


def test_a_file_that_the_corpus_has_is_shown_as_the_corpus_has_it(
    project: Project, again: Review
) -> None:
    (known,) = corpus.reports(project)
    note = again.rows[0].note
    assert again.concerns(0) == (Concern("same_text", other=known.label),)
    assert (note.name, note.facts, note.place) == ("stored.txt", known.facts, None)
    assert note.removed == corpus.removed_characters(project, known.id) > 0
    found = again.as_read(0).found
    assert found is not None
    assert found == next(iter(read_files([note.path]))).found
    assert again.as_corrected(0) == FileReading(note.path, standing=known.id, row="stored.txt")
    outcomes = Intake(project, files=2).store([again.as_corrected(n) for n in again.wanted()])
    assert [outcome.status for outcome in outcomes] == ["duplicate", "imported"]
    assert outcomes[0].report == known


def test_a_part_put_back_makes_another_text_of_a_known_file(
    project: Project, again: Review
) -> None:
    found = again.as_read(0).found
    assert found is not None
    part = next(n for n, part in enumerate(found.parts) if part.text == KEPT_BY_HAND)
    again.put_back(0, frozenset({part}))
    (outcome,) = Intake(project, files=1).store([again.as_corrected(0)])
    assert outcome.status == "imported"
    assert outcome.report is not None
    assert KEPT_BY_HAND in corpus.text(project, outcome.report.id).split("\n")
    assert checking.check(project) == []


def test_a_report_taken_out_meanwhile_is_read_after_all(project: Project, again: Review) -> None:
    (known,) = corpus.reports(project)
    corpus.remove_report(project, known.id)
    reading = again.as_read(0)
    assert reading.found is not None
    assert reading.standing is None
    (outcome,) = Intake(project, files=1).store([again.as_corrected(0)])
    assert outcome.status == "imported"


@pytest.fixture
def rows_again(project: Project, spool: Spool, tmp_path: Path) -> Review:
    """A review of a table of which the first row is in, and was cleaned by an older program."""
    table = tmp_path / "t.csv"
    head, first, second = "county,year,text\n", f'嘉善县,1999,"{report(1)}"\n', report(2)
    table.write_text(head + first, encoding="utf-8")
    list(import_reports(project, [table]))
    (known,) = corpus.reports(project)
    found = recleaning.read_again(project, known.id)
    back = frozenset(range(len(found.parts)))
    recleaning.apply(project, recleaning.prepare(project, known.id, found=found, back=back))
    table.write_text(f'{head}{first}海宁市,2000,"{second}"\n', encoding="utf-8")
    review, taker = Review(spool, project), NoteTaker(spool, project)
    review.know(known_reports(project))
    for reading in read_files([table], standing=standing_originals(project)):
        review.add(taker.note(reading))
    return review


def test_a_row_that_the_corpus_has_is_not_read_again(project: Project, rows_again: Review) -> None:
    (known,) = corpus.reports(project)
    assert [row.note.name for row in rows_again.rows] == ["t.csv#2", "t.csv#3"]
    assert [row.note.standing for row in rows_again.rows] == [known.id, None]
    assert matters(rows_again, 0)[0] == "same_text"
    found = rows_again.as_read(0).found
    assert found is not None
    assert found.text == corpus.text(project, known.id)
    wanted = [rows_again.as_corrected(number) for number in rows_again.wanted()]
    assert wanted[0].name == "t.csv#2"
    outcomes = Intake(project, files=2).store(wanted)
    assert [outcome.status for outcome in outcomes] == ["duplicate", "imported"]


def test_a_row_whose_report_was_taken_out_is_read_after_all(
    project: Project, rows_again: Review
) -> None:
    (known,) = corpus.reports(project)
    corpus.remove_report(project, known.id)
    (outcome,) = Intake(project, files=1).store([rows_again.as_corrected(0)])
    assert outcome.status == "imported"
    assert outcome.report is not None
    assert (outcome.report.source_name, outcome.report.facts.year) == ("t.csv#2", 1999)


def test_a_row_that_is_there_no_more_says_so(project: Project, rows_again: Review) -> None:
    (known,) = corpus.reports(project)
    corpus.remove_report(project, known.id)
    rows_again.rows[0].note.path.write_text("text\n", encoding="utf-8")
    (outcome,) = Intake(project, files=1).store([rows_again.as_corrected(0)])
    assert outcome.status == "failed"
    assert outcome.reason.startswith("t.csv#2 has changed since it was looked at.")
