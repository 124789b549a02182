"""Why the codebook is changed: kept with the version that the change makes."""

from __future__ import annotations

from uuid import uuid4

from desktop.domain.codebook_note import ChangeReason, CodebookNote
from desktop.services.project.project import Project
from desktop.storage.journal import now


def note_reason(project: Project, reason: ChangeReason | None, *, theme_id: str | None) -> None:
    """Keep the reason of the change that is being made, inside its transaction.

    Nothing is kept where nothing was said. The change must be one that makes a version.
    """
    if reason:
        project.store.codebook_notes.put(
            new_note(
                project, reason, version=project.store.codebooks.version() + 1, theme_id=theme_id
            )
        )


def new_note(
    project: Project, reason: ChangeReason, *, version: int, theme_id: str | None
) -> CodebookNote:
    """The reason as the present coder's, of now."""
    return CodebookNote(
        id=str(uuid4()),
        codebook_version=version,
        theme_id=theme_id,
        meaning_changed=reason.meaning_changed and theme_id is not None,
        reason=reason.text.strip(),
        coder_id=project.coder.id,
        created_at=now(),
    )
