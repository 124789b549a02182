"""One reader for each file format; each is loaded when the first file of its kind is read."""

import importlib
from pathlib import PurePath
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.readers.foreign import refuse_foreign
from desktop.exchange.readers.kinds import READERS, reader_of
from desktop.exchange.readers.source import FileText

TABLES: Final = frozenset({".csv", ".tsv", ".xlsx", ".jsonl", ".json"})
"""File name endings, in lower case, that are read as tables of reports."""
READABLE: Final = frozenset(READERS) | TABLES
"""File name endings, in lower case, that a report is read from."""


def read_source(name: str, data: bytes) -> FileText:
    """The text of a file by what it is or is called; InputError where it cannot be read."""
    if PurePath(name).suffix.lower() in TABLES:
        raise InputError(
            "{name} is a table, not one report.",
            "Import it as a table: a row a report, with a column of texts.",
            name=name,
        )
    refuse_foreign(data)
    room = reader_of(name, data)
    read = importlib.import_module(f"desktop.exchange.readers.{room}").read
    # A Word document may hold whole files, of any kind that is read.
    source: FileText = read(data, read_source) if room == "word.docx" else read(data)
    return source
