"""Suggestions: where they come from, and the model's figures, theme by theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from shiboken6 import isValid

from desktop.domain.changes import Changes
from desktop.services.suggesting.kept_model import OFF, SOURCES, kept_model, source, use_source
from desktop.services.suggesting.learning import learn_anew
from desktop.services.suggesting.model_figures import model_figures
from desktop.services.suggesting.silence import is_silent
from desktop.text.visible import visible
from desktop.ui.kit.widgets import button, choices, column, label, named, row
from desktop.ui.session.jobs import Ticket
from desktop.ui.session.long_work import steps
from desktop.ui.session.project_session import ProjectSession

if TYPE_CHECKING:
    from desktop.services.suggesting.model import Model

_SIZE = (900, 560)
_NONE = "–"


class SuggestionsDialog(QDialog):
    """The choice is the project's. A worker learns; nothing is ever coded by it."""

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "suggestionsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Suggestions"))
        self.resize(*_SIZE)
        self._session = session
        self._source = named(QComboBox(self), "suggestionSource", spoken=self.tr("They come from"))
        words = (self.tr("Off"), self.tr("Keywords"), self.tr("Model"))
        for text, value in zip(words, SOURCES, strict=True):
            self._source.addItem(text, value)
        self._said = label(name="suggestionSaid", wraps=True)
        self._table = named(QTableWidget(self), "suggestionFigures", spoken=self.tr("Figures"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._bar = named(QProgressBar(self), "suggestionBar", spoken=self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._learn = button(self.tr("Learn anew"), name="suggestionLearn")
        self._lay_out()
        self._begin()

    def _lay_out(self) -> None:
        head = row()
        head.addWidget(label(self.tr("They come from"), role="dim"))
        head.addWidget(self._source, 1)
        hint = self.tr(
            "Precision, recall and F1 are over reports that the model did not learn from. Where it"
            " would be wrong more often than right it is silent."
        )
        laid_out = column(self, margin=24, spacing=12)
        laid_out.addLayout(head)
        laid_out.addWidget(self._said)
        laid_out.addWidget(self._table, 1)
        laid_out.addWidget(self._bar)
        laid_out.addWidget(label(hint, role="dim", wraps=True))
        close = QDialogButtonBox.StandardButton.Close
        laid_out.addWidget(choices(self, close, others=(self._learn,)))

    def _begin(self) -> None:
        project = self._session.project
        self._source.setCurrentIndex(SOURCES.index(source(project)))
        self._source.currentIndexChanged.connect(lambda _number: self._on_source())
        self._learn.clicked.connect(self._on_learn)
        quiet = is_silent(project)
        self._source.setEnabled(not quiet and not project.read_only)
        self._learn.setEnabled(not quiet)
        self._show_model(kept_model(project))
        if quiet:
            self._said.setText(self.tr("Nothing is suggested in a blind round."))
        else:
            self._learn_if_wanted()

    def _on_source(self) -> None:
        chosen, project = str(self._source.currentData() or OFF), self._session.project
        self._session.attempt("choose suggestions", lambda: use_source(project, chosen))
        self._tell()
        self._learn_if_wanted()

    def _learn_if_wanted(self) -> None:
        wanted = SOURCES[self._source.currentIndex()] == "model"
        if wanted and kept_model(self._session.project) is None:
            self._on_learn()

    def _on_learn(self) -> None:
        project = self._session.project

        def work(ticket: Ticket) -> object:
            with project.reader() as reader:
                return learn_anew(reader, progress=steps(ticket))

        self._learn.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._said.setText(self.tr("Learning from what was coded …"))
        self._session.jobs.submit(
            "suggestions",
            work,
            done=self._on_learned,
            failed=self._on_failed,
            progressed=self._on_progressed,
        )

    def _on_progressed(self, done: int, total: int) -> None:
        if isValid(self):
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _on_learned(self, _model: object) -> None:
        self._tell()
        if isValid(self):
            self._rest()
            self._show_model(kept_model(self._session.project))

    def _on_failed(self, error: BaseException) -> None:
        if isValid(self):
            self._rest()
            self._show_model(kept_model(self._session.project))
        self._session.jobs.failed.emit(error)

    def _rest(self) -> None:
        self._bar.hide()
        self._learn.setEnabled(True)

    def _tell(self) -> None:
        """Whoever shows proposals makes them anew."""
        reports = self._session.project.store.lists.reports()
        changes = Changes(suggestions=frozenset(report.id for report in reports))
        self._session.bus.changed.emit(changes)

    def _show_model(self, model: Model | None) -> None:
        if model is None:
            self._said.setText(self.tr("No model was learned yet."))
            self._fill([])
            return
        said = self.tr("Learned from %1 sentences of %2 reports that were declared done.")
        told = said.replace("%1", str(model.sentences)).replace("%2", str(model.reports))
        self._said.setText(told)
        self._fill([self._cells(one) for one in model_figures(self._session.project, model)])

    def _cells(self, figures: Mapping[str, Any]) -> list[str]:
        proposes = self.tr("proposes") if figures["proposes"] else self.tr("silent")
        names = ("precision", "recall", "f1", "keyword_f1")
        numbers = [_told(figures["threshold"], 3), *(_told(figures[name]) for name in names)]
        return [visible(figures["theme_path"]), str(figures["sentences"]), proposes, *numbers]

    def _fill(self, rows: list[list[str]]) -> None:
        heads = [
            self.tr("Theme"),
            self.tr("Sentences"),
            self.tr("State"),
            self.tr("Threshold"),
            self.tr("Precision"),
            self.tr("Recall"),
            "F1",
            self.tr("F1 of keywords"),
        ]
        self._table.setColumnCount(len(heads))
        self._table.setHorizontalHeaderLabels(heads)
        self._table.setRowCount(len(rows))
        for number, cells in enumerate(rows):
            for place, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if place not in (0, 2):
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    item.setTextAlignment(right)
                self._table.setItem(number, place, item)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _told(value: float | None, places: int = 2) -> str:
    return _NONE if value is None else f"{value:.{places}f}"
