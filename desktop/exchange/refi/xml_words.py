"""Text as it stands in XML: escaped, and without what XML cannot hold."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_TEXT: Final = {"\r": "&#13;"}
_IN_ATTRIBUTE: Final = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def content(text: str) -> str:
    """For between two tags."""
    return escape(_NOT_XML.sub("", text), _IN_TEXT)


def attribute(text: str) -> str:
    """For between double quotes; line ends and tabs come back as they were."""
    return escape(_NOT_XML.sub("", text), _IN_ATTRIBUTE)


def not_held(text: str) -> int:
    """How many characters XML cannot hold: they are left out."""
    return len(_NOT_XML.findall(text))
