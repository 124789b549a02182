"""Who has not declared what done, asked about before a round is locked or revealed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from desktop.services.rounds.unfinished import NotDone, Unfinished
from desktop.ui.kit.translation import translate
from desktop.ui.kit.widgets import button, choices, column, label, line, named

_NAMED = 5


class UnfinishedDialog(QDialog):
    """Accepting goes on all the same; nothing has happened yet."""

    def __init__(self, found: Unfinished, *, going_on: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "unfinishedDialog")
        self.setWindowTitle(self.tr("Not everything is done"))
        self.setMinimumWidth(520)
        laid_out = column(self, margin=24, spacing=14)
        head = self.tr("Not everything is declared done")
        laid_out.addWidget(label(head, role="title", name="unfinishedHead", wraps=True))
        for number, one in enumerate(found.coders):
            said = left(one, found.reports)
            laid_out.addWidget(label(said, name=f"unfinished{number}", wraps=True))
        laid_out.addWidget(line())
        laid_out.addWidget(label(meaning(found), name="unfinishedMeaning", wraps=True))
        main = button(going_on, name="unfinishedGoOn")
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=main))


def left(one: NotDone, total: int) -> str:
    """What the coder has not declared done, a few reports by name."""
    names = translate("Comparison", ", ").join(report.label for report in one.reports[:_NAMED])
    said = translate("Comparison", "%1 has not declared %2 of %3 reports done: %4")
    if len(one.reports) == total:
        said = translate("Comparison", "%1 has declared none of the %3 reports done.")
    elif len(one.reports) > _NAMED:
        said = translate("Comparison", "%1 has not declared %2 of %3 reports done: %4 and others")
    numbers = said.replace("%2", str(len(one.reports))).replace("%3", str(total))
    return numbers.replace("%4", names).replace("%1", one.coder.name)


def meaning(found: Unfinished) -> str:
    """What that does to the comparison."""
    if not found.compared:
        return translate(
            "Comparison",
            "No report is done by two coders: every coefficient would be undefined. A report is"
            " declared done with the key for it while its coder is in the round.",
        )
    said = translate(
        "Comparison", "%1 of %2 reports are done by two coders or more; only these are compared."
    )
    return said.replace("%1", str(found.compared)).replace("%2", str(found.reports))
