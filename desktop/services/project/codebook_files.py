"""Codebooks as files: JSON with all that there is, or a table as people write it."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Final

from desktop.domain.codebook import Codebook, Theme
from desktop.domain.theme_colours import COLOURS
from desktop.exchange.records import codebook_file

_TABLES: Final = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
"""What is a table by its ending; of some it is then said that they are not read or written."""


def read(path: Path, known: Codebook) -> list[Theme]:
    """The themes of a file by its ending, parents before their children.

    `known` are those that are there: a table knows them again by their paths. Raises InputError
    where the file breaks a rule, EnvironmentProblem where it cannot be read.
    """
    if path.suffix.lower() in _TABLES:
        themes: list[Theme] = _tables().read(path, known, colours=COLOURS)
        return themes
    return codebook_file.read(path)


def write(path: Path, codebook: Codebook, *, name: str, overwrite: bool = False) -> None:
    """The codebook as a file that `read` takes back unchanged, by its ending.

    Raises InputError where something is there and `overwrite` is not given.
    """
    if path.suffix.lower() in _TABLES:
        _tables().write(path, codebook, overwrite=overwrite)
    else:
        codebook_file.write(path, codebook, name=name, overwrite=overwrite)


def _tables() -> ModuleType:
    # Few codebooks are tables, and what reads and writes those loads much.
    from desktop.exchange.records import codebook_table  # noqa: PLC0415

    return codebook_table
