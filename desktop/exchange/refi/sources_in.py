"""Sources of others: what of each is text, with the passages that are coded in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from desktop.exchange.refi.codes_in import known_as, refs
from desktop.exchange.refi.foreign import ForeignCoding, ForeignPassage, ForeignSource
from desktop.exchange.refi.guids import derived
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.xml_in import Element, child_text, children, local

_TEXTS: Final = {
    "TextSource": "",
    "PDFSource": "Representation",
    "PictureSource": "TextDescription",
    "AudioSource": "Transcript",
    "VideoSource": "Transcript",
}
"""By kind of source, which element inside it is its text; a text is one itself."""
_SELECTIONS: Final = ("PlainTextSelection", "TranscriptSelection")
_OTHERS: Final = {
    "PDFSelection": "an area of a page",
    "PictureSelection": "an area of a picture",
    "AudioSelection": "a stretch of a recording",
    "VideoSelection": "a stretch of a recording",
}


def sources_in(element: Element) -> Iterator[ForeignSource | Loss]:
    """The texts of a source, and what of it is none."""
    kind, name = local(element), element.get("name", "")
    inside = _TEXTS.get(kind)
    if inside is None:
        yield Loss("source", name, f"a {kind} is no text")
        return
    texts = list(children(element, inside)) if inside else [element]
    for text in texts:
        yield _source(text, element)
        yield from _unplaced(text, name)
    if not texts:
        yield Loss("source", name, f"a {kind} without a text")
    yield from _no_text(element, name)


def values_in(element: Element) -> dict[str, str]:
    """By variable its value, as it is written."""
    found: dict[str, str] = {}
    for one in children(element, "VariableValue"):
        variable = next(iter(refs(one, "VariableRef")), "")
        value = next((child for child in children(one) if local(child) != "VariableRef"), None)
        if variable and value is not None and value.text:
            found[variable] = value.text.strip()
    return found


def _source(text: Element, element: Element) -> ForeignSource:
    content = next(children(text, "PlainTextContent"), None)
    own = [*_whole(element), *_selections(text)]
    return ForeignSource(
        known_as(text, "reference") or derived("source", element.get("name", "")),
        _name(text, element),
        None if content is None else content.text or "",
        text.get("plainTextPath", ""),
        child_text(element, "Description").strip(),
        known_as(element, "reference", "creatingUser"),
        tuple(own),
        (*refs(element, "NoteRef"), *(refs(text, "NoteRef") if text is not element else ())),
        values_in(element),
    )


def _name(text: Element, element: Element) -> str:
    """What the source is called; of one without a name, that of its file."""
    path = text.get("plainTextPath", "")
    return element.get("name") or text.get("name") or path.rpartition("/")[2]


def _whole(element: Element) -> Iterator[ForeignPassage]:
    codings = tuple(_codings(element))
    if codings:
        yield ForeignPassage("", 0, 0, codings=codings, whole=True)


def _selections(text: Element) -> Iterator[ForeignPassage]:
    places = {known_as(one, "p"): one.get("position") for one in children(text, "SyncPoint")}
    for one in children(text):
        if local(one) not in _SELECTIONS:
            continue
        start, end = _bounds(one, places)
        if start is not None and end is not None:
            yield _selection(one, start, end)


def _unplaced(text: Element, name: str) -> Iterator[Loss]:
    places = {known_as(one, "p"): one.get("position") for one in children(text, "SyncPoint")}
    for one in children(text):
        if local(one) in _SELECTIONS and None in _bounds(one, places):
            yield Loss("passage", f"{name}: {one.get('name', '')[:40]}", "it has no start or end")


def _bounds(one: Element, places: dict[str, str | None]) -> tuple[int | None, int | None]:
    if local(one) == "TranscriptSelection":
        ends = (places.get(known_as(one, "p", name)) for name in ("fromSyncPoint", "toSyncPoint"))
    else:
        ends = (one.get(name) for name in ("startPosition", "endPosition"))
    start, end = map(_number, ends)
    return start, end


def _number(written: str | None) -> int | None:
    # A number of many digits costs more to read than any text has characters.
    tidy = (written or "").strip()
    return int(tidy) if tidy.isascii() and tidy.isdigit() and len(tidy) < 12 else None


def _selection(one: Element, start: int, end: int) -> ForeignPassage:
    return ForeignPassage(
        known_as(one, "reference"),
        start,
        end,
        one.get("name", ""),
        child_text(one, "Description").strip(),
        known_as(one, "reference", "creatingUser"),
        one.get("creationDateTime", ""),
        tuple(_codings(one)),
        refs(one, "NoteRef"),
    )


def _codings(element: Element) -> Iterator[ForeignCoding]:
    for one in children(element, "Coding"):
        for code in refs(one, "CodeRef"):
            yield ForeignCoding(
                known_as(one, "reference"),
                code,
                known_as(one, "reference", "creatingUser"),
                one.get("creationDateTime", ""),
                refs(one, "NoteRef"),
            )


def _no_text(element: Element, name: str) -> Iterator[Loss]:
    for one in children(element):
        what = _OTHERS.get(local(one))
        if what:
            codings = len(list(_codings(one)))
            yield Loss(
                "passage", f"{name}: {one.get('name', '')[:40]}", f"{what}, {codings} codings"
            )
