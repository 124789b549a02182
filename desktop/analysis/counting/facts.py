"""What reports say of themselves, in columns: for filters and for groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from desktop.analysis.counting.numbering import Numbers
from desktop.domain.errors import InputError
from desktop.domain.listed_report import ListedReport

Flags = npt.NDArray[np.bool_]
FactValue = str | int | float
NONE = -1
"""The place of a value that is not there."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A fact: of each report the place of its value in `values`, NONE where it has none."""

    places: Numbers
    values: tuple[FactValue, ...]

    def of(self, which: Numbers) -> Factor:
        """The same fact of those reports alone."""
        return Factor(self.places[which], self.values)

    def among(self, wanted: Iterable[FactValue]) -> Flags:
        """Which reports have one of those values."""
        known = set(wanted)
        inside = np.array([value in known for value in self.values] + [False], bool)
        return np.asarray(inside[self.places])


@dataclass(frozen=True)
class FactColumns:
    """The facts of reports, in the corpus's order; `own` are the columns a researcher added.

    `numbers` are what the engine's columns call the reports.
    """

    reports: Sequence[ListedReport]
    numbers: Numbers
    own: Mapping[str, Factor]

    @cached_property
    def factors(self) -> dict[str, Factor]:
        """By the names of groupings; values in the order in which reports have them."""
        plain = {name: factor(map(get, self.reports)) for name, get in _FACTS.items()}
        plain["year"] = in_order(plain["year"])
        plain["report"] = Factor(
            np.arange(len(self.reports)), tuple(report.id for report in self.reports)
        )
        return {**self.own, **plain}

    def among(self, name: str, wanted: Iterable[FactValue]) -> Flags:
        """Which reports have one of those values there; InputError where there is no such fact.

        Numbers of an own column may be given as text.
        """
        fact, known = self.named(name), set(map(str, wanted))
        return fact.among(value for value in fact.values if str(value) in known)

    def named(self, name: str) -> Factor:
        """The fact, or the own column, of that name; InputError where there is none."""
        if name not in self.factors:
            raise InputError(
                "No report has a column {name}.",
                "The own columns are: {known}. Take in another with the command facts.",
                name=name,
                known=", ".join(self.own) or "–",
            )
        return self.factors[name]

    @property
    def every(self) -> Flags:
        """No report left out."""
        return np.ones(len(self.reports), bool)


_FACTS: dict[str, Callable[[ListedReport], FactValue | None]] = {
    "county": lambda report: report.county_key,
    "county_name": lambda report: report.county,
    "county_code": lambda report: report.county_code,
    "prefecture": lambda report: report.prefecture,
    "province": lambda report: report.province,
    "year": lambda report: report.year,
}


def factor(values: Iterable[FactValue | None]) -> Factor:
    """The values as places, in the order in which they are first met."""
    known: dict[FactValue, int] = {}
    places = [
        NONE if value is None or value == "" else known.setdefault(value, len(known))
        for value in values
    ]
    return Factor(np.array(places, np.int64), tuple(known))


def in_order(made: Factor) -> Factor:
    """The same with its values sorted, numbers before words."""
    order = sorted(range(len(made.values)), key=lambda n: _sorted_as(made.values[n]))
    back = np.full(len(order) + 1, NONE, np.int64)
    back[order] = np.arange(len(order))
    back[-1] = NONE
    return Factor(np.asarray(back[made.places]), tuple(made.values[n] for n in order))


def common(made: Factor, group: Numbers, *, groups: int) -> list[FactValue | None]:
    """The value that all rows of each group share; None where they do not, or have none.

    `made.places` and `group` are of the same rows.
    """
    least = np.full(groups, len(made.values), np.int64)
    most = np.full(groups, NONE, np.int64)
    np.minimum.at(least, group, made.places)
    np.maximum.at(most, group, made.places)
    shared = np.where(least == most, most, NONE)
    return [None if place < 0 else made.values[place] for place in shared.tolist()]


def _sorted_as(value: FactValue) -> tuple[bool, float, str]:
    if isinstance(value, str):
        return True, 0.0, value
    return False, float(value), ""
