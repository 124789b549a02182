"""What stands behind a chart, in words: how much text, what was filtered, what a gap means."""

from __future__ import annotations

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.ui.charts.number_texts import figure_text
from desktop.ui.charts.query import EVER
from desktop.ui.charts.words import (
    EXPLAINED,
    FILTERED_BY,
    GAP_NOTE,
    MEASURES,
    NO_REPORT,
    REPORTS_BEHIND,
    Say,
)

_SHOWN_FILTERS = ("province", "year", "coder")


def note(table: FrequencyTable, say: Say) -> str:
    """The line under a chart."""
    sentences = [say(EXPLAINED[table.measure]), _behind(table.groups, say)]
    if filters := filtered(table):
        sentences.append(say(FILTERED_BY).format(filters=filters))
    if any(not group.reports for group in table.groups):
        sentences.append(say(GAP_NOTE))
    return " · ".join(sentences)


def filtered(table: FrequencyTable) -> str:
    """The filters in force, as values with spaces between."""
    values = [table.filters.get(name) for name in _SHOWN_FILTERS]
    return " ".join(_value(value) for value in values if value is not None)


def told(table: FrequencyTable, slot: int, theme: int, say: Say) -> str:
    """All about one figure: place, theme, value, what it is of."""
    group, code = table.groups[slot], table.themes[theme]
    value = table.row(group)[theme]
    place = " · ".join(part for part in (group.province, group.label) if part)
    if value is None:
        return f"{place}\n{say(NO_REPORT)}"
    figure = f"{say(MEASURES[table.measure])}: {figure_text(value, table.measure)}"
    return f"{place}\n{code.name}\n{figure}\n{_behind((group,), say)}"


def _behind(groups: tuple[Group, ...], say: Say) -> str:
    reports = sum(group.reports for group in groups)
    characters = sum(group.characters for group in groups)
    return say(REPORTS_BEHIND).format(reports=f"{reports:,}", characters=f"{characters:,}")


def _value(value: object) -> str:
    if isinstance(value, tuple | list):
        # The ends that stand for "from the beginning" and "to the end" are left open.
        return "–".join("" if part in EVER else str(part) for part in dict.fromkeys(value))
    return str(value)
