"""What is done to the passages that are ticked: the table says which, the services do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.span import Span
from desktop.services.coding import many
from desktop.services.coding.code_matches import widened
from desktop.services.coding.coding import remove_codings
from desktop.services.coding.many import ManyApplied, SpanPlace
from desktop.services.corpus.memo_links import written_links
from desktop.services.results.passage_rows import ListedPassage
from desktop.ui.session.long_change import LongChange
from desktop.ui.session.long_work import Progress
from desktop.ui.session.project_session import ProjectSession

_AT_ONCE = 200
"""Passages up to which nobody sees that it takes a moment."""


class PassageActing(QObject):
    """One step of undo each; what is refused the session tells."""

    def __init__(self, session: ProjectSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._window = session, parent

    def apply(self, rows: Sequence[ListedPassage], theme_id: str, *, unit: str, words: str) -> None:
        """The theme on each; where words were found, on the unit around them."""
        project = self._session.project
        found = [_place(row) for row in rows if not row.coding_id]
        coded = [_place(row) for row in rows if row.coding_id]

        def work(progress: Progress) -> ManyApplied:
            places = [*coded, *widened(project, found, unit=unit)]
            origin = "match" if found else "hand"
            return many.apply_to_places(
                project, theme_id, places, origin=origin, told_as=words, progress=progress
            )

        name = project.codebook.theme(theme_id).name
        said = self.tr("Coding %n passage(s) with %1…", "", len(rows)).replace("%1", name)
        self._do(said, work, number=len(rows), done=lambda made: self._tell_applied(made, name))

    def retheme(self, rows: Sequence[ListedPassage], theme_id: str) -> None:
        """Another theme for those that are the coder's own codings."""
        project, mine = self._session.project, self.own(rows)
        name = project.codebook.theme(theme_id).name
        self._do(
            self.tr("Changing the theme of %n coding(s)…", "", len(mine)),
            lambda _progress: many.retheme_many(project, mine, theme_id),
            number=len(mine),
            done=lambda changed: self._session.noticed.emit(
                self.tr("%n coding(s) changed to %1.", "", _number(changed)).replace("%1", name)
            ),
        )

    def remove(self, rows: Sequence[ListedPassage]) -> None:
        """Take those off that are the coder's own codings."""
        project, mine = self._session.project, self.own(rows)
        self._do(
            self.tr("Removing %n coding(s)…", "", len(mine)),
            lambda _progress: remove_codings(project, mine),
            number=len(mine),
            done=lambda _none: self._session.noticed.emit(
                self.tr("%n coding(s) removed.", "", len(mine))
            ),
        )

    def note(self, rows: Sequence[ListedPassage], text: str) -> None:
        """The memo on those that are the coder's own codings."""
        project, mine = self._session.project, self.own(rows)
        self._do(
            self.tr("Writing the memo on %n coding(s)…", "", len(mine)),
            lambda _progress: many.note_many(project, mine, text),
            number=len(mine),
            done=lambda noted: self._session.noticed.emit(
                self.tr("The memo is on %n coding(s).", "", _number(noted))
            ),
        )

    def flag(self, rows: Sequence[ListedPassage]) -> None:
        """Mark the coder's own for the adjudicator; where all are marked, no longer."""
        project, mine, flagged = self._session.project, self.own(rows), not self.marked(rows)
        self._do(
            self.tr("Marking %n coding(s)…", "", len(mine)),
            lambda _progress: many.flag_many(project, mine, flagged=flagged),
            number=len(mine),
            done=lambda _number: self._session.noticed.emit(
                self.tr("%n coding(s) marked for the adjudicator.", "", len(mine))
                if flagged
                else self.tr("%n coding(s) no longer marked.", "", len(mine))
            ),
        )

    def marked(self, rows: Sequence[ListedPassage]) -> bool:
        """Whether the coder's own among them are marked already."""
        mine = set(self.own(rows))
        return bool(mine) and all(row.flagged for row in rows if row.coding_id in mine)

    def copy(self, rows: Sequence[ListedPassage]) -> None:
        """The words, each with its theme and a link that a memo can have, to the clipboard."""
        links = written_links(self._session.project, [_place(row) for row in rows])
        lines = [
            "\t".join(filter(None, (f"“{row.text}”", row.theme, link)))
            for row, link in zip(rows, links, strict=True)
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def own(self, rows: Sequence[ListedPassage]) -> list[str]:
        """The codings among them that the coder at work may change."""
        present = self._session.project.coder.id
        return [row.coding_id for row in rows if row.coding_id and row.coder_id == present]

    def _tell_applied(self, made: object, theme: str) -> None:
        assert isinstance(made, ManyApplied)
        said = [self.tr("%n passage(s) coded with %1.", "", len(made.made)).replace("%1", theme)]
        if made.doubles:
            said.append(self.tr("%n stood there already.", "", made.doubles))
        if made.overlapping:
            said.append(self.tr("%n overlap another of yours.", "", made.overlapping))
        self._session.noticed.emit(" ".join(said))

    def _do(
        self,
        said: str,
        work: Callable[[Progress], object],
        *,
        number: int,
        done: Callable[[object], None],
    ) -> None:
        if number == 0:
            return
        if number > _AT_ONCE:
            change = LongChange(self._session, "change many passages", parent=self._window)
            change.done_well.connect(done)
            change.start(said, work, quiet=300)
            return
        finished: list[object] = []
        self._session.attempt("change many passages", lambda: finished.append(work(_untold)))
        for result in finished:
            done(result)


def _untold(_done: int, _total: int) -> None:
    """The progress of what is done at once."""


def _place(row: ListedPassage) -> SpanPlace:
    return row.report_id, Span(row.start, row.end)


def _number(result: object) -> int:
    assert isinstance(result, int)
    return result
