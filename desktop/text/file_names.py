"""Names that people or other people's files gave, made fit to name a file on every system."""

from __future__ import annotations

import re

_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 120
"""Bytes in UTF-8, so that several names and an ending still make a file name (255)."""


def as_file_name(name: str) -> str:
    """The name without what means something in a path, or is reserved; never empty.

    It is no path any more: neither `..` nor a folder is left in it.
    """
    fit = _UNFIT.sub("_", name).strip(" .") or "_"
    if _RESERVED.match(fit):
        fit = f"_{fit}"
    # Half of a character at the end is left out.
    return fit.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")
