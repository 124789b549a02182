"""One coder's work to another name, with what that moves shown before."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from desktop.domain.coding import Coder
from desktop.services.project import coders as coder_service
from desktop.services.rounds.handing_over import (
    BLIND,
    CLOSED,
    RUNNING,
    HandOver,
    hand_over,
    preview_hand_over,
)
from desktop.text.visible import visible
from desktop.ui.kit.widgets import button, choices, column, label, named
from desktop.ui.session.project_session import ProjectSession

_WIDTH = 520


class HandOverDialog(QDialog):
    """Accepting hands over; a notice says so, with Undo."""

    def __init__(self, session: ProjectSession, coder: Coder, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "handOverDialog")
        self.setWindowTitle(self.tr("Hand work over"))
        self.setMinimumWidth(_WIDTH)
        self._session, self._coder = session, coder
        self._to = named(QComboBox(self), "handOverTo", spoken=self.tr("Who takes it"))
        for other in coder_service.coders(session.project):
            if other.id != coder.id:
                self._to.addItem(visible(other.name), other.id)
        self._said = label(name="handOverSaid", wraps=True)
        self._rounds = label(name="handOverRounds", role="dim", wraps=True)
        self._give = button(self.tr("Hand over"), name="handOver", role="primary")
        head = self.tr("The work of %1 goes to").replace("%1", coder.name)
        laid_out = column(self, margin=24, spacing=12)
        laid_out.addWidget(label(head, name="handOverHead", role="title", wraps=True))
        for part in (self._to, self._said, self._rounds):
            laid_out.addWidget(part)
        laid_out.addWidget(choices(self, QDialogButtonBox.StandardButton.Cancel, main=self._give))
        self._to.currentIndexChanged.connect(lambda _number: self._show())
        self.accepted.connect(self._hand_over)
        self._show()

    def _show(self) -> None:
        told = self._session.attempt("hand work over", self._preview)
        self._give.setEnabled(told is not None and told.anything)
        self._said.setText("\n".join(self._lines(told)) if told else "")
        self._rounds.setText("\n".join(self._kept(told)) if told else "")

    def _preview(self) -> HandOver:
        return preview_hand_over(
            self._session.project, self._coder.id, str(self._to.currentData() or self._coder.id)
        )

    def _lines(self, told: HandOver) -> Iterator[str]:
        if not told.anything:
            yield self.tr("There is no work outside rounds.")
            return
        codings = self.tr("%n coding(s)", "", told.codings)
        if told.doubles:
            united = self.tr("%n of them become one with the other's", "", told.doubles)
            codings = f"{codings} · {united}"
        yield codings
        yield self.tr("%n memo(s)", "", told.memos)
        yield self.tr("%n verdict(s) on figures", "", told.figures)
        yield self.tr("%n report(s) declared done", "", told.finished)

    def _kept(self, told: HandOver) -> Iterator[str]:
        whys = {
            BLIND: self.tr("The work in the round %1 stays: it is blind and not revealed."),
            RUNNING: self.tr("The work in the round %1 stays: it is being coded."),
            CLOSED: self.tr("The work in the round %1 stays: it is locked."),
        }
        for one in told.rounds:
            yield whys[one.why].replace("%1", one.name)

    def _hand_over(self) -> None:
        notice = self.tr("The work of %1 is now %2's.").replace("%1", self._coder.name)
        target = str(self._to.currentData())
        self._session.attempt(
            "hand work over",
            lambda: hand_over(self._session.project, self._coder.id, target),
            notice=notice.replace("%2", self._to.currentText()),
        )
