"""Names and texts from others command no terminal; JSON gives them exactly."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.services.project.project import open_project
from desktop.text.visible import visible, visible_lines
from tests.cli.conftest import ROOT, Zhupi
from tests.hostile import ESCAPES, hostile, hostile_project

ZHUPI = [sys.executable, str(ROOT / "main.py")]
COMMANDS = (
    "reports PROJECT",
    "codebook PROJECT show",
    "coders PROJECT",
    "codings PROJECT",
    "sentences PROJECT REPORT",
    "find PROJECT 青溪",
    "figures PROJECT",
    "frequency PROJECT",
    "history PROJECT",
    "round PROJECT list",
    "round PROJECT status ROUND",
    "disagreements PROJECT --round ROUND",
    "reliability PROJECT --round ROUND",
    "check PROJECT",
)
"""Those that print names, each with what it needs."""


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    return tmp_path / "picture.png"


@pytest.fixture
def path(tmp_path: Path, picture: Path) -> Path:
    return hostile_project(tmp_path / "p.zhupi", picture=picture)


def acting(text: str) -> list[str]:
    """Characters that command a terminal or turn the direction; ends of lines are no such."""
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}
    return [
        one
        for one in text
        if one != "\n"
        and (
            unicodedata.category(one) == "Cc"
            or unicodedata.bidirectional(one) in turning
            or one in "\u200e\u200f"
        )
    ]


def arguments(command: str, path: Path, picture: Path) -> list[str]:
    given = {"PROJECT": str(path), "REPORT": first_report(path), "ROUND": hostile("轮", picture)}
    return [given.get(word, word) for word in command.split()]


def first_report(path: Path) -> str:
    with open_project(path, read_only=True) as project:
        return corpus.reports(project)[0].id


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_printed_for_people_commands_no_terminal(
    zhupi: Zhupi, path: Path, picture: Path, command: str
) -> None:
    told = zhupi(*arguments(command, path, picture))
    assert told.status == 0, told.err
    assert acting(told.out + told.err) == []


@pytest.mark.parametrize(
    "command", ["reports PROJECT", "codebook PROJECT show", "coders PROJECT", "round PROJECT list"]
)
def test_names_are_shown_with_what_acts_written_out(
    zhupi: Zhupi, path: Path, picture: Path, command: str
) -> None:
    assert visible(ESCAPES) in zhupi(*arguments(command, path, picture)).out


@pytest.mark.parametrize("command", COMMANDS)
def test_json_commands_no_terminal_either(
    zhupi: Zhupi, path: Path, picture: Path, command: str
) -> None:
    told = zhupi(*arguments(command, path, picture), "--json")
    assert told.status == 0, told.err
    assert acting(told.out) == []
    assert told.json is not None


def test_json_is_exact(zhupi: Zhupi, path: Path) -> None:
    with open_project(path, read_only=True) as project:
        names = [one.name for one in coders.coders(project)]
    assert [row["name"] for row in zhupi("coders", path, "--json").json] == names
    assert ESCAPES in names[0]


@pytest.mark.parametrize("name", ["不在\x1b[2J\u202e", "不在\x9b2J\n成功"])
def test_errors_and_what_they_name_command_no_terminal(zhupi: Zhupi, path: Path, name: str) -> None:
    for told in (
        zhupi("text", path, name),
        zhupi("reports", path.with_name(f"{name}.zhupi")),
        zhupi("find", path, name, "--report", name),
        zhupi(name),
        zhupi("import", path, path.with_name(f"{name}.txt")),
        zhupi("export", path, "--format", name),
    ):
        assert told.status != 0
        assert "不在" in told.out + told.err
        assert acting(told.out + told.err) == []
        assert len(told.err.splitlines()) <= 1


def test_a_text_goes_into_a_file_exactly(path: Path) -> None:
    report = first_report(path)
    with open_project(path, read_only=True) as project:
        stored = corpus.text(project, report)
    run = subprocess.run([*ZHUPI, "text", str(path), report], capture_output=True, check=True)
    assert run.stdout.decode() == stored
    assert acting(stored) != []


@pytest.mark.skipif(os.name == "nt", reason="there is no pseudo-terminal")
def test_a_text_on_a_terminal_is_readable_and_commands_nothing(path: Path) -> None:
    report = first_report(path)
    with open_project(path, read_only=True) as project:
        stored = corpus.text(project, report)
    shown = on_a_terminal("text", str(path), report)
    assert shown == visible_lines(stored)
    assert acting(shown) == []
    assert "印发行动方案" in shown


def on_a_terminal(*arguments: str) -> str:
    """What a command writes where standard output is a terminal."""
    ours, theirs = os.openpty()
    with subprocess.Popen([*ZHUPI, *arguments], stdout=theirs) as process:
        os.close(theirs)
        parts: list[bytes] = []
        while part := read(ours):
            parts.append(part)
        assert process.wait() == 0
    os.close(ours)
    return b"".join(parts).decode().replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """What is there; nothing once the other side has closed it (Linux says so by an error)."""
    try:
        return os.read(terminal, 1 << 16)
    except OSError:
        return b""


def test_what_is_ordinary_is_printed_as_it_is(zhupi: Zhupi, sample: Path) -> None:
    told = zhupi("reports", sample).out
    assert visible(told.replace("\n", "")) == told.replace("\n", "")
    assert re.search(r"\\u|\\x", told) is None
