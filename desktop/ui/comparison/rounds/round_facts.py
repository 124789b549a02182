"""A round said in words: its design on one line, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.beforehand import beforehand
from desktop.domain.round import Round
from desktop.services.rounds.rounds import RoundStatus
from desktop.ui.comparison.words import STRATA, UNITS, say
from desktop.ui.kit.translation import translate


def design(status: RoundStatus) -> str:
    """Reports and how they were drawn, coders, codebook version, unit, blind or open."""
    one = status.round
    parts = [
        translate("Comparison", "Reports: %1").replace("%1", str(status.reports)) + _drawn(one),
        translate("Comparison", "Codebook version %1").replace("%1", str(one.codebook_version)),
        translate("Comparison", "Unit: %1").replace("%1", say(UNITS[one.unit])),
        blindness(one),
        *_least(one),
    ]
    return "  ·  ".join(parts)


def _least(one: Round) -> list[str]:
    """The least alpha that was fixed beforehand, if any was."""
    minimum = beforehand(one).minimum
    said = translate("Comparison", "Least α: %1")
    return [] if minimum is None else [said.replace("%1", f"{minimum:g}")]


def blindness(one: Round) -> str:
    """Whether coders see each other's codings."""
    if one.hidden:
        return translate("Comparison", "Blind: nobody sees the others' codings")
    if one.blind:
        return translate("Comparison", "Blind until it was revealed")
    return translate("Comparison", "Open")


def next_step(status: RoundStatus) -> str:
    """One sentence: what to do now."""
    one, left = status.round, status.reports - status.done_by_all
    if one.state == "planned":
        return translate(
            "Comparison",
            "Next: pack a file for each coder, or enter the round to code in it here.",
        )
    if one.state == "coding" and left:
        said = translate(
            "Comparison",
            "Reports not finished by all coders yet: %1. Unpack what they hand back.",
        )
        return said.replace("%1", str(left))
    return _after_coding(one)


def _after_coding(one: Round) -> str:
    texts = {
        "coding": translate("Comparison", "Every coder has finished. Next: lock the round."),
        "locked": translate(
            "Comparison", "The codings are fixed. Next: reveal the round to compare them."
        ),
        "revealed": translate(
            "Comparison", "Next: read the reliability, then decide the disagreements."
        ),
        "adjudicated": translate(
            "Comparison", "The resolution stands. The summary says what the codebook needs."
        ),
    }
    return texts[one.state]


def _drawn(one: Round) -> str:
    if one.design.get("drawn") == "named":
        return " " + translate("Comparison", "(chosen)")
    strata = one.design.get("stratify") or ()
    names = _listed(strata if isinstance(strata, list | tuple) else ())
    if names:
        said = translate("Comparison", "(stratified by %1, seed %2)")
        return " " + said.replace("%1", names).replace("%2", str(one.seed))
    return " " + translate("Comparison", "(drawn at random, seed %1)").replace("%1", str(one.seed))


def _listed(strata: Sequence[object]) -> str:
    between = translate("Comparison", ", ")
    return between.join(say(STRATA.get(str(one), str(one))) for one in strata)
