"""Files of JSON lines, line by line; what a line means is for those who read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.domain.errors import InputError
from desktop.exchange.bytes.file_bytes import text_of
from desktop.exchange.bytes.limits import MOST_JSON_LINES, too_many_json_lines


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each line with its number from 1; blank ones are passed over.

    Half a character (a lone surrogate) is left in its line. Raises EnvironmentProblem where the
    file cannot be read, InputError where it is not UTF-8 or has too many lines.
    """
    text = _text(path)
    if text.count("\n") > MOST_JSON_LINES:
        raise too_many_json_lines(path.name)
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _text(path: Path) -> str:
    try:
        return text_of(path, errors="surrogatepass")
    except UnicodeDecodeError as error:
        raise InputError(
            "{path} is not UTF-8.", "Save it as UTF-8, one JSON object a line.", path=path
        ) from error
