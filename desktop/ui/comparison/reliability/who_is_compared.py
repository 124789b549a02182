"""Who is compared: the round's coders, or one of them with the coder's own other work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.round import Round
from desktop.services.reliability.retest import PossibleRetest
from desktop.text.visible import visible
from desktop.ui.kit.translation import translate
from desktop.ui.kit.widgets import named


def outside() -> str:
    """What the work outside rounds is called."""
    return translate("Comparison", "outside rounds")


class WhoIsCompared(QComboBox):
    """`chosen_anew` says that another entry was chosen; the first are the round's coders."""

    chosen_anew = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reliabilityWho", spoken=self.tr("Who is compared"))
        self._retests: Sequence[PossibleRetest] = ()
        self.offer(())
        self.currentIndexChanged.connect(lambda _number: self.chosen_anew.emit())

    @property
    def retest(self) -> PossibleRetest | None:
        """The one coder who is chosen, and the occasions; None: the round's coders."""
        at = self.currentIndex() - 1
        return self._retests[at] if 0 <= at < len(self._retests) else None

    def offer(self, retests: Sequence[PossibleRetest]) -> None:
        """These can be chosen; what is chosen stays where it is among them."""
        before = self.retest
        blocked = self.blockSignals(True)
        self._retests = retests
        self.clear()
        self.addItem(self.tr("Coders of the round"))
        self.addItems([visible(_words(one)) for one in retests])
        self.setCurrentIndex(retests.index(before) + 1 if before in retests else 0)
        self.setVisible(bool(retests))
        self.blockSignals(blocked)


def _words(one: PossibleRetest) -> str:
    said = translate("Comparison", "%1 alone: %2 and %3")
    return (
        said.replace("%1", one.coder.name)
        .replace("%2", _name(one.then))
        .replace("%3", _name(one.now))
    )


def _name(known: Round | None) -> str:
    return known.name if known else outside()
