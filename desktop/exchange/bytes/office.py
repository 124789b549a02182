"""Office files are ZIP archives: checked before anything in them is unpacked."""

import io
import zipfile
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import no_text
from desktop.exchange.bytes.limits import LARGEST_UNPACKED, MOST_PARTS

OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK\x03\x04"
_LOCKED: Final = 0x1
"""The bit of a ZIP entry that says that it needs a password."""


def checked(data: bytes, *, what: str, part: str | None = None) -> io.BytesIO:
    """The archive to read from, if it holds ``part`` and unpacks to a sane size.

    Raises InputError for an empty file, what is no archive, an old or encrypted Office file, a
    bomb, or an archive of something else. ``what`` names the format that was expected.
    """
    if not data:
        raise no_text()
    if data.startswith(OLD_OFFICE):
        raise of_old_office(data, what)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive, what)
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise (_cut_off() if data.startswith(_ZIP) else not_of_its_kind(what)) from error
    if part is not None and part not in names:
        raise not_of_its_kind(what)
    return io.BytesIO(data)


def of_old_office(data: bytes, what: str) -> InputError:
    """What is the matter with a file of the old container, told by what it holds."""
    if _names(data, "EncryptedPackage"):
        return locked(what)
    if _names(data, "WordDocument"):
        return InputError(
            "It is an old Word or WPS document (.doc, .wps), whatever its name says.",
            "Open it in Word, WPS or LibreOffice and save it as .docx.",
        )
    if _names(data, "Workbook") or _names(data, "Book"):
        return InputError(
            "It is an old Excel or WPS workbook (.xls, .et), whatever its name says.",
            "Open it in Excel, WPS or LibreOffice and save it as .xlsx.",
        )
    return InputError(
        "It is an old Office document, or one with a password.",
        "Open it in Word or WPS without its password and save it as {what}.",
        what=what,
    )


def not_of_its_kind(what: str) -> InputError:
    """The file is something else than its name says."""
    return InputError(
        "It is no {what} file, whatever its name says.",
        "Save it as {what} again, or fetch it again.",
        what=what,
    )


def locked(what: str) -> InputError:
    """The file needs a password."""
    return InputError(
        "It is protected by a password.",
        "Open it in Word or WPS with its password and save it as {what} without.",
        what=what,
    )


def _cut_off() -> InputError:
    return InputError(
        "The file is cut off or damaged.", "Fetch it again: its end is missing or wrong."
    )


def _names(data: bytes, stream: str) -> bool:
    """Whether the container has a stream of this name; names stand there in UTF-16."""
    return stream.encode("utf-16-le") in data


def _check(archive: zipfile.ZipFile, what: str) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > LARGEST_UNPACKED:
        raise InputError(
            "It would unpack to more than {most} MB, which no report does.",
            "Leave it out: it is damaged or made to do harm.",
            most=LARGEST_UNPACKED // 1024 // 1024,
        )
    if any(one.flag_bits & _LOCKED for one in parts):
        raise locked(what)
