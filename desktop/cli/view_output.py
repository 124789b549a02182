"""A view as lines for people, as one JSON document, or as a CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from desktop.analysis.views.plain_rows import PlainRow, PlainValue
from desktop.cli import output
from desktop.cli.columns import aligned

_GAP = "–"
_MOST_SHOWN = 60


class ViewFigures(Protocol):
    """What every view says beside its rows."""

    @property
    def filters(self) -> Any:
        """What was filtered."""

    @property
    def undeclared(self) -> bool:
        """Nobody has declared a report done."""

    @property
    def left_out(self) -> int:
        """Reports being coded that do not count."""

    @property
    def not_coded(self) -> int:
        """Reports that nobody has begun."""

    @property
    def no_reports(self) -> int:
        """Texts that are taken for no reports."""


def show(
    view: ViewFigures,
    rows: Sequence[PlainRow],
    form: str | None,
    *,
    people: Iterable[str] | None = None,
    more: dict[str, Any] | None = None,
) -> None:
    """The rows in the form that was asked for; `more` are further fields of the document."""
    if form == "csv":
        output.csv(rows)
        for line in remarks(view):
            output.note(line)
        return
    lines = [*(lines_of(rows) if people is None else people), *remarks(view)]
    output.result(form, {**record(view), **(more or {}), "rows": list(rows)}, people=lines)


def record(view: ViewFigures) -> dict[str, Any]:
    """What a document says beside its rows."""
    return {
        "filters": dict(view.filters),
        "undeclared": view.undeclared,
        "left_out": view.left_out,
        "not_coded": view.not_coded,
        "no_reports": view.no_reports,
    }


def remarks(view: ViewFigures) -> list[str]:
    """What a reader must know of the figures, a line each."""
    found = (
        (view.undeclared, "Nobody has declared a report done, so reports that are being coded"
         " count. Declare them: done PROJECT --with-codings --coder NAME"),
        (bool(view.left_out), f"Still being coded and left out: {view.left_out} reports"
         " (--include-unfinished takes them in)."),
        (bool(view.not_coded), f"Not coded: {view.not_coded} reports; no value, which is not 0."),
        (bool(view.no_reports), f"Taken for no reports and left out: {view.no_reports} texts."),
    )  # fmt: skip
    return [line for holds, line in found if holds]


def lines_of(rows: Sequence[PlainRow]) -> list[str]:
    """The rows under each other; of very many the first, and how many more there are."""
    if not rows:
        return ["There is nothing to show."]
    cells = [list(map(text_of, row.values())) for row in rows[:_MOST_SHOWN]]
    numbers = [n for n, value in enumerate(rows[0].values()) if not isinstance(value, str)]
    more = len(rows) - _MOST_SHOWN
    rest = [f"… and {more} rows more: --csv and --json give all."] if more > 0 else []
    return [*aligned([list(rows[0]), *cells], right=numbers), *rest]


def text_of(value: PlainValue) -> str:
    """A value as people read it."""
    if value is None:
        return _GAP
    return f"{value:.4g}" if isinstance(value, float) else str(value)
