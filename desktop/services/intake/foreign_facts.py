"""Variables of others as facts where their names fit, and as own columns where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.domain.own_facts import TAKEN, OwnValue, number_of, says_nothing
from desktop.domain.report import FACT_NAMES, KINDS, Facts
from desktop.exchange.lexicon.table_columns import fact_of
from desktop.exchange.refi.foreign import ForeignProject, ForeignSource
from desktop.exchange.refi.losses import Loss
from desktop.exchange.tables_in.given_facts import value
from desktop.services.project.foreign_names import not_taken, one_line

_NUMBERS: Final = ("Integer", "Float")
_YES: Final = "yes"


@dataclass(frozen=True, slots=True)
class FactsIn:
    """What is known of a source: facts, and own columns with their values."""

    facts: Facts
    own: tuple[tuple[str, OwnValue], ...]
    losses: tuple[Loss, ...]


class VariablesIn:
    """Variables of sources and of the cases that they belong to; cases and sets by their names."""

    def __init__(self, foreign: ForeignProject) -> None:
        self._foreign = foreign
        self._cases: defaultdict[str, list[int]] = defaultdict(list)
        self._sets: defaultdict[str, list[str]] = defaultdict(list)
        for number, case in enumerate(foreign.cases):
            for source in case.sources:
                self._cases[source].append(number)
        for one in foreign.sets:
            for source in one.sources:
                self._sets[source].append(one.name)

    def of(self, source: ForeignSource) -> FactsIn:
        """What the source's own variables say counts before what its cases say."""
        losses: list[Loss] = []
        cells: dict[str, str] = {}
        for variable, told in self._told(source):
            if cells.setdefault(variable, told) != told:
                name = self._foreign.variables.get(variable, (variable, ""))[0]
                losses.append(Loss("report", source.name, f"{name} is {told!r} too"))
        facts: dict[str, str | int] = {}
        own: dict[str, OwnValue] = {}
        for variable, told in cells.items():
            self._sort(variable, told, facts, own)
        self._belong(source, own)
        return FactsIn(Facts(**facts), tuple(own.items()), tuple(losses))  # type: ignore[arg-type]

    def _told(self, source: ForeignSource) -> Iterator[tuple[str, str]]:
        yield from source.values.items()
        for number in self._cases[source.guid]:
            yield from self._foreign.cases[number].values.items()

    def _sort(
        self,
        variable: str,
        told: str,
        facts: dict[str, str | int],
        own: dict[str, OwnValue],
    ) -> None:
        name, kind = self._foreign.variables.get(variable, (variable, "Text"))
        column = one_line(name).lower()
        fact = _fact(column)
        said = _said(fact, told.strip()) if fact else None
        if fact and said is not None and fact not in facts:
            facts[fact] = said
        elif not says_nothing(told):
            number = number_of(told) if kind in _NUMBERS else None
            own[own_name(column, own)] = told.strip() if number is None else number

    def _belong(self, source: ForeignSource, own: dict[str, OwnValue]) -> None:
        """Cases and sets are columns: of cases one with their names, of each set one of its own."""
        cases = (self._foreign.cases[number].name for number in self._cases[source.guid])
        names = [one_line(name) for name in cases if name and name != source.name]
        if names:
            own[own_name("case", own)] = "; ".join(names)
        for name in self._sets[source.guid]:
            own[own_name(one_line(name).lower(), own)] = _YES


def own_name(column: str, taken: Mapping[str, object]) -> str:
    """The name of an own column that no table has already."""
    name = column or "variable"
    return not_taken(f"{name} (variable)" if name in TAKEN else name, taken)


def _fact(column: str) -> str | None:
    found = column if column in FACT_NAMES else fact_of(column)
    return found if found in FACT_NAMES else None


def _said(fact: str, told: str) -> str | int | None:
    if not told:
        return None
    if fact == "kind":
        return told if told in KINDS else None
    return value(fact, told)
