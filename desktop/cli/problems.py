"""Which errors are the user's to mend, and the one line that says how."""

from __future__ import annotations

import errno

import click

from desktop.domain.errors import ZhupiError

_OF_THE_MACHINE = {
    errno.ENOSPC: "Make room on the disk, or choose another place.",
    errno.EDQUOT: "Make room in your quota, or choose another place.",
    errno.EFBIG: "Choose a place that takes larger files.",
    errno.EACCES: "Choose a place where you may read and write.",
    errno.EPERM: "Choose a place where you may read and write.",
    errno.EROFS: "Choose a place that can be written to.",
    errno.ENOENT: "Check the path.",
    errno.ENOTDIR: "Check the path: a file stands where a folder should.",
    errno.EISDIR: "Name a file, not a folder.",
    errno.EEXIST: "Choose another name.",
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.EIO: "Check the disk.",
}


def is_problem(error: Exception) -> bool:
    """Whether the user can mend it; anything else is a bug of ours."""
    return isinstance(error, ZhupiError | click.ClickException) or _of_the_machine(error)


def described(error: Exception) -> str:
    """What happened and what to do, on one line."""
    if isinstance(error, click.UsageError):
        return _usage(error)
    if isinstance(error, click.ClickException):
        return _one_line(error.format_message())
    if isinstance(error, OSError):
        return _one_line(f"{_place(error)}{error.strerror}. {_OF_THE_MACHINE[error.errno or 0]}")
    return _one_line(str(error))


def _of_the_machine(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno in _OF_THE_MACHINE


def _usage(error: click.UsageError) -> str:
    where = f" See: {error.ctx.command_path} --help" if error.ctx else ""
    return _one_line(error.format_message() + where)


def _place(error: OSError) -> str:
    return f"{error.filename}: " if error.filename else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
