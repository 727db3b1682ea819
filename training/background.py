"""Count in how many sentences each English stem stands, and write the table of rarities.

    python training/background.py --out resources/lexicons/background-en.txt FILE...

Each FILE is plain text, or JSON lines with texts under "a" and "b". Only stems that occur in at least
`--least` sentences are kept; the rest counts as rarest. A stem's rarity is -ln(share of sentences), in
steps of 0.25: the table holds words and steps, no text.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from crossread.text.normalise import fold
from crossread.text.words import cut, stem

STEP = 0.25
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


def sentences(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".jsonl":
        for line in text.splitlines():
            row = json.loads(line)
            yield row["a"]
            yield row["b"]
        return
    yield from _SENTENCE_END.split(text)


def count(paths: list[Path]) -> tuple[Counter[str], int]:
    frequency: Counter[str] = Counter()
    stems: dict[str, str] = {}
    seen: set[str] = set()
    for path in paths:
        for sentence in sentences(path):
            if len(sentence) < 20 or sentence in seen:
                continue
            seen.add(sentence)
            found = set(cut(sentence)[1::2])
            frequency.update({stems.setdefault(each, stem(fold(each), "en")) for each in found})
    return frequency, len(seen)


def write(frequency: Counter[str], total: int, least: int, out: Path) -> int:
    steps: dict[float, list[str]] = defaultdict(list)
    for each, n in frequency.items():
        if n >= least and each.isascii() and each.replace("'", "").isalpha():
            steps[round(-math.log(n / total) / STEP) * STEP].append(each)
    out.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{step:g}\t{' '.join(sorted(stems))}" for step, stems in sorted(steps.items())]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sum(map(len, steps.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--least", type=int, default=5)
    asked = parser.parse_args()
    frequency, total = count(asked.files)
    kept = write(frequency, total, asked.least, asked.out)
    print(f"{total} sentences, {len(frequency)} stems, {kept} kept")


if __name__ == "__main__":
    main()
