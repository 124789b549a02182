"""Web pages: their lines, in the order of the page; what is not the article set apart.

The element that holds most of the running text is the article; links do not count as text. Lines
outside it are kept for the facts they may hold (title, index table); running text outside it is
the site's.
"""

import re
from itertools import accumulate
from typing import Final

import lxml.html
from lxml import etree

from desktop.domain.errors import InputError
from desktop.exchange.bytes.decoding import Decoded, decode
from desktop.exchange.bytes.limits import (
    LARGEST_PAGE,
    MOST_ATTRIBUTES,
    MOST_TAGS_OF_PAGE,
    too_many_tags,
)
from desktop.exchange.cleaning.frame import is_prose, is_title
from desktop.exchange.readers.damage import damage
from desktop.exchange.readers.source import FileText
from desktop.exchange.readers.web.html_lines import PageLines, lines_of

ARTICLE: Final = 0.8
"""Share of the page's running text that the article must hold."""

_META: Final = {
    "articletitle": "标题",
    "title": "标题",
    "pubdate": "发布日期",
    "publishdate": "发布日期",
    "contentsource": "来源",
    "source": "来源",
    "author": "作者",
}
_TITLE_PIECES: Final = re.compile(r"\s*[_|｜–—»]+\s*|\s+-+\s+")
_LONG_TAG: Final = re.compile(r"<[a-zA-Z][^<>]{10000,}")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTE: Final = re.compile(r"[\s/]+[^\s/]")
_DECLARED: Final = re.compile(r"^\s*<\?xml[^>]*\?>")


def read(data: bytes) -> FileText:
    """The page's lines; InputError where it holds none or is larger than LARGEST_PAGE."""
    if len(data) > LARGEST_PAGE:
        raise InputError(
            "The page is larger than {most} MB, which no report is.",
            "Save the report's own page, or its text.",
            most=LARGEST_PAGE // 1024 // 1024,
        )
    return read_page(decode(data))


def read_page(decoded: Decoded) -> FileText:
    """The lines of a page that is decoded already."""
    _refuse_endless(decoded.text)
    page = _parsed(_DECLARED.sub("", decoded.text))
    before, article, after = _split(_lines(page))
    return FileText(
        text="\n".join([*_own(before), *article, *_own(after)]),
        encoding=decoded.encoding,
        warnings=("html", *damage(decoded, "\n".join(article))),
        before=tuple(filter(is_prose, before)),
        after=tuple(filter(is_prose, after)),
        labels=_labels(page),
    )


def _refuse_endless(text: str) -> None:
    """Refuse what would keep the parser for hours."""
    if text.count("<") > MOST_TAGS_OF_PAGE:
        raise too_many_tags()
    # Names and values in a tag are parted by blanks, quotation marks or slashes.
    for tag in _LONG_TAG.findall(text):
        if len(_ATTRIBUTE.findall(_QUOTED.sub("=", tag))) > MOST_ATTRIBUTES:
            raise too_many_tags()


def _parsed(text: str) -> lxml.html.HtmlElement:
    parser = _parser()
    try:
        page = lxml.html.document_fromstring(text, parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise InputError("The page holds no text.", "Fetch it again, or leave it out.") from error
    if any(one.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for one in parser.error_log):
        # The parser stops there: what comes after would be lost in silence.
        raise InputError(
            "The page's elements are nested too deeply to be read.",
            "Open it in a browser and save its text as .txt.",
        )
    return page


def _lines(page: lxml.html.HtmlElement) -> PageLines:
    """What the page shows; all of it where a script was to show the text first."""
    shown = lines_of(page)
    return shown if any(map(is_prose, shown.lines)) else lines_of(page, hidden=True)


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)


def _labels(page: lxml.html.HtmlElement) -> dict[str, str]:
    """Facts in meta tags, as the labels of an index table; the window's title as a last resort."""
    labels: dict[str, str] = {}
    for tag in page.iter("meta"):
        label = _META.get((tag.get("name") or "").lower().replace(".", ""))
        if label and (tag.get("content") or "").strip():
            labels.setdefault(label, " ".join(tag.get("content").split()))
    title = next((piece for piece in _window_title(page) if is_title(piece)), None)
    if title:
        labels.setdefault("标题", title)
    return labels


def _window_title(page: lxml.html.HtmlElement) -> list[str]:
    title = page.find(".//title")
    return _TITLE_PIECES.split((title.text or "").strip()) if title is not None else []


def _split(page: PageLines) -> tuple[list[str], list[str], list[str]]:
    """Lines before the article, of it, and after it."""
    start, end = _article(page)
    return page.lines[:start], page.lines[start:end], page.lines[end:]


def _article(page: PageLines) -> tuple[int, int]:
    """The smallest block with ARTICLE of the running text; the whole page where it has none."""
    own = (is_prose(line) and not link for line, link in zip(page.lines, page.links, strict=True))
    lengths = (len(line) * told for line, told in zip(page.lines, own, strict=True))
    held = [0, *accumulate(lengths)]
    whole = (0, len(page.lines))
    enough = ARTICLE * held[-1]
    blocks = [block for block in page.blocks if held[block[1]] - held[block[0]] >= enough]
    return min(blocks, key=_size, default=whole) if held[-1] else whole


def _size(block: tuple[int, int]) -> int:
    return block[1] - block[0]


def _own(lines: list[str]) -> list[str]:
    """What stands around the article and is no running text: title, index table, menus."""
    return [line for line in lines if not is_prose(line)]
