"""OpenDocument texts (.odt), as LibreOffice writes them: paragraphs, table rows, list numbers."""

import zipfile
import zlib
from typing import Any, Final

from lxml import etree

from desktop.domain.errors import InputError
from desktop.exchange.bytes.office import checked, locked
from desktop.exchange.readers.opendocument.flow import OpenDocumentFlow
from desktop.exchange.readers.opendocument.names import OFFICE
from desktop.exchange.readers.opendocument.numbers import OpenDocumentLists
from desktop.exchange.readers.source import FileText

_MANIFEST: Final = "META-INF/manifest.xml"
_DAMAGE = (
    KeyError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, NotImplementedError
)  # fmt: skip


def read(data: bytes) -> FileText:
    """The document's text; InputError for what is no such text, is locked, damaged or empty."""
    with zipfile.ZipFile(checked(data, what=".odt", part="content.xml")) as archive:
        try:
            return _read(archive)
        except _DAMAGE as error:
            raise InputError(
                "The OpenDocument text is damaged.",
                "Open it in LibreOffice or WPS and save it again.",
            ) from error


def _read(archive: zipfile.ZipFile) -> FileText:
    if _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST):
        raise locked(".odt")
    content = _root(archive, "content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise InputError(
            "It is an OpenDocument file, but no text.",
            "Save a table as .xlsx or .csv; other kinds are not read.",
        )
    styles = [_root(archive, "styles.xml")] if "styles.xml" in archive.namelist() else []
    flow = OpenDocumentFlow(OpenDocumentLists([content, *styles]), [content, *styles])
    flow.write(body)
    return _source(flow)


def _source(flow: OpenDocumentFlow) -> FileText:
    text = "\n".join(flow.lines)
    if not text.strip():
        raise InputError(
            "The document holds pictures of pages and no text.",
            "Run the pictures through text recognition (OCR) and save the text as .docx or .txt.",
        )
    return FileText(text, "odt", ("odt",), cuts=tuple(flow.cuts))


def _root(archive: zipfile.ZipFile, name: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(archive.read(name), parser)
