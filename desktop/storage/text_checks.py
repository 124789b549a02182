"""Texts and what was found in them, originals, and spans, against each other."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

from sqlite_utils import Database

from desktop.domain.report import Section, Segment

_STEP = 1 << 20
_SPANS = {
    "coding": "SELECT codings.id, start, end, characters FROM codings"
    " JOIN reports ON reports.id = report_id",
    "figure": "SELECT figures.id, start, end, characters FROM figures"
    " JOIN reports ON reports.id = report_id",
    "decision": "SELECT adjudications.id, start, end, characters FROM adjudications"
    " JOIN reports ON reports.id = report_id",
    "resolution": "SELECT resolutions.id, resolutions.start, resolutions.end, characters"
    " FROM resolutions JOIN adjudications ON adjudications.id = adjudication_id"
    " JOIN reports ON reports.id = report_id",
}


def text_findings(db: Database) -> Iterator[str]:
    """Each text against its SHA-256, its length, its sentences and its sections."""
    # Numbers first, so that no cursor stands in a table that another query reads.
    numbers = [row[0] for row in db.execute("SELECT number FROM texts ORDER BY number")]
    for number in numbers:
        key, characters, segments, text = db.execute(
            "SELECT sha256, characters, segments, text FROM texts WHERE number = ?", [number]
        ).fetchone()
        if sha256(text.encode("utf-8")).hexdigest() != key:
            yield f"text {key} is not what its SHA-256 says"
            continue
        if len(text) != characters:
            yield f"text {key} has {len(text)} characters, not {characters}"
        yield from (f"text {key}: {what}" for what in _found_in(db, key, text, segments))


def _found_in(db: Database, key: str, text: str, stored: str) -> Iterator[str]:
    segments = [Segment(*bounds) for bounds in json.loads(stored)]
    rows = db.execute(
        "SELECT level, title, start, body_start, end, role FROM sections WHERE text_sha256 = ?"
        " ORDER BY position",
        [key],
    )
    sections = [Section(*row) for row in rows]
    yield from _segments(text, segments)
    yield from _sections(text, sections)


def _segments(text: str, segments: list[Segment]) -> Iterator[str]:
    # Older programs may have cut sentences elsewhere: what holds for all of them is looked at.
    if not all(s.end <= t.start for s, t in pairwise(segments)):
        yield "its sentences overlap"
    if _bare("".join(text[s.start : s.end] for s in segments)) != _bare(text):
        yield "its sentences leave something out"
    if any(not 0 <= s.level <= 3 for s in segments):
        yield "a heading has a level that there is not"


def _bare(text: str) -> str:
    return "".join(text.split())


def _sections(text: str, sections: list[Section]) -> Iterator[str]:
    for section in sections:
        if not 0 <= section.start <= section.body_start <= section.end <= len(text):
            yield f"the section {section.title} lies outside it"
        elif section.title not in text[section.start : section.body_start]:
            yield f"the section {section.title} does not have that title"
    if not all(s.start < t.start for s, t in pairwise(sections)):
        yield "its sections are out of order"
    if not all(s.end <= t.start or t.end <= s.end for s, t in pairwise(sections)):
        yield "its sections overlap"


def original_findings(db: Database) -> Iterator[str]:
    """Each original against its SHA-256 and its size; no more is unpacked than the size says."""
    numbers = [row[0] for row in db.execute("SELECT rowid FROM originals ORDER BY rowid")]
    for number in numbers:
        key, size, compressed = db.execute(
            "SELECT sha256, size, compressed FROM originals WHERE rowid = ?", [number]
        ).fetchone()
        if not is_original(key, size, compressed):
            yield f"original {key} is not what its SHA-256 says"


def is_original(key: str, size: int, compressed: bytes) -> bool:
    """Whether it unpacks to exactly so many bytes of that SHA-256, and nothing follows."""
    unpacking, found, length, data = zlib.decompressobj(), sha256(), 0, compressed
    try:
        while not unpacking.eof and length <= size:
            piece = unpacking.decompress(data, _STEP)
            data = unpacking.unconsumed_tail
            if not piece and not data:
                break
            found.update(piece)
            length += len(piece)
    except zlib.error:
        return False
    whole = unpacking.eof and not unpacking.unused_data and not unpacking.unconsumed_tail
    return whole and length == size and found.hexdigest() == key


def span_findings(db: Database) -> Iterator[str]:
    """What lies outside its text."""
    there = set(db.table_names())
    for name, query in _SPANS.items():
        table = query.split(" FROM ")[1].split()[0]
        if table in there:
            yield from _outside(db, name, query)


def _outside(db: Database, name: str, query: str) -> Iterator[str]:
    rows = db.execute(f"{query} JOIN texts ON sha256 = text_sha256 WHERE {_end(name)} > characters")
    for row_id, start, end, characters in rows:
        yield f"{name} {row_id} [{start}, {end}) in a text of {characters} characters"


def _end(name: str) -> str:
    return "resolutions.end" if name == "resolution" else "end"
