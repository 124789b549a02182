"""The coders' readings of one passage under each other, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop.domain.span import Span
from desktop.ui.comparison.adjudication.case import Case, Voice
from desktop.ui.comparison.adjudication.passage_row import PassageRow, spoken
from desktop.ui.comparison.adjudication.span_row import SpanRow
from desktop.ui.kit.plain_text import speak
from desktop.ui.kit.widgets import column, label, named


@dataclass(frozen=True, slots=True)
class Shown:
    """What is put before the adjudicator besides the case itself.

    `names` has what each coder is called here, in the coders' order; `chosen` are the coders
    whose spans were taken; `result` is None while nothing is decided, and empty for "no
    coding here"; `notes` what coders marked for the adjudicator, each a line.
    """

    names: Mapping[str, str]
    colour: str
    chosen: frozenset[str] = frozenset()
    result: Sequence[Span] | None = None
    notes: Sequence[str] = ()


class CaseView(QScrollArea):
    """`edited` carries the Spans that were chosen by hand; `left` that editing was given up."""

    edited = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "caseView", spoken=self.tr("The coders' codings"))
        self.setWidgetResizable(True)
        self._inner = named(QWidget(), "caseInner", role="pane")
        self._laid_out = column(self._inner, spacing=4)
        self._laid_out.setContentsMargins(24, 12, 24, 16)
        self._rows: list[tuple[QLabel, PassageRow]] = []
        self._result_head = label(self.tr("Resolution"), role="dim")
        self._result = SpanRow("caseResult", self._inner)
        self._notes = label(name="caseNotes", wraps=True)
        self._laid_out.addWidget(self._notes)
        self._laid_out.addWidget(self._result_head)
        self._laid_out.addWidget(self._result)
        self._laid_out.addStretch(1)
        self.setWidget(self._inner)
        self._case: Case | None = None
        self._shown = Shown({}, "#808080")
        self._result.accepted.connect(self._on_accepted)
        self._result.left.connect(self._on_left)

    @property
    def editing(self) -> bool:
        """Whether a span is being moved."""
        return self._result.editing

    def show_case(self, case: Case, shown: Shown) -> None:
        """Lay this case out; what was being edited is given up."""
        self._case, self._shown = case, shown
        self._result.end()
        voices = case.voices(shown.names)
        self._make_rows(len(voices))
        for (head, row), voice in zip(self._rows, voices, strict=True):
            self._fill(head, row, voice)
        self._notes.setText("\n".join(f"⚑ {note}" for note in shown.notes))
        self._notes.setVisible(bool(shown.notes))
        self._show_result()
        self._inner.setVisible(True)

    def clear(self) -> None:
        """Nothing stands in dispute."""
        self._case = None
        self._result.end()
        self._inner.setVisible(False)

    def edit(self) -> None:
        """Let the resolution's spans be moved, from what is decided or what any coder has."""
        case = self._case
        if case is None:
            return
        spans = case.inside(self._shown.result or ()) or case.inside([_all_of(case)])
        self._result_head.setText(
            self.tr(
                "Edit: ← → move the end, with Shift the start, with Ctrl far. + adds a passage, "
                "− takes it off. Enter keeps it."
            )
        )
        self._result.setVisible(True)
        self._result.begin(case.text, spans, within=_passage(case), colour=self._shown.colour)
        self.ensureWidgetVisible(self._result)

    def _make_rows(self, number: int) -> None:
        while len(self._rows) < number:
            head = label(role="dim", name=f"caseHead{len(self._rows)}")
            row = PassageRow(f"caseRow{len(self._rows)}", self._inner)
            at = 2 * len(self._rows)
            self._laid_out.insertWidget(at, head)
            self._laid_out.insertWidget(at + 1, row)
            self._rows.append((head, row))
        while len(self._rows) > number:
            for part in self._rows.pop():
                self._laid_out.removeWidget(part)
                part.deleteLater()

    def _fill(self, head: QLabel, row: PassageRow, voice: Voice) -> None:
        case = self._case
        assert case is not None
        who = " · ".join(self._shown.names.get(one, one) for one in voice.coder_ids)
        none = "" if voice.spans else " — " + self.tr("coded nothing here")
        spans = case.inside(voice.spans)
        head.setText(who + none)
        row.show_text(
            case.text,
            passage=_passage(case),
            spans=spans,
            colour=self._shown.colour,
            chosen=bool(self._shown.chosen & set(voice.coder_ids)),
        )
        speak(row, f"{who}{none}: {spoken(case.text, spans)}")

    def _show_result(self) -> None:
        case, result = self._case, self._shown.result
        assert case is not None
        self._result.setVisible(result is not None)
        self._result_head.setText(self._result_words())
        if result is None:
            return
        spans = case.inside(result)
        self._result.show_text(
            case.text, passage=_passage(case), spans=spans, colour=self._shown.colour, chosen=True
        )
        speak(self._result, f"{self._result_words()}: {spoken(case.text, spans)}")

    def _result_words(self) -> str:
        result = self._shown.result
        if result is None:
            return self.tr("Not decided yet")
        return self.tr("Resolution") if result else self.tr("Resolution: no coding here")

    def _on_accepted(self, bounds: Sequence[tuple[int, int]]) -> None:
        if self._case is not None:
            at = self._case.start
            self.edited.emit([Span(at + start, at + end) for start, end in bounds])

    def _on_left(self) -> None:
        if self._case is not None:
            self.show_case(self._case, self._shown)
        self.left.emit()


def _all_of(case: Case) -> Span:
    """From where any coder begins to where any ends."""
    spans = [span for own in case.disagreement.spans.values() for span in own]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _passage(case: Case) -> tuple[int, int]:
    where = case.disagreement
    return where.start - case.start, where.end - case.start
