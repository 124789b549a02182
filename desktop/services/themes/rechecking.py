"""Codings made before their theme came to mean something else, looked at again one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.codebook_note import CodebookNote
from desktop.domain.coding import Coding
from desktop.domain.errors import RuleError
from desktop.services.coding.coding import known_coding
from desktop.services.coding.excerpts import Excerpt
from desktop.services.project import round_rules
from desktop.services.project.project import Project
from desktop.services.themes.placed import placed_excerpts


@dataclass(frozen=True, slots=True)
class Recheck:
    """A coding to look at again, and the changes of its theme since it was made."""

    excerpt: Excerpt
    notes: tuple[CodebookNote, ...]


def to_recheck(
    project: Project, *, coder_id: str | None = None, theme_id: str | None = None
) -> list[Recheck]:
    """By report and place; of all coders, or of that one; of all themes, or of that one.

    Codings of rounds are not among them: a round is coded by one version to its end. In a blind
    round only the present coder's are.
    """
    if project.round is not None and project.round.hidden:
        coder_id = project.coder.id
    found = [known_coding(project, one) for one in project.store.codebook_notes.left_behind()]
    wanted = [
        coding
        for coding in found
        if coder_id in (None, coding.coder_id) and theme_id in (None, coding.theme_id)
    ]
    notes = [note for note in project.store.codebook_notes.all() if note.meaning_changed]
    return [
        Recheck(excerpt, tuple(_since(excerpt.coding, notes)))
        for excerpt in placed_excerpts(project, wanted)
    ]


def number_to_recheck(project: Project, *, coder_id: str) -> int:
    """How many codings of that coder are to be looked at again."""
    codings = map(project.store.codings.get, project.store.codebook_notes.left_behind())
    return sum(coding is not None and coding.coder_id == coder_id for coding in codings)


def keep_codings(project: Project, coding_ids: Iterable[str]) -> int:
    """The codings hold by the codebook as it stands: they are not to be rechecked any more.

    Returns how many there are. Raises NotFoundError where there is none of that id, RuleError
    where one is a round's or, in a blind round, another coder's.
    """
    codings = [known_coding(project, one) for one in dict.fromkeys(coding_ids)]
    for coding in codings:
        _refuse(project, coding)
    with project.change("keep_codings", detail={"codings": len(codings)}):
        for coding in codings:
            kept = replace(coding, codebook_version=project.codebook.version)
            project.store.codings.put(kept)
    return len(codings)


def _since(coding: Coding, notes: Iterable[CodebookNote]) -> Iterable[CodebookNote]:
    return (
        note
        for note in notes
        if note.theme_id == coding.theme_id and coding.codebook_version < note.codebook_version
    )


def _refuse(project: Project, coding: Coding) -> None:
    if coding.coder_id != project.coder.id:
        round_rules.refuse_while_blind(project.round)
    if coding.round_id is not None:
        raise RuleError(
            "The coding {coding} is a round's, which has one codebook version to its end.",
            "Only codings outside rounds are rechecked.",
            coding=coding.id,
        )
