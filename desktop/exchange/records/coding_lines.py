"""Codings as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.exchange.bytes.strict_json import loaded
from desktop.exchange.records.json_lines import lines

_NEEDED = ("theme", "coder")


@dataclass(frozen=True, slots=True)
class CodingLine:
    """One line: whom it names is not known here; offsets are code points.

    Where it has no offsets it has a text, which then has to say where the coding lies.
    """

    report: str
    theme: str
    coder: str
    start: int | None
    end: int | None
    text: str | None = None
    memo: str = ""


def read(path: Path) -> Iterator[tuple[int, CodingLine | InputError]]:
    """Each line by its number from 1, or why it is none; blank lines are passed over.

    Raises EnvironmentProblem where the file cannot be read, InputError where it is not UTF-8.
    """
    for number, line in lines(path):
        yield number, _read(line)


def _read(line: str) -> CodingLine | InputError:
    try:
        return _line(loaded(line))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return InputError(
            "The line is no coding ({reason}).",
            "Give report (or county and year), theme, coder, start and end (or text) as one JSON"
            " object.",
            reason=f"{type(error).__name__}: {error}",
        )


def _line(row: dict[str, object]) -> CodingLine:
    needed = _NEEDED if _placed_by_text(row) else (*_NEEDED, "start", "end")
    missing = [name for name in needed if row.get(name) is None]
    if missing:
        raise ValueError(f"without {', '.join(missing)}")
    text = row.get("text")
    return CodingLine(
        report=_report(row),
        theme=str(row["theme"]),
        coder=str(row["coder"]),
        start=_whole(row.get("start")),
        end=_whole(row.get("end")),
        text=None if text is None else str(text),
        memo=str(row.get("memo") or ""),
    )


def _report(row: dict[str, object]) -> str:
    named = row.get("report") or row.get("title")
    return str(named) if named else f"{row['county']}{row['year']}"


def _placed_by_text(row: dict[str, object]) -> bool:
    return bool(row.get("text")) and row.get("start") is row.get("end") is None


def _whole(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value
