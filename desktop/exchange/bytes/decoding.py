"""Bytes of a text file as text: which encoding, and what was wrong with it."""

import codecs
from dataclasses import dataclass
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.lexicon.frequent_characters import share_of_frequent

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES: Final = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_NAMES: Final = {"big5hkscs": "big5", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}
_BINARY: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)

FEW_BAD_BYTES: Final = 0.001
"""A file with at most this share of bad bytes is damaged UTF-8; with more it is not UTF-8."""
LEAST_FEW: Final = 8
"""As many are few in a short file too: one lost byte shifts those behind it."""
MOST_BAD_BYTES: Final = 200
"""Damaged places are named up to here."""
_BLOCK: Final = 64 * 1024
"""Bytes that are tried at once: most hold no bad one, and a line may be one byte."""
PLAUSIBLE: Final = 0.3
"""Share of frequent characters among the Han characters from which on a decoding is believed."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, its encoding, and the bytes, counted from 1, that held no character (U+FFFD)."""

    text: str
    encoding: str
    bad_bytes: tuple[int, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file's bytes.

    A byte order mark decides; then strict UTF-8; then UTF-8 with a few damaged bytes, each
    named; then the candidate with the largest share of frequent Han characters, at last with a
    few damaged bytes too. Raises
    InputError for an empty or blank file, a binary file, or bytes that no encoding explains.
    """
    if not data:
        raise no_text()
    _refuse_binary(data)
    decoded = _by_mark(data) or _utf8(data) or _by_score(data) or _damaged(data)
    if decoded is None:
        raise InputError(
            "Its bytes are no text in UTF-8, GB18030, Big5 or UTF-16.",
            "Open it in the program that made it and save it as UTF-8 text.",
        )
    if not decoded.text.replace("\ufeff", "").replace("\x00", "").strip():
        raise no_text()
    return decoded


def no_text() -> InputError:
    """What is said of a file with nothing in it, whatever its kind."""
    return InputError("The file holds no text.", "Fetch it again, or leave it out.")


def _refuse_binary(data: bytes) -> None:
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise InputError(
                "It is {what}, not a text file.",
                "Give it its proper file name ending, or save its text as UTF-8.",
                what=what,
            )


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace")
            if encoding == "utf-8-sig":
                return Decoded(text, encoding, _bad_utf8(data))
            return Decoded(text, encoding)
    return None


def _utf8(data: bytes) -> Decoded | None:
    # UTF-16 text in ASCII is valid UTF-8 too, but every other byte of it is NUL.
    if data.count(0) * 8 > len(data):
        return None
    bad = _bad_utf8(data)
    if len(bad) > max(1, len(data) * FEW_BAD_BYTES):
        return None
    return Decoded(data.decode("utf-8", errors="replace"), "utf-8", bad)


def _damaged(data: bytes) -> Decoded | None:
    """GB18030 or Big5 with a few bytes that are none; else UTF-8 with many."""
    few = max(LEAST_FEW, len(data) * FEW_BAD_BYTES)
    found = [one for one in _CANDIDATES[:2] if len(_bad_bytes(data, one)) <= few]
    texts = [(data.decode(one, errors="replace"), one) for one in found]
    utf8 = [(data.decode("utf-8", errors="replace"), "utf-8")]
    for text, encoding in (*sorted(texts, key=_plausibility, reverse=True), *utf8):
        if share_of_frequent(text) >= PLAUSIBLE:
            name = _NAMES.get(encoding, encoding)
            return Decoded(text, name, _bad_bytes(data, encoding))
    return None


def _plausibility(decoded: tuple[str, str]) -> float:
    return share_of_frequent(decoded[0])


def _bad_utf8(data: bytes) -> tuple[int, ...]:
    return _bad_bytes(data, "utf-8")


def _bad_bytes(data: bytes, encoding: str) -> tuple[int, ...]:
    """Bytes, counted from 1, at which strict decoding fails; at most MOST_BAD_BYTES."""
    found: list[int] = []
    start = 0
    while start < len(data) and len(found) < MOST_BAD_BYTES:
        end = data.find(b"\n", start + _BLOCK) + 1 or len(data)
        if _strict(data[start:end], encoding) is None:
            found.extend(start + at for at in _bad_in_block(data[start:end], encoding))
        start = end
    return tuple(found[:MOST_BAD_BYTES])


def _bad_in_block(block: bytes, encoding: str) -> list[int]:
    found: list[int] = []
    start = 1
    for line in block.splitlines(keepends=True):
        most = MOST_BAD_BYTES - len(found)
        found.extend(start + at for at in _bad_in_line(line, most, encoding))
        start += len(line)
    return found


def _bad_in_line(line: bytes, most: int, encoding: str) -> list[int]:
    found: list[int] = []
    start = 0
    while len(found) < most:
        try:
            line[start:].decode(encoding)
        except UnicodeDecodeError as error:
            found.append(start + error.start)
            start += error.end
        else:
            break
    return found


def _by_score(data: bytes) -> Decoded | None:
    best, score = None, PLAUSIBLE
    for encoding in _CANDIDATES:
        text = _strict(data, encoding)
        share = share_of_frequent(text) if text else 0.0
        if text and share > score:
            best, score = Decoded(text, _NAMES.get(encoding, encoding)), share
    return best


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
