"""Files that charts are drawn into, and how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from desktop.cli import output
from desktop.cli.frontend import frontend
from desktop.exchange.bytes.writing import refuse_present
from desktop.exchange.datasets.tables import Table
from desktop.services.results.picture_files import beside, save_beside

_SUFFIXES = (".png", ".svg", ".pdf")
KINDS = {
    "frequency": ("grouped", "stacked", "dots", "heat", "diverging", "panels", "line"),
    "cooccurrence": ("cooccurrence",),
    "portraits": ("portraits",),
    "parts": ("parts",),
    "trends": ("trends",),
    "compare-groups": ("differences",),
}
"""The pictures of each command's table, by the command's name."""


@dataclass(frozen=True, slots=True)
class ChartWanted:
    """What the options of a command say of its chart; `out` is None where none is wanted."""

    out: Path | None = None
    kind: str = ""
    order: str = "given"
    width: str = ""
    dpi: int = 0
    language: str = "zh"
    appearance: str = "light"
    statistic: str = ""

    def refuse_present(self, *, overwrite: bool) -> None:
        """Raises PresentError, before any work is done, where something is there already."""
        if self.out:
            refuse_present([self.out, *beside(self.out)], overwrite=overwrite)

    @property
    def options(self) -> dict[str, object]:
        """What makes the same picture again, by the names of the options."""
        plain = ChartWanted()
        return {
            "chart": self.out,
            "kind": self.kind or None,
            "order": None if self.order == plain.order else self.order,
            "width": self.width or None,
            "dpi": self.dpi or None,
            "chart-language": None if self.language == plain.language else self.language,
            "dark": self.appearance == "dark",
            "statistic": self.statistic or None,
        }

    def draw(self, table: object, rows: Table, commands: Sequence[str], *, overwrite: bool) -> None:
        """Draw the table, if that is wanted, and say so; and which letters no font here has.

        Beside it come its rows and the commands that make it again.
        """
        if self.out is None:
            return
        missing = frontend().save_chart(
            table,
            self.out,
            kind=self.kind,
            order=self.order,
            width=self.width,
            dpi=self.dpi,
            language=self.language,
            appearance=self.appearance,
            statistic=self.statistic,
            overwrite=overwrite,
        )
        save_beside(self.out, rows, commands, overwrite=overwrite)
        output.note(f"Drew {self.out}.")
        if missing:
            output.note(
                f"No font on this computer has these letters, which are boxes there: {missing}. "
                "Install a Chinese font, such as Noto Sans CJK SC, and draw it again."
            )


def chart_file(_ctx: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
    """The path as given; BadParameter, before any work is done, where no chart can go there."""
    if value and value.suffix.lower() not in _SUFFIXES:
        raise click.BadParameter(f"{value} ends in neither .png, .svg nor .pdf.")
    if value and not value.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.parent}.")
    return value


def _kind(ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    """The word as given; BadParameter where this command's table has no such picture."""
    known = KINDS[ctx.command.name or ""]
    if value and value not in known:
        raise click.BadParameter(f"{value} is none of: {', '.join(known)}.")
    return value


_OPTIONS = (
    click.option(
        "--chart",
        metavar="OUT.png|.svg|.pdf",
        type=click.Path(path_type=Path),
        callback=chart_file,
        help="Also draw the table into this file.",
    ),
    click.option(
        "--kind",
        metavar="KIND",
        default="",
        callback=_kind,
        help="Which picture, by its word: see below.",
    ),
    click.option(
        "--order",
        metavar="given|total|clustered|THEME",
        default="given",
        show_default=True,
        help="Which groups come first; clustered puts similar ones together.",
    ),
    click.option(
        "--width",
        metavar="single|onehalf|double|MM",
        default="",
        help="The width of a column of a journal (89, 120, 183 mm), or one in mm.",
    ),
    click.option("--dpi", type=int, default=0, metavar="N", help="Dots an inch of a PNG."),
    click.option(
        "--chart-language",
        type=click.Choice(["zh", "en"]),
        default="zh",
        show_default=True,
        help="The language of its words.",
    ),
    click.option("--dark", is_flag=True, help="On a dark ground."),
)


def chart_options(command: Callable[..., None]) -> Callable[..., None]:
    """Options of a command that draws; it takes them as `chart`, a ChartWanted."""

    @wraps(command)
    def with_chart(
        *,
        chart: Path | None,
        kind: str,
        order: str,
        width: str,
        dpi: int,
        chart_language: str,
        dark: bool,
        **others: Any,
    ) -> None:
        wanted = ChartWanted(
            chart, kind, order, width, dpi, chart_language, "dark" if dark else "light"
        )
        command(chart=wanted, **others)

    for option in reversed(_OPTIONS):
        with_chart = option(with_chart)
    return with_chart
