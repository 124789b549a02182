"""Codebooks as tables, as people write them in a spreadsheet: a theme a row (CSV, TSV, XLSX)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

from desktop.domain.codebook import Codebook, Theme, tidy_name
from desktop.domain.errors import InputError
from desktop.domain.theme_keys import is_key, tidy_key
from desktop.exchange.datasets import tables_csv, tables_xlsx
from desktop.exchange.datasets.tables import Table, Value
from desktop.exchange.lexicon.codebook_columns import LEVELS, field_of
from desktop.exchange.row_readers.row import TableRow
from desktop.exchange.row_readers.table_file import table_rows

ENDINGS: Final = (".csv", ".tsv", ".xlsx")
"""Of tables that are read; a .tsv is not written."""
COLUMNS: Final = (
    "path",
    "definition",
    "include",
    "exclude",
    "example",
    "counter_example",
    "keywords",
    "key",
    "colour",
    "retired",
    "id",
)
_TEXTS: Final = ("definition", "include", "exclude", "example", "counter_example")
_BETWEEN: Final = re.compile(r"\s*[;；、,，\n]\s*")
_YES: Final = frozenset(("yes", "true", "1", "是", "y"))
_NO: Final = frozenset(("no", "false", "0", "否", "n", ""))

ThemePath = tuple[str, ...]
"""The names down to a theme."""


def read(path: Path, known: Codebook, *, colours: Sequence[str]) -> list[Theme]:
    """The themes of a table, parents before their children.

    A row names its theme by its path (营商环境/政务服务), by its name and its parent's name or
    path, or in a column for each level, where a blank above a name is the cell above it. A theme
    of `known` with that path stays the same one, and keeps what no column says; of others those
    parents that have no row of their own are made too. `colours` are given to new themes in turn.
    Raises InputError, naming the file and the row, where a row breaks a rule or repeats another,
    EnvironmentProblem where the file cannot be read.
    """
    if path.suffix.lower() not in ENDINGS:
        raise _unusable(path, "it is no .csv, .tsv or .xlsx")
    found = _Reading(path, known, colours)
    for row in table_rows(path):
        found.take(row)
    if not found.themes:
        raise _unusable(path, "no row names a theme")
    return found.in_order()


def write(path: Path, codebook: Codebook, *, overwrite: bool = False) -> None:
    """The codebook as a table that `read` takes back unchanged.

    Raises InputError for an ending that is none of a table's that can be written.
    """
    themes = Table("codebook", COLUMNS, [_row(codebook, theme) for _, theme in codebook.walk()])
    ending = path.suffix.lower()
    if ending == ".csv":
        tables_csv.write(themes, path, overwrite=overwrite)
    elif ending == ".xlsx":
        notes = Table("notes", ("note",), [])
        tables_xlsx.write([themes], path, notes=notes, overwrite=overwrite)
    else:
        raise InputError(
            "A codebook cannot be written as {name}.",
            "End it in .json, .csv or .xlsx.",
            name=path.name,
        )


class _Reading:
    """Rows on their way to themes, by the path of each."""

    def __init__(self, path: Path, known: Codebook, colours: Sequence[str]) -> None:
        self.file, self.known, self.colours = path, known, colours
        self.themes: dict[ThemePath, Theme] = {}
        self.told: set[ThemePath] = set()
        self._here = {tuple(known.path(t.id).split("/")): t for t in known.themes}
        self._above: ThemePath = ()
        self._used = [theme.colour for theme in known.themes]

    def take(self, row: TableRow) -> None:
        """Adds the theme of a row, and its parents where they have none yet."""
        cells = self._by_field(row)
        at = self._place(cells, row)
        if not at:
            return
        if at in self.told:
            raise self._wrong(row, f"{'/'.join(at)} has a row already")
        self.told.add(at)
        for depth in range(1, len(at) + 1):
            self._make(at[:depth])
        self.themes[at] = self._described(self.themes[at], cells, row)

    def in_order(self) -> list[Theme]:
        """Parents before their children, else in the order of the rows."""
        ids = [theme.id for theme in self.themes.values()]
        keys = [theme.key for theme in self.themes.values() if theme.key]
        for what, values in (("id", ids), ("key", keys)):
            if len(set(values)) < len(values):
                raise _unusable(self.file, f"two themes have the same {what}")
        return [theme for _, theme in sorted(self._placed(), key=lambda placed: len(placed[0]))]

    def _placed(self) -> Iterator[tuple[ThemePath, Theme]]:
        count: dict[ThemePath, int] = {}
        for at, theme in self.themes.items():
            above = at[:-1]
            parent = self.themes[above].id if above else None
            position = count.get(above, 0)
            count[above] = position + 1
            yield at, replace(theme, parent_id=parent, position=position)

    def _make(self, at: ThemePath) -> None:
        if at in self.themes:
            return
        here = self._here.get(at)
        self.themes[at] = here or Theme(id=str(uuid4()), name=at[-1], colour=self._next_colour())

    def _next_colour(self) -> str:
        colour = min(self.colours, key=self._used.count)
        self._used.append(colour)
        return colour

    def _by_field(self, row: TableRow) -> dict[str, str]:
        cells: dict[str, str] = {}
        for column, cell in row.cells.items():
            field = field_of(column)
            if field and not cells.get(field):
                cells[field] = tables_csv.as_it_was(cell.strip())
        return cells

    def _place(self, cells: Mapping[str, str], row: TableRow) -> ThemePath:
        if path := cells.get("path"):
            return self._names(path.split("/"), row)
        name = cells.get("name", "")
        levels = [cells.get(level, "") for level in LEVELS]
        if any(levels) or (name and cells.keys() & set(LEVELS)):
            return self._by_levels(levels, name, row)
        if not name:
            if any(cells.values()):
                raise self._wrong(row, "it names no theme")
            return ()
        return (*self._parent(cells.get("parent", ""), row), *self._names([name], row))

    def _by_levels(self, levels: Sequence[str], name: str, row: TableRow) -> ThemePath:
        """The deepest name of the row, or its name below that.

        Of merged cells only the first says its name: what is blank above is as in the row before.
        """
        given = [depth for depth, level in enumerate(levels) if level]
        if given:
            above, own = self._above[: given[0]], levels[given[0] : given[-1] + 1]
            if len(above) < given[0] or not all(own):
                raise self._wrong(row, "a level above its theme is empty")
            self._above = (*above, *self._names(own, row))
        return (*self._above, *self._names([name], row)) if name else self._above

    def _parent(self, parent: str, row: TableRow) -> ThemePath:
        if not parent:
            return ()
        asked = self._names(parent.split("/"), row)
        there = dict.fromkeys((*self.themes, *self._here))
        found = [at for at in there if at == asked or (len(asked) == 1 and at[-1] == asked[0])]
        if len(found) > 1 and asked not in found:
            raise self._wrong(row, f"{parent} names several themes; give the path")
        return asked if asked in found or not found else found[0]

    def _names(self, parts: Sequence[str], row: TableRow) -> ThemePath:
        names = tuple(map(tidy_name, parts))
        if any(not name or "/" in name or "\n" in name for name in names):
            raise self._wrong(row, f"{'/'.join(parts)!r} is no name of a theme")
        return names

    def _described(self, theme: Theme, cells: Mapping[str, str], row: TableRow) -> Theme:
        told: dict[str, Any] = {name: cells[name] for name in _TEXTS if name in cells}
        if "keywords" in cells:
            told["keywords"] = tuple(dict.fromkeys(filter(None, _BETWEEN.split(cells["keywords"]))))
        if "retired" in cells:
            told["retired"] = self._truth(cells["retired"], row)
        if "key" in cells:
            told["key"] = self._key(cells["key"], row)
        if cells.get("colour"):
            told["colour"] = self._colour(cells["colour"], row)
        if cells.get("id") and theme.id not in self.known:
            told["id"] = self._id(cells["id"], row)
        return replace(theme, **told)

    def _truth(self, cell: str, row: TableRow) -> bool:
        if cell.lower() not in _YES | _NO:
            raise self._wrong(row, f"{cell!r} is neither yes nor no")
        return cell.lower() in _YES

    def _key(self, cell: str, row: TableRow) -> str | None:
        key = tidy_key(cell)
        if key and not is_key(key):
            raise self._wrong(row, f"the key {cell!r} is no digit from 1 to 9, and not as ;a")
        return key or None

    def _colour(self, cell: str, row: TableRow) -> str:
        if not re.fullmatch(r"#?[0-9a-f]{6}", cell.lower()):
            raise self._wrong(row, f"{cell!r} is no colour; write it as #2f6f8f")
        return f"#{cell.lower().removeprefix('#')}"

    def _id(self, cell: str, row: TableRow) -> str:
        try:
            return str(UUID(cell))
        except ValueError:
            raise self._wrong(row, f"{cell!r} is no id that Zhupi gives") from None

    def _wrong(self, row: TableRow, reason: str) -> InputError:
        return InputError(
            "Row {row} of {path}: {reason}.",
            "Mend the row, then take the table in again; nothing of it was taken in.",
            row=row.place,
            path=self.file,
            reason=reason,
        )


def _row(codebook: Codebook, theme: Theme) -> tuple[Value, ...]:
    return (
        codebook.path(theme.id),
        *(getattr(theme, name) for name in _TEXTS),
        "; ".join(theme.keywords),
        theme.key,
        theme.colour,
        "yes" if theme.retired else "no",
        theme.id,
    )


def _unusable(path: Path, reason: str) -> InputError:
    return InputError(
        "{path} is no table of a codebook ({reason}).",
        "Give a column `path`, or `name` and `parent`; export a codebook to see the form.",
        path=path,
        reason=reason,
    )
