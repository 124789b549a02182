"""Below the picture: who has no value and why, and what a reader must know of the figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.analysis.frequency import Group
from desktop.ui.charts.workspace.fold_line import FoldLine
from desktop.ui.charts.workspace.standing import SortedGroups, remarks
from desktop.ui.charts.workspace.views import ViewTable
from desktop.ui.charts.workspace.words import NO_REPORT, NOT_CODED, say
from desktop.ui.kit.widgets import column, label, row


class BelowPicture(QWidget):
    """Lines; what there is nothing to say of takes no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.not_coded = FoldLine("notCoded", self)
        self.no_report = FoldLine("noReport", self)
        self.remarks = label(name="analyseRemarks", role="dim", wraps=True)
        self.warning = label(name="analyseWarning", role="error", wraps=True)
        folds = row(spacing=16)
        folds.addWidget(self.not_coded, 1)
        folds.addWidget(self.no_report, 1)
        laid_out = column(self, spacing=2)
        laid_out.setContentsMargins(16, 0, 16, 8)
        laid_out.addLayout(folds)
        laid_out.addWidget(self.remarks)
        laid_out.addWidget(self.warning)
        self.warn(())

    def show_table(self, table: ViewTable, groups: SortedGroups | None) -> None:
        """Tell of that table and, where it has any, of its groups without a value."""
        self._show_groups(groups.not_coded if groups else (), groups.no_report if groups else ())
        said_of = remarks(table)
        self.remarks.setText("\n".join(said_of))
        self.remarks.setVisible(bool(said_of))

    def show_nothing(self) -> None:
        """There is no table to tell of."""
        self._show_groups((), ())
        self.remarks.hide()
        self.warn(())

    def _show_groups(self, not_coded: Sequence[Group], no_report: Sequence[Group]) -> None:
        for line, said, lacking in (
            (self.not_coded, NOT_CODED, not_coded),
            (self.no_report, NO_REPORT, no_report),
        ):
            told = say(said).format(number=f"{len(lacking):,}")
            line.show_names(told, (group.label for group in lacking))

    def warn(self, lines: Sequence[str]) -> None:
        """What should not be read out of the picture."""
        self.warning.setText("\n".join(lines))
        self.warning.setVisible(bool(lines))
