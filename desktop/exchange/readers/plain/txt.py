"""Plain text in any of the usual encodings."""

import re
from typing import Final

from desktop.exchange.bytes.decoding import Decoded, decode
from desktop.exchange.bytes.limits import refuse_large, refuse_long
from desktop.exchange.readers.damage import damage
from desktop.exchange.readers.lines.fragments import is_in_pieces, pieces_joined
from desktop.exchange.readers.lines.wrapping import is_wrapped, unwrapped
from desktop.exchange.readers.plain.markdown_marks import is_marked, without_marks
from desktop.exchange.readers.source import FileText

_TAG: Final = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|table|span|font|br|strong|meta)\b", re.IGNORECASE
)


def read(data: bytes) -> FileText:
    """The file's text, read as a page where it is one; InputError where it holds none."""
    refuse_large(data)
    decoded = decode(data)
    if is_html(decoded.text):
        return html_page(decoded)
    refuse_long(decoded.text)
    warnings = damage(decoded)
    text = decoded.text.replace("\r\n", "\n")
    if is_marked(text):
        return FileText(without_marks(text), decoded.encoding, warnings)
    whole = _whole_paragraphs(text)
    if whole is not None:
        return FileText(whole, decoded.encoding, (*warnings, "wrapped_lines"))
    return FileText(decoded.text, decoded.encoding, warnings)


def _whole_paragraphs(text: str) -> str | None:
    """The text with a line a paragraph; None where its lines are paragraphs already."""
    if is_wrapped(text):
        return unwrapped(text)
    return pieces_joined(text) if is_in_pieces(text) else None


def is_html(text: str) -> bool:
    """Whether a text is marked up, whatever its file is called."""
    start = text.lstrip("\ufeff \t\r\n")
    return start.startswith("<") and len(_TAG.findall(start[:4000])) > 1


def html_page(decoded: Decoded) -> FileText:
    """The text as a page."""
    # The parser is loaded for the first page.
    from desktop.exchange.readers.web.html import read_page  # noqa: PLC0415

    return read_page(decoded)
