"""A new round: its coders, its sample, its unit, blind or open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from desktop.domain.beforehand import Beforehand
from desktop.services.corpus import report_list
from desktop.services.project import coders as coder_service
from desktop.services.rounds import rounds as round_service
from desktop.text.visible import visible
from desktop.ui.comparison.rounds.beforehand_box import BeforehandBox
from desktop.ui.comparison.rounds.plan_box import PlanBox
from desktop.ui.comparison.rounds.report_choice import ReportChoice
from desktop.ui.comparison.words import STRATA, UNITS, say
from desktop.ui.kit.widgets import button, choices, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_ID = Qt.ItemDataRole.UserRole
_MOST_SEEDS = 2_000_000_000
_FEW_ROWS = 72
_USUAL_SAMPLE = 50


@dataclass(frozen=True, slots=True)
class WantedRound:
    """What was asked for: `report_ids` is None for a random sample of `sample` reports."""

    name: str
    coder_ids: Sequence[str]
    sample: int | None
    report_ids: Sequence[str] | None
    stratify: Sequence[str]
    seed: int
    unit: str
    blind: bool
    said: Beforehand


class RoundDialog(QDialog):
    """Enter makes the round once it has a name and two coders."""

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "roundDialog")
        self.setWindowTitle(self.tr("New round"))
        self.setMinimumWidth(760)
        self._session = session
        self._number = report_list.number(session.project)
        self._name = named(QLineEdit(), "roundNameEdit", spoken=self.tr("Name"))
        self._coders = self._checked_list("roundCoders", self.tr("Coders"))
        self._new_coder = named(_CoderLine(), "roundNewCoder", spoken=self.tr("Another coder"))
        self._add_coder = button(self.tr("Add"), name="roundAddCoder")
        self._at_random = QRadioButton(self.tr("A random sample of"))
        self._chosen = QRadioButton(self.tr("These reports"))
        self._size = self._size_box()
        self._reports = ReportChoice(self)
        self._reports.setMaximumHeight(_FEW_ROWS)
        self._strata = {one: QCheckBox(say(text)) for one, text in STRATA.items()}
        self._seed = named(QSpinBox(), "roundSeed", spoken=self.tr("Seed"))
        self._unit = named(QComboBox(), "roundUnit", spoken=self.tr("Unit"))
        self._blind = QRadioButton(self.tr("Blind: nobody sees the others' codings"))
        self._open = QRadioButton(self.tr("Open: coders see each other's codings"))
        self._plan = PlanBox(session, self)
        self._said = BeforehandBox(Beforehand(), fixed=False, parent=self)
        self._problem = label(name="roundProblem", role="dim", wraps=True)
        self._make = button(self.tr("Make the round"), name="roundMake", role="primary")
        self._fill()
        self._lay_out()
        self._connect()
        self._check()
        self._name.setFocus()

    def wanted(self) -> WantedRound:
        """What was asked for."""
        chosen = self._chosen.isChecked()
        return WantedRound(
            name=self._name.text().strip(),
            coder_ids=_checked(self._coders),
            sample=None if chosen else self._size.value(),
            report_ids=self._reports.checked if chosen else None,
            stratify=() if chosen else [s for s, box in self._strata.items() if box.isChecked()],
            seed=self._seed.value(),
            unit=str(self._unit.currentData()),
            blind=self._blind.isChecked(),
            said=self._said.said(),
        )

    def _fill(self) -> None:
        project = self._session.project
        self._name.setText(
            self.tr("Round %1").replace("%1", str(len(round_service.rounds(project)) + 1))
        )
        for coder in coder_service.coders(project):
            _add(self._coders, coder.id, coder.name, checked=True)
        self._session.jobs.submit("reports to choose from", self._read, done=self._on_read)
        for value, text in UNITS.items():
            self._unit.addItem(say(text), value)
        self._new_coder.setPlaceholderText(self.tr("Name of another coder"))
        self._seed.setRange(0, _MOST_SEEDS)
        self._seed.setValue(1)
        self._at_random.setChecked(True)
        self._blind.setChecked(True)
        for name, box in self._strata.items():
            named(box, f"stratum_{name}")
        named(self._at_random, "roundAtRandom")
        named(self._chosen, "roundChosen")
        named(self._blind, "roundBlind")
        named(self._open, "roundOpen")

    def _read(self, _ticket: object) -> object:
        with self._session.project.reader() as reader:
            return report_list.everything(reader)

    def _on_read(self, reports: object) -> None:
        assert isinstance(reports, list)
        self._reports.show_reports(reports)

    def _connect(self) -> None:
        self._name.textChanged.connect(self._check)
        self._coders.itemChanged.connect(self._check)
        self._reports.changed.connect(self._check)
        self._at_random.toggled.connect(self._check)
        self._unit.currentIndexChanged.connect(self._check)
        self.finished.connect(self._plan.leave)
        # What the plan says takes more lines than were there when the dialog opened.
        self._plan.told.connect(self.adjustSize)
        self._add_coder.clicked.connect(self._on_add_coder)
        self._new_coder.entered.connect(self._on_add_coder)
        self._new_coder.textChanged.connect(self._check)

    def _check(self) -> None:
        """Say what is missing; the round can be made when nothing is."""
        at_random = self._at_random.isChecked()
        self._reports.setVisible(not at_random)
        for part in (self._size, self._seed, *self._strata.values()):
            part.setEnabled(at_random)
        self._plan.plan_for(coders=len(_checked(self._coders)), unit=str(self._unit.currentData()))
        problem = self._missing()
        self._problem.setText(problem)
        self._make.setEnabled(not problem)
        self._add_coder.setEnabled(bool(self._new_coder.text().strip()))

    def _missing(self) -> str:
        if not self._number:
            return self.tr("Import reports first: there is nothing to draw a sample from.")
        if not self._name.text().strip():
            return self.tr("Give the round a name.")
        if len(_checked(self._coders)) < 2:
            return self.tr("A comparison needs two coders. Add the name of another one.")
        if self._chosen.isChecked() and not self._reports.checked:
            return self.tr("Choose the reports of the round.")
        return ""

    def _on_add_coder(self) -> None:
        name, project = self._new_coder.text().strip(), self._session.project
        if not name:
            return
        made = self._session.attempt("add a coder", lambda: coder_service.add_coder(project, name))
        if made is not None:
            _add(self._coders, made.id, made.name, checked=True)
            self._new_coder.clear()
        self._check()

    def _size_box(self) -> QSpinBox:
        box = named(QSpinBox(), "roundSize", spoken=self.tr("Reports in the sample"))
        box.setRange(1, max(1, self._number))
        box.setValue(min(_USUAL_SAMPLE, self._number))
        box.setSuffix(" / " + str(self._number))
        return box

    def _checked_list(self, name: str, spoken: str) -> QListWidget:
        listed = named(QListWidget(), name, spoken=spoken)
        listed.setProperty("role", "paper")
        listed.setMaximumHeight(_FEW_ROWS)
        return listed

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Name"), self._name)
        form.addRow(self.tr("Coders"), self._coder_rows())
        form.addRow(self.tr("Reports"), self._sample_rows())
        form.addRow(self.tr("Unit"), self._unit)
        form.addRow(self.tr("Size needed"), self._plan)
        form.addRow(self.tr("Blindness"), self._blind_rows())
        form.addRow(self.tr("For the report"), self._said)
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addLayout(form)
        laid_out.addWidget(self._problem)
        cancel = QDialogButtonBox.StandardButton.Cancel
        laid_out.addWidget(choices(self, cancel, main=self._make))

    def _coder_rows(self) -> QWidget:
        box = QWidget()
        inner = column(box, spacing=6)
        inner.addWidget(self._coders)
        add = row()
        add.addWidget(self._new_coder, 1)
        add.addWidget(self._add_coder)
        inner.addLayout(add)
        return box

    def _sample_rows(self) -> QWidget:
        box = QWidget()
        group = QButtonGroup(box)
        for part in (self._at_random, self._chosen):
            group.addButton(part)
        inner = column(box, spacing=6)
        inner.addLayout(_in_a_row(self._at_random, self._size))
        strata = _in_a_row(label(self.tr("stratified by"), role="dim"), *self._strata.values())
        strata.addSpacing(16)
        strata.addWidget(label(self.tr("Seed"), role="dim"))
        strata.addWidget(self._seed)
        strata.setContentsMargins(24, 0, 0, 0)
        inner.addLayout(strata)
        inner.addWidget(self._chosen)
        inner.addWidget(self._reports)
        return box

    def _blind_rows(self) -> QWidget:
        box = QWidget()
        group = QButtonGroup(box)
        inner = row(box, spacing=16)
        for part in (self._blind, self._open):
            group.addButton(part)
            inner.addWidget(part)
        inner.addStretch(1)
        return box


class _CoderLine(QLineEdit):
    """With a name in it, Enter adds the coder and makes no round."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _in_a_row(*parts: QWidget) -> QHBoxLayout:
    laid_out = row()
    for part in parts:
        laid_out.addWidget(part)
    laid_out.addStretch(1)
    return laid_out


def _add(listed: QListWidget, value: str, text: str, *, checked: bool) -> None:
    item = QListWidgetItem(visible(text), listed)
    item.setData(_ID, value)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)


def _checked(listed: QListWidget) -> list[str]:
    items = (listed.item(number) for number in range(listed.count()))
    return [str(i.data(_ID)) for i in items if i.checkState() == Qt.CheckState.Checked]
