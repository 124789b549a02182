"""The command that makes a table or a picture again, as somebody can type it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.services.project.project import Project
from desktop.services.results.asked import HandNames
from desktop.services.results.question import FIRST_YEAR, LAST_YEAR, Question, Years
from desktop.services.rounds.rounds import find_round

PROGRAM = ("python", "main.py")
_PLAIN = re.compile(r"[\w./:@+,=-]+")
_BOTH = re.compile(r"[^\"$`\\!%\r\n]*")
"""What means itself between double quotes, for sh and for cmd."""


def arguments(
    project: Project,
    question: Question,
    *,
    view: str = "frequency",
    options: Mapping[str, object] | None = None,
    program: Sequence[str] = PROGRAM,
) -> list[str]:
    """The words of the command: the program, the view's command, the project, the options.

    `options` are more options of that command by name: True stands alone, a tuple comes once
    for each of its values, and None not at all.
    """
    given = {**_asked(project, question, view), **(options or {})}
    words = [word for name, value in given.items() for word in _option(name, value)]
    return [*program, view, str(project.path), *words]


def command_lines(words: Sequence[str]) -> tuple[str, ...]:
    """The command as one line for every shell or, where they differ, for sh and then for cmd."""
    if all(_BOTH.fullmatch(word) for word in words):
        return (" ".join(word if _PLAIN.fullmatch(word) else f'"{word}"' for word in words),)
    return shlex.join(words), " ".join(map(_for_cmd, words))


def _for_cmd(word: str) -> str:
    """Within double quotes, as programs on Windows take their arguments apart."""
    if _PLAIN.fullmatch(word):
        return word
    # Backslashes count only before a quotation mark; the closing one is such a mark.
    inner = re.sub(r'(\\*)"', r'\1\1\\"', word)
    inner = re.sub(r"(\\+)$", r"\1\1", inner)
    return f'"{inner}"'


def _asked(project: Project, question: Question, view: str) -> dict[str, object]:
    """The options that ask this question; what is as it is anyway is not said."""
    return {
        **_table(project, question, view),
        **_whose(project, question),
        **_chosen(project, question),
    }


def _table(project: Project, question: Question, view: str) -> dict[str, object]:
    if view != "frequency":
        return {}
    by = question.corrected
    return {
        "by": question.by,
        "measure": question.measure,
        "intervals": question.intervals,
        "corrected": None if by is None else find_round(project, by).name,
    }


def _whose(project: Project, question: Question) -> dict[str, object]:
    names, plain = HandNames(project), Question()
    settled = question.resolution
    return {
        "coder": tuple(map(names.of_coder, question.coder_ids)),
        "resolution": settled is not None,
        "round": None if settled is None else find_round(project, settled).name,
        "whose": None if question.whose == plain.whose else question.whose,
        "include-unfinished": question.unfinished,
    }


def _chosen(project: Project, question: Question) -> dict[str, object]:
    plain, book = Question(), project.codebook
    return {
        "themes": None if question.themes == plain.themes else question.themes,
        "theme": tuple(book.path(known) for known in question.theme_ids if known in book),
        "province": question.provinces,
        "prefecture": question.prefectures,
        "county": question.counties,
        "year": years_text(question.years),
        "section": question.parts,
        "where": tuple(f"{name}={value}" for name, values in question.where for value in values),
        "report": question.report_ids,
    }


def years_text(years: Years) -> str | None:
    """2021, 2021-2024, 2021- or -2024, as a command takes them."""
    if years is None:
        return None
    first, last = (f"{year:04}" for year in years)
    if first == last:
        return first
    open_start, open_end = years[0] <= FIRST_YEAR, years[1] >= LAST_YEAR
    if open_start and open_end:
        return f"{first}-{last}"
    return f"{'' if open_start else first}-{'' if open_end else last}"


def _option(name: str, value: object) -> Iterator[str]:
    for one in _values(value):
        # Joined, so that a value which begins with - is no option.
        yield f"--{name}" if one is True else f"--{name}={one}"


def _values(value: object) -> Iterable[object]:
    if isinstance(value, tuple | list):
        return value
    return () if value is None or value is False else (value,)
