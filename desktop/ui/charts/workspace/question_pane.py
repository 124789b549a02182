"""The left side: what is asked, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.codebook import Codebook, Theme
from desktop.ui.charts.menus import Chooser
from desktop.ui.charts.words import GROUPS, say
from desktop.ui.charts.workspace.group_choice import GroupChoice
from desktop.ui.charts.workspace.inquiry import Inquiry
from desktop.ui.charts.workspace.range_choice import RangeChoice
from desktop.ui.charts.workspace.scope import AskedScope
from desktop.ui.charts.workspace.theme_ticks import ThemeTicks
from desktop.ui.charts.workspace.view_list import ViewList
from desktop.ui.charts.workspace.views import TWO_GROUPS, offered, only_grouping
from desktop.ui.charts.workspace.whose_choice import WhoseChoice
from desktop.ui.kit.widgets import column, label, named

_MARGIN = 14


class QuestionPane(QScrollArea):
    """Holds an inquiry; `asked` carries another one whenever the user chooses."""

    asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "questionPane", spoken=self.tr("What is asked"), role="pane")
        self.inquiry = Inquiry()
        self._codebook = Codebook(())
        self.views = ViewList(offered(), self)
        self.by = Chooser("askedGroups", spoken=self.tr("Groups"), parent=self)
        self.by.setProperty("role", "asked")
        self.themes = ThemeTicks(self)
        self.alone = named(QCheckBox(self.tr("Each theme alone"), self), "askedAlone")
        self.whose = WhoseChoice(self)
        self.range = RangeChoice(self)
        self.groups = GroupChoice(self)
        self._foot: QVBoxLayout = column(spacing=4)
        self._lay_out()
        self._connect()
        self.by.set_options([(value, say(text)) for value, text in GROUPS.items()])
        self.mark(self.inquiry)

    def offer(self, scope: AskedScope) -> None:
        """Let the choices be those that the project has."""
        own = [(name, self.tr("By %1").replace("%1", name)) for name in scope.columns]
        self.by.set_options([*((value, say(text)) for value, text in GROUPS.items()), *own])
        self.whose.offer(coders=scope.coders, rounds=scope.rounds)
        self.range.offer(scope)
        self.groups.offer(scope)
        self.mark(self.inquiry)

    def offer_themes(self, codebook: Codebook) -> None:
        """Let the themes be those of the codebook: the main ones, or each alone."""
        self._codebook = codebook
        wanted = self.inquiry.question
        self.themes.offer(_listed(codebook, wanted.themes), wanted.theme_ids)

    def wear(self) -> None:
        """Paint the themes' colours as the appearance of the program has them."""
        self.offer_themes(self._codebook)

    def mark(self, inquiry: Inquiry) -> None:
        """Show that inquiry, and hold it; `asked` is not sent."""
        if inquiry.question.themes != self.inquiry.question.themes:
            self.inquiry = inquiry
            self.offer_themes(self._codebook)
        self.inquiry = inquiry
        only = only_grouping(inquiry.view)
        self.views.mark(inquiry.view)
        two = inquiry.view == TWO_GROUPS
        self.by.setVisible(not two)
        self.groups.setVisible(two)
        self.groups.mark(inquiry)
        self.by.setEnabled(not only)
        self.by.show_value(only or inquiry.question.by)
        self.themes.tick(inquiry.question.theme_ids)
        self.whose.mark(inquiry.whose)
        self.range.mark(inquiry)
        blocked = self.alone.blockSignals(True)
        self.alone.setChecked(inquiry.question.themes == "all")
        self.alone.blockSignals(blocked)

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """The counties that are chosen in the picture: they alone may be asked for."""
        self.range.show_chosen(keys)
        self.groups.show_chosen(keys)
        if self.inquiry.question.counties:
            self._ask(self.inquiry.asking(counties=keys))

    def add_at_foot(self, title: str, widget: QWidget) -> None:
        """One more part, below all others."""
        self._foot.addWidget(label(title, role="dim"))
        self._foot.addWidget(widget)

    def _ask(self, inquiry: Inquiry) -> None:
        if inquiry != self.inquiry:
            self.mark(inquiry)
            self.asked.emit(inquiry)

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view)
        self.by.chosen.connect(lambda value: self._ask(self.inquiry.asking(by=str(value))))
        self.themes.changed.connect(self._on_themes)
        self.alone.toggled.connect(self._on_alone)
        self.whose.chosen.connect(lambda word: self._ask(self.inquiry.of_whom(word)))
        self.range.changed.connect(lambda: self._ask(self.range.applied(self.inquiry)))
        self.groups.changed.connect(lambda: self._ask(self.groups.applied(self.inquiry)))

    def _on_view(self, view: str) -> None:
        self._ask(self.inquiry.looked_at(view))

    def _on_themes(self) -> None:
        self._ask(self.inquiry.asking(theme_ids=self.themes.ticked))

    def _on_alone(self, alone: bool) -> None:
        self._ask(self.inquiry.asking(themes="all" if alone else "top", theme_ids=()))

    def _lay_out(self) -> None:
        inside = named(QWidget(), "questionInside", role="pane")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        laid_out = column(inside, spacing=4)
        laid_out.setContentsMargins(_MARGIN, 10, _MARGIN, 14)
        for title, parts in (
            (self.tr("View"), (self.views, self.by, self.groups)),
            (self.tr("Themes"), (self.themes, self.alone)),
            (self.tr("Whose codings"), (self.whose,)),
            (self.tr("Range"), (self.range,)),
        ):
            laid_out.addWidget(label(title, role="dim"))
            for part in parts:
                laid_out.addWidget(part)
            laid_out.addSpacing(10)
        laid_out.addLayout(self._foot)
        laid_out.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _listed(codebook: Codebook, themes: str) -> list[tuple[str, Theme]]:
    if themes == "top":
        return [(theme.name, theme) for theme in codebook.children(None)]
    return [("　" * depth + theme.name, theme) for depth, theme in codebook.walk()]
