"""The figures of a model, theme by theme, beside those of keywords."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.services.project.project import Project

if TYPE_CHECKING:
    from desktop.analysis.learning.judging import ProposalCounts
    from desktop.services.suggesting.model import Model


def model_figures(project: Project, model: Model) -> list[Mapping[str, Any]]:
    """One row a theme that was coded, in the order of the codebook.

    Precision, recall and F1 are over sentences of reports that the model did not learn from; None
    where there is nothing to divide by. `sentences` is how many are coded with the theme.
    """
    rows = ((theme_id, known.learned, known.keywords) for theme_id, known in model.themes.items())
    return [
        {
            "theme": project.codebook.theme(theme_id).name,
            "theme_path": project.codebook.path(theme_id),
            "sentences": learned.coded,
            "proposes": not learned.silent,
            "threshold": None if learned.weights is None else round(learned.threshold, 3),
            **_figures(learned.accuracy if learned.weights else None),
            **{f"keyword_{name}": value for name, value in _figures(keywords).items()},
        }
        for theme_id, learned, keywords in rows
        if learned.coded
    ]


def _figures(found: ProposalCounts | None) -> dict[str, float | None]:
    if found is None:
        return dict.fromkeys(("precision", "recall", "f1"))
    return {"precision": found.precision, "recall": found.recall, "f1": found.f1}
