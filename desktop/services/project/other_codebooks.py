"""Codebooks in files that few have: tables, and REFI-QDA. Loaded when one is met."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.codebook import Codebook
from desktop.domain.errors import InputError
from desktop.exchange.bytes.writing import replaced
from desktop.exchange.records import codebook_table
from desktop.exchange.refi.codebook_in import read_codebook
from desktop.exchange.refi.codes_out import codebook_file
from desktop.services.project.foreign_themes import ThemesIn, themes_in

__all__ = ["codebook_table", "read_refi", "write_refi"]


def read_refi(path: Path, known: Codebook) -> ThemesIn:
    """The themes of a .qdc, by what is `known`; raises as `read_codebook`."""
    codes, others = read_codebook(path)
    found = themes_in(codes, known, ours=False, changing=True)
    found.losses[:0] = others
    return found


def write_refi(path: Path, codebook: Codebook, *, overwrite: bool = False) -> None:
    """Write the codebook as a .qdc.

    Raises InputError for one without a theme, and where something is there and `overwrite` is not
    given; EnvironmentProblem where it cannot be written.
    """
    if not codebook.themes:
        raise InputError(
            "The codebook has no theme, and a file without any is no REFI-QDA codebook.",
            "Add a theme first.",
        )
    with replaced(path, overwrite=overwrite) as unfinished:
        unfinished.write_bytes(codebook_file(codebook).encode("utf-8"))
