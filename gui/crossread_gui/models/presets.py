"""Ways of reading that set several switches at once, and what the exclude switches leave out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from crossread.model import BlockKind, Comparison, How, Passage, Verdict
from crossread.settings import ExcludeSettings, Settings
from crossread_gui.state import Filter

translate = QCoreApplication.translate
# Which switch leaves a passage out, by the engine's reason; and which would, by what it is (with "?").
_BY_REASON = {
    "boilerplate": "boilerplate",
    "caption": "captions",
    "byline": "bylines",
    "dateline": "bylines",
    "quotation": "quotations",
    "too short": "shortest",
}
_BY_KIND = {
    BlockKind.BOILERPLATE: "boilerplate?",
    BlockKind.CAPTION: "captions?",
    BlockKind.BYLINE: "bylines?",
    BlockKind.DATELINE: "bylines?",
    BlockKind.QUOTATION: "quotations?",
}


@dataclass(frozen=True, slots=True)
class Preset:
    """A named way of reading: settings by "group.name", and which passages stand out."""

    id: str
    values: tuple[tuple[str, str, object], ...] = ()
    filter: Filter = field(default_factory=Filter)

    @property
    def title(self) -> str:
        """Return its name."""
        return {
            "balanced": translate("presets", "Balanced"),
            "facts": translate("presets", "Fact-check"),
            "copied": translate("presets", "Who copied whom"),
            "close": translate("presets", "Close reading"),
            "missing": translate("presets", "What the others leave out"),
        }[self.id]

    @property
    def explanation(self) -> str:
        """Return what it is for, in a sentence."""
        return {
            "balanced": translate("presets", "Everything in view, as Crossread starts."),
            "facts": translate("presets", "Only contradictions stand out, the doubtful ones too."),
            "copied": translate(
                "presets", "Wording taken over: quotations and short passages left out, only close matches."
            ),
            "close": translate("presets", "Nothing left out, distant rewordings matched too."),
            "missing": translate("presets", "Only what a single article tells stands out."),
        }[self.id]

    def settings(self, current: Settings) -> Settings:
        """Return settings with this preset's values; what presets do not touch stays as it is."""
        settings = current
        for group, name, value in _touched(Settings()):
            settings = settings.with_value(group, name, value)
        for group, name, value in self.values:
            settings = settings.with_value(group, name, value)
        return settings


PRESETS = (
    Preset("balanced"),
    Preset(
        "facts",
        (("align", "similarity", 0.4), ("judge", "strictness", "eager")),
        Filter(frozenset({Verdict.CONTRADICTORY})),
    ),
    Preset(
        "copied",
        (("align", "similarity", 0.7), ("exclude", "quotations", True), ("exclude", "shortest", 5)),
        Filter(frozenset({Verdict.SHARED}), frozenset({How.SAME_WORDS, How.IN_PART})),
    ),
    Preset(
        "close",
        (
            ("align", "similarity", 0.35),
            ("judge", "strictness", "eager"),
            ("exclude", "boilerplate", False),
            ("exclude", "captions", False),
        ),
    ),
    Preset("missing", (), Filter(frozenset({Verdict.UNIQUE}))),
)


def current_preset(settings: Settings, chosen: Filter) -> Preset | None:
    """Return the preset that the switches stand at, if any."""
    for preset in PRESETS:
        if preset.settings(settings) == settings and preset.filter == chosen:
            return preset
    return None


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One exclude switch, by its name in `ExcludeSettings`, and how many passages are of its kind."""

    name: str
    passages: int


def exclusions(comparison: Comparison | None, settings: ExcludeSettings) -> tuple[Exclusion, ...]:
    """Return each exclude switch with the number of passages it leaves out, or would if it were on.

    What would be left out as a quotation is only known for blocks that are one; the engine sees more.
    """
    found = Counter(
        _switch_of(passage) for row in (comparison.passages if comparison is not None else ()) for passage in row
    )
    names = ("boilerplate", "captions", "bylines", "quotations", "shortest")
    return tuple(
        Exclusion(name, found[name] if getattr(settings, name) else found[f"{name}?"] + found[name]) for name in names
    )


def _switch_of(passage: Passage) -> str:
    if passage.excluded:
        return _BY_REASON.get(passage.excluded, passage.excluded)
    return _BY_KIND.get(passage.kind, "")


def _touched(defaults: Settings) -> tuple[tuple[str, str, object], ...]:
    """Return the settings that some preset changes, at their defaults: choosing a preset resets the others."""
    names = {(group, name) for preset in PRESETS for group, name, _ in preset.values}
    return tuple((group, name, getattr(getattr(defaults, group), name)) for group, name in sorted(names))
