"""Everything a run on a graphics card needs, as arrays: sentences as vocabulary ids, and pairs as two of their numbers.

python training/packed.py --data FOLDER --vocab FILE --out packed.npz

A card trains on tens of thousands of pairs a second, more than Python can tokenise or pad; so both are done once, here,
and batches are cut out of flat arrays on the card itself (`batches_on_card.py`).
"""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from batches import may_flip
from crossread.language_model.tokenizer import WordPieceTokenizer, read_vocabulary
from data import CONTRADICTION, UNLABELLED, Pair, Splits, clean, news_sentences, read_splits, rows, sentences_of
from generate import make_pairs

LONGEST = 100
FEWEST_WORDS, MOST_WORDS = 6, 45
BOOKS, SENTENCES_A_BOOK = 1500, 30

Ids = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class PairTable:
    """Pairs of one source or set: sentence numbers `a` and `b`, the labels of both heads, and whether they may flip."""

    a: Ids
    b: Ids
    nli: Ids
    par: Ids
    flips: Ids


@dataclass(frozen=True, slots=True)
class Packed:
    """Sentence n is `pieces[starts[n]:starts[n + 1]]`; `loose` are those that further pairs may be found among."""

    pieces: NDArray[np.uint16]
    starts: Ids
    loose: Ids
    train: dict[str, PairTable]
    held_out: dict[str, PairTable]


class _Sentences:
    """Number every sentence once."""

    def __init__(self, tokenizer: WordPieceTokenizer) -> None:
        self._tokenizer = tokenizer
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    def table(self, pairs: list[Pair]) -> PairTable:
        table = [(self.number(p.a), self.number(p.b), p.nli, p.par, int(may_flip(p))) for p in pairs]
        return PairTable(*np.array(table, dtype=np.int32).reshape(-1, 5).T)

    def arrays(self) -> tuple[NDArray[np.uint16], Ids]:
        ids = [self._tokenizer.pieces(text)[:LONGEST] for text in self._numbers]
        starts = np.cumsum([0, *(len(one) for one in ids)], dtype=np.int32)
        return np.concatenate([np.array(one, dtype=np.uint16) for one in ids]), starts


def main() -> None:
    """Pack the training pairs, the held-out ones and the loose sentences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vocab", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--made", type=int, default=150_000, help="how many pairs to make from sentences")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--written", type=Path, nargs="*", default=(), help="hand-written pairs to be checked on only")
    options = parser.parse_args()
    splits = read_splits(options.data)
    for path in options.written:
        splits.held_out[f"written/{path.stem}"] = written_pairs(path)
    splits.train["made"] = make_pairs(options.data, splits, options.made, options.seed)
    loose = loose_sentences(options.data, splits, options.seed)
    write(pack(splits, loose, read_vocabulary(options.vocab)), options.out)


def pack(splits: Splits, loose: list[str], tokenizer: WordPieceTokenizer) -> Packed:
    """Return the arrays; sentences of held-out pairs are never among the loose ones."""
    sentences = _Sentences(tokenizer)
    train = {name: sentences.table(pairs) for name, pairs in splits.train.items()}
    numbers = np.array([sentences.number(text) for text in loose], dtype=np.int32)
    held_out = {name: sentences.table(pairs) for name, pairs in splits.held_out.items()}
    pieces, starts = sentences.arrays()
    return Packed(pieces, starts, numbers, train, held_out)


def loose_sentences(folder: Path, splits: Splits, seed: int) -> list[str]:
    """Return sentences of the training pairs, the news sets and the books, none of them from a held-out pair."""
    choose = random.Random(seed)
    texts = [text for name, pairs in splits.train.items() if name != "made" for p in pairs for text in (p.a, p.b)]
    texts += [text for article in news_sentences(folder) for text in article]
    for row in rows(folder / "alignment" / "claims.dev.jsonl"):
        texts += [row["claim"], *row["evidence"]]
    books = sorted((folder / "alignment" / "pan13_train" / "src").glob("*.txt"))
    for path in choose.sample(books, min(BOOKS, len(books))):
        found = sentences_of(clean(path.read_text(encoding="utf-8", errors="replace")))
        texts += choose.sample(found, min(SENTENCES_A_BOOK, len(found)))
    held = {text for pairs in splits.held_out.values() for p in pairs for text in (p.a, p.b)}
    right = (text for text in texts if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS and text not in held)
    return list(dict.fromkeys(right))


def written_pairs(path: Path) -> list[Pair]:
    """Return hand-written pairs (`benchmarks/data`): contradicting, or not."""
    return [
        Pair(
            row["a"], row["b"], CONTRADICTION if row["label"] == "contradiction" else UNLABELLED, UNLABELLED, path.stem
        )
        for row in rows(path)
    ]


def write(packed: Packed, path: Path) -> None:
    """Write everything into one compressed file."""
    arrays = {"pieces": packed.pieces, "starts": packed.starts, "loose": packed.loose}
    for part in ("train", "held_out"):
        for name, table in getattr(packed, part).items():
            arrays[f"{part}/{name}"] = np.stack([table.a, table.b, table.nli, table.par, table.flips])
    np.savez_compressed(path, **arrays)


def read(path: Path) -> Packed:
    """Read what `write` wrote."""
    with np.load(path) as arrays:
        tables: dict[str, dict[str, PairTable]] = {"train": {}, "held_out": {}}
        for key in arrays.files:
            part, _, name = key.partition("/")
            if name:
                tables[part][name] = PairTable(*arrays[key])
        return Packed(arrays["pieces"], arrays["starts"], arrays["loose"], **tables)


if __name__ == "__main__":
    main()
