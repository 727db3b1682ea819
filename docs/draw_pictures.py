"""Draw the README's pictures from the bundled samples: `python docs/draw_pictures.py` (needs no screen).

Each picture is the real window, offscreen, after comparing with the language model; a clash is selected where named.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).parent / "pictures"


@dataclass(frozen=True)
class Picture:
    """What one picture shows; `clash` selects the n-th surest contradiction, -1 none."""

    name: str
    folder: str
    articles: int
    theme: str
    size: tuple[int, int]
    clash: int = -1


WANTED = (
    Picture("three-articles", "rail-strike", 3, "light", (1440, 900), 0),
    Picture("dark", "rail-strike", 2, "dark", (1280, 800), 0),
    Picture("six-articles", "vaccine-trial", 6, "light", (2560, 1440), 0),
    Picture("high-contrast", "rail-strike", 3, "high-contrast", (1440, 900), 0),
)


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "gui")]
    from PySide6.QtCore import QSettings

    from crossread_gui.app import Windows, make_application

    application = make_application(["crossread"])
    PICTURES.mkdir(exist_ok=True)
    for place, picture in enumerate(WANTED):
        with TemporaryDirectory() as kept:
            store = QSettings(str(Path(kept) / f"{place}.ini"), QSettings.Format.IniFormat)
            windows = Windows(application, store, Path(kept))
            _draw(windows, picture)
    return 0


def _draw(windows, picture: Picture) -> None:  # noqa: ANN001 - imported only once Qt's platform is set
    from PySide6.QtCore import QEventLoop, QTimer

    from crossread_gui.picture import wait_until_compared
    from crossread_gui.samples import sample_sets

    windows.theme.choose(picture.theme)
    paths = next(each.paths for each in sample_sets() if each.paths[0].parent.name == picture.folder)
    window = windows.add(list(paths[: picture.articles]))
    window.resize(*picture.size)
    wait_until_compared(window)
    document = window.document
    clashes = sorted(
        (-finding.confidence, place)
        for place, finding in enumerate(document.comparison.findings)
        if finding.weight == "clash" and document.lookup.judgement(finding.left).verdict.value == "contradictory"
    )
    if 0 <= picture.clash < len(clashes):
        document.select_finding(clashes[picture.clash][1])
    settle = QEventLoop()
    QTimer.singleShot(900, settle.quit)  # scrolling glides
    settle.exec()
    window.grab().save(str(PICTURES / f"{picture.name}.png"))
    document.undo_stack.setClean()
    window.close()


if __name__ == "__main__":
    sys.exit(main())
