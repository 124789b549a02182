"""Which reader a file needs: by what it is where its first bytes say so, else by its ending."""

import re
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from desktop.exchange.readers.foreign import names_in

READERS: Final = MappingProxyType(
    {
        ".txt": "plain.txt",
        ".text": "plain.txt",
        ".htm": "web.html",
        ".html": "web.html",
        ".xhtml": "web.html",
        ".shtml": "web.html",
        ".mht": "web.mhtml",
        ".mhtml": "web.mhtml",
        ".md": "plain.md",
        ".docx": "word.docx",
        ".docm": "word.docx",
        ".dotx": "word.docx",
        ".odt": "opendocument.odt",
        ".doc": "plain.txt",
        ".wps": "plain.txt",
        ".rtf": "plain.txt",
        ".pdf": "pdf.pdf",
    }
)
"""File name endings, in lower case, with the room that reads them; any other is read as text."""

_WORD: Final = frozenset((".docx", ".docm", ".dotx", ".doc", ".wps", ".rtf"))
_MAGIC: Final = (
    (b"%PDF-", "pdf.pdf"),
    (b"{\\rtf", "rtf.rtf"),
    (b"\xd0\xcf\x11\xe0", "old_word.doc"),
)
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_SAVED_PAGE: Final = re.compile(rb"(?i)\A(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*mime-version:")


def reader_of(name: str, data: bytes) -> str:
    """The room's name. A page or an RTF file that is called .doc is read as what it is."""
    ending = PurePath(name).suffix.lower()
    start = data[:2048].lstrip(_BLANK)
    by_content = next((room for magic, room in _MAGIC if start.startswith(magic)), None)
    room = by_content or _of_archive(data)
    if room:
        return room
    if ending in _WORD and (start.startswith(b"<") or _SAVED_PAGE.match(start)):
        return "plain.txt" if start.startswith(b"<") else "web.mhtml"
    return READERS.get(ending, "plain.txt")


def _of_archive(data: bytes) -> str | None:
    """The room for an archive with a Word document or an OpenDocument text in it."""
    names = names_in(data) if data.startswith(b"PK\x03\x04") else []
    if any(name.startswith("word/") for name in names):
        return "word.docx"
    return "opendocument.odt" if "content.xml" in names else None
