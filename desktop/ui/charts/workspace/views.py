"""The views of an answer, by the names of their pictures."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.charts.words import KINDS, say


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A row of the list of views. `by` is the one grouping that it can have, if there is one."""

    id: str
    text: str
    by: str = ""


VIEWS = {
    kind: ViewRow(kind, text, by="year" if kind == "line" else "") for kind, text in KINDS.items()
}


def offered() -> list[tuple[str, str]]:
    """Ids and names, in the order of the list."""
    return [(view.id, say(view.text)) for view in VIEWS.values()]
