"""What a use case changed, so that each view can tell whether it is stale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.journal import RowChange

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of what was added, altered or removed.

    `reports` are those whose facts changed or which came or went; `coded_reports` are
    those in which a coding changed.
    """

    reports: frozenset[str] = _NONE
    coded_reports: frozenset[str] = _NONE
    themes: frozenset[str] = _NONE
    codings: frozenset[str] = _NONE
    coders: frozenset[str] = _NONE
    memos: frozenset[str] = _NONE
    progress: frozenset[str] = _NONE

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            reports=self.reports | other.reports,
            coded_reports=self.coded_reports | other.coded_reports,
            themes=self.themes | other.themes,
            codings=self.codings | other.codings,
            coders=self.coders | other.coders,
            memos=self.memos | other.memos,
            progress=self.progress | other.progress,
        )

    def __bool__(self) -> bool:
        return self != Changes()


_KIND_OF_TABLE = {
    "reports": "reports",
    "themes": "themes",
    "codings": "codings",
    "coders": "coders",
    "memos": "memos",
    "finished": "progress",
}


def of_rows(rows: Iterable[RowChange]) -> Changes:
    """The Changes that those rows of the journal amount to."""
    found: dict[str, set[str]] = {}
    for row in rows:
        kind = _KIND_OF_TABLE.get(row.table)
        if kind:
            found.setdefault(kind, set()).add(row.row_id)
        if row.table == "codings":
            found.setdefault("coded_reports", set()).update(_reports(row))
    return Changes(**{kind: frozenset(ids) for kind, ids in found.items()})


def _reports(row: RowChange) -> set[str]:
    return {str(image["report_id"]) for image in (row.before, row.after) if image}
