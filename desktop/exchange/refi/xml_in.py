"""XML of others' making, element by element: no entity, no network, no tree without end."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator, Mapping
from typing import Final, NoReturn

from lxml import etree

from desktop.domain.errors import InputError
from desktop.exchange.bytes.limits import DEEPEST

MOST_ELEMENTS: Final = 5_000_000
"""Elements of a project: three a coding."""
MOST_ATTRIBUTES: Final = 40
"""Attributes of an element; the format has at most ten."""
_DECLARED: Final = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']""")
_FORBIDDEN: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OF_UTF8: Final = ("utf-8", "utf-8-sig", "us-ascii")
_ENCODINGS: Final = ("utf-8", "gb18030", "gbk", "gb2312", "iso-8859-1", "windows-1252", "us-ascii")

Element = etree._Element


def units(data: bytes, depths: Mapping[str, int]) -> Iterator[tuple[str, Element]]:
    """(name of the parent, element) of each element that stands right in one of the parents.

    `depths` says how deep the parents stand, by their names, the root at 1. First comes ("", root)
    with nothing but its attributes. What has been given out is forgotten. Namespaces are passed
    over: tools write several. Raises InputError for what is no XML or is made to do harm.
    """
    path: list[str] = []
    left = MOST_ELEMENTS
    try:
        for event, element in _events(data):
            if event == "start":
                path.append(local(element))
                left -= 1
                if left < 0:
                    _refuse("it has more elements than any project")
                _refuse_odd(element, len(path))
                if len(path) == 1:
                    yield "", element
                continue
            path.pop()
            if path and depths.get(path[-1]) == len(path):
                yield path[-1], element
                _forget(element)
    except etree.XMLSyntaxError as error:
        raise no_xml(error.msg or "") from error


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(element).localname


def children(element: Element, name: str | None = None) -> Iterator[Element]:
    """The elements right inside, of that name or of any."""
    for child in element:
        if name is None or local(child) == name:
            yield child


def child_text(element: Element, name: str) -> str:
    """The text of the first element of that name right inside; empty where there is none."""
    return next(map(all_text, children(element, name)), "")


def all_text(element: Element) -> str:
    """The text inside, that of the elements in it too."""
    return "".join(map(str, element.itertext()))


def no_xml(reason: str) -> InputError:
    """It cannot be read as XML."""
    return InputError(
        "Its XML cannot be read ({reason}).",
        "Export it again from the tool that made it.",
        reason=reason[:200],
    )


def _events(data: bytes) -> Iterator[tuple[str, Element]]:
    known = _in_utf8(data)
    if _FORBIDDEN.search(known):
        _refuse("it declares a document type or entities, which REFI-QDA does not have")
    events: Iterator[tuple[str, Element]] = etree.iterparse(
        io.BytesIO(known),
        events=("start", "end"),
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    return events


def _in_utf8(data: bytes) -> bytes:
    """The same in UTF-8, so that what is searched for forbidden things is what is parsed.

    Of UTF-8 no copy is made: of a large project that is what costs most memory.
    """
    declared = _DECLARED.match(data)
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), encoding)
    if encoding not in (*_ENCODINGS, "utf-8-sig", "utf-16"):
        _refuse("it is written in an encoding that no tool of this kind uses")
    if encoding in _OF_UTF8:
        known = data.removeprefix(codecs.BOM_UTF8)
    else:
        known = _decoded(data, encoding).encode("utf-8")
    # What begins otherwise a parser may take for another encoding than it is told.
    if b"\0" in known or not known.lstrip().startswith(b"<"):
        raise no_xml("it does not begin as XML does")
    return known


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise no_xml(f"it is no {encoding}") from error


def _refuse_odd(element: Element, depth: int) -> None:
    if depth > DEEPEST:
        _refuse("its elements stand deeper in each other than any codebook's")
    if len(element.attrib) > MOST_ATTRIBUTES:
        _refuse("an element has more attributes than the format knows")


def _refuse(reason: str) -> NoReturn:
    raise InputError(
        "Its XML is not taken in: {reason}.",
        "Leave it out: it is damaged or made to do harm.",
        reason=reason,
    )


def _forget(element: Element) -> None:
    parent = element.getparent()
    element.clear()
    if parent is not None:
        parent.remove(element)
