"""RTF, as old word processors and many .doc files of sites have it: text in the fonts' codes."""

import codecs
from dataclasses import dataclass, replace
from typing import Final

from desktop.domain.errors import InputError
from desktop.exchange.cleaning.parts import PartRole
from desktop.exchange.readers.rtf.marks import RtfMark, marks
from desktop.exchange.readers.source import Cut, FileText

_CHARSETS: Final = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs"}
_PAGES: Final = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs"}
_WESTERN: Final = "cp1252"
_WRITTEN: Final = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "column": "\n",
    "tab": "\t", "cell": "\t", "nestcell": "\t", "nestrow": "\n", "~": " ", "_": "-",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "\n": "\n", "\r": "\n",
}  # fmt: skip
_SKIPPED: Final = frozenset(
    (
        "*", "colortbl", "stylesheet", "info", "pict", "object", "fldinst", "nonshppict",
        "listtable", "listoverridetable", "rsidtbl", "shprslt", "annotation", "filetbl",
        "revtbl", "template", "tc", "xe",
    )
)  # fmt: skip
_LABELS: Final = ("listtext", "pntext")
_EDGES: Final = tuple(f"{edge}{page}" for edge in ("header", "footer") for page in ("", *"lrf"))
_APART: Final[dict[str, tuple[PartRole, str]]] = {
    "footnote": ("annex", "footnote"),
    **dict.fromkeys(_EDGES, ("chrome", "running_head")),
}
_SAID: Final = frozenset(("text", "label", *_APART))


def read(data: bytes) -> FileText:
    """The file's text; InputError where it holds none."""
    reader = _Reader()
    for mark in marks(data):
        reader.take(mark)
    text = reader.finished()
    if not text.strip():
        raise InputError("The file holds no text.", "Fetch it again, or leave it out.")
    return FileText(text, "rtf", ("rtf",), cuts=tuple(reader.cuts))


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds up to the end of a group: where its text goes, and in which code it is."""

    goes_to: str = "text"
    code: str = _WESTERN
    fallback: int = 1
    hidden: bool = False


class _Reader:
    """Takes mark after mark; what is no running text is set apart."""

    def __init__(self) -> None:
        self.cuts: list[Cut] = []
        self._groups = [_Group()]
        self._texts: dict[str, list[str]] = {"text": []}
        self._bytes = bytearray()
        self._code = _WESTERN
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._to_skip = 0

    def take(self, mark: RtfMark) -> None:
        """One mark after the other, in the order of the file."""
        if mark.kind == "data":
            self._add(mark.data)
            return
        self._flush()
        if mark.kind == "open":
            self._groups.append(self._now)
        elif mark.kind == "close":
            self._close()
        else:
            self._obey(mark.word, mark.number)

    def finished(self) -> str:
        """The text; rows of tables without the tab after the last cell."""
        self._flush()
        return _whole("".join(self._texts["text"])).replace("\t\n", "\n")

    @property
    def _now(self) -> _Group:
        return self._groups[-1]

    def _close(self) -> None:
        self._to_skip = 0
        ended = self._groups.pop() if len(self._groups) > 1 else self._now
        if ended.goes_to in _APART and self._now.goes_to != ended.goes_to:
            self._cut(ended.goes_to)

    def _cut(self, what: str) -> None:
        words = _whole("".join(self._texts.pop(what, []))).strip()
        role, reason = _APART[what]
        if words:
            last = "".join(self._texts["text"][-200:]).rstrip().rpartition("\n")[2]
            self.cuts.append(Cut(words, role, reason, _whole(last).strip()))

    def _add(self, data: bytes) -> None:
        skipped = min(self._to_skip, len(data))
        self._to_skip -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        """Says the bytes so far, in the code of their font."""
        if self._bytes:
            self._say(self._bytes.decode(self._now.code, errors="replace"))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        goes_to = self._now.goes_to
        if goes_to in _SAID and not self._now.hidden:
            # The tab after 一、 only sets the number apart.
            text = text.replace("\t", "") if goes_to == "label" else text
            self._texts.setdefault("text" if goes_to == "label" else goes_to, []).append(text)

    def _obey(self, word: str, number: int | None) -> None:
        if word in _WRITTEN:
            self._say(_WRITTEN[word])
        elif word in _SKIPPED or word == "fonttbl":
            self._send("fonttbl" if word == "fonttbl" else "nowhere")
        elif word in _LABELS and self._now.goes_to == "text":
            self._send("label")
        elif word in _APART and self._now.goes_to == "text":
            self._send(word)
        elif word == "shptxt":
            self._send(next(one.goes_to for one in self._groups[::-1] if one.goes_to in _SAID))
        else:
            self._change(word, 1 if number is None else number)

    def _send(self, where: str) -> None:
        self._groups[-1] = replace(self._now, goes_to=where)

    def _change(self, word: str, number: int) -> None:
        if word == "u":
            self._say(chr(number & 0xFFFF))
            self._to_skip = self._now.fallback
        elif word == "uc":
            self._groups[-1] = replace(self._now, fallback=max(0, number))
        elif word in ("v", "deleted", "plain"):
            self._groups[-1] = replace(self._now, hidden=word != "plain" and number != 0)
        elif word == "ansicpg":
            self._code = _PAGES.get(number) or _known(f"cp{number}")
            self._groups[-1] = replace(self._now, code=self._code)
        else:
            self._change_font(word, number)

    def _change_font(self, word: str, number: int) -> None:
        if word == "fcharset":
            self._fonts[self._font] = _CHARSETS.get(number, self._code)
        elif word == "f":
            self._font = number
            self._groups[-1] = replace(self._now, code=self._fonts.get(number, self._code))


def _known(code: str) -> str:
    """The code if there is one of this name; else the Western one."""
    try:
        return codecs.lookup(code).name
    except LookupError:
        return _WESTERN


def _whole(text: str) -> str:
    """Characters beyond the first plane stand there as two halves each."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
