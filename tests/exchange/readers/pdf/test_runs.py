"""Characters as runs and rows, whatever the order in which they were drawn."""

from desktop.exchange.readers.pdf.glyphs import Glyph
from desktop.exchange.readers.pdf.runs import rows_of, runs_of

SIZE = 10.0


def line(text: str, *, left: float = 0.0, bottom: float = 0.0) -> list[Glyph]:
    """Characters side by side, quotes half as wide; a blank leaves room for one."""
    found, at = [], left
    for one in text:
        width = SIZE / 2 if one in "“” " else SIZE
        if one != " ":
            found.append(Glyph(one, at, at + width, bottom, bottom + SIZE))
        at += width
    return found


def drawn_last(glyphs: list[Glyph], marks: str) -> list[Glyph]:
    """As a program draws that takes these characters from another font, a little lower."""
    moved = [
        Glyph(one.text, one.left, one.right, one.bottom - 0.6, one.top - 1, spaced=True)
        for one in glyphs
        if one.text in marks
    ]
    return [*(one for one in glyphs if one.text not in marks), *moved]


def texts(glyphs: list[Glyph]) -> list[str]:
    return ["|".join(run.text for run in row) for row in rows_of(runs_of(glyphs))]


def test_quotes_of_a_second_font_stay_in_their_place() -> None:
    glyphs = line("推进“放管服”改革，办好“一网通办”。")
    assert texts(drawn_last(glyphs, "“”")) == ["推进“放管服”改革，办好“一网通办”。"]


def test_a_quote_drawn_right_after_its_line_s_end_is_put_before_it() -> None:
    glyphs = line("，“一")
    assert texts([glyphs[0], glyphs[2], glyphs[1]]) == ["，“一"]


def test_a_run_over_another_is_a_row_of_its_own() -> None:
    below = line("印章", left=13.0, bottom=-1.0)
    assert texts([*line("全县坚持依法行政"), *below]) == ["全县坚持依法行政", "印章"]


def test_a_line_that_is_stretched_has_no_spaces_around_its_figures() -> None:
    first, figure = line("办结"), Glyph("8", 25.0, 30.0, 0.0, SIZE, spaced=True)
    after = Glyph("件", 35.0, 45.0, 0.0, SIZE, spaced=True)
    assert texts([*first, figure, after]) == ["办结8件"]
    far = Glyph("件", 40.0, 50.0, 0.0, SIZE, spaced=True)
    assert texts([*first, figure, far]) == ["办结8 件"]
