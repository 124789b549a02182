"""A project as a .qdpx file: the same project gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from desktop.exchange.refi.elements_out import elements, note_file, text_file
from desktop.exchange.refi.outgoing import ProjectOut

_LEVEL: Final = 1
"""Most of the time goes into packing; a higher level makes Han text a tenth smaller."""
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_RIGHTS: Final = 0o100644 << 16
_TOGETHER: Final = 500
"""Pieces that are packed at once."""


def write_project(project: ProjectOut, path: Path) -> None:
    """Write it; OSError where the disk refuses."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        _put(archive, "project.qde", elements(project))
        for report_id, text in project.texts():
            _put(archive, f"sources/{text_file(report_id)}", [_lines(text, project)])
        for memo in project.memos:
            _put(archive, f"sources/{note_file(memo.id)}", [_lines(memo.text, project)])


def _lines(text: str, project: ProjectOut) -> str:
    return text.replace("\n", "\r\n") if project.crlf else text


def _put(archive: ZipFile, name: str, pieces: Iterable[str]) -> None:
    entry = ZipInfo(name, date_time=_NO_TIME)
    entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _RIGHTS, 3
    entry._compresslevel = _LEVEL  # type: ignore[attr-defined]
    waiting: list[str] = []
    with archive.open(entry, "w") as file:
        for piece in pieces:
            waiting.append(piece)
            if len(waiting) == _TOGETHER:
                file.write("".join(waiting).encode("utf-8"))
                waiting.clear()
        file.write("".join(waiting).encode("utf-8"))
