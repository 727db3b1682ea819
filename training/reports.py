"""What readers (language models, shown the two texts alone) said of pairs of passages in real reports.

`reports.csv` names each passage by a digest of its text, so that no sentence of a report stands in the project; the
reports themselves are read from a folder that holds one folder per event. A label is 1 if the main fact, claim or
quotation of one passage is told in the other, 0.5 if that is debatable, 0 if they only have people or the event in
common. The pairs were drawn by their former score, from each sixth of the scale about as many; `weight` says for how
many candidates a pair stands; `unread` is the logit that the head taught in `told.py` gives without having read the
event.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from crossread.model import Article, Passage
from crossread.reading import read_path
from crossread.settings import Settings
from crossread.text.segment import segment

LABELS = Path(__file__).with_suffix(".csv")
_MOST = 3  # reports of an event that are read, in the order of their names


@dataclass(frozen=True, slots=True)
class Label:
    """What a reader said of two passages, given by their digests; `same` is 0, 0.5 or 1."""

    left: str
    right: str
    same: float
    weight: float
    unread: float | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """A labelled pair found in two reports of an event, by the passages' places."""

    left: int
    right: int
    label: Label


@dataclass(frozen=True, slots=True)
class Report:
    """An article and its passages."""

    article: Article
    passages: tuple[Passage, ...]


def labels() -> tuple[Label, ...]:
    with LABELS.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Label(
                row["left"],
                row["right"],
                float(row["same"]),
                float(row["weight"]),
                float(row["unread"]) if row["unread"] else None,
            )
            for row in csv.DictReader(lines)
        )


def write(found: Iterable[Label]) -> None:
    """Write the labels anew."""
    rows = [
        (
            each.left,
            each.right,
            f"{each.same:g}",
            f"{each.weight:g}",
            "" if each.unread is None else f"{each.unread:.3f}",
        )
        for each in found
    ]
    with LABELS.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("left", "right", "same", "weight", "unread"))
        writer.writerows(rows)


def digest(text: str) -> str:
    """Return twelve hexadecimal digits that stand for a passage, however it is spaced."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def found(folder: Path) -> Iterator[tuple[str, Report, Report, tuple[Read, ...]]]:
    """Yield the event, two of its reports and the labelled pairs between them; each label is met once.

    What is not found, because a report is missing or is cut otherwise by now, is left out.
    """
    wanted = {(each.left, each.right): each for each in labels()}
    for event in sorted(path for path in folder.iterdir() if path.is_dir()):
        for left, right in combinations(_reports(event), 2):
            at = [{digest(each.text): each.index for each in one.passages} for one in (left, right)]
            here = [key for key in wanted if key[0] in at[0] and key[1] in at[1]]
            if here:
                yield event.name, left, right, tuple(Read(at[0][a], at[1][b], wanted.pop((a, b))) for a, b in here)


@cache
def _reports(event: Path) -> tuple[Report, ...]:
    paths = sorted(path for path in event.iterdir() if path.suffix in {".txt", ".html", ".md"})[:_MOST]
    articles = [read_path(path) for path in paths]
    return tuple(Report(each, segment(each, Settings().exclude)) for each in articles)
