"""Made-up tables of every kind, of any size, with every state in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.analysis.uncertainty.group_differences import (
    ComparedGroup,
    GroupDifferences,
    ThemeDifference,
)
from desktop.analysis.uncertainty.interval import FrequencyInterval
from desktop.analysis.views.cooccurrence_table import CooccurrenceTable
from desktop.analysis.views.part_table import PartTable
from desktop.analysis.views.pivot_table import PivotCell, PivotKey
from desktop.analysis.views.portrait_table import PortraitReport, PortraitSpan, PortraitTable
from desktop.analysis.views.trend_table import TrendTable
from desktop.domain.codebook import Theme
from desktop.domain.theme_colours import COLOURS
from desktop.ui.charts.look import Look
from desktop.ui.kit import theme

STATES = ((4, 4, 0), (4, 2, 1), (3, 0, 2), (2, 0, 0), (0, 0, 0))
"""Reports, coded, being coded: coded, being coded (with and without coded ones), not, no report."""
MakeAny = Callable[..., object]


def themes(count: int) -> tuple[Theme, ...]:
    return tuple(
        Theme(f"t{n}", f"主题{n}之名称", colour=COLOURS[n % len(COLOURS)]) for n in range(count)
    )


def frequency(
    count: int = 5, *, wide: int = 3, measure: str = "share", by: str = "county"
) -> FrequencyTable:
    groups = tuple(_group(n, by) for n in range(count))
    shown = themes(wide)
    unit = 0.001 if measure in ("share", "presence") else 1.0
    values = {
        (group.key, one.id): ((n * 7 + order * 5) % 23) * unit
        for n, group in enumerate(groups)
        for order, one in enumerate(shown)
        if group.counted and (n * 7 + order * 5) % 23
    }
    intervals = {
        cell: FrequencyInterval(value * 0.8, value * 1.3, "reports", 4, 4, "bca")
        for cell, value in values.items()
    }
    return FrequencyTable(
        by, measure, groups, shown, values, {"years": [2021, 2023]}, intervals=intervals
    )


def _group(number: int, by: str) -> Group:
    reports, coded, unfinished = STATES[number % len(STATES)]
    name = str(1000 + number) if by == "year" else f"第{number}号积石山保安族东乡族撒拉族自治县"
    return Group(
        f"g{number}",
        name,
        province=f"省{number % 3}",
        reports=reports,
        reports_coded=coded,
        reports_unfinished=unfinished,
        counted=coded + unfinished,
        characters=1000 * (coded + unfinished),
    )


def together(wide: int = 4) -> CooccurrenceTable:
    shown = themes(wide)
    pairs = {(a.id, b.id): (n + m) % 9 for n, a in enumerate(shown) for m, b in enumerate(shown)}
    apart = {pair: count for pair, count in pairs.items() if pair[0] != pair[1]}
    return CooccurrenceTable(
        "sentence",
        shown,
        {pair: count for pair, count in pairs.items() if count},
        {pair: count / 20 for pair, count in apart.items()},
        {pair: count / 4 for pair, count in apart.items()},
        240,
        9,
        {pair: (count / 6, count / 3) for pair, count in apart.items()},
        left_out=2,
        not_coded=1,
        undeclared=True,
    )


def portraits(count: int = 6, *, wide: int = 3) -> PortraitTable:
    states = ("coded", "being_coded", "not_coded")
    reports = tuple(
        PortraitReport(
            f"r{n}", f"第{n}号积石山保安族东乡族撒拉族自治县 2022", 5000 + n, states[n % 3]
        )
        for n in range(count)
    )
    spans = tuple(
        PortraitSpan(report.id, one.id, (order + k) / 10, (order + k) / 10 + 0.04, 0.5 + k / 4)
        for report in reports
        if report.state != "not_coded"
        for order, one in enumerate(themes(wide))
        for k in range(3)
    )
    return PortraitTable(themes(wide), reports, spans, 0, count)


def parts(wide: int = 4) -> PartTable:
    behind = (("done", 5, 0), ("shortcomings", 3, 0), ("plan", 2, 2))
    found = tuple(
        Group(key, key, reports=5, reports_coded=c, reports_unfinished=u, counted=c + u)
        for key, c, u in behind
    )
    values = {
        (part.key, one.id): (n + 2 * m + 1) / 40
        for n, part in enumerate(found)
        for m, one in enumerate(themes(wide))
    }
    return PartTable(found, themes(wide), values)


def differences(wide: int = 4) -> GroupDifferences:
    found = {
        one.id: ThemeDifference(
            0.05,
            0.02 * n,
            0.01 - 0.02 * n if n else None,
            0.09 - 0.02 * n if n else None,
            5 + 10 * n,
            5 + n,
            0.02 if n % 2 else None,
        )
        for n, one in enumerate(themes(wide))
    }
    first, second = ComparedGroup("浙江省", 9, 8, 9000), ComparedGroup("江西省", 5, 4, 7000)
    return GroupDifferences("share", False, first, second, themes(wide), found)


def trends(count: int = 5, *, wide: int = 3) -> TrendTable:
    """Of each place in each year: no report, not coded, one of two counted, both."""
    units = tuple(PivotKey(f"u{n}", f"第{n}号积石山保安族东乡族撒拉族自治县") for n in range(count))
    cells = (None, PivotCell(None, 2, 0), PivotCell(0.03, 2, 1), PivotCell(0.05, 2, 2))
    points = {
        (unit.key, one.id, 2019 + y): cell
        for n, unit in enumerate(units)
        for one in themes(wide)
        for y in range(5)
        if (cell := cells[(n + y) % 4 if y else 3])
    }
    return TrendTable(
        "county", "share", False, units, themes(wide), tuple(range(2019, 2024)), points
    )


TABLES: dict[type, MakeAny] = {
    FrequencyTable: frequency,
    CooccurrenceTable: lambda count=5, wide=4: together(wide if count else 0),
    PortraitTable: portraits,
    TrendTable: trends,
    GroupDifferences: lambda count=5, wide=4: differences(wide if count else 0),
    PartTable: lambda count=5, wide=4: parts(wide if count else 0),
}


@pytest.fixture
def paper(qapp: QApplication) -> Look:
    return Look(theme.LIGHT, 12.0)
