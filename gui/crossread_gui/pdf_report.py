"""PDF: pages with headers, numbers, selectable text and bookmarks, drawn by Qt, which shapes every script.

It lies here, not in the engine, because it needs Qt; the command line is handed it by `crossread.__main__`.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
    QTextFormat,
)

from crossread.errors import ExportError
from crossread.model import Comparison
from crossread.reports.blocks import Heading
from crossread.reports.colours import paper
from crossread.reports.layout import lay_out
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.speech import speech_in
from crossread_gui.pdf_text import HEADING_LEVEL, DocumentWriter, body_font

if TYPE_CHECKING:
    from pypdf import PdfWriter

_RESOLUTION = 288  # dots per inch; four to a point, so that hairlines and underlines land on whole dots
_MARGIN = 20.0  # millimetres
_EDGE = 4  # pixels of 1/96 inch; a fill is drawn rounded outwards and would show on the page before
_HEAD = 9.0  # millimetres kept for the header and for the footer


@dataclass(frozen=True, slots=True)
class _Mark:
    """A bookmark: where a heading stands, `top` in points from the page's upper edge."""

    title: str
    level: int
    page: int
    top: float


class PdfExporter:
    """For printing and archives."""

    id = "pdf"
    title = "PDF"
    suffix = ".pdf"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the document, A4."""
        blocks = lay_out(comparison, options, job)
        title = blocks[0].text if isinstance(blocks[0], Heading) else ""
        application = QGuiApplication.instance() or _application()
        pages = _Pages(title)
        pages.add(blocks, job)
        content = pages.draw(job)
        del application
        job.report(0.95, "Adding bookmarks")
        return _finished(content, pages.marks, speech_in(options.language).language)


class _Pages:
    """Lays blocks out on pages and draws them."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._paper = QPdfWriter(self._buffer)
        self._paper.setResolution(_RESOLUTION)
        self._paper.setTitle(title)
        self._paper.setCreator("Crossread")
        margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        unit = QPageLayout.Unit.Millimeter
        self._paper.setPageLayout(
            QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, unit)
        )
        self._head = _HEAD * _RESOLUTION / 25.4
        self._body = QSizeF(self._paper.width(), self._paper.height() - 2 * self._head)
        self._document = QTextDocument()
        self._document.setDocumentMargin(_EDGE)
        self._document.documentLayout().setPaintDevice(self._paper)
        self._document.setDefaultFont(body_font())
        self._document.setPageSize(self._body)

    @property
    def marks(self) -> list[_Mark]:
        """Return a bookmark for every heading."""
        layout = self._document.documentLayout()
        found = []
        for block in _headings(self._document):
            top = layout.blockBoundingRect(block).top()
            page = int(top // self._body.height())
            offset = (top - page * self._body.height() + self._head) * 72 / _RESOLUTION + _MARGIN * 72 / 25.4
            level = block.blockFormat().property(HEADING_LEVEL)
            found.append(_Mark(block.text(), int(level) - 1, page, offset))
        return found

    def add(self, blocks: tuple[object, ...], job: Progress) -> None:
        """Lay the blocks out."""
        writer = DocumentWriter(self._document, _RESOLUTION / 25.4)
        for place, block in enumerate(blocks):
            if place % 16 == 0:
                job.report(0.5 + 0.2 * place / len(blocks), "Setting the pages")
            writer.add(block)
        self._keep_headings(job)

    def draw(self, job: Progress) -> bytes:
        """Draw every page and return the file.

        Raises:
            ExportError: Qt could not begin to draw.
        """
        painter = QPainter()
        if not painter.begin(self._paper):
            raise ExportError("Qt could not begin the PDF. Choose another format, for example HTML, and print that.")
        count = self._document.pageCount()
        try:
            for number in range(count):
                job.report(0.75 + 0.2 * number / count, "Drawing the pages")
                if number:
                    self._paper.newPage()
                self._draw_page(painter, number, count)
        finally:
            painter.end()
        return bytes(self._buffer.data().data())

    def _draw_page(self, painter: QPainter, number: int, count: int) -> None:
        painter.save()
        top = number * self._body.height()
        painter.translate(0, self._head - top)
        visible = QRectF(0, top, self._body.width(), self._body.height())
        painter.setClipRect(visible)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = visible
        context.palette.setColor(context.palette.ColorRole.Text, QColor(paper().text))
        self._document.documentLayout().draw(painter, context)
        painter.restore()
        self._draw_edges(painter, number, count)

    def _draw_edges(self, painter: QPainter, number: int, count: int) -> None:
        font = QFont(body_font())
        font.setPointSizeF(8)
        painter.setFont(font)
        painter.setPen(QColor(paper().muted))
        width, height = self._paper.width(), self._paper.height()
        edge = _EDGE * _RESOLUTION / 96  # Qt scales the document's margin like this
        head = QRectF(edge, 0, width - 2 * edge, self._head * 0.6)
        foot = QRectF(edge, height - self._head * 0.6, width - 2 * edge, self._head * 0.6)
        if number:
            metrics = QFontMetricsF(font, self._paper)
            title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, head.width())
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | bottom, "Crossread")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | bottom, f"{number + 1} / {count}")

    def _keep_headings(self, job: Progress) -> None:
        """Move headings that would stand alone at the foot of a page to the next one (Qt has no "keep with next")."""
        from PySide6.QtGui import QTextCursor

        layout = self._document.documentLayout()
        height = self._body.height()
        for block in list(_headings(self._document)):
            job.check()
            following = block.next()
            while following.isValid() and following.blockFormat().property(HEADING_LEVEL):
                following = following.next()
            if not following.isValid():
                continue
            page = int(layout.blockBoundingRect(block).top() // height)
            lines = following.layout()
            first = lines.lineAt(0).rect().bottom() if lines.lineCount() else 0.0
            if int((layout.blockBoundingRect(following).top() + first) // height) > page:
                broken = block.blockFormat()
                broken.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(broken)


def _headings(document: QTextDocument) -> list[QTextBlock]:
    found = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().property(HEADING_LEVEL):
            found.append(block)
        block = block.next()
    return found


def _application() -> QGuiApplication:
    """Return an application for a command line; without a window it needs no screen."""
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([])


def _finished(content: bytes, marks: list[_Mark], language: str) -> bytes:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import Fit, IndirectObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    parents: list[IndirectObject] = []
    for each in marks:
        top = float(writer.pages[each.page].mediabox.height) - each.top
        parent = parents[each.level - 1] if 0 < each.level <= len(parents) else None
        entry = writer.add_outline_item(
            title=each.title, page_number=each.page, parent=parent, fit=Fit.xyz(left=0, top=top)
        )
        parents = [*parents[: each.level], entry]
    _mend_blanks(writer)
    writer.page_mode = "/UseOutlines"
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _mend_blanks(writer: PdfWriter) -> None:
    """Let blanks be copied as blanks.

    WORKAROUND, Qt 6.11: it names a glyph by the first character that the font draws with it, and many fonts draw a
    tab with the blank's glyph.
    """
    from pypdf.generic import DictionaryObject, NameObject, StreamObject

    for place in range(1, len(writer._objects) + 1):  # noqa: SLF001 - pypdf has no public way to list objects
        found = writer.get_object(place)
        if isinstance(found, DictionaryObject) and "/ToUnicode" in found:
            names = found["/ToUnicode"].get_object()
            if isinstance(names, StreamObject):
                mended = StreamObject()
                mended.set_data(names.get_data().replace(b"<0009>", b"<0020>"))
                found[NameObject("/ToUnicode")] = writer._add_object(mended.flate_encode())  # noqa: SLF001
