"""How fast articles are aligned by words, and how the time grows: `python -m benchmarks alignment_speed`.

The texts are made here: sentences of random words, rare and common ones in the proportion of real text (Zipf), a
tenth of one text's sentences reworded in the other. Side by side with what a user would otherwise take: scoring
every pair with RapidFuzz, and the PyPI packages collatex and text-matcher where they are installed.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import itertools
import random
import resource
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz, process

from crossread import pipeline, reading
from crossread.job import Job
from crossread.memo import Memo
from crossread.model import Article, Match, Passage
from crossread.roles import Models
from crossread.settings import ScoreSettings, Settings
from crossread.similarity.prepare import prepare
from crossread.similarity.score import score
from crossread.text.segment import segment

SIZES = (1_000, 10_000, 100_000)
_LETTERS = ("ba", "co", "du", "fe", "gri", "ha", "jo", "kle", "lu", "mi", "no", "pra", "que", "ro", "sta", "tu", "ve")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks alignment_speed", description=__doc__)
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="words per text of the largest run")
    parser.add_argument("--texts", type=Path, nargs=2, help="two texts of your own, compared instead: once and again")
    asked = parser.parse_args(arguments)
    if asked.texts:
        _own(asked.texts)
        return 0
    _two_articles()
    _six_articles()
    sizes = [size for size in (*SIZES, 1_000_000) if size <= asked.largest]
    for size in sizes:
        _growth(size)
    _peers()
    return 0


def _two_articles() -> None:
    two = _lettered(_texts(1_000, 2, seed=1))
    print(f"two articles of 1,000 words, by words: {_best(lambda: _compare(two)) * 1000:.0f} ms (target 50)")


def _six_articles() -> None:
    six = _lettered(_texts(2_000, 6, seed=2))
    print(f"six articles of 2,000 words, by words: {_best(lambda: _compare(six)):.2f} s (target 0.5)")
    memo = Memo(room=64)
    pipeline.compare_articles(six, models=Models(), memo=memo)
    for value in (0.45, 0.55, 0.65):  # the details of a match are worked out when it first appears
        _slide(six, memo, value)
    moved = min(_slide(six, memo, value) for value in (0.5, 0.6, 0.48, 0.58))
    print(f"moving the similarity slider on them: {moved * 1000:.0f} ms (target 30)")
    longer = replace(six[0], text=f"{six[0].text} One more sentence.")
    edited = _lettered((reading.read_text(longer.text), *six[1:]))
    start = time.perf_counter()
    pipeline.compare_articles(edited, models=Models(), memo=memo)
    print(f"editing one of them: {(time.perf_counter() - start) * 1000:.0f} ms")


class _Watched(Job):
    """A job that notes how long, in its processor time, any thread worked on between two looks at the cancel flag."""

    def __init__(self) -> None:
        super().__init__()
        self._looked = threading.local()
        self._looked.at = time.thread_time()
        self.longest = 0.0

    def check(self) -> None:
        """Note the time since the thread's last look, then look."""
        now = time.thread_time()
        self.longest, self._looked.at = max(self.longest, now - getattr(self._looked, "at", 0.0)), now
        super().check()


def _slide(articles: tuple[Article, ...], memo: Memo, value: float) -> float:
    settings = Settings().with_value("align", "similarity", value)
    start = time.perf_counter()
    pipeline.compare_articles(articles, settings, models=Models(), memo=memo)
    return time.perf_counter() - start


def _own(paths: list[Path]) -> None:
    two = _lettered(tuple(reading.read_source(path, reading.options_of(Settings().reading), Job()) for path in paths))
    words = " and ".join(f"{len(each.text.split()):,}" for each in two)
    for run in ("first", "again"):
        start = time.perf_counter()
        found = _compare(two)
        print(f"texts of {words} words, {run}: {time.perf_counter() - start:.2f} s, {len(found)} matches", flush=True)


def _growth(size: int) -> None:
    two = _lettered(_texts(size, 2, seed=3))
    start, cpu = time.perf_counter(), time.process_time()
    job = _Watched()
    found = pipeline.compare_articles(two, models=Models(), job=job).matches
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"two texts of {size:>9,} words: {time.perf_counter() - start:7.2f} s "
        f"(processor {time.process_time() - cpu:.2f} s), {len(found)} matches, peak {peak:.0f} MB, "
        f"at most {job.longest * 1000:.0f} ms between two looks at the cancel flag",
        flush=True,
    )


def _peers() -> None:
    two = _lettered(_texts(2_000, 2, seed=4))
    rows = [segment(each, Settings().exclude) for each in two]
    texts = [[each.text for each in row] for row in rows]
    true = {(i, j) for i, one in enumerate(texts[0]) for j, other in enumerate(texts[1]) if _is_reworded(one, other)}
    print(f"two articles of 2,000 words, {len(true)} sentences of one reworded in the other:")
    _tell("Crossread's score", lambda: _crossread(rows, two[0].language), true)
    _tell("RapidFuzz token_set_ratio >= 80, every pair", lambda: _all_pairs(texts), true)
    for name, run in (("collatex", _collatex), ("text_matcher", _text_matcher)):
        if importlib.util.find_spec(name) is None:
            print(f"  {name}: not installed, skipped (pip install {name.replace('_', '-')})")
        else:
            _try(name, run, texts, true)


