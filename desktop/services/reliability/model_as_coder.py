"""The model of suggestions as one more coder in the table of reliability, outside rounds.

Loads numpy: only who compares imports this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from desktop.domain.codebook import Codebook
from desktop.domain.coding import Coder
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability, measured
from desktop.services.rounds.compared_reports import Compared, ModelSpans, compared
from desktop.services.suggesting.model import learn

MODEL_CODER: Final = Coder("model", "model")
"""Stands where a coder stands for what the model proposes; it is nobody."""


def reliability_with_model(
    project: Project, *, coder_ids: Sequence[str] | None = None, how: How | None = None
) -> Reliability | None:
    """How far those coders and the model agree over the work outside rounds.

    What the model says of a report was learned without that report; it has finished the reports
    that it was judged on. With themes "all" it says the lowest of those that it proposes. Raises
    RuleError as `learn` does, or where no coder is named.
    """
    model, wanted = learn(project, coder_ids=coder_ids), how or How()
    people = compared(project, coder_ids=coder_ids, least=1)
    top = wanted.themes == "top"
    beside = {
        report: {MODEL_CODER.id: _marks(project, own, top=top)}
        for report, own in model.unseen.items()
    }
    return measured(
        project,
        _with(people, beside),
        codebook=project.codebook,
        used=project.store.codings.themes_used(None),
        how=wanted,
    )


def _with(people: Compared, beside: Mapping[str, ModelSpans]) -> Compared:
    return replace(
        people,
        coders=(*people.coders, MODEL_CODER),
        done={**people.done, MODEL_CODER.id: frozenset(beside)},
        beside=beside,
    )


def _marks(
    project: Project, unseen: Mapping[tuple[int, int], frozenset[str]], *, top: bool
) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = {}
    for place, proposed in unseen.items():
        for theme_id in _said(project.codebook, proposed, top=top):
            found.setdefault(theme_id, []).append(place)
    return found


def _said(book: Codebook, proposed: frozenset[str], *, top: bool) -> Set[str]:
    if top:
        return {book.top(theme_id).id for theme_id in proposed}
    return proposed - {above.id for one in proposed for above in book.lineage(one)[:-1]}
