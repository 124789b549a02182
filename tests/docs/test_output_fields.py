"""Every field that a command prints is named on the page of commands."""

import json
import re
from pathlib import Path

import pytest

from desktop.__main__ import Desktop
from desktop.cli.program import run
from desktop.resources import resource
from desktop.services.results.export import export_dataset
from desktop.services.results.sample_project import create_sample
from tests.docs.test_commands_page import sections

REPORT = "青澜县2021"
CODE = ("sample.zhupi", REPORT, "营商环境", "0", "4", "--coder", "甲")
RUNS: dict[str, tuple[str, ...]] = {
    "new": ("study.zhupi",),
    "import": ("sample.zhupi", str(resource("sample", "metadata.csv"))),
    "import-project": ("sample.zhupi", "sample.qdpx", "--dry-run"),
    "reports": ("sample.zhupi",),
    "clean-again": ("sample.zhupi", REPORT, "--dry-run"),
    "sentences": ("sample.zhupi", REPORT),
    "codebook": ("sample.zhupi", "show"),
    "coders": ("sample.zhupi",),
    "codings": ("sample.zhupi",),
    "load-codings": ("sample.zhupi", str(resource("sample", "codings.jsonl"))),
    "find": ("sample.zhupi", "复议"),
    "figures": ("sample.zhupi",),
    "frequency": ("sample.zhupi",),
    "export": ("sample.zhupi", "data", "--format", "csv"),
    "reliability": ("sample.zhupi",),
    "round": ("sample.zhupi", "plan", "--prevalence", "0.2", "--alpha", "0.8", "--width", "0.5"),
    "history": ("sample.zhupi",),
    "check": ("sample.zhupi",),
    "backup": ("sample.zhupi",),
    "restore": ("sample.zhupi", "restored.zhupi"),
    "bench": ("--reports", "4", "--codings", "50", "--no-window"),
}
LIKE = {"code": ("codings", CODE), "undo": ("history", ("sample.zhupi",))}


@pytest.fixture(autouse=True)
def _sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with create_sample(tmp_path / "sample.zhupi") as project:
        export_dataset(project, tmp_path / "sample.qdpx")


def fields(value: object) -> set[str]:
    """The names of the first item's fields, and of those inside its lists."""
    if isinstance(value, list):
        return fields(value[0]) if value else set()
    if not isinstance(value, dict):
        return set()
    inner = [fields(part) for part in value.values() if isinstance(part, list)]
    return set(value).union(*inner)


def printed(command: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> object:
    run([command, *arguments, "--json"], Desktop())
    return json.loads(capsys.readouterr().out)


def documented(command: str) -> set[str]:
    """What the page names after the word Fields."""
    after = sections("commands.md")[command].partition("\nFields")[2]
    return set(re.findall(r"`([^`]+)`", after))


@pytest.mark.parametrize("command", RUNS)
def test_every_field_printed_is_documented(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    names = fields(printed(command, RUNS[command], capsys))
    assert names
    # A number has its reason beside it, by one rule that the page gives.
    names -= {f"{name}_reason" for name in names}
    assert names <= documented(command)


@pytest.mark.parametrize("command", LIKE)
def test_fields_are_those_of_the_command_that_the_page_names(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    other, arguments = LIKE[command]
    assert fields(printed(command, arguments, capsys)) == fields(
        printed(other, ("sample.zhupi",), capsys)
    )
    assert f"see [{other}](#{other})" in sections("commands.md")[command]
