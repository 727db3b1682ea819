"""Every command of the window once: id, text, icon, shortcuts. Menus and toolbar are lists of ids.

What a command does is bound by the window's command groups (`commands/`); a test sees that none is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from crossread_gui.icons import icon
from crossread_gui.theme import Theme
from crossread_gui.wordlist import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can ask for; `text` carries the menu's mnemonic, `tip` a sentence for the tooltip."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    is_checkable: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("new-window", QT_TRANSLATE_NOOP("actions", "&New Window"), ("Ctrl+N",), "app-window"),
    Command(
        "open", QT_TRANSLATE_NOOP("actions", "&Open Articles…"), ("Ctrl+O",), "folder-open",
        QT_TRANSLATE_NOOP("actions", "Open articles or a saved comparison"),
    ),
    Command(
        "paste", QT_TRANSLATE_NOOP("actions", "Paste as Artic&le"), ("Ctrl+V",), "clipboard-paste",
        QT_TRANSLATE_NOOP("actions", "Make an article of the text on the clipboard"),
    ),
    Command("type-text", QT_TRANSLATE_NOOP("actions", "Article from &Text…"), ("Ctrl+T",), "file-plus"),
    Command(
        "open-address", QT_TRANSLATE_NOOP("actions", "Article from the &Web…"), ("Ctrl+Shift+O",), "globe",
        QT_TRANSLATE_NOOP("actions", "Fetch one page; Crossread asks before it goes online"),
    ),
    Command(
        "reopen-as", QT_TRANSLATE_NOOP("actions", "Reo&pen As…"), (), "",
        QT_TRANSLATE_NOOP("actions", "Read the article's file in another encoding"),
    ),
    Command(
        "chapter", QT_TRANSLATE_NOOP("actions", "C&hoose a Chapter…"), (), "",
        QT_TRANSLATE_NOOP("actions", "Compare one chapter of an e-book, or all"),
    ),
    Command("save", QT_TRANSLATE_NOOP("actions", "&Save Comparison"), ("Ctrl+S",), "save"),
    Command("save-as", QT_TRANSLATE_NOOP("actions", "Save Comparison &As…"), ("Ctrl+Shift+S",)),
    Command(
        "export", QT_TRANSLATE_NOOP("actions", "&Export…"), ("Ctrl+E",), "download",
        QT_TRANSLATE_NOOP("actions", "Write a report that can be sent"),
    ),
    Command("close-window", QT_TRANSLATE_NOOP("actions", "&Close Window"), ("Ctrl+W",), "x"),
    Command("quit", QT_TRANSLATE_NOOP("actions", "&Quit"), ("Ctrl+Q",)),
    Command("undo", QT_TRANSLATE_NOOP("actions", "&Undo"), ("Ctrl+Z",), "undo-2"),
    Command("redo", QT_TRANSLATE_NOOP("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Command(
        "copy-citation", QT_TRANSLATE_NOOP("actions", "Cop&y as Citation"), ("Ctrl+Shift+C",), "quote",
        QT_TRANSLATE_NOOP("actions", "Copy the passage with its outlet, title and date"),
    ),
    Command("find", QT_TRANSLATE_NOOP("actions", "&Find…"), ("Ctrl+F",), "search"),
    Command("find-next", QT_TRANSLATE_NOOP("actions", "Find Ne&xt"), ("F3",)),
    Command("find-previous", QT_TRANSLATE_NOOP("actions", "Find Pre&vious"), ("Shift+F3",)),
    Command("preferences", QT_TRANSLATE_NOOP("actions", "Pr&eferences…"), ("Ctrl+,",), "settings"),
    Command(
        "next", QT_TRANSLATE_NOOP("actions", "&Next"), ("N", "Alt+Down"), "chevron-down",
        QT_TRANSLATE_NOOP("actions", "Next passage that the filter shows"),
    ),
    Command(
        "previous", QT_TRANSLATE_NOOP("actions", "&Previous"), ("P", "Alt+Up"), "chevron-up",
        QT_TRANSLATE_NOOP("actions", "Previous passage that the filter shows"),
    ),
    Command(
        "jump-shared", QT_TRANSLATE_NOOP("actions", "Next &Shared Passage"), ("Shift+1",), "",
        QT_TRANSLATE_NOOP("actions", "Next shared passage, article after article"),
    ),
    Command(
        "jump-unique", QT_TRANSLATE_NOOP("actions", "Next &Unique Passage"), ("Shift+2",), "",
        QT_TRANSLATE_NOOP("actions", "Next unique passage, article after article"),
    ),
    Command(
        "jump-contradictory", QT_TRANSLATE_NOOP("actions", "Next &Contradiction"), ("Shift+3",), "triangle-alert",
        QT_TRANSLATE_NOOP("actions", "Next contradiction, article after article"),
    ),
    Command(
        "jump-unsettled", QT_TRANSLATE_NOOP("actions", "Next Unse&ttled Passage"), ("Shift+4",), "",
        QT_TRANSLATE_NOOP("actions", "Next passage with a question mark: worth a look of your own"),
    ),
    Command("level", QT_TRANSLATE_NOOP("actions", "&Bring Partners Level"), ("Ctrl+Return",), "arrow-left-right"),
    Command(
        "base", QT_TRANSLATE_NOOP("actions", "&Read from This Article"), ("B",), "anchor",
        QT_TRANSLATE_NOOP("actions", "Next and Previous walk through this article"),
    ),
    Command("next-pane", QT_TRANSLATE_NOOP("actions", "Next P&ane"), ("F6",)),
    Command("previous-pane", QT_TRANSLATE_NOOP("actions", "Previous Pan&e"), ("Shift+F6",)),
    Command("set-shared", QT_TRANSLATE_NOOP("actions", "It Is &Shared"), ("S",), "check"),
    Command("set-unique", QT_TRANSLATE_NOOP("actions", "It Is &Unique"), ("U",), "circle"),
    Command("set-contradictory", QT_TRANSLATE_NOOP("actions", "It Is &Contradictory"), ("C",), "flag"),
    Command(
        "dismiss", QT_TRANSLATE_NOOP("actions", "&Dismiss"), ("X",), "ban",
        QT_TRANSLATE_NOOP("actions", "Set the evidence of this passage aside"),
    ),
    Command("withdraw", QT_TRANSLATE_NOOP("actions", "&Withdraw My Rulings Here"), ("Backspace",), "rotate-ccw"),
    Command(
        "link", QT_TRANSLATE_NOOP("actions", "&Link with Another Passage…"), ("K",), "link",
        QT_TRANSLATE_NOOP("actions", "Then click the passage of another article that says the same"),
    ),
    Command("unlink", QT_TRANSLATE_NOOP("actions", "Unlin&k from Its Partners"), ("Shift+K",), "unlink"),
    Command("note", QT_TRANSLATE_NOOP("actions", "&Note…"), ("M",), "sticky-note"),
    Command("only-shared", QT_TRANSLATE_NOOP("actions", "Only &Shared"), ("1",), is_checkable=True),
    Command("only-unique", QT_TRANSLATE_NOOP("actions", "Only &Unique"), ("2",), is_checkable=True),
    Command("only-contradictory", QT_TRANSLATE_NOOP("actions", "Only &Contradictory"), ("3",), is_checkable=True),
    Command("show-all", QT_TRANSLATE_NOOP("actions", "Show &All Passages"), ("0",), "eye"),
    Command(
        "lock", QT_TRANSLATE_NOOP("actions", "Scroll To&gether"), ("L",), "lock",
        QT_TRANSLATE_NOOP("actions", "Scroll all panes together by what they say"), is_checkable=True,
    ),
    Command("overview", QT_TRANSLATE_NOOP("actions", "Over&view"), ("F9",), "panel-bottom"),
    Command("zoom-in", QT_TRANSLATE_NOOP("actions", "Zoom &In"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    Command("zoom-out", QT_TRANSLATE_NOOP("actions", "Zoom &Out"), ("Ctrl+-",), "zoom-out"),
    Command("zoom-reset", QT_TRANSLATE_NOOP("actions", "Usual Si&ze"), ("Ctrl+0",)),
    Command("full-screen", QT_TRANSLATE_NOOP("actions", "&Full Screen"), ("F11",), is_checkable=True),
    Command(
        "stop", QT_TRANSLATE_NOOP("actions", "Sto&p"), ("Esc",), "ban",
        QT_TRANSLATE_NOOP("actions", "Stop what is being read or compared"),
    ),
    Command(
        "go-on", QT_TRANSLATE_NOOP("actions", "Go On Co&mparing"), (), "",
        QT_TRANSLATE_NOOP("actions", "Compare on after a stop"),
    ),
    Command("keys", QT_TRANSLATE_NOOP("actions", "&Keys"), ("F1", "?"), "keyboard"),
    Command("updates", QT_TRANSLATE_NOOP("actions", "Check for &Updates…")),
    Command("about", QT_TRANSLATE_NOOP("actions", "&About Crossread"), (), "info"),
)  # fmt: skip

SEPARATOR = ""
# A name in angle brackets is a submenu that its owner fills.
MENUS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "file", QT_TRANSLATE_NOOP("actions", "&File"),
        (
            "new-window", SEPARATOR, "open", "<recent>", "<samples>", SEPARATOR, "paste", "type-text", "open-address",
            SEPARATOR, "reopen-as", "chapter", SEPARATOR, "save", "save-as", "export", SEPARATOR, "close-window",
            "quit",
        ),
    ),
    (
        "edit", QT_TRANSLATE_NOOP("actions", "&Edit"),
        (
            "undo", "redo", SEPARATOR, "copy-citation", SEPARATOR, "find", "find-next", "find-previous", SEPARATOR,
            "preferences",
        ),
    ),
    (
        "go", QT_TRANSLATE_NOOP("actions", "&Go"),
        (
            "next", "previous", SEPARATOR, "jump-contradictory", "jump-unsettled", "jump-shared", "jump-unique",
            SEPARATOR, "level", "base", SEPARATOR, "next-pane", "previous-pane",
        ),
    ),
    (
        "judge", QT_TRANSLATE_NOOP("actions", "&Judge"),
        (
            "set-shared", "set-unique", "set-contradictory", SEPARATOR, "dismiss", "note", SEPARATOR, "link", "unlink",
            SEPARATOR, "withdraw",
        ),
    ),
    (
        "view", QT_TRANSLATE_NOOP("actions", "&View"),
        (
            "only-shared", "only-unique", "only-contradictory", "show-all", SEPARATOR, "lock", SEPARATOR, "<panels>",
            "overview", "<theme>", SEPARATOR, "zoom-in", "zoom-out", "zoom-reset", "full-screen", SEPARATOR, "stop",
            "go-on",
        ),
    ),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help"), ("keys", SEPARATOR, "updates", SEPARATOR, "about")),
)  # fmt: skip
SUBMENUS: Mapping[str, str] = {
    "<recent>": QT_TRANSLATE_NOOP("actions", "Open &Recent"),
    "<samples>": QT_TRANSLATE_NOOP("actions", "Sa&mples"),
    "<panels>": QT_TRANSLATE_NOOP("actions", "Pa&nels"),
    "<theme>": QT_TRANSLATE_NOOP("actions", "&Theme"),
}
TOOLBAR: tuple[str, ...] = (
    "open", "paste", "save", "export", SEPARATOR, "undo", "redo", SEPARATOR, "previous", "next", "jump-contradictory",
    SEPARATOR, "lock", "find", SEPARATOR, "zoom-out", "zoom-in",
)  # fmt: skip
# What a passage offers under the right mouse button.
PASSAGE_MENU: tuple[str, ...] = (
    "level", SEPARATOR, "set-shared", "set-unique", "set-contradictory", "dismiss", "withdraw", SEPARATOR, "link",
    "unlink", "note", SEPARATOR, "copy-citation",
)  # fmt: skip


def translated(text: str) -> str:
    """Return a command's or menu's text in the user's language."""
    return QCoreApplication.translate("actions", text)


