"""Every command that a page shows is run, in the order of the page, and does what it says."""

import re
import shlex
from pathlib import Path

import pytest

from desktop.__main__ import Desktop
from desktop.cli.program import run

ROOT = Path(__file__).resolve().parents[2]
PROMPT = "$ python main.py "
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"))
    if "```console" in page.read_text(encoding="utf-8")
)


def shown(page: str) -> list[str]:
    """The lines of the page's console blocks that are typed."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^```console\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, as the commands see it: what ships with the program is there."""
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(display, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_there_are_pages_with_commands() -> None:
    assert {"README.md", "README.zh-CN.md"} <= set(PAGES)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("fresh")
def test_every_command_shown_works(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    for line in shown(page):
        assert line.startswith(PROMPT), f"{line} is no command of ours"
        status = run(shlex.split(line.removeprefix(PROMPT)), Desktop(), name="python main.py")
        assert status == 0, f"{line}\n{capsys.readouterr().err}"
        assert capsys.readouterr().out, f"{line} says nothing"


@pytest.mark.parametrize("page", [page for page in PAGES if page.endswith(".zh-CN.md")])
def test_the_chinese_page_shows_the_same_commands(page: str) -> None:
    # What is said in quotation marks is said in the page's own language.
    chinese, english = (
        [re.sub(r'"[^"]*"', '""', line) for line in shown(name)]
        for name in (page, page.replace(".zh-CN", ""))
    )
    assert chinese == english
