"""Reliability: per theme, worst first, with intervals, pairs, boundaries and coefficients."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QToolButton,
    QWidget,
)

from desktop.domain.errors import PresentError, ZhupiError
from desktop.exchange.bytes.writing import replaced
from desktop.services.counting.kept_counts import reader_of
from desktop.services.project.project import Project
from desktop.services.reliability.comparison import How, Reliability, reliability
from desktop.services.reliability.retest import PossibleRetest, possible_retests, retest
from desktop.ui.comparison.coefficients.coefficients import Figures, ThemeFigures, sentence
from desktop.ui.comparison.coefficients.table_columns import SETS
from desktop.ui.comparison.reliability.document_figures import figures_of, table_csv
from desktop.ui.comparison.reliability.figure_table import FigureTable
from desktop.ui.comparison.reliability.pair_matrix import PairMatrix
from desktop.ui.comparison.reliability.saving import REPORT_FORMS, save_report
from desktop.ui.comparison.reliability.who_is_compared import WhoIsCompared, outside
from desktop.ui.comparison.words import A_UNIT, UNITS, say
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.replacing import chosen_file, may_replace, replacing
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.project_session import ProjectSession

_JOB = "reliability"


class ReliabilityPage(QWidget):
    """`disagreements_wanted` carries a theme's id; `noticed` a sentence to the user."""

    disagreements_wanted = Signal(str)
    noticed = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reliabilityPage", spoken=self.tr("Reliability"), role="pane")
        self._session = session
        self._round = ""
        self._keys_wanted = False
        self._figures: Figures | None = None
        self._ticket: Ticket | None = None
        self._unit = named(QComboBox(self), "reliabilityUnit", spoken=self.tr("Unit"))
        self._themes = named(QComboBox(self), "reliabilityThemes", spoken=self.tr("Themes"))
        self._gamma = named(QCheckBox(self.tr("with gamma (slow)")), "reliabilityGamma")
        self._who = WhoIsCompared(self)
        self._set = named(QComboBox(self), "reliabilityColumns", spoken=self.tr("Columns"))
        self._reports: list[QAction] = []
        self._save = self._save_button()
        self.table = FigureTable(self)
        self.matrix = PairMatrix(self)
        self._said = label(name="reliabilitySentence", wraps=True)
        self._explained = label(name="reliabilityExplained", role="dim", wraps=True)
        self._notes = label(name="reliabilityNotes", role="dim", wraps=True)
        self._empty = label(name="reliabilityEmpty", role="dim", wraps=True)
        self._pair_title = label(self.tr("α by pairs"), role="dim")
        self._quarrel = label(name="reliabilityQuarrel", role="dim", wraps=True)
        self._bar = named(QProgressBar(self), "reliabilityProgress", spoken=self.tr("Progress"))
        self._cancel = button(self.tr("Cancel"), name="reliabilityCancel")
        self._fill_choices()
        self._lay_out()
        self._connect()

    @property
    def figures(self) -> Figures | None:
        """What is shown."""
        return self._figures

    def show_round(self, round_id: str, *, unit: str) -> None:
        """Compute and show the round's reliability at that unit."""
        if round_id != self._round:
            self._who.offer(())
        self._round = round_id
        blocked = self._unit.blockSignals(True)
        self._unit.setCurrentIndex(max(0, self._unit.findData(unit)))
        self._unit.blockSignals(blocked)
        self.compute()

    def show_reason_why_empty(self, text: str) -> None:
        """There is nothing to compute, because…"""
        self._round = ""
        self._session.jobs.cancel(_JOB)
        self._show_empty(text)

    def compute(self) -> None:
        """Ask a worker for the figures; what was asked before is given up."""
        if not self._round:
            return
        round_id, unit, project = self._round, str(self._unit.currentData()), self._session.project
        themes, gamma = str(self._themes.currentData()), self._gamma.isChecked()
        wanted = self._who.retest

        def work(ticket: Ticket) -> object:
            how = How(
                unit=unit,
                themes=themes,
                gamma=gamma,
                progress=ticket.progress,
                cancelled=lambda: ticket.cancelled,
            )
            with reader_of(project) as reader:
                found = _found(reader, round_id, wanted, how)
                possible = possible_retests(reader, round_id)
                return None if found is None else (figures_of(found), possible)

        self._busy(busy=True)
        self._ticket = self._session.jobs.submit(
            _JOB, work, done=self._on_done, failed=self._on_failed, progressed=self._on_progress
        )

    def take_keys(self) -> None:
        """The keyboard goes to the table, or to the unit until there is one."""
        self._keys_wanted = self._figures is None
        (self.table if self._figures else self._unit).setFocus()

    def cancel(self) -> None:
        """Give up what is being computed."""
        self._session.jobs.cancel(_JOB)
        self._busy(busy=False)
        if self._figures is None:
            self._show_empty(
                self.tr("The computation was cancelled. Choose a unit to begin again.")
            )

    def save_table(self, out: Path, *, overwrite: bool = False) -> None:
        """Write the table as CSV.

        Raises PresentError where something is there, EnvironmentProblem where it cannot be.
        """
        if self._figures is not None:
            with replaced(out, overwrite=overwrite) as unfinished:
                unfinished.write_bytes(table_csv(self._figures).encode("utf-8"))

    def _on_done(self, answer: object) -> None:
        if isinstance(answer, tuple):
            figures, retests = answer
            self._who.offer(retests)
            self.show_figures(figures)

    def show_figures(self, answer: Figures) -> None:
        """Show these figures."""
        self._figures = answer
        self._busy(busy=False)
        self._empty.hide()
        self._body.show()
        self._show_table()
        if self._keys_wanted and self._unit.hasFocus():
            self.table.setFocus()
        self._notes.setText("\n".join(answer.notes))
        self._notes.setVisible(bool(answer.notes))

    def _on_opened(self, theme: ThemeFigures) -> None:
        """To the theme's disagreements; what one coder did twice is not adjudicated."""
        if self._figures is not None and not self._figures.one_coder:
            self.disagreements_wanted.emit(theme.theme_id)

    def _on_failed(self, error: BaseException) -> None:
        self._busy(busy=False)
        if not isinstance(error, ZhupiError):
            raise error
        self._show_empty(" ".join(told(error)))

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)

    def _show_table(self) -> None:
        chosen = str(self._set.currentData())
        self._gamma.setVisible(chosen == "coefficients")
        if self._figures is not None:
            self.table.show_figures(self._figures, chosen)

    def _show_theme(self, theme: ThemeFigures | None) -> None:
        figures = self._figures
        if figures is None or theme is None:
            self._said.clear()
            self.matrix.show_pairs(None, "")
            return
        self._said.setText(sentence(figures, theme))
        self._explained.setText(self._explanation(figures))
        self.matrix.show_pairs(figures, theme.theme_id)
        pair = self.matrix.worst
        said = self.tr("%1 and %2 agree least on this theme.")
        self._quarrel.setText(said.replace("%1", pair[0]).replace("%2", pair[1]) if pair else "")
        self._quarrel.setVisible(pair is not None)

    def _explanation(self, figures: Figures) -> str:
        said = self.tr(
            "Alpha is agreement beyond chance on whether %1 carries the theme. Its interval comes "
            "from leaving out one report at a time (jackknife); the verdict holds its lower end "
            "against .667 and .800."
        )
        return said.replace("%1", say(A_UNIT.get(figures.unit, figures.unit)))

    def _show_empty(self, text: str) -> None:
        self._figures = None
        self._busy(busy=False)
        self._body.hide()
        self._empty.setText(text)
        self._empty.show()

    def _busy(self, *, busy: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)
        self._save.setEnabled(not busy and self._figures is not None)
        for entry in self._reports:
            # The report is on the coders of the round.
            entry.setEnabled(self._figures is not None and not self._figures.one_coder)

    def _fill_choices(self) -> None:
        for value, text in UNITS.items():
            self._unit.addItem(say(text), value)
        for value, text in SETS.items():
            self._set.addItem(say(text), value)
        self._themes.addItem(self.tr("Every theme"), "all")
        self._themes.addItem(self.tr("Sub-themes count for their top theme"), "top")
        self._gamma.hide()

    def _connect(self) -> None:
        self._unit.currentIndexChanged.connect(lambda _number: self.compute())
        self._set.currentIndexChanged.connect(lambda _number: self._show_table())
        self._who.chosen_anew.connect(self.compute)
        self._themes.currentIndexChanged.connect(lambda _number: self.compute())
        self._gamma.toggled.connect(lambda _on: self.compute())
        self._cancel.clicked.connect(self.cancel)
        self.table.chosen.connect(self._show_theme)
        self.table.opened.connect(self._on_opened)

    def _save_button(self) -> QToolButton:
        made = named(QToolButton(self), "reliabilitySave", spoken=self.tr("Save the comparison"))
        made.setText(self.tr("Save") + " ▾")
        menu = QMenu(made)
        for form, text in (
            ("html", self.tr("Report (HTML)…")),
            ("docx", self.tr("Report (Word)…")),
            ("tex", self.tr("Report (LaTeX)…")),
            ("csv", self.tr("This table (CSV)…")),
        ):
            entry = menu.addAction(text)
            entry.triggered.connect(self._saver(form))
            if form in REPORT_FORMS:
                self._reports.append(entry)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _saver(self, form: str) -> Callable[[], None]:
        return lambda: self._on_save(form)

    def _on_save(self, form: str) -> None:
        title, name = self.tr("Save the comparison"), self.tr("reliability")
        out = chosen_file(self, title, name=f"{name}.{form}", kind=f"*.{form}", ending=f".{form}")
        if out is None:
            return
        if form in REPORT_FORMS:
            self._save_report(out)
        else:
            self._session.attempt(
                "save a table", lambda: replacing(self, partial(self._save_table, out))
            )

    def _save_table(self, out: Path, overwrite: bool) -> None:
        self.save_table(out, overwrite=overwrite)
        self._on_saved([out])

    def _save_report(self, out: Path, *, overwrite: bool = False) -> None:
        save_report(
            self._session,
            self._round,
            out,
            themes=str(self._themes.currentData()),
            overwrite=overwrite,
            done=self._on_saved,
            failed=partial(self._on_not_saved, out),
        )

    def _on_not_saved(self, out: Path, error: BaseException) -> None:
        if isinstance(error, PresentError):
            if may_replace(self, error):
                self._save_report(out, overwrite=True)
            return
        if not isinstance(error, ZhupiError):
            raise error
        self.noticed.emit(" ".join(told(error)))

    def _on_saved(self, files: list[Path]) -> None:
        names = ", ".join(path.name for path in files[:3])
        more = f" (+{len(files) - 3})" if len(files) > 3 else ""
        self.noticed.emit(self.tr("Written: %1").replace("%1", names + more))

    def _lay_out(self) -> None:
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._body = QWidget(self)
        inner = column(self._body, spacing=10)
        inner.setContentsMargins(24, 0, 24, 12)
        inner.addWidget(self.table, 1)
        inner.addWidget(self._said)
        inner.addWidget(self._explained)
        inner.addLayout(self._foot())
        self._body.hide()
        laid_out = column(self, spacing=8)
        laid_out.addLayout(self._head())
        laid_out.addWidget(self._empty)
        laid_out.addWidget(self._body, 1)
        laid_out.addStretch(0)
        self._busy(busy=False)

    def _head(self) -> QHBoxLayout:
        head = row()
        head.setContentsMargins(24, 10, 24, 2)
        for part in (self._who, self._unit, self._themes, self._set, self._gamma):
            part.setToolTip(tip(part.accessibleName()))
            head.addWidget(part)
        head.addWidget(self._bar, 1)
        head.addWidget(self._cancel)
        head.addStretch(1)
        head.addWidget(self._save)
        return head

    def _foot(self) -> QHBoxLayout:
        card = named(QFrame(self), "pairCard", role="card")
        pairs = column(card, margin=12, spacing=4)
        pairs.addWidget(self._pair_title)
        pairs.addWidget(self.matrix)
        foot = row(spacing=16)
        foot.addWidget(card)
        beside = column(spacing=8)
        beside.addWidget(self._quarrel)
        beside.addWidget(self._notes)
        beside.addStretch(1)
        foot.addLayout(beside, 1)
        return foot


def _found(
    reader: Project, round_id: str, wanted: PossibleRetest | None, how: How
) -> Reliability | None:
    if wanted is None:
        return reliability(
            reader,
            round_id=round_id,
            unit=how.unit,
            themes=how.themes,
            gamma=how.gamma,
            progress=how.progress,
            cancelled=how.cancelled,
        )
    return retest(
        reader,
        coder_id=wanted.coder.id,
        then=wanted.then.id if wanted.then else None,
        now=wanted.now.id if wanted.now else None,
        how=how,
        outside=outside(),
    )
