"""Files read in order, wherever the reading is done."""

import os
import pickle
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.errors import InputError
from desktop.resources import resource
from desktop.services.intake import file_reading
from desktop.services.intake.file_reading import FileReading, original_key, read_files
from desktop.services.intake.file_reading import _read_chunk as read_in_worker

SAMPLE = sorted(resource("sample", "reports").glob("*.txt"))


def test_a_file_is_read_or_it_is_said_why_not(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    good, bad = read_files([SAMPLE[0], empty])
    assert good.found
    assert (good.path, good.error) == (SAMPLE[0], None)
    assert "青澜县" in good.found.text
    assert bad.found is None
    assert isinstance(bad.error, InputError)


def test_a_fault_of_our_own_in_one_file_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_data: bytes) -> None:
        raise ZeroDivisionError

    monkeypatch.setenv("ZHUPI_CONFIG_DIR", str(tmp_path))
    monkeypatch.setattr("desktop.exchange.readers.plain.md.read", fail)
    note = tmp_path / "note.md"
    note.write_text("一、总体情况", encoding="utf-8")
    bad, good = read_files([note, SAMPLE[0]])
    assert good.found
    assert "note.md cannot be read: ZeroDivisionError" in str(bad.error)
    assert "ZeroDivisionError" in next(tmp_path.glob("bugs/*.txt")).read_text(encoding="utf-8")


def test_facts_that_are_given_win_over_those_that_were_read() -> None:
    plain, other = read_files(SAMPLE[:2])
    told, untold = read_files(SAMPLE[:2], facts={SAMPLE[0]: {"年份": "1999", "title": "名"}})
    assert plain.found
    assert told.found
    assert (told.found.facts.year, told.found.facts.title) == (1999, "名")
    assert told.found.facts.county == plain.found.facts.county
    assert told.found.guessed == plain.found.guessed - {"year", "title"}
    assert told.found.asked == plain.found.asked - {"year", "title"}
    assert untold.found
    assert other.found
    assert untold.found.facts == other.found.facts
    assert untold.found.warnings == (*other.found.warnings, "not_in_table")


def test_a_row_of_facts_that_contradicts_itself_keeps_its_file_out(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    facts = {"county": "海宁市", "county_code": "330421"}
    wrong, bad = read_files([SAMPLE[0], empty], facts={SAMPLE[0]: facts, empty: facts})
    assert wrong.found is None
    assert "The code 330421 is that of 嘉善县, not of 海宁市." in str(wrong.error)
    assert "holds no text" in str(bad.error)


def test_many_files_are_read_in_other_processes_and_come_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    files = [*SAMPLE, empty, *SAMPLE[:3]]
    here = list(read_files(files))
    monkeypatch.setattr(file_reading, "MANY", 2)
    monkeypatch.setattr(file_reading, "CHUNK", 1)
    there = list(read_files(files))
    assert [(r.path, r.found, str(r.error)) for r in there] == [
        (r.path, r.found, str(r.error)) for r in here
    ]
    assert pickle.loads(pickle.dumps(here[0])) == here[0]


def _read_or_end(files: Sequence[Path]) -> list[FileReading]:
    if any(file.name == "deadly.txt" for file in files):
        os._exit(1)
    return read_in_worker(files)


def test_a_file_that_ends_the_process_that_reads_it_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly = tmp_path / "deadly.txt"
    deadly.touch()
    monkeypatch.setattr(file_reading, "MANY", 2)
    monkeypatch.setattr(file_reading, "CHUNK", 2)
    monkeypatch.setattr(file_reading, "_read_chunk", _read_or_end)
    files = [*SAMPLE[:3], deadly, *SAMPLE[3:], deadly]
    found = list(read_files(files))
    assert [one.path for one in found] == files
    assert [one.path for one in found if one.found is None] == [deadly, deadly]
    assert "the process that read it broke down" in str(found[3].error)


def test_those_behind_such_a_file_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deadly = tmp_path / "deadly.txt"
    deadly.touch()
    monkeypatch.setattr(file_reading, "MANY", 2)
    monkeypatch.setattr(file_reading, "CHUNK", 2)
    monkeypatch.setattr(file_reading, "_read_chunk", _read_or_end)
    first, second = read_files([deadly, SAMPLE[0]])
    assert first.found is None
    assert second.found


def _fail(_told: object) -> None:
    raise OSError


def test_processes_that_cannot_begin_are_not_begun_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_reading, "MANY", 2)
    monkeypatch.setattr(file_reading, "_learn", _fail)
    found = list(read_files(SAMPLE[:2]))
    assert [one.path for one in found] == SAMPLE[:2]
    assert all("broke down" in str(one.error) for one in found)


@pytest.mark.parametrize("many", [2, 64])
def test_standing_files_are_not_read(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(file_reading, "MANY", many)
    monkeypatch.setattr(file_reading, "CHUNK", 2)
    keys = [original_key(f.name, sha256(f.read_bytes()).hexdigest()) for f in SAMPLE[1::2]]
    standing = {key: f"report {number}" for number, key in enumerate(keys)}
    found = list(read_files(SAMPLE, standing=standing, facts={SAMPLE[1]: {"year": "1999"}}))
    assert [r.path for r in found] == SAMPLE
    assert [r.standing for r in found[1::2]] == list(standing.values())
    assert all(r.found is None and r.error is None for r in found[1::2])
    assert all(r.found is not None and r.standing is None for r in found[::2])


def test_a_key_tells_apart_kinds_of_files() -> None:
    assert original_key("a.TXT", "0") == original_key("b.txt", "0") != original_key("b.html", "0")
    assert original_key("t.csv#12", "0") == original_key("u.csv#2022!3", "0")


def test_reading_may_be_left_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_reading, "MANY", 2)
    readings = read_files(SAMPLE)
    assert next(readings).path == SAMPLE[0]
    readings.close()  # type: ignore[attr-defined]
    assert list(readings) == []


def test_each_row_of_a_table_is_a_report_or_says_why_it_is_none(tmp_path: Path) -> None:
    table = tmp_path / "reports.csv"
    table.write_text(
        "county,year,text\n嘉善县,2022,一、总体情况。优化营商环境。\n海宁市,2023,\n",
        encoding="utf-8",
    )
    good, bad = read_files([table])
    assert good.path == bad.path == table
    assert good.found is not None
    assert (good.found.facts.county, good.found.facts.year) == ("嘉善县", 2022)
    assert bad.found is None
    assert bad.error is not None


def test_the_rows_of_a_table_come_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "reports.csv"
    table.write_text("text\n" + "一、总体情况。优化营商环境。\n" * 3, encoding="utf-8")
    rows = read_files([table])
    first = next(rows)
    assert first.found
    assert first.found.source_name == "reports.csv#2"
    monkeypatch.setattr("desktop.exchange.tables_in.table_reports.read_bytes", None)
    assert "TypeError" in str(next(rows).error)


def test_a_process_that_was_told_what_is_standing_reads_the_rest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(file_reading, "_learnt", {})
    known = original_key(SAMPLE[0].name, sha256(SAMPLE[0].read_bytes()).hexdigest())
    file_reading._learn({known: "report 0"})
    standing, read = read_in_worker(SAMPLE[:2])
    assert (standing.standing, standing.found) == ("report 0", None)
    assert read.standing is None
    assert read.found
