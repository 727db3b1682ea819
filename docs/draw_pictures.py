"""Draw the documentation's pictures from the bundled samples: `python docs/draw_pictures.py [NAME...]`.

Each picture is the real window, offscreen, in a process of its own (language and scale are the process's), after
comparing with the language model; a clash is selected where named. Colours are reduced to a palette of 256.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).parent / "pictures"
_DRAWN_HERE = "CROSSREAD_PICTURE"


@dataclass(frozen=True)
class Picture:
    """What one picture shows: a sample's first articles, and what `act` does to the window.

    `clash` selects the n-th surest contradiction, -1 none; `scale` is the screen's, `locale` the desktop's.
    """

    name: str
    folder: str = "rail-strike"
    articles: int = 3
    theme: str = "light"
    size: tuple[int, int] = (1440, 900)
    clash: int = 0
    scale: float = 1.0
    locale: str = "en_GB.UTF-8"
    act: str = ""


WANTED = (
    Picture("two-articles", articles=2, size=(1280, 800)),
    Picture("three-articles"),
    Picture("six-articles", "vaccine-trial", 6, size=(2560, 1440)),
    Picture("dark", articles=2, theme="dark", size=(1280, 800)),
    Picture("high-contrast", theme="high-contrast"),
    Picture("findings", "vaccine-trial", act="findings"),
    Picture("search", "harbour-ferry", clash=-1, act="search"),
    Picture("drop-indicator", clash=-1, size=(1280, 800), act="drop"),
    Picture("empty", articles=0, clash=-1, size=(1280, 800)),
    Picture("german", "vaccine-trial", locale="de_DE.UTF-8"),
    Picture("right-to-left", "harbour-ferry", locale="ar_EG.UTF-8"),
    Picture("double-scale", articles=2, size=(1280, 800), scale=2.0),
    Picture("small-window", "harbour-ferry", size=(1024, 700)),
)


def main(names: list[str]) -> int:
    if os.environ.get(_DRAWN_HERE):
        sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "gui")]
        _draw(next(each for each in WANTED if each.name == os.environ[_DRAWN_HERE]))
        return 0
    PICTURES.mkdir(exist_ok=True)
    for picture in WANTED:
        if not names or picture.name in names:
            own = {"QT_SCALE_FACTOR": str(picture.scale), "LC_ALL": picture.locale, _DRAWN_HERE: picture.name}
            environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **own}
            subprocess.run([sys.executable, __file__], env=environment, check=True)  # noqa: S603 - this very file
    return 0


def _draw(picture: Picture) -> None:
    from crossread_gui.picture import lone_window, wait_until_compared
    from crossread_gui.samples import sample_sets

    paths = next(each.paths for each in sample_sets() if each.paths[0].parent.name == picture.folder)
    with lone_window(list(paths[: picture.articles])) as (windows, window):
        windows.theme.choose(picture.theme)
        window.resize(*picture.size)
        if picture.articles:
            wait_until_compared(window)
        _select_clash(window.document, picture.clash)
        if picture.act:
            ACTS[picture.act](window)
        _settle()
        _reduced(window.grab().toImage()).save(str(PICTURES / f"{picture.name}.png"))


def _select_clash(document, place: int) -> None:  # noqa: ANN001 - imported only once Qt's platform is set
    """Select a contradiction, or nothing."""
    if document.comparison is None:
        return
    clashes = sorted(
        (-finding.confidence, index)
        for index, finding in enumerate(document.comparison.findings)
        if finding.weight == "clash"
        and finding.check != "relation"
        and document.lookup.judgement(finding.left).verdict.value == "contradictory"
    )
    if 0 <= place < len(clashes):
        document.select_finding(clashes[place][1])
    else:
        document.select("")


def _open_findings(window) -> None:  # noqa: ANN001
    window.room.show_panels(("overview", "detail", "findings"))


def _search(window) -> None:  # noqa: ANN001
    window.room.find_bar.open()
    window.room.find_bar.field.setText("harbour")


def _drag_over(window) -> None:  # noqa: ANN001
    """Show what a file shows that is held over the second article's right side."""
    from crossread_gui.panes.drop_mark import Landing

    panes = window.room.panes
    panes.mark.show_at(Landing("B", "after"), dict(panes.boxes())["B"])


ACTS: dict[str, Callable[[object], None]] = {"findings": _open_findings, "search": _search, "drop": _drag_over}


def _settle() -> None:
    """Let what glides come to rest."""
    from PySide6.QtCore import QEventLoop, QTimer

    settle = QEventLoop()
    QTimer.singleShot(1200, settle.quit)
    settle.exec()


def _reduced(image):  # noqa: ANN001, ANN202
    """Return a picture in the 256 colours it uses most: a fifth of the size, and to the eye the same."""
    import numpy as np
    from PySide6.QtGui import QImage

    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1)[:, : image.width()]
    colours, counts = np.unique(pixels & 0xFFFFFF, return_counts=True)
    alike: dict[int, tuple[int, int]] = {}
    for colour, count in zip(colours.tolist(), counts.tolist(), strict=True):
        coarse = colour & 0xF8F8F8
        best, total = alike.get(coarse, (colour, 0))
        alike[coarse] = (colour if count > total else best, total + count)
    kept = sorted(alike.values(), key=lambda each: -each[1])[:256]
    return image.convertToFormat(QImage.Format.Format_Indexed8, [0xFF000000 | colour for colour, _count in kept])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
