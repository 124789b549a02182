"""Files as the reports in them: one, or of a table one a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from desktop.domain.errors import ZhupiError
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.by_kind import TABLES
from desktop.exchange.report.imported_report import ImportedReport, IsKnown, KnownRow
from desktop.exchange.report.reading import read_bytes


def reports_in(
    name: str, data: bytes, *, gazetteer: Gazetteer | None = None, known: IsKnown | None = None
) -> Iterator[ImportedReport | KnownRow | ZhupiError]:
    """All reports in a file's bytes: one, or of a table one a row with its error where it has one.

    ``name`` is the file's name without its folder. Rows of a table that are ``known`` are not
    read. Raises InputError where nothing of the file can be read.
    """
    if PurePath(name).suffix.lower() in TABLES:
        # What reads workbooks is for tables alone.
        from desktop.exchange.tables_in.table_reports import read_table  # noqa: PLC0415

        yield from read_table(name, data, gazetteer=gazetteer, known=known)
    else:
        yield read_bytes(name, data, gazetteer=gazetteer)
