"""Lines that a site puts around a report: breadcrumbs, counters, sharing, related links."""

import re
from typing import Final

from desktop.exchange.lexicon.word_lists import rows, words

_MENU: Final = words("menu_words.txt")
Rules = tuple[tuple[str, re.Pattern[str]], ...]


def _rules(where: str) -> Rules:
    return tuple(
        (reason, re.compile(pattern))
        for place, reason, pattern in rows("chrome.tsv")
        if place == where
    )


_ANYWHERE: Final = _rules("anywhere")
_EDGE: Final = _rules("edge")
_END: Final = _rules("end")
_TAIL: Final = _rules("tail") + _END
LONGEST: Final = 200
"""Code points; a longer line is prose, whatever it begins with."""


def chrome_anywhere(line: str) -> str | None:
    """Why the line cannot be a report's own wherever it stands; None where it can."""
    return _reason(line, _ANYWHERE)


def chrome_at_edge(line: str) -> str | None:
    """Why the line, before or after the body, is the site's; None where it may be the report's."""
    if _bare(line) in _MENU:
        return "menu"
    return _reason(line, _ANYWHERE + _EDGE + _TAIL)


def opens_tail(line: str) -> str | None:
    """Why everything from this line on is the site's; None where it does not say so."""
    return _reason(line, _TAIL)


def ends_page(line: str) -> str | None:
    """Why nothing of the report can follow this line, whatever does follow; None where it can."""
    return _reason(line, _END)


def _reason(line: str, rules: Rules) -> str | None:
    if len(line) > LONGEST:
        return None
    return next((reason for reason, rule in rules if rule.fullmatch(line)), None)


def _bare(line: str) -> str:
    return line.strip(" •·●◆■▪*-|｜[]【】:：>")
