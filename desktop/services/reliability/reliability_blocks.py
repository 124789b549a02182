"""A round's reliability as headings, paragraphs and tables in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.exchange.documents.document import Block, DocumentHeading, Grid, Paragraph
from desktop.services.reliability import report_tables
from desktop.services.reliability.comparison import Reliability
from desktop.services.reliability.reliability_words import Words, reason_words, words_in
from desktop.services.reliability.report_content import ReportContent
from desktop.services.reliability.report_decisions import decisions
from desktop.services.reliability.report_method import adjudicated, method
from desktop.services.reliability.report_references import cited, references


def blocks(told: ReportContent, language: str) -> Iterator[Block]:
    """The report in "zh" or "en"."""
    document, words = told.found.document(), words_in(language)
    yield DocumentHeading(words["title"].format(round=document["round"]), level=1)
    rolled = words[f"rolled.{document['themes_counted']}"]
    yield Grid(words["agreement"].format(themes=rolled), *report_tables.agreement(document, words))
    yield from _undefined(document, words)
    yield DocumentHeading(words["method"])
    yield Paragraph(method(told, words))
    if told.summary.decided:
        yield Paragraph(adjudicated(told, words))
    yield from _sample(told, words)
    yield from _coefficients(document, words, language)
    if told.summary.decided:
        yield from decisions(told, words)
    yield from _retests(told, words)
    yield from _drift(told, words, language)
    yield from _remarks(told, words, language)
    yield DocumentHeading(words["references"])
    yield from map(Paragraph, references(document, language))


def _coefficients(document: Mapping[str, Any], words: Words, language: str) -> Iterator[Block]:
    tables = report_tables
    yield Grid(words["where"], *tables.coefficients(document, words, tables.WHERE))
    yield Grid(words["more"], *tables.coefficients(document, words, tables.MORE))
    yield Paragraph(cited(document, language, words))
    yield Grid(words["pairs"], *tables.pairs(document, words))
    yield Grid(words["holsti table"], *tables.holsti(document, words))
    yield Paragraph(words["why alpha"])
    yield Grid(words["worst"], *tables.worst(document, words))


def _undefined(document: Mapping[str, Any], words: Words) -> Iterator[Block]:
    """Why there are dashes: each reason with the themes that have it."""
    found: dict[str, list[str]] = {}
    for theme in document["themes"]:
        for name in ("alpha", "alpha_ci", "verdict"):
            if reason := theme[f"{name}_reason"]:
                themes = found.setdefault(reason, [])
                themes += [] if theme["theme_path"] in themes else [theme["theme_path"]]
    if found:
        total = len(document["themes"])
        told = [
            _reason(words, reason, themes if len(themes) < total else [])
            for reason, themes in found.items()
        ]
        yield Paragraph(words["undefined"].format(reasons=words["stop"].join(told)))


def _reason(words: Words, reason: str, themes: Sequence[str]) -> str:
    """Why, and of which themes; none are named where it is so of all."""
    named = f" ({words['and'].join(themes)})" if themes else ""
    return reason_words(words, reason) + named


def _sample(told: ReportContent, words: Words) -> Iterator[Block]:
    strata = told.round.design.get("strata")
    if isinstance(strata, list) and len(strata) > 1:
        rows = [
            [
                " · ".join(str(part) if part is not None else "?" for part in one["stratum"]),
                str(one["reports"]),
                str(one["drawn"]),
            ]
            for one in strata
        ]
        head = [words[name] for name in ("stratum", "reports", "drawn")]
        yield Grid(words["sample"], head, rows)


def _retests(told: ReportContent, words: Words) -> Iterator[Block]:
    """Each coder who coded some of the reports on another occasion too."""
    if told.retests:
        yield DocumentHeading(words["intra"])
        yield Paragraph(words["intra means"])
    for one in told.retests:
        yield _retest(one, words)


def _retest(one: Reliability, words: Words) -> Block:
    document = one.document()
    assert one.chosen.retest is not None
    sides = (one.chosen.retest.then, one.chosen.retest.now)
    then, now = (side.round.name if side.round else words["outside rounds"] for side in sides)
    caption = words["intra table"].format(
        coder=one.chosen.retest.coder.name, then=then, now=now, reports=document["reports_both"]
    )
    return Grid(caption, *report_tables.retest(document, words))


def _drift(told: ReportContent, words: Words, language: str) -> Iterator[Block]:
    if told.drift is None:
        return
    document = told.drift.document()
    yield DocumentHeading(words["drift"])
    yield Grid(words["drift table"], *report_tables.drift(document, words))
    if any(cell["changed"] for theme in document["themes"] for cell in theme["rounds"]):
        yield Paragraph(words["drift star"])
    yield from (Paragraph(remark.said(language)) for remark in told.drift.remarks)


def _remarks(told: ReportContent, words: Words, language: str) -> Iterator[Block]:
    if told.found.remarks:
        yield DocumentHeading(words["remarks"])
        yield from (Paragraph(remark.said(language)) for remark in told.found.remarks)
