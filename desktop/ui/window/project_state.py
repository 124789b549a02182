"""What the frame of the window says of the open project, kept up to date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.changes import Changes
from desktop.domain.coding import Coding
from desktop.services.corpus.report_list import Totals
from desktop.services.counting.kept_counts import MANY, CountsAtOnce, read_ahead
from desktop.services.project import coders, undo
from desktop.text.visible import visible
from desktop.ui.commands.needs import There
from desktop.ui.session.shown_counts import ShownCount
from desktop.ui.window.workbench import Workbench

if TYPE_CHECKING:
    from desktop.ui.window.window_frame import WindowFrame


class ProjectState(QObject):
    """Title, coder, counts, and which commands can be given."""

    def __init__(self, window: WindowFrame, bench: Workbench) -> None:
        super().__init__(bench)
        self._window = window
        self._bench = bench
        window.status.show_saved(read_only=bench.session.project.read_only)
        self._totals = ShownCount(
            bench.session.counts, self, work=lambda: CountsAtOnce.totals, show=self._show_totals
        )
        self._is_read_ahead = False
        self._there = There(project=True)
        bench.session.bus.changed.connect(self._on_changed)
        bench.reading.opened.connect(self._on_opened)
        bench.reader.here_changed.connect(self._on_here)
        self._show_title()
        self._show_coders()
        self._totals.mark_stale()
        self._allow_turns()

    def _on_changed(self, changes: Changes) -> None:
        if changes.coders:
            self._show_coders()
        if changes.coders or changes.reports or changes.codings or changes.rounds:
            self._totals.mark_stale()
        self._allow_turns()

    def _show_title(self) -> None:
        project = self._bench.session.project
        how = self.tr("for reading only") if project.read_only else self.tr("saved automatically")
        program = self.tr("Zhupi")
        self._window.setWindowTitle(f"{visible(project.name)} — {program} ({how})")

    def _show_coders(self) -> None:
        project = self._bench.session.project
        self._window.header.show_project(
            project.name, coders=coders.coders(project), present=project.coder
        )

    def _show_totals(self, found: object) -> None:
        assert isinstance(found, Totals)
        self._window.status.show_counts(
            reports=found.reports, codings=found.codings, coders=found.coders
        )
        if found.codings >= MANY and not self._is_read_ahead:
            self._read_ahead()

    def _read_ahead(self) -> None:
        """Have a worker make all counts quick, once what is in sight is there."""
        self._is_read_ahead = True
        session = self._bench.session

        def read(_ticket: object) -> None:
            read_ahead(session.project)

        session.jobs.submit("counts ahead", read, done=lambda _: None)

    def _on_opened(self, report_id: str) -> None:
        self._allow(report=bool(report_id), coding=self._there.coding and bool(report_id))

    def _on_here(self, codings: list[Coding]) -> None:
        project = self._bench.session.project
        self._allow(coding=any(one.coder_id == project.coder.id for one in codings))

    def _allow_turns(self) -> None:
        project = self._bench.session.project
        self._allow(
            undo=undo.can_undo(project) is not None, redo=undo.can_redo(project) is not None
        )

    def _allow(self, **now: bool) -> None:
        """The commands follow what there is, while this is the project of the window."""
        self._there = replace(self._there, **now)
        if self._window.bench is self._bench:
            self._window.actions_.allow(self._there)
