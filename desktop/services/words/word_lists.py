"""The project's own dictionary, whose words are kept whole, and its stop words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import decode
from desktop.exchange.bytes.file_bytes import file_bytes
from desktop.services.project.project import Project
from desktop.text.concordance import fold
from desktop.text.normalise import normalise

DICTIONARY: Final = "words_dictionary"
STOP_WORDS: Final = "words_stop"


def word_list(project: Project, kind: str) -> list[str]:
    """The words of DICTIONARY or of STOP_WORDS, as they were given."""
    kept = project.store.settings.get(kind)
    return [str(word) for word in json.loads(kept)] if kept else []


def put_word_list(project: Project, kind: str, words: Iterable[str]) -> list[str]:
    """Keep these words in the place of those before, each once; returns them.

    Raises EnvironmentProblem where the project cannot be written.
    """
    tidy = (fold(normalise(word).text.strip()) for word in words)
    kept = list(dict.fromkeys(word for word in tidy if word))
    with project.aside():
        project.store.settings.put(kind, json.dumps(kept, ensure_ascii=False))
    return kept


def words_in_file(path: Path) -> list[str]:
    """The words of a text file, one a line; what stands after a space or tab is not read.

    Raises InputError or EnvironmentProblem where it cannot be read.
    """
    data = file_bytes(path)
    try:
        text = decode(data).text
    except InputError as error:
        raise InputError(
            "{name} cannot be used as a list of words: {reason}",
            "Save it as text in UTF-8, a word a line.",
            name=path.name,
            reason=error,
        ) from error
    lines = (line.split() for line in text.removeprefix("\ufeff").splitlines())
    return [parts[0] for parts in lines if parts]
