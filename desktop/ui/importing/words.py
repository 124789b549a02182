"""What the importer's codes mean: why a part was cut, and what is the matter with a file."""

from __future__ import annotations

from desktop.services.intake.matters import Concern, ReviewRow
from desktop.ui.dialogs.facts_dialog import fact_title
from desktop.ui.importing.remarks import remark
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, told, translate

_CONTEXT = "Importing"

ROLES = {
    "title": QT_TRANSLATE_NOOP("Importing", "the report's title"),
    "addressee": QT_TRANSLATE_NOOP("Importing", "to whom it is addressed"),
    "opening": QT_TRANSLATE_NOOP("Importing", "form of address"),
    "occasion": QT_TRANSLATE_NOOP("Importing", "where it was given"),
    "speaker": QT_TRANSLATE_NOOP("Importing", "who gave it"),
    "signature": QT_TRANSLATE_NOOP("Importing", "signature"),
    "date": QT_TRANSLATE_NOOP("Importing", "date line"),
    "note": QT_TRANSLATE_NOOP("Importing", "note"),
    "annex": QT_TRANSLATE_NOOP("Importing", "annex"),
    "repeat": QT_TRANSLATE_NOOP("Importing", "said twice"),
    "chrome": QT_TRANSLATE_NOOP("Importing", "the site's, not the report's"),
}
REASONS = {
    "abstract": QT_TRANSLATE_NOOP("Importing", "the page's summary"),
    "after_the_body": QT_TRANSLATE_NOOP("Importing", "after the end of the report"),
    "breadcrumb": QT_TRANSLATE_NOOP("Importing", "where on the site the page is"),
    "bullet": QT_TRANSLATE_NOOP("Importing", "a mark alone on its line"),
    "buttons": QT_TRANSLATE_NOOP("Importing", "buttons of the page"),
    "caption": QT_TRANSLATE_NOOP("Importing", "what stands under a picture"),
    "clock": QT_TRANSLATE_NOOP("Importing", "the site's clock"),
    "code_to_scan": QT_TRANSLATE_NOOP("Importing", "a code to scan"),
    "contents": QT_TRANSLATE_NOOP("Importing", "table of contents"),
    "counter": QT_TRANSLATE_NOOP("Importing", "how often the page was read"),
    "disclaimer": QT_TRANSLATE_NOOP("Importing", "disclaimer"),
    "editor": QT_TRANSLATE_NOOP("Importing", "the site's editor"),
    "font_size": QT_TRANSLATE_NOOP("Importing", "choice of the font size"),
    "footnote": QT_TRANSLATE_NOOP("Importing", "footnote"),
    "glossary": QT_TRANSLATE_NOOP("Importing", "glossary behind the report"),
    "heading_without_number": QT_TRANSLATE_NOOP("Importing", "a heading without a number"),
    "hidden_text": QT_TRANSLATE_NOOP("Importing", "hidden in the document"),
    "honours": QT_TRANSLATE_NOOP("Importing", "list of honours behind the report"),
    "imprint": QT_TRANSLATE_NOOP("Importing", "the site's imprint"),
    "index_table": QT_TRANSLATE_NOOP("Importing", "the page's index table"),
    "menu": QT_TRANSLATE_NOOP("Importing", "menu"),
    "outside_the_article": QT_TRANSLATE_NOOP("Importing", "outside the article on the page"),
    "page_number": QT_TRANSLATE_NOOP("Importing", "page number"),
    "paging": QT_TRANSLATE_NOOP("Importing", "links to other pages"),
    "related_links": QT_TRANSLATE_NOOP("Importing", "links to other texts"),
    "repeated_paragraph": QT_TRANSLATE_NOOP("Importing", "a paragraph that is there twice"),
    "running_head": QT_TRANSLATE_NOOP("Importing", "header or footer of the page"),
    "share": QT_TRANSLATE_NOOP("Importing", "sharing"),
    "slanting_text": QT_TRANSLATE_NOOP("Importing", "printed across the page"),
    "site": QT_TRANSLATE_NOOP("Importing", "the site's, before the report"),
    "site_notice": QT_TRANSLATE_NOOP("Importing", "a notice of the site"),
    "source": QT_TRANSLATE_NOOP("Importing", "where the site has the text from"),
    "tags": QT_TRANSLATE_NOOP("Importing", "tags"),
    "watermark": QT_TRANSLATE_NOOP("Importing", "watermark or running head"),
}
MATTERS = {
    "same_text": QT_TRANSLATE_NOOP("Importing", "the same text as {other}; not taken in twice"),
    "missing": QT_TRANSLATE_NOOP("Importing", "not found: {facts}"),
    "near_text": QT_TRANSLATE_NOOP("Importing", "nearly the same text as {other}"),
    "same_year": QT_TRANSLATE_NOOP("Importing", "same county and year as {other}"),
    "guessed": QT_TRANSLATE_NOOP("Importing", "guessed: {facts}"),
}
SIGNS = {
    "failed": "✗",
    "same_text": "=",
    "missing": "!",
    "near_text": "≈",
    "same_year": "≈",
    "guessed": "?",
    "remark": "·",
}
"""Before the words, so that a glance down the column tells the kinds apart without colour."""


def why_cut(role: str, reason: str) -> str:
    """Why a part is not in the text: its own role in the report, or what of the site it is."""
    words = REASONS.get(reason) or ROLES.get(role, ROLES["chrome"])
    return translate(_CONTEXT, words)


def matter(row: ReviewRow, concern: Concern) -> str:
    """One concern as a phrase."""
    if row.note.error is not None:
        return " ".join(told(row.note.error))
    if concern.matter == "remark":
        return remark(concern.other)
    facts = translate(_CONTEXT, ", ").join(fact_title(name) for name in concern.facts)
    return translate(_CONTEXT, MATTERS[concern.matter]).format(other=concern.other, facts=facts)
