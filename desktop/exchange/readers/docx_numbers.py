"""Word's automatic numbers: 一、 and （一） that stand in no paragraph's text."""

from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_CHINESE: Final = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
    )
)
_WESTERN: Final = {"decimal": "{}", "decimalZero": "{:02d}", "decimalFullWidth": "{}"}
_DIGITS: Final = "零一二三四五六七八九"


class Numbering:
    """Counts the numbered paragraphs of a document in the order in which they are asked for."""

    def __init__(self, document: Document) -> None:
        self._levels = _levels(document)
        self._counts: dict[str, list[int]] = {}

    def label(self, paragraph: Paragraph) -> str:
        """The number that Word prints before the paragraph; empty where it prints none."""
        number, depth = _number_of(paragraph)
        levels = self._levels.get(number, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(number, [])
        del counts[depth + 1 :]
        counts.extend(
            levels[at].start - 1 if at in levels else 0 for at in range(len(counts), depth + 1)
        )
        counts[depth] += 1
        return levels[depth].written(counts, levels)


class _Level:
    """How one level of a list counts and prints."""

    def __init__(self, element: Any) -> None:
        self.start = int(_value(element, "w:start") or 1)
        self.format = _value(element, "w:numFmt") or "decimal"
        self.pattern = _value(element, "w:lvlText") or ""

    def written(self, counts: list[int], levels: dict[int, "_Level"]) -> str:
        text = self.pattern if self.format in _CHINESE or self.format in _WESTERN else ""
        for depth, count in enumerate(counts):
            form = levels[depth].format if depth in levels else "decimal"
            text = text.replace(f"%{depth + 1}", _written(count, form))
        return text


def _levels(document: Document) -> dict[str, dict[int, _Level]]:
    part = next(
        (
            rel.target_part
            for rel in document.part.rels.values()
            if rel.reltype.endswith("/numbering")
        ),
        None,
    )
    if part is None:
        return {}
    root: Any = getattr(part, "element", None)
    abstract = {
        one.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"))): _Level(level) for level in one.iter(qn("w:lvl"))
        }
        for one in root.iter(qn("w:abstractNum"))
    }
    return {
        one.get(qn("w:numId")): abstract.get(_value(one, "w:abstractNumId") or "", {})
        for one in root.iter(qn("w:num"))
    }


def _number_of(paragraph: Paragraph) -> tuple[str, int]:
    """The list and depth of a paragraph, its own or its style's."""
    styled: list[Any] = [paragraph._p]
    style: Any = paragraph.style
    while style is not None:
        styled.append(style.element)
        style = style.base_style
    for element in styled:
        properties = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is not None:
            return _value(properties, "w:numId") or "", int(_value(properties, "w:ilvl") or 0)
    return "", 0


def _value(element: Any, name: str) -> str | None:
    child = element.find(qn(name))
    value: str | None = None if child is None else child.get(qn("w:val"))
    return value


def _written(count: int, form: str) -> str:
    if form in _CHINESE:
        return chinese(count)
    return _WESTERN.get(form, "{}").format(count)


def chinese(count: int) -> str:
    """A number up to 99 in Chinese: 十, 二十一; beyond that in Western digits."""
    tens, ones = divmod(count, 10)
    if not 0 < count < 100:
        return str(count)
    ten = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return ten + (_DIGITS[ones] if ones else "")
