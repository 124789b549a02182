"""The file that a project comes in: a ZIP archive of others' making, or its XML alone.

Nothing is unpacked to the disk, and nothing is opened that the data name outside the archive.
"""

from __future__ import annotations

import hashlib
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from desktop.domain.errors import InputError
from desktop.exchange.bytes.file_bytes import file_bytes, opened
from desktop.exchange.bytes.limits import LARGEST_UNPACKED

_MB: Final = 1024 * 1024
MOST_MEMBERS: Final = 60_000
"""Files in an archive: a text and a memo or two a report."""
LARGEST_LISTING: Final = 16 * _MB
"""Bytes of the list of files that an archive ends with."""
LARGEST_DECLARED: Final = 8 * 1024 * _MB
"""Bytes that all files together are said to have; recordings are large, but are not read."""
LARGEST_QDE: Final = LARGEST_UNPACKED
LARGEST_TEXT: Final = 32 * _MB
MOST_RATIO: Final = 400
"""So often may a file larger than a megabyte be as large as it is packed."""
_END: Final = b"PK\x05\x06"
_TAIL: Final = 22 + 65_535
_LOCKED: Final = 0x1
_DRIVE: Final = re.compile(r"^[A-Za-z]:")
_SCHEME: Final = re.compile(r"^(?:[a-z][a-z+.-]*):/{0,3}", re.IGNORECASE)
_INTERNAL: Final = re.compile(r"^internal:/{0,3}", re.IGNORECASE)
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Container:
    """A project's file; `sha256` is of the whole, `qde` the bytes of its XML."""

    def __init__(self, name: str, sha256: str, qde: bytes, archive: zipfile.ZipFile | None) -> None:
        self.name, self.sha256, self.qde = name, sha256, qde
        self._archive = archive
        self._read = 0
        listed = archive.infolist() if archive else []
        # A text is named without its folder, or with it; the name itself comes before the last
        # part of another.
        self._members = {_key(one.filename.rpartition("/")[2]): one for one in listed}
        self._members |= {_key(one.filename): one for one in listed}

    def text(self, path: str) -> bytes:
        """The bytes of the file that the data name so.

        Raises InputError where it lies outside the archive or is not in it, and for one that is
        damaged or made to do harm.
        """
        inside = _INTERNAL.sub("", path.strip())
        if _SCHEME.match(inside) or inside.startswith(("/", "\\")) or ".." in inside:
            raise InputError(
                "Its text lies outside the file, as {path}, and is not followed.",
                "Export the project again with its sources in it.",
                path=path,
            )
        names = (f"sources/{inside}", inside, inside.rpartition("/")[2])
        found = (self._members.get(_key(name)) for name in names)
        member = next((one for one in found if one), None)
        if member is None or self._archive is None:
            raise InputError(
                "Its text {path} is not in the file.",
                "Export the project again with its sources in it.",
                path=path,
            )
        data = read_member(self._archive, member, most=LARGEST_TEXT)
        self._read += len(data)
        if self._read > LARGEST_DECLARED:
            raise too_large(LARGEST_DECLARED)
        return data


@contextmanager
def container(path: Path) -> Iterator[Container]:
    """The file, open while the block lasts.

    Raises InputError, which names the file, for what is no such file, is damaged or made to do
    harm, also while the block lasts, and EnvironmentProblem where it cannot be read.
    """
    with named(path), opened(path) as file:
        if file.read(2) != b"PK":
            data = file_bytes(path)
            yield Container(path.name, hashlib.sha256(data).hexdigest(), data, None)
            return
        file.seek(0)
        sha256 = _sha256(file)
        _refuse_long_listing(file)
        with _archive(file) as archive:
            qde = read_member(archive, _qde(archive), most=LARGEST_QDE)
            yield Container(path.name, sha256, qde, archive)


