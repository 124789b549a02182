"""What a reader of a comparison must know of how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.codebook import Theme
from desktop.services.compared_reports import Compared


def notes(chosen: Compared, shown: Sequence[Theme]) -> Iterator[str]:
    """English lines on what was left out and what was assumed."""
    shared, everything = len(chosen.shared), len(chosen.reports)
    if not shared:
        yield "The coders share no report: nothing can be compared."
    elif shared < everything:
        yield (
            f"{everything - shared} of {everything} reports were finished by fewer than two of"
            " the coders and are left out."
        )
    names = {coder.id: coder.name for coder in chosen.coders}
    for coder in chosen.assumed:
        yield (
            f"{names[coder]} has declared no report done: those with codings of {names[coder]}"
            " are taken as finished, and reports found empty are missing."
        )
    for coder, number in chosen.unfinished.items():
        yield f"{names[coder]} has codings in {number} reports that are not declared done."
    if chosen.round and chosen.round.open:
        yield f"The round {chosen.round.name} is not locked: its codings may still change."
    if len(chosen.versions) > 1:
        versions = ", ".join(map(str, chosen.versions))
        yield f"The codings were made by several versions of the codebook: {versions}."
    if not shown:
        yield "The codebook has no theme."
