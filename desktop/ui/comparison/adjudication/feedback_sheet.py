"""A coder's feedback sheet as a page to read or print: what was decided otherwise, and why."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from desktop.domain.coding import Coder
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.services.rounds.adjudication_summary import CoderFeedback
from desktop.ui.comparison.adjudication.summary_data import SummaryData
from desktop.ui.comparison.words import KINDS, NO_REASON, REASONS, say
from desktop.ui.kit.translation import translate

_STYLE = (
    "body{font:16px/1.7 'Noto Serif CJK SC','Songti SC',SimSun,serif;max-width:46em;"
    "margin:3em auto;padding:0 1em;color:#22201d}"
    "h1{font-size:1.4em}article{border-top:1px solid #e3ddd3;padding:.8em 0}"
    "mark{background:#f2dcd5}.dim{color:#69635b;font-size:.9em}"
)


def feedback_page(data: SummaryData, coder: Coder) -> str:
    """The sheet as HTML; it has nothing of the other coders but what was decided."""
    sheet = data.found.feedback[coder.id]
    title = translate("Comparison", "{coder} · {round}: feedback").format(
        coder=coder.name, round=data.round.name
    )
    items = "".join(_article(item, coder) for item in sheet.items)
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>"
        f"<p>{escape(counted(sheet))}</p><p>{escape(reasons_said(sheet.reasons))}</p>"
        f"{items}</body></html>"
    )


def counted(sheet: CoderFeedback) -> str:
    """How often the coder agreed with all, was upheld, and was not."""
    return translate(
        "Comparison",
        "{agreed} passages coded as everybody did; of the disputed ones {upheld} decided as this "
        "coder had it, {overruled} otherwise.",
    ).format(agreed=sheet.agreed, upheld=sheet.upheld, overruled=sheet.overruled)


def reasons_said(reasons: Mapping[str, int]) -> str:
    """The reasons of the decisions against the coder, the commonest first."""
    ordered = sorted(reasons.items(), key=lambda pair: -pair[1])
    between = translate("Comparison", ", ")
    return between.join(f"{say(REASONS.get(name, NO_REASON))}: {n}" for name, n in ordered)


def _article(item: JudgedDisagreement, coder: Coder) -> str:
    decision = item.adjudication
    assert decision is not None
    own = item.disagreement.spans[coder.id]
    had = translate("Comparison", "You coded what is marked.") if own else _nothing()
    reason = say(REASONS.get(decision.reason, NO_REASON))
    note = f"<br>{escape(decision.note)}" if decision.note else ""
    return (
        f"<article><p class='dim'>{escape(item.report.label)} · {escape(item.theme_path)}</p>"
        f"<p>{_words(item, coder)}</p>"
        f"<p class='dim'>{escape(had)} {escape(_decided(item))} {escape(reason)}{note}</p>"
        "</article>"
    )


def _nothing() -> str:
    return translate("Comparison", "You coded nothing here.")


def _decided(item: JudgedDisagreement) -> str:
    assert item.adjudication is not None
    kinds = {
        "take": translate("Comparison", "another coder's coding"),
        **{kind: say(text) for kind, text in KINDS.items() if kind != "take"},
    }
    said = translate("Comparison", "Decided: {decision}.")
    return said.format(decision=kinds[item.adjudication.kind])


def _words(item: JudgedDisagreement, coder: Coder) -> str:
    """The passage with its context, what the coder had marked."""
    where, text = item.disagreement, item.text
    parts, at = [escape(item.before)], 0
    for span in where.spans[coder.id]:
        start, end = span.start - where.start, span.end - where.start
        parts += [escape(text[at:start]), f"<mark>{escape(text[start:end])}</mark>"]
        at = end
    return "".join([*parts, escape(text[at:]), escape(item.after)]).replace("\n", "<br>")
