"""Invented reports set on PDF pages: in one column or several, with indents."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exchange.readers.by_kind import read_source
from desktop.exchange.readers.source import FileText
from tests.exchange.readers.pdf.pdf_files import Page, Text, pdf_file

TITLE = "青屏县2022年法治政府建设年度报告"
CLAUSES = (
    "坚持以习近平法治思想为指导", "深入学习贯彻各项决策部署", "扎实推进依法行政",
    "健全行政决策机制",
    "优化法治化营商环境", "规范公正文明执法", "深化行政复议体制改革", "完善矛盾纠纷化解机制",
    "加强对权力的监督制约", "提升干部依法办事能力", "落实普法责任", "推动各项工作取得新的成效",
)  # fmt: skip
SIZE, LEADING, TOP = 12.0, 20.0, 720.0


def prose(number: int) -> str:
    """A paragraph like no other."""
    words = [CLAUSES[(number * 5 + at) % len(CLAUSES)] for at in range(6)]
    return f"（{'一二三四五六七八九十'[number % 10]}）第{number}项工作。" + "，".join(words) + "。"


PARAGRAPHS = [prose(number) for number in range(12)]


def broken(paragraphs: list[str], width: int) -> Iterator[tuple[int, str]]:
    """Lines of so many characters with their indents, a paragraph's first line set in by two."""
    for paragraph in paragraphs:
        yield 2, paragraph[: width - 2]
        for at in range(width - 2, len(paragraph), width):
            yield 0, paragraph[at : at + width]


def hanging(paragraphs: list[str], width: int) -> Iterator[tuple[int, str]]:
    """The same, with a mark that would begin a line hanging out of the line before it."""
    for paragraph in paragraphs:
        rest, indent = paragraph, 2
        while rest:
            length = width - indent + (rest[width - indent : width - indent + 1] in tuple("，。、"))
            yield indent, rest[:length]
            rest, indent = rest[length:], 0


def column(lines: list[tuple[int, str]], left: float, *, top: float = TOP) -> list[Text]:
    """The lines one below the other."""
    return [
        Text(left + indent * SIZE, top - LEADING * index, line)
        for index, (indent, line) in enumerate(lines)
    ]


def read(*pages: Page) -> FileText:
    return read_source("a.pdf", pdf_file(*pages))


def lines(*pages: Page) -> list[str]:
    return read(*pages).text.split("\n")


def single_column(paragraphs: list[str] = PARAGRAPHS, *, per_page: int = 30) -> list[Page]:
    found = list(broken(paragraphs, 36))
    return [Page(column(found[at : at + per_page], 80)) for at in range(0, len(found), per_page)]


def in_columns(lefts: list[float], width: int, *, rows: int) -> list[Page]:
    """The paragraphs in columns of so many rows, page after page."""
    found = list(broken(PARAGRAPHS, width))
    heights = [found[at : at + rows] for at in range(0, len(found), rows)]
    return [
        Page(
            [
                text
                for left, held in zip(lefts, heights[at:], strict=False)
                for text in column(held, left)
            ]
        )
        for at in range(0, len(heights), len(lefts))
    ]
