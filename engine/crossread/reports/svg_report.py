"""SVG: a picture of the articles side by side, ribbons between neighbours; Pygments' own SVG drops backgrounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from pygments.token import _TokenType

from crossread.lookup import Lookup
from crossread.model import Comparison, Verdict
from crossread.reports.colours import screen
from crossread.reports.content import ArticleFacts, report_on
from crossread.reports.marked import Marked, MarkedParagraph, Marker
from crossread.reports.phrases import LEGEND
from crossread.reports.text_width import width_of
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.speech import Speech
from crossread.styling.appearance import Appearance, appearance
from crossread.styling.direction import reads_rightward
from crossread.styling.palette import Palette
from crossread.styling.printable import printable
from crossread.styling.tokens import HEADING, MUTED, PLAIN, mark_of, mark_token, verdict_token

_SIZE = 13.0
_LINE = 21.0
_COLUMN = 330.0
_LANE = 56.0
_EDGE = 28.0
_GAP = 9.0  # between paragraphs
_DASHES = {"solid": "", "dashed": ' stroke-dasharray="6 3"', "dotted": ' stroke-dasharray="1.5 3"', "wavy": ""}

_SYMBOLS = " font-family=\"'Segoe UI Symbol', 'DejaVu Sans', 'Apple Symbols', sans-serif\""


@dataclass(frozen=True, slots=True)
class _Word:
    """A stretch of text that stays on one line."""

    token: _TokenType
    text: str
    passage: str
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class _Stand:
    """Where a passage stands in its column: its upper and lower edge."""

    column: int
    top: float
    bottom: float


class SvgExporter:
    """For slides and pages."""

    id = "svg"
    title = "Picture (SVG)"
    suffix = ".svg"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the picture, as wide as the articles need and as high as the longest."""
        report = report_on(comparison, options)
        lookup = Lookup(comparison)
        marker = Marker(lookup, report.clashes, report.speech)
        picture = _Picture(screen(options), len(comparison.articles))
        picture.title(report.title, report.speech)
        for column, (facts, article, runs) in enumerate(
            zip(report.articles, comparison.articles, comparison.runs, strict=True)
        ):
            job.report(0.9 * column / len(comparison.articles), "Drawing the articles")
            picture.column(column, facts, marker.paragraphs(article, runs), job)
        pairs = [(each.left.passage, each.right.passage, Verdict.CONTRADICTORY) for each in report.clashes]
        shared = [(each.left, each.right, Verdict.SHARED) for each in comparison.matches]
        picture.ribbons([*shared, *pairs])
        return picture.content(report.title).encode()


