"""clean-again."""

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.exchange.report.reading import read_bytes
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.intake import recleaning
from desktop.services.project.project import Project, open_project
from tests.cli.conftest import Zhupi
from tests.forging import past_the_triggers

FIRST, SECOND = "青澜县2021", "樟江区2022"


@pytest.fixture
def older(sample: Path) -> Path:
    """The sample; an older program left out two lines of its first report, and had others."""
    with open_project(sample) as project:
        known = corpus.find_report(project, FIRST)
        lines = corpus.text(project, known.id).split("\n")
        body = next(n for n, line in enumerate(lines) if line == max(lines, key=len))
        half = lines[body][: len(lines[body]) * 2 // 3]
        text = "\n".join(
            ["本页由旧版程序误留的一行文字。", *lines[:body], half, *lines[body + 2 :]]
        )
        take(project, known, text)
        for theme in project.codebook.active()[:1]:
            for start, end in ((2, 12), (len(text) - 30, len(text) - 20), (10, 40)):
                coding.apply_theme(project, known.id, theme_id=theme.id, span=Span(start, end))
    return sample


def take(project: Project, known: Report, text: str) -> None:
    """Give the report this text, as a cleaning of another day might have left it."""
    original = recleaning.read_again(project, known.id).original
    found = replace(read_bytes("older.txt", text.encode()), text=text, original=original)
    wanted = recleaning.prepare(project, known.id, found=found, back=frozenset())
    recleaning.apply(project, wanted)


def test_what_would_change_is_told_and_nothing_changed(zhupi: Zhupi, older: Path) -> None:
    before = older.read_bytes()
    (row,) = zhupi("clean-again", older, FIRST, "--dry-run", "--json").json
    assert (row["label"], row["status"], row["dry_run"]) == ("青澜县 2021", "cleaned", True)
    assert row["characters"] != row["characters_before"]
    assert older.read_bytes() == before
    after = zhupi("clean-again", older, FIRST, "--jsonl").lines
    assert after == [row | {"dry_run": False}]
    assert row["characters"] == len(zhupi("text", older, FIRST).out)


def test_every_coding_is_accounted_for(zhupi: Zhupi, older: Path) -> None:
    before = {c["coding"]: c for c in zhupi("codings", older, "--report", FIRST, "--json").json}
    (row,) = zhupi("clean-again", older, FIRST, "--json").json
    after = {c["coding"]: c for c in zhupi("codings", older, "--report", FIRST, "--json").json}
    assert sum(row[fate] for fate in ("kept", "moved", "changed", "lost")) == len(before)
    assert len(after) == len(before) - row["lost"]
    assert row["lost"] >= 1
    assert row["moved"] >= 1
    for told in row["codings"]:
        was, now = before[told["coding"]], after.get(told["coding"])
        assert (told["text"], told["theme_path"], told["coder"]) == (
            was["text"], was["theme_path"], was["coder"],
        )  # fmt: skip
        assert (told["fate"] == "lost") == (now is None)
        if now:
            assert (told["start"], told["end"], told["text_after"]) == (
                now["start"], now["end"], now["text"],
            )  # fmt: skip
            assert (told["fate"] == "moved") == (told["text"] == told["text_after"])


def test_people_are_told_the_same(zhupi: Zhupi, older: Path) -> None:
    done = zhupi("clean-again", older, FIRST, SECOND, FIRST)
    head, sums, *_ = lines = done.out.splitlines()
    assert head.startswith("cleaned    青澜县 2021  ")
    assert sums.startswith("           codings: ")
    assert "1 that cannot be placed, as memos" in sums
    assert any(line.startswith("           ✗ ") for line in lines)
    assert lines[-2:] == ["unchanged  樟江区 2022", "1 cleaned, 1 unchanged, 0 failed"]
    assert zhupi("clean-again", older, "--all").out.endswith("0 cleaned, 8 unchanged, 0 failed\n")
    assert zhupi("check", older).status == 0


def test_a_part_left_in_is_told(zhupi: Zhupi, sample: Path) -> None:
    with open_project(sample) as project:
        known = corpus.find_report(project, FIRST)
        found = recleaning.read_again(project, known.id)
        wanted = recleaning.prepare(project, known.id, found=found, back=frozenset({0}))
        recleaning.apply(project, wanted)
    lines = zhupi("clean-again", sample, FIRST).out.splitlines()
    assert lines == [
        "unchanged  青澜县 2021",
        "           parts left in that cleaning cuts: 1 (--cut takes them out)",
        "0 cleaned, 1 unchanged, 0 failed",
    ]
    assert "1 cleaned" in zhupi("clean-again", sample, FIRST, "--cut").out


def test_one_that_is_refused_stops_no_other(zhupi: Zhupi, older: Path) -> None:
    assert (
        zhupi("round", older, "create", "一", "--coders", "甲,乙", "--reports", SECOND).status == 0
    )
    for dry_run in (["--dry-run"], []):
        done = zhupi("clean-again", older, SECOND, FIRST, "--jsonl", *dry_run)
        assert done.status == 1
        assert [row["status"] for row in done.lines] == ["failed", "cleaned"]
        assert done.err == f"樟江区 2022: {done.lines[0]['reason']}\n"
        assert "in the sample of the round 一" in done.err
    assert zhupi("clean-again", older, SECOND).out == "0 cleaned, 0 unchanged, 1 failed\n"


@pytest.mark.parametrize("arguments", [[], [FIRST, "--all"], ["no such report"]])
def test_what_is_meant_must_be_said(zhupi: Zhupi, older: Path, arguments: list[str]) -> None:
    before = older.read_bytes()
    done = zhupi("clean-again", older, *arguments)
    assert (done.status, done.out) == (2, "")
    assert older.read_bytes() == before


def test_a_bomb_for_an_original_stops_no_other(zhupi: Zhupi, older: Path) -> None:
    packing = zlib.compressobj(9)
    bomb = b"".join(packing.compress(bytes(16 * 1024 * 1024)) for _ in range(96)) + packing.flush()
    with open_project(older, read_only=True) as project:
        original = project.store.reports.original_of(corpus.find_report(project, SECOND).id)
    with past_the_triggers(older) as db:
        db.execute("UPDATE originals SET compressed = ? WHERE sha256 = ?", [bomb, original])
    done = zhupi("clean-again", older, SECOND, FIRST, "--jsonl", "--dry-run")
    assert done.status == 1
    assert [row["status"] for row in done.lines] == ["failed", "cleaned"]
    assert "樟江区 2022: The stored file that the report came from is damaged" in done.err
