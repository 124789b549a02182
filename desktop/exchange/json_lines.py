"""Files of JSON lines, line by line; what a line means is for those who read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.domain.errors import EnvironmentProblem, InputError


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each line with its number from 1; blank ones are passed over.

    Raises EnvironmentProblem where the file cannot be read, InputError where it is not UTF-8.
    """
    for number, line in enumerate(_text(path).split("\n"), start=1):
        if line.strip():
            yield number, line


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise EnvironmentProblem(
            "{path} cannot be read ({reason}).",
            "Check the name and that you may read it.",
            path=path,
            reason=error.strerror,
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            "{path} is not UTF-8.", "Save it as UTF-8, one JSON object a line.", path=path
        ) from error
