"""Rounds, reliability, adjudication and merging, typed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Zhupi

REPORT = "青澜县2021"


@pytest.fixture
def round_(zhupi: Zhupi, sample: Path) -> Any:
    """A blind round of the sample's coders over all its reports."""
    made = zhupi("round", sample, "create", "一轮", "--coders", "甲,乙", "--sample", "8", "--json")
    assert made.status == 0, made.err
    return made.json


@pytest.fixture
def revealed(zhupi: Zhupi, sample: Path, round_: Any, tmp_path: Path) -> Path:
    """The sample with its codings in that round, done, locked and revealed."""
    lines = tmp_path / "codings.jsonl"
    lines.write_text(zhupi("codings", sample, "--jsonl").out, encoding="utf-8")
    assert zhupi("load-codings", sample, lines, "--round", "一轮").status == 0
    for coder in ("甲", "乙"):
        done = zhupi("round", sample, "done", "--all", "--round", "一轮", "--coder", coder)
        assert done.out == f"8 reports done for {coder}.\n"
    assert zhupi("round", sample, "lock", "一轮").out == "The round 一轮 is locked.\n"
    assert zhupi("round", sample, "reveal", "一轮").out == "The round 一轮 is revealed.\n"
    return sample


def test_a_plan_for_people(zhupi: Zhupi, sample: Path) -> None:
    shown = zhupi(
        "round", sample, "plan", "--theme", "营商环境", "--prevalence", "0.2", "--alpha", "0.8",
        "--width", "0.4",
    )  # fmt: skip
    first, interval, there, *why = shown.out.splitlines()
    assert first.startswith("10 reports needed (")
    assert first.endswith("with fewer no interval is printed.")
    assert interval.startswith("95% interval of alpha: alpha may come to lie from 0.")
    assert there == "The project has only 8 reports."
    presence, agreement, *customs = why
    assert presence == (
        "Units of one report are alike: correlation 0.050, the default: the 6 reports coded here"
        " say less, and are too few to be believed."
    )
    assert agreement.startswith("Agreement within one report is alike: correlation 0.100, the")
    assert [line.split(" (")[0] for line in customs] == ["50 units", "300 units", "1000 units"]
    assert customs[0].endswith("; no interval is printed")
    assert "; printed about 0." in customs[2]


def test_a_plan_with_correlations_of_ones_own(zhupi: Zhupi, sample: Path) -> None:
    arguments = (
        "round", sample, "plan", "--prevalence", "0.1", "--alpha", "0.8", "--width", "0.2",
        "--json",
    )  # fmt: skip
    plain = zhupi(*arguments, "--icc", "0", "--icc-agreement", "0").json
    given = zhupi(*arguments, "--icc", "0.3", "--icc-agreement", "0.3").json
    assert plain["icc"] == {"value": 0, "source": "given", "reports": 0}
    assert given["reports"] > plain["reports"] >= plain["fewest_reports"] == 10
    assert (given["because"], given["reason"]) == ("width", None)
    assert given["printed_width"] <= 0.2
    wrong = zhupi(*arguments, "--icc", "1")
    assert (wrong.status, wrong.out) == (2, "")
    assert "correlation within reports cannot be 1.0" in wrong.err


def test_a_plan_that_nothing_fulfils(zhupi: Zhupi, sample: Path) -> None:
    arguments = ("round", sample, "plan", "--prevalence", "0.5", "--alpha", "0.5", "--width")
    shown = zhupi(*arguments, "0.00001")
    assert shown.out.startswith("No number of reports gives that width (out_of_reach).")
    assert zhupi(*arguments, "0.00001", "--json").json["interval"] is None


