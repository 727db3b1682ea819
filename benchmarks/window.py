"""How smooth the reading room is: milliseconds per wheel turn, hover, theme switch, and for opening a very long text.

`python -m benchmarks window [--articles 6] [--words 2000] [--long 100000] [--size 1920x1080]`

Nothing is shown on a screen: Qt's offscreen platform draws into memory, as the raster engine does in a window.
A frame is what one event costs from its delivery until all that it changed has been painted.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / each) for each in ("engine", "gui")]

_SYLLABLES = ("ba", "de", "fo", "ga", "hi", "ju", "ka", "le", "mo", "na", "pi", "ra", "se", "cri", "dro", "fla", "gre")
_SHARED = 0.3  # of the sentences: about what reports of one event have in common


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="window", description=__doc__)
    parser.add_argument("--articles", type=int, default=6)
    parser.add_argument("--words", type=int, default=2000)
    parser.add_argument("--long", type=int, default=100_000)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--work", action="store_true", help="count the UI thread's own time: for a busy machine")
    options = parser.parse_args(arguments)
    os.environ["QT_SCALE_FACTOR"] = options.scale
    width, height = (int(each) for each in options.size.split("x"))
    bench = Bench(width, height, counts_work=options.work)
    bench.smoothness(options.articles, options.words)
    bench.long_text(options.long)
    bench.long_files(options.long)
    return 0


class Bench:
    """A reading room that is turned, pointed at and dressed anew."""

    def __init__(self, width: int, height: int, *, counts_work: bool = False) -> None:
        from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

        from crossread_gui.document import ComparisonDocument
        from crossread_gui.panes.overview import Overview
        from crossread_gui.panes.pane_row import PaneRow
        from crossread_gui.theme import Theme

        self.counts_work = counts_work
        self.app = QApplication.instance() or QApplication([])
        self.document = ComparisonDocument()
        self.theme = Theme(choice="light")
        self.window = QWidget()
        self.row = PaneRow(self.document, self.theme, self.window)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row, 1)
        layout.addWidget(Overview(self.document, self.theme, self.row, self.window))
        self.window.resize(width, height)
        self.window.show()

    def smoothness(self, count: int, words: int) -> None:
        articles = written(count, words)
        started = time.perf_counter()
        self.show(articles)
        took = time.perf_counter() - started
        size = f"{self.window.width()}x{self.window.height()}, {len(self.row.columns)} panes in view"
        print(f"{count} articles of {words} words, {size}, compared by words in {took:.1f} s")
        self.settle()
        lead = self.row.columns[0].pane
        tell("wheel turn, panes locked", [self.timed(lambda: self.turn(lead)) for _each in range(150)])
        tell("hover from passage to passage", [self.timed(lambda: self.hover(lead)) for _each in range(100)])
        self.document.hover("")
        tell("select (partners come level)", [self.timed(lambda: self.select(lead)) for _each in range(30)])
        themes = ("dark", "light", "high-contrast", "patterns")
        tell("theme switch", [self.timed(lambda each=each: self.theme.choose(each)) for each in themes * 3])
        tell("comparison put on anew", [self.timed(self.dress) for _each in range(10)])
        tell("resize the window", [self.timed(lambda each=each: self.resize(each)) for each in range(20)])

    def long_text(self, words: int) -> None:
        from crossread_gui.panes.search import Query, find_all

        self.document._set_articles(())  # noqa: SLF001 - a new, empty desk
        self.settle()
        articles = written(2, words)
        print(f"\n2 articles of {words:,} words ({len(articles[0].text):,} characters)")
        self.document.texts.prepare(articles)  # as the thread does that reads them
        tell("open (until painted)", [self.timed(lambda: self.put(articles))])
        stalls = self.longest_stalls()
        print(f"{'measuring while idle, longest stall':40} {stalls:8.1f} ms")
        pane = self.row.columns[0].pane
        bar = pane.verticalScrollBar()
        random.seed(5)
        jumps = [random.randint(0, bar.maximum()) for _each in range(60)]
        tell("jump anywhere", [self.timed(lambda each=each: bar.setValue(each)) for each in jumps])
        tell("wheel turn", [self.timed(lambda: self.turn(pane)) for _each in range(60)])
        started = time.perf_counter()
        hits = find_all(Query("flagre"), articles).hits
        print(f"{'search (in its thread)':40} {1000 * (time.perf_counter() - started):8.1f} ms, {len(hits)} hits")
        tell("show the hits", [self.timed(lambda: self.row.show_hits(hits, len(hits) // 2))])
        self.row.show_hits(())
        tell("zoom all panes", [self.timed(lambda: self.row.zoom(1)) for _each in range(3)])

    def long_files(self, words: int) -> None:
        """Open two files in a whole window, compare them by words, and tell the longest turns of the event loop."""
        from PySide6.QtCore import QSettings

        from crossread.settings import Settings
        from crossread_gui.app import Windows

        sys.setswitchinterval(0.001)  # as the application does
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            texts = {folder / f"{each.id}.txt": each.text for each in written(2, words)}
            for path, text in texts.items():
                path.write_text(text, encoding="utf-8")
            store = QSettings(str(folder / "crossread.ini"), QSettings.Format.IniFormat)
            window = Windows(self.app, store, folder / "autosave").add()
            window.document.settings = Settings().with_value("model", "use", "off")
            window.take_paths(list(texts))
            turns = self.turns_until(lambda: window.document.comparison is not None)
            tell("open two files, compare: turns", turns)
            window.close()

    def turns_until(self, is_done: Callable[[], bool]) -> list[float]:
        """Return what each turn of the event loop took until something is true, and for a second after."""
        turns, until = [], math.inf
        while time.perf_counter() < until:
            turns.append(self.timed(lambda: None))
            time.sleep(0.001)
            if until == math.inf and is_done():
                until = time.perf_counter() + 1.0
        return turns

    def show(self, articles: tuple) -> None:
        from crossread.pipeline import compare_articles
        from crossread.roles import Models

        self.comparison = compare_articles(articles, models=Models())
        self.put(articles)
        self.dress()

    def put(self, articles: tuple) -> None:
        self.document._compare = lambda: None  # noqa: SLF001 - the comparison is made beforehand
        self.document._set_articles(articles)  # noqa: SLF001

    def dress(self) -> None:
        self.document._set_comparison(self.comparison)  # noqa: SLF001

    def resize(self, step: int) -> None:
        self.window.resize(self.window.width() + (7 if step % 2 else -7), self.window.height())

    def turn(self, pane: object) -> None:
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent

        bar = pane.verticalScrollBar()
        down = bar.value() < bar.maximum() - 200
        spot = QPointF(100, 200)
        event = QWheelEvent(
            spot, pane.viewport().mapToGlobal(spot), QPoint(), QPoint(0, -120 if down else 120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
        )  # fmt: skip
        self.app.sendEvent(pane.viewport(), event)

    def hover(self, pane: object) -> None:
        seen = pane.seen()
        inside = [each.id for each in pane.coat.passages if seen.start <= each.span.start < seen.end]
        self.document.hover(random.choice(inside))

    def select(self, pane: object) -> None:
        self.document.select(random.choice(pane.coat.passages).id)

    def timed(self, do: Callable[[], object]) -> float:
        clock = time.thread_time if self.counts_work else time.perf_counter
        started = clock()
        do()
        self.app.sendPostedEvents()
        self.app.processEvents()
        return 1000 * (clock() - started)

    def settle(self) -> None:
        until = time.perf_counter() + 1.5
        while time.perf_counter() < until:
            self.app.processEvents()
            time.sleep(0.002)

    def longest_stalls(self) -> float:
        longest, until = 0.0, time.perf_counter() + 6.0
        while time.perf_counter() < until:
            longest = max(longest, self.timed(lambda: None))
            time.sleep(0.001)
        return longest


def written(count: int, words: int) -> tuple:
    """Return articles of invented words, three tenths of whose sentences stand in all of them, in another order."""
    from crossread.model import Article, Block, BlockKind, Span

    random.seed(11)
    shared = [sentence() for _each in range(max(4, round(words * _SHARED / 16)))]
    articles = []
    for letter in "ABCDEFGH"[:count]:
        sentences = list(shared)
        while sum(len(each.split()) for each in sentences) < words and len(sentences) < words:
            sentences += [sentence() for _each in range(max(1, words // 200))]
        random.shuffle(sentences)
        starts = range(0, len(sentences), 3)
        paragraphs = ["A headline about the harbour", *(" ".join(sentences[each : each + 3]) for each in starts)]
        text = "\n\n".join(paragraphs)
        blocks, start = [], 0
        for place, each in enumerate(paragraphs):
            kind = BlockKind.PARAGRAPH if place else BlockKind.HEADLINE
            blocks.append(Block(Span(start, start + len(each)), kind))
            start += len(each) + 2
        articles.append(Article(letter, f"Article {letter}", text, language="en", blocks=tuple(blocks)))
    return tuple(articles)


def sentence() -> str:
    words = ["".join(random.choices(_SYLLABLES, k=random.randint(1, 4))) for _each in range(random.randint(9, 24))]
    return " ".join(words).capitalize() + "."


def tell(what: str, times: list[float]) -> None:
    ordered = sorted(times)
    middle, high = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{what:40} {middle:8.1f} ms median {high:8.1f} ms p95 {ordered[-1]:8.1f} ms worst")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
