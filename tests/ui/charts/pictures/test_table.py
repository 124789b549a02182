"""What every picture keeps to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.analysis.frequency import FrequencyTable
from desktop.analysis.views.portrait_table import PortraitTable
from desktop.domain.errors import InputError
from desktop.ui.charts.image import save_chart
from desktop.ui.charts.look import Look
from desktop.ui.charts.marks import Frame
from desktop.ui.charts.pictures.picture import SIDES, Picture, PictureOptions
from desktop.ui.charts.pictures.table import PICTURES, picture_of, usual
from desktop.ui.kit import theme
from tests.ui.charts.pictures.conftest import TABLES, frequency, parts

every = pytest.mark.parametrize("kind", PICTURES)


def table_for(kind: str, **size: int) -> Any:
    by = {"by": "year"} if kind == "line" else {}
    return TABLES[PICTURES[kind].draws](**size, **by)


def made(kind: str, look: Look, *, options: PictureOptions | None = None, **size: int) -> Picture:
    return picture_of(table_for(kind, **size), kind, look=look, options=options)


def whole(picture: Picture, width: float = 640.0, height: float = 480.0) -> Frame:
    """All of it at once."""
    return Frame(
        100,
        60,
        width,
        height,
        0,
        max(1, picture.across.count),
        first_row=0,
        shown_rows=max(1, picture.down.count),
    )


@every
@given(count=st.integers(1, 30), wide=st.integers(1, 12))
def test_marks_lie_in_the_frame(kind: str, paper: Look, count: int, wide: int) -> None:
    picture = made(kind, paper, count=count, wide=wide)
    frame = whole(picture)
    for mark in picture.marks(frame):
        assert frame.left - 6 <= mark.left
        assert mark.left + mark.width <= frame.right + 6
        assert frame.top - 6 <= mark.top
        assert mark.top + mark.height <= frame.bottom + 6


@every
@given(count=st.integers(1, 12), wide=st.integers(1, 5))
def test_the_middle_of_a_mark_hits_one_that_lies_there(
    kind: str, paper: Look, count: int, wide: int
) -> None:
    picture = made(kind, paper, count=count, wide=wide)
    frame = whole(picture)
    for mark in picture.marks(frame):
        struck = picture.hit(*mark.middle, frame)
        assert struck is not None
        assert struck.holds(*mark.middle, margin=0.01)


@every
def test_nothing_lies_beside_the_frame(kind: str, paper: Look) -> None:
    picture = made(kind, paper)
    assert picture.hit(-900.0, -900.0, whole(picture)) is None


@every
def test_a_mark_stands_for_what_the_table_has(kind: str, paper: Look) -> None:
    picture = made(kind, paper)
    known = {one.id for one in table_for(kind).themes}
    slots, columns = picture.size
    for mark in picture.marks(whole(picture)):
        assert 0 <= mark.slot < slots
        assert 0 <= mark.theme < columns
        assert picture.spot(mark.slot, mark.theme).theme in known
        across, down = picture.place(mark.slot, mark.theme)
        assert 0 <= across < max(1, picture.across.count)
        assert 0 <= down < max(1, picture.down.count)
        assert len(picture.told(mark.slot, mark.theme).splitlines()) >= 2


@pytest.mark.parametrize("kind", ["grouped", "stacked", "dots", "heat", "diverging", "panels"])
def test_of_2800_counties_only_those_in_sight_are_laid_out(kind: str, paper: Look) -> None:
    picture = made(kind, paper, count=2800, wide=12)
    frame = Frame(0, 0, 800, 600, 0, 1, first_row=0, shown_rows=1)
    if picture.down.count > 1:
        frame = Frame(0, 0, 800, 600, 0, picture.across.count, first_row=700, shown_rows=20)
    else:
        frame = Frame(0, 0, 800, 600, 700, 20)
    slots = {mark.slot for mark in picture.marks(frame)}
    assert slots <= set(range(700, 720))
    assert len(slots) >= 12


@pytest.mark.parametrize("kind", ["grouped", "stacked", "dots", "diverging", "panels"])
def test_zoomed_out_no_more_is_in_sight_than_can_be_painted_at_once(kind: str, paper: Look) -> None:
    picture = made(kind, paper, count=2800, wide=12)
    across, down = (run.shown(800, zoom=0.001) for run in (picture.across, picture.down))
    frame = Frame(0, 0, 800, 800, 0, across, first_row=0, shown_rows=down)
    assert 500 < len(picture.marks(frame)) < 3000


@pytest.mark.parametrize("kind", ["heat", "cooccurrence"])
def test_cells_tile_the_frame(kind: str, paper: Look) -> None:
    picture = made(kind, paper, count=7, wide=4)
    found = picture.marks(whole(picture))
    assert sum(mark.width * mark.height for mark in found) == pytest.approx(640 * 480)


@pytest.mark.parametrize("kind", ["diverging", "panels", "grouped"])
@given(count=st.integers(1, 20), wide=st.integers(1, 9))
def test_bars_do_not_overlap(kind: str, paper: Look, count: int, wide: int) -> None:
    found = made(kind, paper, count=count, wide=wide)
    rects = [
        QRectF(mark.left, mark.top, mark.width, mark.height).adjusted(0.01, 0.01, -0.01, -0.01)
        for mark in found.marks(whole(found))
        if mark.width > 1.6
    ]
    for number, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[number + 1 :])


@every
@pytest.mark.parametrize("count", [0, 1, 5, 60])
def test_it_is_painted_the_same_twice_in_either_appearance(
    kind: str, paper: Look, count: int
) -> None:
    for worn in (theme.LIGHT, theme.DARK):
        picture = made(kind, paper, count=count).wearing(Look(worn, 12.0))
        first, second = painted(picture), painted(picture.wearing(Look(worn, 12.0)))
        assert first == second
        if count == 5:
            assert len(set(first.bits().tobytes())) > 8


def painted(picture: Picture) -> QImage:
    image = QImage(900, 620, QImage.Format.Format_RGB32)
    image.fill(picture.look.paper)
    painter = QPainter(image)
    frame = whole(picture)
    picture.paint(painter, frame)
    for side in SIDES:
        picture.paint_heading(painter, frame, side)
    painter.end()
    return image


@every
@pytest.mark.parametrize("width", ["single", "double"])
def test_every_name_is_whole_in_a_file(kind: str, paper: Look, tmp_path: Path, width: str) -> None:
    table = table_for(kind, count=23, wide=7)
    shown = PictureOptions(empty=True)
    save_chart(table, tmp_path / "c.svg", kind=kind, width=width, options=shown)
    root = ElementTree.parse(tmp_path / "c.svg").getroot()
    texts = ["".join(node.itertext()) for node in root.iter() if node.tag.endswith("text")]
    written = "".join("".join(texts).split())
    assert "…" not in written
    for name in names_of(table):
        assert "".join(name.split()) in written or _by_columns(name, texts), name


@every
def test_long_words_are_not_cut_either(kind: str, paper: Look, tmp_path: Path) -> None:
    table = table_for(kind, count=6, wide=5)
    long = tuple(
        replace(one, name=f"Comprehensive administrative reconsideration {n}")
        for n, one in enumerate(table.themes)
    )
    save_chart(replace(table, themes=long), tmp_path / "c.svg", kind=kind, width="single")
    root = ElementTree.parse(tmp_path / "c.svg").getroot()
    texts = ["".join(node.itertext()).strip() for node in root.iter() if node.tag.endswith("text")]
    assert not any("…" in text for text in texts)
    assert sum("reconsideration" in text for text in texts) >= 5


def names_of(table: Any) -> list[str]:
    names = [one.name for one in table.themes]
    if isinstance(table, FrequencyTable) and table.by != "year":
        return names + [group.label for group in table.groups]
    return (
        names + [one.label for one in table.reports] if isinstance(table, PortraitTable) else names
    )


def _by_columns(name: str, texts: list[str]) -> bool:
    """A heading over a narrow column is written letter by letter, from below."""
    pieces = [text.strip() for text in texts]
    return any(
        "".join(reversed(pieces[n : n + k])) == name
        for n in range(len(pieces))
        for k in range(1, 9)
    )


def test_what_no_picture_draws_is_refused(paper: Look) -> None:
    with pytest.raises(InputError, match="parts"):
        picture_of(parts(), "heat", look=paper)
    with pytest.raises(InputError, match="cannot be drawn"):
        picture_of(object(), "", look=paper)


def test_the_usual_picture_is_lines_for_years_and_else_the_first_of_its_table() -> None:
    assert usual(frequency(by="year")) == "line"
    assert usual(frequency()) == "grouped"
    assert usual(parts()) == "parts"
