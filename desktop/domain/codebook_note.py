"""Why a version of the codebook came to be, and whether a theme means something else since."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeReason:
    """What somebody says of a change; with `meaning_changed` codings made before are rechecked."""

    text: str = ""
    meaning_changed: bool = False

    def __bool__(self) -> bool:
        return bool(self.text.strip()) or self.meaning_changed


@dataclass(frozen=True, slots=True)
class CodebookNote:
    """A reason as it is kept; `theme_id` is None where it is of the version as a whole."""

    id: str
    codebook_version: int
    theme_id: str | None
    meaning_changed: bool
    reason: str
    coder_id: str
    created_at: str