@contextmanager
def named(path: Path) -> Iterator[None]:
    """What is raised inside says of which file."""
    try:
        yield
    except InputError as error:
        if path.name in error.what:
            raise
        raise InputError(
            "{file} is not taken in. {reason}",
            "Export it again from the tool that made it; what is made to do harm is left out.",
            file=path.name,
            reason=error,
        ) from error


def file_sha256(path: Path) -> str:
    """SHA-256 of a file of any size, in hexadecimal; raises as `opened`."""
    with opened(path) as file:
        return _sha256(file)


def _sha256(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := file.read(_MB):
        digest.update(block)
    return digest.hexdigest()


@contextmanager
def _archive(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise damaged() from error
    with archive:
        refuse_harm(archive)
        yield archive


def refuse_harm(archive: zipfile.ZipFile) -> None:
    """Raises InputError for an archive whose list of files no tool would write."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise too_many_members()
    if sum(one.file_size for one in members) > LARGEST_DECLARED:
        raise too_large(LARGEST_DECLARED)
    seen: set[str] = set()
    for member in members:
        _refuse_member(member)
        key = _key(member.filename)
        if key in seen:
            raise _harmful("two files in it have the name {member}", member)
        seen.add(key)


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, most: int) -> bytes:
    """The bytes of a file in the archive, at most so many; raises InputError as `container`."""
    try:
        with archive.open(member) as file:
            data = file.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError) as error:
        raise damaged() from error
    except RuntimeError as error:
        raise _locked() from error
    if len(data) > most:
        raise too_large(most)
    return data


def _qde(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    found = [
        one
        for one in archive.infolist()
        if "/" not in one.filename and one.filename.lower().endswith(".qde")
    ]
    if len(found) != 1:
        raise InputError(
            "The archive has {number} files that end in .qde at its top; a project has one.",
            "Export the project as REFI-QDA (.qdpx) again.",
            number=len(found),
        )
    return found[0]


def _refuse_member(member: zipfile.ZipInfo) -> None:
    # Python cuts a name at NUL and turns a backslash round: what was written counts.
    name = member.orig_filename
    parts = name.split("/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts or set(name) & {"\\", "\0"}:
        raise _harmful("the file {member} would be written outside", member)
    if stat.S_ISLNK(member.external_attr >> 16):
        raise _harmful("{member} is a link", member)
    if member.flag_bits & _LOCKED:
        raise _locked()
    if member.compress_type not in _PACKED:
        raise _harmful("{member} is packed in a way that no tool of this kind uses", member)
    if member.file_size > _MB and member.file_size > MOST_RATIO * max(1, member.compress_size):
        raise _harmful("{member} would unpack to far more than any text does", member)


def _refuse_long_listing(file: BinaryIO) -> None:
    """Python reads the whole list of files before it can be asked how long that is."""
    file.seek(0, 2)
    file.seek(-min(file.tell(), _TAIL), 2)
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        raise damaged()
    if int.from_bytes(tail[at + 12 : at + 16], "little") > LARGEST_LISTING:
        raise too_many_members()


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def damaged() -> InputError:
    """The archive cannot be read to its end."""
    return InputError(
        "The archive is cut off or damaged.", "Export the project again, or fetch it again."
    )


def _locked() -> InputError:
    return InputError(
        "The archive is protected by a password.", "Pack it again without a password."
    )


def too_many_members() -> InputError:
    """More files in it than are read."""
    return InputError(
        "The archive holds more than {most} files.",
        "Export fewer sources at once.",
        most=f"{MOST_MEMBERS:,}",
    )


def too_large(most: int) -> InputError:
    """More bytes than are read."""
    return InputError(
        "It would unpack to more than {most} MB, which no such project does.",
        "Leave it out: it is damaged or made to do harm.",
        most=most // _MB,
    )


def _harmful(reason: str, member: zipfile.ZipInfo) -> InputError:
    return InputError(
        "The archive is not taken in: {reason}.",
        "Leave it out: it is damaged or made to do harm.",
        reason=reason.format(member=repr(member.orig_filename[:80])),
    )
