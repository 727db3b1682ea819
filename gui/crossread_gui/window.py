"""One window: assembly of the parts, and the events only a window gets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from crossread.model import Comparison
from crossread_gui.actions import PASSAGE_MENU, TOOLBAR, ActionSet
from crossread_gui.aloud import name_overflow
from crossread_gui.commands.citing import Citing
from crossread_gui.commands.exporting import Exporting
from crossread_gui.commands.filing import Filing, sort_paths
from crossread_gui.commands.judging import Judging
from crossread_gui.commands.keeping import Keeping
from crossread_gui.commands.looking import Looking
from crossread_gui.commands.parts import Parts
from crossread_gui.commands.standing import act_where_the_keyboard_stands
from crossread_gui.commands.updating import Updating
from crossread_gui.commands.walking import Walking
from crossread_gui.context_key import add_context_key
from crossread_gui.document import ComparisonDocument
from crossread_gui.drop_layer import DropLayer
from crossread_gui.dropping import is_welcome, sort_out
from crossread_gui.empty_state import EmptyState
from crossread_gui.first_size import open_at
from crossread_gui.notices import NoticeBar
from crossread_gui.panes.drop_mark import Landing
from crossread_gui.panes.drop_target import take_a_copy
from crossread_gui.preferences import Preferences
from crossread_gui.room import ReadingRoom
from crossread_gui.samples import SampleSet, sample_sets
from crossread_gui.speaking import window_speech
from crossread_gui.state import Notice
from crossread_gui.status_line import StatusLine
from crossread_gui.theme import Theme
from crossread_gui.views import voices
from crossread_gui.watching import FileWatcher
from crossread_gui.whereabouts import Whereabouts


class Window(QMainWindow):
    """Show one comparison."""

    closed = Signal(object)
    window_wanted = Signal(object)
    quit_wanted = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, autosave_folder: Path) -> None:
        super().__init__()
        voices.install()
        self.document = ComparisonDocument(self)
        self.document.settings = preferences.settings()
        self.notices = NoticeBar(theme, self)
        self.parts = Parts(self.document, theme, preferences, self.notices, self)
        self.command = ActionSet(theme, self)
        self.room = ReadingRoom(self.parts, self.command)
        self.empty = EmptyState(theme, self.command, preferences)
        self.filing = Filing(self.parts)
        self.keeping = Keeping(self.parts, autosave_folder)
        self.looking = Looking(self.parts, self.command)
        self.walking = Walking(self.parts, self.command, self.room.panes)
        self.judging = Judging(self.parts, self.command, self.room.panes)
        self.citing = Citing(self.parts)
        self.exporting = Exporting(self.parts)
        self.updating = Updating(self.parts)
        self.watcher = FileWatcher(self.document)
        self._told: set[str] = set()
        self._is_asked = False
        self._assemble()
        self._drop_layer = DropLayer(theme, self)
        self._bind()
        self._wire()
        self._whereabouts = Whereabouts(self.document, self.room)
        self._entitle()

    def take_paths(self, paths: list[Path]) -> None:
        """Open what was named on the command line or by the desktop."""
        self.filing.take(sort_paths(paths))

    def show_samples(self, index: int = 0) -> None:
        """Add one of the sets of samples."""
        self._take_sample(sample_sets()[index])

    def take_over(self, former: Window) -> None:
        """Show what another window shows, and close that one."""
        self.restoreGeometry(former.saveGeometry())
        self.keeping.take_over(former.keeping)
        former.close()

    def close_unasked(self) -> None:
        """Close without a question: it was asked, and answered, before."""
        self._is_asked = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out by hand what is painted by hand when the reading direction changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            for widget in self.findChildren(QWidget):
                QApplication.postEvent(widget, QResizeEvent(widget.size(), widget.size()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work, then end every thread."""
        if not (self._is_asked or self.keeping.may_close()):
            event.ignore()
            return
        self.keeping.keep_place()
        preferences = self.parts.preferences
        preferences.remember("geometry", self.saveGeometry())
        self.room.show_docks(is_shown=True)
        preferences.remember("panels", self.saveState())
        self.keeping.close()
        self.filing.close()
        self.room.articles.rereading.close()
        self.exporting.close()
        self.updating.close()
        self.document.close()
        for column in self.room.panes.all_columns():
            column.pane.let_go()
        event.accept()
        self.closed.emit(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, addresses and text from outside."""
        if is_welcome(event.mimeData()) and event.source() is None:
            take_a_copy(event)
            if event.isAccepted():
                self._drop_layer.appear()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Take the indicator away."""
        self._drop_layer.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped beside the panes; they take what is dropped on them."""
        self._drop_layer.hide()
        take_a_copy(event)
        if event.isAccepted():
            self.filing.take_mime(event.mimeData())

    def _take_landed(self, mime: QMimeData, landing: Landing) -> None:
        letters = [each.id for each in self.document.articles]
        if landing.how == "replace":
            self.filing.put_instead(sort_out(mime), landing.letter)
        else:
            self.filing.take_mime(mime, letters.index(landing.letter) + (landing.how == "after"))

    def _assemble(self) -> None:
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.command.fill_menu_bar(self.menuBar())
        bar = self.addToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setIconSize(QSize(18, 18))
        bar.setMovable(False)
        self.command.fill(bar, TOOLBAR)
        name_overflow(bar)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.room)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(StatusLine(self.document, self.parts.theme, self.command, self))
        self.room.add_docks(self)
        self.setMinimumSize(640, 540)
        open_at(self, 1280, 800)
        self.restoreGeometry(self.parts.preferences.remembered("geometry"))
        if self.restoreState(self.parts.preferences.remembered("panels")):
            self.room.remember_open_docks()

    def _bind(self) -> None:
        add_context_key(self)
        act_where_the_keyboard_stands(self.command, filter(None, PASSAGE_MENU), self.room.panes)
        groups = (
            self.filing, self.keeping, self.exporting, self.looking, self.walking, self.judging, self.citing,
            self.updating, self.room,
        )  # fmt: skip
        for group in groups:
            self.command.bind(group.handlers())
        self.command.bind(
            {
                "new-window": lambda: self.window_wanted.emit(None),
                "close-window": self.close,
                "stop": self._stop,
                "go-on": self.document.go_on,
                "quit": self.quit_wanted.emit,
            }
        )

    def _wire(self) -> None:
        self.document.notice_raised.connect(self.notices.show_notice)
        self.document.notice_withdrawn.connect(self.notices.withdraw)
        self.document.comparison_changed.connect(self._tell_notices)
        self.room.panes.dropped.connect(self._take_landed)
        self.document.articles_changed.connect(self._show_what_there_is)
        self.document.failures_changed.connect(self._show_what_there_is)
        self.filing.session_wanted.connect(self.keeping.open)
        self.watcher.file_changed.connect(self._offer_reload)
        self.empty.sample_chosen.connect(self._take_sample)
        self.empty.recent_chosen.connect(self.keeping.open)
        self.keeping.opened_elsewhere.connect(self.window_wanted)
        self.keeping.title_changed.connect(self._entitle)
        recent = self.command.submenu("<recent>")
        self.keeping.fill_recent_menu(recent)
        self.parts.preferences.recent_changed.connect(self.keeping.follow_recent)
        samples = self.command.submenu("<samples>")
        for each in sample_sets():
            samples.addAction(each.title).triggered.connect(lambda _checked=False, each=each: self._take_sample(each))
        self.looking.fill_theme_menu(self.command.submenu("<theme>"))
        self.room.fill_panel_menu(self.command.submenu("<panels>"))
        self._show_what_there_is()

    def _take_sample(self, sample: SampleSet) -> None:
        self.document.add_paths(sample.paths)

    def _show_what_there_is(self) -> None:
        has_articles = bool(self.document.articles)
        shown = self.room if has_articles or self.document.failures else self.empty
        self.room.show_docks(is_shown=has_articles)
        if shown is not self._stack.currentWidget():
            self._stack.setCurrentWidget(shown)
            if has_articles:  # the keys are those of reading, not those of the first control in the bar
                self.room.panes.focus_next(0)
            else:
                self.room.failed.focus_first()

    def _tell_notices(self, comparison: Comparison | None) -> None:
        """Say once what the engine wants to be known, such as a missing language model."""
        told = set() if comparison is None else set(comparison.notices) - self._told
        self._told |= told
        for sentence in sorted(told):
            self.notices.show_notice(Notice(window_speech().told(sentence)))

    def _offer_reload(self, identity: str) -> None:
        article = self.document.article(identity)
        if article is None or not self.parts.preferences.habits.window.watches_files:
            return
        text = self.tr("“{title}” has changed on disk.").format(title=article.title)
        reload = Notice(text, "info", self.tr("Reload"), lambda: self.document.reload(identity))
        self.notices.show_notice(reload)

    def _stop(self) -> None:
        """Esc: leave off what was begun, stop the work, else put away what lies on top."""
        if self.judging.is_linking and not self.room.find_bar.isVisible():
            self.judging.end_link()
        elif self.document.is_busy:
            self.document.cancel()
        elif self.exporting.is_busy:
            self.exporting.stop()
        elif not self.room.put_away():
            self.notices.dismiss()

    def _entitle(self) -> None:
        name = self.keeping.path.stem if self.keeping.path is not None else ""
        titles = " / ".join(each.title or each.id for each in self.document.articles)
        shown = name or (titles if len(titles) < 90 else titles[:89] + "…")
        self.setWindowTitle(f"{shown}[*] – Crossread" if shown else "Crossread[*]")
        self.setWindowModified(self.keeping.is_dirty)
