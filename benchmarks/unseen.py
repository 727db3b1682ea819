"""How right news is judged that others wrote without knowing the program: `python -m benchmarks unseen [--show]`.

The bundled samples were worked with for long, and flatter. `benchmarks/data/unseen` holds events and single pairs by
authors who never saw the code; `WORKED_WITH` names what has been read since while mending, the rest has not been and
is the honest figure: all its events, and every second of its pairs.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks import samples
from crossread import pipeline
from crossread.language_model import load_models
from crossread.roles import Models
from crossread.settings import JudgeSettings, ModelSettings
from crossread.verdict import is_shown

DATA = Path(__file__).parent / "data" / "unseen"
WORKED_WITH = ("courts", "politics", "business", "science", "health", "crime", "german", "spanish")
ABROAD = ("german", "spanish")
SAID = {"contradicts": "contradiction", "same": "same", "part": "other", "unrelated": "other"}


@dataclass(frozen=True, slots=True)
class Line:
    """One pair, what the program calls it, and whether it would show a clash there."""

    label: str
    said: str
    shown: bool
    text: str


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks unseen", description=__doc__)
    parser.add_argument("--no-model", action="store_true")
    parser.add_argument("--show", action="store_true", help="print what of the part that was worked with is misjudged")
    options = parser.parse_args(arguments)
    models = Models() if options.no_model else load_models(ModelSettings())
    _events(models, show=options.show)
    _pairs(models, show=options.show)
    return 0


def events() -> tuple[Path, ...]:
    """Return the folders of the events, by name."""
    return tuple(sorted(each for each in DATA.iterdir() if each.is_dir()))


def _events(models: Models, *, show: bool) -> None:
    scores = {folder.name: samples.score(*samples.compare(folder, models)) for folder in events()}
    names = (*WORKED_WITH, *(name for name in scores if name not in WORKED_WITH))
    read = [scores[name] for name in names if name in WORKED_WITH and name not in ABROAD]
    rest = [scores[name] for name in names if name not in WORKED_WITH]
    rows = [(name, scores[name]) for name in names]
    rows += [("English, read", samples.total(read)), ("English, unread", samples.total(rest))]
    print("\n".join(samples.table(rows)))
    if show:
        print("\n".join(line for name in WORKED_WITH for line in scores[name].missed))


def _pairs(models: Models, *, show: bool) -> None:
    for path in sorted(DATA.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        lines = [_judged(row, models) for row in rows]
        for title, half in (("read", lines[::2]), ("unread", lines[1::2])):
            print(f"{path.stem:10}{title:8}{_told(half)}", flush=True)
        if show:
            print("\n".join(f"   {each.said}: {each.text}" for each in lines[::2] if each.said != each.label))


def _judged(row: dict[str, str], models: Models) -> Line:
    judged = pipeline.judge_pair(row["a"], row["b"], models=models)
    shown = is_shown(judged.findings, JudgeSettings())
    return Line(row["label"], SAID[judged.relation], shown, f"{row['label']} | {row['a']} | {row['b']}")


def _told(lines: list[Line]) -> str:
    counts = Counter((each.label, each.said) for each in lines)
    shown = Counter(each.label == "contradiction" for each in lines if each.shown)
    true, said = (sum(n for key, n in counts.items() if key[side] == "contradiction") for side in (0, 1))
    same = sum(n for (label, _), n in counts.items() if label == "same")
    hits = counts["contradiction", "contradiction"]
    return (
        f"contradictions told {hits} of {true}, {said - hits} wrongly; shown {shown[True]}, {shown[False]} wrongly; "
        f"the same told {counts['same', 'same']} of {same}"
    )
