"""Numbers that an OpenDocument text prints before paragraphs, which are not in its words."""

from dataclasses import dataclass
from typing import Any, Final

from desktop.exchange.readers.opendocument.names import STYLE, TEXT
from desktop.exchange.readers.word.list_numerals import written

_FORMS: Final = {
    "1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter",
    "一, 二, 三, ...": "chineseCounting", "一, 十, 一百(繁), ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified", "甲, 乙, 丙, ...": "ideographTraditional",
    "①, ②, ③, ...": "decimalEnclosedCircle", "子, 丑, 寅, ...": "ideographZodiac",
    "１, ２, ３, ...": "decimalFullWidth",
}  # fmt: skip
_ENDS: Final = ("、", "．", ".", "）", ")", "：", ":", " ", "　")


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    before: str
    after: str
    start: int
    shown: int


class OpenDocumentLists:
    """Counts the items of the document's lists, each style by itself."""

    def __init__(self, roots: list[Any]) -> None:
        self._styles = {
            style.get(STYLE + "name"): _levels(style)
            for root in roots
            for style in root.iter(TEXT + "list-style")
        }
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, style: str, depth: int, *, start: int | None = None) -> str:
        """The number before the next item of that list style, at a depth from 1 on."""
        levels = self._styles.get(style, {})
        if depth not in levels or not levels[depth].form:
            return ""
        counts = self._counted(style, depth, levels, start)
        shown = range(max(1, depth - levels[depth].shown + 1), depth + 1)
        numbers = (written(counts[at], levels[at].form) for at in shown if at in levels)
        text = levels[depth].before + ".".join(numbers) + levels[depth].after
        return text if text.endswith(_ENDS) else text + " "

    def _counted(
        self, style: str, depth: int, levels: dict[int, _Level], start: int | None
    ) -> dict[int, int]:
        counts = self._counts.setdefault(style, {})
        for at in range(1, depth):
            counts.setdefault(at, levels[at].start if at in levels else 1)
        first = levels[depth].start
        counts[depth] = start if start is not None else counts.get(depth, first - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return counts


def _levels(style: Any) -> dict[int, _Level]:
    return {
        int(one.get(TEXT + "level", "1")): _Level(
            form=_form(one.get(STYLE + "num-format", "")),
            before=one.get(STYLE + "num-prefix", ""),
            after=one.get(STYLE + "num-suffix", ""),
            start=int(one.get(TEXT + "start-value", "1")),
            shown=int(one.get(TEXT + "display-levels", "1")),
        )
        for one in style.iter(TEXT + "list-level-style-number", TEXT + "outline-level-style")
    }


def _form(written_as: str) -> str:
    return _FORMS.get(written_as, "decimal") if written_as else ""
