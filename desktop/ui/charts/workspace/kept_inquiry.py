"""An inquiry as it is kept with the project under a name, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.services.results.chosen_groups import ChosenBy
from desktop.services.results.saved_views import SavedView
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.views import USUAL, offered, table_word


def kept(name: str, inquiry: Inquiry) -> SavedView:
    """The inquiry under that name: its table is the view, how it is drawn its options."""
    options = {
        "kind": inquiry.view,
        "order": inquiry.order,
        "statistic": inquiry.statistic,
        "unit": inquiry.unit,
        "sides": [["=".join(one) for one in side] for side in inquiry.sides],
    }
    return SavedView(name, inquiry.question, table_word(inquiry.view), options)


def taken_up(saved: SavedView) -> Inquiry:
    """What was kept, perhaps by a command, which says less; what is not known is as usual."""
    known = [view for view, _ in offered()]
    wanted = [str(saved.options.get("kind")), saved.view, USUAL]
    plain = Inquiry()
    return Inquiry(
        saved.question,
        next(view for view in wanted if view in known),
        _word(saved.options, "order", plain.order),
        _word(saved.options, "statistic", plain.statistic),
        _word(saved.options, "unit", plain.unit),
        _sides(saved.options.get("sides")),
    )


def _sides(kept: object) -> tuple[ChosenBy, ChosenBy]:
    """Both groups; nothing where it is not what `kept` makes."""
    sides = kept if isinstance(kept, list) and len(kept) == 2 else [[], []]
    first, second = (_pairs(side if isinstance(side, list) else []) for side in sides)
    return first, second


def _pairs(side: list[object]) -> ChosenBy:
    parted = (one.partition("=") for one in side if isinstance(one, str))
    return tuple((key, value) for key, _, value in parted)


def _word(options: Mapping[str, Any], name: str, usual: str) -> str:
    value = options.get(name)
    return value if isinstance(value, str) else usual
