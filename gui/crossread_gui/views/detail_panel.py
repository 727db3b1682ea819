"""The panel beside the panes: what the selected passage is, why, how every article words it, and what you ruled."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from crossread.model import Finding, Ruling, RulingKind, Verdict
from crossread_gui.document import ComparisonDocument
from crossread_gui.models.detail import Detail, detail, prepare_detail
from crossread_gui.models.rulings import class_ruling
from crossread_gui.models.summary import prepare_summary
from crossread_gui.models.words import verdict_word
from crossread_gui.narrowest import narrowest
from crossread_gui.speaking import window_speech
from crossread_gui.theme import Theme
from crossread_gui.views.detail_body import DetailBody, DetailHeader
from crossread_gui.views.note_editor import NoteEditor
from crossread_gui.views.summary_page import SummaryPage

_NARROWEST = 240
_PAINTED = 40  # milliseconds after which the panes wear a new comparison's colours on most machines


class DetailPanel(QScrollArea):
    """Explain the selection and take the user's rulings on it; a summary while nothing is selected."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._is_stale = True
        # What is said of a new comparison waits until the panes are coloured; by then a clash is chosen, mostly.
        self._later = QTimer(self, interval=_PAINTED, singleShot=True)
        self._later.timeout.connect(self._catch_up)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Detail"))
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(12, 10, 12, 12)
        self._column.setSpacing(6)
        self.header = DetailHeader(theme, self._inner)
        self.note = NoteEditor(document, self._inner)
        self._body = QWidget(self._inner)
        for each in (self.header, self.note, self._body):
            self._column.addWidget(each)
        self._column.addStretch(1)
        self.setWidget(self._inner)
        self._wire()
        self.show_selection()

    @property
    def shown(self) -> Detail | None:
        """What is explained at present."""
        lookup, name = self._document.lookup, self._document.selection.passage
        if lookup is None or not lookup.has_passage(name):
            return None
        return detail(lookup, name, self._document.selection.finding)

    def show_selection(self) -> None:
        """Explain what is selected now."""
        self._is_stale = False
        found = self.shown
        self.header.setVisible(found is not None)
        self.note.follow()
        if found is not None:
            self.header.show_detail(found)
        focused = self._name_of_focus()
        body = self._body_of(found)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()
        self._give_focus(focused)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Have room for the longest word beside the scroll bar: nothing scrolls sideways."""
        return QSize(max(_NARROWEST, narrowest(self, self._inner)), super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    def rule_class(self, verdict: Verdict) -> None:
        """Set the class of the selected passage."""
        found, lookup = self.shown, self._document.lookup
        if found is not None and lookup is not None:
            step = self.tr("Rule {id}: {verdict}").format(id=found.passage.id, verdict=verdict_word(verdict))
            self._document.rule(class_ruling(lookup, found.passage, verdict, self._document.selection.finding), step)

    def dismiss(self) -> None:
        """Set aside all evidence against the selected passage."""
        found = self.shown
        if found is not None:
            step = self.tr("Dismiss the evidence on {id}").format(id=found.passage.id)
            self._document.rule(Ruling(RulingKind.DISMISS, found.passage.text), step)

    def edit_note(self) -> None:
        """Open the note on the selected passage for writing."""
        self._later.stop()
        self._catch_up()
        found = self.shown
        if found is not None:
            self.note.open(found.passage)

    def copy_citation(self) -> None:
        """Put the selected passage and its source on the clipboard."""
        found, lookup = self.shown, self._document.lookup
        if found is not None and lookup is not None:
            from crossread.reports.citation import cite_passage  # brings every report format along

            QGuiApplication.clipboard().setText(cite_passage(lookup, found.passage.id, window_speech()))

    def _wire(self) -> None:
        self._document.prepare_with(prepare_summary)
        self._document.prepare_with(prepare_detail)
        self._document.selection_changed.connect(self._show_from_top)
        self._document.comparison_changed.connect(self._follow_comparison)
        self._theme.changed.connect(self._follow)
        for verdict, button in self.header.classes.items():
            button.clicked.connect(lambda _=False, verdict=verdict: self.rule_class(verdict))
        self.header.dismiss.clicked.connect(self.dismiss)
        self.header.note.clicked.connect(self.edit_note)
        self.header.cite.clicked.connect(self.copy_citation)

    def _follow_comparison(self) -> None:
        self._is_stale = True
        self._later.start()

    def _follow(self) -> None:
        self._is_stale = True
        self._catch_up()

    def _catch_up(self) -> None:
        if any(each.isDown() for each in self._body.findChildren(QAbstractButton)):
            self._later.start()  # a button that is taken away while it is pressed does nothing
        elif self._is_stale and self.isVisible() and not self._later.isActive():
            self.show_selection()

    def _show_from_top(self) -> None:
        self._follow()
        self.verticalScrollBar().setValue(0)

    def _body_of(self, found: Detail | None) -> QWidget:
        if found is None:
            page = SummaryPage(self._document.lookup, self._theme, self._inner)
            page.finding_chosen.connect(self._document.select_finding)
            return page
        body = DetailBody(found, self._theme, self._inner)
        body.passage_chosen.connect(self._document.select)
        body.unlinking.connect(self._unlink)
        body.hovered.connect(self._document.hover)
        body.dismissing.connect(self._dismiss_finding)
        body.withdrawing.connect(self._document.withdraw)
        return body

    def _unlink(self, other: str) -> None:
        found, lookup = self.shown, self._document.lookup
        if found is not None and lookup is not None:
            step = self.tr("Unlink {one} and {other}").format(one=found.passage.id, other=other)
            self._document.rule(Ruling(RulingKind.UNLINK, found.passage.text, lookup.passage(other).text), step)

    def _dismiss_finding(self, finding: Finding) -> None:
        lookup = self._document.lookup
        if lookup is not None:
            left, right = lookup.passage(finding.left), lookup.passage(finding.right)
            step = self.tr("Dismiss “{sentence}”").format(sentence=window_speech().sentence(finding))
            self._document.rule(Ruling(RulingKind.DISMISS, left.text, right.text, check=finding.check), step)

    def _name_of_focus(self) -> str:
        focused = self._body.focusWidget()
        return focused.objectName() if focused is not None and focused.hasFocus() else ""

    def _give_focus(self, name: str) -> None:
        """Keep the keyboard where it was when a ruling redraws the cards."""
        if not name:
            return
        heir = self._body.findChild(QWidget, name)
        (heir if heir is not None else self.header.dismiss).setFocus()
