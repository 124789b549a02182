"""Learning a model while the project is open, for a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.services.project.project import Project
from desktop.services.suggesting.kept_model import keep_model
from desktop.storage.journal import Progress

if TYPE_CHECKING:
    from desktop.services.suggesting.model import Model


def learn_anew(reader: Project, *, progress: Progress | None = None) -> Model:
    """The model of what coders have done by now, kept for the project. Raises as `learn` does."""
    # What learns loads numpy: the window starts without it.
    from desktop.services.suggesting.model import learn  # noqa: PLC0415

    model = learn(reader, progress=progress)
    keep_model(reader, model)
    return model
