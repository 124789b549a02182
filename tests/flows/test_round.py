"""A whole comparison round: a file for each coder, a process for each step."""

from __future__ import annotations

import csv
import json
import re
import shutil
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.forging import forged
from tests.programs import good, zhupi

CODERS = ("林一", "周二", "吴三")
THEMES = ("营商环境", "大综合一体化", "复议体制改革")
REPORTS, SENTENCES = 14, 12
DECISIONS = 20


def refused(*arguments: object) -> str:
    """The one line of a command that refuses."""
    done = zhupi(*arguments)
    assert (done.status, done.out) == (2, ""), done
    assert len(done.err.splitlines()) == 1
    return done.err


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A project of three coders with reports of two years; the coordinator codes nothing."""
    folder = tmp_path / "reports"
    folder.mkdir()
    chance = Random(20)
    for number in range(REPORTS):
        body = "".join(
            f"第{s}项工作有序推进，办结事项{chance.randint(10, 99)}件。" for s in range(SENTENCES)
        )
        text = f"青岚县第{number}份工作报告\n一、主要工作\n{body}\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    lines = ["file,county,year,province"]
    lines += [f"{n:02}.txt,青岚县{n},{2021 + n % 2},某省" for n in range(REPORTS)]
    (tmp_path / "facts.csv").write_text("\n".join(lines), encoding="utf-8")
    project = tmp_path / "study.zhupi"
    good("new", project, "--codebook", "default", "--coder", "主持")
    for coder in CODERS:
        good("coders", project, "--add", coder)
    files = sorted(folder.iterdir())
    done = zhupi("import", project, *files, "--metadata", tmp_path / "facts.csv")
    assert done.status == 0, done.err
    return project


def sentences(project: Path, report: str) -> list[tuple[int, int]]:
    rows = good("sentences", project, report)
    return [(row["start"], row["end"]) for row in rows if row["kind"] == "sentence"]


def work(package: Path, coder: str, seed: int) -> int:
    """The coder codes on the command line and declares the reports done; how many codings."""
    chance, shared = Random(seed), Random(1)
    lines = []
    for report in good("reports", package):
        bounds = sentences(package, report["report"])
        for theme in THEMES:
            for place in sorted(shared.sample(range(len(bounds)), 3)):
                if chance.random() < 0.8:
                    start, end = bounds[place]
                    end -= chance.random() < 0.1
                    row = {"report": report["report"], "theme": theme, "coder": coder}
                    lines.append(row | {"start": start, "end": end})
    path = package.with_suffix(".jsonl")
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert good("load-codings", package, path)["failed"] == []
    first = good("reports", package)[0]["report"]
    start, end = sentences(package, first)[-1]
    made = good("code", package, first, THEMES[0], start, end, "--coder", coder, "--memo", "存疑")
    assert made["round"]
    good("round", package, "done", "--all")
    return len(lines) + 1


def altered(path: Path, statement: str) -> Path:
    """A copy in which a text was changed past the program."""
    copy = Path(shutil.copy(path, path.with_name(f"altered-{path.name}")))
    forged(copy, statement)
    return copy


def decisions(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Twenty decisions of all kinds, as an adjudicator writes them down."""
    lines: list[dict[str, Any]] = []
    for number, row in enumerate(found[:DECISIONS]):
        line: dict[str, Any] = {"key": row["key"], "reason": ("error", "gap", "edge")[number % 3]}
        side = next(coder for coder, spans in row["spans"].items() if spans)
        choice = ("take", "union", "none", "edit")[number % 4]
        line["decision"] = choice
        if choice == "take":
            line["coder"] = side
        if choice == "edit":
            line |= {"spans": [[row["start"], row["end"]]], "codebook_must_change": True}
        lines.append(line)
    return lines


