"""A figure as a person judged it, and the indicators that figures are of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from desktop.domain.errors import InputError
from desktop.domain.span import Span

KINDS: Final = ("level", "change")
STATUSES: Final = ("achieved", "target")
CONFIRMED: Final = "confirmed"
REJECTED: Final = "rejected"

_DECIMAL: Final = re.compile(r"[-+]?[0-9]{1,60}(?:\.[0-9]{1,60})?")
_SHARE: Final = re.compile(r"[-+]?[0-9]{1,60}/[1-9][0-9]{0,60}")


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What a figure says.

    `value` and `value_to` (the upper end of a range, else None) are exact; a change that fell
    is below 0. `kind` is one of KINDS, `status` one of STATUSES, `compared` beside what it
    changed (同比), `indicator` what it is a figure of, in words.
    """

    value: Fraction
    unit: str = ""
    indicator: str = ""
    value_to: Fraction | None = None
    qualifier: str = ""
    kind: str = "level"
    compared: str = ""
    status: str = "achieved"


@dataclass(frozen=True, slots=True)
class JudgedFigure:
    """One coder's verdict on the figure at [start, end) of a report, in code points."""

    id: str
    report_id: str
    coder_id: str
    start: int
    end: int
    verdict: str
    reading: FigureReading
    decided_at: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def confirmed(self) -> bool:
        """Whether the coder took it for a figure."""
        return self.verdict == CONFIRMED


@dataclass(frozen=True, slots=True)
class Indicator:
    """What figures are figures of; `synonyms` are other words for it that reports have."""

    id: str
    name: str
    unit: str = ""
    synonyms: tuple[str, ...] = ()
    definition: str = ""
    position: int = 0

    def words(self) -> Iterable[str]:
        """The name and every synonym."""
        return (self.name, *self.synonyms)


def written(value: Fraction) -> str:
    """The value exactly: as a decimal where it has an end (-39, 1.59), else as a share (2/3)."""
    places = _places(value.denominator)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def read_value(text: str) -> Fraction:
    """The value of what `written` gives, spaces and separators of thousands aside.

    Raises InputError where it is no number.
    """
    plain = text.strip().replace(",", "")
    if not _DECIMAL.fullmatch(plain) and not _SHARE.fullmatch(plain):
        raise InputError(
            "{value} is no number.", "Write digits, as in -39, 1.59 or 2/3.", value=text.strip()
        )
    return Fraction(plain)


def _places(denominator: int) -> int | None:
    """How many decimals a fraction over that has; None where they have no end."""
    for places in range(64):
        if 10**places % denominator == 0:
            return places
    return None
