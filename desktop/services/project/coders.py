"""Who codes."""

from __future__ import annotations

from uuid import uuid4

from desktop.domain.codebook import tidy_name
from desktop.domain.coding import Coder
from desktop.domain.errors import InputError, NotFoundError, RuleError
from desktop.services.project.project import Project
from desktop.storage.journal import now

COLOURS = ("#c8371f", "#2f6f8f", "#8a6d1f", "#7a3e8e", "#3f7d4e", "#5b5f97")
"""In turn, for coders as they come."""


def coders(project: Project) -> list[Coder]:
    """In the order in which they came."""
    return project.store.coders.all()


def add_coder(project: Project, name: str) -> Coder:
    """A new coder; InputError where the name is empty or taken."""
    name = _free_name(project, name)
    colour = COLOURS[len(coders(project)) % len(COLOURS)]
    coder = Coder(str(uuid4()), name, colour=colour, created_at=now())
    with project.change("add_coder", detail={"coder": name}):
        project.store.coders.add(coder)
    return coder


def rename_coder(project: Project, coder_id: str, name: str) -> Coder:
    """The same coder under another name; InputError where that is empty or taken."""
    coder = find_coder(project, coder_id)
    if tidy_name(name) != coder.name:
        name = _free_name(project, name)
        with project.change("rename_coder", detail={"coder": coder.name, "name": name}):
            project.store.coders.rename(coder.id, name)
    return find_coder(project, coder.id)


def remove_coder(project: Project, reference: str) -> Coder:
    """Take out a coder, meant by an id or a name, who has done nothing.

    Raises RuleError where somebody's work would lose its name: the coder has coded, declared
    or decided something, belongs to a round, has an entry in the journal, or is at work now.
    """
    coder = find_coder(project, reference)
    if coder.id == project.coder.id or project.store.coders.is_named(coder.id):
        raise RuleError(
            "{coder} has work in this project, or is at work now, and stays in it.",
            "A coder without any work can be removed; any coder can be renamed.",
            coder=coder.name,
        )
    with project.change("remove_coder", detail={"coder": coder.name}):
        project.store.coders.remove(coder.id)
    return coder


def use_coder(project: Project, coder_id: str) -> None:
    """Let that coder be the one who is coding."""
    project.use_coder(find_coder(project, coder_id))


def find_coder(project: Project, reference: str) -> Coder:
    """The coder whom an id or a name means; NotFoundError names those there are."""
    everyone = coders(project)
    for coder in everyone:
        if reference in (coder.id, coder.name):
            return coder
    raise NotFoundError(
        "There is no coder {reference}.",
        "The coders are: {coders}.",
        reference=reference,
        coders=", ".join(coder.name for coder in everyone),
    )


def chosen_coder(project: Project, coder_id: str | None) -> Coder:
    """The coder of that id, by default the present one; NotFoundError as `find_coder`."""
    return project.coder if coder_id is None else find_coder(project, coder_id)


def _free_name(project: Project, name: str) -> str:
    name = tidy_name(name)
    if not name:
        raise InputError("A coder needs a name.", "Give the name of who is going to code.")
    if any(coder.name == name for coder in coders(project)):
        raise InputError("There is a coder {name} already.", "Choose another name.", name=name)
    return name
