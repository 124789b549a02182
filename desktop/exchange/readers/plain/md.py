"""Markdown: its text without the marks."""

from dataclasses import replace

from desktop.exchange.readers.plain import txt
from desktop.exchange.readers.plain.markdown_marks import without_marks
from desktop.exchange.readers.source import FileText


def read(data: bytes) -> FileText:
    """The file's text without Markdown's marks; InputError where it holds none."""
    source = txt.read(data)
    return replace(source, text=without_marks(source.text.replace("\r\n", "\n")))
