"""Formats of documents that are not read, told by what they hold, with what to do instead."""

import io
import zipfile
from typing import Final

from desktop.domain.errors import InputError

_WORD_XML: Final = (b'progid="Word.Document"', b"schemas.microsoft.com/office/word/2003/wordml")
_MARKS: Final = {"OFD.xml": "OFD"}
"""The part that shows what an archive is."""


def refuse_foreign(data: bytes) -> None:
    """Raises InputError for an OFD, CEB or Word 2003 XML file."""
    what = _foreign(data)
    if what is not None:
        raise InputError(
            "It is a document in the format {what}, which is not read.",
            "Open it in its own program or in WPS and save it as .docx or as PDF with text.",
            what=what,
        )


def _foreign(data: bytes) -> str | None:
    if data.startswith(b"Founder CEB"):
        return "CEB"
    if any(mark in data[:2048] for mark in _WORD_XML):
        return "Word XML"
    if not data.startswith(b"PK\x03\x04"):
        return None
    names = names_in(data)
    return next((what for part, what in _MARKS.items() if part in names), None)


def names_in(data: bytes) -> list[str]:
    """Names of an archive's parts; none of what is no whole archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [one.replace("\\", "/") for one in archive.namelist()]
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return []
