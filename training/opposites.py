"""Derive the tables of opposites and of synonyms from WordNet 3.0 (Debian package `wordnet-base`).

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    python training/opposites.py wordnet/usr/share/wordnet

Writes `resources/lexicons/opposites-wordnet.txt` (a line: the words of one meaning | the words of its opposite,
the two direct opposites first) and `synonyms-wordnet.txt` (a line: words of one meaning). Only words that the
background table knows are kept, and of a word's senses only the commonest, so that rare meanings do not invent
opposites. WordNet's licence travels with both files.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
LEXICONS = ROOT / "resources" / "lexicons"
SENSES = {"verb": 3, "noun": 2, "adj": 3, "adv": 2}  # how many of a word's senses count
Synsets = dict[str, tuple[list[str], list[tuple[int, str, int]]]]
NOTICE = "# Derived from WordNet 3.0 by training/opposites.py; licence: wordnet-licence.txt\n"


def main(folder: Path) -> None:
    sys.path.insert(0, str(ROOT / "engine"))
    known = known_words()
    opposites: list[str] = []
    synonyms: list[str] = []
    for part, senses in SENSES.items():
        ranks = sense_ranks(folder / f"index.{part}")
        synsets = read_synsets(folder / f"data.{part}")
        usable = {
            offset: [word for word in words if known(word) and ranks[word].get(offset, 99) < senses]
            for offset, (words, _) in synsets.items()
        }
        opposites += opposite_lines(synsets, usable)
        synonyms += [" ".join(words) for words in usable.values() if len(words) > 1 and part != "adv"]
    write("opposites-wordnet.txt", opposites)
    write("synonyms-wordnet.txt", synonyms)


def known_words() -> Callable[[str], bool]:
    from crossread.similarity.background import RAREST, rarity
    from crossread.text.words import stem

    return lambda word: word.isalpha() and word.islower() and rarity(stem(word, "en"), "en") < RAREST


def sense_ranks(path: Path) -> dict[str, dict[str, int]]:
    """Return for each word the rank of each of its synsets, commonest first."""
    ranks: dict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        count = int(fields[2])
        for rank, offset in enumerate(fields[-count:]):
            ranks[fields[0]][offset] = rank
    return ranks


def read_synsets(path: Path) -> Synsets:
    """Return each synset's words and its antonym pointers: own word number, other synset, its word number."""
    synsets = {}
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * at].split("(")[0].lower() for at in range(count)]
        at = 4 + 2 * count
        pointers = []
        for _ in range(int(fields[at])):
            symbol, offset, _pos, numbers = fields[at + 1 : at + 5]
            at += 4
            if symbol == "!":
                own, theirs = numbers[:2], numbers[2:]
                pointers.append((int(own, base=16), offset, int(theirs, base=16)))
        synsets[fields[0]] = (words, pointers)
    return synsets


def opposite_lines(synsets: Synsets, usable: dict[str, list[str]]) -> list[str]:
    lines = set()
    for offset, (words, pointers) in synsets.items():
        for mine, other, theirs in pointers:
            if other not in synsets:
                continue
            first, second = words[mine - 1], synsets[other][0][theirs - 1]
            if first not in usable[offset] or second not in usable[other]:
                continue
            sides = sorted((leading(first, usable[offset]), leading(second, usable[other])))
            lines.add(" | ".join(" ".join(side) for side in sides))
    return sorted(lines)


def leading(first: str, words: list[str]) -> list[str]:
    return [first, *(word for word in words if word != first)]


def write(name: str, lines: list[str]) -> None:
    path = LEXICONS / name
    path.write_text(NOTICE + "\n".join(sorted(set(lines))) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
