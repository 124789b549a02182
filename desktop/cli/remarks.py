"""The importer's remarks in words; its codes are what scripts read."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.cli.output import OutputRow
from desktop.domain.report import ASKED_FOR

REMARKS = {
    "replaced_bytes": "{n} unreadable bytes replaced",
    "mojibake": "wrongly decoded once; check the text",
    "explainer": "reads like an explanation of a report",
    "statistics": "reads like a statistical bulletin",
    "news": "reads like news",
    "notice": "reads like a notice",
    "plan": "reads like a plan for work to come",
    "rules": "reads like rules",
    "model": "reads like a model text, with names or figures left open",
    "disclosure": "reads like a report on disclosure of information",
    "menu_only": "no running text, only a menu",
    "unlisted_county": "no list has a county of that name: a guess, without a code",
    "ended_county": "there was no such county in that year",
    "name_not_in_text": "the county is in the file's name alone, the text never names it",
    "same_body": "word for word the same text as {n}, which is of another county or year",
    "same_year": "the same county, year and kind as {n}",
    "new_text_of": (
        "nearly the same text as {n}: a corrected file? `import --update` gives that report the"
        " new text, and its codings move along"
    ),
    "from_project": "came in a project of another tool: {n}",
    "codings_lost": "{n} codings had no place in the new text and are kept as memos",
    "readings": "{n} readings in brackets, as in 业(yè): no word is found across them",
    "cut_off": "ends in the middle of a sentence",
    "pages_without_text": "no text on page {n}: pictures to be recognised (OCR)",
    "unreadable_pages": "page {n} cannot be read, or not the whole of it",
    "shared_name": "several counties have this name",
    "unknown_county": "no county of the name that its table gives",
    "former_county": "its table gives a county that was none in the year",
    "table_not_applied": "already in: the table's facts were not applied; edit them in the window",
    "not_in_table": "no row of the table of facts is about it",
}


def remarks(row: OutputRow) -> Iterator[str]:
    """What somebody should look at in an imported report; a repair needs no words."""
    for code in row["warnings"]:
        name, _, number = code.partition(":")
        if name in REMARKS:
            yield REMARKS[name].format(n=number.partition("@")[0])
    if row["guessed"]:
        yield f"guessed: {', '.join(row['guessed'])}; look whether it is right"
    missing = [name for name in ASKED_FOR if row[name] is None]
    if missing and row["status"] == "imported":
        yield f"not found: {', '.join(missing)}; give them by --metadata or in the window"
