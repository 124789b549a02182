"""The codebook of indicators: what figures are figures of, with the words that reports have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from desktop.domain.errors import InputError, NotFoundError
from desktop.domain.figure import Indicator
from desktop.services.project.project import Project
from desktop.storage.rounds import tie
from desktop.text.concordance import fold

_ASIDE: Final = re.compile(r"[\s“”‘’\"'《》〈〉()（）]")
_EVERY: Final = re.compile(r"^(?:各类|各项|各种|各级|全部|所有|全[省市县区州旗])")


class IndicatorNames:
    """Finds indicators by any of their words: width, script, quotation marks do not matter."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._known: dict[str, Indicator] = {}
        for indicator in indicators:
            for word in indicator.words():
                self._known.setdefault(_bare(word), indicator)

    def find(self, *names: str) -> Indicator | None:
        """The indicator that the first of the names means which means one."""
        found = (self._known.get(_bare(name)) for name in names if _bare(name))
        return next((one for one in found if one), None)


def indicators(project: Project) -> list[Indicator]:
    """In the order that they were given."""
    return project.store.indicators.all()


def find_indicator(project: Project, name: str) -> Indicator:
    """The indicator with that name or synonym; NotFoundError where there is none."""
    found = IndicatorNames(indicators(project)).find(name)
    if found is None:
        raise NotFoundError(
            "There is no indicator {name}.",
            "`indicators PROJECT list` lists them.",
            name=name,
        )
    return found


def put_indicators(project: Project, rows: Sequence[Indicator]) -> list[Indicator]:
    """Add the indicators, or alter those of the same names, in one step; what stands then.

    Raises InputError where a name is empty or a word stands for two of them.
    """
    standing = {one.id: one for one in indicators(project)}
    for row in rows:
        wanted = _known_as(row, standing)
        standing[wanted.id] = wanted
    _refuse_two(standing.values())
    detail: dict[str, object] = {"indicators": len(rows), "first": rows[0].name if rows else ""}
    before = {one.id: one for one in indicators(project)}
    with project.change("put_indicators", detail=detail):
        for one in standing.values():
            if before.get(one.id) != one:
                project.store.indicators.put(one)
    return indicators(project)


def remove_indicator(project: Project, name: str) -> None:
    """Take the indicator out; figures keep their words. NotFoundError where there is none."""
    doomed = find_indicator(project, name)
    with project.change("remove_indicator", detail={"indicator": doomed.name}):
        project.store.indicators.remove(doomed.id)


def add_synonym(project: Project, indicator: Indicator, word: str) -> Indicator:
    """The indicator with one word more; nothing changes where it has it already."""
    if _bare(word) in {_bare(known) for known in indicator.words()}:
        return indicator
    after = replace(indicator, synonyms=(*indicator.synonyms, word.strip()))
    put_indicators(project, [after])
    return after


def _known_as(row: Indicator, standing: dict[str, Indicator]) -> Indicator:
    if not row.name:
        raise InputError("An indicator has no name.", "Give each row a name.")
    # By its name, so that the same indicator is one in every file of a study.
    key = tie("indicator", _bare(row.name))
    known = standing.get(key)
    position = (
        known.position if known else 1 + max((o.position for o in standing.values()), default=0)
    )
    return replace(row, id=key, position=position)


def _refuse_two(rows: Iterable[Indicator]) -> None:
    words: dict[str, Indicator] = {}
    for row in rows:
        for word in row.words():
            other = words.setdefault(_bare(word), row)
            if other.id != row.id:
                raise InputError(
                    "{word} stands for {first} and for {second}.",
                    "Leave it with one of them.",
                    word=word,
                    first=other.name,
                    second=row.name,
                )


def _bare(word: str) -> str:
    return _EVERY.sub("", _ASIDE.sub("", fold(word)))
