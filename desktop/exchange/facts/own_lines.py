"""The lines in which a page says whose report it is, and what they exclude."""

from dataclasses import dataclass

from desktop.exchange.cleaning.parts import CleanedReport
from desktop.exchange.facts.beyond import is_beyond
from desktop.exchange.facts.own_level import Level, own_level
from desktop.exchange.facts.places import CountyNames


@dataclass(frozen=True, slots=True)
class OwnLines:
    """Title, issuing body, meeting, speaker and signature, with the provinces that they name."""

    lines: tuple[str, ...]
    provinces: frozenset[str]
    level: Level | None
    beyond: bool


def own_lines(
    cleaned: CleanedReport, places: CountyNames, *, title: str | None, issuing_body: str | None
) -> OwnLines:
    """What the page says of its own; a place elsewhere is not the report's."""
    frame = cleaned.having("occasion", "speaker", "signature")
    lines = tuple(line for line in (title, issuing_body, *_joined(cleaned), *frame) if line)
    provinces = {one.name for line in lines for one in places.above(line, "province")}
    around = "\n".join((*lines, *cleaned.head, *cleaned.tail))
    return OwnLines(
        lines, frozenset(provinces), own_level(cleaned, title, issuing_body), is_beyond(around)
    )


def _joined(cleaned: CleanedReport) -> tuple[str, ...]:
    """The lines of the meeting as one; a page's width can break a name in it."""
    occasion = cleaned.having("occasion")
    return ("".join(occasion),) if len(occasion) > 1 else ()
