"""The left pane: the corpus, filtered, with what is done and what is not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from operator import attrgetter

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from desktop.domain.changes import Changes
from desktop.domain.report import Report
from desktop.services.corpus import corpus, report_list
from desktop.services.corpus.report_list import NO_WORK, Listing
from desktop.services.project.project import Project
from desktop.ui.dialogs.facts_dialog import FactsDialog
from desktop.ui.kit.widgets import button, column, label, named
from desktop.ui.reports.report_list import ReportList
from desktop.ui.reports.report_rows import ReportRow, matching, with_reports, with_work
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession
from desktop.ui.session.refreshing import Refresh

_ID = attrgetter("id")
FEW = 20
"""Reports that are followed one by one; when more have changed a worker reads the list anew."""


class ReportsPane(QWidget):
    """`report_chosen` carries an id; `followed` says that the list is as the corpus is now."""

    report_chosen = Signal(str)
    followed = Signal()
    import_wanted = Signal()
    memo_wanted = Signal(str)
    cleaning_wanted = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reportsPane", spoken=self.tr("Reports"), role="pane")
        self._session = session
        self._listing = Listing()
        self._present = ""
        self._filter = named(QLineEdit(self), "reportFilter", spoken=self.tr("Filter the reports"))
        self._filter.setPlaceholderText(self.tr("Filter reports…"))
        self._filter.setClearButtonEnabled(True)
        self._list = ReportList(self)
        self._empty = label(name="reportsEmpty", role="dim", wraps=True)
        self._import = button(self.tr("Import reports…"), name="reportsImport", role="primary")
        self._import.hide()
        self._lay_out()
        self._refresh = Refresh(
            session, self, kind="reports", work=self._work, show=self._on_listed
        )
        self._connect()

    @property
    def listed(self) -> ReportList:
        """The list itself."""
        return self._list

    @property
    def present(self) -> str:
        """The id of the report that is open; empty where none is."""
        return self._present

    @property
    def is_fresh(self) -> bool:
        """Whether the list is as the corpus is now, and no worker is reading it."""
        return self._refresh.is_fresh

    @property
    def filtered_by(self) -> str:
        """What the list is filtered by; empty where all is listed."""
        return self._filter.text()

    def filter_by(self, text: str) -> None:
        """Filter the list by that from the moment it is there."""
        with QSignalBlocker(self._filter):
            self._filter.setText(text)
        if self._listing.reports:
            self._show()

    def take_keys(self, *, to_filter: bool = False) -> None:
        """Let the list have the keyboard, or the filter above it."""
        self._filter.selectAll()
        (self._filter if to_filter else self._list).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mark_stale(self) -> None:
        """Read the list anew."""
        self._refresh.mark_stale()

    def knows(self, report_id: str) -> bool:
        """Whether that report is in the list, were it not filtered."""
        return report_id in map(_ID, self._listing.reports)

    def mark(self, report_id: str) -> None:
        """Show which report is open."""
        self._present = report_id
        if self.knows(report_id) and report_id not in self._list.ids():
            self._filter.clear()
        self._list.mark(report_id)

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) report that is listed."""
        self._choose(self._list.ids(), by=by)

    def step_to_uncoded(self) -> None:
        """Choose the next report in which the present coder has nothing yet."""
        work, ids = self._listing.work, self._list.ids()
        after = ids.index(self._present) + 1 if self._present in ids else 0
        untouched = (one for one in ids[after:] if work.get(one, NO_WORK).state == "none")
        following = next(untouched, None)
        if following is not None:
            self.report_chosen.emit(following)

    def edit_facts(self, report_id: str) -> FactsDialog:
        """Ask for the facts of a report; the dialog is open."""
        report = corpus.report(self._session.project, report_id)
        dialog = FactsDialog(report, self)
        dialog.accepted.connect(lambda: self._correct(report, dialog))
        dialog.open()
        return dialog

    def toggle_done(self, report_id: str) -> None:
        """Declare the report done, or open again."""
        project = self._session.project
        done = report_list.work_in(project, [report_id])[report_id].state != "done"
        self._session.attempt(
            "mark a report", lambda: corpus.mark_done(project, report_id, done=done)
        )

    def remove(self, report_id: str) -> None:
        """Take a report out of the corpus."""
        project = self._session.project
        name = corpus.report(project, report_id).label
        self._session.attempt(
            "remove a report",
            lambda: corpus.remove_report(project, report_id),
            notice=self.tr("%1 is removed from the corpus.").replace("%1", name),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the filter into the list."""
        if event.key() == Qt.Key.Key_Down and self._filter.hasFocus():
            self.take_keys()
        else:
            super().keyPressEvent(event)

    def _choose(self, ids: Sequence[str], *, by: int) -> None:
        if not ids:
            return
        at = ids.index(self.present) + by if self.present in ids else 0
        if 0 <= at < len(ids):
            self.report_chosen.emit(ids[at])

    def _lay_out(self) -> None:
        laid_out = column(self, spacing=4)
        laid_out.setContentsMargins(0, 8, 0, 0)
        head = column()
        head.setContentsMargins(12, 0, 12, 0)
        for part in (self._filter, self._empty, self._import):
            head.addWidget(part)
        laid_out.addLayout(head)
        laid_out.addWidget(self._list, 1)
        laid_out.addStretch(0)

    def _connect(self) -> None:
        self._session.bus.changed.connect(self._on_changed)
        self._filter.textChanged.connect(self._show)
        self._filter.returnPressed.connect(lambda: self._choose(self._list.ids(), by=0))
        self._list.report_chosen.connect(self.report_chosen)
        self._list.customContextMenuRequested.connect(self._on_menu)
        self._import.clicked.connect(self.import_wanted)

    def _on_changed(self, changes: Changes) -> None:
        worked_in = changes.coded_reports | changes.progress
        many = len(changes.reports) + len(worked_in) > FEW
        if many or changes.coders or changes.rounds or not self._refresh.is_fresh:
            self._refresh.mark_stale()
        elif changes.reports:
            self._follow(changes.reports)
        elif worked_in:
            self._follow_work(worked_in)

    def _work(self) -> Callable[[Project, Ticket], object]:
        return lambda reader, _ticket: report_list.listing(reader)

    def _on_listed(self, listing: object) -> None:
        assert isinstance(listing, Listing)
        if listing.reports == self._listing.reports:
            # Only the work is another one: the lines are left as they are.
            listing = replace(listing, reports=self._listing.reports)
        self._listing = listing
        self._show()
        self.followed.emit()

    def _follow(self, ids: Collection[str]) -> None:
        """A few reports came, went, or have other facts: only these are read."""
        project = self._session.project
        now = report_list.listed(project, ids)
        self._listing = with_work(
            with_reports(self._listing, ids, now), report_list.work_in(project, ids)
        )
        self._show()
        self.followed.emit()

    def _follow_work(self, ids: Collection[str]) -> None:
        """In a few reports something was coded, or they were declared done."""
        self._listing = with_work(self._listing, report_list.work_in(self._session.project, ids))
        self._list.lines.show_work(self._listing.work, of=ids)

    def _show(self) -> None:
        shown = matching(self._listing, self._filter.text())
        self._list.show_reports(shown, self._listing.work)
        self._list.mark(self._present)
        self._show_emptiness(total=len(self._listing.reports), shown=len(shown))

    def _show_emptiness(self, *, total: int, shown: int) -> None:
        self._filter.setVisible(total > 0)
        self._list.setVisible(shown > 0)
        self._import.setVisible(total == 0)
        self._empty.setVisible(shown == 0)
        if total:
            self._empty.setText(self.tr("No report has that in its place, year or title."))
        else:
            self._empty.setText(
                self.tr("No reports yet. Drop files or a folder on the window, or import them.")
            )

    def _on_menu(self, place: QPoint) -> None:
        row = self._list.row_at(self._list.indexAt(place))
        if row is not None:
            self._menu(row).popup(self._list.viewport().mapToGlobal(place))

    def _menu(self, row: ReportRow) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("reportMenu")
        report_id = row.report.id
        done = self.tr("Not done yet") if row.state == "done" else self.tr("Mark as done")
        menu.addAction(self.tr("Open"), lambda: self.report_chosen.emit(report_id))
        menu.addAction(done, lambda: self.toggle_done(report_id))
        menu.addAction(self.tr("Edit the facts…"), lambda: self.edit_facts(report_id))
        menu.addAction(self.tr("Write a memo…"), lambda: self.memo_wanted.emit(report_id))
        menu.addAction(
            self.tr("Clean the text again…"), lambda: self.cleaning_wanted.emit(report_id)
        )
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the corpus"), lambda: self.remove(report_id))
        return menu

    def _correct(self, report: Report, dialog: FactsDialog) -> None:
        project = self._session.project
        self._session.attempt(
            "correct the facts",
            lambda: corpus.correct_facts(
                project, report.id, facts=dialog.facts(), confirmed=dialog.confirmed
            ),
        )
