"""Queries of passages that are kept with the project under a name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import InputError
from desktop.services.project.project import Project
from desktop.services.results.passage_filter import PassageFilter, filter_of, filter_record

KEY = "queries"
"""Where they stand in the settings, as one JSON list."""


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """Which passages are asked for, under a name."""

    name: str
    wanted: PassageFilter


def saved_queries(project: Project) -> list[SavedQuery]:
    """In the order in which they were first saved; what cannot be read is left out."""
    try:
        listed = json.loads(project.store.settings.get(KEY) or "[]")
    except ValueError:
        return []
    rows = listed if isinstance(listed, list) else []
    return [SavedQuery(row["name"], filter_of(row)) for row in rows if _has_name(row)]


def save_query(project: Project, name: str, wanted: PassageFilter) -> SavedQuery:
    """Keep it, in the place of one of the same name; InputError where the name is empty."""
    made = SavedQuery(" ".join(name.split()), wanted)
    if not made.name:
        raise InputError("A saved query needs a name.", "Give it one.")
    before = saved_queries(project)
    at = next((n for n, one in enumerate(before) if one.name == made.name), len(before))
    _write(project, [*before[:at], made, *before[at + 1 :]])
    return made


def remove_query(project: Project, name: str) -> None:
    """Keep it no longer; where there is none of that name nothing happens."""
    _write(project, [one for one in saved_queries(project) if one.name != name])


def _has_name(row: object) -> bool:
    name: Any = row.get("name") if isinstance(row, dict) else None
    return isinstance(name, str) and bool(name.strip())


def _write(project: Project, queries: Sequence[SavedQuery]) -> None:
    rows = [{"name": one.name} | filter_record(one.wanted) for one in queries]
    with project.aside():
        project.store.settings.put(KEY, json.dumps(rows, ensure_ascii=False))
