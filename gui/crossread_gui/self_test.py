"""Prove that a built program works: open, compare, draw, save, reopen and export, without a screen.

Run by packaging/smoke.sh as `crossread open --samples --self-test FOLDER`; what it writes is checked there.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from crossread import session
from crossread.job import Job
from crossread.reports import save_report
from crossread.settings import ReportOptions
from crossread_gui.app import Windows
from crossread_gui.commands.exporting import exporters
from crossread_gui.picture import lone_window, wait_until_compared
from crossread_gui.window import Window

_REPORTS = ("html", "pdf")


def run(paths: list[str], *, samples: bool, folder: Path) -> int:
    """Do a user's round in a window that is never shown; return 0 if every step held.

    Without articles, only draw the empty window: what a start takes.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with lone_window([Path(each) for each in paths]) as (windows, window):
        if not paths and not samples:
            return int(window.grab().isNull())
        if samples:
            window.show_samples()
        wait_until_compared(window)
        failure = _round(window, windows, folder)
    if failure:
        sys.stderr.write(f"self-test: {failure}\n")
    return int(bool(failure))


def _round(window: Window, windows: Windows, folder: Path) -> str:
    """Return what went wrong, or nothing."""
    if window.document.failures:
        return window.document.failures[0].sentence
    comparison = window.document.comparison
    if comparison is None:
        return "nothing was compared"
    if comparison.notices:
        return comparison.notices[0]
    if not comparison.matches or all(each.semantic is None for each in comparison.matches):
        return "the language model took no part"
    window.grab().save(str(folder / "picture.png"))
    saved = folder / "comparison.crossread"
    session.save(saved, window.document.session())
    for exporter in exporters():
        if exporter.id in _REPORTS:
            save_report(comparison, exporter, folder / f"report{exporter.suffix}", ReportOptions(), Job())
    again = windows.add([saved])
    wait_until_compared(again)
    reopened = again.document.comparison
    if reopened is None or replace(reopened, rulings=()).matches != comparison.matches:
        return "the comparison that was saved reads differently when it is opened again"
    return ""
