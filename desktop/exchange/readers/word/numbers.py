"""Word's automatic numbers: 一、 and （一） that stand in no paragraph's text."""

from dataclasses import dataclass
from typing import Any

from desktop.exchange.readers.word.list_numerals import written
from desktop.exchange.readers.word.package import MC, W, is_on, value
from desktop.exchange.readers.word.styles import Styles

_ENDS = tuple("、.．。)）】］]》>:：,，;； \u3000")


class Numbering:
    """Counts the numbered paragraphs of a document in the order in which they are asked for.

    ``root`` is the document's numbering part, None where it has none.
    """

    def __init__(self, root: Any, styles: Styles) -> None:
        self._styles = styles
        self._lists = _lists(root, styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def label(self, paragraph: Any) -> str:
        """The number that Word prints before the paragraph; empty where it prints none."""
        number, depth = self._number_of(paragraph)
        levels = self._lists[number].levels if number in self._lists else {}
        if depth not in levels:
            return ""
        return levels[depth].written(self._counted(number, depth), levels)

    def _counted(self, number: str, depth: int) -> dict[int, int]:
        """The counts down to this depth, one more at it. Lists of one kind count together."""
        of = self._lists[number]
        counts = self._counts.setdefault(of.kind, {})
        if number not in self._begun:
            self._begun.add(number)
            _forget(counts, of.starts_anew, {})
        for at in range(depth + 1):
            counts.setdefault(at, of.levels[at].start - 1 if at in of.levels else 0)
        counts[depth] += 1
        _forget(counts, depth + 1, of.levels)
        return counts

    def _number_of(self, paragraph: Any) -> tuple[str, int]:
        """The list and depth of a paragraph, its own or its style's; each may come from either."""
        number = depth = None
        for element in self._styles.chain(paragraph):
            properties = element.find(f"{W}pPr/{W}numPr")
            depth = value(properties, "ilvl") if depth is None else depth
            number = value(properties, "numId")
            if number is not None:
                return number, int(depth) if depth else self._level_of(number, element)
        return "", 0

    def _level_of(self, number: str, style: Any) -> int:
        """The level that names the style as its own; the first where none does."""
        levels = self._lists[number].levels if number in self._lists else {}
        name = style.get(W + "styleId")
        return next((at for at, one in levels.items() if name and one.style == name), 0)


class _Level:
    """How one level of a list counts and prints."""

    def __init__(self, element: Any) -> None:
        self.start = int(value(element, "start") or 1)
        self.form = value(element, "numFmt") or _fallback_form(element) or "decimal"
        self.pattern = value(element, "lvlText") or ""
        self.style = value(element, "pStyle")
        self.spaced = value(element, "suff") != "nothing"
        self.legal = is_on(element, "isLgl")
        self.never_restarts = value(element, "lvlRestart") == "0"

    def written(self, counts: dict[int, int], levels: dict[int, "_Level"]) -> str:
        if self.form == "bullet":
            return ""
        text = self.pattern
        for depth, count in counts.items():
            form = levels[depth].form if depth in levels and not self.legal else "decimal"
            text = text.replace(f"%{depth + 1}", written(count, form))
        apart = self.spaced and text and not text.endswith(_ENDS)
        return text + " " if apart else text


@dataclass(frozen=True, slots=True)
class _List:
    """One list: what kind it counts with, its levels, and the depth from which it starts anew."""

    kind: str
    levels: dict[int, _Level]
    starts_anew: int


_NEVER = 99


def _lists(root: Any, styles: Styles) -> dict[str, _List]:
    if root is None:
        return {}
    kinds = {one.get(W + "abstractNumId"): one for one in root.iter(W + "abstractNum")}
    numbers = {one.get(W + "numId"): one for one in root.iter(W + "num")}
    return {name: _list(one, kinds, numbers, styles) for name, one in numbers.items()}


def _list(number: Any, kinds: dict[str, Any], numbers: dict[str, Any], styles: Styles) -> _List:
    kind = value(number, "abstractNumId") or ""
    linked = value(kinds.get(kind), "numStyleLink")
    if linked:
        style = styles.named(linked)
        to = value(None if style is None else style.find(f"{W}pPr/{W}numPr"), "numId")
        kind = value(numbers.get(to or ""), "abstractNumId") or ""
    levels = _levels(kinds.get(kind))
    starts = _NEVER
    for override in number.iter(W + "lvlOverride"):
        depth = int(override.get(W + "ilvl"))
        levels.update(_levels(override))
        start = value(override, "startOverride")
        if start is not None and depth in levels:
            levels[depth].start = int(start)
            starts = min(starts, depth)
    return _List(kind, levels, starts)


def _levels(element: Any) -> dict[int, _Level]:
    found = [] if element is None else element.iter(W + "lvl")
    return {int(level.get(W + "ilvl")): _Level(level) for level in found}


def _fallback_form(level: Any) -> str | None:
    """The form beside a newer one: 001, 002 … stand in an alternative for old programs."""
    return value(level.find(f"{MC}AlternateContent/{MC}Fallback"), "numFmt")


def _forget(counts: dict[int, int], depth: int, levels: dict[int, _Level]) -> None:
    """Deeper levels begin again, but for those that count through (第一章 … 第十二条)."""
    for at in [at for at in counts if at >= depth]:
        if not (at in levels and levels[at].never_restarts):
            del counts[at]
