"""Files that are whole or not there: written beside their name, then put in its place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """A path to write to; it becomes `path` when the block ends, and is gone if it raises.

    Raises EnvironmentProblem where the folder is missing, read-only or full.
    """
    unfinished = path.with_name(path.name + ".part")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise EnvironmentProblem(
            "{path} cannot be written ({reason}).",
            "Check the folder, its free space and whether another program has the file open.",
            path=path,
            reason=error.strerror or type(error).__name__,
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
