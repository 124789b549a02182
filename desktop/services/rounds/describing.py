"""What is said of a round for its report, also after it was made."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.beforehand import Beforehand, beforehand, with_beforehand
from desktop.domain.errors import RuleError
from desktop.domain.round import Round
from desktop.services.project.project import Project
from desktop.services.rounds import rounds


def describe(project: Project, round_id: str, said: Beforehand) -> Round:
    """Say it in the place of what was said before; nothing happens where that is the same.

    Raises RuleError where the least alpha would change and the round is no longer planned: it
    would not have been fixed beforehand.
    """
    known = rounds.find_round(project, round_id)
    before = beforehand(known)
    if said.minimum != before.minimum and known.state != "planned":
        raise RuleError(
            "The round {round} is {state}: its least alpha is not fixed beforehand any more.",
            "Say in the paper when it was fixed, or make the next round with it.",
            round=known.name,
            state=known.state,
        )
    if said.plain() == before.plain():
        return known
    described = replace(known, design=with_beforehand(known.design, said))
    with project.change("describe_round", detail={"round": known.name}):
        project.store.rounds.put(described)
    return described
