"""Start-up: the application, what all windows share, and the windows themselves."""

from __future__ import annotations

import gc
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from crossread.assets import resource
from crossread.version import __version__
from crossread_gui import crash, languages
from crossread_gui.commands.keeping import time_of
from crossread_gui.focus_ring import FocusRing
from crossread_gui.keeping import autosave_folder, decline, to_offer
from crossread_gui.notices import MOST_SHOWN
from crossread_gui.preferences import Habits, Preferences
from crossread_gui.state import Notice
from crossread_gui.theme import Theme
from crossread_gui.window import Window

_STARTED = 2000  # milliseconds after which start-up is over, unless articles are still compared
_SEEN = 40  # milliseconds after which a new window has been painted on most machines


class Windows(QObject):
    """Keep the open windows and what they share: theme, preferences, the folder of autosaved copies."""

    _unexpected = Signal(str)

    def __init__(self, application: QApplication, store: QSettings, autosaves: Path) -> None:
        super().__init__(application)
        self.preferences = Preferences(store, self)
        self._application = application
        self._language = self.preferences.habits.window.language
        self._translators = languages.install(application, self._language)
        self.theme = Theme(self, self.preferences.habits.window.theme)
        self.theme.set_source_style(self.preferences.habits.window.source_style)
        self.theme.set_reading(self.preferences.habits.reading_look)
        self.focus_ring = FocusRing(application, self.theme, self)
        self._autosaves = autosaves
        self._open: list[Window] = []
        self.preferences.habits_changed.connect(self._adopt)
        self._unexpected.connect(self._tell_unexpected)
        if isinstance(application, Application):
            application.file_handed_over.connect(self._take_file)
            application.may_quit = self.close_all

    @property
    def open_windows(self) -> tuple[Window, ...]:
        """The windows on screen, oldest first."""
        return tuple(self._open)

    def add(self, paths: list[Path] | None = None) -> Window:
        """Open another window, with these files if any."""
        window = Window(self.theme, self.preferences, self._autosaves)
        window.closed.connect(self._forget)
        window.window_wanted.connect(lambda path: self.add([] if path is None else [path]))
        window.quit_wanted.connect(self.close_all)
        if self._open:
            window.move(self._open[-1].pos().x() + 32, self._open[-1].pos().y() + 32)
        self._open.append(window)
        if paths:
            window.take_paths(paths)
        window.show()
        return window

    def close_all(self) -> bool:
        """Close every window, or none if one of them is to stay: all are asked first. Tell whether they went."""
        for window in self._open:
            if window.keeping.is_dirty:
                window.raise_()
                window.activateWindow()
            if not window.keeping.may_close():
                return False
        for window in self.open_windows:
            window.close_unasked()
        return True

    def offer_recovery(self) -> None:
        """Offer the comparisons that a crash or power cut left behind."""
        for path in to_offer(self._autosaves, time.time())[:MOST_SHOWN]:  # the rest next time
            text = self.tr("Crossread ended unexpectedly. Your comparison of {time} can be recovered.")
            told = text.format(time=time_of(path))
            action, declined = partial(self._recover, path), partial(self._decline, path)
            self._open[0].notices.show_notice(Notice(told, "warning", self.tr("Recover"), action, declined))

    def catch_unexpected(self) -> None:
        """Log what nobody caught and say so in the latest window."""
        crash.keep_log(crash.log_file())
        crash.catch_unexpected(self._unexpected.emit)

    def _take_file(self, path: Path) -> None:
        self._open[-1].take_paths([path])

    def _decline(self, path: Path) -> None:
        """Keep a copy aside for a while; the menu of recent comparisons still has it."""
        decline(path)
        for window in self._open:
            window.keeping.follow_recent()

    def _recover(self, path: Path) -> None:
        window = self._open[0] if not self._open[0].document.articles else self.add()
        window.keeping.open(path)

    def _offer_language(self) -> None:
        """Every text of a window is set when it is made: offer to make the windows anew, with all that is in them."""
        text = self.tr(
            "The language changes when Crossread starts again, or now: the windows open anew, nothing is lost."
        )
        for window in self._open:
            window.notices.show_notice(Notice(text, "info", self.tr("Change Now"), self._speak_anew))

    def _speak_anew(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = languages.install(self._application, self._language)
        for window in self.open_windows:
            self.add().take_over(window)

    def _adopt(self, habits: Habits) -> None:
        if habits.window.language != self._language:
            self._language = habits.window.language
            self._offer_language()
        if habits.window.theme != self.theme.choice:
            self.theme.choose(habits.window.theme)
        self.theme.set_source_style(habits.window.source_style)
        self.theme.set_reading(habits.reading_look)

    def _tell_unexpected(self, what: str) -> None:
        text = self.tr("Something went wrong inside Crossread ({what}). Details are in {file}.")
        notice = Notice(text.format(what=what, file=crash.log_file()), "error")
        for window in self._open[-1:]:
            window.notices.show_notice(notice)

    def _forget(self, window: Window) -> None:
        self._open.remove(window)
        window.deleteLater()
        gc.unfreeze()  # what its comparisons had set aside may go


class Application(QApplication):
    """Qt's application; tells of files that the desktop hands over (macOS does so by an event).

    `may_quit` asks whether it may end; Qt alone would close the windows one by one until one of them stays.
    """

    file_handed_over = Signal(object)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.may_quit: Callable[[], bool] = lambda: True

    def event(self, event: QEvent) -> bool:
        """Catch the event that carries a file, and the one that ends the program."""
        if event.type() == QEvent.Type.Quit and not self.may_quit():
            event.ignore()
            return True
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_handed_over.emit(Path(event.file()))
            return True
        return super().event(event)


def make_application(arguments: list[str]) -> Application:
    """Return the Qt application, named and with its icon."""
    application = Application(arguments)
    application.setOrganizationName("Crossread")
    application.setApplicationName("Crossread")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("org.crossread.Crossread")
    application.setWindowIcon(QIcon(str(resource("icons", "application", "crossread.svg"))))
    return application


def user_store() -> QSettings:
    """Return the user's INI file."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Crossread", "Crossread")


def run(paths: list[str], samples: bool) -> int:
    """Open the window with these articles, or with the samples, and stay until the last window is closed."""
    # Qt's loop never lets Python see Ctrl+C; the autosaved copy is offered at the next start.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # While texts are compared, each call of Qt waits as long as this for the interpreter: 5 ms by default.
    sys.setswitchinterval(0.001)
    application = make_application(sys.argv[:1])
    windows = Windows(application, user_store(), autosave_folder())
    windows.catch_unexpected()
    window = windows.add()
    # Readers bring large libraries along: loading these at once would hold up the first sight of the window.
    QTimer.singleShot(_SEEN, window, lambda: _fill(window, paths, samples=samples))
    windows.offer_recovery()
    windows.open_windows[0].updating.ask_at_start()
    collecting = QTimer(application, interval=_STARTED)
    collecting.timeout.connect(lambda: _collect_garbage(windows, collecting))
    collecting.start()
    return application.exec()


def _collect_garbage(windows: Windows, waiting: QTimer) -> None:
    """Look for cyclic garbage again once all is opened; what start-up made stays out of it."""
    if not any(each.document.is_busy for each in windows.open_windows):
        waiting.stop()
        gc.freeze()
        gc.enable()


def _fill(window: Window, paths: list[str], *, samples: bool) -> None:
    if paths:
        window.take_paths([Path(each) for each in paths])
    if samples:
        window.show_samples()
