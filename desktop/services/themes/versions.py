"""The versions of the codebook: who made each, when, why, and what differs from the one before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.domain.codebook import Codebook
from desktop.domain.codebook_difference import FieldDifference, differences
from desktop.domain.codebook_note import ChangeReason, CodebookNote
from desktop.domain.errors import NotFoundError
from desktop.services.project.codebook_reasons import new_note
from desktop.services.project.project import Project


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """`coder` is the name of whoever made it, `created_at` in UTC; `changed` is since the one
    before, and of the first version nothing."""

    number: int
    created_at: str
    coder: str
    notes: tuple[CodebookNote, ...]
    changed: tuple[FieldDifference, ...]

    @property
    def reason(self) -> str:
        """All that was said of it, a line each."""
        return "\n".join(note.reason for note in self.notes if note.reason)

    @property
    def meaning_changed(self) -> tuple[str, ...]:
        """The ids of the themes that mean something else since."""
        return tuple(str(note.theme_id) for note in self.notes if note.meaning_changed)


def versions(project: Project) -> list[CodebookVersion]:
    """Newest first."""
    names = {coder.id: coder.name for coder in project.store.coders.all()}
    told: dict[int, list[CodebookNote]] = {}
    for note in project.store.codebook_notes.all():
        told.setdefault(note.codebook_version, []).append(note)
    books = {number: project.store.codebooks.at(number) for number, *_ in _made(project)}
    changed = _changed(list(books.values()))
    found = [
        CodebookVersion(
            number, at, names.get(coder, coder), tuple(told.get(number, ())), changed[number]
        )
        for number, at, coder in _made(project)
    ]
    return found[::-1]


def between(project: Project, first: int, second: int) -> list[FieldDifference]:
    """What differs between two versions; NotFoundError where there is no such version."""
    return differences(version(project, first), version(project, second))


def version(project: Project, number: int) -> Codebook:
    """The codebook as it stood in that version; NotFoundError where there is none."""
    _known(project, number)
    return project.store.codebooks.at(number)


def explain_version(project: Project, number: int, text: str) -> None:
    """Say why that version was made, in place of what was said; nothing takes it away.

    That it changed a theme's meaning stays. NotFoundError where there is no such version.
    """
    _known(project, number)
    text = text.strip()
    notes = project.store.codebook_notes
    old = [note for note in notes.all() if note.codebook_version == number]
    with project.change("explain_version", detail={"version": number, "reason": text[:40]}):
        kept = _with_text(old, text)
        if not kept and text:
            kept = [new_note(project, ChangeReason(text), version=number, theme_id=None)]
        for note in old:
            if note.id not in {one.id for one in kept}:
                notes.remove(note.id)
        for note in kept:
            notes.put(note)


def _with_text(notes: list[CodebookNote], text: str) -> list[CodebookNote]:
    """The first of them says it; the others stay where they mark a change of meaning."""
    said = [
        replace(note, reason="" if number else text)
        for number, note in enumerate(notes)
        if number == 0 or note.meaning_changed
    ]
    return [note for note in said if note.reason or note.meaning_changed]


def _made(project: Project) -> list[tuple[int, str, str]]:
    return project.store.codebooks.made()


def _changed(books: list[Codebook]) -> dict[int, tuple[FieldDifference, ...]]:
    found: dict[int, tuple[FieldDifference, ...]] = {book.version: () for book in books[:1]}
    return found | {two.version: tuple(differences(one, two)) for one, two in pairwise(books)}


def _known(project: Project, number: int) -> None:
    known = [made for made, *_ in _made(project)]
    if number not in known:
        raise NotFoundError(
            "The codebook has no version {version}.",
            "There are versions {first} to {last}.",
            version=number,
            first=min(known),
            last=max(known),
        )
