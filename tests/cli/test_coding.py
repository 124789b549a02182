"""code, code-matches, codings, load-codings."""

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Zhupi

REPORT = "青澜县2021"
THEME = "营商环境"


def place(zhupi: Zhupi, project: Path, words: str) -> tuple[int, int]:
    start = zhupi("text", project, REPORT).out.index(words)
    return start, start + len(words)


def number(zhupi: Zhupi, project: Path, *filters: str) -> int:
    return len(zhupi("codings", project, *filters, "--jsonl").lines)


def test_code_applies_a_theme(zhupi: Zhupi, sample: Path) -> None:
    start, end = place(zhupi, sample, "青澜县")
    given = ("code", sample, REPORT, THEME, start, end, "--coder", "乙")
    made = zhupi(*given, "--memo", "看", "--json").json
    assert (made["text"], made["theme_path"], made["coder"]) == ("青澜县", THEME, "乙")
    assert (made["memo"], made["origin"]) == ("看", "hand")
    assert made in zhupi("codings", sample, "--coder", "乙", "--json").json


def test_people_are_told_where_and_what(zhupi: Zhupi, sample: Path) -> None:
    start, end = place(zhupi, sample, "青澜县")
    done = zhupi("code", sample, REPORT, THEME, start, end, "--coder", "甲")
    assert done.out == f"青澜县 2021  {start}-{end}  {THEME}  甲  青澜县\n"


def test_codings_are_filtered(zhupi: Zhupi, sample: Path) -> None:
    everything = number(zhupi, sample)
    of_two = [number(zhupi, sample, "--coder", name) for name in ("甲", "乙")]
    assert sum(of_two) == everything
    below = zhupi("codings", sample, "--theme", THEME, "--json").json
    assert {row["theme_path"].split("/")[0] for row in below} == {THEME}
    assert 0 < len(below) < everything
    here = zhupi("codings", sample, "--report", REPORT, "--json").json
    assert {(row["county"], row["year"]) for row in here} == {("青澜县", 2021)}


def test_code_matches_shows_first_and_codes_then(zhupi: Zhupi, sample: Path) -> None:
    before = number(zhupi, sample)
    given = ("code-matches", sample, THEME, r"复\w", "--regex", "--unit", "match", "--coder", "甲")
    shown = zhupi(*given, "--dry-run", "--jsonl")
    assert shown.err == f"{len(shown.lines)} codings would be made.\n"
    assert number(zhupi, sample) == before
    made = zhupi(*given, "--json").json
    assert [row["text"] for row in made] == [row["text"] for row in shown.lines]
    assert {row["origin"] for row in made} == {"match"}
    assert number(zhupi, sample) == before + len(made)
    assert zhupi(*given, "--json").json == []


def load(zhupi: Zhupi, project: Path, *lines: dict[str, Any]) -> Any:
    file = project.parent / "codings.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return zhupi("load-codings", project, file, "--json")


def test_load_codings_takes_what_is_right_and_names_what_is_not(zhupi: Zhupi, sample: Path) -> None:
    start, end = place(zhupi, sample, "青澜县")
    good = {"county": "青澜县", "year": 2021, "theme": THEME, "coder": "乙"}
    good |= {"start": start, "end": end, "text": "青澜县"}
    wrong = good | {"text": "青澜市"}
    done = load(zhupi, sample, good, good, wrong, good | {"coder": "丁"})
    assert done.status == 1
    assert (done.json["loaded"], done.json["duplicates"]) == (1, 1)
    assert [row["line"] for row in done.json["failed"]] == [3, 4]
    assert "青澜市" in done.err
    assert "丁" in done.err
    assert done.err.startswith("codings.jsonl, line 3: ")


def test_loaded_codings_are_summed_up(zhupi: Zhupi, sample: Path) -> None:
    assert load(zhupi, sample).status == 0
    done = zhupi("load-codings", sample, sample.parent / "codings.jsonl")
    assert done.out == "0 loaded, 0 duplicates, 0 failed\n"
