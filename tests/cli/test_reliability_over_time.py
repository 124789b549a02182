"""One coder on two occasions, and rounds over time, typed."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Outcome, Zhupi


def a_round(zhupi: Zhupi, sample: Path, name: str, lines: Path, *more: str) -> None:
    """A round of that name with the sample's codings in it, done, locked and revealed."""
    made = ("round", sample, "create", name, "--coders", "甲,乙", "--sample", "8", *more)
    assert zhupi(*made).status == 0
    assert zhupi("load-codings", sample, lines, "--round", name).status == 0
    for coder in ("甲", "乙"):
        zhupi("round", sample, "done", "--all", "--round", name, "--coder", coder)
    for turn in ("lock", "reveal"):
        assert zhupi("round", sample, turn, name).status == 0


@pytest.fixture
def lines(zhupi: Zhupi, sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "codings.jsonl"
    path.write_text(zhupi("codings", sample, "--jsonl").out, encoding="utf-8")
    return path


@pytest.fixture
def revealed(zhupi: Zhupi, sample: Path, lines: Path) -> Path:
    a_round(zhupi, sample, "一轮", lines)
    return sample


def table(outcome: Outcome) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(outcome.out.lstrip("\ufeff"))))


def test_one_coder_on_two_occasions(zhupi: Zhupi, program: Zhupi, revealed: Path) -> None:
    shown = zhupi("reliability", revealed, "--coder", "甲", "--round", "一轮")
    assert shown.out.startswith("甲: outside rounds, 一轮; 6 reports coded twice; unit sentence;")
    assert shown.err.startswith("Intra-coder test: what 甲 coded then (outside rounds) and now")
    done = program("reliability", revealed, "--coder", "甲", "--against", "一轮", "--json")
    assert (done.status, done.err) == (0, "")
    found = done.json
    assert found["coders"] == ["一轮", "outside rounds"]
    assert found["intra_coder"]["then"]["round"] == "一轮"
    used = [row for row in found["themes"] if any(row["uses"].values())]
    assert {row["alpha"] for row in used} == {1}
    rows = table(zhupi("reliability", revealed, "--coder", "甲", "--round", "一轮", "--csv"))
    assert {"uses outside rounds", "only 一轮"} <= set(rows[0])


def test_rounds_over_time(
    zhupi: Zhupi, program: Zhupi, revealed: Path, lines: Path, tmp_path: Path
) -> None:
    zhupi("round", revealed, "create", "盲轮", "--coders", "甲,乙", "--sample", "3")
    codebook = tmp_path / "codebook.json"
    zhupi("codebook", revealed, "export", codebook)
    text = codebook.read_text(encoding="utf-8").replace("复议体制改革", "行政复议体制改革")
    codebook.write_text(text, encoding="utf-8")
    assert zhupi("codebook", revealed, "import", codebook).status == 0
    a_round(zhupi, revealed, "三轮", lines, "--unit", "report")
    shown = zhupi("reliability", revealed, "--by-round", "--bootstrap", "20")
    one, blind, three, head, *rows, star = shown.out.splitlines()
    assert " ".join(one.split()[2:]) == "codebook 1 甲, 乙 8 reports sentence"
    assert blind.endswith("no figures: hidden")
    assert three.endswith("8 reports  report")
    assert head.split() == ["theme", "一轮", "盲轮", "三轮"]
    assert star == "* the theme changed in the codebook since the round before"
    renamed = next(row for row in rows if row.startswith("行政复议体制改革 "))
    assert renamed.endswith("*")
    assert "without figures: 盲轮." in shown.err
    same = zhupi("reliability", revealed, "--by-round", "--json", "--unit", "sentence").json
    alone = zhupi("reliability", revealed, "--round", "一轮", "--json").json
    firsts = {theme["theme_id"]: theme["rounds"][0] for theme in same["themes"]}
    assert all(firsts[row["theme_id"]]["alpha"] == row["alpha"] for row in alone["themes"])
    done = program("reliability", revealed, "--by-round", "--csv", "--coders", "甲,乙")
    found = table(done)
    assert len(found) == 3 * len(same["themes"])
    assert [row["round"] for row in found[:3]] == ["一轮", "盲轮", "三轮"]
    assert {row["alpha"] for row in found if row["round"] == "盲轮"} == {""}
    assert found[0]["coders"] == "甲; 乙"
    assert found[0]["uses"].startswith("甲 ")


def test_an_interval_stands_beside_alpha(
    zhupi: Zhupi, sample: Path, lines: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The sample has eight reports; ten are needed.
    monkeypatch.setattr("desktop.analysis.reliability.bootstrap.FEWEST_REPORTS", 8)
    a_round(zhupi, sample, "一轮", lines)
    shown = zhupi("reliability", sample, "--by-round", "--bootstrap", "50")
    row = next(line for line in shown.out.splitlines() if "政务服务便利化" in line)
    document: Any = zhupi("reliability", sample, "--by-round", "--bootstrap", "50", "--json").json
    (cell,) = next(t for t in document["themes"] if t["theme"] == "政务服务便利化")["rounds"]
    low, high = cell["alpha_ci"]
    assert row.endswith(f"{cell['alpha']:.3f} ({low:.3f}–{high:.3f})")
    assert "*" not in shown.out


def test_no_round_is_said(zhupi: Zhupi, sample: Path) -> None:
    shown = zhupi("reliability", sample, "--by-round")
    assert (shown.out, shown.err) == ("", "There is no round yet.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--by-round", "--round", "一轮"), "leave --round out"),
        (("--by-round", "--coder", "甲"), "leave --coder out"),
        (("--by-round", "--gamma"), "leave --gamma out"),
        (("--by-round", "--against", "一轮"), "leave --against out"),
        (("--against", "一轮"), "goes with --coder"),
        (("--coder", "甲"), "needs --round"),
        (("--coder", "甲", "--coders", "甲,乙", "--round", "一轮"), "either --coders or --coder"),
        (("--coder", "甲", "--round", "一轮", "--against", "一轮"), "two occasions"),
        (("--coder", "丙", "--round", "一轮"), "There is no coder 丙"),
    ],
)
def test_what_does_not_go_together_is_refused(
    zhupi: Zhupi, revealed: Path, arguments: tuple[str, ...], said: str
) -> None:
    outcome = zhupi("reliability", revealed, *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_round_that_is_not_revealed_tells_a_coder_nothing_of_himself(
    zhupi: Zhupi, program: Zhupi, sample: Path, lines: Path, tmp_path: Path
) -> None:
    zhupi("round", sample, "create", "盲轮", "--coders", "甲,乙", "--sample", "8")
    zhupi("load-codings", sample, lines, "--round", "盲轮")
    refused = program("reliability", sample, "--coder", "甲", "--round", "盲轮", "--json")
    assert (refused.status, refused.out) == (2, "")
    assert "blind and not revealed yet" in refused.err
    zhupi("round", sample, "pack", "盲轮", "--coder", "甲", tmp_path / "a.zhupipack")
    packed = zhupi("reliability", tmp_path / "a.zhupipack", "--by-round", "--json").json
    assert [one["reason"] for one in packed["rounds"]] == ["hidden"]
    assert packed["themes"] == []
