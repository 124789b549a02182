"""Who codes: renamed, removed, and one's work handed to another."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Zhupi


def test_work_is_handed_over_as_the_dry_run_says(zhupi: Zhupi, sample: Path) -> None:
    before = zhupi("codings", sample, "--json").json
    would = zhupi("coders", sample, "--hand-over", "乙", "甲", "--dry-run")
    assert zhupi("codings", sample, "--json").json == before
    done = zhupi("coders", sample, "--hand-over", "乙", "甲")
    assert would.err.replace("would go", "went") == done.err
    assert done.out == "甲\n乙\n"
    assert "codings" in done.err
    assert {row["coder"] for row in zhupi("codings", sample, "--json").json} == {"甲"}
    assert zhupi("undo", sample).status == 0
    assert zhupi("codings", sample, "--json").json == before


def test_rounds_that_keep_their_work_are_named(zhupi: Zhupi, revealed: Path) -> None:
    told = zhupi("coders", revealed, "--hand-over", "乙", "甲", "--dry-run").err
    assert "The work in the round R stays with 乙: it is locked.\n" in told


def test_a_dry_run_is_of_nothing_else(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("coders", sample, "--dry-run").status == 2
    both = zhupi("coders", sample, "--hand-over", "乙", "甲", "--add", "丙", "--dry-run")
    assert (both.status, "alone" in both.err) == (2, True)
    assert zhupi("coders", sample).out == "甲\n乙\n"


def test_names_of_coders_are_tidied_and_doubles_refused(zhupi: Zhupi, sample: Path) -> None:
    assert zhupi("coders", sample, "--add", " 丙\u200b ").out == "甲\n乙\n丙\n"
    for name in ("丙", "\u200b丙", "丙\u3000"):
        assert "There is a coder 丙 already" in zhupi("coders", sample, "--add", name).err
    assert zhupi("coders", sample, "--rename", "丙", " 丁 戊 ").out == "甲\n乙\n丁 戊\n"
    assert "needs a name" in zhupi("coders", sample, "--add", " \u200b").err
    assert zhupi("coders", sample, "--remove", "丁 戊").out == "甲\n乙\n"
