"""The line at the foot: saved or reading only, where the cursor is, the keys, the counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit.plain_text import PlainLabel
from desktop.ui.kit.widgets import label, named, row

_HEIGHT = 28
_BETWEEN = " · "


class FittedHints(PlainLabel):
    """Hints in a row; those before the last one give way where there is no room."""

    def __init__(self) -> None:
        super().__init__("")
        self._hints: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_hints(self, hints: Sequence[str]) -> None:
        """Other hints."""
        self._hints = hints
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def clear(self) -> None:
        self.show_hints(())

    def _fit(self) -> None:
        first, last = self._hints[:-1], self._hints[-1:]
        while first and self._width_of([*first, *last]) > self.width():
            first = first[:-1]
        self.setText(_BETWEEN.join([*first, *last]))

    def _width_of(self, hints: Sequence[str]) -> int:
        return self.fontMetrics().horizontalAdvance(_BETWEEN.join(hints))


class StatusLine(QWidget):
    """Says four things, each in its own place, so that the eye finds them again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "statusLine", role="foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        self._saved = label(name="savedState", role="dim")
        self._work = label(name="backgroundWork", role="dim")
        self._place = label(name="sentencePlace", role="dim")
        self._keys = named(FittedHints(), "keyHints", role="dim")
        self._counts = label(name="counts", role="dim")
        self._corpus = label(name="corpusState", role="dim")
        laid_out = row(self, spacing=24)
        laid_out.setContentsMargins(16, 0, 16, 0)
        for part in (self._saved, self._work, self._place):
            laid_out.addWidget(part)
        laid_out.addWidget(self._keys, 1)
        self._work.hide()
        laid_out.addWidget(self._counts)
        laid_out.addWidget(self._corpus)
        self._corpus.hide()

    def show_saved(self, *, read_only: bool) -> None:
        """There is no Save: what is acknowledged is on disk."""
        self._saved.setText(self.tr("For reading only") if read_only else self.tr("Saved"))

    def show_moved(self) -> None:
        """The file is gone: nothing is taken down any more."""
        self._saved.setText(self.tr("Not saved any more"))

    def show_backup(self, done: int, total: int) -> None:
        """How far the backup of the day is, in pages of the file; nothing once it is there."""
        text = self.tr("Backup: %1 %").replace("%1", str(100 * done // max(total, 1)))
        self._work.setText(text if done < total else "")
        self._work.setVisible(done < total)

    def show_sentence(self, number: int, total: int) -> None:
        """The sentence under the cursor, counted from 1; nothing where the text has none."""
        text = self.tr("Sentence %1 / %2").replace("%1", str(number)).replace("%2", str(total))
        self._place.setText(text if total else "")

    def show_keys(self, hints: Sequence[str]) -> None:
        """The keys that help most now, as many as there is room for."""
        self._keys.show_hints(hints)

    def show_counts(self, *, reports: int, codings: int, coders: int) -> None:
        """The size of the corpus and of the work on it."""
        parts = (
            self.tr("%n report(s)", "", reports),
            self.tr("%n coding(s)", "", codings),
            self.tr("%n coder(s)", "", coders),
        )
        self._counts.setText(" · ".join(parts))

    def show_corpus(self, text: str) -> None:
        """How far the corpus is that a picture is of."""
        self._corpus.setText(text)

    def tell_corpus(self, *, told: bool) -> None:
        """Whether that stands there, or else the counts."""
        self._corpus.setVisible(told)
        self._counts.setVisible(not told)

    def clear(self) -> None:
        """Say nothing: no project is open."""
        for part in (self._saved, self._work, self._place, self._keys, self._counts, self._corpus):
            part.clear()
