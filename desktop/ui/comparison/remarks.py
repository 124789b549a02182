"""What a reader of the figures must know of how they came about, in the user's language."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.services.compared_reports import Compared
from desktop.services.comparison import Reliability
from desktop.ui.translation import translate


def remarks(found: Reliability) -> Iterator[str]:
    """What was left out and what was assumed: the document's notes, one for one."""
    chosen = found.chosen
    yield from _reports(chosen)
    yield from _coders(chosen)
    if chosen.round and chosen.round.open:
        said = translate("Comparison", "The round is not locked: its codings may still change.")
        yield said
    if len(chosen.versions) > 1:
        said = translate(
            "Comparison", "The codings were made by several versions of the codebook: %1."
        )
        yield said.replace("%1", ", ".join(map(str, chosen.versions)))
    if not found.found.themes:
        yield translate("Comparison", "The codebook has no theme.")


def _reports(chosen: Compared) -> Iterator[str]:
    shared, everything = len(chosen.shared), len(chosen.reports)
    if not shared:
        yield translate("Comparison", "The coders share no report: nothing can be compared.")
    elif shared < everything:
        said = translate(
            "Comparison",
            "%1 of %2 reports were finished by fewer than two of the coders and are left out.",
        )
        yield said.replace("%1", str(everything - shared)).replace("%2", str(everything))


def _coders(chosen: Compared) -> Iterator[str]:
    names = {coder.id: coder.name for coder in chosen.coders}
    for coder in chosen.assumed:
        said = translate(
            "Comparison",
            "%1 has declared no report done: those with codings count as finished, and reports "
            "found empty are missing.",
        )
        yield said.replace("%1", names[coder])
    for coder, number in chosen.unfinished.items():
        said = translate("Comparison", "%1 has codings in %2 reports that are not declared done.")
        yield said.replace("%1", names[coder]).replace("%2", str(number))
