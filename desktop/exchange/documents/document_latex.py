"""A document as LaTeX to be taken into a paper by \\input: its text, and its tables by booktabs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.exchange.documents.document import Block, DocumentHeading, DocumentPart, Grid

_PREAMBLE = r"""% Taken into a paper by \input. The preamble needs
%   \usepackage{booktabs,graphicx}
% and, for Chinese, the class ctexart or \usepackage{ctex}; compile with XeLaTeX or LuaLaTeX.
"""
_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "\N{MINUS SIGN}": r"$-$",
    "\n": " ",
    "\r": " ",
}
_LEVELS = {1: "section", 2: "subsection"}


def write(parts: Sequence[DocumentPart], out: Path) -> None:
    """Write the parts below each other; OSError where the file cannot be written."""
    out.write_text("".join(_lines(parts)), encoding="utf-8", newline="\n")


def escaped(text: str) -> str:
    """The text as LaTeX prints it letter by letter, whatever stands in it; lines run on.

    A bracket at the start of a row would be an option of the line end before it, so brackets are
    put in braces. What acts unseen has no place in a paper and is left out.
    """
    kept = (c for c in text if c in "\n\r\t" or c.isprintable())
    return "".join(_ESCAPED.get(c, f"{{{c}}}" if c in "[]" else c) for c in kept)


def _lines(parts: Sequence[DocumentPart]) -> Iterator[str]:
    yield _PREAMBLE
    for part in parts:
        yield f"\n% {part.language}\n"
        for block in part.blocks:
            yield "\n" + _block(block)


def _block(block: Block) -> str:
    if isinstance(block, DocumentHeading):
        return f"\\{_LEVELS[block.level]}*{{{escaped(block.text)}}}\n"
    if isinstance(block, Grid):
        return _table(block)
    return f"{escaped(block.text)}\n"


def _table(grid: Grid) -> str:
    columns = "".join("l" if n < grid.numbers else "r" for n in range(len(grid.head)))
    rows = "".join(map(_row, grid.rows))
    return (
        "\\begin{table}[htbp]\n\\centering\n"
        f"\\caption{{{escaped(grid.caption)}}}\n"
        # No wider than the page; a narrow table keeps its size.
        "\\resizebox{\\ifdim\\width>\\textwidth\\textwidth\\else\\width\\fi}{!}{%\n"
        f"\\begin{{tabular}}{{{columns}}}\n\\toprule\n{_row(grid.head)}\\midrule\n{rows}"
        "\\bottomrule\n\\end{tabular}}\n\\end{table}\n"
    )


def _row(cells: Sequence[str]) -> str:
    return " & ".join(map(escaped, cells)) + " \\\\\n"
