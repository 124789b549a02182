"""export."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Zhupi


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
    assert "    118 codings" in done.out.splitlines()


def test_what_a_format_cannot_hold_is_said(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    long = "长" * 40000
    (tmp_path / "long.txt").write_text(f"某县2022年报告\n{long}\n", encoding="utf-8")
    zhupi("import", sample, tmp_path / "long.txt")
    zhupi("code", sample, "long.txt", "营商环境", 0, 40000, "--coder", "甲")
    done = zhupi("export", sample, tmp_path / "out.xlsx", "--format", "xlsx")
    assert done.status == 0
    assert "cut at 32767" in done.err
