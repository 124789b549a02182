"""What was read, before it goes in: the table, the text of its present row, and Import."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSplitter, QWidget

from desktop.domain.errors import ZhupiError
from desktop.services.intake.cleaned_lines import cleaned_lines
from desktop.services.intake.file_reading import FileReading
from desktop.services.intake.review import Review
from desktop.ui.importing.preview_pane import PreviewPane
from desktop.ui.importing.review_model import ReviewModel
from desktop.ui.importing.review_table import ReviewTable
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import button, column, label, named, row
from desktop.ui.session.project_session import ProjectSession

_PREVIEW = "import-preview"


class ReviewPage(QWidget):
    """`import_wanted` when the user is content, `cancelled` when nothing is to be brought in."""

    import_wanted = Signal()
    cancelled = Signal()

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "reviewPage")
        self._session = session
        self._review: Review | None = None
        self._model: ReviewModel | None = None
        self._shown: FileReading | None = None
        self._head = label(name="reviewHead", role="title", wraps=True)
        self._only = named(QCheckBox(self.tr("Only what needs a look")), "reviewOnly")
        self._others = named(QCheckBox(self.tr("Only what is no report")), "reviewOthers")
        self.table = ReviewTable(self)
        self.preview = PreviewPane(self)
        self._said = label(name="reviewSaid", role="dim", wraps=True)
        self._import = button("", name="reviewImport", role="primary")
        self._cancel = button(self.tr("Cancel"), name="reviewCancel")
        self._soon = session.later.pause(self, self._fetch, milliseconds=0)
        self._lay_out()
        self._connect()

    def show_review(self, review: Review, *, stopped_at: int | None = None) -> None:
        """Show what was read; `stopped_at` is how many files there would have been."""
        self._review = review
        self._stopped_at = stopped_at
        self._model = ReviewModel(review, self)
        self._model.refused.connect(self._on_refused)
        self._model.changed.connect(self._show_sum)
        self.table.setModel(self._model)
        self._import.setDefault(True)
        self.table.begin()
        self.table.setFocus()
        self._show_sum()
        self._on_moved()

    def refresh(self, numbers: set[int]) -> None:
        """Something was found out about these rows."""
        if self._model is not None:
            self._model.refresh(numbers)

    @property
    def is_touched(self) -> bool:
        """Whether a person has changed anything."""
        rows = self._review.rows if self._review else []
        return any(row.left_out or row.back or row.facts is not row.note.facts for row in rows)

    def say(self, text: str) -> None:
        """Tell something about the present row or the last change."""
        self._said.setText(text)

    def _connect(self) -> None:
        self.table.moved.connect(self._on_moved)
        self.table.toggled.connect(self._on_toggled)
        self.preview.toggled.connect(self._on_part_toggled)
        self._only.toggled.connect(self._on_filtered)
        self._others.toggled.connect(self._on_filtered)
        self._import.clicked.connect(self.import_wanted)
        self._cancel.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        self._sides = named(QSplitter(Qt.Orientation.Horizontal, self), "reviewSides")
        self._sides.addWidget(self.table)
        self._sides.addWidget(self.preview)
        self._sides.setSizes([700, 430])
        self._sides.setHandleWidth(1)
        self._sides.setChildrenCollapsible(False)
        head, foot = row(), row()
        head.addWidget(self._head, 1)
        head.addWidget(self._others)
        head.addWidget(self._only)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._import)
        laid_out = column(self, spacing=12)
        laid_out.addLayout(head)
        laid_out.addWidget(self._sides, 1)
        laid_out.addLayout(foot)

    def _on_moved(self) -> None:
        index = self.table.currentIndex()
        if self._model is not None and index.isValid():
            self.say(self._model.said(index))
            self._soon.start()

    def _on_toggled(self) -> None:
        index = self.table.currentIndex()
        if self._model is not None and index.isValid():
            self._model.toggle(index)
            self.say(self._model.said(index))

    def _on_filtered(self) -> None:
        if self._model is not None:
            problems, others = self._only.isChecked(), self._others.isChecked()
            self._model.show_only(problems=problems, no_reports=others)
            self.table.begin()

    def _on_refused(self, error: ZhupiError) -> None:
        self.say(" ".join(told(error)))

    def _on_part_toggled(self, part: int) -> None:
        index = self.table.currentIndex()
        if self._model is not None and index.isValid():
            back = self._model.row(index).back ^ {part}
            self._model.put_back(index, back)
            self.say(self._model.said(index))
            self._show_text(keep_place=True)

    def _fetch(self) -> None:
        review, model = self._review, self._model
        if review is None or model is None or not self.table.currentIndex().isValid():
            return
        number = model.number(self.table.currentIndex())
        self._session.jobs.submit(_PREVIEW, lambda _: review.as_read(number), done=self._on_fetched)

    def _on_fetched(self, reading: object) -> None:
        assert isinstance(reading, FileReading)
        self._shown = reading
        self._show_text(keep_place=False)

    def _show_text(self, *, keep_place: bool) -> None:
        index = self.table.currentIndex()
        if self._shown is None or self._model is None or not index.isValid():
            return
        if self._shown.found is None:
            self.preview.show_lines([], head=self._model.said(index))
            return
        lines = list(cleaned_lines(self._shown.found, self._model.row(index).back))
        self.preview.show_lines(lines, head=self._sizes(), keep_place=keep_place)

    def _sizes(self) -> str:
        found = self._shown.found if self._shown else None
        if found is None:
            return ""
        counts = " / ".join(map(str, found.heading_counts))
        said = self.tr("%n character(s)", "", len(found.text))
        headings = self.tr("headings of three levels: %1").replace("%1", counts)
        cut = self.tr("%n character(s) cut off", "", sum(len(p.text) for p in found.parts))
        return " · ".join((said, headings, cut))

    def _show_sum(self) -> None:
        assert self._review is not None
        rows = self._review.rows
        wanted = sum(not row.left_out and row.note.error is None for row in rows)
        self._import.setText(self.tr("Import %n report(s)", "", wanted))
        self._import.setEnabled(bool(rows))
        self._head.setText(" · ".join(self._sums()))

    def _sums(self) -> list[str]:
        assert self._review is not None
        review = self._review
        numbers = Counter(
            "failed" if row.note.error else "missing" if row.missing else "guessed" if row.guessed
            else "fine" for row in review.rows
        )  # fmt: skip
        sums = [self.tr("%n file(s) read", "", len(review.rows))]
        if self._stopped_at is not None:
            sums[0] += " " + self.tr("of %n", "", self._stopped_at)
        if numbers["failed"]:
            sums.append(self.tr("%n failed", "", numbers["failed"]))
        if numbers["missing"]:
            sums.append(self.tr("%n lack(s) facts", "", numbers["missing"]))
        if numbers["guessed"]:
            sums.append(self.tr("%n with guesses", "", numbers["guessed"]))
        others = sum(map(review.is_no_report, range(len(review.rows))))
        if others:
            sums.append(self.tr("%n no report", "", others))
        return sums
