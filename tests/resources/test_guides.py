"""Readme and guides say the same in both languages, and lead nowhere that is not there."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from desktop.cli.root import COMMANDS as COMMAND_LINE
from desktop.cli.root import OPENER
from desktop.services.project.project import create_project
from desktop.services.results.analysis import MEASURES
from desktop.services.results.export_formats import FORMATS
from desktop.services.results.export_tables import ExportTables
from desktop.ui.commands.actions import COMMANDS, OWN_KEYS

ROOT = Path(__file__).resolve().parents[2]
PAIRS = (
    ("README.md", "README.zh-CN.md"),
    ("docs/guide.md", "docs/guide.zh-CN.md"),
    ("docs/importing.md", "docs/importing.zh-CN.md"),
    ("docs/exchange.md", "docs/exchange.zh-CN.md"),
)
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def commands(page: str) -> list[str]:
    return re.findall(r"^\$ (.+)$", read(page), re.MULTILINE)


def outline(page: str) -> list[int]:
    """The levels of the headings, one after the other."""
    prose = re.sub(r"^```.*?^```", "", read(page), flags=re.MULTILINE | re.DOTALL)
    return [len(marks) for marks in re.findall(r"^(#+) ", prose, re.MULTILINE)]


def first_cells(page: str) -> list[str]:
    """Names of columns, measures and the like: first in a table's row, its head left out."""
    return re.findall(r"^\| (`?[a-z_0-9]+`?) \|.*\n(?!\|-)", read(page), re.MULTILINE)


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_the_guide_shows_every_command() -> None:
    shown = {line.split()[2] for line in commands("docs/guide.md")}
    assert shown == set(COMMAND_LINE) - {OPENER}


@pytest.mark.parametrize(("english", "chinese"), PAIRS)
def test_both_languages_have_the_same_sections_and_tables(english: str, chinese: str) -> None:
    assert outline(english) == outline(chinese)
    assert first_cells(english) == first_cells(chinese)


@pytest.mark.parametrize("page", [str(path.relative_to(ROOT)) for path in PAGES])
def test_every_link_leads_somewhere(page: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", CODE.sub("", read(page))):
        path, _, anchor = target.partition("#")
        there = (ROOT / page).parent / path if path else ROOT / page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@pytest.mark.parametrize("page", [str(path.relative_to(ROOT)) for path in PAGES])
def test_no_page_leads_out_of_the_project(page: str) -> None:
    # A reader has the project alone, on some machine of their own.
    prose = CODE.sub("", read(page))
    assert not re.findall(r"/(?:work|root|home|tmp)/\S*|\.\./shared\S*", prose)


@pytest.mark.parametrize("page", [str(path.relative_to(ROOT)) for path in PAGES])
def test_every_file_named_is_there(page: str) -> None:
    named = re.findall(
        r"`((?:desktop|docs|packaging|resources|schema|tests)/[\w./-]*)`", read(page)
    )
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.fixture
def exported(tmp_path: Path) -> set[str]:
    """The columns of every table of an export; without a theme the matrices have no more."""
    with create_project(tmp_path / "p.zhupi", coder="甲") as project:
        return {column for table in ExportTables(project).all for column in table.columns}


@pytest.mark.parametrize("page", ["docs/guide.md", "docs/guide.zh-CN.md"])
def test_every_exported_column_is_explained_and_no_other(page: str, exported: set[str]) -> None:
    sections = re.split(r"^## .+\n", read(page), flags=re.MULTILINE)
    (export,) = [part for part in sections if "`context_before`" in part]
    explained = set(re.findall(r"^\| `(\w+)` \|", export, re.MULTILINE))
    in_one_row = {f"{measure}_{end}" for measure in MEASURES for end in ("low", "high")}
    assert "| `codings_low` … `presence_high` |" in export
    assert explained <= exported
    assert exported - in_one_row <= set(re.findall(r"`(\w+)`", export))


def key_tables(page: str) -> list[list[str]]:
    """First cells of each table of keys: that of the reader, then that of the disagreements."""
    tables = re.findall(r"^\| J, Down \|(?:.|\n)*?\n\n", read(page), re.MULTILINE)
    return [re.findall(r"^\| (.+?) \| .+ \|$", table, re.MULTILINE) for table in tables]


def each_key(cells: Iterable[str]) -> list[str]:
    return sorted(key for cell in cells for key in cell.split(", "))


@pytest.mark.parametrize("page", ["docs/guide.md", "docs/guide.zh-CN.md"])
def test_the_table_of_keys_is_the_windows_own(page: str) -> None:
    digits = [command.keys for command in COMMANDS if command.id.startswith("theme_")]
    assert digits == list("123456789")
    here = [command for command in COMMANDS if command.group not in OWN_KEYS]
    bound = {command.keys for command in here if command.keys} - set(digits)
    shown = key_tables(page)[0]
    assert len(shown) == len(set(shown))
    assert set(shown) == bound | {"1 … 9"}


@pytest.mark.parametrize("page", ["docs/guide.md", "docs/guide.zh-CN.md"])
def test_the_keys_of_the_disagreements_are_the_windows_own(page: str) -> None:
    bound = [command.keys for command in COMMANDS if command.group == "adjudication"]
    assert each_key(key_tables(page)[2]) == each_key(bound)


@pytest.mark.parametrize("page", ["docs/guide.md", "docs/guide.zh-CN.md"])
def test_the_keys_of_the_pictures_are_the_windows_own(page: str) -> None:
    bound = [command.keys for command in COMMANDS if command.group == "analyse"]
    assert each_key(key_tables(page)[1]) == each_key(bound)


@pytest.mark.parametrize("page", ["docs/guide.md", "docs/guide.zh-CN.md"])
def test_the_keys_of_the_passages_are_the_windows_own(page: str) -> None:
    bound = [command.keys for command in COMMANDS if command.group == "passages"]
    assert each_key(key_tables(page)[3]) == each_key([*bound, "1 … 9"])


def formats_in(page: str) -> list[list[str]]:
    """The cells of each row of the table of formats."""
    rows = re.findall(r"^\| `--format .+ \|$", read(page), re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in rows]


def test_the_table_of_formats_is_made_of_their_rows() -> None:
    english, chinese = formats_in("docs/guide.md"), formats_in("docs/guide.zh-CN.md")
    assert english == [
        [f"`--format {row.id}`", ", ".join(f"`{e}`" for e in row.endings), row.holds, row.loses]
        for row in FORMATS
    ]
    assert [row[:2] for row in chinese] == [row[:2] for row in english]
    assert [list(map(bool, row)) for row in chinese] == [list(map(bool, row)) for row in english]


@pytest.mark.parametrize("page", ["docs/commands.md", "docs/commands.zh-CN.md"])
def test_the_page_of_commands_names_every_format(page: str) -> None:
    choices = "\\|".join(row.id for row in FORMATS)
    assert f"`--format {choices}`" in read(page)
