"""What mark a run of text wears: fill, kind of underline and ink. One place says it, for panes and gutter alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QColor

from crossread.model import How, Run, Verdict
from crossread_gui.panes.inks import Inks


class Underline(Enum):
    """The lines that tell the classes apart without colour."""

    SOLID = auto()
    DASHED = auto()
    DOTTED = auto()
    WAVE = auto()
    FAINT = auto()


class Emphasis(Enum):
    """How strongly a passage is shown: filtered out, as ever, raised by the filter, or lit."""

    PALE = auto()
    NORMAL = auto()
    RAISED = auto()
    LIT = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """How to draw one run; `fill` None leaves the page as it is."""

    fill: QColor | None
    underline: Underline
    ink: QColor


def mark_of(run: Run, emphasis: Emphasis, inks: Inks) -> Mark | None:
    """Return the mark of a run, or None for text between passages."""
    if run.verdict is None:
        return None
    if run.verdict is Verdict.EXCLUDED:
        grey = inks.verdicts[Verdict.EXCLUDED]
        return Mark(grey.strong if emphasis is Emphasis.LIT else None, Underline.FAINT, grey.ink)
    colours = inks.verdicts[run.verdict]
    ink = colours.faint if run.unsettled or emphasis is Emphasis.PALE else colours.ink
    return Mark(_fill(run, emphasis, inks), _underline(run), ink)


def _fill(run: Run, emphasis: Emphasis, inks: Inks) -> QColor | None:
    assert run.verdict is not None  # noqa: S101 - for the type checker; the caller has looked
    colours = inks.verdicts[run.verdict]
    if emphasis is Emphasis.LIT:
        return colours.strong
    if emphasis is Emphasis.PALE or not inks.has_fills:
        return None
    in_part = run.verdict is Verdict.SHARED and run.how is How.IN_PART
    is_calm = run.unsettled or in_part or run.verdict is Verdict.UNIQUE
    return colours.calm if is_calm and emphasis is not Emphasis.RAISED else colours.fill


def _underline(run: Run) -> Underline:
    if run.verdict is Verdict.CONTRADICTORY:
        return Underline.WAVE
    if run.verdict is Verdict.UNIQUE:
        return Underline.DOTTED
    return Underline.SOLID if run.how is How.SAME_WORDS else Underline.DASHED
