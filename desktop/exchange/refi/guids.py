"""GUIDs as REFI-QDA has them: those of a project that are none get one that stays the same."""

from __future__ import annotations

import re
from typing import Final
from uuid import UUID, uuid5

_OURS: Final = UUID("8f1d3c52-5a0e-5b8e-9f57-2b1f6a9d4c10")
_GUID: Final = re.compile(r"\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?")


def guid_of(kind: str, known: str) -> str:
    """The id itself where it is a GUID, else one made of `kind` and id, always the same."""
    return plain_guid(known) or derived(kind, known)


def derived(kind: str, known: str) -> str:
    """A GUID of its own for something that belongs to `known`."""
    return str(uuid5(_OURS, f"{kind}:{known}"))


def plain_guid(written: str) -> str | None:
    """The GUID in lower case and without braces; None where it is none."""
    found = _GUID.fullmatch(written.strip().lower())
    return found[1] if found else None