@pytest.fixture
def packages(study: Path, tmp_path: Path) -> dict[str, Path]:
    """The round planned, made and packed; each package by its coder."""
    plan = good(
        "round", study, "plan", "--theme", THEMES[0], "--prevalence", "0.2", "--alpha", "0.8",
        "--width", "0.4", "--coders", "3",
    )  # fmt: skip
    assert plan["fewest_reports"] <= plan["reports"] <= plan["reports_available"] == REPORTS
    made = good(
        "round", study, "create", "信度", "--coders", ",".join(CODERS),
        "--sample", "12", "--stratify", "year", "--seed", "7",
    )  # fmt: skip
    assert [s["drawn"] for s in made["design"]["strata"]] == [6, 6]
    packs = {c: good("round", study, "pack", "信度", "--coder", c, tmp_path) for c in CODERS}
    assert {pack["reports"] for pack in packs.values()} == {12}
    return {coder: Path(pack["package"]) for coder, pack in packs.items()}


def test_a_whole_round(study: Path, packages: dict[str, Path], tmp_path: Path) -> None:
    counts = {coder: work(packages[coder], coder, seed) for seed, coder in enumerate(CODERS)}
    nothing_of_others(study, packages)
    refuses_what_is_not_what_was_packed(study, packages[CODERS[0]])
    for coder, path in packages.items():
        comes_back_once(study, path, counts[coder])
    stays_blind(study)
    assert good("round", study, "lock", "信度")["state"] == "locked"
    assert good("round", study, "reveal", "信度")["state"] == "revealed"
    assert len(good("codings", study, "--round", "信度")) == sum(counts.values())
    told = is_reliable(study, sum(counts.values()))
    is_adjudicated(study, packages[CODERS[1]], tmp_path / "decisions.jsonl")
    _reports(study, tmp_path, told)
    can_be_undone(study)


def nothing_of_others(study: Path, packages: dict[str, Path]) -> None:
    ids = {row["name"]: row["coder"] for row in good("coders", study)}
    for coder, path in packages.items():
        raw = path.read_bytes()
        assert ids[coder].encode() in raw
        for other in {*CODERS, "主持"} - {coder}:
            assert other.encode() not in raw
            assert ids[other].encode() not in raw


