"""The importer's remarks in words: each is a code, some with a number after a colon."""

from __future__ import annotations

from desktop.ui.kit.translation import QT_TRANSLATE_NOOP, translate

REMARKS = {
    "replaced_bytes": QT_TRANSLATE_NOOP("Remarks", "{n} unreadable bytes replaced"),
    "mojibake": QT_TRANSLATE_NOOP("Remarks", "wrongly decoded once; check the text"),
    "explainer": QT_TRANSLATE_NOOP("Remarks", "reads like an explanation of a report"),
    "statistics": QT_TRANSLATE_NOOP("Remarks", "reads like a statistical bulletin"),
    "news": QT_TRANSLATE_NOOP("Remarks", "reads like news"),
    "notice": QT_TRANSLATE_NOOP("Remarks", "reads like a notice"),
    "plan": QT_TRANSLATE_NOOP("Remarks", "reads like a plan for work to come"),
    "rules": QT_TRANSLATE_NOOP("Remarks", "reads like rules"),
    "model": QT_TRANSLATE_NOOP(
        "Remarks", "reads like a model text, with names or figures left open"
    ),
    "disclosure": QT_TRANSLATE_NOOP("Remarks", "reads like a report on disclosure of information"),
    "menu_only": QT_TRANSLATE_NOOP("Remarks", "no running text, only a menu"),
    "unlisted_county": QT_TRANSLATE_NOOP(
        "Remarks", "no list has a county of that name: a guess, without a code"
    ),
    "ended_county": QT_TRANSLATE_NOOP("Remarks", "there was no such county in that year"),
    "name_not_in_text": QT_TRANSLATE_NOOP(
        "Remarks", "the county is in the file's name alone, the text never names it"
    ),
    "same_body": QT_TRANSLATE_NOOP(
        "Remarks", "word for word the same text as {n}, which is of another county or year"
    ),
    "same_year": QT_TRANSLATE_NOOP("Remarks", "the same county, year and kind as {n}"),
    "new_text_of": QT_TRANSLATE_NOOP(
        "Remarks",
        "nearly the same text as {n}: a corrected file? `import --update` gives that report the"
        " new text, and its codings move along",
    ),
    "from_project": QT_TRANSLATE_NOOP("Remarks", "came in a project of another tool: {n}"),
    "codings_lost": QT_TRANSLATE_NOOP(
        "Remarks", "{n} codings had no place in the new text and are kept as memos"
    ),
    "readings": QT_TRANSLATE_NOOP(
        "Remarks", "{n} readings in brackets, as in 业(yè): no word is found across them"
    ),
    "cut_off": QT_TRANSLATE_NOOP("Remarks", "ends in the middle of a sentence"),
    "pages_without_text": QT_TRANSLATE_NOOP(
        "Remarks", "no text on page {n}: pictures to be recognised (OCR)"
    ),
    "unreadable_pages": QT_TRANSLATE_NOOP(
        "Remarks", "page {n} cannot be read, or not the whole of it"
    ),
    "shared_name": QT_TRANSLATE_NOOP("Remarks", "several counties have this name"),
    "unknown_county": QT_TRANSLATE_NOOP("Remarks", "no county of the name that its table gives"),
    "former_county": QT_TRANSLATE_NOOP(
        "Remarks", "its table gives a county that was none in the year"
    ),
    "table_not_applied": QT_TRANSLATE_NOOP(
        "Remarks", "already in: the table's facts were not applied; edit them in the window"
    ),
    "not_in_table": QT_TRANSLATE_NOOP("Remarks", "no row of the table of facts is about it"),
}


def remark(code: str) -> str:
    """The remark in the user's language; a repair that needs no words is left out (empty)."""
    name, _, number = code.partition(":")
    template = REMARKS.get(name, "")
    return translate("Remarks", template).format(n=number.partition("@")[0]) if template else ""
