"""A report's text made anew from its stored original; codings move along, none is dropped.

Texts never change: a new one is stored, and the report turns to it. What cannot be placed in
the new text is kept as a memo on the report. All of it is one step, which undo takes back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.domain.coding import Coding, Memo
from desktop.domain.errors import RuleError
from desktop.domain.report import Report
from desktop.domain.span import Span
from desktop.services.corpus.known_reports import known_report
from desktop.services.intake.corrections import with_parts
from desktop.services.intake.moved_figures import keep_moved, moved_figures
from desktop.services.project.project import Project
from desktop.storage.journal import now
from desktop.text.anchoring import Anchoring, Fate

if TYPE_CHECKING:
    from desktop.exchange.report.imported_report import ImportedReport


@dataclass(frozen=True, slots=True)
class MovedCoding:
    """One coding with what becomes of it; `span` is its new one, None where it is lost.

    `before` and `after` are the characters it covered and those it will cover.
    """

    coding: Coding
    fate: Fate
    span: Span | None
    before: str
    after: str

    @property
    def stays(self) -> bool:
        """Whether nothing about it changes."""
        return self.fate == "moved" and self.span == self.coding.span


@dataclass(frozen=True, slots=True)
class Recleaning:
    """A new text for a report, not stored yet, and what becomes of each of its codings."""

    report: Report
    found: ImportedReport
    codings: tuple[MovedCoding, ...]
    changes_text: bool

    def having(self, fate: Fate) -> list[MovedCoding]:
        """The codings that are "moved", "changed" or "lost"."""
        return [moved for moved in self.codings if moved.fate == fate]


def read_again(project: Project, report_id: str) -> ImportedReport:
    """The report as this program reads its original today, nothing put back.

    Raises RuleError where no original is stored, InputError where nothing is found in it.
    """
    # The readers are for who reads files; the window starts without them.
    from desktop.exchange.report.reading import read_bytes  # noqa: PLC0415

    report = known_report(project, report_id)
    key = project.store.reports.original_of(report_id)
    if key is None:
        raise RuleError(
            "Nothing is stored of the file that {report} came from.",
            "Import the file again to have it cleaned anew.",
            report=report.label,
        )
    return read_bytes(report.source_name, project.store.texts.original(key))


def parts_in_text(project: Project, report_id: str, *, found: ImportedReport) -> frozenset[int]:
    """Which of the cut parts, by index, stand in the report's present text."""
    report = known_report(project, report_id)
    present = Counter(project.store.texts.get(report.text_sha256).split("\n"))
    present.subtract(found.text.split("\n"))
    back = set()
    for index, part in enumerate(found.parts):
        if present[part.text] > 0:
            present[part.text] -= 1
            back.add(index)
    return frozenset(back)


def prepare(
    project: Project, report_id: str, *, found: ImportedReport, back: frozenset[int]
) -> Recleaning:
    """What `apply` would do with those cut parts in the text; nothing is written."""
    report = known_report(project, report_id)
    old, chosen = project.store.texts.get(report.text_sha256), with_parts(found, back)
    anchoring = Anchoring(old, chosen.text)
    codings = project.store.codings.in_report(report_id)
    moved = [_moved(coding, anchoring, old, chosen.text) for coding in codings]
    return Recleaning(report, chosen, tuple(_without_doubles(moved)), old != chosen.text)


def apply(project: Project, wanted: Recleaning) -> Report:
    """Give the report its new text and move its codings, in one step.

    Raises RuleError where the report or its codings have changed since `prepare`.
    """
    _refuse_stale(project, wanted)
    fates: dict[str, object] = dict(Counter(moved.fate for moved in wanted.codings))
    detail = {"moved": 0, "changed": 0, "lost": 0} | fates | {"report": wanted.report.label}
    with project.change("clean_again", detail=detail):
        return turn(project, wanted)


def turn(project: Project, wanted: Recleaning) -> Report:
    """The same inside a change that is open."""
    moved = moved_figures(project, wanted.report, wanted.found.text)
    text = _store_text(project, wanted)
    after = replace(
        wanted.report,
        text_sha256=text,
        characters=len(wanted.found.text),
        warnings=wanted.found.warnings,
    )
    project.store.reports.put(after)
    _move(project, wanted.codings)
    keep_moved(project, moved)
    return after


def _moved(coding: Coding, anchoring: Anchoring, old: str, new: str) -> MovedCoding:
    placed = anchoring.place(coding.span)
    after = placed.span.excerpt(new) if placed.span else ""
    return MovedCoding(coding, placed.fate, placed.span, coding.span.excerpt(old), after)


def _without_doubles(codings: Iterable[MovedCoding]) -> list[MovedCoding]:
    """Two of one coder's codings may end on one span: the one that moved whole stays."""
    taken = set()
    found: dict[str, MovedCoding] = {}
    in_order = list(codings)
    for moved in sorted(in_order, key=lambda moved: moved.fate != "moved"):
        c = moved.coding
        key = (c.theme_id, c.coder_id, c.round_id, moved.span)
        double = moved.span is not None and key in taken
        found[c.id] = replace(moved, fate="lost", span=None, after="") if double else moved
        taken.add(key)
    return [found[moved.coding.id] for moved in in_order]


def _refuse_stale(project: Project, wanted: Recleaning) -> None:
    report = known_report(project, wanted.report.id)
    codings = project.store.codings.in_report(report.id)
    if report != wanted.report or codings != [moved.coding for moved in wanted.codings]:
        raise RuleError(
            "{report} has changed meanwhile.",
            "Look at what would happen to its codings once more.",
            report=report.label,
        )


def _store_text(project: Project, wanted: Recleaning) -> str:
    found, texts = wanted.found, project.store.texts
    text = texts.add(found.text, segments=found.segments, sections=found.sections)
    texts.add_cleaning(
        texts.add_original(found.original),
        text,
        encoding=found.encoding,
        parts=[asdict(part) for part in found.parts],
        repairs=found.warnings,
    )
    return text


def _move(project: Project, codings: Iterable[MovedCoding]) -> None:
    # Taken off first, all of them: one may come to lie where another still is.
    going = [moved for moved in codings if not moved.stays]
    for moved in going:
        project.store.codings.remove(moved.coding.id)
    for moved in going:
        if moved.span is None:
            project.store.memos.add(_kept(project, moved))
        else:
            span = moved.span
            project.store.codings.add(replace(moved.coding, start=span.start, end=span.end))


def _kept(project: Project, moved: MovedCoding) -> Memo:
    """All that a lost coding said, as a memo of its coder's on the report."""
    coding, moment = moved.coding, now()
    coder = next(c for c in project.store.coders.all() if c.id == coding.coder_id)
    lines = [
        f"{project.codebook.path(coding.theme_id)} · {coder.name}",
        f"“{moved.before}” [{coding.start}, {coding.end})",
        coding.memo,
    ]
    text = "\n".join(filter(None, lines))
    kept = Memo(str(uuid4()), coding.coder_id, text, coding.report_id, None, moment, moment)
    return replace(kept, flagged=coding.flagged)
