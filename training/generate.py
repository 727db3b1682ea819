"""Make further pairs: one detail changed, and harmless twins, from sentences and paraphrases of the data.

Nothing made here is kept in the project; the sentences come from the data folder, the names from them, the word
lists and the few patterns below were written for it and share nothing with the evaluation set.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import harmless
import swaps
from data import (
    CONTRADICTION,
    DIFFERENT,
    ENTAILMENT,
    NEUTRAL,
    NOT_ENTAILED,
    SAME,
    UNLABELLED,
    Pair,
    Splits,
    news_sentences,
)
from stories import Story, alike_pairs, read_stories, tell
from swaps import Words, read_words

SHORTEST, LONGEST = 6, 40
KINDS = ("number", "year", "day", "name", "noun", "negation", "opposite")


def make_pairs(folder: Path, splits: Splits, count: int, seed: int) -> list[Pair]:
    """Return about `count` made pairs of all kinds, the same ones for the same seed."""
    if not count:
        return []
    choose = random.Random(seed)
    articles = news_sentences(folder)
    news = _of_length([sentence for article in articles for sentence in article])
    news += _of_length([text for pair in splits.train["mrpc"] for text in (pair.a, pair.b)])
    wiki = _of_length([pair.a for pair in splits.train["paws_wiki"] + splits.train["tenp"]])
    words = read_words(news + wiki[:8000])
    alike = [
        pair
        for name in ("mrpc", "paws_wiki", "headlines", "stsb", "rewritten")
        for pair in splits.train[name]
        if pair.par == SAME
    ]
    alike += [pair for pair in splits.train["tenp"] if pair.nli == ENTAILMENT]
    stories = read_stories()
    alike += alike_pairs(stories)
    makers: list[tuple[float, Iterator[list[Pair]]]] = [
        (0.10, _changed(news, words, choose)),
        (0.02, _changed(wiki, words, choose)),
        (0.09, _changed_paraphrases(alike, words, choose)),
        (0.06, _harmless(news + wiki[: len(news)], words, choose)),
        (0.05, _exchanged(wiki + news, words, choose)),
        (0.04, _patterns(words, choose)),
        (0.01, _neighbours(articles, choose)),
        (0.05, _other_events(news, words, choose)),
        (0.58, _told(stories, choose)),
    ]
    made: list[Pair] = []
    for share, maker in makers:
        wanted, found = int(share * count), 0
        for pairs in maker:
            made += pairs
            found += len(pairs)
            if found >= wanted:
                break
    choose.shuffle(made)
    return made


def _changed(sentences: list[str], words: Words, choose: random.Random) -> Iterator[list[Pair]]:
    """Yield one-detail contradictions and, from the same sentence, what looks like one and is not."""
    while True:
        sentence = choose.choice(sentences)
        kind = choose.choices(["number", "year", "day", "name", "noun", "negation", "opposite"], [5, 2, 2, 2, 2, 4, 5])[
            0
        ]
        changed = _change(kind, sentence, words, choose)
        if not changed or changed == sentence:
            continue
        plain = harmless.combine(changed, choose, words) if choose.random() < 0.4 else None
        result = [_pair(*_either(sentence, plain or changed, choose), CONTRADICTION, DIFFERENT)]
        result += _twins(kind, sentence, changed, words, choose)
        yield result


def _change(kind: str, sentence: str, words: Words, choose: random.Random) -> str | None:
    if kind == "number":
        return swaps.change_number(sentence, choose)
    if kind == "year":
        return swaps.change_year(sentence, choose)
    if kind == "day":
        return swaps.change_day(sentence, choose)
    if kind == "name":
        return swaps.change_name(sentence, choose, words)
    if kind == "noun":
        return swaps.change_noun(sentence, choose, words)
    if kind == "negation":
        return swaps.negate(sentence, choose, words)
    return swaps.oppose(sentence, choose, words)


def _twins(kind: str, sentence: str, changed: str, words: Words, choose: random.Random) -> list[Pair]:
    """Return harmless pairs of the same sentence: bounds that fit, another event, the same in other words."""
    result = []
    if kind == "number":
        fitting = harmless.hedge(sentence, choose, fits=True)
        if fitting:
            result += [_pair(sentence, fitting, ENTAILMENT, SAME), _pair(fitting, sentence, UNLABELLED, SAME)]
            if choose.random() < 0.5 and (clash := harmless.hedge(sentence, choose, fits=False)):
                result.append(_pair(*_either(sentence, clash, choose), CONTRADICTION, DIFFERENT))
    elsewhere = _elsewhere(changed, words, choose, {kind}) if choose.random() < 0.5 else None
    if elsewhere:
        result.append(_pair(*_either(sentence, elsewhere, choose), NEUTRAL, DIFFERENT))
    if choose.random() < 0.5 and (same := harmless.combine(sentence, choose, words)):
        result.append(_pair(*_either(sentence, same, choose), ENTAILMENT, SAME))
    return result


def _elsewhere(sentence: str, words: Words, choose: random.Random, changed: set[str]) -> str | None:
    """Change further details until it is another event: two at least, one of them who, what or when."""
    kinds = [kind for kind in ("name", "noun", "year", "day", "number", "name") if kind not in changed]
    choose.shuffle(kinds)
    wanted = max(1, choose.choice([2, 2, 3]) - len(changed))
    for kind in kinds:
        text = _change(kind, sentence, words, choose)
        if text and text != sentence:
            sentence, wanted, changed = text, wanted - 1, changed | {kind}
        if not wanted and changed & {"name", "noun", "year", "day"}:
            return sentence
    return None


def _other_events(sentences: list[str], words: Words, choose: random.Random) -> Iterator[list[Pair]]:
    """Yield alike sentences about other events, what is left open, and less exact dates."""
    while True:
        sentence = choose.choice(sentences)
        elsewhere = _elsewhere(sentence, words, choose, set())
        if elsewhere:
            yield [_pair(*_either(sentence, elsewhere, choose), NEUTRAL, DIFFERENT)]
        if choose.random() < 0.06:
            yield [_pair(*_either(sentence, harmless.doubt(sentence, choose, words), choose), NEUTRAL, DIFFERENT)]
        if choose.random() < 0.7 and (denied := harmless.complement(sentence, choose, words)):
            yield [_pair(*_either(sentence, denied, choose), ENTAILMENT, SAME)]
        if choose.random() < 0.5 and (vague := harmless.blur_date(sentence)):
            yield [_pair(sentence, vague, ENTAILMENT, SAME), _pair(vague, sentence, UNLABELLED, SAME)]


def _told(stories: tuple[Story, ...], choose: random.Random) -> Iterator[list[Pair]]:
    while True:
        yield [tell(stories, choose)]


def _changed_paraphrases(pairs: list[Pair], words: Words, choose: random.Random) -> Iterator[list[Pair]]:
    """Yield paraphrases one side of which was changed in a detail that the other side states, too."""
    while True:
        pair = choose.choice(pairs)
        kind = choose.choices(KINDS, [4, 2, 2, 2, 2, 3, 4])[0]
        changed = _change(kind, pair.b, words, choose)
        if not changed or changed == pair.b:
            continue
        lost = set(re.findall(r"\w+", pair.b)) - set(re.findall(r"\w+", changed))
        if kind in ("number", "year", "day", "name", "noun") and not lost <= set(re.findall(r"\w+", pair.a)):
            continue
        result = [_pair(*_either(pair.a, changed, choose), CONTRADICTION, DIFFERENT)]
        if choose.random() < 0.5:
            result.append(Pair(pair.a, pair.b, pair.nli, pair.par, "made"))
        yield result


def _harmless(sentences: list[str], words: Words, choose: random.Random) -> Iterator[list[Pair]]:
    """Yield the same said another way, and more or less said."""
    while True:
        sentence = choose.choice(sentences)
        changed = harmless.combine(sentence, choose, words)
        if changed:
            yield [_pair(*_either(sentence, changed, choose), ENTAILMENT, SAME)]
        if choose.random() < 0.25 and (shorter := harmless.drop_detail(sentence, choose)):
            yield [_pair(sentence, shorter, ENTAILMENT, UNLABELLED), _pair(shorter, sentence, NEUTRAL, UNLABELLED)]
        if choose.random() < 0.2 and (told := harmless.attribute(sentence, choose, words)):
            yield [_pair(*_either(sentence, told, choose), ENTAILMENT, SAME)]
        if choose.random() < 0.03:
            yield [_pair(sentence, sentence, ENTAILMENT, SAME)]


def _exchanged(sentences: list[str], words: Words, choose: random.Random) -> Iterator[list[Pair]]:
    """Yield sentences in which two names, numbers or adjectives changed places, and others merely re-ordered."""
    while True:
        sentence = choose.choice(sentences)
        edit = choose.choice([swaps.exchange_names, swaps.exchange_names, swaps.exchange_numbers, swaps.exchange_words])
        changed = edit(sentence, choose)
        if changed:
            varied = harmless.combine(changed, choose, words) if choose.random() < 0.5 else None
            yield [_pair(*_either(sentence, varied or changed, choose), NOT_ENTAILED, DIFFERENT)]
        moved = harmless.move_adverbial(sentence) or harmless.exchange_conjuncts(sentence, choose)
        if moved:
            varied = harmless.combine(moved, choose, words) if choose.random() < 0.5 else None
            if (varied or moved) != sentence:
                yield [_pair(*_either(sentence, varied or moved, choose), ENTAILMENT, SAME)]


def _patterns(words: Words, choose: random.Random) -> Iterator[list[Pair]]:
    """Yield who-did-what-to-whom pairs: active and passive, more and less, before and after."""
    names = [name for length in (1, 2) for name in words.names.get(length, ())]
    while True:
        first, second = choose.sample(names, 2)
        tail = choose.choice(words.tails)
        end = f" {tail}." if tail else "."
        kind = choose.random()
        if kind < 0.5:
            past, participle = choose.choice(words.deeds)
            sentence, same = f"{first} {past} {second}{end}", f"{second} was {participle} by {first}{end}"
            wrong = choose.choice([f"{second} {past} {first}{end}", f"{first} was {participle} by {second}{end}"])
        elif kind < 0.75:
            more, less = choose.sample(choose.choice(words.comparatives), 2)
            sentence, same = f"{first} is {more} than {second}{end}", f"{second} is {less} than {first}{end}"
            wrong = choose.choice([f"{second} is {more} than {first}{end}", f"{first} is {less} than {second}{end}"])
        else:
            one, other = choose.sample(choose.choice(words.converses), 2)
            sentence, same = f"{first} {one} {second}{end}", f"{second} {other} {first}{end}"
            wrong = choose.choice([f"{second} {one} {first}{end}", f"{first} {other} {second}{end}"])
        sentence, same = choose.sample([sentence, same], 2)
        yield [
            _pair(sentence, same, ENTAILMENT, SAME),
            _pair(*_either(choose.choice([sentence, same]), wrong, choose), CONTRADICTION, DIFFERENT),
        ]


def _neighbours(articles: list[list[str]], choose: random.Random) -> Iterator[list[Pair]]:
    """Yield sentences of one article that stand close together: same matter, other content."""
    long_enough = [article for article in articles if len(article) > 4]
    while True:
        article = choose.choice(long_enough)
        at = choose.randrange(len(article) - 3)
        first, second = article[at], article[at + choose.randint(1, 3)]
        if first != second and 4 <= len(first.split()) <= LONGEST and 4 <= len(second.split()) <= LONGEST:
            yield [_pair(*_either(first, second, choose), NEUTRAL, DIFFERENT)]


def _either(first: str, second: str, choose: random.Random) -> tuple[str, str]:
    return (first, second) if choose.random() < 0.5 else (second, first)


def _pair(a: str, b: str, nli: int, par: int) -> Pair:
    return Pair(a, b, nli, par, "made")


def _of_length(sentences: list[str]) -> list[str]:
    return list(dict.fromkeys(text for text in sentences if SHORTEST <= len(text.split()) <= LONGEST))
