"""Names of others as this project can keep them."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Final

from desktop.domain.codebook import tidy_name
from desktop.storage.journal import now

_LINE_ENDS: Final = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]+")
_LONGEST: Final = 500


def theme_name(written: str) -> str:
    """A name without what no theme's has: a slash becomes a full-width one, a line end a blank."""
    return one_line(written).replace("/", "／") or "?"


def one_line(written: str) -> str:
    """The name on one line; empty where it says nothing."""
    return tidy_name(_LINE_ENDS.sub(" ", written)[:_LONGEST])


def not_taken(name: str, taken: Collection[str]) -> str:
    """The name, with (2), (3) ... after it where it is taken already."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def moment(written: str) -> str:
    """A time of others as one of ours; of what is none, this moment. Without a zone it is UTC."""
    try:
        at = datetime.fromisoformat(written.strip())
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return now()
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
