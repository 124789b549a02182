"""One reader for each file format; each is loaded when the first file of its kind is read."""

import importlib
from pathlib import PurePath
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.readers.source import Source

__all__ = ["READABLE", "TABLES", "Source", "read_source"]

_READERS: Final = {
    ".txt": "txt",
    ".text": "txt",
    "": "txt",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".md": "md",
    ".docx": "docx",
    ".pdf": "pdf",
}
TABLES: Final = frozenset({".csv", ".tsv", ".xlsx", ".jsonl"})
"""File name endings, in lower case, that are read as tables of reports."""
READABLE: Final = frozenset(_READERS) - {""} | TABLES
"""File name endings, in lower case, that a report is read from."""


def read_source(name: str, data: bytes) -> Source:
    """The text of a file by its name's ending; InputError where it cannot be read."""
    if PurePath(name).suffix.lower() in TABLES:
        raise InputError(
            "{name} is a table, not one report.",
            "Import it as a table: a row a report, with a column of texts.",
            name=name,
        )
    module = _READERS.get(PurePath(name).suffix.lower(), "txt")
    read = importlib.import_module(f"desktop.exchange.readers.{module}").read
    source: Source = read(data)
    return source
