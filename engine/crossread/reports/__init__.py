"""Exporters: one module and one line in EXPORTERS each."""

from __future__ import annotations

from pathlib import Path

from crossread.errors import ExportError, Sentence
from crossread.files import replace_whole
from crossread.model import Comparison
from crossread.reports.csv_report import CsvExporter
from crossread.reports.docx_report import DocxExporter
from crossread.reports.html_report import HtmlExporter
from crossread.reports.json_report import JsonExporter
from crossread.reports.latex_report import LatexExporter
from crossread.reports.markdown_report import MarkdownExporter
from crossread.reports.odt_report import OdtExporter
from crossread.reports.rtf_report import RtfExporter
from crossread.reports.svg_report import SvgExporter
from crossread.reports.text_report import AnsiExporter, TextExporter
from crossread.reports.xlsx_report import XlsxExporter
from crossread.roles import Exporter, Progress
from crossread.settings import ReportOptions

EXPORTERS: tuple[Exporter, ...] = (
    HtmlExporter(),
    DocxExporter(),
    OdtExporter(),
    RtfExporter(),
    LatexExporter(),
    MarkdownExporter(),
    SvgExporter(),
    TextExporter(),
    AnsiExporter(),
    XlsxExporter(),
    CsvExporter(),
    JsonExporter(),
)


def exporter_for(name: str, exporters: tuple[Exporter, ...] = EXPORTERS) -> Exporter | None:
    """Return the exporter of a format's name or of a file name's suffix, which may be that name, too.

    >>> exporter_for("json").suffix, exporter_for("story.JSON").suffix, exporter_for("what")
    ('.json', '.json', None)
    >>> exporter_for("story.ans").id, exporter_for("story.ansi").id
    ('ansi', 'ansi')
    """
    wanted = name.lower()
    for each in exporters:
        if wanted == each.id or wanted.endswith((each.suffix, f".{each.id}")):
            return each
    return None


def save_report(comparison: Comparison, exporter: Exporter, path: Path, options: ReportOptions, job: Progress) -> None:
    """Write a report to a file, in place of an earlier one only when it is complete.

    Raises:
        ExportError: the disk is full, the folder is missing, or the file is locked.
        Cancelled: the job was stopped; no file was written.
    """
    content = exporter.write(comparison, options, job)
    job.check()
    try:
        replace_whole(path, content)
    except OSError as error:
        raise ExportError(
            Sentence(
                "“{path}” could not be written: {reason}. Nothing was changed; close the file where it "
                "is open, free some space, or choose another folder.",
                path=path,
                reason=error.strerror or error,
            )
        ) from error
