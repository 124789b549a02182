"""A traditional page read in simplified characters, given back as printed."""

from dataclasses import replace

from desktop.exchange.cleaning.parts import CleanedReport, RemovedPart
from desktop.text.variants import simplified


def as_printed(cleaned: CleanedReport, plain: str, text: str) -> CleanedReport:
    """The body and parts of ``plain`` with the characters of ``text``.

    Both texts are of one length, character for character.
    """
    cursor = 0
    lines: list[str] = []
    parts: list[RemovedPart] = []
    for piece in _in_page_order(cleaned):
        found = piece.text if isinstance(piece, RemovedPart) else piece
        at = plain.find(found, cursor)
        printed = text[at : at + len(found)] if at >= 0 else found
        cursor = max(cursor, at)
        if isinstance(piece, RemovedPart):
            parts.append(replace(piece, text=printed))
        else:
            lines.append(printed)
    return replace(cleaned, text="\n".join(lines), parts=tuple(parts))


def _in_page_order(cleaned: CleanedReport) -> list[str | RemovedPart]:
    """Paragraphs of the body with the parts between them."""
    pieces: list[str | RemovedPart] = []
    position = taken = 0
    for paragraph in cleaned.text.split("\n"):
        while taken < len(cleaned.parts) and cleaned.parts[taken].position <= position:
            pieces.append(cleaned.parts[taken])
            taken += 1
        pieces.append(paragraph)
        position += len(paragraph) + 1
    return [*pieces, *cleaned.parts[taken:]]


def in_simplified(cleaned: CleanedReport) -> CleanedReport:
    """The same report in simplified characters, for reading facts off it."""
    parts = tuple(replace(part, text=simplified(part.text)) for part in cleaned.parts)
    return replace(cleaned, text=simplified(cleaned.text), parts=parts)


def printed_value(value: str | None, cleaned: CleanedReport) -> str | None:
    """A fact that was read in simplified characters, as the page prints it."""
    page = "".join(part.text for part in cleaned.parts)
    at = simplified(page).find(value) if value else -1
    return page[at : at + len(value)] if value and at >= 0 else value
