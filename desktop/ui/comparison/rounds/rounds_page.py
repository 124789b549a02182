"""Rounds: what was planned, how far each coder is, and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QWidget

from desktop.domain.round import STATES, Round
from desktop.services.rounds import rounds as service
from desktop.services.rounds.rounds import RoundStatus
from desktop.ui.comparison.rounds import round_facts
from desktop.ui.comparison.rounds.coder_table import CoderTable
from desktop.ui.comparison.rounds.round_list import RoundList
from desktop.ui.comparison.rounds.step_line import StepLine
from desktop.ui.kit.widgets import button, column, label, line, named, row
from desktop.ui.session.project_session import ProjectSession

_WIDTHS = [290, 760]


class RoundsPage(QWidget):
    """`chosen` carries a Round or None; the others carry a round's id, `pack_wanted` also a
    coder's; `enter_wanted` an empty one to leave the round."""

    chosen = Signal(object)
    create_wanted = Signal()
    unpack_wanted = Signal()
    pack_wanted = Signal(str, str)
    enter_wanted = Signal(str)
    lock_wanted = Signal(str)
    reveal_wanted = Signal(str)
    describe_wanted = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "roundsPage", spoken=self.tr("Rounds"), role="pane")
        self._session = session
        self._status: RoundStatus | None = None
        self.listed = RoundList(self)
        self.coders = CoderTable(self)
        self._steps = StepLine(self)
        self._name = label(name="roundName", role="title")
        self._design = label(name="roundDesign", role="dim", wraps=True)
        self._next = label(name="roundNext", wraps=True)
        self._done = label(name="roundDone", role="dim", wraps=True)
        self._empty = label(name="roundsEmpty", role="dim", wraps=True)
        self._create = button(self.tr("New round…"), name="roundCreate", role="primary")
        self._unpack = button(self.tr("Unpack a package…"), name="roundUnpack")
        self._enter = button("", name="roundEnter", role="primary")
        self._lock = button(self.tr("Lock"), name="roundLock")
        self._reveal = button(self.tr("Reveal"), name="roundReveal")
        self._describe = button(self.tr("For the report…"), name="roundDescribe")
        self._lay_out()
        self._connect()

    @property
    def present(self) -> Round | None:
        """The round that is stood on."""
        return self.listed.present

    @property
    def next_step(self) -> str:
        """What the page says is to be done next."""
        return self._next.text()

    def refresh(self) -> None:
        """Read rounds and progress again."""
        project = self._session.project
        entered = project.round.id if project.round else ""
        found = service.rounds(project)
        is_package = project.package is not None
        self._empty.setVisible(not found)
        self._detail.setVisible(bool(found))
        self.listed.setVisible(bool(found))
        self._create.setVisible(not is_package)
        self._unpack.setVisible(not is_package)
        self.listed.show_rounds(found, entered=entered)

    def take_keys(self) -> None:
        """The keyboard goes to the list, or to what makes the first round."""
        (self.listed if self.listed.rounds else self._create).setFocus()

    def _show(self, one: Round | None) -> None:
        self._status = service.status(self._session.project, one.id) if one else None
        if self._status is not None:
            self._show_status(self._status)
        self.chosen.emit(one)

    def _show_status(self, status: RoundStatus) -> None:
        one, project = status.round, self._session.project
        entered = project.round is not None and project.round.id == one.id
        is_package = project.package is not None
        self._name.setText(one.name)
        self._steps.show_state(one.state)
        self._design.setText(round_facts.design(status))
        self._next.setText(round_facts.next_step(status))
        self._done.setText(
            self.tr("%1 of %2 reports are finished by every coder; only these are compared by all.")
            .replace("%1", str(status.done_by_all))
            .replace("%2", str(status.reports))
        )
        packs = one.open and not is_package
        self.coders.show_coders(status.coders, reports=status.reports, packs=packs)
        self._enter.setText(self.tr("Leave the round") if entered else self.tr("Enter and code"))
        self._enter.setVisible((one.open or entered) and not (is_package and entered))
        self._lock.setVisible(one.open and not is_package)
        self._reveal.setVisible(one.state == "locked" and not is_package)
        self._describe.setVisible(not is_package)

    def _on_enter(self) -> None:
        one, project = self.present, self._session.project
        if one is not None:
            inside = project.round is not None and project.round.id == one.id
            self.enter_wanted.emit("" if inside else one.id)

    def _with_present(self, signal: str) -> None:
        if self.present is not None:
            getattr(self, signal).emit(self.present.id)

    def _connect(self) -> None:
        self.listed.chosen.connect(self._show)
        self._create.clicked.connect(self.create_wanted)
        self._unpack.clicked.connect(self.unpack_wanted)
        self._enter.clicked.connect(self._on_enter)
        self._lock.clicked.connect(lambda: self._with_present("lock_wanted"))
        self._reveal.clicked.connect(lambda: self._with_present("reveal_wanted"))
        self._describe.clicked.connect(lambda: self._with_present("describe_wanted"))
        self.coders.pack_wanted.connect(self._on_pack)

    def _on_pack(self, coder_id: str) -> None:
        if self.present is not None:
            self.pack_wanted.emit(self.present.id, coder_id)

    def _lay_out(self) -> None:
        self._detail = self._detail_area()
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self._left())
        split.addWidget(self._detail)
        split.setStretchFactor(1, 1)
        split.setSizes(_WIDTHS)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        column(self, spacing=0).addWidget(split)

    def _left(self) -> QWidget:
        box = named(QWidget(self), "rounds", role="pane")
        inner = column(box, spacing=8)
        inner.setContentsMargins(0, 8, 0, 12)
        self._empty.setText(
            self.tr(
                "No round yet. A round is a sample of reports that two or more coders code, each "
                "alone; it shows how far they agree. Make one, or unpack what a coder handed back."
            )
        )
        self._empty.setContentsMargins(16, 8, 16, 8)
        inner.addWidget(self._empty)
        inner.addWidget(self.listed, 1)
        foot = column(spacing=8)
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self._create)
        foot.addWidget(self._unpack)
        inner.addLayout(foot)
        inner.addStretch(0)
        return box

    def _detail_area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        inner = named(QWidget(area), "roundDetail", role="pane")
        laid_out = column(inner, spacing=14)
        laid_out.setContentsMargins(28, 16, 28, 20)
        for part in (self._name, self._steps, self._design, line(), self._next):
            laid_out.addWidget(part)
        laid_out.addLayout(self._buttons())
        laid_out.addWidget(line())
        laid_out.addWidget(self.coders)
        laid_out.addWidget(self._done)
        laid_out.addStretch(1)
        area.setWidget(inner)
        return area

    def _buttons(self) -> QHBoxLayout:
        laid_out = row()
        for part in (self._enter, self._lock, self._reveal, self._describe):
            laid_out.addWidget(part)
        laid_out.addStretch(1)
        return laid_out


def reached(state: str, wanted: str) -> bool:
    """Whether a round in `state` is at `wanted` or beyond."""
    return STATES.index(state) >= STATES.index(wanted)
