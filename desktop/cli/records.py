"""The fields of the things that commands print; docs/commands.md lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.domain.report import Report, Section, Segment

if TYPE_CHECKING:
    from desktop.domain.codebook import Codebook, Theme
    from desktop.domain.journal import Entry
    from desktop.services.coding.excerpts import Excerpt
    from desktop.services.corpus.search import CountyCount, Hit
    from desktop.services.intake.importing import ImportOutcome

Record = dict[str, Any]
FACTS = (
    "title",
    "kind",
    "county",
    "county_code",
    "prefecture",
    "province",
    "year",
    "issuing_body",
    "issued_on",
    "published_on",
    "document_number",
)


def imported(outcome: ImportOutcome) -> Record:
    """One file of an import; the fields of the report are null where it failed."""
    report = outcome.report
    return {
        "path": str(outcome.path),
        "status": outcome.status,
        "report": report.id if report else None,
        "reason": outcome.reason,
        **facts(report),
        "guessed": sorted(report.guessed) if report else [],
        "characters": report.characters if report else None,
        "headings": list(outcome.headings),
        "removed_characters": outcome.removed_characters,
        "warnings": list(outcome.warnings),
    }


def report(known: Report, sections: Iterable[Section], removed: int) -> Record:
    """One report of the corpus, with the fields of its import."""
    levels = [section.level for section in sections]
    return {
        "path": known.source_name,
        "report": known.id,
        **facts(known),
        "guessed": sorted(known.guessed),
        "characters": known.characters,
        "headings": [levels.count(level) for level in (1, 2, 3)],
        "removed_characters": removed,
        "warnings": list(known.warnings),
    }


def facts(report: Report | None) -> Record:
    """What is known of a report, each fact null where it is not."""
    return {name: getattr(report.facts, name) if report else None for name in FACTS}


def segment(part: Segment, text: str) -> Record:
    """A heading or a sentence of `text`."""
    return {
        "start": part.start,
        "end": part.end,
        "kind": part.kind,
        "level": part.level,
        "text": text[part.start : part.end],
    }


def coding(excerpt: Excerpt) -> Record:
    """A coding with its words."""
    one, known = excerpt.coding, excerpt.report.facts
    return {
        "coding": one.id,
        "report": one.report_id,
        "county": known.county,
        "year": known.year,
        "theme": excerpt.theme.name,
        "theme_path": excerpt.theme_path,
        "coder": excerpt.coder.name,
        "round": one.round_id,
        "start": one.start,
        "end": one.end,
        "text": excerpt.text,
        "memo": one.memo,
        "created_at": one.created_at,
        "origin": one.origin,
    }


def hit(found: Hit) -> Record:
    """An occurrence with what stands before and after it."""
    return {
        "report": found.report.id,
        "county": found.report.facts.county,
        "year": found.report.facts.year,
        "start": found.start,
        "end": found.end,
        "before": found.before,
        "text": found.text,
        "after": found.after,
    }


def county_count(found: CountyCount) -> Record:
    """How often a county's reports hold the words."""
    return asdict(found)


def themes(book: Codebook) -> Sequence[Record]:
    """The themes, parents before their children."""
    return [_theme(book, theme, depth) for depth, theme in book.walk()]


def _theme(book: Codebook, theme: Theme, depth: int) -> Record:
    return {
        "theme": theme.id,
        "name": theme.name,
        "path": book.path(theme.id),
        "level": depth + 1,
        "parent": theme.parent_id,
        "key": theme.key,
        "colour": theme.colour,
        "definition": theme.definition,
        "include": theme.include,
        "exclude": theme.exclude,
        "example": theme.example,
        "counter_example": theme.counter_example,
        "keywords": list(theme.keywords),
        "retired": theme.retired,
    }


def entry(one: Entry, coder: str) -> Record:
    """A line of the journal."""
    return {
        "entry": one.id,
        "at": one.at,
        "coder": coder,
        "did": one.verb,
        "kind": one.kind,
        "undone": one.undone,
        "target": one.target,
        "detail": one.detail,
    }
