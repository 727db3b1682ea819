"""The user's own judgement: set the class, dismiss, link; each is one step that can be undone."""

from __future__ import annotations

from PySide6.QtCore import QObject

from crossread.model import Passage, Ruling, RulingKind, Verdict
from crossread_gui.actions import ActionSet
from crossread_gui.commands.parts import Handlers, Parts
from crossread_gui.models.rulings import class_ruling
from crossread_gui.panes.pane_row import PaneRow, ringed_in
from crossread_gui.state import Notice

_NEED_PASSAGE = ("set-shared", "set-unique", "set-contradictory", "dismiss", "withdraw", "link", "unlink", "note")


class Judging(QObject):
    """Turn the judging commands into rulings on the selected passage.

    Linking takes two steps. It waits for its second passage only while its notice is on show, and takes only what is
    pointed out in a pane.
    """

    def __init__(self, parts: Parts, actions: ActionSet, panes: PaneRow) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._document = parts.document
        self._actions = actions
        self._panes = panes
        self._linking: Passage | None = None
        self._asking: Notice | None = None
        stack = self._document.undo_stack
        stack.canUndoChanged.connect(self._name_steps)
        stack.canRedoChanged.connect(self._name_steps)
        stack.indexChanged.connect(self._name_steps)
        self._document.selection_changed.connect(self._enable)
        self._document.comparison_changed.connect(self._enable)
        self._document.comparison_changed.connect(self._follow_comparison)
        panes.passage_chosen.connect(self._link_with)
        panes.stood_on.connect(self._enable)
        parts.notices.gone.connect(self._follow_notice)
        self._name_steps()
        self._enable()

    def handlers(self) -> Handlers:
        """Say what this group's commands do."""
        return {
            "undo": self._document.undo_stack.undo,
            "redo": self._document.undo_stack.redo,
            "set-shared": lambda: self._set_class(Verdict.SHARED, self.tr("Call it shared")),
            "set-unique": lambda: self._set_class(Verdict.UNIQUE, self.tr("Call it unique")),
            "set-contradictory": lambda: self._set_class(Verdict.CONTRADICTORY, self.tr("Call it contradictory")),
            "dismiss": self._dismiss,
            "withdraw": self._withdraw,
            "link": self._begin_link,
            "unlink": self._unlink,
        }

    @property
    def is_linking(self) -> bool:
        """Tell whether a passage waits for another that says the same."""
        return self._linking is not None

    def end_link(self) -> None:
        """Wait no longer for another passage to be linked."""
        notice, self._linking, self._asking = self._asking, None, None
        if notice is not None:
            self._parts.notices.withdraw(notice)

    def _passage(self) -> Passage | None:
        lookup, here = self._document.lookup, self._document.selection.passage
        return lookup.passage(here) if lookup is not None and lookup.has_passage(here) else None

    def _set_class(self, verdict: Verdict, step: str) -> None:
        passage, lookup = self._passage(), self._document.lookup
        if passage is not None and lookup is not None:
            self._document.rule(class_ruling(lookup, passage, verdict, self._document.selection.finding), step)

    def _dismiss(self) -> None:
        """Set aside the chosen finding, else every finding of the passage, else what it was matched with."""
        passage, comparison, lookup = self._passage(), self._document.comparison, self._document.lookup
        if passage is None or comparison is None or lookup is None:
            return
        chosen = self._document.selection.finding
        if chosen >= 0:
            finding = comparison.findings[chosen]
            left, right = lookup.passage(finding.left).text, lookup.passage(finding.right).text
            ruling = Ruling(RulingKind.DISMISS, left, right, check=finding.check)
            self._document.rule(ruling, self.tr("Dismiss a finding"))
        elif lookup.findings_of(passage.id):
            self._document.rule(Ruling(RulingKind.DISMISS, passage.text), self.tr("Dismiss the findings"))
        else:
            self._unlink()

    def _unlink(self) -> None:
        passage, lookup = self._passage(), self._document.lookup
        if passage is None or lookup is None:
            return
        matches = lookup.matches_of(passage.id)
        if not matches:
            self._tell(self.tr("This passage has no partner to be unlinked from."))
            return
        self._document.undo_stack.beginMacro(self.tr("Unlink from its partners"))
        for match in matches:
            left, right = lookup.passage(match.left).text, lookup.passage(match.right).text
            self._document.rule(Ruling(RulingKind.UNLINK, left, right), self.tr("Unlink"))
        self._document.undo_stack.endMacro()

    def _withdraw(self) -> None:
        passage = self._passage()
        if passage is None:
            return
        mine = [each for each in self._document.rulings if passage.text in (each.left, each.right)]
        if not mine:
            self._tell(self.tr("You have ruled nothing about this passage."))
            return
        self._document.undo_stack.beginMacro(self.tr("Withdraw my rulings"))
        for ruling in mine:
            self._document.withdraw(ruling)
        self._document.undo_stack.endMacro()

    def _begin_link(self) -> None:
        passage = self._passage()
        if passage is None:
            return
        self.end_link()
        text = self.tr(
            "Now click the passage of another article that says the same as “{passage}”, or go to it and press Enter."
        )
        short = passage.text if len(passage.text) < 80 else passage.text[:79] + "…"
        self._linking = passage
        self._asking = Notice(text.format(passage=short), "info", self.tr("Do Not Link"), self.end_link)
        self._parts.notices.show_notice(self._asking)

    def _link_with(self, passage: str) -> None:
        """Link what waits with a passage of another article that was pointed out."""
        one, lookup = self._linking, self._document.lookup
        if one is None or lookup is None or not lookup.has_passage(passage):
            return
        other = lookup.passage(passage)
        if one.article == other.article:
            return
        self.end_link()
        left, right = sorted((one, other), key=lambda each: each.article)
        self._document.rule(Ruling(RulingKind.LINK, left.text, right.text), self.tr("Link two passages"))

    def _follow_notice(self, gone: Notice) -> None:
        if gone is self._asking:
            self.end_link()

    def _follow_comparison(self) -> None:
        """Let a passage that is no more wait for nothing."""
        waiting, lookup = self._linking, self._document.lookup
        if waiting is None:
            return
        now = lookup.passage(waiting.id) if lookup is not None and lookup.has_passage(waiting.id) else None
        if now is None or now.text != waiting.text:
            self.end_link()

    def _enable(self) -> None:
        is_chosen = self._passage() is not None or bool(ringed_in(self._panes))
        for identity in _NEED_PASSAGE:
            self._actions[identity].setEnabled(is_chosen)

    def _name_steps(self) -> None:
        stack = self._document.undo_stack
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        undo.setText(self.tr("&Undo: {step}").format(step=stack.undoText()) if stack.canUndo() else self.tr("&Undo"))
        redo.setText(self.tr("&Redo: {step}").format(step=stack.redoText()) if stack.canRedo() else self.tr("&Redo"))

    def _tell(self, text: str) -> None:
        self._parts.notices.show_notice(Notice(text, is_passing=True))
