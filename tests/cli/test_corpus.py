"""import and reports."""

import csv
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli import corpus, output
from desktop.cli.records import FACTS
from desktop.resources import resource
from tests.cli.conftest import Zhupi

REPORTS = resource("sample", "reports")
TOLD = ("--metadata", resource("sample", "metadata.csv"))
FIRST = REPORTS / "01_青澜县_2021.txt"


def test_import_reports_each_file(zhupi: Zhupi, empty: Path) -> None:
    rows = zhupi("import", empty, FIRST, REPORTS / "08_樟江区_2022.txt", *TOLD, "--json").json
    assert [row["status"] for row in rows] == ["imported", "imported"]
    assert [(row["county"], row["year"]) for row in rows] == [("青澜县", 2021), ("樟江区", 2022)]
    assert rows[0]["path"] == str(FIRST)
    assert rows[0]["characters"] > 500
    assert len(rows[0]["headings"]) == 3


def test_people_are_told_the_same(zhupi: Zhupi, empty: Path) -> None:
    done = zhupi("import", empty, FIRST, *TOLD)
    assert done.out.splitlines()[0].startswith(f"imported   {FIRST}  青澜县 2021  青澜县人民政府")
    assert done.out.splitlines()[-1] == "1 imported, 0 duplicate, 0 failed"


def test_people_are_told_that_a_table_was_not_applied(
    zhupi: Zhupi, empty: Path, tmp_path: Path
) -> None:
    zhupi("import", empty, FIRST, *TOLD)
    (tmp_path / "t.csv").write_text(f"file,year\n{FIRST.name},1999\n", encoding="utf-8")
    done = zhupi("import", empty, FIRST, "--metadata", tmp_path / "t.csv")
    assert "the table's facts were not applied" in done.out
    (row,) = zhupi("import", empty, FIRST, "--metadata", tmp_path / "t.csv", "--json").json
    assert "not applied" in row["reason"]
    assert row["year"] == 2021


def test_a_folder_with_a_table_of_facts(zhupi: Zhupi, empty: Path) -> None:
    done = zhupi("import", empty, REPORTS, "--recursive", *TOLD, "--jsonl")
    with TOLD[1].open(encoding="utf-8-sig") as file:
        told = {row["file"]: row for row in csv.DictReader(file)}
    assert len(done.lines) == len(told)
    for row in done.lines:
        expected = told[Path(row["path"]).name]
        known = [name for name in FACTS if name in expected]
        assert {name: str(row[name] or "") for name in known} == {n: expected[n] for n in known}
        assert row["kind"] in ("law_report", "other")


def test_one_bad_file_stops_nothing(zhupi: Zhupi, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    shutil.copy(FIRST, tmp_path / "same.txt")
    done = zhupi("import", empty, tmp_path / "bad.txt", FIRST, tmp_path / "same.txt", "--jsonl")
    assert done.status == 1
    assert [row["status"] for row in done.lines] == ["failed", "imported", "duplicate"]
    assert done.err == f"{tmp_path / 'bad.txt'}: {done.lines[0]['reason']}\n"
    assert done.lines[0]["title"] is None
    assert done.lines[1]["report"] == done.lines[2]["report"]


def test_an_import_is_done_to_its_end_though_nobody_reads_on(
    zhupi: Zhupi, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus.output, "document", gone)
    monkeypatch.setattr(corpus.output, "stop", lambda: None)
    assert zhupi("import", empty, REPORTS, "--recursive", "--jsonl").status == 0
    monkeypatch.undo()
    assert len(zhupi("reports", empty, "--json").json) == 8


def gone(_row: object) -> None:
    raise BrokenPipeError


def test_windows_leaves_wildcards_to_us(
    zhupi: Zhupi, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    rows = zhupi("import", empty, REPORTS / "0[12]*.txt", "absent.txt", "--json").json
    assert [row["status"] for row in rows] == ["imported", "imported", "failed"]


def test_reports_lists_the_corpus(zhupi: Zhupi, sample: Path) -> None:
    rows = zhupi("reports", sample, "--json").json
    assert [row["county"] for row in rows].count("青澜县") == 3
    assert all(set(row["codings"]) == {"甲", "乙"} for row in rows)
    codings = zhupi("codings", sample, "--json").json
    assert sum(sum(row["codings"].values()) for row in rows) == len(codings)


def test_reports_for_people_and_for_a_spreadsheet(zhupi: Zhupi, sample: Path) -> None:
    head, *lines = zhupi("reports", sample).out.splitlines()
    assert head.split() == ["county", "year", "characters", "甲", "乙", "title"]
    assert len(lines) == 8
    rows = list(table(zhupi("reports", sample, "--csv").out))
    assert rows[0]["county"] in lines[0]
    assert {"codings 甲", "codings 乙", "warnings", "headings"} <= set(rows[0])


def table(text: str) -> Iterator[dict[str, str]]:
    assert text.startswith("\ufeff")
    return csv.DictReader(io.StringIO(text[1:]))


def test_an_empty_corpus_says_the_next_step(zhupi: Zhupi, empty: Path) -> None:
    assert zhupi("reports", empty).out == "There are no reports yet: `import` reads them in.\n"
    assert zhupi("reports", empty, "--json").json == []
    assert zhupi("reports", empty, "--csv").status == 0


def test_stopping_the_output_is_final(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "out").open("w") as file:
        monkeypatch.setattr("sys.stdout", file)
        output.stop()
        output.say("unheard")
    assert (tmp_path / "out").read_text() == ""


def with_more(text: str, said: str) -> str:
    """The report with one more sentence before its second section."""
    assert "二、" in text
    return text.replace("二、", f"此处{said}。\n二、", 1)


def test_a_corrected_file_is_said_and_can_update_its_report(
    zhupi: Zhupi, empty: Path, tmp_path: Path
) -> None:
    text = FIRST.read_text(encoding="utf-8")
    first, corrected = tmp_path / "r.txt", tmp_path / "r2.txt"
    first.write_text(text, encoding="utf-8")
    corrected.write_text(with_more(text, "情况另有补充"), encoding="utf-8")
    table = tmp_path / "t.csv"
    rows = "".join(f"{one.name},嘉善县,2021\n" for one in (first, corrected))
    table.write_text(f"file,county,year\n{rows}", encoding="utf-8")
    told = ("--metadata", table)
    zhupi("import", empty, first, *told)
    (row,) = zhupi("import", empty, corrected, *told, "--update", "--json").json
    assert row["status"] == "updated"
    assert len(zhupi("reports", empty, "--json").json) == 1
    first.write_text(with_more(text, "数字以年报为准"), encoding="utf-8")
    said = zhupi("import", empty, first, *told)
    assert "a corrected file? `import --update`" in said.out
    assert said.out.splitlines()[-1] == "1 imported, 0 duplicate, 0 failed"
    corrected.write_text(with_more(text, "数字已经核对"), encoding="utf-8")
    again = zhupi("import", empty, corrected, *told, "--update")
    assert again.out.splitlines()[-1] == "0 imported, 1 updated, 0 duplicate, 0 failed"