class _Picture:
    """Collects shapes and texts, then puts them in one file."""

    def __init__(self, colours: Palette, columns: int) -> None:
        self._colours = colours
        self._width = 2 * _EDGE + columns * _COLUMN + (columns - 1) * _LANE
        self._fills: list[str] = []
        self._texts: list[str] = []
        self._ribbons: list[str] = []
        self._stands: dict[str, _Stand] = {}
        self._top = 0.0
        self._bottom = 0.0

    def title(self, text: str, speech: Speech) -> None:
        """Write the title and the legend over the columns."""
        y = _EDGE + 20
        for line in _lines(_words_of(HEADING, printable(text)), self._width - 2 * _EDGE, 20):
            self._write_line(_EDGE, y, line, 20)
            y += 28
        self._top = self._legend(y, speech) + 30

    def _legend(self, y: float, speech: Speech) -> float:
        """Write the marks and what they mean, on as many lines as it takes; return where the last one stands."""
        x = _EDGE
        for verdict, how, said in LEGEND:
            words = [
                _Word(mark_token(verdict), mark_of(verdict, how) + " ", "", None),
                _Word(verdict_token(verdict, how), speech.say(said), "", verdict),
            ]
            if x + sum(width_of(each.text, _SIZE, bold=True) for each in words) > self._width - _EDGE:
                x, y = _EDGE, y + 26
            x = self._write_line(x, y, words, _SIZE) + 22
        return y

    def column(self, column: int, facts: ArticleFacts, paragraphs: Iterator[MarkedParagraph], job: Progress) -> None:
        """Write an article into its column."""
        x, y = _left(column), self._top
        for line in _lines(_words_of(HEADING, f"{facts.id}  {printable(facts.title) or 'Untitled'}"), _COLUMN, 15):
            self._write_line(x, y, line, 15)
            y += 22
        told = " · ".join(filter(None, (facts.outlet, facts.author, facts.published)))
        if told:
            self._write_line(x, y, list(_words_of(MUTED, printable(told))), 11)
            y += 18
        y += _GAP
        for paragraph in paragraphs:
            job.check()
            words = [word for each in paragraph.passages for word in _words(each)]
            is_leftward = not reads_rightward("".join(each.text for each in words))
            for line in _lines(words, _COLUMN, _SIZE):
                self._stand(column, line, y)
                self._write_line(x, y, line, _SIZE, is_leftward=is_leftward)
                y += _LINE
            y += _GAP
        self._bottom = max(self._bottom, y)

    def ribbons(self, pairs: list[tuple[str, str, Verdict]]) -> None:
        """Join passages of neighbouring columns."""
        for one, other, verdict in pairs:
            ends = sorted((self._stands.get(one), self._stands.get(other)), key=lambda each: each.column if each else 0)
            left, right = ends
            if left is None or right is None or right.column != left.column + 1:
                continue
            self._ribbons.append(self._ribbon(left, right, verdict))

    def content(self, title: str) -> str:
        """Return the file."""
        height = self._bottom + _EDGE
        size = f'width="{self._width:.0f}" height="{height:.0f}" viewBox="0 0 {self._width:.0f} {height:.0f}"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label={quoteattr(printable(title))}>\n'
        font = "Georgia, Charter, 'Noto Serif', 'DejaVu Serif', serif"
        page = f'<rect width="100%" height="100%" fill="{self._colours.page}"/>\n'
        shapes = "".join((*self._ribbons, *self._fills))
        return (
            f"{head}<title>{escape(printable(title))}</title>\n{page}{shapes}"
            f'<g font-family="{font}" xml:space="preserve">\n{"".join(self._texts)}</g>\n</svg>\n'
        )

    def _stand(self, column: int, line: list[_Word], y: float) -> None:
        for word in line:
            if word.passage:
                known = self._stands.get(word.passage)
                top = known.top if known else y - _SIZE
                self._stands[word.passage] = _Stand(column, top, y + 5)

    def _write_line(self, x: float, y: float, line: list[_Word], size: float, *, is_leftward: bool = False) -> float:
        """Write words from left to right, or from a column's right edge; return where they end."""
        x += _COLUMN if is_leftward else 0
        for word in _joined(line):
            drawn = appearance(word.token, self._colours)
            width = width_of(word.text, size, bold=drawn.bold)
            self._fill(drawn, x - width if is_leftward else x, y, width)
            is_mark = "Mark" in tuple(word.token)
            self._texts.append(_text(word.text, x, y, size, drawn, is_mark=is_mark, is_leftward=is_leftward))
            x += -width if is_leftward else width
        return x

    def _fill(self, drawn: Appearance, x: float, y: float, width: float) -> None:
        if drawn.fill:
            self._fills.append(
                f'<rect x="{x:.1f}" y="{y - 13:.1f}" width="{width:.1f}" height="18" fill="{drawn.fill}"/>\n'
            )
        if drawn.line == "wavy":
            self._fills.append(
                f'<path d="{_wave(x, y + 4, width)}" fill="none" stroke="{drawn.line_ink}" stroke-width="1.1"/>\n'
            )
        elif drawn.line:
            self._fills.append(
                f'<path d="M{x:.1f} {y + 4:.1f}h{width:.1f}" stroke="{drawn.line_ink}" '
                f'stroke-width="1.5"{_DASHES[drawn.line]}/>\n'
            )

    def _ribbon(self, left: _Stand, right: _Stand, verdict: Verdict) -> str:
        start, end = _left(left.column) + _COLUMN + 4, _left(right.column) - 4
        middle = (start + end) / 2
        look = self._colours.look(verdict)
        dash = ' stroke-dasharray="5 3"' if verdict is Verdict.CONTRADICTORY else ""
        return (
            f'<path d="M{start:.1f} {left.top:.1f}C{middle:.1f} {left.top:.1f} {middle:.1f} {right.top:.1f} '
            f"{end:.1f} {right.top:.1f}V{right.bottom:.1f}C{middle:.1f} {right.bottom:.1f} {middle:.1f} "
            f'{left.bottom:.1f} {start:.1f} {left.bottom:.1f}Z" fill="{look.fill}" fill-opacity=".55" '
            f'stroke="{look.ink}" stroke-width="1"{dash}/>\n'
        )


