"""Files that are whole or not there, and never in the place of others without a word.

They are written under a name of their own beside their place, brought to the disk, and then
renamed. What a run that was killed leaves behind is taken away by the next one that writes there.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import IO, Final

from desktop.domain.errors import EnvironmentProblem, InputError, PresentError

if sys.platform != "win32":
    import fcntl

_UNFINISHED: Final = ".zhupi-export-{token}.part"
_HELD: Final = ".zhupi-export-{token}.held"


@contextmanager
def replaced(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """A path to write to; it becomes `path` when the block ends, and is gone if it raises.

    Raises PresentError where something is there and `overwrite` is not given, EnvironmentProblem
    where the folder is missing, read-only or full.
    """
    with all_replaced([path], overwrite=overwrite) as (unfinished,):
        yield unfinished


@contextmanager
def all_replaced(paths: Sequence[Path], *, overwrite: bool = False) -> Iterator[list[Path]]:
    """The same for several files: none is put in its place before all are written."""
    refuse_present(paths, overwrite=overwrite)
    for folder in {path.parent for path in paths}:
        _tidy(folder)
    token = token_hex(8)
    unfinished = [path.with_name(_named(token, n)) for n, path in enumerate(paths)]
    with _told(paths[0]), _held(paths[0].parent, token):
        try:
            yield unfinished
            for each in unfinished:
                _to_disk(each)
            _put_all(unfinished, paths, overwrite=overwrite)
            for folder in {path.parent for path in paths}:
                _folder_to_disk(folder)
        finally:
            for each in unfinished:
                with suppress(OSError):
                    each.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder to write files into; it becomes `path`, where nothing may be, when all are in it.

    Folders above that are missing are made. Raises as `replaced` does.
    """
    refuse_present([path])
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        _tidy(path.parent)
        token = token_hex(8)
        unfinished = path.with_name(_named(token, 0))
        with _held(path.parent, token):
            try:
                unfinished.mkdir()
                yield unfinished
                for file in unfinished.iterdir():
                    _to_disk(file)
                _folder_to_disk(unfinished)
                # An empty folder that has come to be there meanwhile is no loss.
                unfinished.rename(path)
                _folder_to_disk(path.parent)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)


def refuse_present(paths: Sequence[Path], *, overwrite: bool = False) -> None:
    """Raises PresentError where one of them is there, unless it is to be written over.

    Raises InputError for a folder, which is never written over.
    """
    there = [path for path in paths if os.path.lexists(path)]
    if there and not overwrite:
        raise _are_there(there)
    folder = next((path for path in there if path.is_dir()), None)
    if folder is not None:
        raise InputError("{path} is a folder.", "Choose another name.", path=folder)


def _are_there(paths: Sequence[Path]) -> PresentError:
    return PresentError(
        "{path} is there already, and nothing is written over.",
        "Choose another name, or give --overwrite.",
        path=paths[0],
        names=", ".join(path.name for path in paths),
    )


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EnvironmentProblem(
            "{path} cannot be written ({reason}).",
            "Check the folder, its free space and whether another program has the file open.",
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error


def _named(token: str, number: int) -> str:
    return _UNFINISHED.format(token=f"{token}-{number}")


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _folder_to_disk(path: Path) -> None:
    # Windows has no such thing; there a rename is written with the file system's own log.
    if sys.platform == "win32":
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        # Some network drives have no such thing either; the file itself is on the disk.
        with suppress(OSError):
            os.fsync(opened)
    finally:
        os.close(opened)


def _put_all(unfinished: Sequence[Path], paths: Sequence[Path], *, overwrite: bool) -> None:
    put: list[Path] = []
    try:
        for each, path in zip(unfinished, paths, strict=True):
            _put(each, path, overwrite=overwrite)
            put.append(path)
    except BaseException:
        # They are new, and ours: half of what was to be written is nothing that was wanted.
        for path in [] if overwrite else put:
            path.unlink(missing_ok=True)
        raise


def _put(unfinished: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        unfinished.replace(path)
        return
    try:
        _link_or_rename(unfinished, path)
    except FileExistsError as error:
        # It has come to be there since it was looked for.
        raise _are_there([path]) from error


def _link_or_rename(unfinished: Path, path: Path) -> None:
    """In a way that replaces nothing: on POSIX a rename would."""
    if sys.platform != "win32":
        try:
            path.hardlink_to(unfinished)
        except FileExistsError:
            raise
        except OSError:
            # The file system has no links: what is left is to look once more.
            refuse_present([path])
        else:
            return
    unfinished.rename(path)


@contextmanager
def _held(folder: Path, token: str) -> Iterator[None]:
    """A file whose lock says, to who tidies the folder, that the writer is at work."""
    path = folder / _HELD.format(token=token)
    file = path.open("xb")
    try:
        _lock(file)
        yield
    finally:
        # Windows removes no file that is open.
        file.close()
        path.unlink(missing_ok=True)


def _lock(file: IO[bytes]) -> None:
    """Raises BlockingIOError where its writer is at work; on Windows being open is the lock."""
    if sys.platform != "win32":
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _tidy(folder: Path) -> None:
    """Take away what runs that were killed have left unfinished in the folder."""
    with suppress(OSError):
        for held in folder.glob(_HELD.format(token="*")):
            with suppress(OSError):
                _tidy_one(held)


def _tidy_one(held: Path) -> None:
    token = held.name.split("-")[-1].removesuffix(".held")
    with held.open("rb+") as file:
        _lock(file)
        if sys.platform != "win32":
            _take_away(held.parent, token)
    held.unlink()
    _take_away(held.parent, token)


def _take_away(folder: Path, token: str) -> None:
    for left in folder.glob(_UNFINISHED.format(token=f"{token}-*")):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)
