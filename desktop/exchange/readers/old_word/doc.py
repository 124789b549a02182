"""Word 97 to 2003 and WPS documents (.doc, .wps): the words of the main text, in order.

Numbers of lists are written out, table rows are lines, deleted words are left out as in .docx.
"""

import struct

from desktop.domain.errors import InputError
from desktop.exchange.bytes.office import locked, of_old_office
from desktop.exchange.readers.old_word.compound import Compound
from desktop.exchange.readers.old_word.fields import (
    CHARACTERS,
    END_NOTE_PLACES,
    END_NOTES,
    LISTS,
    LISTS_USED,
    NOTE_PLACES,
    NOTES,
    PARAGRAPHS,
    PIECES,
    STYLES,
    WORD_97,
    OldWordHead,
    positions,
)
from desktop.exchange.readers.old_word.flow import Marks, OldWordFlow
from desktop.exchange.readers.old_word.lists import OldWordLists
from desktop.exchange.readers.old_word.pieces import pieces, text_of
from desktop.exchange.readers.old_word.properties import letter_runs, of_styles, paragraph_runs
from desktop.exchange.readers.source import FileText

_DAMAGE = (ValueError, KeyError, IndexError, struct.error)


def read(data: bytes) -> FileText:
    """The document's text; InputError for what is no Word document, or is locked or damaged."""
    try:
        return _read(data)
    except _DAMAGE as error:
        raise InputError(
            "The old Word document is damaged, or of a kind that is not read.",
            "Open it in Word, WPS or LibreOffice and save it as .docx.",
        ) from error


def _read(data: bytes) -> FileText:
    compound = _opened(data)
    word = compound.stream("WordDocument")
    if word is None:
        raise of_old_office(data, ".docx")
    head = OldWordHead(word)
    if head.locked:
        raise locked(".docx")
    if not head.is_word or head.version < WORD_97:
        raise of_old_office(data, ".docx")
    table = compound.stream(head.table)
    if table is None:
        raise ValueError("no table")
    return _source(_flow(head, word, table))


def _opened(data: bytes) -> Compound:
    try:
        return Compound(data)
    except _DAMAGE as error:
        raise of_old_office(data, ".docx") from error


def _flow(head: OldWordHead, word: bytes, table: bytes) -> OldWordFlow:
    found = pieces(head.part(PIECES, table))
    marks = Marks(
        paragraphs=list(paragraph_runs(word, head.part(PARAGRAPHS, table), found)),
        letters=list(letter_runs(word, head.part(CHARACTERS, table), found)),
        styles=of_styles(head.part(STYLES, table)),
        lists=_lists(head, table),
    )
    flow = OldWordFlow(text_of(word, found), head.lengths, marks)
    notes = _notes(head, table, NOTE_PLACES, NOTES), _notes(head, table, END_NOTE_PLACES, END_NOTES)
    flow.write(*notes)
    return flow


def _lists(head: OldWordHead, table: bytes) -> OldWordLists:
    # What the lists' levels print stands behind the part whose length is told.
    return OldWordLists(head.from_part_on(LISTS, table), head.part(LISTS_USED, table))


def _notes(head: OldWordHead, table: bytes, places: int, texts: int) -> list[tuple[int, int, int]]:
    """Where each note is called, and where its text begins and ends among the notes."""
    called, _ = positions(head.part(places, table), 2)
    bounds, _ = positions(head.part(texts, table), 0)
    return list(zip(called[:-1], bounds, bounds[1:], strict=False))


def _source(flow: OldWordFlow) -> FileText:
    text = "\n".join(flow.lines)
    if not text.strip():
        raise InputError(
            "The document holds pictures of pages and no text.",
            "Run the pictures through text recognition (OCR) and save the text as .docx or .txt.",
        )
    return FileText(text, "doc", ("doc",), cuts=tuple(flow.cuts))
