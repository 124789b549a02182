"""How many reports a round needs: what a pilot showed goes in, the expected interval comes out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QWidget

from desktop.domain.errors import ZhupiError
from desktop.services.counting.kept_counts import reader_of
from desktop.services.reliability.round_plan import RoundPlan, plan
from desktop.text.visible import visible
from desktop.ui.comparison.rounds import plan_words
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import column, label, named, row
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

_JOB = "round-plan"
_PAUSE = 250
"""Milliseconds without another key before the simulation begins."""


class PlanBox(QWidget):
    """Computed by a worker whenever a number, the coders or the unit change.

    `told` says that the answer stands there.
    """

    told = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "planBox", spoken=self.tr("How many reports are needed"))
        self._session = session
        self._coders, self._unit = 2, "sentence"
        self._theme = self._themes()
        self._prevalence = self._number("planPrevalence", self.tr("Share of units"), 10, "%")
        self._alpha = self._number("planAlpha", self.tr("Expected alpha"), 0.8)
        self._width = self._number("planWidth", self.tr("Wanted width of the interval"), 0.2)
        self._said = label(name="planSaid", wraps=True)
        self._why = label(name="planWhy", role="dim", wraps=True)
        self._customs = label(name="planCustoms", role="dim", wraps=True)
        self._pause = session.later.pause(self, self._ask, milliseconds=_PAUSE)
        self._lay_out()

    @property
    def words(self) -> str:
        """What it says is needed."""
        return self._said.text()

    def plan_for(self, *, coders: int, unit: str) -> None:
        """Say what so many coders need at that unit."""
        if (coders, unit) != (self._coders, self._unit) or not self._said.text():
            self._coders, self._unit = coders, unit
            self._pause.start()

    def leave(self) -> None:
        """Nobody looks at the answer any more."""
        self._pause.stop()
        self._session.jobs.cancel(_JOB)

    def _ask(self) -> None:
        prevalence, alpha = self._prevalence.value() / 100, self._alpha.value()
        width, theme_id = self._width.value(), str(self._theme.currentData()) or None
        project, coders, unit = self._session.project, max(2, self._coders), self._unit

        def work(_ticket: Ticket) -> object:
            with reader_of(project) as reader:
                return plan(
                    reader,
                    prevalence=prevalence,
                    alpha=alpha,
                    width=width,
                    coders=coders,
                    unit=unit,
                    theme_id=theme_id,
                )

        self._said.setText(self.tr("Simulating rounds…"))
        self._session.jobs.submit(_JOB, work, done=self._show, failed=self._on_failed)

    def _show(self, answer: object) -> None:
        assert isinstance(answer, RoundPlan)
        self._said.setText(plan_words.needed(answer))
        self._why.setText(plan_words.reasons(answer))
        self._customs.setText("  ·  ".join(plan_words.customs(answer)))
        self._fit()
        self.told.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A form gives a text that wraps the height of one line only, whatever it says."""
        for part in (self._said, self._why, self._customs):
            part.setMinimumHeight(max(0, part.heightForWidth(part.width())))

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, ZhupiError):
            raise error
        self._said.setText(" ".join(told(error)))
        self._why.clear()
        self._customs.clear()

    def _themes(self) -> QComboBox:
        """Of which theme the codings tell how much reports differ."""
        spoken = self.tr("The theme that is meant")
        box = named(QComboBox(self), "planTheme", spoken=spoken)
        box.setToolTip(tip(spoken))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.addItem(self.tr("any theme"), "")
        codebook = self._session.project.codebook
        for theme in codebook.active():
            box.addItem(visible(codebook.path(theme.id)), theme.id)
        box.currentIndexChanged.connect(lambda _number: self._pause.start())
        return box

    def _number(self, name: str, spoken: str, value: float, suffix: str = "") -> QDoubleSpinBox:
        box = named(QDoubleSpinBox(self), name, spoken=spoken)
        box.setRange(0.5 if suffix else 0.05, 99.5 if suffix else 1.0)
        box.setDecimals(1 if suffix else 2)
        box.setSingleStep(5 if suffix else 0.05)
        box.setSuffix(f" {suffix}" if suffix else "")
        box.setValue(value)
        box.setToolTip(tip(spoken))
        box.valueChanged.connect(lambda _value: self._pause.start())
        return box

    def _lay_out(self) -> None:
        asked = row(spacing=8)
        for text, box in (
            (self.tr("Prevalence"), self._prevalence),
            ("α", self._alpha),
            (self.tr("width"), self._width),
        ):
            asked.addWidget(label(text, role="dim"))
            asked.addWidget(box)
        asked.addWidget(self._theme, 1)
        laid_out = column(self, spacing=6)
        laid_out.addLayout(asked)
        laid_out.addWidget(self._said)
        laid_out.addWidget(self._why)
        laid_out.addWidget(self._customs)
