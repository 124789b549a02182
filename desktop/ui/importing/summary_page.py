"""The last page: what became of every file, and what can be done with that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from desktop.services.intake.import_list import save_list
from desktop.services.intake.importing import ImportOutcome
from desktop.ui.importing.summary_model import SummaryModel, lacks_facts
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_WIDTHS = (120, 240, 150, 72)


class ImportSummaryPage(QWidget):
    """`facts_wanted` carries the ids of the new reports that lack facts."""

    closed = Signal()
    facts_wanted = Signal(list)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._outcomes: list[ImportOutcome] = []
        self._lacking: list[str] = []
        self._head = label(name="importResult", role="title", wraps=True)
        self._said = label(name="importSaid", role="dim")
        self._table = _made_table(self, self.tr("What became of each file"))
        self._save = button(self.tr("Export the list…"), name="importExport")
        self._fill_in = button(self.tr("Fill in missing facts…"), name="importFacts")
        self._close = button(self.tr("Close"), name="importClose", role="primary")
        self._save.clicked.connect(self.ask_for_list)
        self._fill_in.clicked.connect(lambda: self.facts_wanted.emit(self._lacking))
        self._close.clicked.connect(self.closed)
        self._lay_out()

    def show_outcomes(self, outcomes: Sequence[ImportOutcome]) -> None:
        """List them, what needs attention first."""
        self._outcomes = list(outcomes)
        self._table.setModel(SummaryModel(outcomes, self))
        for at, width in enumerate(_WIDTHS):
            self._table.setColumnWidth(at, width)
        self._lacking = [o.report.id for o in outcomes if o.report and lacks_facts(o)]
        self._fill_in.setVisible(bool(self._lacking))
        self._head.setText(self._sum())

    def begin(self) -> None:
        """Let Enter close it."""
        self._close.setDefault(True)
        self._close.setFocus()

    def ask_for_list(self) -> None:
        """Let the user choose where the list is written to."""
        name = self.tr("%1-import.csv").replace("%1", self._session.project.name)
        suggested = str(self._session.project.path.with_name(name))
        title, kind = self.tr("Export the list"), self.tr("Tables (*.csv)")
        out = chosen_file(self, title, name=suggested, kind=kind, ending=".csv")
        if out is not None:
            self.export_list(out)

    def export_list(self, out: Path) -> None:
        """Write the list as CSV."""

        def write(overwrite: bool) -> int:
            return save_list(self._outcomes, out, overwrite=overwrite)

        written = self._session.attempt("export a list", lambda: replacing(self, write))
        said = self.tr("Written: %1").replace("%1", str(out))
        self._said.setText("" if written is None else said)

    def _sum(self) -> str:
        numbers = Counter(outcome.status for outcome in self._outcomes)
        parts = [self.tr("%n report(s) imported", "", numbers["imported"])]
        if numbers["failed"]:
            parts.append(self.tr("%n file(s) failed", "", numbers["failed"]))
        if numbers["duplicate"]:
            parts.append(self.tr("%n already there", "", numbers["duplicate"]))
        if numbers["left_out"]:
            parts.append(self.tr("%n left out", "", numbers["left_out"]))
        if self._lacking:
            parts.append(self.tr("%n lack(s) facts", "", len(self._lacking)))
        return " · ".join(parts)

    def _lay_out(self) -> None:
        foot = row()
        foot.addWidget(self._said, 1)
        for one in (self._save, self._fill_in, self._close):
            foot.addWidget(one)
        laid_out = column(self, spacing=16)
        laid_out.addWidget(self._head)
        laid_out.addWidget(self._table, 1)
        laid_out.addLayout(foot)


def _made_table(parent: QWidget, spoken: str) -> QTableView:
    table = named(QTableView(parent), "importTable", spoken=spoken, role="paper")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(28)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.horizontalHeader().setStretchLastSection(True)
    return table
