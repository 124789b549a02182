"""What stands in the reader: which report, and that it is up to date after every change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import Changes
from desktop.domain.coding import Coder, Coding
from desktop.domain.errors import NotFoundError
from desktop.domain.span import Span
from desktop.services.coding import coding
from desktop.services.corpus import corpus
from desktop.services.project import coders
from desktop.ui.reader.hidden_codings import HiddenCodings
from desktop.ui.reader.pane import ReaderPane
from desktop.ui.reader.report_view import ReportView
from desktop.ui.session.project_session import ProjectSession

_FEW = 50


class ShownReport(QObject):
    """Opens reports in the reader. `opened` carries the report's id, empty for none."""

    opened = Signal(str)

    def __init__(self, session: ProjectSession, *, reader: ReaderPane, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._reader = reader
        self._codings: dict[str, Coding] = {}
        self._hidden = HiddenCodings()
        session.bus.changed.connect(self._on_changed)

    @property
    def report_id(self) -> str:
        """The report that is open; empty where none is."""
        return self._reader.report_id or ""

    @property
    def codings(self) -> list[Coding]:
        """All codings of the report that the present coder may see, hidden ones too."""
        return list(self._codings.values())

    @property
    def coders(self) -> list[Coder]:
        """Who codes in this project."""
        return list(self._coders().values())

    @property
    def hidden(self) -> HiddenCodings:
        """What is left out of the reader by choice."""
        return self._hidden

    def hide(self, hidden: HiddenCodings) -> None:
        """Leave these codings out of the reader, and no others."""
        self._hidden = hidden
        if self.report_id:
            self._reader.set_codings(self._seen(), self._session.project.codebook)

    def open(self, report_id: str) -> None:
        """Show that report; where it is shown already nothing moves."""
        if report_id != self.report_id:
            self._session.attempt("open a report", lambda: self._show(report_id))

    def go_to(self, report_id: str, span: Span) -> None:
        """Show that place."""
        self.open(report_id)
        if self.report_id == report_id:
            self._reader.go_to(span)
            self._reader.setFocus()

    def _show(self, report_id: str) -> None:
        project = self._session.project
        view = ReportView(
            report=corpus.report(project, report_id),
            text=corpus.text(project, report_id),
            segments=corpus.segments(project, report_id),
            sections=corpus.sections(project, report_id),
            codings=self._kept(coding.codings_in(project, report_id)),
            codebook=project.codebook,
            coders=self._coders(),
            coder_id=project.coder.id,
        )
        self._reader.show_report(view)
        self.opened.emit(report_id)

    def _on_changed(self, changes: Changes) -> None:
        if not self.report_id:
            return
        if changes.coders:
            self._reader.set_coders(self._coders(), self._session.project.coder.id)
        if self.report_id in changes.reports:
            self._follow_report()
        elif changes.rounds or (changes.coders and self._session.project.round):
            # A round was entered, left or revealed: others' codings are seen, or no longer.
            self._show_codings(coding.codings_in(self._session.project, self.report_id))
        elif self.report_id in changes.coded_reports or changes.themes:
            self._follow_codings(changes)

    def _follow_codings(self, changes: Changes) -> None:
        """Of two thousand codings one has changed: only that one is read again."""
        project = self._session.project
        if len(changes.codings) > _FEW:
            self._kept(coding.codings_in(project, self.report_id))
        else:
            for gone in changes.codings:
                self._codings.pop(gone, None)
            for one in coding.standing(project, changes.codings):
                if one.report_id == self.report_id:
                    self._codings[one.id] = one
        self._reader.set_codings(self._seen(), project.codebook)

    def _show_codings(self, codings: list[Coding]) -> None:
        self._reader.set_codings(self._kept(codings), self._session.project.codebook)

    def _kept(self, codings: list[Coding]) -> list[Coding]:
        """Keep them all; those that are to be drawn."""
        self._codings = {one.id: one for one in codings}
        return self._seen()

    def _seen(self) -> list[Coding]:
        seen = self._hidden.seen(self._codings.values())
        self._reader.hidden_line.tell(self._hidden, codings=len(self._codings) - len(seen))
        return seen

    def _follow_report(self) -> None:
        """Its facts changed, or it was taken out of the corpus."""
        try:
            self._show(self.report_id)
        except NotFoundError:
            self._reader.clear()
            self.opened.emit("")

    def _coders(self) -> dict[str, Coder]:
        return {coder.id: coder for coder in coders.coders(self._session.project)}
