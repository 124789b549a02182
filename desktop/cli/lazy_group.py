"""A group of commands each of which is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from desktop.cli.suggestion import nearest


@dataclass(frozen=True, slots=True)
class Lazy:
    """Where a command is written, and the line that the list of commands shows of it."""

    module: str
    attribute: str
    help: str

    def load(self) -> click.Command:
        """The command itself."""
        command: click.Command = getattr(
            import_module(f"desktop.cli.{self.module}"), self.attribute
        )
        return command


class LazyGroup(click.Group):
    """Lists its commands from a table; a path in a command's place opens the window on it."""

    def __init__(self, *args: Any, table: Mapping[str, Lazy], opener: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table
        self.opener = opener

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in self.table if name != self.opener]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        lazy = self.table.get(cmd_name)
        return lazy.load() if lazy else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.table:
            if not _is_project(args[0]):
                raise click.UsageError(_unknown(args[0], self.list_commands(ctx)), ctx)
            args = [self.opener, *args]
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.table[name].help) for name in self.list_commands(ctx)])


def _is_project(word: str) -> bool:
    return word.endswith(".zhupi") or Path(word).exists()


def _unknown(word: str, names: list[str]) -> str:
    like = nearest(word, names)
    return f"There is no command {word!r}." + (f" Did you mean {like!r}?" if like else "")
