"""Which reports and whose codings count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.ui.charts.menus import Choices, Options
from desktop.ui.charts.query import EVER, FrequencyQuery
from desktop.ui.kit.plain_text import on_button, speak, tip
from desktop.ui.kit.widgets import named


@dataclass(frozen=True, slots=True)
class Scope:
    """What a project has to filter by: provinces, years and coders (id, name)."""

    provinces: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    coders: tuple[tuple[str, str], ...] = ()


class FilterMenu(QToolButton):
    """A button that tells the filters in force, and opens the menus to change them."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "chartFilter", spoken=self.tr("Filter the chart"))
        self._menu = QMenu(self)
        self.themes = self._choices(self.tr("Themes"))
        self.province = self._choices(self.tr("Province"))
        self.first = self._choices(self.tr("From year"))
        self.last = self._choices(self.tr("To year"))
        self.coder = self._choices(self.tr("Coder"))
        self.whose = self._choices(self.tr("Several coders"))
        self.unfinished = self._choices(self.tr("Reports being coded"))
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_scope(Scope())

    def set_scope(self, scope: Scope) -> None:
        """Offer what the project has; a filter that still fits stays in force."""
        every = self.tr("All")
        self.themes.set_options(
            [("top", self.tr("Main themes, with their sub-themes")), ("all", self.tr("Each alone"))]
        )
        self.province.set_options(_offered(every, [(name, name) for name in scope.provinces]))
        years = [(year, str(year)) for year in scope.years]
        self.first.set_options(_offered(every, years))
        self.last.set_options(_offered(every, years))
        self.coder.set_options(_offered(every, scope.coders))
        self.whose.set_options(
            [
                ("settled", self.tr("Resolution, else mean of who finished")),
                ("mean", self.tr("Mean of who finished")),
                ("sum", self.tr("Sum of who finished")),
            ]
        )
        self.unfinished.set_options([(True, self.tr("Shown paler")), (False, self.tr("Left out"))])
        self._tell()

    def applied(self, query: FrequencyQuery) -> FrequencyQuery:
        """The query with these filters."""
        return replace(
            query,
            themes=str(self.themes.value),
            province=_text(self.province.value),
            coder_id=_text(self.coder.value),
            whose=str(self.whose.value),
            unfinished=bool(self.unfinished.value),
            years=_years(self.first.value, self.last.value),
        )

    def _choices(self, title: str) -> Choices:
        made = Choices(title, self)
        made.chosen.connect(self._on_chosen)
        self._menu.addMenu(made)
        return made

    def _on_chosen(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        told = " · ".join(self._in_force()) or self.tr("All reports")
        self.setText(on_button(f"{told} ▾"))
        self.setToolTip(tip(self.tr("Filter the chart")))
        speak(self, self.tr("Filter the chart") + f": {told}")

    def _in_force(self) -> list[str]:
        years = _years(self.first.value, self.last.value)
        period = "–".join(dict.fromkeys(str(year) for year in years)) if years else ""
        province = self.province.label if self.province.value else ""
        coder = self.coder.label if self.coder.value else ""
        whose = "" if self.coder.value or self.whose.value == "settled" else self.whose.label
        left_out = "" if self.unfinished.value else self.tr("coded only")
        return [part for part in (province, self._period(period), coder, whose, left_out) if part]

    def _period(self, period: str) -> str:
        """Open at one end where only the other was chosen."""
        if self.first.value is None and self.last.value is not None:
            return f"–{self.last.value}"
        if self.last.value is None and self.first.value is not None:
            return f"{self.first.value}–"
        return period


def _offered(every: str, options: Sequence[tuple[object, str]]) -> Options:
    return [(None, every), *options]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _years(first: object, last: object) -> tuple[int, int] | None:
    if first is None and last is None:
        return None
    low = first if isinstance(first, int) else EVER[0]
    high = last if isinstance(last, int) else EVER[1]
    return min(low, high), max(low, high)
