"""A round's reliability as headings, paragraphs and tables in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import desktop
from desktop.domain.coding import Coder
from desktop.exchange.documents.document import Block, DocumentHeading, Grid, Paragraph
from desktop.services.reliability.comparison import Reliability
from desktop.services.reliability.reliability_words import Words, reason_words, words_in
from desktop.services.rounds.adjudication_summary import AdjudicationSummary, BeforeAfter

DASH = "—"
_WHERE = ("dice", "f1_exact", "f1_overlap", "u_alpha")
_MORE = ("kappa", "pi", "conger", "fleiss", "pabak", "ac1", "gamma")
_WORST_REPORTS = 10


def blocks(
    found: Reliability,
    language: str,
    *,
    summary: AdjudicationSummary,
    before_after: Sequence[BeforeAfter],
    adjudicators: Sequence[Coder],
) -> Iterator[Block]:
    """The report in "zh" or "en"; `found` is of a round."""
    document, words = found.document(), words_in(language)
    yield DocumentHeading(words["title"].format(round=document["round"]), level=1)
    yield Grid(words["agreement"], *_agreement(document, words))
    yield from _undefined(document, words)
    yield DocumentHeading(words["method"])
    yield Paragraph(method(found, words))
    if summary.decided:
        yield Paragraph(_adjudicated(summary, adjudicators, words))
    yield from _sample(found, words)
    yield Grid(words["where"], *_named(document, words, _WHERE))
    yield Grid(words["more"], *_named(document, words, _MORE))
    yield Grid(words["pairs"], *_pairs(document, words))
    yield Grid(words["worst"], *_worst(document, words))
    if summary.decided:
        yield Grid(words["reasons"], *_reasons(summary, words))
        yield Grid(words["before_after"], *_before_after(before_after, words))
    if found.remarks:
        yield DocumentHeading(words["remarks"])
        yield from (Paragraph(remark.said(language)) for remark in found.remarks)


def method(found: Reliability, words: Words) -> str:
    """The paragraph for a paper: sample, coders, unit, coefficient, interval, software."""
    document, known = found.document(), found.chosen.round
    assert known is not None
    design = known.design
    facts = [words[fact] for fact in _list(design.get("stratify"))]
    strata = words["strata"].format(facts=words["and"].join(facts)) if facts else ""
    sentences = [
        words["drawn at random" if design.get("strata") else "named"].format(
            reports=document["reports"], seed=known.seed, of=design.get("of"), strata=strata
        ),
        words["blind" if known.blind else "open"].format(
            number=len(document["coders"]),
            coders=words["and"].join(document["coders"]),
            version=known.codebook_version,
        ),
        words["unit"].format(
            unit=words[document["unit"]],
            units=f"{document['units']:,.0f}",
            both=document["reports_both"],
        ),
        words["coefficient"],
        *_intervals(document, words),
        words["software"].format(version=desktop.__version__),
    ]
    return ("" if "。" in sentences[-1] else " ").join(sentences)


def _intervals(document: Mapping[str, Any], words: Words) -> list[str]:
    """How intervals were made and what is built on them; nothing where there are none."""
    if document["interval"] is None:
        return []
    said = words[f"interval.{document['interval']}"]
    told = said.format(draws=document["bootstrap"], seed=document["seed"])
    return [told, words["marks"]]


def _list(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


WordedTable = tuple[Sequence[str], list[Sequence[str]]]


def _agreement(document: Mapping[str, Any], words: Words) -> WordedTable:
    coders = document["coders"]
    head = [
        words["theme"],
        *(words["uses"].format(coder=coder) for coder in coders),
        words["both"],
        *(words["only"].format(coder=coder) for coder in coders),
        *(words[name] for name in ("prevalence", "percent", "alpha", "ci", "verdict")),
    ]
    rows = [
        [
            theme["theme_path"],
            *(f"{theme['uses'][coder]}" for coder in coders),
            f"{theme['both']:.0f}",
            *(f"{theme['only'][coder]:.0f}" for coder in coders),
            _share(theme["prevalence"]),
            _share(theme["percent"]),
            number(theme["alpha"]),
            _interval(theme["alpha_ci"]),
            words[theme["verdict"]] if theme["verdict"] else DASH,
        ]
        for theme in document["themes"]
    ]
    return head, list(rows)


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


def _adjudicated(summary: AdjudicationSummary, adjudicators: Sequence[Coder], words: Words) -> str:
    return words["adjudicated"].format(
        decided=summary.decided,
        total=summary.total,
        adjudicators=words["and"].join(coder.name for coder in adjudicators),
    )


def _sample(found: Reliability, words: Words) -> Iterator[Block]:
    assert found.chosen.round is not None
    strata = found.chosen.round.design.get("strata")
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


def _named(document: Mapping[str, Any], words: Words, names: Sequence[str]) -> WordedTable:
    shown = [name for name in names if _is_shown(document, name)]
    head = [words["theme"], *(words[name] for name in shown)]
    rows = [
        [theme["theme_path"], *(number(theme[name]) for name in shown)]
        for theme in document["themes"]
    ]
    return head, list(rows)


def _is_shown(document: Mapping[str, Any], name: str) -> bool:
    reasons = {theme[f"{name}_reason"] for theme in document["themes"]}
    return not reasons or bool(reasons - {"not_asked", "not_two_coders"})


def _pairs(document: Mapping[str, Any], words: Words) -> WordedTable:
    values = {(p["theme_id"], *p["coders"]): _with_interval(p) for p in document["pairs"]}
    pairs = list(dict.fromkeys(tuple(pair["coders"]) for pair in document["pairs"]))
    head = [words["theme"], *(" – ".join(pair) for pair in pairs)]
    rows = [
        [theme["theme_path"], *(values[theme["theme_id"], *pair] for pair in pairs)]
        for theme in document["themes"]
    ]
    return head, list(rows)


def _with_interval(pair: Mapping[str, Any]) -> str:
    ends = f" ({_interval(pair['alpha_ci'])})" if pair["alpha_ci"] else ""
    return number(pair["alpha"]) + ends


def _worst(document: Mapping[str, Any], words: Words) -> WordedTable:
    rows = [
        [row["label"], f"{row['units']:.0f}", f"{row['disagreed']:.1f}"]
        for row in document["worst_reports"][:_WORST_REPORTS]
    ]
    return [words[name] for name in ("report", "units", "disagreed")], list(rows)


def _reasons(summary: AdjudicationSummary, words: Words) -> WordedTable:
    reasons = ("error", "ambiguous", "gap", "edge", "")
    rows = [
        [path, *(str(counts.get(reason, 0)) for reason in reasons)]
        for path, counts in summary.reasons_by_theme.items()
    ]
    return [words["theme"], *(words[reason] for reason in reasons)], list(rows)


def _before_after(found: Sequence[BeforeAfter], words: Words) -> WordedTable:
    rows = [[one.theme_path, number(one.before.value), number(one.after.value)] for one in found]
    return [words["theme"], words["before"], words["after"]], list(rows)


def number(value: float | None) -> str:
    """A coefficient to three decimals; a dash where it is undefined."""
    return DASH if value is None else f"{value:.3f}".replace("-", "\N{MINUS SIGN}")


def _share(value: float | None) -> str:
    return DASH if value is None else f"{value * 100:.1f} %"


def _interval(bounds: Sequence[float] | None) -> str:
    return DASH if bounds is None else " – ".join(map(number, bounds))
