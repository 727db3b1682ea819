"""The two halves of the detail panel: the verdict with its buttons, and the cards below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crossread.model import RulingKind, Verdict
from crossread_gui.flow import FlowPanel
from crossread_gui.icons import icon
from crossread_gui.models.detail import Detail, Reading
from crossread_gui.models.words import how_word, percent, verdict_word
from crossread_gui.theme import Theme
from crossread_gui.views.chips import ink_role
from crossread_gui.views.detail_cards import EvidenceCard, ReadingCard, RulingStrip, ScoreBars, heading, muted
from crossread_gui.views.glyphs import glyph_icon
from crossread_gui.wheel import keep_from_wheel

_RULED = (Verdict.SHARED, Verdict.UNIQUE, Verdict.CONTRADICTORY)
_GLYPH = QSize(20, 20)


class DetailHeader(QWidget):
    """The verdict in words and the buttons to overrule it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glyph = QLabel(self)
        self.headline = QLabel(self)
        self._place = QLabel(self)
        self.classes = {verdict: self._button(verdict_word(verdict)) for verdict in _RULED}
        self.dismiss = self._button(self.tr("Dismiss"))
        self.note = self._button(self.tr("Note"))
        self.cite = self._button(self.tr("Copy as citation"))
        self._describe()
        self._lay_out()

    def show_detail(self, found: Detail) -> None:
        """Show the verdict on a passage."""
        theme, judged = self._theme, found.judgement
        ink, page = theme.colour(ink_role(judged.verdict)), theme.colour("page")
        mark = glyph_icon(judged.verdict, judged.how, ink, page, is_unsettled=judged.unsettled)
        self._glyph.setPixmap(mark.pixmap(_GLYPH))
        self.headline.setText(found.headline)
        self.headline.setAccessibleName(self.tr("Verdict: {verdict}").format(verdict=found.headline))
        self._place.setText(found.place)
        self._place.setStyleSheet(f"color: {theme.colour('muted').name()};")
        ruled = [each.verdict for each in found.rulings if each.kind is RulingKind.CLASS]
        for verdict, button in self.classes.items():
            mark_ink = theme.colour(ink_role(verdict))
            button.setIcon(glyph_icon(verdict, None if verdict is not Verdict.SHARED else judged.how, mark_ink, page))
            button.setChecked(verdict in ruled)
        self.dismiss.setIcon(icon("x", theme))
        self.note.setIcon(icon("sticky-note", theme))
        self.cite.setIcon(icon("quote", theme))
        self.dismiss.setEnabled(bool(found.evidence))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _describe(self) -> None:
        for verdict, button in self.classes.items():
            button.setCheckable(True)
            button.setAccessibleName(self.tr("Rule as {verdict}").format(verdict=verdict_word(verdict)))
            button.setToolTip(self.tr("Set the class yourself; it can be undone."))
        self.dismiss.setToolTip(self.tr("Set aside all evidence against this passage."))
        self.note.setToolTip(self.tr("Write a note on this passage; it appears in reports."))
        self.cite.setToolTip(self.tr("Copy the wording with its source."))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self.headline, 1)
        column.addLayout(row)
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        self.headline.setFont(font)
        for each in (self.headline, self._place):
            each.setWordWrap(True)
        column.addWidget(self._place)
        buttons = FlowPanel(self, gap=4)
        for button in (*self.classes.values(), self.dismiss, self.note, self.cite):
            buttons.flow.addWidget(button)
        column.addWidget(buttons)


class DetailBody(QWidget):
    """Rulings, evidence, every article's wording and the parts of the score; built anew for each selection."""

    passage_chosen = Signal(str)
    unlinking = Signal(str)
    hovered = Signal(str)
    dismissing = Signal(object)
    withdrawing = Signal(object)

    def __init__(self, found: Detail, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: ScoreBars | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add_rulings(found)
        self._add_evidence(found)
        self._add_readings(found)
        self._add_score([each for each in found.readings if each.match is not None and each.match.parts])

    def _add_rulings(self, found: Detail) -> None:
        for ruling in found.rulings:
            strip = RulingStrip(ruling, self._theme, self)
            strip.withdrawing.connect(self.withdrawing)
            self._column.addWidget(strip)

    def _add_evidence(self, found: Detail) -> None:
        if not found.evidence:
            return
        self._column.addWidget(heading(self.tr("Evidence"), self))
        for evidence in found.evidence:
            card = EvidenceCard(evidence, self._theme, self)
            card.dismissing.connect(self.dismissing)
            card.withdrawing.connect(self.withdrawing)
            self._column.addWidget(card)

    def _add_readings(self, found: Detail) -> None:
        is_alone = len(found.readings) == 1
        title = self.tr("Only here") if is_alone else self.tr("How each article words it")
        self._column.addWidget(heading(title, self))
        for reading in found.readings:
            card = ReadingCard(reading, self._theme, self)
            card.chosen.connect(self.passage_chosen)
            card.unlinking.connect(self.unlinking)
            card.hovered.connect(self.hovered)
            self._column.addWidget(card)
        if found.left_over:
            more = self.tr("{count} more wordings are in the findings list.").format(count=found.left_over)
            self._column.addWidget(muted(more, self._theme, self))
        if found.silent:
            silent = self.tr("No partner found in: {articles}").format(articles=", ".join(found.silent))
            self._column.addWidget(muted(silent, self._theme, self))
        if not is_alone:
            key = self.tr(
                "Dashed: worded otherwise. Underlined: added. Dotted: moved. Struck out: the selected wording only. "
                "Where little is alike, common words are bold. Wavy: clashing."
            )
            self._column.addWidget(muted(key, self._theme, self))

    def _add_score(self, readings: list[Reading]) -> None:
        if not readings:
            return
        readings.sort(key=lambda each: -each.match.score if each.match is not None else 0.0)
        self._column.addWidget(heading(self.tr("What the score is made of"), self))
        partner = QComboBox(self)
        keep_from_wheel(partner)
        partner.setObjectName("partner")
        partner.setAccessibleName(self.tr("Compared with"))
        partner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        partner.setMinimumContentsLength(8)
        for each in readings:
            if each.match is not None:
                partner.addItem(
                    self.tr("{id}: {how}, {score}").format(
                        id=each.passage.id, how=how_word(each.match.how), score=percent(each.match.score)
                    )
                )
        self._column.addWidget(partner)
        partner.currentIndexChanged.connect(lambda index: self._show_bars(readings[index]))
        self._show_bars(readings[0])

    def _show_bars(self, reading: Reading) -> None:
        if reading.match is None:
            return
        bars = ScoreBars(reading.match.parts, self._theme, self)
        if self._bars is None:
            self._column.addWidget(bars)
        else:
            self._column.replaceWidget(self._bars, bars)
            self._bars.deleteLater()
        self._bars = bars
