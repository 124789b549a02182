"""Can a PDF's text layer be read? What each page gives, and what it does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.exchange.lexicon.frequent_characters import share_of_frequent
from desktop.exchange.readers.pdf.glyphs import PageGlyphs

FEWEST_CHARACTERS: Final = 10
"""Code points a page has at least; with fewer it is a picture of a page, or empty."""
UNKNOWN: Final = 0.3
"""Share of a page's characters that may be codes without a meaning."""
FEWEST_HAN: Final = 50
"""Han characters from which on their frequency says something."""
PLAUSIBLE: Final = 0.2
"""Share of frequent characters among Han characters. Pages of reports have 0.48 and more, the
wrong characters of a font without a table have about 0.02."""
FEWEST_UNKNOWN: Final = 3
"""Different codes without a meaning from which on they are no bullet but words."""
FEWEST_STRANGE: Final = 2
"""Letters that no Chinese text has, from which on digits or words were taken for them."""
_UNKNOWN: Final = re.compile("[\ue000-\uf8ff\ufffd\x00-\x1f\x7f-\x9f\U000f0000-\U0010ffff]")
# Latin letters beyond the usual ones, but for the small ones of pinyin.
_STRANGE: Final = re.compile(
    "[\u0180-\u01cd\u01cf\u01d1\u01d3\u01d5\u01d7\u01d9\u01db\u01dd-\u01f8\u01fa-\u024f]"
)
_HAN: Final = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class PageQuality:
    """How many characters a page has, and whether they say something.

    ``whole`` says that none of its words is lost among codes without a meaning, ``picture``
    that it shows something and has no text.
    """

    characters: int
    readable: bool
    whole: bool
    picture: bool


def quality_of(found: PageGlyphs, *, drawn: bool) -> PageQuality:
    """A page's quality; ``drawn`` says whether anything but text is drawn on it."""
    text = "".join(glyph.text for glyph in found.glyphs)
    unknown = [one.text for one in found.glyphs if one.unmapped or _UNKNOWN.match(one.text)]
    readable = len(unknown) <= UNKNOWN * len(text) and _is_plausible(text)
    lost = len(set(unknown)) >= FEWEST_UNKNOWN or len(_STRANGE.findall(text)) >= FEWEST_STRANGE
    picture = drawn and len(text) < FEWEST_CHARACTERS
    return PageQuality(len(text), readable, readable and not lost, picture)


def _is_plausible(text: str) -> bool:
    return len(_HAN.findall(text)) < FEWEST_HAN or share_of_frequent(text) >= PLAUSIBLE


def listed(numbers: Sequence[int]) -> str:
    """Page numbers in short: 3,5-7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
