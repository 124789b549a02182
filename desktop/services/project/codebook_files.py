"""Codebooks as files: JSON with all that there is, a table as people write it, or REFI-QDA."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Final

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.theme_colours import COLOURS
from desktop.exchange.records import codebook_file
from desktop.exchange.refi.losses import Loss
from desktop.services.project.refi_losses import codebook_losses

_TABLES: Final = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
"""What is a table by its ending; of some it is then said that they are not read or written."""
_REFI: Final = ".qdc"


def read(path: Path, known: Codebook) -> list[Theme]:
    """The themes of a file by its ending, parents before their children.

    `known` are those that are there: a table knows them again by their paths. Raises InputError
    where the file breaks a rule, EnvironmentProblem where it cannot be read.
    """
    if path.suffix.lower() in _TABLES:
        themes: list[Theme] = _others().codebook_table.read(path, known, colours=COLOURS)
        return themes
    if path.suffix.lower() == _REFI:
        found = _others().read_refi(path, known)
        return [*found.said, *found.new]
    return codebook_file.read(path)


def lost_from(path: Path, known: Codebook) -> list[Loss]:
    """What of a file `read` leaves out or mends; raises as it does."""
    return list(_others().read_refi(path, known).losses) if path.suffix.lower() == _REFI else []


def write(path: Path, codebook: Codebook, *, name: str, overwrite: bool = False) -> None:
    """The codebook as a file that `read` takes back unchanged, by its ending.

    Of .qdc `lost_in` says what is not. Raises InputError where something is there and `overwrite`
    is not given.
    """
    if path.suffix.lower() in _TABLES:
        _others().codebook_table.write(path, codebook, overwrite=overwrite)
    elif path.suffix.lower() == _REFI:
        _others().write_refi(path, codebook, overwrite=overwrite)
    else:
        codebook_file.write(path, codebook, name=name, overwrite=overwrite)


def lost_in(path: Path, codebook: Codebook) -> list[Loss]:
    """What a file of that ending cannot hold of the codebook."""
    return list(codebook_losses(codebook)) if path.suffix.lower() == _REFI else []


def _others() -> ModuleType:
    # Few codebooks are tables or of other tools, and what reads and writes those loads much.
    from desktop.services.project import other_codebooks  # noqa: PLC0415

    return other_codebooks
