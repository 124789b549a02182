"""history, undo, redo."""

from pathlib import Path

from tests.cli.conftest import Zhupi

GIVEN = ("青澜县2021", "营商环境", 0, 3, "--coder")


def code(zhupi: Zhupi, project: Path, coder: str) -> None:
    assert zhupi("code", project, *GIVEN, coder).status == 0


def number(zhupi: Zhupi, project: Path, coder: str) -> int:
    return len(zhupi("codings", project, "--coder", coder, "--jsonl").lines)


def test_undo_and_redo_across_runs(zhupi: Zhupi, sample: Path) -> None:
    before = number(zhupi, sample, "乙")
    code(zhupi, sample, "乙")
    undone = zhupi("undo", sample, "--json").json
    assert (undone["did"], undone["coder"]) == ("apply_theme", "乙")
    assert number(zhupi, sample, "乙") == before
    assert zhupi("redo", sample, "--json").json["entry"] == undone["entry"]
    assert number(zhupi, sample, "乙") == before + 1


def test_undo_is_of_whoever_acted_last_or_is_named(zhupi: Zhupi, sample: Path) -> None:
    code(zhupi, sample, "乙")
    code(zhupi, sample, "甲")
    assert zhupi("undo", sample, "--coder", "乙", "--json").json["coder"] == "乙"
    code(zhupi, sample, "乙")
    assert zhupi("undo", sample, "--json").json["coder"] == "乙"


def test_history_tells_what_was_done_newest_first(zhupi: Zhupi, sample: Path) -> None:
    code(zhupi, sample, "乙")
    zhupi("undo", sample)
    newest, before = zhupi("history", sample, "--limit", 2, "--json").json
    assert (newest["kind"], newest["target"]) == ("undo", before["entry"])
    assert (before["did"], before["undone"], before["coder"]) == ("apply_theme", True, "乙")
    assert before["detail"]["theme"] == "营商环境"


def test_people_read_it_line_by_line(zhupi: Zhupi, sample: Path) -> None:
    code(zhupi, sample, "乙")
    undone = zhupi("undo", sample)
    assert undone.out.startswith("Undone: apply_theme  青澜县 2021  营商环境")
    newest, before = zhupi("history", sample, "--limit", 2).out.splitlines()
    assert "undo apply_theme" in newest
    assert before.endswith("(undone)")
    assert zhupi("redo", sample).out.startswith("Redone: apply_theme")


def test_nothing_left_is_said(zhupi: Zhupi, empty: Path) -> None:
    assert zhupi("undo", empty).out == "Nothing to undo.\n"
    assert zhupi("redo", empty).out == "Nothing to redo.\n"
    assert zhupi("undo", empty, "--json").json is None
