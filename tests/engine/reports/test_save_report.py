import os
import threading
from pathlib import Path

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


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no device that is always full")
def test_a_device_that_is_full_is_told_and_stays_a_device(comparison):
    with pytest.raises(ExportError, match="No space left"):
        save_report(comparison, exporter_for("html"), Path("/dev/full"), ReportOptions(), Job())

    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to(comparison, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    save_report(comparison, exporter_for("txt"), pipe, ReportOptions(), Job())

    reader.join(10)
    assert "Bridge closes after storm" in read[0].decode()
    assert pipe.is_fifo()


def test_a_folder_of_that_name_is_told(comparison, tmp_path):
    with pytest.raises(ExportError, match="could not be written"):
        save_report(comparison, exporter_for("txt"), tmp_path, ReportOptions(), Job())
