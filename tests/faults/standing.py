"""What stands in a project, so that two files made at different times can be compared."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import ZhupiError
from desktop.services.project import checking
from desktop.services.project.project import Project, open_project

_CHANCE = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    r"|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?"
    r"|\b[0-9a-f]{16,64}\b|report-[0-9a-f]{12}"
)
UNJOURNALED = ("originals", "texts", "sections", "cleanings", "codebook_versions")
_ENTRIES = "SELECT id, verb, kind FROM journal_entries ORDER BY id"
_CHANGES = "SELECT entry_id, table_name, before, after FROM journal_changes ORDER BY id"

Entry = tuple[str, str, Counter[str]]


class BrokenError(Exception):
    """The file cannot be opened, or is not sound; says what is wrong."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Journal entries with their changes, and how many rows the journal does not cover."""

    entries: tuple[Entry, ...]
    rows: tuple[int, ...]
    remarks: tuple[str, ...]


def of(path: Path) -> Standing:
    """As the next user finds it, who opens it for writing; raises BrokenError."""
    try:
        with open_project(path) as project:
            found = [str(finding) for finding in checking.check(project)]
            standing = _standing(project)
    except ZhupiError as error:
        raise BrokenError(f"{path.name}: {error}") from error
    if found:
        raise BrokenError(f"{path.name}: check finds {found[0]}")
    return standing


def without_chance(text: str) -> str:
    """The text without ids, moments and hashes, which differ from one time to the next."""
    return _CHANCE.sub("#", text)


def _standing(project: Project) -> Standing:
    db = project.store.db
    changes: dict[int, Counter[str]] = {}
    for entry, *change in db.execute(_CHANGES):
        changes.setdefault(entry, Counter())[without_chance(repr(change))] += 1
    entries = [
        (verb, kind, changes.get(entry, Counter())) for entry, verb, kind in db.execute(_ENTRIES)
    ]
    rows = [db.table(name).count for name in UNJOURNALED]
    return Standing(tuple(entries), tuple(rows), tuple(map(str, project.remarks)))


def is_begun(now: Standing, before: Standing, after: Standing) -> bool:
    """Whether it is on the way from the one to the other; the last entry may be begun only.

    Of a job in steps one may be refused where a later one is done.
    """
    there = len(before.entries)
    if now.entries[:there] != before.entries:
        return False
    steps = iter(after.entries[there:])
    made = now.entries[there:]
    return all(any(_is_step(one, step, one is made[-1]) for step in steps) for one in made)


def _is_step(entry: Entry, step: Entry, last: bool) -> bool:
    return entry == step or (last and _within(entry, step))


def _within(entry: Entry, other: Entry) -> bool:
    return entry[:2] == other[:2] and entry[2] <= other[2]
