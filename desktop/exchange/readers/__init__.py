"""One reader for each file format; each is loaded when the first file of its kind is read."""

import importlib
from pathlib import PurePath
from typing import Final

from desktop.exchange.readers.source import Source

__all__ = ["READABLE", "Source", "read_source"]

_READERS: Final = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "txt",
    "": "txt",
}
READABLE: Final = frozenset(_READERS) - {""}
"""File name endings, in lower case, that a report is read from."""


def read_source(name: str, data: bytes) -> Source:
    """The text of a file by its name's ending; InputError where it cannot be read."""
    module = _READERS.get(PurePath(name).suffix.lower(), "txt")
    read = importlib.import_module(f"desktop.exchange.readers.{module}").read
    source: Source = read(data)
    return source
