"""A file as a report: its text, the parts around it, its facts. Pure: nothing is stored.

Everything here can be sent to another process and back.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.domain.errors import InputError
from desktop.domain.report import NO_REPORTS
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.exchange.bytes.limits import refuse_long
from desktop.exchange.bytes.mojibake import is_mojibake
from desktop.exchange.cleaning.cleaning import clean
from desktop.exchange.cleaning.parts import CleanedReport, CutPart, PageParagraph, assemble
from desktop.exchange.cleaning.printed import in_simplified, printed_value
from desktop.exchange.facts.report_facts import ReportFacts, report_facts
from desktop.exchange.lexicon.gazetteer import Gazetteer, shipped_gazetteer
from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.source import FileText
from desktop.exchange.report.imported_report import ImportedReport
from desktop.exchange.report.placing import with_cuts
from desktop.text.headings import headings, sections
from desktop.text.normalise import normalise
from desktop.text.sentences import sentences
from desktop.text.variants import is_traditional


def read_report(path: Path, *, gazetteer: Gazetteer | None = None) -> ImportedReport:
    """The report in a file.

    Raises InputError for what holds no report (empty, binary, a folder), and
    EnvironmentProblem for a file that cannot be opened.
    """
    return read_bytes(path.name, file_bytes(path), gazetteer=gazetteer)


def read_bytes(name: str, data: bytes, *, gazetteer: Gazetteer | None = None) -> ImportedReport:
    """The report in a file's bytes; ``name`` is the file's name without its folder."""
    source = read_source(name, data)
    return from_source(source, name, original=data, gazetteer=gazetteer)


def from_source(
    source: FileText, name: str, *, original: bytes, gazetteer: Gazetteer | None = None
) -> ImportedReport:
    """The report in what a reader got out of a file."""
    refuse_long(source.text)
    normalised = normalise(source.text)
    cleaned = _with_labels(clean(normalised.text), source.labels)
    if not cleaned.text.strip():
        raise InputError("The file holds no text.", "Fetch it again, or leave it out.")
    end = len(cleaned.text)
    found = _facts(cleaned, name, gazetteer or shipped_gazetteer())
    report = ImportedReport(
        source_name=name,
        original=original,
        encoding=source.encoding,
        text=cleaned.text,
        segments=(),
        sections=(),
        parts=(
            *_outside(source.before, 0),
            *with_cuts(cleaned.parts, source.cuts, cleaned.text),
            *_outside(source.after, end),
        ),
        facts=found.facts,
        guessed=found.guessed,
        asked=found.asked,
        warnings=(*source.warnings, *_repairs(normalised.repairs), *_remarks(cleaned, found)),
    )
    return _structured(report)


def _with_labels(cleaned: CleanedReport, labels: dict[str, str]) -> CleanedReport:
    """What the page shows comes first; the format's own labels fill what it leaves open."""
    filled = {label: value for label, value in cleaned.labels.items() if value}
    return replace(cleaned, labels={**cleaned.labels, **labels, **filled})


def _outside(paragraphs: Iterable[str], position: int) -> Iterator[CutPart]:
    for paragraph in paragraphs:
        yield CutPart("chrome", normalise(paragraph).text, "outside_the_article", position)


def _facts(cleaned: CleanedReport, name: str, gazetteer: Gazetteer) -> ReportFacts:
    """The facts; of a traditional page with title and issuing body as it prints them."""
    if not is_traditional(cleaned.text):
        return report_facts(cleaned, source_name=name, gazetteer=gazetteer)
    found = report_facts(in_simplified(cleaned), source_name=name, gazetteer=gazetteer)
    facts = replace(
        found.facts,
        title=printed_value(found.facts.title, cleaned),
        issuing_body=printed_value(found.facts.issuing_body, cleaned),
    )
    return replace(found, facts=facts)


def put_back(report: ImportedReport, parts: Collection[int]) -> ImportedReport:
    """The report with these parts (indexes into ``parts``) in its text again.

    Each becomes a paragraph at its place; sections and segments are made anew, facts stay.
    """
    woven = assemble(_lines(report, frozenset(parts)), {})
    return _structured(replace(report, text=woven.text, parts=woven.parts))


def _lines(report: ImportedReport, back: Collection[int]) -> list[PageParagraph]:
    """Body and parts in the order of the page; the chosen parts as body."""
    lines: list[PageParagraph] = []
    position = 0
    waiting = deque(enumerate(report.parts))
    for paragraph in report.text.split("\n"):
        while waiting and waiting[0][1].position <= position:
            lines.append(_line(*waiting.popleft(), back=back))
        lines.append(PageParagraph(paragraph))
        position += len(paragraph) + 1
    return [*lines, *(_line(*item, back=back) for item in waiting)]


def _line(index: int, part: CutPart, *, back: Collection[int]) -> PageParagraph:
    return (
        PageParagraph(part.text)
        if index in back
        else PageParagraph(part.text, part.role, part.reason)
    )


def _structured(report: ImportedReport) -> ImportedReport:
    found = headings(report.text)
    return replace(
        report,
        segments=tuple(sentences(report.text, found)),
        sections=tuple(sections(report.text, found)),
    )


def _repairs(repairs: dict[str, int]) -> tuple[str, ...]:
    return tuple(f"{name}:{count}" for name, count in repairs.items())


def _remarks(cleaned: CleanedReport, found: ReportFacts) -> tuple[str, ...]:
    facts = found.facts
    readings = len(_READING.findall(cleaned.text))
    remarks = [_CODES.get(facts.kind, facts.kind)] if facts.kind in NO_REPORTS else []
    if not cleaned.text.rstrip().endswith(_ENDINGS) and not cleaned.tail:
        remarks.append("cut_off")
    if readings:
        remarks.append(f"readings:{readings}")
    if is_traditional(cleaned.text) and not is_mojibake(cleaned.text):
        remarks.append("traditional")
    if facts.county and not facts.county_code and "unlisted_county" not in found.remarks:
        remarks.append("shared_name")
    return (*remarks, *found.remarks)


# 工业(yè)增加值: what a page set beside a character stands in its line here.
_READING: Final = re.compile(
    "[(（][a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,5}[)）](?=[\u4e00-\u9fff])"
)
_CODES: Final = {"menu": "menu_only"}
_ENDINGS: Final = tuple("。！？!?…”’）)」』")
