"""The sets of sample articles that come with Crossread."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from crossread.assets import resource


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
            entry["title"], entry["description"], tuple(folder / entry["folder"] / name for name in entry["articles"])
        )
        for entry in entries
    )
