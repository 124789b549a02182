"""A Word paragraph's words, as they stand once tracked changes are accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from desktop.exchange.readers.word.package import MC, W, is_on
from desktop.exchange.readers.word.symbols import symbol

_LEFT_OUT: Final = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "rt", "sdtPr", "sdtEndPr")
)
_WRITTEN: Final = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-",
}  # fmt: skip
_NOTES: Final = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_MATHS: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CONTENTS: Final = ("TOC", "INDEX")


@dataclass(slots=True)
class ParagraphWords:
    """What a paragraph holds: text, words not shown, notes it refers to, text boxes it carries.

    ``contents`` says that it belongs to a table of contents that Word has made.
    """

    text: str = ""
    hidden: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    contents: bool = False


@dataclass(slots=True)
class _Field:
    code: str = ""
    shown: bool = False


class WordReader:
    """Reads paragraph by paragraph in the order of the document: a field may go over several."""

    def __init__(self) -> None:
        self._fields: list[_Field] = []

    def read(self, paragraph: Any) -> ParagraphWords:
        """The paragraph's words."""
        words = ParagraphWords(contents=self._in_contents())
        for node in _nodes(paragraph):
            self._take(node, words)
        return words

    def _take(self, node: Any, words: ParagraphWords) -> None:
        if node.tag == W + "fldChar":
            self._turn(node.get(W + "fldCharType"), words)
        elif node.tag == W + "instrText":
            self._code(node.text or "")
        elif node.tag == W + "fldSimple":
            words.contents |= _makes_contents(node.get(W + "instr", ""))
        elif node.tag == W + "txbxContent":
            words.boxes.append(node)
        elif all(one.shown for one in self._fields):
            _write(node, words)

    def _turn(self, kind: str | None, words: ParagraphWords) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
            words.contents |= self._in_contents()
        elif self._fields:
            self._fields.pop()

    def _code(self, code: str) -> None:
        if self._fields:
            self._fields[-1].code += code

    def _in_contents(self) -> bool:
        return any(_makes_contents(one.code) for one in self._fields)


def _write(node: Any, words: ParagraphWords) -> None:
    if node.tag in _NOTES:
        words.notes.append((_NOTES[node.tag], node.get(W + "id", "")))
    elif is_on(node.getparent().find(W + "rPr"), "vanish"):
        words.hidden += _text(node)
    else:
        words.text += _text(node)


def _text(node: Any) -> str:
    if node.tag == W + "sym":
        return symbol(node.get(W + "font", ""), node.get(W + "char", ""))
    if node.tag in (W + "t", _MATHS):
        return node.text or ""
    return _WRITTEN.get(node.tag, "")


def _nodes(element: Any) -> Iterator[Any]:
    """Everything below that may say something; deleted words, guides and copies left out."""
    for child in element.iterchildren("*"):
        if child.tag in _LEFT_OUT or is_prompt(child):
            continue
        yield child
        if child.tag != W + "txbxContent":
            yield from _nodes(_said_once(child))


def _said_once(element: Any) -> Any:
    """The element, or of the copies for programs old and new the first that says something."""
    if element.tag != MC + "AlternateContent":
        return element
    copies = [copy for copy in element if next(copy.iter(W + "t"), None) is not None]
    return copies[0] if copies else etree.Element("nothing")


def is_prompt(element: Any) -> bool:
    """Whether a content control shows only what to fill in (单击此处输入文字)."""
    return element.tag == W + "sdt" and is_on(element.find(W + "sdtPr"), "showingPlcHdr")


def _makes_contents(code: str) -> bool:
    return code.strip().upper().startswith(_CONTENTS)
