"""words."""

import csv
import io
from pathlib import Path

from tests.cli.conftest import Zhupi


def test_the_most_frequent_of_each_group(zhupi: Zhupi, sample: Path) -> None:
    rows = zhupi("words", sample, "--by", "year", "--top", "3", "--json").json
    groups = [row["group"] for row in rows]
    assert {groups.count(group) for group in groups} == {3}
    assert zhupi("words", sample, "--top", "2").out.count("█") > 20


def test_a_themes_own_words_as_a_table(zhupi: Zhupi, sample: Path) -> None:
    done = zhupi("words", sample, "--by", "theme", "--group", "复议体制改革", "--keyness", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.out.lstrip("\ufeff"))))
    assert {"调解", "行政复议"} & {row["word"] for row in rows}
    assert all(float(row["g2"]) >= 15.13 and float(row["log_ratio"]) > 0 for row in rows)
    rare = zhupi(
        "words", sample, "--by", "theme", "--group", "复议体制改革", "--keyness", "--rare",
        "--least", "1", "--jsonl",
    ).lines  # fmt: skip
    assert all(row["log_ratio"] < 0 for row in rare)
    assert zhupi("words", sample, "--keyness", "--least", "9999").out == "No such words.\n"


def test_own_lists_are_taken_in(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "stop.txt").write_text("服务\n工作\n", encoding="utf-8")
    before = {row["word"] for row in zhupi("words", sample, "--single", "--json").json}
    done = zhupi("words", sample, "--stop-words", tmp_path / "stop.txt")
    assert done.err == "2 words taken in from stop.txt\n"
    after = {row["word"] for row in zhupi("words", sample, "--json").json}
    assert "服务" in before
    assert not {"服务", "工作"} & after
