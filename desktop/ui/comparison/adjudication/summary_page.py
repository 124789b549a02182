"""The summary of an adjudication: reasons, what the codebook needs, each coder's sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.coding import Coder
from desktop.exchange.bytes.writing import replaced
from desktop.services.rounds.adjudication import JudgedDisagreement
from desktop.text.file_names import as_file_name
from desktop.text.visible import visible
from desktop.ui.comparison.adjudication.feedback_sheet import counted, feedback_page, reasons_said
from desktop.ui.comparison.adjudication.reason_table import ReasonTable
from desktop.ui.comparison.adjudication.summary_data import SummaryData
from desktop.ui.comparison.words import KINDS, say
from desktop.ui.kit.plain_text import tip
from desktop.ui.kit.replacing import chosen_file, replacing
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_KEY = Qt.ItemDataRole.UserRole
_SEEN, _ROW = 5, 27


class AdjudicationSummaryPage(QWidget):
    """`disagreement_wanted` carries the key of one; `noticed` a sentence for the user."""

    disagreement_wanted = Signal(str)
    noticed = Signal(str)

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "summaryPage", spoken=self.tr("Summary"), role="pane")
        self._session = session
        self._data: SummaryData | None = None
        self.reasons = ReasonTable(self)
        self._head = label(name="summaryHead", wraps=True)
        self.todo = self._list("codebookTodo", self.tr("What the codebook needs"))
        self._no_todo = label(
            self.tr("Nothing yet: the key C beside a decision puts it on this list."),
            name="todoEmpty",
            role="dim",
            wraps=True,
        )
        self._coder = named(QComboBox(self), "feedbackCoder", spoken=self.tr("Coder"))
        self._sheet = label(name="feedbackCounts", wraps=True)
        self._why = label(name="feedbackReasons", role="dim", wraps=True)
        self.overruled = self._list("feedbackItems", self.tr("Decided otherwise"))
        self._save = button(self.tr("Save the sheet…"), name="feedbackSave")
        self._empty = label(name="summaryEmpty", role="dim", wraps=True)
        self._lay_out()
        self._connect()

    def show_summary(self, data: SummaryData) -> None:
        """What came of this round."""
        self._data = data
        self._empty.setVisible(not data.found.decided)
        self._empty.setText(
            self.tr("Nothing is decided yet: decide the disagreements, then look here.")
        )
        self._body.setVisible(bool(data.found.decided))
        self._head.setText(self._counts(data))
        self.reasons.show_summary(data)
        self.reasons.setFixedHeight(self._height_of_reasons())
        self._show_items(self.todo, data.found.todo)
        self.todo.setVisible(bool(data.found.todo))
        self._no_todo.setVisible(not data.found.todo)
        self._offer_coders(data)
        self._show_sheet()

    def show_reason_why_empty(self, text: str) -> None:
        """There is no summary, because…"""
        self._data = None
        self._body.hide()
        self._empty.setText(text)
        self._empty.show()

    def take_keys(self) -> None:
        """The keyboard goes to the table."""
        self.reasons.setFocus()

    def save_sheet(self, out: Path, *, overwrite: bool = False) -> None:
        """Write the chosen coder's sheet.

        Raises PresentError where something is there, EnvironmentProblem where it cannot be.
        """
        coder = self._chosen()
        if self._data is not None and coder is not None:
            with replaced(out, overwrite=overwrite) as unfinished:
                unfinished.write_text(feedback_page(self._data, coder), encoding="utf-8")
            self.noticed.emit(self.tr("Written: %1").replace("%1", out.name))

    def _counts(self, data: SummaryData) -> str:
        found = data.found
        said = self.tr("%1 of %2 disagreements are decided.")
        head = said.replace("%1", str(found.decided)).replace("%2", str(found.total))
        taken = (
            f"{say(KINDS['take']).replace('%1', coder.name)} {found.taken[coder.id]}"
            for coder in data.coders
            if found.taken.get(coder.id)
        )
        kinds = (
            f"{say(KINDS[kind])} {found.kinds[kind]}"
            for kind in KINDS
            if kind != "take" and found.kinds.get(kind)
        )
        return f"{head}   {'  ·  '.join([*taken, *kinds])}"

    def _offer_coders(self, data: SummaryData) -> None:
        before = self._coder.currentData()
        blocked = self._coder.blockSignals(True)
        self._coder.clear()
        for coder in data.coders:
            self._coder.addItem(visible(coder.name), coder.id)
        self._coder.setCurrentIndex(max(0, self._coder.findData(before)))
        self._coder.blockSignals(blocked)

    def _chosen(self) -> Coder | None:
        coders = self._data.coders if self._data else ()
        return next((c for c in coders if c.id == self._coder.currentData()), None)

    def _show_sheet(self) -> None:
        coder = self._chosen()
        if self._data is None or coder is None:
            return
        sheet = self._data.found.feedback[coder.id]
        self._sheet.setText(counted(sheet))
        self._why.setText(reasons_said(sheet.reasons))
        self._why.setVisible(bool(sheet.reasons))
        self._show_items(self.overruled, sheet.items)
        self.overruled.setVisible(bool(sheet.items))

    def _show_items(self, listed: QListWidget, items: tuple[JudgedDisagreement, ...]) -> None:
        listed.clear()
        for item in items:
            decision = item.adjudication
            note = f"  —  {decision.note}" if decision and decision.note else ""
            text = f"{item.report.label}  ·  {item.theme_path}  ·  {item.text}{note}"
            entry = QListWidgetItem(visible(text.replace("\n", " ")), listed)
            entry.setData(_KEY, item.disagreement.key)
            entry.setToolTip(tip(text))
        listed.setFixedHeight(min(_SEEN, max(1, len(items))) * _ROW + 4)

    def _height_of_reasons(self) -> int:
        rows = min(8, self.reasons.rowCount())
        return (rows + 1) * self.reasons.verticalHeader().defaultSectionSize() + 4

    def _on_save(self) -> None:
        coder = self._chosen()
        if coder is None:
            return
        name = "-".join((self.tr("feedback"), f"{as_file_name(coder.name)}.html"))
        title = self.tr("Save the sheet")
        out = chosen_file(self, title, name=name, kind="*.html", ending=".html")
        if out is None:
            return

        def write(overwrite: bool) -> None:
            self.save_sheet(out, overwrite=overwrite)

        self._session.attempt("save a feedback sheet", lambda: replacing(self, write))

    def _on_item(self, item: QListWidgetItem) -> None:
        self.disagreement_wanted.emit(str(item.data(_KEY)))

    def _connect(self) -> None:
        self._coder.currentIndexChanged.connect(lambda _number: self._show_sheet())
        self._save.clicked.connect(self._on_save)
        for listed in (self.todo, self.overruled):
            listed.itemActivated.connect(self._on_item)

    def _list(self, name: str, spoken: str) -> QListWidget:
        listed = named(QListWidget(self), name, spoken=spoken, role="paper")
        listed.setTextElideMode(Qt.TextElideMode.ElideRight)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return listed

    def _lay_out(self) -> None:
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._body = QScrollArea(self)
        self._body.setWidgetResizable(True)
        inner = named(QWidget(self._body), "summaryInner", role="pane")
        laid_out = column(inner, spacing=10)
        laid_out.setContentsMargins(24, 14, 24, 20)
        laid_out.addWidget(self._head)
        self._add(laid_out, self.tr("Reasons by theme"), self.reasons)
        self._add(laid_out, self.tr("What the codebook needs"), self._no_todo, self.todo)
        laid_out.addWidget(self._feedback())
        laid_out.addStretch(1)
        self._body.setWidget(inner)
        self._body.hide()
        whole = column(self, spacing=0)
        whole.addWidget(self._empty)
        whole.addWidget(self._body, 1)
        whole.addStretch(0)

    def _add(self, laid_out: QVBoxLayout, title: str, *parts: QWidget) -> None:
        laid_out.addSpacing(6)
        laid_out.addWidget(label(title, role="title"))
        for part in parts:
            laid_out.addWidget(part)

    def _feedback(self) -> QFrame:
        card = named(QFrame(self), "feedbackCard", role="card")
        inner = column(card, margin=16, spacing=8)
        head = row()
        head.addWidget(label(self.tr("Feedback sheet"), role="title"))
        head.addWidget(self._coder)
        head.addStretch(1)
        head.addWidget(self._save)
        inner.addLayout(head)
        for part in (self._sheet, self._why, self.overruled):
            inner.addWidget(part)
        return card
