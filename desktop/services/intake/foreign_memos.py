"""Notes of others as memos: on a report, a theme, or the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import uuid4

from desktop.domain.coding import Coder, Memo
from desktop.domain.errors import ZhupiError
from desktop.domain.span import Span
from desktop.exchange.refi.foreign import ForeignNote, ForeignProject, ForeignSet
from desktop.exchange.refi.guids import derived
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.rulers import Ruler
from desktop.exchange.refi.texts_in import TextFiles, text_in
from desktop.services.intake.foreign_people import PeopleIn
from desktop.services.project.foreign_names import moment


class MemosIn:
    """Makes memos; a note that is here already, by its GUID, comes in no second time."""

    def __init__(
        self, file: TextFiles, foreign: ForeignProject, people: PeopleIn, here: Iterable[str]
    ) -> None:
        self.losses: list[Loss] = []
        self._file, self._foreign, self._people = file, foreign, people
        self._here, self._used = frozenset(here), set[str]()
        self._referred: set[str] = set()

    def on(
        self,
        notes: Iterable[str],
        *,
        report_id: str | None = None,
        theme_id: str | None = None,
        text: str = "",
        ruler: Ruler | None = None,
    ) -> Iterator[Memo]:
        """The memos that these notes are; passages that they are about are quoted from `text`."""
        for guid in notes:
            note = self._foreign.notes.get(guid)
            said = self.said(guid)
            if note is None or not said:
                continue
            quoted = "".join(_quoted(note, text, ruler)) if ruler else ""
            yield from self._memo(
                guid,
                quoted + said,
                coder=self._people.of(note.user),
                at=note.at,
                report_id=report_id,
                theme_id=theme_id,
            )

    def saying(
        self,
        text: str,
        key: str,
        *,
        user: str = "",
        at: str = "",
        report_id: str | None = None,
        theme_id: str | None = None,
    ) -> Iterator[Memo]:
        """A memo with what the file says elsewhere than in a note; `key` tells it from others."""
        if text.strip():
            coder = self._people.of(user)
            guid = derived("memo", key)
            yield from self._memo(
                guid, text, coder=coder, at=at, report_id=report_id, theme_id=theme_id
            )

    def said(self, guid: str) -> str:
        """A note's text under its name, unless it begins with that; empty where there is none."""
        self._referred.add(guid)
        note = self._foreign.notes.get(guid)
        if note is None:
            self.losses.append(Loss("memo", guid, "the file has no note of that GUID"))
            return ""
        try:
            text = text_in(self._file, note.content, note.path).text.strip()
        except ZhupiError as error:
            self.losses.append(Loss("memo", note.name or guid, error.what))
            return ""
        return text if text.startswith(note.name) else f"{note.name}\n{text}"

    def of_project(self) -> Iterator[Memo]:
        """Notes that nothing refers to, the project's description, and sets that have no sources.

        Comes last, when all that is referred to is known.
        """
        foreign = self._foreign
        yield from self.on(foreign.own_notes)
        yield from self.on([guid for guid in foreign.notes if guid not in self._referred])
        yield from self.saying(foreign.description, f"project {foreign.name}")
        names = {code.guid: code.name for code in foreign.codes}
        for one in foreign.sets:
            if one.codes or one.description:
                yield from self.saying(_of_set(one, names), f"set {one.name}")

    def _memo(
        self,
        guid: str,
        text: str,
        *,
        coder: Coder,
        at: str,
        report_id: str | None,
        theme_id: str | None,
    ) -> Iterator[Memo]:
        if guid in self._here:
            return
        known = str(uuid4()) if guid in self._used else guid
        self._used.add(known)
        when = moment(at)
        yield Memo(known, coder.id, text.strip(), report_id, theme_id, when, when)


def _quoted(note: ForeignNote, text: str, ruler: Ruler) -> Iterator[str]:
    for start, end in note.selections:
        span = ruler.span(start, end)
        if isinstance(span, Span):
            yield f"“{span.excerpt(text)}”\n"


def _of_set(one: ForeignSet, names: dict[str, str]) -> str:
    codes = (names.get(code, code) for code in one.codes)
    return "\n".join((one.name, *filter(None, (one.description,)), *codes))
