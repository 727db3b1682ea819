import os

import pytest

from crossread.errors import Cancelled, ExportError
from crossread.job import Job
from crossread.reports import exporter_for, save_report
from crossread.settings import ReportOptions


def test_a_full_disk_leaves_the_earlier_report(comparison, tmp_path, monkeypatch):
    report = tmp_path / "report.json"
    report.write_text("earlier", encoding="utf-8")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        save_report(comparison, exporter_for("json"), report, ReportOptions(), Job())

    assert report.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [report]


def test_a_missing_folder_is_told(comparison, tmp_path):
    with pytest.raises(ExportError, match="could not be written"):
        save_report(comparison, exporter_for("txt"), tmp_path / "gone" / "report.txt", ReportOptions(), Job())


def test_a_stopped_export_writes_nothing(comparison, tmp_path):
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        save_report(comparison, exporter_for("html"), tmp_path / "report.html", ReportOptions(), job)

    assert list(tmp_path.iterdir()) == []
