"""The chart as a file: PNG or SVG, with or without a display."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.analysis.frequency import FrequencyTable
from desktop.domain.errors import InputError
from desktop.exchange.bytes.writing import replaced
from desktop.ui.charts.look import Look
from desktop.ui.charts.pictures.picture import PictureOptions
from desktop.ui.charts.pictures.table import picture_of
from desktop.ui.charts.sheet import Sheet
from desktop.ui.charts.words import in_language
from desktop.ui.kit.theme import DARK, LIGHT

_SCALE = 2
_LETTERS = 13.0


def save_chart(
    table: FrequencyTable,
    out: Path,
    *,
    kind: str = "",
    language: str = "zh",
    appearance: str = "light",
    overwrite: bool = False,
) -> None:
    """Write the chart to `out`, a .png (at twice the resolution) or an .svg.

    `kind` is a key of PICTURES; left empty, lines for years and bars for all else. Raises
    InputError for another ending, PresentError where something is there and `overwrite` is not
    given, EnvironmentProblem where the file cannot be written.
    """
    write = _WRITERS.get(out.suffix.lower())
    if write is None:
        raise InputError(
            "A chart cannot be saved as {name}.", "End it in .png or .svg.", name=out.name
        )
    with _application():
        look = Look(DARK if appearance == "dark" else LIGHT, _LETTERS, in_language(language))
        sheet = Sheet(picture_of(table, kind, look=look, options=PictureOptions(whole=True)))
        with replaced(out, overwrite=overwrite) as unfinished:
            unfinished.write_bytes(write(sheet))


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


def _png(sheet: Sheet) -> bytes:
    image = QImage(_size(sheet, _SCALE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    sheet.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(sheet: Sheet) -> bytes:
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(_size(sheet, 1))
    generator.setViewBox(QRectF(0, 0, sheet.width, sheet.height))
    generator.setResolution(96)
    generator.setTitle(sheet.title)
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    return bytes(buffer.data().data())


def _size(sheet: Sheet, scale: int) -> QSize:
    return QSize(math.ceil(sheet.width * scale), math.ceil(sheet.height * scale))


_WRITERS: dict[str, Callable[[Sheet], bytes]] = {".png": _png, ".svg": _svg}
