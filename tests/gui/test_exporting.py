from __future__ import annotations

import threading

from PySide6.QtWidgets import QCheckBox

from crossread.reports import exporter_for
from crossread.settings import ReportOptions
from crossread_gui.commands.exporting import exporters
from crossread_gui.dialogs.export import ExportDialog


class Endless:
    """An exporter that never ends by itself."""

    id = "endless"
    title = "Endless"
    suffix = ".txt"

    def __init__(self):
        self.began = threading.Event()

    def write(self, comparison, options, job):
        while True:
            job.report(0.5, "Writing RTF")
            self.began.set()


def test_an_export_shows_its_progress_and_stops_leaving_the_earlier_file(
    window, article_files, settle, qtbot, tmp_path
):
    window.take_paths(article_files[:2])
    settle()
    report = tmp_path / "report.txt"
    report.write_text("earlier", encoding="utf-8")
    told = []
    window.document.busy_changed.connect(told.append)
    endless = Endless()

    window.exporting.write(window.document.comparison, endless, report, ReportOptions())
    qtbot.waitUntil(lambda: any(each is not None and each.what == "Writing RTF" for each in told), timeout=10_000)
    window.command["stop"].trigger()

    qtbot.waitUntil(lambda: not window.exporting.is_busy, timeout=10_000)
    assert report.read_text(encoding="utf-8") == "earlier"
    assert any("stopped" in each.text for each in window.notices.notices)
    assert told[-1] is None


def test_a_failed_export_is_told_in_place(window, article_files, settle, qtbot, tmp_path):
    window.take_paths(article_files[:2])
    settle()

    window.exporting.write(
        window.document.comparison, exporter_for("txt"), tmp_path / "gone" / "report.txt", ReportOptions()
    )

    qtbot.waitUntil(lambda: any("could not be written" in each.text for each in window.notices.notices), timeout=10_000)


def test_the_dialog_counts_the_parts_and_remembers_what_was_chosen(window, qtbot):
    preferences = window.parts.preferences
    preferences.keep_report_choice("odt", ReportOptions(language="es", shared=False, title="Once only"))
    last, options = preferences.report_choice()

    dialog = ExportDialog(exporters(), window, options=options, sizes={"contradictions": 7})
    qtbot.addWidget(dialog)
    dialog.choose(last)

    assert dialog.exporter.id == "odt"
    assert dialog.options == ReportOptions(language="es", shared=False)
    assert any("(7)" in each.text() for each in dialog.findChildren(QCheckBox))
