"""What a use case changed, so that each view can tell whether it is stale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.journal import RowChange

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was added, altered or removed.

    `reports` are those whose facts, also own ones, changed or which came or went;
    `coded_reports` are those in which a coding changed, `progress` those that a coder declared
    done or open again.
    `figures` are the reports in which a verdict on a figure changed, `indicators` those themselves.
    `suggestions` are the reports in which a suggestion was shown or decided on.
    `notes` are reasons of versions of the codebook.
    `rounds` are comparison rounds: their state, their coders' progress or their decisions.
    """

    reports: frozenset[str] = _NONE
    coded_reports: frozenset[str] = _NONE
    themes: frozenset[str] = _NONE
    codings: frozenset[str] = _NONE
    coders: frozenset[str] = _NONE
    memos: frozenset[str] = _NONE
    progress: frozenset[str] = _NONE
    rounds: frozenset[str] = _NONE
    figures: frozenset[str] = _NONE
    indicators: frozenset[str] = _NONE
    suggestions: frozenset[str] = _NONE
    notes: frozenset[str] = _NONE

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            reports=self.reports | other.reports,
            coded_reports=self.coded_reports | other.coded_reports,
            themes=self.themes | other.themes,
            codings=self.codings | other.codings,
            coders=self.coders | other.coders,
            memos=self.memos | other.memos,
            progress=self.progress | other.progress,
            rounds=self.rounds | other.rounds,
            figures=self.figures | other.figures,
            indicators=self.indicators | other.indicators,
            suggestions=self.suggestions | other.suggestions,
            notes=self.notes | other.notes,
        )

    def __bool__(self) -> bool:
        return self != Changes()


_KIND_OF_TABLE = {
    "reports": "reports",
    "themes": "themes",
    "codings": "codings",
    "coders": "coders",
    "memos": "memos",
    "indicators": "indicators",
    "codebook_notes": "notes",
}
_KINDS_BY_COLUMN = {
    "rounds": (("rounds", "id"),),
    "round_reports": (("rounds", "round_id"),),
    "round_coders": (("rounds", "round_id"),),
    "round_finished": (("rounds", "round_id"), ("progress", "report_id")),
    "adjudications": (("rounds", "round_id"),),
    "codings": (("coded_reports", "report_id"),),
    "finished": (("progress", "report_id"),),
    "figures": (("figures", "report_id"),),
    "suggestions": (("suggestions", "report_id"),),
    "own_facts": (("reports", "report_id"),),
}
"""Tables of which columns say what is stale, beside their own rows."""


def of_rows(rows: Iterable[RowChange]) -> Changes:
    """The Changes that those rows of the journal amount to."""
    found: dict[str, set[str]] = {}
    for row in rows:
        kind = _KIND_OF_TABLE.get(row.table)
        if kind:
            found.setdefault(kind, set()).add(row.row_id)
        for other, column in _KINDS_BY_COLUMN.get(row.table, ()):
            found.setdefault(other, set()).update(_values(row, column))
    return Changes(**{kind: frozenset(ids) for kind, ids in found.items()})


def _values(row: RowChange, column: str) -> set[str]:
    return {str(image[column]) for image in (row.before, row.after) if image}
