"""The texts of a project of others: as bytes, and as they are stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.bytes.limits import refuse_long


class TextFiles(Protocol):
    """What a project came in: its name, its fingerprint, and the files in it."""

    name: str
    sha256: str

    def text(self, path: str) -> bytes:
        """The bytes of the file that the data name so; InputError where it is not there."""
        ...


@dataclass(frozen=True, slots=True)
class TextIn:
    """A text with LF alone and without its byte order mark, and the bytes that it came from."""

    text: str
    data: bytes
    encoding: str
    bom: bool


def text_in(file: TextFiles, content: str | None, path: str) -> TextIn:
    """The text that stands in the XML itself, else in the file of that path.

    Raises InputError where there is none, or none that holds anything.
    """
    if content is not None:
        return _stored(content, content.encode("utf-8"), "utf-8")
    data = file.text(path)
    decoded = decode(data)
    return _stored(decoded.text, data, decoded.encoding)


def _stored(written: str, data: bytes, encoding: str) -> TextIn:
    refuse_long(written)
    text = written.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError("The file holds no text.", "Fetch it again, or leave it out.")
    bom = written.startswith("\ufeff") or encoding in ("utf-8-sig", "utf-16", "utf-32")
    return TextIn(text, data, encoding, bom)
