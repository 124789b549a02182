"""What coders are called while their codings are judged: by letters, or by their names."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.coding import Coder
from desktop.ui.comparison.words import letter
from desktop.ui.kit.translation import translate


class CoderNames:
    """Letters follow the order of the round's coders, and are the keys that take a coding."""

    def __init__(self) -> None:
        self.hidden = True
        self._coders: Sequence[Coder] = ()

    def name_everybody(self, coders: Sequence[Coder]) -> None:
        """These are the coders now."""
        self._coders = coders

    def headings(self) -> dict[str, str]:
        """By coder's id, what stands above the coder's codings."""
        return {coder.id: self._heading(n, coder) for n, coder in enumerate(self._coders)}

    def on_buttons(self) -> list[str]:
        """What stands beside each letter."""
        if self.hidden:
            return [self._letter(number) for number in range(len(self._coders))]
        return [coder.name for coder in self._coders]

    def _heading(self, number: int, coder: Coder) -> str:
        return self._letter(number) if self.hidden else f"{letter(number)}  {coder.name}"

    def _letter(self, number: int) -> str:
        return translate("Comparison", "Coder %1").replace("%1", letter(number))