def _text(
    text: str, x: float, y: float, size: float, drawn: Appearance, *, is_mark: bool, is_leftward: bool = False
) -> str:
    """Return a text of a stated length, so that the fills fit whatever font the reader has; it begins at `x`."""
    shown = text.strip()
    if not shown:
        return ""
    blank = width_of(text[: len(text) - len(text.lstrip())], size, bold=drawn.bold)
    x += -blank if is_leftward else blank
    width = width_of(shown, size, bold=drawn.bold)
    weight = ' font-weight="700"' if drawn.bold else ""
    weight += _SYMBOLS if is_mark else ""
    slope = ' font-style="italic"' if drawn.italic else ""
    slope += ' direction="rtl" unicode-bidi="embed"' if is_leftward else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" textLength="{width:.1f}" '
        f'lengthAdjust="spacingAndGlyphs" fill="{drawn.ink}"{weight}{slope}>{escape(shown)}</text>\n'
    )


def _left(column: int) -> float:
    return _EDGE + column * (_COLUMN + _LANE)


def _words(marked: Marked) -> Iterator[_Word]:
    if marked.verdict is None:
        yield from _words_of(PLAIN, marked.text)
        return
    yield _Word(mark_token(marked.verdict), marked.mark + "\N{NO-BREAK SPACE}", marked.passage, None)
    for token, text in marked.pieces:
        for word in _words_of(token, printable(text)):
            yield _Word(token, word.text, marked.passage, marked.verdict)


def _words_of(token: _TokenType, text: str) -> Iterator[_Word]:
    """Cut a text after its blanks; a word that is too long for a line is cut where the line ends."""
    for line in text.split("\n"):
        start = 0
        for place, character in enumerate(line):
            if character == " " or place - start >= _LONGEST or _may_break_after(character):
                yield _Word(token, line[start : place + 1], "", None)
                start = place + 1
        if start < len(line):
            yield _Word(token, line[start:], "", None)


_LONGEST = 36  # characters of a "word" that stay together


def _may_break_after(character: str) -> bool:
    """Tell whether a line may end after this character without a blank (Chinese, Japanese, Korean)."""
    return "\u2e80" <= character <= "\ud7ff" or "\U00020000" <= character <= "\U0003ffff"


def _lines(words: Iterator[_Word] | list[_Word], width: float, size: float) -> Iterator[list[_Word]]:
    line: list[_Word] = []
    used = 0.0
    for word in words:
        needed = width_of(word.text, size, bold=True)
        if line and used + needed > width:
            yield line
            line, used = [], 0.0
        line.append(word)
        used += needed
    if line:
        yield line


def _joined(line: list[_Word]) -> Iterator[_Word]:
    """Join neighbours that look alike, so that a line is a few texts instead of many."""
    kept: _Word | None = None
    for word in line:
        if kept is not None and kept.token == word.token and kept.passage == word.passage:
            kept = _Word(kept.token, kept.text + word.text, kept.passage, kept.verdict)
            continue
        if kept is not None:
            yield kept
        kept = word
    if kept is not None:
        yield kept


def _wave(x: float, y: float, width: float) -> str:
    steps = max(1, round(width / 3))
    step = width / steps
    path = "".join(f"l{step:.2f} {2 if place % 2 else -2}" for place in range(steps))
    return f"M{x:.1f} {y + 1:.1f}{path}"
