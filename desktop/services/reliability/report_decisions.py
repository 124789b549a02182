"""What an adjudication decided, how often and for whom, as tables of a report."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.adjudication import DIFFERENCES, REASONS
from desktop.exchange.documents.document import Block, Grid
from desktop.services.reliability.reliability_words import Words
from desktop.services.reliability.report_cells import WordedTable
from desktop.services.reliability.report_content import ReportContent

_KINDS = ("union", "intersection", "edit", "none")


def decisions(told: ReportContent, words: Words) -> Iterator[Block]:
    """No coefficient after adjudication: it tends to 1, whatever the coders did."""
    yield Grid(words["decisions"], *_kinds(told, words))
    yield Grid(words["by theme"], *_by_theme(told, words))
    yield Grid(words["reasons"], *_reasons(told, words))


def _kinds(told: ReportContent, words: Words) -> WordedTable:
    found = told.summary
    counted = [
        *((f"differs.{kind}", found.differences.get(kind, 0)) for kind in DIFFERENCES),
        *((f"decided.{kind}", found.kinds.get(kind, 0)) for kind in _KINDS),
        ("undecided", found.total - found.decided),
    ]
    rows = [[words[name], str(many)] for name, many in counted]
    taken = [
        [words["decided.take"].format(coder=coder.name), str(found.taken.get(coder.id, 0))]
        for coder in told.found.chosen.coders
    ]
    at = len(DIFFERENCES)
    return [words["what"], words["times"]], [*rows[:at], *taken, *rows[at:]]


def _by_theme(told: ReportContent, words: Words) -> WordedTable:
    coders = told.found.chosen.coders
    head = [words[name] for name in ("theme", "differences", "decided")]
    rows = [
        [
            path,
            str(own.total),
            str(own.decided),
            *(str(own.upheld.get(coder.id, 0)) for coder in coders),
        ]
        for path, own in told.summary.by_theme.items()
    ]
    return [*head, *(words["upheld"].format(coder=c.name) for c in coders)], list(rows)


def _reasons(told: ReportContent, words: Words) -> WordedTable:
    reasons = (*REASONS, "")
    rows = [
        [path, *(str(counts.get(reason, 0)) for reason in reasons)]
        for path, counts in told.summary.reasons_by_theme.items()
    ]
    return [words["theme"], *(words[reason] for reason in reasons)], list(rows)
