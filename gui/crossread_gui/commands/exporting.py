"""Write a report: choose a format, choose a file, write it off the UI thread, offer to open it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from crossread.job import Job
from crossread.model import Comparison
from crossread.roles import Exporter
from crossread.settings import ReportOptions
from crossread_gui.commands.keeping import suggested_name
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.intake import sentence
from crossread_gui.runner import Outcome, Progress, Runner
from crossread_gui.setting_words import worded
from crossread_gui.speaking import window_speech
from crossread_gui.state import Busy, Notice


class Exporting(QObject):
    """Turn the comparison into a report that can be sent."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._document = parts.document
        self._runner = Runner(self, name="crossread-export")
        self._runner.finished.connect(self._report)
        self._runner.progressed.connect(self._tell_progress)

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {"export": self.ask}

    def close(self) -> None:
        """Stop writing."""
        self._runner.close()

    @property
    def is_busy(self) -> bool:
        """Tell whether a report is being written."""
        return self._runner.is_busy

    def stop(self) -> None:
        """Stop writing; a file of the same name stays as it was."""
        self._runner.cancel()

    def ask(self) -> None:
        """Ask for format, parts and file."""
        from crossread.messages import STOPPED
        from crossread.reports.content import sizes
        from crossread_gui.dialogs.export import ExportDialog

        self._document.settle()
        comparison = self._document.comparison
        if comparison is None:
            text = self.tr("There is nothing to export yet: a report needs two articles that are compared.")
            self._parts.notices.show_notice(Notice(text, is_passing=True))
            return
        if self._document.is_stopped:
            comparison = replace(comparison, notices=(*comparison.notices, STOPPED))
        last, options = self._parts.preferences.report_choice()
        dialog = ExportDialog(exporters(), self._parts.window, options=options, sizes=sizes(comparison))
        dialog.choose(last)
        dialog.accepted.connect(lambda: self._ask_file(comparison, dialog.exporter, dialog.options))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, comparison: Comparison, exporter: Exporter, path: Path, options: ReportOptions) -> None:
        """Write a report to a file."""
        from crossread.reports import save_report

        def work(job: Job) -> Path:
            save_report(comparison, exporter, path, options, job)
            return path

        self._runner.start(work)

    def _ask_file(self, comparison: Comparison, exporter: Exporter, options: ReportOptions) -> None:
        self._parts.preferences.keep_report_choice(exporter.id, options)
        if options.language == "auto":
            options = replace(options, language=window_speech().language)
        dialog = QFileDialog(self._parts.window, self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{worded(exporter.title)} (*{exporter.suffix})")
        dialog.setDefaultSuffix(exporter.suffix.lstrip("."))
        dialog.selectFile(str(Path(suggested_name(self._document.session())).with_suffix(exporter.suffix)))
        # What is shown of a comparison may lag behind a note written just now.
        ruled = replace(comparison, rulings=self._document.rulings)
        dialog.fileSelected.connect(lambda name: self.write(ruled, exporter, Path(name), options))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _report(self, outcome: Outcome) -> None:
        self._document.busy_changed.emit(None)
        if isinstance(outcome.result, Path):
            path = outcome.result
            text = self.tr("The report “{name}” was written.").format(name=path.name)
            notice = Notice(text, "info", self.tr("Open It"), lambda: _open(path))
            self._parts.notices.show_notice(notice)
        elif outcome.is_cancelled:
            text = self.tr("The export was stopped; nothing was written.")
            self._parts.notices.show_notice(Notice(text, is_passing=True))
        elif outcome.error is not None:
            self._parts.notices.show_notice(Notice(sentence(outcome.error), "error"))

    def _tell_progress(self, progress: Progress) -> None:
        self._document.busy_changed.emit(
            Busy(progress.fraction, worded(progress.what) or self.tr("Writing the report…"))
        )


def exporters() -> tuple[Exporter, ...]:
    """Return every format a report can be written in."""
    from crossread.reports import EXPORTERS
    from crossread_gui.pdf_report import PdfExporter

    first, *others = EXPORTERS
    return (first, PdfExporter(), *others)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
