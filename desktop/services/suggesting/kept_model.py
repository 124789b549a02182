"""Where proposals come from in a project, and the model that was learned while it is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.domain.errors import InputError
from desktop.domain.suggestion import KEYWORDS, MODEL
from desktop.services.project.project import Project

if TYPE_CHECKING:
    from desktop.services.suggesting.model import Model

OFF: Final = "off"
SOURCES: Final = (OFF, KEYWORDS, MODEL)
_SETTING: Final = "suggestions"
_KEPT: dict[tuple[str, Path], Model] = {}
"""The last model, by project and file: a worker's reader is of the same file as the window."""


def source(project: Project) -> str:
    """One of SOURCES: what the project says its proposals come from; keywords to begin with."""
    kept = project.store.settings.get(_SETTING)
    return kept if kept in SOURCES else KEYWORDS


def use_source(project: Project, chosen: str) -> None:
    """Let proposals come from there, also after the project is opened again.

    Raises InputError where it is none of SOURCES, EnvironmentProblem where it cannot be written.
    """
    if chosen not in SOURCES:
        raise InputError(
            "Suggestions cannot come from {source}.",
            "Choose one of: {known}.",
            source=chosen,
            known=", ".join(SOURCES),
        )
    with project.aside():
        project.store.settings.put(_SETTING, chosen)


def keep_model(project: Project, model: Model) -> None:
    """Propose by this model until another is learned, of whatever project."""
    _KEPT.clear()
    _KEPT[project.id, project.path] = model


def kept_model(project: Project) -> Model | None:
    """The model that was learned of the project, by its window or by a worker for it."""
    return _KEPT.get((project.id, project.path))