class ActionSet(QObject):
    """The commands of one window as Qt actions."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = {each.id: self._make(each) for each in COMMANDS}
        self._submenus: dict[str, QMenu] = {}
        self._bound: set[str] = set()
        theme.changed.connect(self.recolour)
        self.recolour()

    def __getitem__(self, identity: str) -> QAction:
        return self._actions[identity]

    @property
    def unbound(self) -> frozenset[str]:
        """The commands that do nothing yet."""
        return frozenset(self._actions) - self._bound

    def bind(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Say what commands do."""
        for identity, handler in handlers.items():
            self._actions[identity].triggered.connect(lambda _checked=False, do=handler: do())
            self._bound.add(identity)

    def submenu(self, name: str) -> QMenu:
        """Return one of `SUBMENUS`, to be filled by its owner."""
        return self._submenus[name]

    def fill_menu_bar(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for _name, title, identities in MENUS:
            self.fill(bar.addMenu(translated(title)), identities)

    def fill(self, menu: QMenu | QToolBar, identities: tuple[str, ...]) -> None:
        """Put commands, separators and submenus into a menu or toolbar."""
        for identity in identities:
            if identity == SEPARATOR:
                menu.addSeparator()
            elif identity in SUBMENUS and isinstance(menu, QMenu):
                self._submenus[identity] = menu.addMenu(translated(SUBMENUS[identity]))
            else:
                menu.addAction(self._actions[identity])

    def recolour(self) -> None:
        """Draw the icons in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(icon(command.icon, self._theme))

    def _make(self, command: Command) -> QAction:
        action = QAction(translated(command.text), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(each) for each in command.shortcuts])
        action.setCheckable(command.is_checkable)
        keys = ", ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts())
        sentence = translated(command.tip) if command.tip else action.text().replace("&", "").rstrip("…")
        action.setToolTip(f"{sentence} ({keys})" if keys else sentence)
        action.setStatusTip(sentence)
        return action