def refuses_what_is_not_what_was_packed(study: Path, package: Path) -> None:
    half = package.with_name("half.zhupipack")
    half.write_bytes(package.read_bytes()[: package.stat().st_size // 2])
    assert "damaged" in refused("round", study, "unpack", half)
    changed = altered(package, "UPDATE texts SET text = replace(text, '推进', '开展')")
    said = refused("round", study, "unpack", changed)
    assert re.search("text of 青岚县.*推进.*here is.*开展.*there", said)


def comes_back_once(study: Path, package: Path, codings: int) -> None:
    shown = good("round", study, "unpack", package, "--dry-run")
    taken = good("round", study, "unpack", package)
    assert shown | {"dry_run": False} == taken
    assert (taken["new"], taken["done"]) == (codings, 12)
    again = good("round", study, "unpack", package)
    assert (again["new"], again["same"], again["done"]) == (0, codings, 0)


def stays_blind(study: Path) -> None:
    status = good("round", study, "status", "信度")
    assert (status["done_by_all"], {c["codings"] for c in status["progress"]}) == (12, {None})
    assert good("codings", study, "--round", "信度") == []
    assert "not revealed" in refused("reliability", study, "--round", "信度")
    assert not any(_counted(good("frequency", study)))


def is_reliable(study: Path, codings: int) -> dict[str, Any]:
    told: dict[str, Any] = good("reliability", study, "--round", "信度")
    assert (told["reports_both"], told["coders"]) == (12, list(CODERS))
    used = [row for row in told["themes"] if row["theme_path"] in THEMES]
    assert len(used) == len(THEMES)
    for row in used:
        low, high = row["alpha_ci"]
        assert 0.5 < low <= row["alpha"] <= high < 1
    assert sum(n for row in told["themes"] for n in row["uses"].values()) == codings
    assert good("reliability", study, "--round", "信度") == told
    return told


def is_adjudicated(study: Path, package: Path, path: Path) -> None:
    found = good("disagreements", study, "--round", "信度")
    assert len(found) > DECISIONS
    lines = decisions(found)
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    before = good("codings", study, "--round", "信度")
    outcome = good("adjudicate", study, "--round", "信度", "--decisions", path)
    assert outcome == {"decided": DECISIONS, "undecided": len(found) - DECISIONS, "failed": []}
    kept = good("round", study, "unpack", package)
    assert (kept["new"], kept["changed"]) == (0, 0)
    decided = [row for row in good("disagreements", study, "--round", "信度") if row["decision"]]
    assert [row["decision"] for row in decided] == [line["decision"] for line in lines]
    assert good("codings", study, "--round", "信度") == before
    is_resolved(study, found, lines)


def is_resolved(study: Path, found: list[dict[str, Any]], lines: list[dict[str, Any]]) -> None:
    resolved = good("codings", study, "--resolution")
    assert {row["coder"] for row in resolved} == {"resolution"}
    spans = {(row["report"], row["theme_path"], row["start"], row["end"]) for row in resolved}
    for row, line in zip(found, lines, strict=False):
        own = (row["report"], row["theme_path"], row["start"], row["end"])
        if line["decision"] == "edit":
            assert own in spans
        if line["decision"] == "none":
            inside = [s for s in spans if s[:2] == own[:2] and s[2] < own[3] and own[2] < s[3]]
            assert inside == []
    exported = good("export", study, study.with_name("data"), "--format", "csv", "--resolution")
    assert (exported["rows"]["codings"], exported["rows"]["reports"]) == (len(resolved), 12)
    assert sum(_counted(good("frequency", study, "--resolution"))) == len(resolved)


def can_be_undone(study: Path) -> None:
    assert good("check", study)["sound"]
    while good("round", study, "list"):
        assert good("undo", study, "--coder", "主持")
    assert good("check", study)["sound"]


def _counted(table: dict[str, Any]) -> list[float]:
    rows = table["rows"] if "rows" in table else table["groups"]
    return [v for row in rows for v in row["values"].values() if v is not None]


def _reports(study: Path, folder: Path, told: dict[str, Any]) -> None:
    """In both languages and formats; alpha can be computed again from the counts beside it."""
    page = folder / "report.html"
    files = good("report-reliability", study, "--round", "信度", page)["files"]
    text = page.read_text(encoding="utf-8")
    for said in ("编码员间信度报告", "Inter-coder reliability", "随机种子 7", "seed 7", *CODERS):
        assert said in text
    assert "http" not in text
    document = folder / "report.docx"
    good("report-reliability", study, "--round", "信度", document, "--language", "zh")
    with zipfile.ZipFile(document) as inside:
        words = inside.read("word/document.xml").decode()
    assert "信度测试库" in words
    assert "Inter-coder" not in words
    counts = next(Path(file) for file in files if file.endswith("counts.csv"))
    rows = list(csv.DictReader(counts.read_text(encoding="utf-8-sig").splitlines()))
    for theme in told["themes"]:
        if theme["alpha"] is not None:
            own = [row for row in rows if row["theme"] == theme["theme_path"]]
            assert _alpha(own) == pytest.approx(theme["alpha"], abs=1e-12)


def _alpha(rows: list[dict[str, str]]) -> float:
    """Krippendorff 2011 for two values and no missing ones, from counts of units."""
    crossed = ones = values = 0.0
    for row in rows:
        codes = [int(row[coder]) for coder in CODERS]
        units, m, k = int(row["units"]), len(codes), sum(codes)
        crossed += units * k * (m - k) / (m - 1)
        ones += units * k
        values += units * m
    return 1 - (values - 1) * crossed / (ones * (values - ones))
