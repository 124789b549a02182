"""Which of many dated backups are kept: so many days, weeks and months."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice


@dataclass(frozen=True, slots=True)
class Retention:
    """How many days, weeks and months keep the last backup made in them."""

    daily: int = 7
    weekly: int = 4
    monthly: int = 12


def kept(moments: Iterable[datetime], retention: Retention) -> set[datetime]:
    """Those that stay: of each of the last so many days, weeks and months with a backup the last.

    The newest of all always stays. The days are those of the moments' own time zone.
    """
    newest_first = sorted(moments, reverse=True)
    rules: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (retention.daily, lambda moment: moment.date()),
        (retention.weekly, lambda moment: moment.isocalendar()[:2]),
        (retention.monthly, lambda moment: (moment.year, moment.month)),
    )
    staying = set(newest_first[:1])
    for most, period in rules:
        last: dict[object, datetime] = {}
        for moment in newest_first:
            last.setdefault(period(moment), moment)
        staying.update(islice(last.values(), most))
    return staying
