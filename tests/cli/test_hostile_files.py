"""Whatever file a command is given, it says in words what is the matter with it.

It is never a fault of Zhupi's own (status 3), the message names the file, and the project is what
it was. Files that would cost minutes or gigabytes are among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest

from desktop.cli.root import COMMANDS
from tests.cli.conftest import ROOT, Outcome, Zhupi
from tests.hostile_files import HOSTILE

REPORT = ROOT / "resources" / "sample" / "reports" / "01_青澜县_2021.txt"
IMPORTED = (".txt", ".html", ".docx", ".mht", ".csv", ".json", ".jsonl", ".xlsx")
"""What reports are called; one command takes them all, each for itself."""
ENDINGS = {
    "import --metadata": (".csv", ".tsv", ".json", ".jsonl", ".xlsx"),
    "codebook import": (".json", ".csv", ".xlsx", ".qdc"),
    "import-project": (".qdpx", ".qde", ".qda"),
    "new --codebook": (".json", ".tsv"),
    "facts": (".csv", ".xlsx"),
    "indicators import": (".csv",),
    "load-codings": (".jsonl",),
    "adjudicate --decisions": (".jsonl",),
    "reliability --from-table": (".csv", ".json"),
    "restore --log": (".left",),
    "words --dictionary": (".txt",),
    "words --stop-words": (".txt",),
}
"""What another command takes a file for, and what such files are called."""
PROJECTS = {
    ("bench", "inside"), ("demo", "folder"), ("merge", "other"), ("open", "project"),
    ("restore", "backup_file"), ("restore", "project"), ("round unpack", "package"),
}  # fmt: skip
"""Arguments that are folders, projects or packages."""
OUTPUTS = {
    ("backup", "out"), ("codebook export", "file"), ("export", "out"), ("frequency", "chart"),
    ("portraits", "chart"), ("parts", "chart"), ("trends", "chart"), ("cooccurrence", "chart"),
    ("compare-groups", "chart"), ("pivot", "out"), ("figures", "xlsx"),
    ("import-project", "losses"),
    ("indicators export", "file"),
    ("report-reliability", "out"), ("rescue", "out"), ("restore", "out"), ("round pack", "out"),
}  # fmt: skip


def arguments(road: str, project: Path, file: Path) -> list[object]:
    """The command that takes the file in."""
    return {
        "import --metadata": ["import", project, REPORT, "--metadata", file],
        "codebook import": ["codebook", project, "import", file],
        "import-project": ["import-project", project, file],
        "facts": ["facts", project, file],
        "indicators import": ["indicators", project, "import", file],
        "new --codebook": ["new", file.with_suffix(".zhupi"), "--codebook", file],
        "load-codings": ["load-codings", project, file],
        "words --dictionary": ["words", project, "--dictionary", file],
        "words --stop-words": ["words", project, "--stop-words", file],
        "adjudicate --decisions": ["adjudicate", project, "--round", "R", "--decisions", file],
        "restore --log": ["restore", project, file.with_suffix(".zhupi"), "--log", file],
        "reliability --from-table": [
            "reliability", "--from-table", file, "--metric", "alpha_nominal",
        ],
    }[road]  # fmt: skip


def named(what: str, folder: Path, ending: str) -> Path:
    """The hostile file under a name that can be looked for."""
    return folder / f"{what.replace(' ', '_').replace(',', '')}_file{ending}"


def hostile(folder: Path, what: str) -> Iterator[tuple[str, Path]]:
    data = HOSTILE[what]()
    for road, endings in ENDINGS.items():
        for ending in endings:
            file = named(what, folder, ending)
            file.write_bytes(data)
            yield road, file


def hostile_reports(folder: Path, what: str) -> list[Path]:
    """The hostile file under each ending that a report may have."""
    data = HOSTILE[what]()
    files = [named(what, folder, ending) for ending in IMPORTED]
    for file in files:
        file.write_bytes(data)
    return files


def refuse_fault(done: Outcome, file: Path) -> None:
    assert "fault of Zhupi's own" not in done.err + done.out, done.err
    assert done.status in (0, 1, 2)
    if done.status:
        assert file.name in done.err, done.err


def refuse_faults(done: Outcome, files: list[Path]) -> None:
    """Each file has its outcome, and each that fails is named with what is the matter."""
    assert "fault of Zhupi's own" not in done.err + done.out, done.err
    outcomes = {file.name: {row["status"] for row in rows_of(done, file)} for file in files}
    assert all(outcomes.values()), outcomes
    failed = [name for name, statuses in outcomes.items() if "failed" in statuses]
    assert done.status == (1 if failed else 0)
    assert [name for name in failed if name not in done.err] == []


def rows_of(done: Outcome, file: Path) -> list[Any]:
    return [row for row in done.lines if file.name in row["path"]]


@pytest.mark.parametrize("what", HOSTILE)
def test_no_file_is_a_fault_of_ours(
    zhupi: Zhupi, revealed: Path, tmp_path: Path, what: str
) -> None:
    files = hostile_reports(tmp_path, what)
    refuse_faults(zhupi("import", revealed, *files, "--jsonl"), files)
    for road, file in hostile(tmp_path, what):
        refuse_fault(zhupi(*arguments(road, revealed, file)), file)
    checked = zhupi("check", revealed)
    assert (checked.status, checked.out, checked.err) == (0, "sample.zhupi is sound.\n", "")


@pytest.mark.parametrize(
    ("what", "ending"),
    [
        ("a far cell", ".xlsx"),
        ("rows without end", ".xlsx"),
        ("documents in documents", ".docx"),
        ("lists in lists", ".jsonl"),
    ],
)
def test_in_a_process_of_its_own(
    program: Zhupi, sample: Path, tmp_path: Path, what: str, ending: str
) -> None:
    file = named(what, tmp_path, ending)
    file.write_bytes(HOSTILE[what]())
    done = program("import", sample, file)
    refuse_fault(done, file)
    assert done.status == 1


def test_a_far_cell_keeps_no_report_out(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "far.xlsx"
    file.write_bytes(HOSTILE["a far cell"]())
    done = zhupi("import", sample, file, "--jsonl")
    assert [(row["status"], row["year"]) for row in done.lines] == [
        ("imported", 2020), ("imported", 2021), ("failed", None),
    ]  # fmt: skip
    assert "Row 1048576 of far.xlsx has no text" in done.err


def test_half_a_character_is_one_bad_line(zhupi: Zhupi, sample: Path, tmp_path: Path) -> None:
    good = '{"report": "青澜县2021", "theme": "营商环境", "coder": "甲", "start": %d, "end": %d}\n'
    lines = [
        (good % (2, 5)).encode(),
        (good % (3, 5)).replace("营", "\\ud800").encode(),
        (good % (4, 6)).replace("营", "\ud800").encode("utf-8", "surrogatepass"),
        (good % (7, 9)).encode(),
    ]
    file = tmp_path / "codings.jsonl"
    file.write_bytes(b"".join(lines))
    done = zhupi("load-codings", sample, file, "--json")
    assert done.status == 1
    assert done.json["loaded"] == 2
    assert [row["line"] for row in done.json["failed"]] == [2, 3]
    assert all("lone surrogate" in row["reason"] for row in done.json["failed"])


@pytest.mark.parametrize("params", ["NaN", "[1]", "{" * 2000, '{"q": 1e999}', '{"q": "\\ud800"}'])
def test_parameters_that_are_none(zhupi: Zhupi, tmp_path: Path, params: str) -> None:
    file = tmp_path / "table.csv"
    file.write_text("a,b\n1,1\n2,1\n", encoding="utf-8")
    done = zhupi(
        "reliability", "--from-table", file, "--metric", "gwet_ac1", "--params", params
    )  # fmt: skip
    assert (done.status, "parameters are no JSON" in done.err) == (2, True)


def test_every_command_that_takes_a_file_is_here() -> None:
    taken = {
        (name, parameter.name)
        for name, command in _all_commands()
        for parameter in command.params
        if isinstance(parameter.type, click.Path) and parameter.name != "path"
    }
    tried = {
        ("adjudicate", "file"), ("codebook import", "file"), ("facts", "table"),
        ("import", "metadata"), ("import-project", "file"), ("indicators import", "file"),
        ("load-codings", "file"), ("new", "codebook"), ("reliability", "table"),
        ("restore", "log"), ("words", "dictionary"), ("words", "stop_words"),
    }  # fmt: skip
    assert taken - PROJECTS - OUTPUTS == tried


def _all_commands() -> Iterator[tuple[str, click.Command]]:
    for name, lazy in COMMANDS.items():
        command = lazy.load()
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", one) for inner, one in command.commands.items())
