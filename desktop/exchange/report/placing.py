"""Where in the cleaned text the paragraphs belong that a reader set apart."""

from collections.abc import Iterator, Sequence

from desktop.exchange.cleaning.parts import CutPart
from desktop.exchange.readers.source import Cut
from desktop.text.normalise import normalise


def with_cuts(parts: Sequence[CutPart], cuts: Sequence[Cut], text: str) -> tuple[CutPart, ...]:
    """The parts of a page together with what its reader set apart, in the order of the page."""
    placed = [*parts, *_placed(cuts, text)]
    return tuple(sorted(placed, key=lambda part: part.position))


def _placed(cuts: Sequence[Cut], text: str) -> Iterator[CutPart]:
    """Each after the paragraph of ``text`` that holds its line; else after the one before it."""
    position = 0
    for cut in cuts:
        position = _after(normalise(cut.after).text.strip(), text, position)
        yield CutPart(cut.role, normalise(cut.text).text, cut.reason, position)


def _after(line: str, text: str, position: int) -> int:
    # A line may be the one that the last cut stood after, too: it is looked for from its start.
    start = text.rfind("\n", 0, max(0, position - 1)) + 1
    found = text.find(line, start) if line else -1
    if found < 0:
        return position
    end = text.find("\n", found + len(line))
    return len(text) if end < 0 else end + 1
