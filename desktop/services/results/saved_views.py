"""Questions that are kept with the project under a name, with the view that showed them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.errors import InputError, NotFoundError
from desktop.services.project.project import Project
from desktop.services.results.question import Question
from desktop.services.results.question_record import question_of, record_of

KEY = "views"
"""Where they stand in the settings, as one JSON list."""
FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class SavedView:
    """A question under a name; `view` is which table and picture of it, `options` theirs.

    `options` are plain values by name, fit for JSON.
    """

    name: str
    question: Question
    view: str = FREQUENCY
    options: Mapping[str, Any] = field(default_factory=dict)


def saved_views(project: Project) -> list[SavedView]:
    """In the order in which they were first saved; what cannot be read is left out."""
    try:
        listed = json.loads(project.store.settings.get(KEY) or "[]")
    except ValueError:
        return []
    rows = listed if isinstance(listed, list) else []
    return [_read(row) for row in rows if isinstance(row, dict) and _is_name(row.get("name"))]


def find_view(project: Project, name: str) -> SavedView:
    """The one of that name; NotFoundError names those there are."""
    every = saved_views(project)
    for one in every:
        if one.name == name:
            return one
    raise NotFoundError(
        "There is no saved view {name}.",
        "The saved views are: {known}.",
        name=name,
        known=", ".join(one.name for one in every) or "–",
    )


def save_view(project: Project, view: SavedView) -> SavedView:
    """Keep it, in the place of one of the same name; InputError where the name is empty."""
    named = replace(view, name=_tidy(view.name))
    before = saved_views(project)
    at = next((n for n, one in enumerate(before) if one.name == named.name), len(before))
    _write(project, [*before[:at], named, *before[at + 1 :]])
    return named


def rename_view(project: Project, name: str, new: str) -> SavedView:
    """The same under another name.

    Raises NotFoundError for one that is not there, InputError for a name empty or taken.
    """
    known, tidy = find_view(project, name), _tidy(new)
    if tidy != name and any(one.name == tidy for one in saved_views(project)):
        raise InputError("There is a saved view {name} already.", "Choose another name.", name=tidy)
    renamed = replace(known, name=tidy)
    _write(project, [renamed if one.name == name else one for one in saved_views(project)])
    return renamed


def remove_view(project: Project, name: str) -> None:
    """Keep it no longer; NotFoundError for one that is not there."""
    find_view(project, name)
    _write(project, [one for one in saved_views(project) if one.name != name])


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise InputError("A saved view needs a name.", "Give it one.")
    return tidy


def _is_name(name: object) -> bool:
    return isinstance(name, str) and bool(name.strip())


def _read(row: Mapping[str, Any]) -> SavedView:
    view, options = row.get("view"), row.get("options")
    return SavedView(
        str(row["name"]),
        question_of(row.get("question")),
        view if isinstance(view, str) else FREQUENCY,
        options if isinstance(options, dict) else {},
    )


def _write(project: Project, views: Sequence[SavedView]) -> None:
    rows = [
        {
            "name": one.name,
            "view": one.view,
            "question": record_of(one.question),
            "options": dict(one.options),
        }
        for one in views
    ]
    with project.aside():
        project.store.settings.put(KEY, json.dumps(rows, ensure_ascii=False))
