"""The codebook as elements, the same in a project and in a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from desktop.domain.codebook import Codebook, Theme
from desktop.exchange.refi.descriptions import described
from desktop.exchange.refi.guids import guid_of
from desktop.exchange.refi.xml_words import attribute, content

NoteRefs = Callable[[str], str]
_NAMESPACE: Final = "urn:QDA-XML:codebook:1.0"


def codes(codebook: Codebook, notes: NoteRefs = lambda _: "") -> Iterator[str]:
    """The tree of codes; `notes` gives the references of a theme to its notes.

    A retired theme is a code that cannot be applied.
    """
    yield "<Codes>\n"
    for theme in codebook.children(None):
        yield from _code(codebook, theme, notes)
    yield "</Codes>\n"


def codebook_file(codebook: Codebook) -> str:
    """The codebook as a .qdc file."""
    return "".join(
        (
            '<?xml version="1.0" encoding="utf-8"?>\n',
            f'<CodeBook xmlns="{_NAMESPACE}">\n',
            *codes(codebook),
            "</CodeBook>\n",
        )
    )


def _code(codebook: Codebook, theme: Theme, notes: NoteRefs) -> Iterator[str]:
    codable = "false" if theme.retired else "true"
    yield (
        f'<Code guid="{guid_of("theme", theme.id)}" name="{attribute(theme.name)}"'
        f' isCodable="{codable}" color="{theme.colour}">\n'
    )
    if text := described(theme):
        yield f"<Description>{content(text)}</Description>\n"
    yield notes(theme.id)
    for child in codebook.children(theme.id):
        yield from _code(codebook, child, notes)
    yield "</Code>\n"
