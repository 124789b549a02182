"""Where proposals come from in a project, and the model that was learned while it is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from desktop.domain.errors import InputError
from desktop.domain.suggestion import KEYWORDS, MODEL
from desktop.services.project.project import Project

if TYPE_CHECKING:
    from desktop.services.suggesting.model import Model

OFF: Final = "off"
SOURCES: Final = (OFF, KEYWORDS, MODEL)
_SETTING: Final = "suggestions"
_MODELS: WeakKeyDictionary[Project, Model] = WeakKeyDictionary()


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
    """Propose by this model while the project is open."""
    _MODELS[project] = model


def kept_model(project: Project) -> Model | None:
    """The model that was learned last while the project is open."""
    return _MODELS.get(project)
