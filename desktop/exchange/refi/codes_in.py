"""Codes of others: a tree of elements as a list, parents before their children."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.exchange.refi.foreign import ForeignCode
from desktop.exchange.refi.guids import derived, plain_guid
from desktop.exchange.refi.xml_in import Element, child_text, children

_SHORT: Final = re.compile(r"#[0-9a-f]{3}")
_LONG: Final = re.compile(r"#[0-9a-f]{6}")


def codes_in(element: Element, parent: str | None = None) -> Iterator[ForeignCode]:
    """The code and those under it."""
    code = _code(element, parent)
    yield code
    for child in children(element, "Code"):
        yield from codes_in(child, code.guid)


def known_as(element: Element, kind: str, name: str = "guid") -> str:
    """The GUID under an attribute; of what is none, one that stays the same; empty for nothing."""
    written = element.get(name, "").strip()
    return plain_guid(written) or (derived(kind, written) if written else "")


def refs(element: Element, name: str, *, attribute: str = "targetGUID") -> tuple[str, ...]:
    """The GUIDs that the elements of that name right inside refer to."""
    found = (known_as(one, "reference", attribute) for one in children(element, name))
    return tuple(guid for guid in found if guid)


def _code(element: Element, parent: str | None) -> ForeignCode:
    name = element.get("name", "")
    # Some tools write the description as an attribute, which no schema has.
    text = child_text(element, "Description") or element.get("description", "")
    return ForeignCode(
        known_as(element, "reference") or derived("code", f"{parent}/{name}"),
        name,
        parent,
        text.strip(),
        _colour(element.get("color", "")),
        element.get("isCodable", "true").strip().lower() not in ("false", "0"),
        refs(element, "NoteRef"),
    )


def _colour(written: str) -> str | None:
    colour = written.strip().lower()
    if _SHORT.fullmatch(colour):
        return "#" + "".join(digit * 2 for digit in colour[1:])
    return colour if _LONG.fullmatch(colour) else None
