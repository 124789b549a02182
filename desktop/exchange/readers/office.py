"""Office files are ZIP archives: checked before anything in them is unpacked."""

import io
import zipfile
from typing import Final

from desktop.domain.errors import InputError

LARGEST_UNPACKED: Final = 256 * 1024 * 1024
"""Bytes that an archive's parts may have together once unpacked."""
MOST_PARTS: Final = 10_000
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"


def checked(data: bytes, *, part: str, what: str) -> io.BytesIO:
    """The archive to read from, if it holds ``part`` and unpacks to a sane size.

    Raises InputError for what is no archive, an old or encrypted Office file, a bomb, or an
    archive of something else. ``what`` names the format that was expected.
    """
    if data.startswith(_OLD_OFFICE):
        raise InputError(
            "It is an old Office document, or one with a password.",
            "Open it in Word or WPS without its password and save it as {what}.",
            what=what,
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive, part, what)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise InputError(
            "It is no {what} file, whatever its name says.",
            "Save it as {what} again, or fetch it again.",
            what=what,
        ) from error
    return io.BytesIO(data)


def _check(archive: zipfile.ZipFile, part: str, what: str) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > LARGEST_UNPACKED:
        raise InputError(
            "It would unpack to more than {most} MB, which no report does.",
            "Leave it out: it is damaged or made to do harm.",
            most=LARGEST_UNPACKED // 1024 // 1024,
        )
    if part not in archive.namelist():
        raise zipfile.BadZipFile(f"no {part} in the {what} archive")