def test_a_round_is_made_listed_and_sent_out(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    made = zhupi(
        "round", sample, "create", "r", "--coders", "甲, 乙", "--reports", f"{REPORT},樟江区2022",
        "--unit", "paragraph", "--open",
    )  # fmt: skip
    assert made.out == "Made the round r: 2 reports, coders 甲, 乙.\n"
    assert zhupi("round", sample, "list").out == "r  planned  2 reports\n"
    packed = zhupi("round", sample, "pack", "r", "--coder", "乙", tmp_path / "b.zhupipack")
    assert packed.out == f"Packed 2 reports for 乙: {tmp_path / 'b.zhupipack'}.\n"
    done = zhupi("round", tmp_path / "b.zhupipack", "done", REPORT, "--json")
    assert done.json == {"round": "r", "coder": "乙", "reports": 1, "done": True}
    shown = zhupi("round", sample, "unpack", tmp_path / "b.zhupipack", "--dry-run")
    assert shown.out.startswith("Would take in 乙's package of r: 0 new")
    taken = zhupi("merge", sample, tmp_path / "b.zhupipack")
    assert taken.out.endswith("1 done.\n")
    assert taken.out.startswith("Took in")
    again = zhupi("round", tmp_path / "b.zhupipack", "done", REPORT, "--not")
    assert again.out == "1 reports open again for 乙.\n"
    assert (
        zhupi("merge", sample, tmp_path / "b.zhupipack", "--dry-run", "--json").json["reopened"]
        == 1
    )
    status = zhupi("round", sample, "status", "r").out.splitlines()
    assert status == ["r: coding, 0 of 2 reports done by all", "甲  0/2 done  0 codings",
                      "乙  1/2 done  0 codings"]  # fmt: skip


def test_a_blind_round_hides_what_others_code(zhupi: Zhupi, sample: Path, round_: Any) -> None:
    made = zhupi(
        "code", sample, REPORT, "营商环境", 0, 4, "--coder", "乙", "--round", "一轮", "--json"
    )
    assert made.json["round"] == round_["id"]
    assert zhupi("codings", sample, "--round", "一轮", "--json").json == []
    assert "hidden" in zhupi("round", sample, "status", "一轮").out
    formal = zhupi("codings", sample, "--json").json
    assert round_["id"] not in {row["round"] for row in formal}


def test_reliability_for_people_as_json_and_csv(zhupi: Zhupi, revealed: Path) -> None:
    shown = zhupi("reliability", revealed, "--round", "一轮", "--bootstrap", "50")
    head, columns, *rows = shown.out.splitlines()
    assert head.startswith("甲, 乙; 8 reports coded by both; unit sentence; 50 resamples")
    for given, said in (
        ((), "intervals by jackknife over reports"),
        (("--bootstrap", "0"), "no intervals"),
    ):
        plain = zhupi("reliability", revealed, "--round", "一轮", *given).out.splitlines()
        assert plain[0].endswith(said)
    assert " ".join(columns.split()) == "theme alpha 95 % CI verdict percent prevalence dice"
    document = zhupi("reliability", revealed, "--round", "一轮", "--bootstrap", "50", "--json").json
    assert len(rows) == len(document["themes"])
    alphas = [row["alpha"] for row in document["themes"] if row["alpha"] is not None]
    assert alphas == sorted(alphas)
    table = zhupi("reliability", revealed, "--round", "一轮", "--csv").out.splitlines()
    fields = set(table[0].lstrip("\ufeff").split(","))
    assert {"theme", "uses 甲", "only 乙", "alpha_low", "alpha_reason"} <= fields
    assert len(table) == 1 + len(document["themes"])
    only = zhupi("reliability", revealed, "--coders", "甲,乙", "--unit", "report", "--json").json
    assert (only["round"], only["unit"], only["units"]) == (None, "report", 6)


def test_notes_stand_beside_the_table(zhupi: Zhupi, sample: Path) -> None:
    told = zhupi("reliability", sample).err
    assert "甲 has codings in 1 reports that are not declared done" in told
    zhupi("done", sample, "--with-codings", "--coder", "甲", "--not")
    assert "甲 has declared no report done" in zhupi("reliability", sample).err
    assert zhupi("reliability", sample, "--json").err == ""


def test_a_published_example(zhupi: Zhupi, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("甲,乙\n是,是\n否,否\n是,否\n", encoding="utf-8")
    arguments = ("reliability", "--from-table", table, "--metric")
    assert zhupi(*arguments, "percent").out == f"percent: {2 / 3}\n"
    found = zhupi(*arguments, "cohen_kappa", "--json").json
    assert found == {"metric": "cohen_kappa", "value": pytest.approx(0.4), "reason": None}
    table.write_text("甲,乙\n是,是\n是,是\n", encoding="utf-8")
    assert zhupi(*arguments, "cohen_kappa").out == "cohen_kappa: undefined (no_variation)\n"


def test_disagreements_are_listed_and_decided(zhupi: Zhupi, revealed: Path, tmp_path: Path) -> None:
    found = zhupi("disagreements", revealed, "--round", "一轮", "--json").json
    lines = zhupi("disagreements", revealed, "--round", "一轮").out.splitlines()
    assert len(lines) == len(found) > 3
    assert "undecided" in lines[0]
    assert any("nothing" in line for line in lines)
    choices = [{"key": row["key"], "decision": "union"} for row in found]
    path = tmp_path / "d.jsonl"
    path.write_text("\n".join(map(json.dumps, [*choices[1:], {"key": "?"}])), encoding="utf-8")
    arguments = ("adjudicate", revealed, "--round", "一轮", "--decisions", path, "--finish")
    done = zhupi(*arguments)
    assert done.status == 1
    assert done.out == f"{len(found) - 1} decided, 1 failed, 1 undecided in all\n"
    assert f"d.jsonl, line {len(found)}: " in done.err
    path.write_text(json.dumps(choices[0] | {"decision": "none"}), encoding="utf-8")
    assert zhupi(*arguments, "--json").json == {"decided": 1, "undecided": 0, "failed": []}
    assert zhupi("round", revealed, "list", "--json").json[0]["state"] == "adjudicated"
    rows = zhupi("disagreements", revealed, "--round", "一轮", "--csv").out.splitlines()
    assert rows[0].lstrip("\ufeff").startswith("key,report,")
    assert rows[0].endswith("spans 甲,spans 乙")
    for command in ("codings", "frequency"):
        assert zhupi(command, revealed, "--resolution", "--round", "一轮", "--json").json
    out = tmp_path / "data.csv"
    assert zhupi("export", revealed, out, "--format", "csv", "--resolution").status == 0


def test_the_report(zhupi: Zhupi, revealed: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.html"
    shown = zhupi("report-reliability", revealed, "--round", "一轮", out, "--bootstrap", "0")
    assert shown.out.splitlines()[0] == f"Wrote {out}"
    assert len(shown.out.splitlines()) == 6


def test_two_projects_are_merged(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(sample, tmp_path / "other.zhupi"))
    zhupi("code", other, REPORT, "营商环境", 0, 4, "--coder", "甲")
    book = tmp_path / "book.json"
    for path, name in ((sample, "这边"), (other, "那边")):
        assert zhupi("codebook", path, "export", book, "--overwrite").status == 0
        text = book.read_text("utf-8").replace('"name": "营商环境"', f'"name": "{name}"')
        book.write_text(text, encoding="utf-8")
        assert zhupi("codebook", path, "import", book).status == 0
    shown = zhupi("merge", sample, other, "--dry-run")
    assert shown.out.startswith("Would take in sample")
    assert "codings: 1 new" in shown.out
    assert "theme 那边: both, newest" in shown.out
    merged = zhupi("merge", sample, other, "--theme", "这边=ours", "--json").json
    assert merged["changes_anything"]
    assert [(c["theirs"], c["choice"], c["name"]) for c in merged["themes"]] == [
        ("那边", "ours", "这边")
    ]
    assert not zhupi("merge", sample, other, "--themes", "ours", "--json").json["changes_anything"]


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "one coder": (("round", "P", "create", "r", "--coders", "甲", "--sample", "1"), "two coders"),
    "nobody": (("round", "P", "create", "r", "--coders", "甲,丙", "--sample", "1"), "no coder 丙"),
    "too many": (("round", "P", "create", "r", "--coders", "甲,乙", "--sample", "99"), "99"),
    "no sample": (("round", "P", "create", "r", "--coders", "甲,乙"), "either"),
    "both": (
        ("round", "P", "create", "r", "--coders", "甲,乙", "--sample", "1", "--reports", "x"),
        "either",
    ),
    "a stratum": (
        ("round", "P", "create", "r", "--coders", "甲,乙", "--sample", "1", "--stratify", "mood"),
        "province, prefecture, year",
    ),
    "no round": (("round", "P", "status", "r"), "no round r"),
    "done without a round": (("round", "P", "done", "--all"), "--round"),
    "done with nothing": (("round", "P", "done"), "--all"),
    "a package that is none": (("round", "P", "unpack", "P"), "whole project"),
    "no file": (("round", "P", "unpack", "absent.zhupipack"), "no project at"),
    "hidden": (("reliability", "P", "--round", "一轮"), "not revealed"),
    "hidden resolution": (("codings", "P", "--resolution", "--round", "一轮"), "not revealed"),
    "no resolution": (("frequency", "P", "--resolution"), "0 rounds have a resolution"),
    "one to compare": (("reliability", "P", "--coders", "甲"), "two coders"),
    "no project": (("reliability",), "--from-table"),
    "no metric": (("reliability", "--from-table", "P"), "--metric"),
    "not revealed": (("disagreements", "P", "--round", "一轮"), "not revealed"),
    "decided too early": (
        ("adjudicate", "P", "--round", "一轮", "--decisions", "P"), "nothing can be decided",
    ),
    "an ending": (("report-reliability", "P", "--round", "一轮", "r.pdf"), ".html, .docx, .tex"),
    "a choice": (("merge", "P", "P", "--theme", "营商环境=best"), "no way to merge"),
    "prevalence": (
        ("round", "P", "plan", "--prevalence", "2", "--alpha", "1", "--width", "1"), "prevalence 2",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.usefixtures("round_")
def test_what_cannot_be_done_is_one_line(zhupi: Zhupi, sample: Path, kind: str) -> None:
    arguments, said = REFUSED[kind]
    shown = zhupi(*(sample if word == "P" else word for word in arguments))
    assert (shown.status, shown.out) == (2, "")
    assert len(shown.err.splitlines()) == 1
    assert said in shown.err


EXAMPLES: dict[str, tuple[str, str]] = {
    "text in a table of numbers": ('{"kind": "table", "table": [[1, "x"], [2, 3]]}', "cohen_kappa"),
    "text where sizes are needed": ('{"kind": "units", "rows": [["a", "b"]]}', "alpha_interval"),
    "a span outside": (
        '{"kind": "spans", "length": 5, "coders": [[[0, 9, "a"]], []]}', "char_alpha",
    ),
    "rows of unequal length": ("a,b\n1,2,3\n", "percent"),
    "nothing": ("", "percent"),
    "not offered": ("1,2\n1,2\n", "light_kappa"),
}  # fmt: skip


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_that_cannot_be_computed_is_one_line(
    zhupi: Zhupi, tmp_path: Path, kind: str
) -> None:
    text, metric = EXAMPLES[kind]
    path = tmp_path / "e.csv"
    path.write_text(text, encoding="utf-8")
    shown = zhupi("reliability", "--from-table", path, "--metric", metric)
    assert (shown.status, shown.out) == (2, "")
    assert len(shown.err.splitlines()) == 1


def test_a_round_is_described_for_its_report(zhupi: Zhupi, sample: Path) -> None:
    made = zhupi(
        "round", sample, "create", "r", "--coders", "甲,乙", "--sample", "2",
        "--people", "两名研究生", "--minimum", "0.8", "--json",
    )  # fmt: skip
    assert made.json["design"]["beforehand"] == {"people": "两名研究生", "minimum": 0.8}
    said = zhupi("round", sample, "describe", "r", "--training", "两次培训", "--people", "")
    assert said.out == "The round r is described.\n"
    (row,) = zhupi("round", sample, "list", "--json").json
    assert row["design"]["beforehand"] == {"training": "两次培训", "minimum": 0.8}
    zhupi("round", sample, "lock", "r")
    late = zhupi("round", sample, "describe", "r", "--minimum", "0.7")
    assert (late.status, late.out) == (2, "")
    assert "not fixed beforehand any more" in late.err
    wrong = zhupi("round", sample, "create", "x", "--coders", "甲,乙", "--sample", "2",
                  "--minimum", "8")  # fmt: skip
    assert "A least alpha of 8.0" in wrong.err
