"""export."""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.services.results.export_formats import FORMATS
from tests.cli.conftest import ROOT, Zhupi


def test_a_folder_of_tables(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    made = zhupi("export", sample, tmp_path / "out", "--format", "csv", "--json").json
    codings = zhupi("codings", sample, "--json").json
    assert made["rows"]["codings"] == len(codings)
    assert all(Path(file).is_file() for file in made["files"])
    with (tmp_path / "out" / "codings.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == [row["text"] for row in codings]


def test_one_coder_in_one_file(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "codings.jsonl"
    zhupi("export", sample, out, "--format", "jsonl", "--coder", "乙")
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["coding"] for row in rows] == [
        row["coding"] for row in zhupi("codings", sample, "--coder", "乙", "--json").json
    ]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_people_are_told_the_files_and_their_rows(
    zhupi: Zhupi, sample: Path, tmp_path: Path, kind: str
) -> None:
    done = zhupi("export", sample, tmp_path / "out", "--format", kind)
    assert done.out.startswith(f"Wrote {tmp_path / 'out'}")
    assert "    106 codings" in done.out.splitlines()


def test_what_a_format_cannot_hold_is_said(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    long = "长" * 40000
    (tmp_path / "long.txt").write_text(f"某县2022年报告\n{long}\n", encoding="utf-8")
    zhupi("import", sample, tmp_path / "long.txt")
    zhupi("code", sample, "long.txt", "营商环境", 0, 40000, "--coder", "甲")
    done = zhupi("export", sample, tmp_path / "out.xlsx", "--format", "xlsx")
    assert done.status == 0
    assert "cut at 32767" in done.err


EDITED = "edited by hand\n"


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (("export", "sample.zhupi", "out", "--format", "csv"), "out/codings.csv"),
        (("export", "sample.zhupi", "out", "--format", "jsonl"), "out/notes.jsonl"),
        (("export", "sample.zhupi", "one.csv", "--format", "csv"), "one.notes.csv"),
        (("export", "sample.zhupi", "out.xlsx", "--format", "xlsx"), "out.xlsx"),
        (("frequency", "sample.zhupi", "--chart", "chart.svg"), "chart.svg"),
        (("codebook", "sample.zhupi", "export", "book.json"), "book.json"),
        (("report-reliability", "sample.zhupi", "--round", "R", "r.html", "--bootstrap", 0),
         "r.html"),
        (("report-reliability", "sample.zhupi", "--round", "R", "r.docx", "--bootstrap", 0),
         "r.counts.csv"),
    ],
)  # fmt: skip
def test_nothing_is_written_over_without_a_word(
    zhupi: Zhupi,
    revealed: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    made: str,
) -> None:
    monkeypatch.chdir(revealed.parent)
    assert zhupi(*command).status == 0
    file = revealed.parent / made
    file.write_text(EDITED, encoding="utf-8")
    before = everything(revealed.parent)
    refused = zhupi(*command)
    assert refused.status == 2
    assert "give --overwrite" in refused.err
    assert everything(revealed.parent) == before
    assert zhupi(*command, "--overwrite").status == 0
    assert file.read_bytes() != EDITED.encode()
    assert everything(revealed.parent).keys() == before.keys()


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith("sample.zhupi")
    }


def test_the_report_in_another_form_stands_beside_the_same_tables(
    zhupi: Zhupi, revealed: Path, tmp_path: Path
) -> None:
    for name in ("r.html", "r.docx"):
        done = zhupi(
            "report-reliability", revealed, "--round", "R", tmp_path / name, "--bootstrap", 0
        )  # fmt: skip
        assert done.status == 0
    (tmp_path / "r.html").unlink()
    (tmp_path / "r.counts.csv").write_text(EDITED, encoding="utf-8")
    done = zhupi(
        "report-reliability", revealed, "--round", "R", tmp_path / "r.html", "--bootstrap", 0
    )  # fmt: skip
    assert (done.status, "r.counts.csv is there already" in done.err) == (2, True)
    assert not (tmp_path / "r.html").exists()


def test_an_export_that_is_killed_leaves_all_or_nothing(
    zhupi: Zhupi, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    command = [
        sys.executable,
        ROOT / "main.py",
        "export",
        sample,
        folder / "out",
        "--format",
        "csv",
    ]
    for _ in range(3):
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
        while process.poll() is None and not any(folder.iterdir()):
            pass
        process.kill()
        process.wait()
        if (folder / "out").exists():
            assert len(list((folder / "out").iterdir())) == 10
            shutil.rmtree(folder / "out")
    assert zhupi(*map(str, command[2:])).status == 0
    assert [path.name for path in folder.iterdir()] == ["out"]


def test_the_ending_says_the_format(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    assert zhupi("export", sample, tmp_path / "one.csv").status == 0
    assert (tmp_path / "one.notes.csv").is_file()
    refused = zhupi("export", sample, tmp_path / "data")
    assert (refused.status, "Give --format" in refused.err) == (2, True)
    assert not (tmp_path / "data").exists()


def test_the_help_tells_what_each_format_makes(zhupi: Zhupi) -> None:
    said = " ".join(zhupi("export", "--help").out.split())
    for row in FORMATS:
        assert f"{row.id}: {row.holds}" in said
