"""The main job from the command line: read, code, mend a mistake, count, take the data out.

Every step is a process of its own, so that each begins with what the last one left on disk.
"""

import csv
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.programs import Done, zhupi

ROOT = Path(__file__).resolve().parents[2]
THEMES = ("营商环境", "大综合一体化", "复议体制改革")
CODED = 30


class Run(Protocol):
    """A command in a process of its own."""

    def __call__(self, *words: object, cwd: Path) -> Done: ...


def started(*words: object, cwd: Path) -> Done:
    """Python is started for it, as where it is typed."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


RUNS: dict[str, Run] = {"sample": started, "seeds": zhupi}
"""How the commands are run on each corpus."""


@dataclass
class Study:
    """One project, worked on by commands alone."""

    folder: Path
    run: Run

    def do(self, *arguments: object, status: int = 0) -> str:
        """The standard output of a command on the project."""
        done = self.run(*arguments, cwd=self.folder)
        assert done.status == status, done.err
        return done.out

    def ask(self, *arguments: object) -> Any:
        """The JSON that a command answers with."""
        return json.loads(self.do(*arguments, "--json"))


def sources(name: str, request: pytest.FixtureRequest) -> Sequence[object]:
    """What is imported: the invented reports of the sample, or the five real ones."""
    if name == "seeds":
        return (request.getfixturevalue("shared") / "reports" / "seeds",)
    sample = ROOT / "resources" / "sample"
    return sample / "reports", "--metadata", sample / "metadata.csv"


def lines(study: Study) -> list[dict[str, object]]:
    """Thirty sentences to code, round the reports and round the themes."""
    reports = study.ask("reports", "study.zhupi")
    each = -(-CODED // len(reports))
    chosen = [
        (report, sentence)
        for report in reports
        for sentence in [
            part
            for part in study.ask("sentences", "study.zhupi", report["report"])
            if part["kind"] == "sentence"
        ][:each]
    ][:CODED]
    return [
        {
            "report": report["report"],
            "theme": THEMES[number % len(THEMES)],
            "coder": "甲",
            **{name: sentence[name] for name in ("start", "end", "text")},
        }
        for number, (report, sentence) in enumerate(chosen)
    ]


@pytest.mark.parametrize("corpus", ["sample", "seeds"])
def test_from_reports_to_data(corpus: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    study = Study(tmp_path, RUNS[corpus])
    study.do("new", "study.zhupi", "--codebook", "default", "--coder", "甲")
    read = study.ask("import", "study.zhupi", *sources(corpus, request), "--recursive")
    assert {row["status"] for row in read} == {"imported"}

    work = lines(study)
    code_by_hand(study, work[:3])
    load(study, work[3:])
    mend_a_mistake(study, work[0])
    made = study.ask("codings", "study.zhupi")
    assert Counter((c["report"], c["start"], c["end"]) for c in made) == Counter(
        (line["report"], line["start"], line["end"]) for line in work
    )
    count(study, made)
    take_out(study, made)
    assert study.ask("check", "study.zhupi")["sound"]
    history = study.ask("history", "study.zhupi")
    assert [entry["kind"] for entry in history][:3] == ["undo", "do", "do"]


def code_by_hand(study: Study, work: list[dict[str, object]]) -> None:
    for line in work:
        place = (line["report"], line["theme"], line["start"], line["end"])
        made = study.ask("code", "study.zhupi", *place, "--coder", "甲", "--memo", "读过")
        assert (made["text"], made["memo"]) == (line["text"], "读过")


def load(study: Study, work: list[dict[str, object]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in work)
    (study.folder / "codings.jsonl").write_text(text, encoding="utf-8")
    assert study.ask("load-codings", "study.zhupi", "codings.jsonl")["loaded"] == len(work)


def mend_a_mistake(study: Study, line: dict[str, object]) -> None:
    """A wrong coding is made, seen, and taken back."""
    wrong = (line["report"], "大综合一体化", line["start"], line["end"], "--coder", "甲")
    mistake = study.ask("code", "study.zhupi", *wrong)["coding"]
    assert mistake in {coding["coding"] for coding in study.ask("codings", "study.zhupi")}
    assert study.ask("undo", "study.zhupi")["did"] == "apply_theme"
    assert mistake not in {coding["coding"] for coding in study.ask("codings", "study.zhupi")}


def count(study: Study, made: list[dict[str, Any]]) -> None:
    """The table by county holds what the codings themselves amount to; its chart is drawn."""
    chart = study.folder / "chart.svg"
    table = study.ask("frequency", "study.zhupi", "--chart", chart)
    counted = Counter((coding["county"], coding["theme"]) for coding in made)
    for group in table["groups"]:
        county = next(c["county"] for c in made if group["label"].startswith(c["county"]))
        assert group["values"] == {theme: counted[county, theme] for theme in THEMES}
    assert "<svg" in chart.read_text(encoding="utf-8")


def take_out(study: Study, made: list[dict[str, Any]]) -> None:
    """What was exported is what was coded, and the text is what stands there."""
    study.do("export", "study.zhupi", "data", "--format", "csv")
    with (study.folder / "data" / "codings.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["coding"]: row for row in csv.DictReader(file)}
    assert set(rows) == {coding["coding"] for coding in made}
    for coding in made:
        row = rows[coding["coding"]]
        assert [row[name] for name in ("county", "theme_path", "coder")] == [
            coding[name] for name in ("county", "theme_path", "coder")
        ]
    text = study.do("text", "study.zhupi", made[0]["report"])
    assert text[made[0]["start"] : made[0]["end"]] == made[0]["text"]
