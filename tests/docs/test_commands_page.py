"""The pages of commands say what the commands themselves say, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from desktop.cli.root import COMMANDS, OPENER, root

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("commands.md", "commands.zh-CN.md")
NAMES = [name for name in COMMANDS if name != OPENER]
Option = tuple[str, str]


def sections(page: str) -> dict[str, str]:
    """The page's text under each command."""
    parts = re.split(r"^## (.+)$", (DOCS / page).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def documented(section: str) -> list[Option]:
    """(option with what it takes, what it does) of each row of the section's table."""
    rows = re.findall(r"^\| `(--.+?)` \| (.+) \|$", section, flags=re.MULTILINE)
    return [(option.replace("\\|", "|"), text) for option, text in rows]


def named(section: str) -> set[str]:
    """Everything the section sets as code."""
    prose = re.sub(r"```.*?```", "", section, flags=re.DOTALL)
    return set(re.findall(r"`([^`]+)`", prose))


def commands(name: str) -> Iterator[tuple[str, click.Command]]:
    """The command as it is typed; of a group the commands in it."""
    command = COMMANDS[name].load()
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield f"python main.py {name} PROJECT {inner.name}", inner
    else:
        yield f"python main.py {name}", command


def within(command: click.Command) -> click.Context:
    """As it is called; a context of its own would leave another --help in the command."""
    return click.Context(command, parent=click.Context(root, **root.context_settings))


def usage(typed: str, command: click.Command) -> str:
    pieces = command.collect_usage_pieces(within(command))
    if not any(isinstance(parameter, click.Option) for parameter in command.params):
        pieces = [piece for piece in pieces if piece != "[OPTIONS]"]
    return " ".join([typed, *pieces])


def offered(command: click.Command) -> Iterator[Option]:
    """(option with what it takes, what it does) as the command's own help has it."""
    context = within(command)
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            takes = "" if parameter.is_flag else parameter.make_metavar(context).strip("[]")
            yield f"{parameter.opts[0]} {takes}".strip(), parameter.help or ""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_every_command_in_the_order_of_the_help(page: str) -> None:
    assert list(sections(page)) == NAMES


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", NAMES)
def test_usage_is_what_the_command_takes(page: str, name: str) -> None:
    (block,) = re.findall(r"```text\n(.*?)```", sections(page)[name], flags=re.DOTALL)
    assert block.splitlines() == [usage(*pair) for pair in commands(name)]


@pytest.mark.parametrize("name", NAMES)
def test_options_are_those_of_the_help(name: str) -> None:
    expected = [option for _, command in commands(name) for option in offered(command)]
    assert documented(sections("commands.md")[name]) == expected


@pytest.mark.parametrize("name", NAMES)
def test_the_chinese_page_has_the_same_options(name: str) -> None:
    english, chinese = (documented(sections(page)[name]) for page in PAGES)
    assert [option for option, _ in chinese] == [option for option, _ in english]


@pytest.mark.parametrize("name", NAMES)
def test_both_pages_name_the_same_fields(name: str) -> None:
    english, chinese = (named(sections(page)[name]) for page in PAGES)
    assert chinese == english
