"""An RTF file as its marks: groups, control words, bytes of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

_MARK: Final = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class RtfMark:
    """One mark: a control ``word`` with its ``number``, or ``data`` in the font's code."""

    kind: Literal["open", "close", "word", "data"]
    word: str = ""
    number: int | None = None
    data: bytes = b""


def marks(data: bytes) -> Iterator[RtfMark]:
    r"""The file's marks in order; the raw bytes of a picture (\bin) are left out."""
    at = 0
    while found := _MARK.search(data, at):
        mark = _mark(found)
        at = found.end()
        if mark.word == "bin":
            at += max(0, mark.number or 0)
        yield mark


def _mark(found: re.Match[bytes]) -> RtfMark:
    word, number, hexadecimal, sign, brace, text = found.groups()
    if word:
        return RtfMark("word", word.decode("ascii"), int(number) if number else None)
    if hexadecimal:
        return RtfMark("data", data=bytes.fromhex(hexadecimal.decode("ascii")))
    if brace:
        return RtfMark("open" if brace == b"{" else "close")
    if text or sign in (b"\\", b"{", b"}"):
        return RtfMark("data", data=text or sign)
    return RtfMark("word", sign.decode("latin-1"))
