"""A report's blocks as a Qt text document, with the looks that every other format draws."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from crossread.reports.blocks import Heading, Kind, Paragraph, Piece, Table
from crossread.reports.colours import paper
from crossread.styling.appearance import Appearance, appearance
from crossread.styling.tokens import PLAIN

HEADING_LEVEL = int(QTextFormat.Property.UserProperty.value) + 1
"""The property of a block format that says it is a heading: its level plus one, so that none is 0."""

_LINES = {
    "": QTextCharFormat.UnderlineStyle.NoUnderline,
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "dashed": QTextCharFormat.UnderlineStyle.DashUnderline,
    "dotted": QTextCharFormat.UnderlineStyle.DotLine,
    "wavy": QTextCharFormat.UnderlineStyle.WaveUnderline,
}
_SERIF = ("Georgia", "Charter", "Noto Serif", "DejaVu Serif", "Times New Roman")
_MONOSPACE = ("Consolas", "Menlo", "DejaVu Sans Mono", "Courier New")
_SIZE = 10.0
_HEADINGS = {0: (19.0, 0.0, 3.0), 1: (14.5, 7.0, 2.5), 2: (11.0, 4.5, 1.2)}  # points, millimetres before and after
_SIZES = {Kind.HEADLINE: 13.0, Kind.CODE: 8.5, Kind.MUTED: 9.0}
_INDENT = 15.0  # millimetres
_LEADING = {Kind.PASSAGES: 5.0, Kind.HEADLINE: 4.0, Kind.CODE: 1.0}
# Room between lines, below each: proportional heights add it above, where a line's fill would stick out of its page.
_LINE_DISTANCE = int(QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
# Qt scales vertical margins and tabs, but not horizontal margins, from this to the device's resolution.
_MARGIN_RESOLUTION = 96


def body_font() -> QFont:
    """Return the font of running text."""
    font = QFont()
    font.setFamilies(list(_SERIF))
    font.setPointSizeF(_SIZE)
    # A ligature would be found and copied as one letter: “differ” without its f's.
    font.setFeature(QFont.Tag("liga"), 0)
    return font


class DocumentWriter:
    """Appends blocks to one document; `millimetre` is its length in the document's units."""

    def __init__(self, document: QTextDocument, millimetre: float) -> None:
        self._cursor = QTextCursor(document)
        self._mm = millimetre
        self._is_first = True
        self._looks: dict[tuple[Appearance, Kind], QTextCharFormat] = {}

    def add(self, block: object) -> None:
        """Append one block."""
        if isinstance(block, Heading):
            self._add_heading(block)
        elif isinstance(block, Table):
            self._add_table(block)
        elif isinstance(block, Paragraph):
            self._add_paragraph(block)

    def _begin(self, form: QTextBlockFormat) -> None:
        if self._is_first:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form, QTextCharFormat())
        self._is_first = False

    def _add_heading(self, block: Heading) -> None:
        size, before, after = _HEADINGS[block.level]
        form = self._spaced(before, after)
        form.setProperty(HEADING_LEVEL, block.level + 1)
        form.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a heading may open with an article's title
        if block.new_page:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._begin(form)
        look = QTextCharFormat()
        look.setFontPointSize(size)
        look.setFontWeight(QFont.Weight.Bold)
        look.setForeground(QColor(paper().text))
        self._cursor.insertText(block.text, look)

    def _add_paragraph(self, block: Paragraph) -> None:
        form = self._spaced(0, 0.3 if block.kind is Kind.CODE else 1.6)
        form.setLineHeight(_LEADING.get(block.kind, 1.5), _LINE_DISTANCE)
        if block.kind is Kind.WORDING:
            form.setLeftMargin(_INDENT * self._mm)
            form.setTextIndent(-_INDENT * self._mm)
            form.setTabPositions([QTextOption.Tab(_INDENT * _MARGIN_RESOLUTION / 25.4, QTextOption.TabType.LeftTab)])
        elif block.kind in {Kind.ITEM, Kind.NOTE}:
            form.setLeftMargin(4 * self._mm)
            form.setTextIndent(-4 * self._mm)
            form.setTabPositions([QTextOption.Tab(4 * _MARGIN_RESOLUTION / 25.4, QTextOption.TabType.LeftTab)])
        if block.is_leftward:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            form.setRightMargin(form.leftMargin())  # Qt indents where reading begins, but its margins stay in place
            form.setLeftMargin(0)
        self._begin(form)
        pieces = list(block.pieces)
        if block.kind is Kind.WORDING:
            # Qt gives a tab no width where text reads from right to left.
            pieces.insert(1, Piece(PLAIN, "\N{NO-BREAK SPACE}" * 2 if block.is_leftward else "\t"))
        elif block.kind in {Kind.ITEM, Kind.NOTE}:
            pieces.insert(0, Piece(PLAIN, "•\t" if block.kind is Kind.ITEM else "›\t"))
        for each in pieces:
            # A line feed inside a piece is a line break, not a paragraph of its own.
            self._cursor.insertText(each.text.replace("\n", "\u2028"), self._look(each, block.kind))

    def _add_table(self, block: Table) -> None:
        form = QTextTableFormat()
        form.setCellPadding(1.0 * _MARGIN_RESOLUTION / 25.4)
        form.setCellSpacing(0)
        form.setBorder(0.2 * self._mm)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(QColor(paper().line)))
        form.setBorderCollapse(True)
        form.setHeaderRowCount(1)
        form.setTopMargin(2 * _MARGIN_RESOLUTION / 25.4)
        share = 100 / len(block.head)
        form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for _ in block.head])
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(1 + len(block.rows), len(block.head), form)
        for row, texts in enumerate((block.head, *block.rows)):
            for column, text in enumerate(texts):
                look = QTextCharFormat()
                look.setFontPointSize(9)
                look.setFontWeight(QFont.Weight.Normal if row else QFont.Weight.Bold)
                table.cellAt(row, column).firstCursorPosition().insertText(text, look)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _look(self, piece: Piece, kind: Kind) -> QTextCharFormat:
        drawn = appearance(piece.token, paper())
        key = (drawn, kind)
        if key not in self._looks:
            self._looks[key] = _char_format(drawn, kind)
        return self._looks[key]

    def _spaced(self, before: float, after: float) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setTopMargin(before * _MARGIN_RESOLUTION / 25.4)
        form.setBottomMargin(after * _MARGIN_RESOLUTION / 25.4)
        return form


def _char_format(drawn: Appearance, kind: Kind) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(drawn.ink))
    look.setFontPointSize(_SIZES.get(kind, _SIZE))
    if kind is Kind.CODE:
        look.setFontFamilies(list(_MONOSPACE))
    if drawn.fill:
        look.setBackground(QBrush(QColor(drawn.fill), Qt.BrushStyle.SolidPattern))
    if drawn.line:
        look.setUnderlineStyle(_LINES[drawn.line])
        look.setUnderlineColor(QColor(drawn.line_ink))
    if drawn.bold or kind is Kind.HEADLINE:
        look.setFontWeight(QFont.Weight.Bold)
    look.setFontItalic(drawn.italic)
    return look
