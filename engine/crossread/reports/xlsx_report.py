"""XLSX: a sheet each for matches, findings, passages, articles and pairs, with filters and frozen heads."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from crossread.lookup import Lookup
from crossread.model import Comparison, Verdict
from crossread.reports.colours import paper
from crossread.reports.content import report_on
from crossread.reports.rows import Cell, Sheet, sheets
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.speech import Speech, initial
from crossread.styling.appearance import appearance
from crossread.styling.printable import printable
from crossread.styling.tokens import verdict_token

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.workbook import Workbook

_WIDE = {"text", "other text", "sentence", "title", "address", "note"}
_LONGEST = 32_767  # characters a cell of Excel holds
_WORDS = {"verdict", "how", "left out because", "moved", "linked by user", "unsettled", "ruled by user", "quotation"}
_PERCENT = {
    "score",
    "wording",
    "meaning",
    "confidence",
    "shared",
    "unique",
    "contradictory",
    "excluded",
    "share word for word",
    "other share word for word",
}


class XlsxExporter:
    """For sorting, filtering and counting."""

    id = "xlsx"
    title = "Spreadsheet (XLSX)"
    suffix = ".xlsx"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the workbook; every text is stored as text, so that none is taken for a formula."""
        from openpyxl import Workbook

        report = report_on(comparison, options)
        found = sheets(Lookup(comparison), report, job)
        book = Workbook(write_only=True)
        for place, sheet in enumerate(found):
            job.report(0.6 + 0.3 * place / len(found), "Writing the sheets")
            _add(book, sheet, report.speech, job)
        packed = BytesIO()
        book.save(packed)
        return packed.getvalue()


def _add(book: Workbook, sheet: Sheet, speech: Speech, job: Progress) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(speech.say(sheet.name))
    for column, name in enumerate(sheet.head, start=1):
        page.column_dimensions[get_column_letter(column)].width = 60 if name in _WIDE else max(9, len(name) + 3)
    page.freeze_panes = "A2"
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.head))}{len(sheet.rows) + 1}"
    head = [_cell(page, initial(speech.say(name))) for name in sheet.head]
    for each in head:
        each.font = Font(bold=True)
    page.append(head)
    for row in sheet.rows:
        job.check()
        page.append([_drawn(page, name, value, speech) for name, value in zip(sheet.head, row, strict=True)])


def _cell(page: object, value: Cell) -> WriteOnlyCell:
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        return WriteOnlyCell(page, value=value)
    cell = WriteOnlyCell(page, value=printable(value)[:_LONGEST])
    cell.data_type = "s"  # openpyxl takes a text that begins with "=" for a formula
    return cell


def _drawn(page: object, name: str, value: Cell, speech: Speech) -> WriteOnlyCell:
    from openpyxl.styles import Alignment, PatternFill

    cell = _cell(page, speech.say(value) if name in _WORDS and isinstance(value, str) else value)
    if name in _PERCENT and not isinstance(value, str):
        cell.number_format = "0%"
    if name in _WIDE:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if name == "verdict":
        fill = appearance(verdict_token(Verdict(str(value))), paper()).fill
        if fill:
            cell.fill = PatternFill("solid", fgColor=fill[1:].upper())
    return cell
