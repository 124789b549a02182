"""What stands behind a chart, in words: how much text, what was filtered, what a gap means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from desktop.analysis.frequency import FrequencyTable, Group
from desktop.ui.charts.number_texts import figure_text
from desktop.ui.charts.query import EVER
from desktop.ui.charts.words import (
    BEING_CODED,
    BETWEEN,
    EXPLAINED,
    FILTERED_BY,
    GAP_NOTE,
    LABELS,
    LEFT_OUT_NOTE,
    MEASURES,
    NO_REPORTS_NOTE,
    PALER_NOTE,
    REPORTS_BEHIND,
    STATES,
    UNDECIDED_NOTE,
    UNDECLARED_NOTE,
    WHOSE,
    Say,
)

_SHOWN_FILTERS = ("provinces", "prefectures", "counties", "years", "parts", "where", "coders")


class HasFilters(Protocol):
    """A table that says what was filtered for it."""

    @property
    def filters(self) -> Mapping[str, object]:
        """By the name of each filter its values."""


def note(table: FrequencyTable, say: Say) -> str:
    """The line under a chart."""
    sentences = [say(EXPLAINED[table.measure]), whose(table, say), _behind(table.groups, say)]
    if filters := filtered(table, say):
        sentences.append(say(FILTERED_BY).format(filters=filters))
    sentences += [text for holds, text in _remarks(table, say) if holds]
    return " · ".join(sentence for sentence in sentences if sentence)


def _remarks(table: FrequencyTable, say: Say) -> list[tuple[bool, str]]:
    left, undecided = table.left_out, table.undecided
    return [
        (any(not group.counted for group in table.groups), say(GAP_NOTE)),
        (any(_is_paler(group) for group in table.groups), say(PALER_NOTE)),
        (table.undeclared, say(UNDECLARED_NOTE)),
        (left > 0, say(LEFT_OUT_NOTE).format(number=f"{left:,}")),
        (table.no_reports > 0, say(NO_REPORTS_NOTE).format(number=f"{table.no_reports:,}")),
        (undecided > 0, say(UNDECIDED_NOTE).format(number=f"{undecided:,}")),
    ]


def _is_paler(group: Group) -> bool:
    return group.counted > group.reports_coded


def whose(table: FrequencyTable, say: Say) -> str:
    """Whose codings: by how they are taken together, where more than one coder counts."""
    coders = dict.fromkeys(coder for group in table.groups for coder in group.coders)
    way = WHOSE.get(str(table.filters.get("whose")))
    named = ", ".join(coders)
    return f"{say(way)}: {named}" if way and len(coders) > 1 else named


def filtered(table: HasFilters, say: Say) -> str:
    """The filters in force, as values with spaces between."""
    values = [(name, table.filters.get(name)) for name in _SHOWN_FILTERS]
    return " ".join(_value(name, value, say) for name, value in values if value)


def told(table: FrequencyTable, slot: int, theme: int, say: Say) -> str:
    """All about one figure: place, theme, value, what it is of."""
    group, code = table.groups[slot], table.themes[theme]
    value = table.row(group)[theme]
    place = " · ".join(part for part in (group.province, group.label) if part)
    if value is None:
        return f"{place}\n{say(STATES[group.state])}"
    figure = f"{say(MEASURES[table.measure])}: {figure_text(value, table.measure)}"
    lines = [place, code.name, figure, *_between(table, group, theme, say), ", ".join(group.coders)]
    return "\n".join(line for line in (*lines, _behind((group,), say)) if line)


def _between(table: FrequencyTable, group: Group, theme: int, say: Say) -> list[str]:
    low, high = table.spread(group)[theme]
    if not table.has_spread or low is None or high is None or low == high:
        return []
    words = (figure_text(side, table.measure) for side in (low, high))
    return [say(BETWEEN).format(**dict(zip(("low", "high"), words, strict=True)))]


def _behind(groups: tuple[Group, ...], say: Say) -> str:
    reports = sum(group.reports for group in groups)
    characters = sum(group.characters for group in groups)
    coded = sum(group.reports_coded for group in groups)
    unfinished = sum(group.reports_unfinished for group in groups)
    told = say(REPORTS_BEHIND).format(
        coded=f"{coded:,}", reports=f"{reports:,}", characters=f"{characters:,}"
    )
    return (
        f"{told}, {say(BEING_CODED).format(unfinished=f'{unfinished:,}')}" if unfinished else told
    )


def _value(name: str, value: object, say: Say) -> str:
    if name == "parts" and isinstance(value, tuple | list):
        return ", ".join(say(LABELS.get(str(part), str(part))) for part in value)
    if isinstance(value, dict):
        return ", ".join(f"{column}={','.join(wanted)}" for column, wanted in value.items())
    if name == "years" and isinstance(value, tuple | list):
        # The ends that stand for "from the beginning" and "to the end" are left open.
        return "–".join("" if part in EVER else str(part) for part in dict.fromkeys(value))
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
