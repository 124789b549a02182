"""What a reader of a comparison must know of how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domain.codebook import Theme
from desktop.services.compared_reports import Compared
from desktop.services.reliability_words import words_in


@dataclass(frozen=True, slots=True)
class Remark:
    """What was left out or assumed: a code, and the details that its words need."""

    code: str
    details: dict[str, object] = field(default_factory=dict)

    def said(self, language: str = "en") -> str:
        """In "en" or "zh"."""
        return words_in(language)[f"note.{self.code}"].format(**self.details)


def remarks(chosen: Compared, shown: Sequence[Theme]) -> Iterator[Remark]:
    """All that there is to say, the gravest first."""
    shared, everything = len(chosen.shared), len(chosen.reports)
    if not shared:
        yield Remark("no_shared")
    elif shared < everything:
        yield Remark("left_out", {"number": everything - shared, "of": everything})
    names = {coder.id: coder.name for coder in chosen.coders}
    for coder in chosen.assumed:
        yield Remark("assumed", {"coder": names[coder]})
    for coder, number in chosen.unfinished.items():
        yield Remark("unfinished", {"coder": names[coder], "number": number})
    if chosen.round and chosen.round.open:
        yield Remark("open", {"round": chosen.round.name})
    if len(chosen.versions) > 1:
        yield Remark("versions", {"versions": ", ".join(map(str, chosen.versions))})
    if not shown:
        yield Remark("no_theme")
