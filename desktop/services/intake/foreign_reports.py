"""Sources of others as reports, each with its codings and memos, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import uuid4

from desktop.domain.coding import Coding, Memo
from desktop.domain.errors import ZhupiError
from desktop.domain.own_facts import OwnValue
from desktop.domain.report import Facts, Report, are_told_apart
from desktop.domain.span import Span
from desktop.exchange.refi.conventions import says
from desktop.exchange.refi.foreign import (
    ForeignCoding,
    ForeignPassage,
    ForeignProject,
    ForeignSource,
)
from desktop.exchange.refi.losses import Loss
from desktop.exchange.refi.rulers import Convention, Ruler
from desktop.exchange.refi.texts_in import TextFiles, TextIn, text_in
from desktop.services.intake.foreign_facts import VariablesIn
from desktop.services.intake.foreign_memos import MemosIn
from desktop.services.intake.foreign_people import PeopleIn
from desktop.services.project.foreign_names import moment, one_line
from desktop.services.project.foreign_themes import ThemesIn
from desktop.services.project.project import Project
from desktop.storage.journal import now
from desktop.storage.texts import fingerprint

ORIGIN = "load"
"""What codings of another tool's project say of where they come from."""


@dataclass(frozen=True, slots=True)
class ReportIn:
    """A report; `here` says that the corpus has its text already, as this report.

    `standing` counts codings that are here already.
    """

    report: Report
    found: TextIn
    here: bool
    codings: tuple[Coding, ...]
    standing: int
    memos: tuple[Memo, ...]
    own: tuple[tuple[str, OwnValue], ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """What the reports are made of."""

    file: TextFiles
    foreign: ForeignProject
    convention: Convention
    quotes: bool
    """Whether its passages are named by what stands in them."""
    themes: ThemesIn
    people: PeopleIn
    memos: MemosIn


class ReportsIn:
    """`losses` grow as the reports are gone through."""

    def __init__(self, project: Project, sources: Sources, *, version: int) -> None:
        self.losses: list[Loss] = []
        self._project, self._of, self._version = project, sources, version
        self._variables = VariablesIn(sources.foreign)
        self._reports: set[str] = set()
        self._codings: set[str] = set()

    def each(self) -> Iterator[ReportIn]:
        """Those whose text is there; a loss says of every other why it is not."""
        for source in self._of.foreign.sources:
            try:
                found = text_in(self._of.file, source.content, source.path)
            except ZhupiError as error:
                self._lose("report", source.name, f"not taken in: {error.what}")
                self._lose_codings(source)
                continue
            yield self._report(source, found)

    def _report(self, source: ForeignSource, found: TextIn) -> ReportIn:
        told = self._variables.of(source)
        self.losses += told.losses
        known = self._known(found.text, told.facts)
        report = known or self._new(source, found, told.facts)
        if known:
            self._lose("report", source.name, f"its text is here already, as {known.label}")
        ruler = Ruler(found.text, self._of.convention)
        codings, standing = self._placed(source, report, found.text, ruler)
        return ReportIn(
            report,
            found,
            known is not None,
            tuple(codings),
            standing,
            tuple(self._memos(source, report, found.text, ruler)),
            () if known else told.own,
        )

    def _known(self, text: str, facts: Facts) -> Report | None:
        twins = self._project.store.reports.with_texts([fingerprint(text.encode("utf-8"))])
        return next((one for one in twins if not are_told_apart(one.facts, facts)), None)

    def _new(self, source: ForeignSource, found: TextIn, facts: Facts) -> Report:
        taken = source.guid in self._reports or self._project.store.reports.get(source.guid)
        known = str(uuid4()) if taken or not source.guid else source.guid
        self._reports.add(known)
        origin = self._of.foreign.origin or "?"
        return Report(
            id=known,
            text_sha256=fingerprint(found.text.encode("utf-8")),
            source_name=one_line(source.name) or "?",
            characters=len(found.text),
            facts=facts,
            guessed=frozenset(),
            warnings=(f"from_project:{_legible(origin)}, {_legible(self._of.file.name)}",),
            imported_at=now(),
        )

    def _placed(
        self, source: ForeignSource, report: Report, text: str, ruler: Ruler
    ) -> tuple[list[Coding], int]:
        codings: list[Coding] = []
        standing, seen = 0, set[tuple[object, ...]]()
        for selection in source.selections:
            span = Span(0, len(text)) if selection.whole else ruler.span(*_bounds(selection))
            if span is None:
                self._lose_outside(source, selection)
                continue
            self._compare(source, selection, text, span=span)
            for one in selection.codings:
                coding = self._coding(source, selection, one, report=report, span=span)
                if coding is None:
                    continue
                key = coding.theme_id, coding.coder_id, coding.start, coding.end
                if key in seen:
                    self._lose("coding", _named(source, selection), "it is in the file twice")
                elif self._project.store.codings.same(coding):
                    standing += 1
                else:
                    codings.append(coding)
                seen.add(key)
        return codings, standing

    def _compare(
        self, source: ForeignSource, selection: ForeignPassage, text: str, *, span: Span
    ) -> None:
        """What is quoted otherwise than it stands is taken in where the file says, and told."""
        named = self._of.quotes and selection.codings and selection.name
        if named and not says(text, span, selection.name):
            told = f"it lies on “{span.excerpt(text)[:40]}”, which is not what the file quotes"
            self._lose("coding", _named(source, selection), told)

    def _coding(
        self,
        source: ForeignSource,
        selection: ForeignPassage,
        one: ForeignCoding,
        *,
        report: Report,
        span: Span,
    ) -> Coding | None:
        theme = self._of.themes.of_code.get(one.code)
        if theme is None:
            self._lose("coding", _named(source, selection), "its code is not in the codebook")
            return None
        coder = self._of.people.of(one.user, selection.user, source.user)
        return Coding(
            id=self._free(one.guid),
            report_id=report.id,
            theme_id=theme.id,
            coder_id=coder.id,
            start=span.start,
            end=span.end,
            memo=self._memo_of(selection, one),
            origin=ORIGIN,
            codebook_version=self._version,
            created_at=moment(one.at or selection.at),
        )

    def _memo_of(self, selection: ForeignPassage, one: ForeignCoding) -> str:
        notes = (self._of.memos.said(guid) for guid in (*selection.notes, *one.notes))
        return "\n".join(filter(None, (selection.memo, *notes)))

    def _free(self, guid: str) -> str:
        taken = guid in self._codings or self._project.store.codings.get(guid)
        known = str(uuid4()) if taken or not guid else guid
        self._codings.add(known)
        return known

    def _memos(
        self, source: ForeignSource, report: Report, text: str, ruler: Ruler
    ) -> Iterator[Memo]:
        memos = self._of.memos
        yield from memos.saying(
            source.description, f"source {source.guid}", user=source.user, report_id=report.id
        )
        yield from memos.on(source.notes, report_id=report.id, text=text, ruler=ruler)
        for selection in source.selections:
            if not selection.codings:
                yield from self._on_passage(selection, report, text, ruler=ruler)

    def _on_passage(
        self, selection: ForeignPassage, report: Report, text: str, *, ruler: Ruler
    ) -> Iterator[Memo]:
        """What is noted on a passage without a code is a memo on its report."""
        span = ruler.span(*_bounds(selection))
        notes = [note for note in map(self._of.memos.said, selection.notes) if note]
        said = "\n".join(filter(None, (selection.memo, *notes)))
        quoted = span.excerpt(text) if span else selection.name
        if said:
            yield from self._of.memos.saying(
                f"“{quoted}”\n{said}",
                f"selection {selection.guid}",
                user=selection.user,
                at=selection.at,
                report_id=report.id,
            )
        else:
            self._lose("passage", f"{report.label}: {quoted[:40]}", "it has no code and no memo")

    def _lose_codings(self, source: ForeignSource) -> None:
        for selection in source.selections:
            for _ in selection.codings:
                self._lose("coding", _named(source, selection), "its text is not taken in")

    def _lose_outside(self, source: ForeignSource, selection: ForeignPassage) -> None:
        told = f"{selection.start} to {selection.end} is no passage of its text"
        for _ in selection.codings or (None,):
            self._lose("coding", _named(source, selection), told)

    def _lose(self, item: str, name: str, loss: str) -> None:
        self.losses.append(Loss(item, name, loss))


def _legible(name: str) -> str:
    """A name inside a remark, where @ parts a number from its place; Linux takes any bytes."""
    known = name.encode("utf-8", errors="replace").decode("utf-8")
    return one_line(known).replace("@", "＠")


def _bounds(selection: ForeignPassage) -> Sequence[int]:
    return selection.start, selection.end


def _named(source: ForeignSource, selection: ForeignPassage) -> str:
    return f"{source.name}: {selection.name[:40]}"
