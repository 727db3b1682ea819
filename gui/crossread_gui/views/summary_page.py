"""The detail panel while nothing is selected: the comparison in sentences, its clashes as links."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crossread.lookup import Lookup
from crossread.model import Article, Share
from crossread.tables.counts import outlet_of
from crossread_gui.models.summary import Clash, summary
from crossread_gui.models.words import name_of, shortened, values_words
from crossread_gui.speaking import window_speech
from crossread_gui.theme import Theme
from crossread_gui.views.detail_cards import LetterBadge, heading, muted
from crossread_gui.views.share_bar import ShareBar, share_words


class SummaryPage(QWidget):
    """Say what was found; a click on a clash selects it."""

    finding_chosen = Signal(int)

    def __init__(self, lookup: Lookup | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if lookup is None:
            text = self.tr("Once two articles have been compared, what they share and dispute is summed up here.")
            column.addWidget(muted(text, theme, self))
            return
        comparison, found = lookup.comparison, summary(lookup)
        column.addWidget(heading(self.tr("At a glance"), self))
        for sentence in found.sentences:
            column.addWidget(self._line(sentence))
        for article, share in zip(comparison.articles, comparison.shares, strict=True):
            column.addLayout(self._bar(article, share))
        if found.clashes:
            column.addWidget(heading(self.tr("Contradictions, surest first"), self))
        for clash in found.clashes:
            column.addWidget(self._link(clash))
        if found.more_clashes:
            more = self.tr("{count} more are in the findings list.").format(count=found.more_clashes)
            column.addWidget(muted(more, theme, self))
        if found.stray_notes:
            column.addWidget(heading(self.tr("Notes on passages that are gone"), self))
        for each in found.stray_notes:
            column.addWidget(self._line(each.note))
            column.addWidget(muted(each.left, theme, self))
        column.addWidget(muted(self.tr("Select a passage to see every article's wording of it."), theme, self))

    def _line(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _bar(self, article: Article, share: Share) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(LetterBadge(article.id, self._theme, self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        name = QLabel(shortened(outlet_of(article), 44), self)
        name.setToolTip(article.title)
        name.setWordWrap(True)
        column.addWidget(name)
        column.addWidget(ShareBar(share, name_of(article), self._theme, self))
        column.addWidget(muted(share_words(share), self._theme, self))
        row.addLayout(column, 1)
        return row

    def _link(self, clash: Clash) -> QLabel:
        finding = clash.finding
        values = values_words(finding)
        accent = self._theme.colour("accent").name()
        shown = f"<b>{escape(values)}</b> · " if values else ""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(
            f'{shown}<a href="{clash.index}" style="color: {accent};">{escape(window_speech().sentence(finding))}</a>'
        )
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.setAccessibleName(window_speech().sentence(finding))
        label.linkActivated.connect(lambda target: self.finding_chosen.emit(int(target)))
        return label
