"""The engine's sentences about findings, in the user's language: a finding carries its sentence in English only."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from crossread.messages import SENTENCES
from crossread.model import Finding
from crossread_gui.wordlist import QT_TRANSLATE_NOOP

_PLACE = re.compile(r"\{([abxy])\}")

# The same sentences as in `crossread.messages`, marked for translation; a test sees that none is missing.
MARKED: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("sentences", "{a} says {x}, {b} says {y}."),
    QT_TRANSLATE_NOOP("sentences", "{a} quotes one source for {x}, {b} quotes another for {y}."),
    QT_TRANSLATE_NOOP("sentences", "{a} dates it {x}, {b} dates it {y}."),
    QT_TRANSLATE_NOOP("sentences", "{a} gives the time as {x}, {b} as {y}."),
    QT_TRANSLATE_NOOP("sentences", "{a} says “{x}”, {b} says “{y}”: one of them denies it."),
    QT_TRANSLATE_NOOP("sentences", "{a} says “{x}”, {b} says “{y}”: not equally certain."),
    QT_TRANSLATE_NOOP("sentences", "{a} says “{x}”, {b} says the opposite: “{y}”."),
    QT_TRANSLATE_NOOP("sentences", "{a} names {x} where {b} names {y}."),
    QT_TRANSLATE_NOOP("sentences", "Who did it to whom: {a} has “{x}” first, {b} has “{y}”."),
    QT_TRANSLATE_NOOP("sentences", "{a} places it in {x}, {b} in {y}."),
    QT_TRANSLATE_NOOP("sentences", "The same quotation differs: {a} has “{x}”, {b} has “{y}”."),
    QT_TRANSLATE_NOOP("sentences", "The quotation is changed in meaning: {a} has “{x}”, {b} has “{y}”."),
    QT_TRANSLATE_NOOP("sentences", "{a} gives these words to {x}, {b} to {y}."),
    QT_TRANSLATE_NOOP("sentences", "The language model reads these two passages as contradicting each other."),
    QT_TRANSLATE_NOOP(
        "sentences", "{a} cites a source for “{x}”, {b} cites another for “{y}”: the sources disagree."
    ),
)  # fmt: skip


def told(finding: Finding) -> str:
    """Return a finding's sentence in the user's language; one of an unknown form stays as it is."""
    for key in (f"{finding.check}.{finding.kind}", finding.kind):
        template = SENTENCES.get(key)
        found = _pattern(template).fullmatch(finding.sentence) if template is not None else None
        if template is not None and found is not None:
            return QCoreApplication.translate("sentences", template).format(**found.groupdict())
    return finding.sentence


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACE.split(template)
    texts, names = parts[::2], parts[1::2]
    ahead = [re.escape(text) + f"(?P<{name}>.*?)" for text, name in zip(texts, names, strict=False)]
    return re.compile("".join(ahead) + re.escape(texts[-1]), re.DOTALL)
