"""The table of commands, and how a word on the command line is understood."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from desktop.cli.root import COMMANDS, OPENER, root
from tests.cli.conftest import ROOT, Screen, Zhupi

HEAVY = ("PySide6", "pyqtgraph", "numpy", "pandas", "jieba", "openpyxl")
LOADED = f"""
import sys
sys.argv[0] = "main.py"
from desktop.__main__ import main
status = main()
print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
sys.exit(status)
"""


def test_help_lists_every_command_with_its_line(zhupi: Zhupi) -> None:
    shown = zhupi("--help").out
    for name, lazy in COMMANDS.items():
        assert (f"  {name} " in shown and lazy.help in shown) == (name != OPENER)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str) -> None:
    assert COMMANDS[name].load().get_short_help_str(limit=100) == COMMANDS[name].help


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_how_it_is_used(name: str, zhupi: Zhupi) -> None:
    shown = zhupi(name, "--help")
    assert (shown.status, shown.err) == (0, "")
    assert f"Usage: zhupi {name} " in shown.out
    assert "-h, --help" in shown.out


@pytest.mark.parametrize(
    "arguments", [("--help",), ("new", "study.zhupi", "--codebook", "default")]
)
def test_nothing_heavy_is_loaded_for_light_work(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.usefixtures("a_display")
def test_without_arguments_the_start_page_opens(zhupi: Zhupi, screen: Screen) -> None:
    assert zhupi().status == 0
    assert screen.opened == [None]


@pytest.mark.usefixtures("a_display")
def test_a_project_in_a_commands_place_opens_the_window(
    zhupi: Zhupi, screen: Screen, empty: Path
) -> None:
    assert zhupi(empty).status == 0
    assert screen.opened == [empty]


@pytest.mark.usefixtures("a_display")
def test_a_project_that_is_not_there_is_a_problem(zhupi: Zhupi, screen: Screen) -> None:
    done = zhupi("absent.zhupi")
    assert (done.status, screen.opened) == (2, [])
    assert done.err == "There is no project absent.zhupi. Check its name.\n"


def test_a_word_that_is_no_command_brings_what_was_meant(zhupi: Zhupi) -> None:
    assert "Did you mean 'export'?" in zhupi("exprot").err
    assert "Did you mean" not in zhupi("营商环境").err


def test_every_module_of_commands_is_in_the_table() -> None:
    modules = {lazy.module for lazy in COMMANDS.values()}
    folder = ROOT / "desktop" / "cli"
    for file in folder.glob("*.py"):
        names = vars(import_module(f"desktop.cli.{file.stem}")).values()
        here = [v for v in names if isinstance(v, click.Command) and v is not root]
        own = [c for c in here if c.callback and c.callback.__module__.endswith(f".{file.stem}")]
        assert bool(own) == (file.stem in modules)
