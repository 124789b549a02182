"""Texts, the bytes they came from, and what was found in them; none of it ever changes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Final

from sqlite_utils import Database

from desktop.domain.errors import InputError
from desktop.domain.report import Section, Segment
from desktop.storage.filters import where
from desktop.storage.journal import json_text
from desktop.storage.seals import Seals
from desktop.storage.search_index import SearchIndex
from desktop.storage.stored_json import stored_bounds, stored_objects
from desktop.text.concordance import fold

LARGEST_ORIGINAL: Final = 64 * 1024 * 1024
"""Bytes; no larger file is read in."""


def fingerprint(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return sha256(data).hexdigest()


class Texts:
    """Rows of `texts`, `sections`, `originals` and `cleanings`."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._index = SearchIndex(db)
        self._seals = Seals(db)

    def add(self, text: str, *, segments: Sequence[Segment], sections: Sequence[Section]) -> str:
        """Store the text under its SHA-256, which is returned; once is enough."""
        key = fingerprint(text.encode("utf-8"))
        if self.characters(key) is None:
            bounds = [(s.start, s.end, s.level) for s in segments]
            cursor = self._db.execute(
                "INSERT INTO texts (sha256, text, characters, segments) VALUES (?, ?, ?, ?)",
                [key, text, len(text), json_text(bounds)],
            )
            self._index.add(int(cursor.lastrowid or 0), fold(text))
            self._add_sections(key, sections)
            self._seals.put("text", key)
        return key

    def add_original(self, data: bytes) -> str:
        """Store the bytes as they came, compressed, under their SHA-256."""
        key = fingerprint(data)
        self._db.execute(
            "INSERT OR IGNORE INTO originals (sha256, size, compressed) VALUES (?, ?, ?)",
            [key, len(data), zlib.compress(data)],
        )
        self._seals.put("original", key)
        return key

    def add_cleaning(
        self,
        original: str,
        text: str,
        *,
        encoding: str,
        parts: Sequence[dict[str, object]],
        repairs: Sequence[str],
    ) -> None:
        """What was cut off and repaired on the way from those bytes to that text."""
        self._db.execute(
            "INSERT OR IGNORE INTO cleanings (original_sha256, text_sha256, encoding, parts,"
            " repairs) VALUES (?, ?, ?, ?, ?)",
            [original, text, encoding, json_text(parts), json_text(repairs)],
        )
        self._seals.put("cleaning", f"{original} {text}")

    def get(self, key: str) -> str:
        """The text; KeyError where there is none."""
        return str(self._cell("text", key))

    def characters(self, key: str) -> int | None:
        """Length in code points; None where there is no such text."""
        row = self._db.execute("SELECT characters FROM texts WHERE sha256 = ?", [key]).fetchone()
        return None if row is None else int(row[0])

    def segments(self, key: str) -> list[Segment]:
        """Headings and sentences in order; KeyError where there is no such text."""
        return [Segment(*bounds) for bounds in stored_bounds(self.bounds_of(key))]

    def bounds_of(self, key: str) -> str:
        """The same as the JSON that is stored: [[start, end, level], ...]."""
        return str(self._cell("segments", key))

    def sections(self, key: str) -> list[Section]:
        """Sections in order."""
        rows = self._db.execute(
            "SELECT level, title, start, body_start, end, role FROM sections"
            " WHERE text_sha256 = ? ORDER BY position",
            [key],
        )
        return [Section(*row) for row in rows]

    def original(self, key: str) -> bytes:
        """The bytes as they came.

        Raises KeyError where there are none, InputError where they are damaged or are more than
        was recorded when they came.
        """
        row = self._db.execute(
            "SELECT compressed, size FROM originals WHERE sha256 = ?", [key]
        ).fetchone()
        if row is None:
            raise KeyError(key)
        return _unpacked(row[0], int(row[1]))

    def parts(self, original: str, text: str) -> list[dict[str, object]]:
        """What was cut off between those bytes and that text."""
        return stored_objects(self._cleaning(original, text)[1])

    def encoding(self, original: str, text: str) -> str:
        """In which encoding those bytes were read as that text; empty where nobody wrote it."""
        return self._cleaning(original, text)[0]

    def holding(self, query: str, *, most: int = -1) -> set[str]:
        """SHA-256 of (at most so many) texts that hold the query, in any form folded alike."""
        return self._index.texts_with(fold(query), most=most)

    def each(self, report_ids: Iterable[str] | None = None) -> Iterator[tuple[str, str]]:
        """(report, text), one after the other, so that a large corpus is never in memory."""
        clause, values = where({"reports.id": report_ids})
        yield from self._db.execute(
            "SELECT reports.id, text FROM reports JOIN texts ON sha256 = text_sha256"
            f" {clause} ORDER BY reports.id",
            values,
        )

    def bounds(self) -> dict[str, str]:
        """The stored segments of every report, as JSON still, since few are looked at."""
        return dict(
            self._db.execute(
                "SELECT reports.id, segments FROM reports JOIN texts ON sha256 = text_sha256"
            ).fetchall()
        )

    def _add_sections(self, key: str, sections: Sequence[Section]) -> None:
        self._db.conn.executemany(
            "INSERT INTO sections (text_sha256, position, level, title, start, body_start, end,"
            " role) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (key, n, s.level, s.title, s.start, s.body_start, s.end, s.role)
                for n, s in enumerate(sections)
            ),
        )

    def _cleaning(self, original: str, text: str) -> tuple[str, str]:
        row = self._db.execute(
            "SELECT encoding, parts FROM cleanings WHERE original_sha256 = ? AND text_sha256 = ?",
            [original, text],
        ).fetchone()
        return row or ("", "[]")

    def _cell(self, column: str, key: str) -> object:
        row = self._db.execute(f"SELECT {column} FROM texts WHERE sha256 = ?", [key]).fetchone()
        if row is None:
            raise KeyError(key)
        return row[0]


def _unpacked(compressed: bytes, size: int) -> bytes:
    """So many bytes, and memory for no more, whatever the compressed ones would come to."""
    most = min(size, LARGEST_ORIGINAL)
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(compressed, most + 1)
    except zlib.error as error:
        raise _damaged() from error
    if len(data) != size or not unpacking.eof:
        raise _damaged()
    return data


def _damaged() -> InputError:
    return InputError(
        "The stored file that the report came from is damaged, or made to do harm.",
        "Import the file again; `check` says what else is wrong with the project.",
    )
