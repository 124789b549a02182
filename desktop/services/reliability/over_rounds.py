"""Drift: the reliability of each theme round by round, in the order of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from desktop.analysis.reliability.methods import interval_method
from desktop.domain.codebook import Codebook, Theme
from desktop.domain.codebook_changes import changed_themes
from desktop.domain.round import Round
from desktop.services.project.coders import find_coder
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability, reliability
from desktop.services.reliability.comparison_notes import Remark, changes
from desktop.services.rounds import rounds

HIDDEN, TOO_FEW = "hidden", "fewer_than_two_coders"
"""Why a round has no figures: blind and not revealed; the coders asked for are not in it."""
NOT_IN_CODEBOOK = "not_in_codebook"
_FIGURES = ("alpha", "alpha_ci", "verdict", "percent", "prevalence")


@dataclass(frozen=True, slots=True)
class RoundReading:
    """One round: its comparison, or the reason why there is none.

    `changed` says by theme id what was altered since the round before, as changed_themes does.
    """

    round: Round
    found: Reliability | None
    reason: str | None
    changed: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Drift:
    """Each round on its own, by its own codebook version; nothing is pooled over rounds.

    `themes` are those of all rounds, as `codebook`, the present one, has them.
    """

    readings: tuple[RoundReading, ...]
    themes: tuple[Theme, ...]
    codebook: Codebook
    how: How
    remarks: tuple[Remark, ...]

    def document(self) -> dict[str, Any]:
        """Plain JSON values: what `reliability --by-round --json` prints.

        Each theme has one entry a round, in order of time. A number that is undefined is None,
        and NAME_reason beside it says why.
        """
        documents = [one.found.document() if one.found else None for one in self.readings]
        return {
            "rounds": [
                _round(one, document)
                for one, document in zip(self.readings, documents, strict=True)
            ],
            "themes": [self._theme(theme, documents) for theme in self.themes],
            "themes_counted": self.how.themes,
            "interval": interval_method(self.how.bootstrap),
            "bootstrap": self.how.bootstrap,
            "seed": self.how.seed,
            "notes": [remark.said() for remark in self.remarks],
        }

    def _theme(self, theme: Theme, documents: Sequence[Mapping[str, Any] | None]) -> dict[str, Any]:
        return {
            "theme": theme.name,
            "theme_id": theme.id,
            "theme_path": self.codebook.path(theme.id),
            "rounds": [
                {"round": one.round.name}
                | _figures(one, document, theme.id)
                | {"changed": list(one.changed.get(theme.id, ()))}
                for one, document in zip(self.readings, documents, strict=True)
            ],
        }


def over_rounds(
    project: Project, *, coder_ids: Sequence[str] | None = None, how: How | None = None
) -> Drift | None:
    """Every round's reliability beside that of the others; each is what `reliability` gives.

    With `coder_ids` of these coders alone, as far as they are in the round. A round that is
    hidden has no figures. None where `how` was cancelled; its progress counts rounds.
    """
    how = how or How()
    wanted = None if coder_ids is None else [find_coder(project, one).id for one in coder_ids]
    known = sorted(rounds.rounds(project), key=lambda one: (one.created_at, one.id))
    altered = _altered(project, known)
    readings = []
    for number, one in enumerate(known):
        reason = _why_not(project, one, wanted)
        found = None if reason else _found(project, one, wanted, how)
        if how.cancelled():
            return None
        readings.append(RoundReading(one, found, reason, altered[number]))
        if how.progress:
            how.progress(number + 1, len(known))
    return Drift(
        tuple(readings),
        tuple(_themes(project.codebook, readings)),
        project.codebook,
        how,
        tuple(_remarks(project, readings)),
    )


def _altered(project: Project, known: Sequence[Round]) -> list[Mapping[str, tuple[str, ...]]]:
    books = [project.store.codebooks.at(one.codebook_version) for one in known]
    between = [changed_themes(pair) for pair in pairwise(books)]
    return [{}, *between]


def _why_not(project: Project, known: Round, wanted: Sequence[str] | None) -> str | None:
    if known.hidden:
        return HIDDEN
    return None if len(_people(project, known, wanted)) > 1 else TOO_FEW


def _people(project: Project, known: Round, wanted: Sequence[str] | None) -> list[str]:
    people = [coder.id for coder in rounds.round_coders(project, known.id)]
    return [one for one in people if wanted is None or one in wanted]


def _found(
    project: Project, known: Round, wanted: Sequence[str] | None, how: How
) -> Reliability | None:
    return reliability(
        project,
        round_id=known.id,
        coder_ids=_people(project, known, wanted),
        unit=how.unit,
        themes=how.themes,
        bootstrap=how.bootstrap,
        seed=how.seed,
        cancelled=how.cancelled,
    )


def _themes(codebook: Codebook, readings: Sequence[RoundReading]) -> Iterator[Theme]:
    compared = {theme.theme for one in readings if one.found for theme in one.found.found.themes}
    return (theme for _, theme in codebook.walk() if theme.id in compared)


def _round(one: RoundReading, document: Mapping[str, Any] | None) -> dict[str, Any]:
    of = document or {}
    return {
        "round": one.round.name,
        "id": one.round.id,
        "created_at": one.round.created_at,
        "state": one.round.state,
        "codebook_version": one.round.codebook_version,
        "unit": of.get("unit", one.round.unit),
        "coders": of.get("coders"),
        "reports_both": of.get("reports_both"),
        "units": of.get("units"),
        "reason": one.reason,
        "notes": of.get("notes", []),
    }


def _figures(
    one: RoundReading, document: Mapping[str, Any] | None, theme_id: str
) -> dict[str, Any]:
    rows = document["themes"] if document else ()
    row = next((row for row in rows if row["theme_id"] == theme_id), None)
    reason = one.reason or NOT_IN_CODEBOOK
    found: dict[str, Any] = {"uses": row["uses"] if row else None}
    for name in _FIGURES:
        value, why = (row[name], row[f"{name}_reason"]) if row else (None, reason)
        found |= {name: value, f"{name}_reason": why}
    return found


def _remarks(project: Project, readings: Sequence[RoundReading]) -> Iterator[Remark]:
    compared = [one.found for one in readings if one.found]
    hidden = [one.round.name for one in readings if one.reason == HIDDEN]
    if not readings:
        yield Remark("no_round")
    if hidden:
        yield Remark("hidden_rounds", {"rounds": ", ".join(hidden)})
    units = dict.fromkeys(found.found.unit for found in compared)
    if len(units) > 1:
        yield Remark("units", {"units": tuple(units)})
    if len({frozenset(found.found.coders) for found in compared}) > 1:
        yield Remark("other_coders")
    versions = sorted({one.round.codebook_version for one in readings if one.found})
    yield from (_over_rounds(one) for one in changes(versions, project.store.codebooks.at))


def _over_rounds(one: Remark) -> Remark:
    """Other rounds are set beside each other, not compared: nothing is undefined for it."""
    return replace(one, code=f"{one.code}_rounds")
