"""The bar above the panes: chips with counts, the similarity slider, strictness, what is left out, presets."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QWidget

from crossread.model import How, Verdict
from crossread.settings import Settings
from crossread.tables.counts import Counts
from crossread_gui.document import ComparisonDocument
from crossread_gui.flow import FlowPanel
from crossread_gui.icons import icon
from crossread_gui.models.presets import PRESETS, Preset, current_preset
from crossread_gui.models.summary import counts_of
from crossread_gui.models.words import percent
from crossread_gui.state import ALL_HOWS, Filter
from crossread_gui.theme import Theme
from crossread_gui.views.chips import Chip
from crossread_gui.views.exclude_popup import ExcludePopup
from crossread_gui.wheel import keep_from_wheel

_LOWEST, _HIGHEST = 5, 95
_STRICTNESS = ("strict", "balanced", "eager")


class FilterBar(FlowPanel):
    """Choose which passages stand out and how eagerly they are matched; everything takes effect at once."""

    def __init__(self, document: ComparisonDocument, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=5, margin=5)
        self._document = document
        self._theme = theme
        self.setAccessibleName(self.tr("Filter"))
        self.chips = self._make_chips()
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.value = QLabel(self)
        self.strictness = QComboBox(self)
        self.leaving_out = QToolButton(self)
        self.presets = QToolButton(self)
        self.popup = ExcludePopup(document, theme, self)
        keep_from_wheel(self.slider, self.strictness)
        self._lay_out()
        self._wire()
        self._recolour()
        self._show_settings(document.settings)
        self._show_filter(document.filter)
        self._show_comparison()

    def choose_preset(self, preset: Preset) -> None:
        """Set all switches as a preset wants them."""
        self._document.change_settings(preset.settings(self._document.settings))
        self._document.set_filter(replace(preset.filter, text=self._document.filter.text))

    def height_at(self, width: int, *, is_short: bool) -> int:
        """Return how high the bar must be at a width (pixels), whole or short."""
        sizes = [each.hint(is_short=is_short) for each in self.chips]
        sizes += [] if is_short else [each.sizeHint() for each in self._settings]
        return self.flow.height_of(sizes, width)

    def shorten(self, *, is_short: bool) -> None:
        """Show the chips alone, without their names, or all: the preferences have the settings, too."""
        for chip in self.chips:
            chip.shorten(is_short=is_short)
        for each in self._settings:
            each.setHidden(is_short)

    def _make_chips(self) -> tuple[Chip, ...]:
        shared = Verdict.SHARED
        rows = (
            (shared, How.SAME_WORDS, self.tr("Same words"), False),
            (shared, How.REWORDED, self.tr("Reworded"), False),
            (shared, How.IN_PART, self.tr("In part"), False),
            (Verdict.UNIQUE, None, self.tr("Unique"), False),
            (Verdict.CONTRADICTORY, None, self.tr("Contradictory"), False),
            (Verdict.CONTRADICTORY, None, self.tr("Unsettled"), True),
            (Verdict.EXCLUDED, None, self.tr("Left out"), False),
        )
        chips = []
        for verdict, how, name, unsettled in rows:
            chip = Chip(verdict, how, name, self._theme, self, is_unsettled=unsettled)
            chip.setToolTip(f"{name}\n{self._explain(verdict, is_unsettled=unsettled)}")
            chip.clicked.connect(self._apply_chips)
            chip.solo.connect(lambda chip=chip: self._show_alone(chip))
            chips.append(chip)
        return tuple(chips)

    def _explain(self, verdict: Verdict, *, is_unsettled: bool) -> str:
        more = self.tr("Double-click or Ctrl+click: only these.")
        if is_unsettled:
            first = self.tr("Passages whose verdict is of low confidence.")
        else:
            first = {
                Verdict.SHARED: self.tr("Passages that another article has too."),
                Verdict.UNIQUE: self.tr("Passages that no other article has."),
                Verdict.CONTRADICTORY: self.tr("Passages that another article contradicts."),
                Verdict.EXCLUDED: self.tr("Passages that take no part in the comparison."),
            }[verdict]
        return f"{first}\n{more}"

    def _lay_out(self) -> None:
        flow = self.flow
        for chip in self.chips:
            flow.addWidget(chip)
        for button in (self.leaving_out, self.presets):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        strictness = self._labelled(self.tr("Strictness"), self.strictness)
        self._settings = (self._slider_group(), strictness, self.leaving_out, self.presets)
        for each in self._settings:
            flow.addWidget(each)

    def _slider_group(self) -> QWidget:
        self.slider.setRange(_LOWEST, _HIGHEST)
        self.slider.setPageStep(5)
        self.slider.setFixedWidth(120)
        self.slider.setAccessibleName(self.tr("Similarity"))
        self.slider.setToolTip(
            self.tr("How alike passages must be to count as shared: further left matches more distant wordings.")
        )
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(percent(0.88)) + 4)
        return self._labelled(self.tr("Similarity"), self.slider, self.value)

    def _labelled(self, text: str, *widgets: QWidget) -> QWidget:
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(5)
        label = QLabel(text, group)
        label.setBuddy(widgets[0])
        row.addWidget(label)
        for each in widgets:
            row.addWidget(each)
        return group

    def _wire(self) -> None:
        for title, data in zip((self.tr("Strict"), self.tr("Balanced"), self.tr("Eager")), _STRICTNESS, strict=True):
            self.strictness.addItem(title, data)
        self.strictness.setAccessibleName(self.tr("Strictness"))
        self.strictness.setToolTip(
            self.tr("Strict shows only the surest contradictions; eager shows more and errs more.")
        )
        self.strictness.activated.connect(self._apply_strictness)
        self.slider.valueChanged.connect(self._apply_similarity)
        self.leaving_out.clicked.connect(lambda: self.popup.open_below(self.leaving_out))
        self.presets.setText(self.tr("Presets"))
        self.presets.setAccessibleName(self.tr("Presets"))
        self.presets.setToolTip(self.tr("Ways of reading: each sets the switches here at once"))
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._tick_preset)
        self.presets.setMenu(menu)
        for preset in PRESETS:
            self._add_preset(menu, preset)
        self._document.comparison_changed.connect(self._show_comparison)
        self._document.settings_changed.connect(self._show_settings)
        self._document.filter_changed.connect(self._show_filter)
        self._theme.changed.connect(self._recolour)

    def _add_preset(self, menu: QMenu, preset: Preset) -> None:
        action = QAction(preset.title, menu)
        action.setToolTip(preset.explanation)
        action.setStatusTip(preset.explanation)
        action.setCheckable(True)
        action.setData(preset.id)
        action.triggered.connect(lambda: self.choose_preset(preset))
        menu.addAction(action)

    def _tick_preset(self) -> None:
        now = current_preset(self._document.settings, replace(self._document.filter, text=""))
        for action in self.presets.menu().actions():
            action.setChecked(now is not None and action.data() == now.id)

    def _apply_similarity(self, value: int) -> None:
        self._document.change_settings(self._document.settings.with_value("align", "similarity", value / 100))

    def _apply_strictness(self) -> None:
        chosen = self.strictness.currentData()
        self._document.change_settings(self._document.settings.with_value("judge", "strictness", chosen))

    def _apply_chips(self) -> None:
        on = [each for each in self.chips if each.isChecked() and not each.is_unsettled]
        is_unsettled = any(each.isChecked() for each in self.chips if each.is_unsettled)
        text = self._document.filter.text
        if is_unsettled and not on:
            self._document.set_filter(Filter(text=text, settled=False))
            return
        verdicts = frozenset(each.verdict for each in on)
        hows = frozenset(each.how for each in on if each.how is not None)
        self._document.set_filter(Filter(verdicts, hows or ALL_HOWS, text, unsettled=is_unsettled))

    def _show_alone(self, chip: Chip) -> None:
        text = self._document.filter.text
        alone = Filter(frozenset({chip.verdict}), ALL_HOWS if chip.how is None else frozenset({chip.how}), text)
        if chip.is_unsettled:
            alone = Filter(text=text, settled=False)
        is_alone = self._document.filter == alone
        self._document.set_filter(Filter(text=text) if is_alone else alone)

    def _show_filter(self, chosen: Filter) -> None:
        for chip in self.chips:
            with QSignalBlocker(chip):
                if chip.is_unsettled:
                    chip.setChecked(chosen.unsettled)
                else:
                    is_how = chip.how is None or chip.how in chosen.hows
                    chip.setChecked(chip.verdict in chosen.verdicts and is_how and chosen.settled)
            chip.recolour()

    def _show_settings(self, settings: Settings) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(settings.align.similarity * 100))
        self.value.setText(percent(settings.align.similarity))
        self.slider.setAccessibleDescription(percent(settings.align.similarity))
        with QSignalBlocker(self.strictness):
            self.strictness.setCurrentIndex(_STRICTNESS.index(settings.judge.strictness))

    def _show_comparison(self) -> None:
        lookup = self._document.lookup
        counts = Counts() if lookup is None else lookup.once(counts_of)
        for chip in self.chips:
            chip.show_count(None if lookup is None else _number(counts, chip))
        self.leaving_out.setText(self.tr("Leave out…"))
        said = self.tr("What to leave out: {count} passages").format(count=counts.excluded)
        self.leaving_out.setAccessibleName(said)
        self.leaving_out.setToolTip(said)
        self.updateGeometry()

    def _recolour(self) -> None:
        self.leaving_out.setIcon(icon("eye-off", self._theme))
        self.presets.setIcon(icon("sliders-horizontal", self._theme))


def _number(counts: Counts, chip: Chip) -> int:
    if chip.is_unsettled:
        return counts.unsettled
    by_how = {How.SAME_WORDS: counts.same_words, How.REWORDED: counts.reworded, How.IN_PART: counts.in_part}
    if chip.how is not None:
        return by_how[chip.how]
    by_verdict = {
        Verdict.UNIQUE: counts.unique,
        Verdict.CONTRADICTORY: counts.contradictory,
        Verdict.EXCLUDED: counts.excluded,
    }
    return by_verdict[chip.verdict]
