"""A text that is taken as it stands, because codings lie in it: nothing is cleaned away."""

from __future__ import annotations

from desktop.domain.report import ASKED_FOR, Facts
from desktop.exchange.report.imported_report import ImportedReport
from desktop.text.headings import headings, sections
from desktop.text.sentences import sentences


def plain_report(
    name: str,
    text: str,
    *,
    original: bytes,
    encoding: str,
    facts: Facts,
    warnings: tuple[str, ...] = (),
) -> ImportedReport:
    """The report with its headings and sentences; no fact is guessed."""
    found = headings(text)
    return ImportedReport(
        source_name=name,
        original=original,
        encoding=encoding,
        text=text,
        segments=tuple(sentences(text, found)),
        sections=tuple(sections(text, found)),
        parts=(),
        facts=facts,
        guessed=frozenset(),
        asked=frozenset(one for one in ASKED_FOR if getattr(facts, one) is None),
        warnings=warnings,
    )
