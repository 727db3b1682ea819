"""Ask whether there is a newer Crossread: never unasked, and never without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from crossread.job import Job
from crossread.version import __version__
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.intake import sentence
from crossread_gui.runner import Outcome, Runner
from crossread_gui.state import Notice

if TYPE_CHECKING:
    from crossread.updates import Release


class Updating(QObject):
    """Ask the address in the preferences for the newest release."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._runner = Runner(self, name="crossread-updates")
        self._runner.finished.connect(self._report)

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {"updates": self.offer}

    def close(self) -> None:
        """Stop asking."""
        self._runner.close()

    def offer(self) -> None:
        """Say what would be contacted and with what, and ask it only when the user agrees."""
        feed = self._parts.preferences.habits.window.releases
        if self._parts.preferences.habits.window.online == "never":
            self._tell(self.tr("Going online is switched off in the preferences."), "warning")
        elif not feed:
            self._tell(self.tr("No address is set to ask for newer versions. The preferences have a line for it."))
        else:
            text = self.tr(
                "Ask {host} for the newest version? It is one request to {address}; it names this version, "
                "{version}, and says nothing of your articles."
            ).format(host=urlsplit(feed).hostname or feed, address=feed, version=__version__)
            self._parts.notices.show_notice(Notice(text, "info", self.tr("Ask"), lambda: self.ask(feed)))

    def ask_at_start(self) -> None:
        """Ask, and say so, where the user has chosen that."""
        wanted = self._parts.preferences.habits.window
        if wanted.checks_updates and wanted.releases and wanted.online != "never":
            self._tell(self.tr("Asking {host} for the newest version.").format(host=urlsplit(wanted.releases).hostname))
            self.ask(wanted.releases)

    def ask(self, feed: str) -> None:
        """Ask an address off the UI thread."""
        from crossread.reading.fetch import FetchPolicy
        from crossread.updates import latest_release

        is_private = self._parts.document.settings.reading.private_addresses
        policy = FetchPolicy(timeout=15.0, largest=1_000_000, allow_private=is_private)

        def work(job: Job) -> object:
            return latest_release(feed, job, policy)

        self._runner.supersede(work)

    def _report(self, outcome: Outcome) -> None:
        from crossread.updates import Release

        if isinstance(outcome.result, Release):
            self._tell_release(outcome.result)
        elif outcome.error is not None and not outcome.is_cancelled:
            self._tell(sentence(outcome.error), "error")

    def _tell_release(self, release: Release) -> None:
        if not release.is_newer_than(__version__):
            self._tell(self.tr("Crossread {version} is the newest version.").format(version=__version__))
            return
        text = self.tr("Crossread {version} can be had; this is {own}.").format(
            version=release.version, own=__version__
        )
        page = QUrl(release.page)
        action = self.tr("Open Its Page") if release.page else ""
        self._parts.notices.show_notice(Notice(text, "info", action, lambda: QDesktopServices.openUrl(page)))

    def _tell(self, text: str, kind: str = "info") -> None:
        self._parts.notices.show_notice(Notice(text, kind))
