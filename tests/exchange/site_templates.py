"""Pages of invented reports as the systems behind government sites print them, and as scrapers
leave them.

A template is a page in sites/ with places for the report. How its editor writes a paragraph is
one of STYLES; what a scraper makes of the page is one of SCRAPERS.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import cycle
from pathlib import Path
from string import Template
from typing import Final

import lxml.html
from lxml import etree

from tests.exchange.invented_reports import REPORTS, InventedReport, Table

FOLDER: Final = Path(__file__).with_name("sites")
_FIGURES: Final = re.compile(r"([0-9A-Za-z.%]+)")
_HEADING: Final = re.compile(r"[（(]?[一二三四五六七八九十]+[、)）][^。]*。?")
INDENT: Final = "&nbsp;&nbsp;&nbsp;&nbsp;"


def _plain(text: str) -> str:
    return f'<p style="text-indent:2em">　　{escape(text)}</p>\n'


def _strong(text: str) -> str:
    heading = _HEADING.match(text)
    if not heading:
        return f"<p>{INDENT}{escape(text)}</p>\r\n"
    rest = escape(text[heading.end() :])
    return f"<p>{INDENT}<strong>{escape(heading[0])}</strong>{rest}</p>\r\n"


def _spans(text: str) -> str:
    pieces = "".join(
        f"<span{' lang=EN-US' if index % 2 else ' style=font-family:仿宋'}>{escape(piece)}</span>"
        for index, piece in enumerate(_FIGURES.split(text))
        if piece
    )
    return f'<p style="line-height:30pt">{pieces}</p>\n'


def _word(text: str) -> str:
    pieces = "".join(
        f"<span lang=EN-US>{escape(piece)}</span>" if index % 2 else escape(piece)
        for index, piece in enumerate(_FIGURES.split(text))
    )
    return (
        f"<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>{pieces}"
        "<span lang=EN-US><o:p></o:p></span></span></p>\n"
        "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n"
    )


def _font(text: str) -> str:
    half = len(text) // 2
    return (
        f"<div><font face=宋体 size=3>　　{escape(text[:half])}</font>"
        f"<font size=3>{escape(text[half:])}</font></div>\n"
    )


def _broken(text: str) -> str:
    return f"{INDENT}{escape(text)}<br />\r\n<br>\r\n"


def _nested(text: str) -> str:
    return (
        '<section data-role="paragraph"><p><span><span style="letter-spacing:1px">'
        f"{escape(text)}</span></span></p><p><br/></p></section>"
    )


Style = Callable[[str], str]
STYLES: Final[dict[str, Style]] = {
    "plain": _plain,
    "strong": _strong,
    "spans": _spans,
    "word": _word,
    "font": _font,
    "broken": _broken,
    "nested": _nested,
}


def _table(table: Table) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) + "</tr>"
        for row in table.rows
    )
    return f"<table border=1><tbody>{rows}</tbody></table>\n"


@dataclass(frozen=True, slots=True)
class SitePage:
    """A report on a site's page, its paragraphs in one of the STYLES."""

    template: str
    report: InventedReport
    style: str

    @property
    def name(self) -> str:
        return f"{self.template}-{self.report.name}-{self.style}"

    @property
    def html(self) -> str:
        text = (FOLDER / f"{self.template}.html").read_text(encoding="utf-8")
        return Template(text).safe_substitute(
            title=escape(self.report.title),
            body=self._article(),
            number=self.report.number,
            issued=self.report.issued,
            published=self.report.published,
        )

    def _article(self) -> str:
        write = STYLES[self.style]
        blocks = (*self.report.before, *self.report.body, *self.report.after)
        return "".join(
            _table(block) if isinstance(block, Table) else write(block) for block in blocks
        )


TEMPLATES: Final = tuple(sorted(path.stem for path in FOLDER.glob("*.html")))


def pages() -> Iterator[SitePage]:
    """Every template with every report; the styles take turns."""
    styles = cycle(STYLES)
    for template in TEMPLATES:
        for report in REPORTS:
            yield SitePage(template, report, next(styles))


_SCRIPTS: Final = ("script", "style", "noscript", "iframe", "title")
_BLOCK: Final = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "table",
        "tr",
        "section",
        "article",
        "header",
        "footer",
        "nav",
        "form",
        "hr",
        "center",
        "marquee",
        "body",
    ]
)


def _parsed(html: str) -> lxml.html.HtmlElement:
    page = lxml.html.document_fromstring(
        html, parser=lxml.html.HTMLParser(remove_comments=True, remove_pis=True)
    )
    etree.strip_elements(page, *_SCRIPTS, with_tail=False)
    return page.find("body")


def inner_text(html: str) -> str:
    """What a browser says of the page: blocks on lines, cells between tabs, nothing hidden."""
    body = _parsed(html)
    for hidden in body.xpath("//*[contains(@style,'display:none')]"):
        hidden.drop_tree()
    text = "".join(_shown(body))
    lines = (re.sub(r"[ \r\n]+", " ", line).strip(" ") for line in text.split("\x1e"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _shown(element: etree._Element) -> Iterator[str]:
    block = element.tag in _BLOCK
    yield "\x1e" if block or element.tag == "br" else ""
    yield element.text or ""
    for child in element:
        yield from _shown(child)
        yield child.tail or ""
    yield "\t" if element.tag in ("td", "th") else "\x1e" if block else ""


def text_nodes(html: str) -> str:
    """Every piece of text on a line of its own, hidden ones too."""
    pieces = (piece.strip() for piece in _parsed(html).itertext())
    return "\n".join(piece for piece in pieces if piece)


def one_line(html: str) -> str:
    """The page as one line."""
    return " ".join(inner_text(html).split())


def markdown(html: str) -> str:
    """As services that turn pages into Markdown leave them: links, rules, emphasis."""
    body = _parsed(html)
    for link in body.iter("a"):
        link.text = f"[{link.text or ''}](http://www.example.gov.cn/{len(link)})"
    for strong in body.iter("strong", "b"):
        strong.text, strong.tail = f"**{strong.text or ''}", f"**{strong.tail or ''}"
    for heading in body.iter("h1", "h2"):
        heading.text = f"# {heading.text or ''}"
    for item in body.iter("li"):
        item.text = f"*   {item.text or ''}"
    text = inner_text(lxml.html.tostring(body, encoding="unicode"))
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return "Markdown Content:\n" + "\n\n".join(lines) + "\n"


Scraper = Callable[[str], str]
SCRAPERS: Final[dict[str, tuple[str, Scraper]]] = {
    "page": ("page.html", str),
    "inner_text": ("page.txt", inner_text),
    "text_nodes": ("page.txt", text_nodes),
    "one_line": ("page.txt", one_line),
    "markdown": ("page.md", markdown),
}
"""What a scraper leaves: the file's name and its text."""
