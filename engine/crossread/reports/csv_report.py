"""CSV: matches, findings, passages and statistics in one table, told apart by its first column."""

from __future__ import annotations

import csv
from io import StringIO

from crossread.lookup import Lookup
from crossread.model import Comparison
from crossread.reports.content import report_on
from crossread.reports.rows import Cell, safe, sheets
from crossread.roles import Progress
from crossread.settings import ReportOptions


class CsvExporter:
    """One row for everything; filter by “record”."""

    id = "csv"
    title = "Table (CSV)"
    suffix = ".csv"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the table, UTF-8 with a byte order mark, without which Excel guesses another encoding."""
        found = sheets(Lookup(comparison), report_on(comparison, options), job)
        columns = tuple(dict.fromkeys(column for sheet in found for column in sheet.head))
        written = StringIO()
        table = csv.writer(written)
        table.writerow(("record", *columns))
        for sheet in found:
            for row in sheet.rows:
                job.check()
                cells = dict(zip(sheet.head, row, strict=True))
                table.writerow((sheet.record, *_line(cells, columns)))
        return written.getvalue().encode("utf-8-sig")


def _line(cells: dict[str, Cell], columns: tuple[str, ...]) -> list[Cell]:
    values = (cells.get(column, "") for column in columns)
    return [safe(each) if isinstance(each, str) else each for each in values]
