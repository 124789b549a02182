"""Where coders of a round differ, and how that is decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.errors import RuleError
from desktop.domain.span import Span, united

KINDS = ("take", "union", "intersection", "edit", "none")
"""What is left: one coder's spans, all, what is common, others, nothing."""
REASONS = ("ambiguous", "gap", "error", "edge")
"""Why coders differed: ambiguous text, gap in the codebook, a coder's error, an edge case."""
DIFFERENCES = ("missing", "boundary", "theme")
"""How they differ: a coder has nothing where another has a span; other limits; another theme
there instead."""

SpansByCoder = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Passage:
    """Codings of one theme that hang together, by coder; () means: finished, nothing there.

    [start, end) covers them all; a coder's own overlapping spans are united.
    """

    report_id: str
    theme_id: str
    start: int
    end: int
    spans: SpansByCoder

    @property
    def agreed(self) -> bool:
        """Whether every coder has exactly the same spans."""
        return len(set(self.spans.values())) == 1


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A passage in which coders differ; `kind` is one of DIFFERENCES."""

    report_id: str
    theme_id: str
    start: int
    end: int
    spans: SpansByCoder
    kind: str

    @property
    def key(self) -> str:
        """Names the passage: the same codings have the same key in every copy."""
        return f"{self.report_id}:{self.theme_id}:{self.start}-{self.end}"

    @property
    def seen(self) -> dict[str, list[list[int]]]:
        """What each coder has there, as plain JSON values."""
        return {c: [[s.start, s.end] for s in spans] for c, spans in sorted(self.spans.items())}


@dataclass(frozen=True, slots=True)
class Adjudication:
    """One decision. `kind` is one of KINDS, `reason` one of REASONS or empty.

    `taken_from` is the coder whose spans were taken; `seen` is what each coder had there when
    it was decided, so that later changes show.
    """

    id: str
    round_id: str
    report_id: str
    theme_id: str
    start: int
    end: int
    kind: str
    decided_by: str
    decided_at: str
    taken_from: str | None = None
    reason: str = ""
    codebook_must_change: bool = False
    note: str = ""
    seen: Mapping[str, object] = field(default_factory=dict)

    def about(self, where: Disagreement | Passage) -> bool:
        """Whether it decides that passage: same report and theme, characters in common."""
        same = (self.report_id, self.theme_id) == (where.report_id, where.theme_id)
        return same and self.start < where.end and where.start < self.end


@dataclass(frozen=True, slots=True)
class Resolved:
    """A span of the resolution; `adjudication_id` is None where all coders agreed."""

    id: str
    round_id: str
    report_id: str
    theme_id: str
    start: int
    end: int
    adjudication_id: str | None = None


def passages(
    report_id: str, theme_id: str, spans: Mapping[str, Sequence[Span]]
) -> Iterator[Passage]:
    """The coders' spans of one theme in one report, parted where no span joins them, in order.

    `spans` names every coder who finished the report, also those without a span there.
    """
    tidy = {coder: united(own) for coder, own in spans.items()}
    for start, end in _extents(span for own in tidy.values() for span in own):
        inside = {
            coder: tuple(s for s in own if start <= s.start and s.end <= end)
            for coder, own in tidy.items()
        }
        yield Passage(report_id, theme_id, start, end, inside)


def _extents(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for span in sorted(spans):
        if span.start >= end:
            if end >= 0:
                yield start, end
            start = span.start
        end = max(end, span.end)
    if end >= 0:
        yield start, end


def differing(found: Sequence[Passage]) -> list[Disagreement]:
    """The passages of one report, all themes, in which coders differ, by place."""
    ordered = sorted((p for p in found if not p.agreed), key=lambda p: (p.start, p.end, p.theme_id))
    return [
        Disagreement(p.report_id, p.theme_id, p.start, p.end, p.spans, _difference(p, found))
        for p in ordered
    ]


def _difference(passage: Passage, everything: Sequence[Passage]) -> str:
    """By what stands at each place, not by what hangs together with it over other spans."""
    missed = [
        (span, having, lacking)
        for having, own in passage.spans.items()
        for span in own
        for lacking, theirs in passage.spans.items()
        if not _meets(span, theirs)
    ]
    if not missed:
        return "boundary"
    beside = [p for p in everything if p.theme_id != passage.theme_id and _touch(p, passage)]
    return "theme" if any(_instead(place, beside) for place in missed) else "missing"


def _instead(missed: tuple[Span, str, str], beside: Sequence[Passage]) -> bool:
    """Whether who lacks the span gave its place a theme that who has it did not give it."""
    span, having, lacking = missed

    def given_by(coder: str) -> set[str]:
        return {p.theme_id for p in beside if _meets(span, p.spans.get(coder, ()))}

    return bool(given_by(lacking) - given_by(having))


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _touch(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def decided_spans(
    where: Disagreement, *, kind: str, coder_id: str | None = None, spans: Sequence[Span] = ()
) -> list[Span]:
    """What the decision leaves of the passage: disjoint spans in order, none for "none".

    The intersection is what all coders who coded there have in common. Raises RuleError for a
    kind that is none, "take" of somebody who did not finish the report, an intersection that
    is empty, and "edit" without a span or with one that leaves the passage: what lies outside
    is decided elsewhere, or agreed on, and would have the theme twice.
    """
    if kind == "take":
        return _taken(where, coder_id)
    if kind == "edit":
        return united(_given(where, spans))
    everyone = [own for own in where.spans.values() if own]
    made = {"union": lambda: united(s for own in everyone for s in own), "none": list}
    if kind == "intersection":
        return _common(everyone)
    if kind not in made:
        raise RuleError(
            "{kind} is no decision.", "Choose one of: {known}.", kind=kind, known=", ".join(KINDS)
        )
    return made[kind]()


def _taken(where: Disagreement, coder_id: str | None) -> list[Span]:
    if coder_id is None or coder_id not in where.spans:
        raise RuleError(
            "That coder did not finish this report.", "Take what another coder has, or edit."
        )
    return list(where.spans[coder_id])


def _given(where: Disagreement, spans: Sequence[Span]) -> Sequence[Span]:
    if not spans:
        raise RuleError("No span was given.", "Give start and end, or decide on no coding here.")
    for span in spans:
        if span.start < where.start or where.end < span.end:
            raise RuleError(
                "An edit from {start} to {end} leaves its passage, which is {first} to {last}.",
                "Stay inside the passage; what lies outside is agreed on or decided by itself.",
                start=span.start,
                end=span.end,
                first=where.start,
                last=where.end,
            )
    return spans


def undoubled(found: Iterable[Resolved]) -> list[Resolved]:
    """The same characters with no theme twice on any of them, by report and place.

    What older versions let an edit leave outside its passage becomes one with what it meets; the
    decision stands for both.
    """
    kept: list[Resolved] = []
    for one in sorted(found, key=lambda r: (r.report_id, r.theme_id, r.start, r.end)):
        last = kept[-1] if kept else None
        if last and _doubles(last, one):
            decided = last if last.adjudication_id else replace(one, start=last.start)
            kept[-1] = replace(decided, end=max(last.end, one.end))
        else:
            kept.append(one)
    return sorted(kept, key=lambda r: (r.report_id, r.start, r.end, r.theme_id))


def _doubles(one: Resolved, later: Resolved) -> bool:
    same = (one.report_id, one.theme_id) == (later.report_id, later.theme_id)
    return same and later.start < one.end


def _common(everyone: Sequence[Sequence[Span]]) -> list[Span]:
    common = list(everyone[0])
    for own in everyone[1:]:
        common = [
            Span(max(a.start, b.start), min(a.end, b.end))
            for a in common
            for b in own
            if a.overlaps(b)
        ]
    if not common:
        raise RuleError(
            "The coders have no character in common there.", "Take another decision there."
        )
    return common
