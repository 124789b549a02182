"""Where a coder stopped in a project, remembered at this machine and never in the project."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import ZhupiError
from desktop.exchange.bytes.file_bytes import text_of
from desktop.exchange.bytes.strict_json import loaded
from desktop.services.project.preferences import data_folder
from desktop.services.project.project import Project

MOST = 200
"""Places that are kept; the oldest are dropped."""


@dataclass(frozen=True, slots=True)
class LeftOff:
    """The report that was read, the code point stood on in it, and how the list was filtered."""

    report_id: str
    position: int = 0
    filtered_by: str = ""


def left_off(project: Project) -> LeftOff | None:
    """Where the present coder stopped; None where that is not known."""
    stored = _stored().get(_key(project, project.coder.id))
    try:
        place = LeftOff(**stored) if isinstance(stored, dict) else None
    except TypeError:
        return None
    return place if place is not None and _is_sound(place) else None


def leave_off(project: Project, place: LeftOff, *, coder_id: str) -> None:
    """Remember that this coder stopped there."""
    key = _key(project, coder_id)
    others = [(known, kept) for known, kept in _stored().items() if known != key]
    _write(dict([*others, (key, asdict(place))][-MOST:]))


def _is_sound(place: LeftOff) -> bool:
    kinds = tuple(type(value) for value in asdict(place).values())
    return kinds == (str, int, str) and place.position >= 0


def _key(project: Project, coder_id: str) -> str:
    return f"{project.path.resolve()}\n{coder_id}"


def _stored() -> dict[str, Any]:
    try:
        stored = loaded(text_of(_file()))
    except (ZhupiError, OSError, ValueError):
        # A convenience, as the preferences are: what cannot be read is as if nothing were known.
        return {}
    return stored if isinstance(stored, dict) else {}


def _write(stored: dict[str, Any]) -> None:
    target = _file()
    draft = target.with_suffix(".new")
    # Nobody's work is kept from them because a place could not be remembered.
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(stored, ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(target)


def _file() -> Path:
    return data_folder() / "left-off.json"
