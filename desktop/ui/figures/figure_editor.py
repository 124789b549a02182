"""All that a figure says, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from desktop.domain.errors import InputError
from desktop.domain.figure import FigureReading, read_value, written
from desktop.services.corpus.judged_figures import ListedFigure
from desktop.ui.kit.translation import told
from desktop.ui.kit.widgets import choices, column, label, named


class FigureEditor(QDialog):
    """`reading()` is what the user wrote; nothing is stored here.

    A value that is no number is said on the page, which then stays open.
    """

    def __init__(self, figure: ListedFigure, indicators: Sequence[str], *, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "figureEditor")
        self.setWindowTitle(self.tr("Figure"))
        self.setMinimumWidth(560)
        self._figure, self._indicators = figure, indicators
        self._make_fields(figure.reading)
        self._wrong = label(name="figureWrong", role="error", wraps=True)
        self._wrong.hide()
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(label(figure.sentence, name="figureQuote", role="dim", wraps=True))
        laid_out.addLayout(self._form())
        laid_out.addWidget(self._wrong)
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Save, standard.Cancel))
        self._value.setFocus()
        self._value.selectAll()

    @property
    def synonym(self) -> str:
        """The words that are to be a synonym of the indicator from now on; empty for none."""
        return self._word() if self._also.isEnabled() and self._also.isChecked() else ""

    def reading(self) -> FigureReading:
        """What was written. Raises InputError where a value is no number."""
        upper = self._upper.text().strip()
        return FigureReading(
            value=read_value(self._value.text()),
            unit=self._unit.text().strip(),
            indicator=self._indicator.currentText().strip(),
            value_to=read_value(upper) if upper else None,
            qualifier=self._qualifier.text().strip(),
            kind=self._kind.currentData(),
            compared=self._compared.text().strip(),
            status=self._status.currentData(),
        )

    def accept(self) -> None:
        """Leave with what was written, where it can be read."""
        try:
            self.reading()
        except InputError as error:
            self._wrong.setText(" ".join(told(error)))
            self._wrong.show()
            return
        super().accept()

    def _make_fields(self, says: FigureReading) -> None:
        upper = "" if says.value_to is None else written(says.value_to)
        self._value = _line(written(says.value), "figureValue", self.tr("Value"))
        self._upper = _line(upper, "figureUpper", self.tr("To"))
        self._unit = _line(says.unit, "figureUnit", self.tr("Unit"))
        self._qualifier = _line(says.qualifier, "figureQualifier", self.tr("Qualifier"))
        self._compared = _line(says.compared, "figureCompared", self.tr("Compared with"))
        kinds = {"level": self.tr("level"), "change": self.tr("change")}
        statuses = {"achieved": self.tr("achieved"), "target": self.tr("target")}
        self._kind = _choice(kinds, says.kind, "figureKind", self.tr("Kind"))
        self._status = _choice(statuses, says.status, "figureStatus", self.tr("Status"))
        self._indicator = named(QComboBox(), "figureIndicator", spoken=self.tr("Indicator"))
        self._indicator.setEditable(True)
        self._indicator.addItems(list(self._indicators))
        self._indicator.setEditText(says.indicator)
        self._also = named(QCheckBox(), "figureSynonym")
        self._indicator.editTextChanged.connect(lambda _text: self._offer_synonym())
        self._offer_synonym()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for field in (
            self._value,
            self._upper,
            self._unit,
            self._qualifier,
            self._kind,
            self._compared,
            self._status,
            self._indicator,
        ):
            form.addRow(field.accessibleName(), field)
        form.addRow("", self._also)
        return form

    def _word(self) -> str:
        return self._figure.proposal.indicator if self._figure.proposal else ""

    def _offer_synonym(self) -> None:
        chosen = self._indicator.currentText().strip()
        word = self._word()
        offered = bool(word) and word != chosen and chosen in self._indicators
        self._also.setEnabled(offered)
        self._also.setText(
            self.tr("From now on “%1” means this indicator").replace("%1", word)
            if offered
            else self.tr("From now on these words mean this indicator")
        )


def _line(text: str, name: str, spoken: str) -> QLineEdit:
    return named(QLineEdit(text), name, spoken=spoken)


def _choice(words: dict[str, str], chosen: str, name: str, spoken: str) -> QComboBox:
    made = named(QComboBox(), name, spoken=spoken)
    for key, text in words.items():
        made.addItem(text, key)
    made.setCurrentIndex(list(words).index(chosen))
    return made
