"""The sets of sample articles that come with Crossread."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crossread.assets import resource
from crossread_gui.wordlist import QT_TRANSLATE_NOOP

# As they stand in the samples' index; a test sees that none is missing.
WORDS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("samples", "A ferry hits the breakwater"),
    QT_TRANSLATE_NOOP(
        "samples",
        "Four outlets on one accident: a wire report, a broadsheet, a tabloid and a saved page of a local site.",
    ),
    QT_TRANSLATE_NOOP("samples", "A rail strike is called"),
    QT_TRANSLATE_NOOP(
        "samples",
        "Three outlets on a labour dispute, with quotations altered and figures, dates and outcomes that differ.",
    ),
    QT_TRANSLATE_NOOP("samples", "A vaccine is tested"),
    QT_TRANSLATE_NOOP(
        "samples", "Six short versions of one trial result, from the science desk to the political pages."
    ),
)


@dataclass(frozen=True, slots=True)
class SampleSet:
    """Several outlets' versions of one invented event."""

    title: str
    description: str
    paths: tuple[Path, ...]


def sample_sets() -> tuple[SampleSet, ...]:
    """Return the sets in the order they are offered."""
    folder = resource("samples")
    entries = json.loads(folder.joinpath("index.json").read_text(encoding="utf-8"))
    return tuple(
        SampleSet(
            _worded(entry["title"]),
            _worded(entry["description"]),
            tuple(folder / entry["folder"] / name for name in entry["articles"]),
        )
        for entry in entries
    )


def _worded(text: str) -> str:
    return QCoreApplication.translate("samples", text)
