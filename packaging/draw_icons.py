"""Draws packaging/icons/*.png and zhupi.ico from zhupi.svg, and puts what the window needs in
resources/icons. Run after a change of the drawing; the pictures are kept in git."""

from __future__ import annotations

import shutil
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent / "icons"
SHIPPED = ICONS.parent.parent / "resources" / "icons"
ICO_SIZES = (16, 32, 48, 256)
PNG_SIZES = (48, 256)


def main() -> None:
    QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    for size in PNG_SIZES:
        (ICONS / f"zhupi-{size}.png").write_bytes(png(size))
    (ICONS / "zhupi.ico").write_bytes(ico({size: png(size) for size in ICO_SIZES}))
    SHIPPED.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ICONS / "zhupi.svg", SHIPPED / "zhupi.svg")


def png(size: int) -> bytes:
    """The drawing as a PNG, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "zhupi.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' icon file: a head, a row for each size, and the PNGs one after another."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    rows = b""
    for size, data in pictures.items():
        # A width of 256 pixels is written as 0.
        rows += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return head + rows + b"".join(pictures.values())


if __name__ == "__main__":
    main()
