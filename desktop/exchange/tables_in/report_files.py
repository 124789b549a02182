"""Files as the reports in them: one, or of a table one a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from desktop.domain.errors import ZhupiError
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.exchange.lexicon.gazetteer import Gazetteer
from desktop.exchange.readers.by_kind import TABLES
from desktop.exchange.report.imported_report import ImportedReport, IsKnown, KnownRow
from desktop.exchange.report.reading import read_bytes


def read_reports(
    path: Path, *, gazetteer: Gazetteer | None = None
) -> Iterator[ImportedReport | ZhupiError]:
    """All reports in a file: one, or of a table one a row with its error where it has one.

    Raises as read_report does.
    """
    for found in reports_in(path.name, file_bytes(path), gazetteer=gazetteer):
        assert not isinstance(found, KnownRow)
        yield found


def reports_in(
    name: str, data: bytes, *, gazetteer: Gazetteer | None = None, known: IsKnown | None = None
) -> Iterator[ImportedReport | KnownRow | ZhupiError]:
    """The same of a file's bytes; ``name`` is the file's name without its folder.

    Rows of a table that are ``known`` are not read.
    """
    if PurePath(name).suffix.lower() in TABLES:
        # What reads workbooks is for tables alone.
        from desktop.exchange.tables_in.table_reports import read_table  # noqa: PLC0415

        yield from read_table(name, data, gazetteer=gazetteer, known=known)
    else:
        yield read_bytes(name, data, gazetteer=gazetteer)
