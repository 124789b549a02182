"""The method paragraph of a report on a round's reliability: what was done, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import desktop
from desktop.domain.beforehand import beforehand
from desktop.services.reliability.reliability_words import Words
from desktop.services.reliability.report_cells import number, share
from desktop.services.reliability.report_content import ReportContent


def method(told: ReportContent, words: Words) -> str:
    """The paragraph for a paper: sample, coders, unit, coefficient, interval, software."""
    document = told.found.document()
    sentences = [
        _sample(told, document, words),
        _coders(told, document, words),
        *_said_beforehand(told, words),
        words["unit"].format(
            unit=words[document["unit"]],
            units=f"{document['units']:,.0f}",
            both=document["reports_both"],
        ),
        words[f"themes.{document['themes_counted']}"],
        *_figures(told, document, words),
        words["software"].format(version=desktop.__version__),
    ]
    return ("" if "。" in sentences[-1] else " ").join(sentences)


def adjudicated(told: ReportContent, words: Words) -> str:
    """How many disagreements there were, and who decided how many of them."""
    return words["adjudicated"].format(
        decided=told.summary.decided,
        total=told.summary.total,
        adjudicators=words["and"].join(coder.name for coder in told.adjudicators),
    )


def _sample(told: ReportContent, document: dict[str, Any], words: Words) -> str:
    design = told.round.design
    listed = design.get("stratify")
    facts = [words[str(fact)] for fact in listed] if isinstance(listed, list) else []
    strata = words["strata"].format(facts=words["and"].join(facts)) if facts else ""
    return words["named" if design.get("drawn") == "named" else "drawn at random"].format(
        reports=document["reports"],
        seed=told.round.seed,
        of=told.corpus,
        share=share(document["reports"] / told.corpus if told.corpus else None),
        strata=strata,
    )


def _coders(told: ReportContent, document: dict[str, Any], words: Words) -> str:
    finished = [
        words["finished"].format(coder=coder.name, number=told.finished.get(coder.id, 0))
        for coder in told.found.chosen.coders
    ]
    return words["blind" if told.round.blind else "open"].format(
        number=len(finished),
        coders=words["stop"].join(finished),
        version=told.round.codebook_version,
    )


def _said_beforehand(told: ReportContent, words: Words) -> Iterator[str]:
    said = beforehand(told.round)
    for name, text in (("people", said.people), ("training", said.training), ("dates", said.dates)):
        if text:
            yield words[f"said.{name}"].format(text=text.rstrip("。.；; "))
    if not said.dates and told.coded_from:
        key = "coded on" if told.coded_from == told.coded_to else "coded between"
        yield words[key].format(first=told.coded_from, last=told.coded_to)


def _figures(told: ReportContent, document: dict[str, Any], words: Words) -> Iterator[str]:
    """What the table has: no interval is described where there is none."""
    themes = document["themes"]
    if not any(theme["alpha"] is not None for theme in themes):
        yield words["no coefficient"]
        return
    yield words["coefficient"]
    if any(theme["alpha_ci"] for theme in themes):
        made = words[f"interval.{document['interval']}"]
        yield made.format(draws=document["bootstrap"], seed=document["seed"])
    if any(theme["verdict"] for theme in themes):
        yield words["marks"]
    yield from _minimum(told, themes, words)


def _minimum(told: ReportContent, themes: list[dict[str, Any]], words: Words) -> Iterator[str]:
    least = beforehand(told.round).minimum
    if least is None:
        return
    alphas = [theme["alpha"] for theme in themes if theme["alpha"] is not None]
    yield words["minimum"].format(
        minimum=number(least), reached=sum(alpha >= least for alpha in alphas), of=len(alphas)
    )
