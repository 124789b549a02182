"""Tables as files of text: a folder of all of them, or the codings alone with their notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.exchange.bytes.writing import all_replaced, new_folder
from desktop.exchange.datasets.tables import Table
from desktop.services.results.export_tables import NOTES, ExportTables


@dataclass(frozen=True, slots=True)
class Written:
    """The tables that were written, into which files, and what these could not hold."""

    tables: Sequence[Table]
    files: list[Path]
    losses: list[str]


def write_texts(
    tables: ExportTables,
    out: Path,
    *,
    endings: Sequence[str],
    text: Callable[[Table], str],
    altered: str,
    overwrite: bool,
) -> Written:
    """Write each table as `text` has it; the first of the `endings` is that of the files.

    Where `out` has one of the `endings` the codings go there alone, with their notes beside.
    Raises InputError where `out` is a file and was to be a folder.
    """
    single = out.suffix.lower() in endings and not out.is_dir()
    held = [tables.codings] if single else tables.all
    notes = tables.notes(held, altered=altered)
    files = (_one_file if single else _folder_of)([*held, notes], out, endings[0])
    texts = {path: text(table) for path, table in files.items()}
    if single or out.exists():
        _write_beside(texts, out, overwrite=overwrite)
    else:
        _write_folder(texts, out)
    return Written(held, list(files), [])


def _one_file(tables: list[Table], out: Path, ending: str) -> dict[Path, Table]:
    return {out: tables[0], out.with_name(f"{out.stem}.{NOTES}{ending}"): tables[-1]}


def _folder_of(tables: list[Table], out: Path, ending: str) -> dict[Path, Table]:
    return {out / f"{table.name}{ending}": table for table in tables}


def _write_beside(texts: Mapping[Path, str], out: Path, *, overwrite: bool) -> None:
    """All of them or none: each is put in its place once the last is written."""
    folder = next(iter(texts)).parent
    if folder.exists() and not folder.is_dir():
        raise InputError(
            "{path} is a file; the export makes a folder of tables.",
            "Name a folder, or a file that ends in .csv or .jsonl.",
            path=out,
        )
    with all_replaced(list(texts), overwrite=overwrite) as unfinished:
        for path, text in zip(unfinished, texts.values(), strict=True):
            path.write_bytes(text.encode("utf-8"))


def _write_folder(texts: Mapping[Path, str], out: Path) -> None:
    """A folder that was not there: it is there when all is in it."""
    with new_folder(out) as unfinished:
        for path, text in texts.items():
            (unfinished / path.name).write_bytes(text.encode("utf-8"))
