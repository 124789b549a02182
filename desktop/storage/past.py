"""The journal of a damaged file: what of it is sure, and how each row stood last."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.storage.salvage import ReadTable, Row
from desktop.storage.seals import seal_of

_ENTRY = ("id", "at", "coder_id", "verb", "detail", "kind", "target")
_CHANGE = ("entry_id", "id", "table_name", "row_id", "before", "after")


@dataclass(slots=True)
class Past:
    """Entries and changes that were read, and those that are known to be missing by number."""

    entries: dict[int, Row]
    changes: dict[int, Row]
    sure: set[int]
    missing_entries: set[int]
    missing_changes: set[int]
    read_whole: bool
    histories: dict[tuple[str, str], list[Row]] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether nothing of the journal is missing or in doubt."""
        lost = self.missing_entries or self.missing_changes
        return self.read_whole and not lost and set(self.entries) == self.sure

    def last(self, table: str, row_id: str) -> Row | None:
        """The last known change of a row."""
        history = self.histories.get((table, row_id))
        return history[-1] if history else None

    def is_last(self, change: Row) -> bool:
        """Whether it is sure that nothing came after that change of its row."""
        later = {number for number in self.entries if number >= change["entry_id"]}
        return (
            later <= self.sure
            and change["id"] > max(self.missing_changes, default=0)
            and change["entry_id"] > max(self.missing_entries, default=0)
        )


def past_of(tables: dict[str, ReadTable], research: Iterable[str]) -> Past:
    """The journal as far as it was read."""
    seals = {k[1]: r["sha256"] for k, r in tables["seals"].rows.items() if k[0] == "entry"}
    entries = {k: r for k, r in tables["journal_entries"].rows.items() if k > 0 and _is_json(r)}
    changes = {k: r for k, r in tables["journal_changes"].rows.items() if k > 0 and _tells(r)}
    known = set(research)
    found = Past(
        entries=entries,
        changes=changes,
        sure=_sure(entries, changes, seals),
        missing_entries=_missing({*entries, *map(int, filter(str.isdigit, seals))}, entries),
        missing_changes=_missing(changes, changes),
        read_whole=tables["journal_entries"].whole and tables["journal_changes"].whole,
    )
    for number in sorted(changes):
        change = changes[number]
        if change["table_name"] in known:
            found.histories.setdefault((change["table_name"], change["row_id"]), []).append(change)
    return found


def _missing(known: Iterable[int], there: Iterable[int]) -> set[int]:
    # A number that damage has made huge says nothing about how many there were.
    in_order, highest = sorted(known), 0
    for number in in_order:
        if number - highest > 1_000_000:
            break
        highest = number
    return set(range(1, highest + 1)) - set(there)


def _sure(entries: dict[int, Row], changes: dict[int, Row], seals: dict[str, str]) -> set[int]:
    parts: dict[int, list[tuple[object, ...]]] = {}
    for number in sorted(changes):
        change = changes[number]
        parts.setdefault(change["entry_id"], []).append(tuple(change[c] for c in _CHANGE))
    return {
        number
        for number, entry in entries.items()
        if seals.get(str(number)) == seal_of(tuple(entry[c] for c in _ENTRY), parts.get(number, []))
    }


def _is_json(entry: Row) -> bool:
    return image(entry["detail"]) is not None


def _tells(change: Row) -> bool:
    images = [change["before"], change["after"]]
    return all(i is None or image(i) is not None for i in images) and images != [None, None]


def image(text: str | None) -> Row | None:
    """A row as the journal writes it; None where that is none."""
    try:
        found = json.loads(text or "")
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
