"""Charts as files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import EnvironmentProblem, InputError
from desktop.ui.charts.image import save_chart
from desktop.ui.charts.print_size import COLUMNS
from desktop.ui.charts.query import KINDS
from desktop.ui.kit import theme
from tests.conftest import ROOT
from tests.ui.charts.conftest import MakeTable

WITHOUT_AN_APPLICATION = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.charts.image import save_chart
from tests.ui.charts.conftest import table
for ending in ("png", "svg"):
    save_chart(table(4, gaps=[1]), Path(sys.argv[1]) / f"chart.{ending}")
assert QCoreApplication.instance() is None
assert "pyqtgraph" not in sys.modules and "numpy" not in sys.modules
from PySide6.QtWidgets import QApplication
application = QApplication(["zhupi", "-platform", "minimal"])
print(application.platformName())
"""


def colours(image: QImage) -> dict[str, int]:
    found: dict[str, int] = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            name = image.pixelColor(x, y).name()
            found[name] = found.get(name, 0) + 1
    return found


def test_without_a_display_or_an_application_and_a_window_can_follow(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_AN_APPLICATION, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.strip() == "minimal"
    assert not QImage(str(tmp_path / "chart.png")).isNull()
    assert (tmp_path / "chart.svg").stat().st_size > 1000


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_every_theme_is_painted_in_its_colour(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path, kind: str, appearance: str
) -> None:
    worn = theme.DARK if appearance == "dark" else theme.LIGHT
    table = make_table(4, gaps=[1], by="year" if kind == "line" else "county")
    save_chart(table, tmp_path / "c.png", kind=kind, appearance=appearance)
    found = colours(QImage(str(tmp_path / "c.png")))
    assert max(found, key=lambda name: found[name]) == worn.paper
    strongest = [theme.theme_colour(code.colour, worn) for code in table.themes]
    if kind == "heat":
        strongest = strongest[2:]
    assert all(any(_close(name, colour) for name in found) for colour in strongest)


def _close(name: str, colour: QColor) -> bool:
    found = QColor(name)
    parts = zip(found.toRgb().toTuple(), colour.toRgb().toTuple(), strict=True)
    return all(abs(one - other) <= 2 for one, other in parts)


def test_a_drawing_has_every_name_as_text_and_its_title(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    save_chart(make_table(3, measure="share"), tmp_path / "c.svg", language="en")
    root = ElementTree.parse(tmp_path / "c.svg").getroot()
    texts = ["".join(node.itertext()).strip() for node in root.iter() if node.tag.endswith("text")]
    assert {"营商环境", "大综合一体化", "复议体制改革", "青澜县 2021", "云汀县"} <= set(texts)
    assert texts[0] == "Theme frequency by county · Share of text"
    assert root.findtext("{http://www.w3.org/2000/svg}title") == texts[0]
    assert any("2021–2023" in text for text in texts)


def test_years_are_lines_where_nothing_else_is_asked_for(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    save_chart(make_table(3, by="year"), tmp_path / "a.svg")
    save_chart(make_table(3, by="year"), tmp_path / "b.svg", kind="line")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_a_gap_is_said_and_explained(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    save_chart(make_table(3, gaps=[1]), tmp_path / "gap.svg", language="en")
    save_chart(make_table(3), tmp_path / "whole.svg", language="en")
    assert "no report" in (tmp_path / "gap.svg").read_text("utf-8")
    assert "no report" not in (tmp_path / "whole.svg").read_text("utf-8")


@pytest.mark.parametrize("count", [0, 1, 200])
@pytest.mark.parametrize("kind", KINDS)
def test_any_number_of_counties_fits_on_a_page_that_can_be_printed(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path, count: int, kind: str
) -> None:
    save_chart(make_table(count), tmp_path / "c.png", kind=kind)
    image = QImage(str(tmp_path / "c.png"))
    assert 1000 <= image.width() <= 3200
    assert image.height() >= 300


def test_another_ending_is_refused(make_table: MakeTable, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.png, \.svg or \.pdf"):
        save_chart(make_table(2), tmp_path / "c.gif")


def test_a_missing_folder_is_told(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        save_chart(make_table(2), tmp_path / "gone" / "c.png")


def test_its_words_are_in_the_language_asked_for(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    for language, title in (("zh", "各县主题频次"), ("en", "Theme frequency by county")):
        save_chart(make_table(3), tmp_path / "c.svg", language=language, overwrite=True)
        assert title in (tmp_path / "c.svg").read_text("utf-8")


@pytest.mark.parametrize("kind", ["grouped", "stacked"])
def test_a_bar_that_may_still_grow_is_paler(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path, kind: str
) -> None:
    whole = make_table(1, themes=1)
    whole = replace(whole, values={("g0", "a"): 4.0})
    growing = replace(whole.groups[0], reports_coded=0, reports_unfinished=1)
    colour = QColor(whole.themes[0].colour)
    full = []
    for number, table in enumerate((whole, replace(whole, groups=(growing,)))):
        save_chart(table, tmp_path / f"{number}.png", kind=kind, appearance="light")
        found = colours(QImage(str(tmp_path / f"{number}.png")))
        full.append(sum(count for name, count in found.items() if _close(name, colour)))
    assert full[1] < full[0] / 2


def test_long_names_of_counties_are_whole_in_a_saved_chart(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    name = "积石山保安族东乡族撒拉族自治县"
    many = make_table(24)
    groups = tuple(replace(group, label=f"{name}{n}") for n, group in enumerate(many.groups))
    save_chart(replace(many, groups=groups), tmp_path / "c.svg")
    texts = "".join(
        "".join(element.itertext()).strip()
        for element in ElementTree.parse(tmp_path / "c.svg").iter()
        if element.tag.endswith("text")
    )
    assert "…" not in texts
    assert texts.count(name[:5]) == 24


AGAIN = """
import sys
from datetime import datetime
from pathlib import Path
from desktop.ui.charts.image import save_chart
from tests.ui.charts.conftest import table
save_chart(table(24, gaps=[1]), Path(sys.argv[1]), kind=sys.argv[2], width="single", dpi=300)
"""


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
@pytest.mark.parametrize("kind", ["dots", "heat", "grouped"])
def test_another_process_makes_the_same_bytes_later(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path, ending: str, kind: str
) -> None:
    here, there = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    save_chart(make_table(24, gaps=[1]), here, kind=kind, width="single", dpi=300)
    subprocess.run([sys.executable, "-c", AGAIN, there, kind], cwd=ROOT, check=True)
    assert here.read_bytes() == there.read_bytes()


def test_a_pdf_has_no_time_in_it(qapp: QApplication, make_table: MakeTable, tmp_path: Path) -> None:
    save_chart(make_table(3), tmp_path / "c.pdf")
    found = (tmp_path / "c.pdf").read_bytes()
    year = str(datetime.now(UTC).year).encode()
    assert b"Date" not in found
    assert year not in found.replace(year + b" ", b"")


@pytest.mark.parametrize("kind", ["dots", "heat", "grouped", "diverging", "panels"])
def test_the_text_of_a_pdf_is_text_letter_by_letter(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path, kind: str
) -> None:
    many = make_table(24, measure="share")
    groups = tuple(
        replace(group, label=f"积石山县{n}", reports=1234) for n, group in enumerate(many.groups)
    )
    save_chart(replace(many, groups=groups), tmp_path / "c.pdf", kind=kind, language="en")
    text = pdf_text(tmp_path / "c.pdf")
    # 石 and 山 are what a reader of glyphs alone takes for the radicals ⽯ and ⼭.
    assert all(f"积石山县{n}" in text for n in range(24))
    assert "Theme frequency by county · Share of text" in text
    assert {"营商环境", "大综合一体化", "复议体制改革"} <= set(re.findall(r"[一-鿿]+", text))
    if kind == "dots":
        assert "1/1,234" in text


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_fonts_are_embedded_in_a_pdf_and_named_in_an_svg(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    for ending in ("pdf", "svg"):
        save_chart(make_table(3), tmp_path / f"c.{ending}")
    pdf = (tmp_path / "c.pdf").read_bytes()
    assert pdf.count(b"/Type /Font\n") >= 1
    assert pdf.count(b"/FontFile") == pdf.count(b"/Type /FontDescriptor") >= 1
    root = ElementTree.parse(tmp_path / "c.svg").getroot()
    named = {node.get("font-family") for node in root.iter() if node.tag.endswith("text")}
    assert named
    assert all("Noto Sans CJK SC" in (families or "") for families in named)


@pytest.mark.parametrize("width", ["single", "onehalf", "double", "85"])
def test_a_figure_is_as_wide_as_a_column(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path, width: str
) -> None:
    wanted = COLUMNS.get(width, 85.0)
    for ending in ("png", "svg", "pdf"):
        save_chart(make_table(9), tmp_path / f"c.{ending}", kind="dots", width=width, dpi=600)
    image = QImage(str(tmp_path / "c.png"))
    assert image.width() == pytest.approx(wanted / 25.4 * 600, abs=1)
    assert image.dotsPerMeterX() == pytest.approx(600 / 0.0254, abs=1)
    svg = ElementTree.parse(tmp_path / "c.svg").getroot()
    assert float(svg.get("width", "").removesuffix("mm")) == pytest.approx(wanted, abs=0.01)
    points = pypdfium2.PdfDocument(tmp_path / "c.pdf")[0].get_width()
    assert points / 72 * 25.4 == pytest.approx(wanted, abs=0.4)


def test_many_rows_go_on_over_the_pages_of_a_pdf(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    many = make_table(150)
    groups = tuple(replace(group, label=f"第{n}县") for n, group in enumerate(many.groups))
    save_chart(replace(many, groups=groups), tmp_path / "c.pdf", kind="dots", width="double")
    document = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    assert len(document) >= 4
    assert max(page.get_height() for page in document) / 72 * 25.4 <= 297
    # A thin column of names is taken for upright writing, a letter a line.
    text = "".join(pdf_text(tmp_path / "c.pdf").split())
    assert all(text.count(f"第{n}县") == 1 for n in range(150))


def test_a_png_that_cannot_be_is_refused_and_nothing_is_written(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="pixels"):
        save_chart(make_table(2800), tmp_path / "c.png", kind="dots", width="double", dpi=1200)
    assert list(tmp_path.iterdir()) == []


WITHOUT_CHINESE = """
import sys
from pathlib import Path
from desktop.ui.charts.image import save_chart
from tests.ui.charts.conftest import table
print(save_chart(table(2), Path(sys.argv[1]), language="en").encode("ascii", "backslashreplace"))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have Chinese fonts always")
def test_letters_that_no_font_has_are_told(tmp_path: Path) -> None:
    latin = [
        str(path)
        for path in Path("/usr/share/fonts").rglob("*.ttf")
        if "dejavu" in str(path).lower()
    ]
    none = tmp_path / "fonts.conf"
    folder = tmp_path / "fonts"
    folder.mkdir()
    for path in latin[:1]:
        (folder / Path(path).name).write_bytes(Path(path).read_bytes())
    none.write_text(f"<fontconfig><dir>{folder}</dir></fontconfig>", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", WITHOUT_CHINESE, tmp_path / "c.pdf"],
        cwd=ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(none), "QT_QPA_FONTDIR": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "\\\\u8425\\\\u5546" in ended.stdout
    assert (tmp_path / "c.pdf").exists()


def test_what_a_font_has_is_not_told(
    qapp: QApplication, make_table: MakeTable, tmp_path: Path
) -> None:
    assert save_chart(make_table(4, gaps=[1]), tmp_path / "c.svg") == ""
