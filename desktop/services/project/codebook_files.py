"""Codebooks as files: JSON with all that there is, a table as people write it, or REFI-QDA."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.errors import InputError
from desktop.domain.theme_colours import COLOURS
from desktop.exchange.bytes.writing import replaced
from desktop.exchange.records import codebook_file
from desktop.exchange.refi.codes_out import codebook_file as refi_codebook
from desktop.exchange.refi.losses import Loss
from desktop.services.project.refi_losses import codebook_losses

if TYPE_CHECKING:
    from desktop.services.project.foreign_themes import ThemesIn

_TABLES: Final = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
"""What is a table by its ending; of some it is then said that they are not read or written."""
_REFI: Final = ".qdc"


def read(path: Path, known: Codebook) -> list[Theme]:
    """The themes of a file by its ending, parents before their children.

    `known` are those that are there: a table knows them again by their paths. Raises InputError
    where the file breaks a rule, EnvironmentProblem where it cannot be read.
    """
    if path.suffix.lower() in _TABLES:
        themes: list[Theme] = _tables().read(path, known, colours=COLOURS)
        return themes
    if path.suffix.lower() == _REFI:
        found, _ = _refi(path, known)
        return [*found.said, *found.new]
    return codebook_file.read(path)


def lost_from(path: Path, known: Codebook) -> list[Loss]:
    """What of a file `read` leaves out or mends; raises as it does."""
    if path.suffix.lower() != _REFI:
        return []
    found, others = _refi(path, known)
    return [*others, *found.losses]


def write(path: Path, codebook: Codebook, *, name: str, overwrite: bool = False) -> None:
    """The codebook as a file that `read` takes back unchanged, by its ending.

    Of .qdc `lost_in` says what is not. Raises InputError where something is there and `overwrite`
    is not given.
    """
    if path.suffix.lower() in _TABLES:
        _tables().write(path, codebook, overwrite=overwrite)
    elif path.suffix.lower() == _REFI:
        _write_refi(path, codebook, overwrite=overwrite)
    else:
        codebook_file.write(path, codebook, name=name, overwrite=overwrite)


def lost_in(path: Path, codebook: Codebook) -> list[Loss]:
    """What a file of that ending cannot hold of the codebook."""
    return list(codebook_losses(codebook)) if path.suffix.lower() == _REFI else []


def _write_refi(path: Path, codebook: Codebook, *, overwrite: bool) -> None:
    if not codebook.themes:
        raise InputError(
            "The codebook has no theme, and a file without any is no REFI-QDA codebook.",
            "Add a theme first.",
        )
    with replaced(path, overwrite=overwrite) as unfinished:
        unfinished.write_bytes(refi_codebook(codebook).encode("utf-8"))


def _refi(path: Path, known: Codebook) -> tuple[ThemesIn, list[Loss]]:
    # Few codebooks are of other tools, and what reads them loads a reader of XML.
    from desktop.exchange.refi.codebook_in import read_codebook  # noqa: PLC0415
    from desktop.services.project.foreign_themes import themes_in  # noqa: PLC0415

    codes, others = read_codebook(path)
    return themes_in(codes, known, ours=False, changing=True), others


def _tables() -> ModuleType:
    # Few codebooks are tables, and what reads and writes those loads much.
    from desktop.exchange.records import codebook_table  # noqa: PLC0415

    return codebook_table
