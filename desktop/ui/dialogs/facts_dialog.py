"""The facts of one report on one page; what is missing or only guessed is pointed out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIntValidator, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from desktop.domain.report import FACT_NAMES, Facts, Report
from desktop.text.visible import visible
from desktop.ui.kit.translation import QT_TRANSLATE_NOOP
from desktop.ui.kit.widgets import choices, column, label, named, row

_DATES = ("issued_on", "published_on")
FACT_TITLES = {
    "title": QT_TRANSLATE_NOOP("Facts", "Title"),
    "kind": QT_TRANSLATE_NOOP("Facts", "Kind"),
    "issuing_body": QT_TRANSLATE_NOOP("Facts", "Issuing body"),
    "county": QT_TRANSLATE_NOOP("Facts", "County"),
    "county_code": QT_TRANSLATE_NOOP("Facts", "County code"),
    "prefecture": QT_TRANSLATE_NOOP("Facts", "Prefecture"),
    "province": QT_TRANSLATE_NOOP("Facts", "Province"),
    "year": QT_TRANSLATE_NOOP("Facts", "Year"),
    "issued_on": QT_TRANSLATE_NOOP("Facts", "Issued on"),
    "published_on": QT_TRANSLATE_NOOP("Facts", "Published on"),
    "document_number": QT_TRANSLATE_NOOP("Facts", "Document number"),
}


KINDS = {
    "": "",
    "law_report": QT_TRANSLATE_NOOP("Facts", "Report on law-based government"),
    "work_report": QT_TRANSLATE_NOOP("Facts", "Government work report"),
    "explainer": QT_TRANSLATE_NOOP("Facts", "Explanation of a report"),
    "statistics": QT_TRANSLATE_NOOP("Facts", "Statistical bulletin"),
    "news": QT_TRANSLATE_NOOP("Facts", "News"),
    "notice": QT_TRANSLATE_NOOP("Facts", "Notice"),
    "plan": QT_TRANSLATE_NOOP("Facts", "Plan"),
    "rules": QT_TRANSLATE_NOOP("Facts", "Rules"),
    "model": QT_TRANSLATE_NOOP("Facts", "Model text"),
    "disclosure": QT_TRANSLATE_NOOP("Facts", "Report on disclosure of information"),
    "menu": QT_TRANSLATE_NOOP("Facts", "Only a page's menu"),
    "other": QT_TRANSLATE_NOOP("Facts", "Something else"),
}


def fact_title(name: str) -> str:
    """What a fact is called in the user's language."""
    return QCoreApplication.translate("Facts", FACT_TITLES[name])


def kind_title(kind: str) -> str:
    """What a kind of text is called in the user's language; one that is not known as it is."""
    return QCoreApplication.translate("Facts", KINDS[kind]) if KINDS.get(kind) else kind


_Edit = QLineEdit | QComboBox


class FactsDialog(QDialog):
    """`facts()` is what the user wrote; nothing is stored here."""

    def __init__(self, report: Report, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "factsDialog")
        self.setWindowTitle(self.tr("Facts: %1").replace("%1", visible(report.label)))
        self.setMinimumWidth(560)
        self._report = report
        self._edits = {name: self._edit(name) for name in FACT_NAMES}
        laid_out = column(self, margin=24, spacing=16)
        laid_out.addWidget(label(self._said(), name="factsAsked", role="dim", wraps=True))
        laid_out.addLayout(self._form())
        self._confirms = named(QCheckBox(self.tr("What is guessed is right")), "factsConfirmed")
        if not report.guessed:
            self._confirms.hide()
        laid_out.addWidget(self._confirms)
        standard = QDialogButtonBox.StandardButton
        laid_out.addWidget(choices(self, standard.Save, standard.Cancel))
        first = next(iter(report.missing), "title")
        self._edits[first].setFocus()

    @property
    def confirmed(self) -> bool:
        """Whether what is guessed and stands as it was is right."""
        return self._confirms.isChecked()

    def facts(self) -> Facts:
        """The facts as they stand in the form; an empty line is a fact that is not known."""
        written = {name: _written(edit) for name, edit in self._edits.items()}
        year = written.pop("year")
        return Facts(**written, year=int(year) if year else None)

    def _said(self) -> str:
        if self._report.missing:
            asked = self.tr("The report does not say: %1. Please fill that in.")
            names = (fact_title(name) for name in self._report.missing)
            return asked.replace("%1", self.tr(", ").join(names))
        return self.tr("From %1").replace("%1", self._report.source_name)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        for name, edit in self._edits.items():
            form.addRow(fact_title(name), self._with_mark(name, edit))
        return form

    def _with_mark(self, name: str, edit: _Edit) -> QHBoxLayout:
        line = row()
        line.addWidget(edit, 1)
        if name in self._report.missing:
            line.addWidget(label(self.tr("missing"), role="error"))
        elif name in self._report.guessed:
            line.addWidget(label(self.tr("guessed"), role="dim"))
        return line

    def _edit(self, name: str) -> _Edit:
        value = getattr(self._report.facts, name)
        if name == "kind":
            return _kind_choice(value or "")
        edit = QLineEdit("" if value is None else str(value))
        named(edit, f"fact_{name}", spoken=fact_title(name))
        if name == "year":
            edit.setValidator(QIntValidator(1949, 2100, edit))
        if name in _DATES:
            edit.setPlaceholderText(self.tr("YYYY-MM-DD"))
            edit.setValidator(QRegularExpressionValidator(r"\d{4}-\d{2}-\d{2}", edit))
        return edit


def _written(edit: _Edit) -> str | None:
    text = edit.text().strip() if isinstance(edit, QLineEdit) else edit.currentData()
    return text or None


def _kind_choice(present: str) -> QComboBox:
    choice = named(QComboBox(), "fact_kind", spoken=fact_title("kind"))
    offer_kinds(choice, present)
    return choice


def offer_kinds(choice: QComboBox, present: str) -> None:
    """All kinds by their names, the present one chosen."""
    for kind in KINDS:
        choice.addItem(kind_title(kind), kind)
    choice.setCurrentIndex(max(0, choice.findData(present)))
