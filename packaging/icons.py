"""Draw the application's icons from crossread.svg: `python packaging/icons.py` (needs PySide6 and Pillow)."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "resources" / "icons" / "application"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication([])
    renderer = QSvgRenderer(str(FOLDER / "crossread.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        image.save(str(FOLDER / f"crossread-{size}.png"))
    largest = Image.open(FOLDER / "crossread-512.png")
    largest.save(FOLDER / "crossread.ico", sizes=[(each, each) for each in SIZES if each <= 256])
    largest.save(FOLDER / "crossread.icns")
    application.quit()


if __name__ == "__main__":
    main()
