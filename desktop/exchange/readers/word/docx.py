"""Word documents: paragraphs and table rows in order, automatic numbers written out.

Read from the file's parts themselves: relations that lead nowhere, macros and the strict kind
of document, over which libraries stumble, make no difference to a text.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from desktop.domain.errors import InputError
from desktop.exchange.bytes.office import checked, not_of_its_kind
from desktop.exchange.readers.kinds import READERS
from desktop.exchange.readers.lines.wrapping import is_wrapped, unwrapped
from desktop.exchange.readers.source import Cut, FileText
from desktop.exchange.readers.word.budget import a_file_inside, one_budget, too_deep
from desktop.exchange.readers.word.flow import Chunks, Flow, Notes
from desktop.exchange.readers.word.numbers import Numbering
from desktop.exchange.readers.word.package import Package, R, W
from desktop.exchange.readers.word.styles import Styles

_DAMAGE = (
    KeyError, ValueError, EOFError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error,
    NotImplementedError,
)  # fmt: skip


ReadInside = Callable[[str, bytes], FileText]
"""Reads a file inside the file, by its name and its bytes."""


def read(data: bytes, inside: ReadInside) -> FileText:
    """The document's text, with that of files inside it.

    InputError for what is no Word document, endless, or without text.
    """
    with zipfile.ZipFile(checked(data, what=".docx")) as archive, one_budget():
        try:
            return _read(Package(archive), inside)
        except RecursionError as error:
            raise too_deep() from error
        except _DAMAGE as error:
            raise InputError(
                "The Word document is damaged.", "Open it in Word or WPS and save it again."
            ) from error


def _read(package: Package, inside: ReadInside) -> FileText:
    if not package.holds(package.main):
        raise not_of_its_kind(".docx")
    document = package.root(package.main)
    body = document.find(W + "body")
    if body is None:
        raise ValueError("no body")
    flow = _flow(package, inside)
    flow.write(body)
    text = "\n".join(flow.lines)
    _refuse_pictures(text, body)
    cuts = (*_edges(package, body, "header"), *flow.cuts, *_edges(package, body, "footer", text))
    return _made_whole(FileText(text, "docx", ("docx",), labels=_labels(package), cuts=cuts))


def _flow(package: Package, inside: ReadInside) -> Flow:
    styles = Styles(_related(package, "styles"))
    numbering = Numbering(_related(package, "numbering"), styles)
    return Flow(numbering, styles=styles, notes=_notes(package), chunks=_chunks(package, inside))


def _related(package: Package, kind: str) -> Any:
    """The root of the one part of a kind; None without it."""
    return next(map(package.root, package.related(package.main, kind)), None)


def _notes(package: Package) -> Notes:
    """Foot- and endnotes by their numbers, as [1] and so on in the order of the text."""
    kinds = {kind: _related(package, kind) for kind in ("footnotes", "endnotes")}
    found = {
        (kind, one.get(W + "id", "")): one
        for kind, root in kinds.items()
        for one in ([] if root is None else root.iterchildren("*"))
    }
    told: list[str] = []

    def note(kind: str, number: str) -> str:
        words = " ".join(_lines(found.get((kind, number))))
        told.extend([words] if words else [])
        return f"[{len(told)}] {words}" if words else ""

    return note


def _chunks(package: Package, inside: ReadInside) -> Chunks:
    """Files inside the file (w:altChunk), in which converters put a whole page."""

    def chunk(relation: str | None) -> list[str]:
        name = package.target(package.main, relation) or ""
        if PurePosixPath(name).suffix.lower() not in READERS:
            return []
        with a_file_inside():
            return inside(name, package.data(name)).text.split("\n")

    return chunk


def _edges(package: Package, body: Any, edge: str, text: str = "") -> Iterator[Cut]:
    """Headers or footers of the pages, each kind once; footers after the ``text``."""
    last = text.rstrip().rpartition("\n")[2]
    names = [
        package.target(package.main, one.get(R + "id")) for one in body.iter(f"{W}{edge}Reference")
    ]
    said = [" ".join(_lines(package.root(name))) for name in dict.fromkeys(filter(None, names))]
    for words in dict.fromkeys(filter(None, said)):
        yield Cut(words, "chrome", "running_head", last)


def _lines(element: Any) -> list[str]:
    """The lines of a part beside the text; empty without one."""
    if element is None:
        return []
    styles = Styles(None)
    flow = Flow(Numbering(None, styles), styles=styles, notes=lambda *_: "", chunks=lambda _: [])
    flow.write(element)
    return [line.strip() for line in flow.lines if line.strip()]


def _refuse_pictures(text: str, body: Any) -> None:
    if not text.strip() and next(body.iter(W + "drawing", W + "pict"), None) is not None:
        raise InputError(
            "The document holds pictures of pages and no text.",
            "Run the pictures through text recognition (OCR) and save the text as .docx or .txt.",
        )


def _made_whole(source: FileText) -> FileText:
    """Lines that were pasted from a page as it is printed are made paragraphs again."""
    if "\t" in source.text or not is_wrapped(source.text):
        return source
    warnings = (*source.warnings, "wrapped_lines")
    return FileText(
        unwrapped(source.text), "docx", warnings, labels=source.labels, cuts=source.cuts
    )


def _labels(package: Package) -> dict[str, str]:
    properties = next(map(package.root, package.related("", "core-properties")), None)
    title = "" if properties is None else (properties.findtext("{*}title") or "").strip()
    return {"标题": title} if "报告" in title else {}
