"""A document as LaTeX: whatever a name holds, it is printed and commands nothing."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.documents import document_latex
from desktop.exchange.documents.document import DocumentHeading, DocumentPart, Grid, Paragraph

KNOWN = re.compile(
    r"\\(?:textbackslash|textasciicircum|textasciitilde|textless|textgreater|textbar"
    r"|textquotedbl)\{\}|\\[{}$&#%_]|\$-\$|\{[\[\]]\}"
)


def written(tmp_path: Path, *blocks: object) -> str:
    out = tmp_path / "r.tex"
    document_latex.write([DocumentPart("zh", blocks)], out)  # type: ignore[arg-type]
    return out.read_text(encoding="utf-8")


@given(st.text())
def test_nothing_in_a_text_is_a_command(text: str) -> None:
    found = document_latex.escaped(text)
    rest = KNOWN.sub("", found)
    assert not set(rest) & set('\\{}$&#%_^~<>|"[]\n\r')
    assert all(c.isprintable() or c == "\t" for c in found)


def test_the_plain_words_stay() -> None:
    assert document_latex.escaped("甲_乙 100% & [0.621, 0.783]") == (
        r"甲\_乙 100\% \& {[}0.621, 0.783{]}"
    )
    assert document_latex.escaped("\N{MINUS SIGN}0.1\u202e\x00x") == "$-$0.1x"


CELLS = st.lists(st.text(max_size=8), min_size=3, max_size=3)


def is_sound(text: str) -> bool:
    """Groups and environments open and close in order, outside comments."""
    lines = [line for line in text.splitlines() if not line.startswith("%")]
    depth, environments = 0, []
    for token in re.findall(r"\\begin\{\w+\}|\\end\{\w+\}|\\.|[{}]", "\n".join(lines)):
        if token.startswith("\\begin"):
            environments.append(token[7:-1])
        elif token.startswith("\\end"):
            if not environments or environments.pop() != token[5:-1]:
                return False
        elif token in "{}":
            depth += 1 if token == "{" else -1
        if depth < 0:
            return False
    return depth == 0 and environments == []


@given(CELLS, st.lists(CELLS, max_size=3), st.text(max_size=8))
def test_each_row_has_the_cells_of_the_head(
    tmp_path_factory, head: list[str], rows: list[list[str]], caption: str
) -> None:  # type: ignore[no-untyped-def]
    text = written(tmp_path_factory.mktemp("latex"), Grid(caption, head, rows))
    assert is_sound(text)
    table = [line for line in text.splitlines() if line.endswith("\\\\")]
    assert len(table) == 1 + len(rows)
    for line in table:
        assert len(re.findall(r"(?<!\\)&", line)) == 2
        assert not line.startswith("[")
    assert "\\begin{tabular}{lrr}" in text


def test_headings_and_paragraphs_stand_in_their_order(tmp_path: Path) -> None:
    text = written(
        tmp_path,
        DocumentHeading("报告 #1", level=1),
        DocumentHeading("方法"),
        Paragraph("一句话。"),
    )
    places = [text.index(s) for s in (r"\section*{报告 \#1}", r"\subsection*{方法}", "一句话。")]
    assert places == sorted(places)
    assert is_sound(text)
    assert text.startswith("% Taken into a paper by \\input.")
    assert not is_sound("\\begin{a}{}") | is_sound("}{") | is_sound("\\begin{a}\\end{b}")
