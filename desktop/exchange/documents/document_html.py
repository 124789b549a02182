"""A document as one HTML file that needs nothing else, and no network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from desktop.exchange.documents.document import Block, DocumentHeading, DocumentPart, Grid

_TAGS = {"zh": "zh-CN", "en": "en"}
_STYLE = """
body { font: 16px/1.6 "Source Han Serif SC", "Noto Serif CJK SC", SimSun, Georgia, serif;
  color: #222; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; border-bottom: 2px solid #c8371f; padding-bottom: .3rem; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .85rem; }
caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
thead th { border-top: 1.5px solid #222; border-bottom: 1px solid #222; vertical-align: bottom; }
tbody tr:last-child td, tbody tr:last-child th { border-bottom: 1.5px solid #222; }
th, td { padding: .2rem .6rem; text-align: left; font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
section + section { margin-top: 4rem; }
@media print { body { max-width: none; margin: 0; } }
"""
_PAGE = {"zh": "@page { size: A4 landscape; }", "en": "@page { size: landscape; }"}


def write(parts: Sequence[DocumentPart], out: Path) -> None:
    """Write the parts below each other; OSError where the file cannot be written."""
    out.write_text("".join(_page(parts)), encoding="utf-8", newline="\n")


def _page(parts: Sequence[DocumentPart]) -> Iterator[str]:
    first = parts[0]
    title = next(block.text for block in first.blocks if isinstance(block, DocumentHeading))
    yield f'<!DOCTYPE html>\n<html lang="{_TAGS[first.language]}">\n<head>\n'
    yield '<meta charset="utf-8">\n'
    yield f"<title>{escape(title)}</title>\n<style>{_STYLE}{_paper(parts)}</style>\n"
    yield "</head>\n<body>\n"
    for part in parts:
        yield f'<section lang="{_TAGS[part.language]}">\n'
        yield from map(_block, part.blocks)
        yield "</section>\n"
    yield "</body>\n</html>\n"


def _paper(parts: Sequence[DocumentPart]) -> str:
    """A4 where there is Chinese; else what the reader's printer has."""
    return _PAGE["zh" if any(part.language == "zh" for part in parts) else "en"] + "\n"


def _block(block: Block) -> str:
    if isinstance(block, DocumentHeading):
        return f"<h{block.level}>{escape(block.text)}</h{block.level}>\n"
    if isinstance(block, Grid):
        return _table(block)
    return f"<p>{escape(block.text)}</p>\n"


def _table(grid: Grid) -> str:
    head = "".join(_cells(grid.head, grid.numbers, "th"))
    rows = "".join(f"<tr>{''.join(_cells(row, grid.numbers, 'td'))}</tr>\n" for row in grid.rows)
    return (
        f"<table>\n<caption>{escape(grid.caption)}</caption>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _cells(cells: Sequence[str], numbers: int, tag: str) -> Iterator[str]:
    for place, cell in enumerate(cells):
        kind = ' class="number"' if place >= numbers else ""
        yield f"<{tag}{kind}>{escape(cell)}</{tag}>"
