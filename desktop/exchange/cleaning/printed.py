"""A traditional page read in simplified characters, given back as printed."""

from dataclasses import replace

from desktop.exchange.cleaning.parts import CleanedReport, CutPart
from desktop.text.variants import simplified


def as_printed(cleaned: CleanedReport, plain: str, text: str) -> CleanedReport:
    """The body and parts of ``plain`` with the characters of ``text``.

    Both texts are of one length, character for character.
    """
    lines: list[str] = []
    parts: list[CutPart] = []
    cursor = 0
    for piece in _in_page_order(cleaned):
        found = piece if isinstance(piece, str) else piece.text
        at = plain.find(found, cursor)
        printed = text[at : at + len(found)] if at >= 0 else _gathered(found, plain, text, cursor)
        if isinstance(piece, str):
            lines.append(printed)
        else:
            parts.append(replace(piece, text=printed))
        if at >= 0 and not _inside_a_line(piece):
            cursor = at + len(found)
    return replace(cleaned, text="\n".join(lines), parts=tuple(parts))


def _gathered(found: str, plain: str, text: str, cursor: int) -> str:
    """A line that lost a watermark from its middle: its characters one after the other."""
    printed = []
    for character in found:
        cursor = plain.find(character, cursor) + 1
        printed.append(text[cursor - 1])
    return "".join(printed)


def _inside_a_line(piece: str | CutPart) -> bool:
    """A watermark comes before the line that it was taken out of."""
    return isinstance(piece, CutPart) and piece.reason == "watermark"


def _in_page_order(cleaned: CleanedReport) -> list[str | CutPart]:
    """Paragraphs of the body with the parts between them."""
    pieces: list[str | CutPart] = []
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
    """A fact that was read in simplified characters, as the page prints it.

    Of letter-spaced words (政 府 工 作 報 告) without the spaces.
    """
    page = "\n".join((*(part.text for part in cleaned.parts), cleaned.text))
    for printed in (page, "".join(page.split(" "))):
        at = simplified(printed).find(value) if value else -1
        if value and at >= 0:
            return printed[at : at + len(value)]
    return value
