"""What each kind of block looks like, in the face and size the reader chose."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from crossread.model import BlockKind
from crossread_gui.reading_look import ReadingLook, reading_font

ZOOM_STEPS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5, 3.0)
_MONOSPACED = ("Source Code Pro", "Cascadia Mono", "Menlo", "Noto Sans Mono", "DejaVu Sans Mono")


def zoomed(zoom: float, step: int) -> float:
    """Return the zoom some steps larger or smaller; 0 steps is back to 1."""
    if step == 0:
        return 1.0
    nearest = min(range(len(ZOOM_STEPS)), key=lambda place: abs(ZOOM_STEPS[place] - zoom))
    return ZOOM_STEPS[min(max(nearest + step, 0), len(ZOOM_STEPS) - 1)]


@dataclass(frozen=True, slots=True)
class BlockLook:
    """What a kind of block looks like; measures are in heights of the body font.

    `tightness` narrows the line spacing: large letters need less of it.
    """

    scale: float = 1.0
    weight: int = QFont.Weight.Normal
    is_italic: bool = False
    is_muted: bool = False
    indent: float = 0.0
    before: float = 0.0
    after: float = 0.55
    is_monospaced: bool = False
    tightness: float = 1.0


LOOKS: dict[BlockKind, BlockLook] = {
    BlockKind.HEADLINE: BlockLook(scale=1.4, weight=QFont.Weight.Bold, before=0.1, after=0.5, tightness=0.85),
    BlockKind.HEADING: BlockLook(scale=1.12, weight=QFont.Weight.Bold, before=0.45, after=0.35, tightness=0.92),
    BlockKind.BYLINE: BlockLook(scale=0.86, is_muted=True, after=0.35),
    BlockKind.DATELINE: BlockLook(scale=0.86, is_muted=True, after=0.55),
    BlockKind.QUOTATION: BlockLook(indent=0.8, is_italic=True),
    BlockKind.LIST_ITEM: BlockLook(indent=0.9, after=0.3),
    BlockKind.TABLE: BlockLook(scale=0.92, after=0.4),
    BlockKind.FOOTNOTE: BlockLook(scale=0.86),
    BlockKind.CODE: BlockLook(scale=0.9, is_monospaced=True),
    BlockKind.CAPTION: BlockLook(scale=0.86, is_italic=True, is_muted=True),
    BlockKind.BOILERPLATE: BlockLook(scale=0.9, is_muted=True),
}


def look_of(kind: BlockKind) -> BlockLook:
    """Return how a kind of block is set; plain paragraphs have no entry of their own."""
    return LOOKS.get(kind, BlockLook())


class Fonts:
    """The fonts of one reading look at one zoom, made once."""

    def __init__(self, look: ReadingLook, zoom: float = 1.0) -> None:
        self.look = look
        self.zoom = zoom
        self._made: dict[BlockKind, QFont] = {}
        body = QFontMetricsF(self.font(BlockKind.PARAGRAPH))
        self.height = body.height()
        # Averaged over real words: averageCharWidth() counts capitals and is a fifth too wide.
        sample = "The quick brown fox jumps over the lazy dog and runs home. "
        self.character = body.horizontalAdvance(sample) / len(sample)

    def font(self, kind: BlockKind) -> QFont:
        """Return the font of a kind of block."""
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = self._make(look_of(kind))
        return made

    def _make(self, look: BlockLook) -> QFont:
        font = reading_font(self.look)
        if look.is_monospaced:
            font.setFamilies([*_MONOSPACED, *font.families()])
            font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPointSizeF(max(4.0, self.look.size * self.zoom * look.scale))
        font.setWeight(QFont.Weight(look.weight))
        font.setItalic(look.is_italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
