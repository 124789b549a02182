"""The picture as a file: PNG, SVG or PDF, with or without a display.

The same table gives the same bytes, so that a figure in a paper can be made again.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from desktop.domain.errors import InputError
from desktop.exchange.bytes.writing import replaced
from desktop.ui.charts.look import Look
from desktop.ui.charts.pdf_file import remade
from desktop.ui.charts.pictures.picture import PictureOptions
from desktop.ui.charts.pictures.table import picture_of
from desktop.ui.charts.print_size import PrintSize, print_size
from desktop.ui.charts.sheet import Sheet
from desktop.ui.charts.words import in_language
from desktop.ui.kit.theme import DARK, LIGHT, Palette

_MOST_PIXELS = 32_000
_PER_INCH = 96
_METRE = 39.3701


def save_chart(
    table: object,
    out: Path,
    *,
    kind: str = "",
    options: PictureOptions | None = None,
    order: str = "",
    language: str = "zh",
    appearance: str = "light",
    statistic: str = "",
    width: str = "",
    dpi: int = 0,
    overwrite: bool = False,
) -> str:
    """Write the picture to `out`, a .png, an .svg or a .pdf; the letters that no font here has.

    `table` is one that a row of PICTURES draws, `kind` a key of it; left empty, the usual one.
    `order` goes over that of `options`; a theme may be named or given by its id.
    `width` is a name of COLUMNS or mm, left empty what the picture likes; `dpi` is for .png.
    Raises InputError for another ending, size or kind, PresentError where something is there and
    `overwrite` is not given, EnvironmentProblem where the file cannot be written.
    """
    write = _WRITERS.get(out.suffix.lower())
    if write is None:
        raise InputError(
            "A chart cannot be saved as {name}.", "End it in .png, .svg or .pdf.", name=out.name
        )
    size = print_size(width, dpi)
    with _application():
        look = Look(_worn(appearance, size), size.letters, in_language(language))
        if size.width and appearance != "dark":
            look = look.for_print(getattr(table, "themes", ()))
        whole = (options or PictureOptions(statistic=statistic)).in_file(
            compact=size.is_narrow, order=order
        )
        picture = picture_of(table, kind, look=look, options=whole)
        sheet = Sheet(picture, size.pixels, size.page if write is _pdf else math.inf)
        with replaced(out, overwrite=overwrite) as unfinished:
            unfinished.write_bytes(write(sheet, size))
        return _without_glyphs(sheet)


def _worn(appearance: str, size: PrintSize) -> Palette:
    """What is printed stands on the white of its page."""
    if appearance == "dark":
        return DARK
    return replace(LIGHT, paper="#ffffff") if size.width else LIGHT


@contextmanager
def _application() -> Iterator[None]:
    """Fonts need an application; one made for this alone is gone afterwards."""
    if QGuiApplication.instance() is not None:
        yield
        return
    # Qt takes its platform from the arguments, and leaves this process's environment alone.
    application = QGuiApplication(["zhupi", "-platform", "offscreen"])
    try:
        yield
    finally:
        application.shutdown()


def _png(sheet: Sheet, size: PrintSize) -> bytes:
    wide, high = (math.ceil(side * size.scale) for side in (sheet.width, sheet.height))
    if max(wide, high) > _MOST_PIXELS:
        raise InputError(
            "The picture would be {wide} x {high} pixels, which is too large for a PNG.",
            "Save it as .pdf or .svg, ask for fewer dots an inch, or filter the groups.",
            wide=f"{wide:,}",
            high=f"{high:,}",
        )
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    # The last pixel at the edge may be painted in part, and a new image holds anything.
    image.fill(sheet.picture.look.paper)
    image.setDotsPerMeterX(round(size.dpi * _METRE))
    image.setDotsPerMeterY(round(size.dpi * _METRE))
    painter = QPainter(image)
    painter.scale(size.scale, size.scale)
    sheet.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(sheet: Sheet, _size: PrintSize) -> bytes:
    found = _drawn(sheet, 0)
    # Qt knows whole pixels alone, and a column of a journal is none.
    sides = (f"{side / _PER_INCH * 25.4:.2f}mm" for side in (sheet.width, sheet.height))
    said = 'width="{}" height="{}"'.format(*sides).encode()
    return re.sub(rb'width="[\d.]+mm" height="[\d.]+mm"', said, found, count=1)


def _pdf(sheet: Sheet, _size: PrintSize) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setResolution(_PER_INCH)
    points = QSizeF(sheet.width, sheet.height) * 72 / _PER_INCH
    writer.setPageSize(
        QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    for page in range(sheet.pages):
        if page:
            writer.newPage()
        sheet.paint(painter, page)
    painter.end()
    return remade(bytes(buffer.data().data()), _texts(sheet))


def _drawn(sheet: Sheet, page: int) -> bytes:
    """A page as SVG."""
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(math.ceil(sheet.width), math.ceil(sheet.height)))
    generator.setViewBox(QRectF(0, 0, sheet.width, sheet.height))
    generator.setResolution(_PER_INCH)
    generator.setTitle(sheet.title)
    painter = QPainter(generator)
    sheet.paint(painter, page)
    painter.end()
    return bytes(buffer.data().data())


def _texts(sheet: Sheet) -> list[str]:
    """All texts in the order in which they are painted."""
    return [
        # Qt sets the text between a blank line before and nothing after.
        "".join(node.itertext())
        for page in range(sheet.pages)
        for node in ElementTree.fromstring(_drawn(sheet, page)).iter()
        if node.tag.endswith("}text")
    ]


def _without_glyphs(sheet: Sheet) -> str:
    metrics = sheet.picture.look.metrics
    letters = dict.fromkeys("".join(_texts(sheet)))
    return "".join(one for one in letters if not one.isspace() and not metrics.inFontUcs4(ord(one)))


_WRITERS: dict[str, Callable[[Sheet, PrintSize], bytes]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}