def _try(
    name: str,
    run: Callable[[list[list[str]]], set[tuple[int, int]]],
    texts: list[list[str]],
    true: set[tuple[int, int]],
) -> None:
    try:
        _tell(name, lambda: run(texts), true)
    except ImportError as problem:
        print(f"  {name}: cannot run here: {problem}")


def _tell(name: str, run: Callable[[], set[tuple[int, int]]], true: set[tuple[int, int]]) -> None:
    start = time.perf_counter()
    found = run()
    seconds = time.perf_counter() - start
    hits = len(found & true)
    f1 = 2 * hits / max(1, len(found) + len(true))
    print(f"  {name}: {seconds:.3f} s, F1 {f1:.2f} ({hits} of {len(true)} found, {len(found) - hits} false)")


def _crossread(rows: list[tuple[Passage, ...]], language: str) -> set[tuple[int, int]]:
    left, right = (prepare(row, language) for row in rows)
    return {(each.left, each.right) for each in score(left, right, ScoreSettings(), job=Job()) if each.score >= 0.5}


def _all_pairs(texts: list[list[str]]) -> set[tuple[int, int]]:
    table = process.cdist(*texts, scorer=fuzz.token_set_ratio, score_cutoff=80)
    return {(int(i), int(j)) for i, j in zip(*table.nonzero(), strict=True)}


def _collatex(texts: list[list[str]]) -> set[tuple[int, int]]:
    """Collate both texts as witnesses and count sentences of which half of the tokens are laid beside equal ones."""
    from collatex import Collation, collate

    collation = Collation()
    for name, lines in zip("AB", texts, strict=True):
        collation.add_plain_witness(name, " ".join(lines))
    owners, sizes = [], []
    for witness, lines in zip(collation.witnesses, texts, strict=True):
        starts = itertools.accumulate((len(each.token_data["t"]) for each in witness.tokens()), initial=0)
        owners.append([_owner(lines, start) for start in starts])
        sizes.append(Counter(owners[-1]))
    common: Counter[tuple[int, int]] = Counter()
    at = [0, 0]
    for column in collate(collation, segmentation=False).columns:
        held = [column.tokens_per_witness.get(name) for name in "AB"]
        if held[0] and held[1] and held[0][0].token_data["n"] == held[1][0].token_data["n"]:
            common[owners[0][at[0]], owners[1][at[1]]] += 1
        at = [place + bool(each) for place, each in zip(at, held, strict=True)]
    return {pair for pair, n in common.items() if n >= 0.5 * sizes[0][pair[0]]}


def _text_matcher(texts: list[list[str]]) -> set[tuple[int, int]]:
    """Let text-matcher find quotations and map their places to sentences.

    It is told not to drop English stop words: their list it would download, and the words here are made up.
    """
    from text_matcher.matcher import Matcher, Text

    joined = [" ".join(lines) for lines in texts]
    witnesses = [Text(text, name, removeStopwords=False) for text, name in zip(joined, "AB", strict=True)]
    with contextlib.redirect_stdout(io.StringIO()):  # it prints each match
        _, left, right = Matcher(*witnesses, removeStopwords=False).match()
    return {(_owner(texts[0], a), _owner(texts[1], b)) for (a, _), (b, _) in zip(left, right, strict=True)}


def _owner(lines: list[str], place: int) -> int:
    reached = 0
    for number, line in enumerate(lines):
        reached += len(line) + 1
        if place < reached:
            return number
    return len(lines) - 1


def _compare(articles: tuple[Article, ...]) -> tuple[Match, ...]:
    return pipeline.compare_articles(articles, models=Models()).matches


def _best(run: Callable[[], object], times: int = 5) -> float:
    """Return the shortest of several runs in seconds, after one that warms up."""
    run()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def _lettered(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    return pipeline.lettered(articles)


def _texts(words: int, count: int, seed: int) -> tuple[Article, ...]:
    """Return articles of about so many words; each after the first rewords a tenth of the first's sentences."""
    draw = random.Random(seed)
    vocabulary = ["".join(draw.choice(_LETTERS) for _ in range(draw.randint(1, 5))) for _ in range(60_000)]
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    stock = draw.choices(vocabulary, weights, k=(words + 40) * count)
    first: list[str] = []
    made = []
    used = 0
    for _ in range(count):
        lines: list[str] = []
        length = 0
        while length < words:
            if first and draw.random() < 0.1:
                line = _reworded(draw.choice(first), draw)
            else:
                size = draw.randint(12, 28)
                line = " ".join(stock[used : used + size]).capitalize() + "."
                used += size
            lines.append(line)
            length += line.count(" ") + 1
        first = first or lines
        made.append(reading.read_text(_paragraphs(lines)))
    return tuple(made)


def _paragraphs(lines: list[str]) -> str:
    return "\n\n".join(" ".join(lines[place : place + 5]) for place in range(0, len(lines), 5))


def _reworded(line: str, draw: random.Random) -> str:
    """Drop a fifth of the words and swap the halves."""
    words = [each for each in line[:-1].lower().split() if draw.random() > 0.2]
    middle = len(words) // 2
    return " ".join(words[middle:] + words[:middle]).capitalize() + "."


def _is_reworded(one: str, other: str) -> bool:
    ours, theirs = ({*each[:-1].lower().split()} for each in (one, other))
    return len(ours & theirs) > 0.6 * max(len(ours), len(theirs))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
