"""Which way of counting a file has: measured on its own passages, never guessed in silence.

A way is better if more passages lie in their texts, then if more of them say what the file quotes
of them, then if more begin and end where a sentence, a line or a word does. What the file says of
its origin decides only between ways that are as good as each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from desktop.domain.span import Span
from desktop.exchange.refi.foreign import ForeignPassage
from desktop.exchange.refi.rulers import ALL, Convention, Ruler

MOST_MEASURED: Final = 20_000
"""Passages that are looked at."""
_EXAMPLES: Final = 3
_CUT: Final = re.compile(r"(?:…|\.\.\.)$")
_EDGE: Final = frozenset("\n\u3000 。！？；：，、,.!?;:（）()《》“”‘’\"'「」『』")
_ORIGINS: Final = (
    ("nvivo", Convention(utf16=True, newline_two=True)),
    ("qualcoder", Convention()),
    ("zhupi", Convention()),
    ("maxqda", Convention()),
    ("atlas", Convention()),
)
"""What is known of tools; of those that are not here nothing is known."""


class Score(NamedTuple):
    """Passages that lie in their texts, that say what is quoted, of these that say it to the last
    blank, and ends that lie at an edge."""

    fitting: int
    quoting: int
    exact: int
    edged: int


@dataclass(frozen=True, slots=True)
class Example:
    """A passage as it is read: what stands there, and what the file quotes."""

    source: str
    start: int
    end: int
    span: Span
    text: str
    quoted: str


@dataclass(frozen=True, slots=True)
class Measured:
    """`convention` is None where several ways are as good as each other and tell otherwise.

    `equal` are the ways that are as good as the best, of those that tell the same one;
    `by_origin` says that the origin decided.
    Of `passages` that were looked at, `fitting` lie in their texts by the best way, and `quoting`
    say what the file quotes.
    """

    convention: Convention | None
    equal: tuple[Convention, ...]
    by_origin: bool
    passages: int
    fitting: int
    quoting: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """A source's text with LF alone, whether its file had a byte order mark, and its passages."""

    name: str
    text: str
    bom: bool
    selections: Sequence[ForeignPassage]


def measured(texts: Iterable[MeasuredText], origin: str) -> Measured:
    """What the passages of all texts say together."""
    tally = _Tally()
    for one in texts:
        tally.add(one)
    equal = tally.best()
    # Of ways that tell the same the plainest, which comes first, stands for all.
    other = {tuple(tally.spans[one]): one for one in reversed(equal)}
    chosen = equal[0] if len(other) == 1 else _of_origin(origin, equal)
    shown = chosen or equal[0]
    return Measured(
        chosen,
        tuple(reversed(other.values())),
        chosen is not None and len(other) > 1,
        tally.passages,
        tally.scores[shown].fitting,
        tally.scores[shown].quoting,
        tuple(tally.examples[shown]),
    )


class _Tally:
    """Scores by convention; a way that comes to the same as a plainer one is not the better."""

    def __init__(self) -> None:
        self.scores: dict[Convention, Score] = dict.fromkeys(ALL, Score(0, 0, 0, 0))
        self.spans: dict[Convention, list[Span | None]] = {one: [] for one in ALL}
        self.examples: dict[Convention, list[Example]] = {one: [] for one in ALL}
        self.passages = 0
        self._bom = False

    def best(self) -> list[Convention]:
        """The ways that nothing tells apart, the plainest first.

        A file may have a passage or two that lie nowhere; what it quotes then says more. Where
        sentences begin and end is a hint, that has to be plain.
        """
        ways = [one for one in ALL if self._bom or not one.counts_bom]
        scores = self.scores
        lying = max(scores[one].fitting for one in ways) - max(1, self.passages // 20)
        ways = _highest([one for one in ways if scores[one].fitting >= lying], scores, "quoting")
        ways = _highest(_highest(ways, scores, "exact"), scores, "fitting")
        plain = max(scores[one].edged for one in ways) - max(4, self.passages // 2)
        return [one for one in ways if scores[one].edged >= plain]

    def add(self, one: MeasuredText) -> None:
        wanted = [selection for selection in one.selections if not selection.whole]
        wanted = wanted[: MOST_MEASURED - self.passages]
        self.passages += len(wanted)
        self._bom |= one.bom
        for convention in ALL if wanted else ():
            self._measure(one, wanted, convention)

    def _measure(
        self, one: MeasuredText, wanted: Sequence[ForeignPassage], convention: Convention
    ) -> None:
        ruler = Ruler(one.text, convention)
        fits, quotes, exact, edges = self.scores[convention]
        for selection in wanted:
            span = ruler.span(selection.start, selection.end)
            self.spans[convention].append(span)
            if span is None:
                continue
            fits += 1
            quotes += says(one.text, span, selection.name)
            exact += bool(selection.name) and span.excerpt(one.text) == selection.name
            edges += _edges(one.text, span)
            if len(self.examples[convention]) < _EXAMPLES:
                self.examples[convention].append(_example(one, selection, span))
        self.scores[convention] = Score(fits, quotes, exact, edges)


def _highest(
    ways: Sequence[Convention], scores: dict[Convention, Score], name: str
) -> list[Convention]:
    most = max(getattr(scores[one], name) for one in ways)
    return [one for one in ways if getattr(scores[one], name) == most]


def says(text: str, span: Span, quoted: str) -> bool:
    """Whether what stands there is what the file quotes, white space apart.

    A quotation may be cut off at its end, as some tools do with long ones.
    """
    if span.excerpt(text) == quoted:
        return True
    there, wanted = "".join(span.excerpt(text).split()), "".join(quoted.split())
    if not wanted:
        return False
    cut = _CUT.sub("", wanted)
    return there == wanted or (cut != wanted and bool(cut) and there.startswith(cut))


def _edges(text: str, span: Span) -> int:
    """How plainly the two ends lie where something in the text begins or ends.

    A passage seldom has the line end behind it.
    """
    begins = span.start == 0 or text[span.start - 1] in _EDGE
    ends = span.end == len(text) or text[span.end] in _EDGE or text[span.end - 1] in _EDGE
    inside = text[span.start] not in "\n 。！？；：，、,.!?;:"
    whole = ends and text[span.end - 1] != "\n"
    return int(begins) + int(ends) + int(whole) + int(inside)


def _example(one: MeasuredText, selection: ForeignPassage, span: Span) -> Example:
    return Example(
        one.name, selection.start, selection.end, span, span.excerpt(one.text), selection.name
    )


def _of_origin(origin: str, equal: Sequence[Convention]) -> Convention | None:
    known = [way for name, way in _ORIGINS if name in origin.lower()]
    return next((one for one in known if one in equal), None)
