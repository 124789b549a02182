"""Over time: every theme's reliability from round to round, so that drift is seen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QWidget

from desktop.exchange.bytes.writing import replaced
from desktop.services.counting.kept_counts import reader_of
from desktop.services.reliability.comparison import How
from desktop.services.reliability.over_rounds import over_rounds
from desktop.services.reliability.over_rounds_rows import csv_of
from desktop.ui.comparison.over_time.over_time import OverTime, over_time_of
from desktop.ui.comparison.over_time.over_time_table import OverTimeTable
from desktop.ui.comparison.words import UNITS, say
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

_JOB = "over-time"


class OverTimePage(QWidget):
    """`round_wanted` carries the id of a round that is to be looked at; `noticed` a sentence."""

    round_wanted = Signal(str)
    noticed = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "overTimePage", spoken=self.tr("Reliability over time"), role="pane")
        self._session = session
        self._shown: OverTime | None = None
        self._unit = named(QComboBox(self), "overTimeUnit", spoken=self.tr("Unit"))
        self._themes = named(QComboBox(self), "overTimeThemes", spoken=self.tr("Themes"))
        self._stale = True
        self._bar = named(QProgressBar(self), "overTimeProgress", spoken=self.tr("Progress"))
        self._cancel = button(self.tr("Cancel"), name="overTimeCancel")
        self._save = button(self.tr("This table (CSV)…"), name="overTimeSave")
        self.table = OverTimeTable(self)
        self._explained = label(name="overTimeExplained", role="dim", wraps=True)
        self._notes = label(name="overTimeNotes", role="dim", wraps=True)
        self._fill_choices()
        self._lay_out()
        self._unit.currentIndexChanged.connect(lambda _number: self.mark_stale())
        self._themes.currentIndexChanged.connect(lambda _number: self.mark_stale())
        self._cancel.clicked.connect(self.cancel)
        self._save.clicked.connect(self._on_save)
        self.table.opened.connect(self.round_wanted)

    @property
    def shown(self) -> OverTime | None:
        """What is shown; None before it is read."""
        return self._shown

    def mark_stale(self) -> None:
        """Read again what is shown, as soon as it is looked at."""
        self._stale = True
        if self.isVisible():
            self.compute()

    def take_keys(self) -> None:
        """The keyboard goes to the table."""
        self.table.setFocus()

    def save_table(self, out: Path, *, overwrite: bool = False) -> None:
        """Write a row a theme and round as CSV.

        Raises PresentError where something is there, EnvironmentProblem where it cannot be.
        """
        if self._shown is not None:
            with replaced(out, overwrite=overwrite) as unfinished:
                unfinished.write_bytes(csv_of(self._shown.document).encode("utf-8"))

    def compute(self) -> None:
        """Ask a worker for the rounds; what was asked before is given up."""
        self._stale = False
        unit, themes = self._unit.currentData() or None, str(self._themes.currentData())
        project = self._session.project

        def work(ticket: Ticket) -> object:
            how = How(
                unit=unit,
                themes=themes,
                progress=ticket.progress,
                cancelled=lambda: ticket.cancelled,
            )
            with reader_of(project) as reader:
                drift = over_rounds(reader, how=how)
                return drift and over_time_of(drift)

        self._busy(busy=True)
        self._session.jobs.submit(
            _JOB, work, done=self._on_done, failed=self._on_failed, progressed=self._on_progress
        )

    def cancel(self) -> None:
        """Give up what is being computed; it is asked for again when the page is next opened."""
        self._session.jobs.cancel(_JOB)
        self._stale = True
        self._busy(busy=False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.compute()

    def _on_done(self, answer: object) -> None:
        if isinstance(answer, OverTime):
            self._shown = answer
            self._busy(busy=False)
            self.table.show_rounds(answer)
            self._notes.setText("\n".join(answer.notes))
            self._notes.setVisible(bool(answer.notes))

    def _on_failed(self, error: BaseException) -> None:
        self._busy(busy=False)
        self._session.jobs.failed.emit(error)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _busy(self, *, busy: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._save.setEnabled(not busy and self._shown is not None)

    def _on_save(self) -> None:
        title, name = self.tr("Save the table"), self.tr("reliability over time")
        out = chosen_file(self, title, name=f"{name}.csv", kind="*.csv", ending=".csv")
        if out is None:
            return

        def write(overwrite: bool) -> None:
            self._write(out, overwrite=overwrite)

        self._session.attempt("save a table", lambda: replacing(self, write))

    def _write(self, out: Path, *, overwrite: bool) -> None:
        self.save_table(out, overwrite=overwrite)
        self.noticed.emit(self.tr("Written: %1").replace("%1", out.name))

    def _fill_choices(self) -> None:
        self._unit.addItem(self.tr("Each round's own unit"), "")
        for value, text in UNITS.items():
            self._unit.addItem(say(text), value)
        self._themes.addItem(self.tr("Every theme"), "all")
        self._themes.addItem(self.tr("Sub-themes count for their top theme"), "top")
        self._explained.setText(
            self.tr(
                "Alpha of each round by itself, over its own coders and reports, with its 95 % "
                "interval between 0 and 1; dotted lines are at .667 and .800. A * marks a theme "
                "that changed in the codebook since the round before. Enter opens the round."
            )
        )

    def _lay_out(self) -> None:
        laid_out = column(self, spacing=8)
        laid_out.addLayout(self._head())
        inner = column(spacing=10)
        inner.setContentsMargins(24, 0, 24, 12)
        inner.addWidget(self.table, 1)
        inner.addWidget(self._explained)
        inner.addWidget(self._notes)
        laid_out.addLayout(inner, 1)
        self._busy(busy=False)

    def _head(self) -> QHBoxLayout:
        head = row()
        head.setContentsMargins(24, 10, 24, 2)
        for part in (self._unit, self._themes):
            part.setToolTip(tip(part.accessibleName()))
            head.addWidget(part)
        head.addWidget(self._bar, 1)
        head.addWidget(self._cancel)
        head.addStretch(1)
        head.addWidget(self._save)
        return head
