"""Edits that leave what a sentence says alone, or fit to it: the twins that teach what is no contradiction."""

import random
import re
from collections.abc import Callable

from swaps import MONTHS, NUMBER, SMALL, WEEKDAYS, YEAR, Words, reword

_SHORT_MONTHS = {month: month[:3] + "." for month in MONTHS if len(month) > 4}
_LOWER_FIRST = {
    "The",
    "A",
    "An",
    "He",
    "She",
    "It",
    "They",
    "We",
    "His",
    "Her",
    "Their",
    "Its",
    "This",
    "That",
    "These",
    "Those",
    "More",
    "Some",
    "Many",
    "Two",
    "Three",
}
_NO_HEDGE_AFTER = {
    *MONTHS,
    *[
        "least",
        "most",
        "than",
        "about",
        "around",
        "nearly",
        "to",
        "some",
        "over",
        "under",
        "and",
        "between",
        "or",
        "No",
        "Flight",
        "Article",
        "Section",
    ],
}
_TIMES = "|".join([*WEEKDAYS, *MONTHS])
_DAY = r"(?: \d{1,2}(?:, \d{4})?| \d{4})?"
_PERIOD = rf"(?:{_TIMES}|\d{{4}}|week|month|year)"
_LAST_ADVERBIAL = re.compile(
    rf" ((?:on|in|last|this|since|during|by|until) (?:early |late |mid-)?{_PERIOD}(?:{_DAY}| night| morning))( ?[.])$"
)
_FIRST_ADVERBIAL = re.compile(rf"^((?:On|In|Last|This|Since|During|By) {_PERIOD}{_DAY}),? (.+?)( ?[.])$")


def reformat(sentence: str, choose: random.Random) -> str | None:
    """Write a number, date or unit another way."""
    ways: list[Callable[[str], str]] = [
        lambda text: _percent(text, choose),
        lambda text: _grouping(text, choose),
        lambda text: _millions(text, choose),
        _words_for_digits,
        _day_first,
        _short_month,
    ]
    choose.shuffle(ways)
    for way in ways:
        changed = way(sentence)
        if changed and changed != sentence:
            return changed
    return None


def move_adverbial(sentence: str) -> str | None:
    """Move an expression of time from the end to the front, or the other way."""
    hit = _LAST_ADVERBIAL.search(sentence)
    if hit:
        rest = sentence[: hit.start()]
        return f"{_first_upper(hit[1])}, {_first_lower(rest)}{hit[2]}"
    hit = _FIRST_ADVERBIAL.search(sentence)
    if hit:
        return f"{_first_upper(hit[2])} {_first_lower(hit[1], always=True)}{hit[3]}"
    return None


def exchange_conjuncts(sentence: str, choose: random.Random) -> str | None:
    """Turn "A and B" into "B and A" where both are names or both plain words."""
    name = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    for pattern in (
        rf"\b({name})((?:, {name})*)(,? and )({name})\b",
        r"\b([a-z]{4,})()( and )([a-z]{4,})(?=[.,]| in | of | for | to )",
    ):
        hits = list(re.finditer(pattern, sentence))
        if hits:
            hit = choose.choice(hits)
            if hit[1] != hit[4] and not (hit[1].endswith("ly") or hit[1].endswith("ed")):
                return sentence[: hit.start()] + hit[4] + hit[2] + hit[3] + hit[1] + sentence[hit.end() :]
    return None


def complement(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Say it by denying the opposite: "rejected" as "did not accept"."""
    fitting = [pair for pair in words.complements if re.search(rf"\b{pair[0]}\b", sentence)]
    if not fitting:
        return None
    plain, denied = choose.choice(fitting)
    return re.sub(rf"\b{plain}\b", denied, sentence, count=1)


def blur_date(sentence: str) -> str | None:
    """Leave out the day of a date, or the month of a month and year."""
    months = "|".join(MONTHS)
    changed = re.sub(rf"\b(?:[Oo]n )?({months}) \d{{1,2}}(?:, (\d{{4}}))?\b", _month_only, sentence, count=1)
    if changed == sentence:
        changed = re.sub(rf"\bin (?:{months}) (\d{{4}})\b", r"in \1", sentence, count=1)
    return None if changed == sentence else changed


def _month_only(hit: re.Match[str]) -> str:
    start = "In" if hit[0].startswith("On") else "in"
    return f"{start} {hit[1]} {hit[2]}" if hit[2] else f"{start} {hit[1]}"


def doubt(sentence: str, choose: random.Random, words: Words) -> str:
    """Leave open whether it is true."""
    return f"{choose.choice(words.doubts)} {_first_lower(sentence)}"


def attribute(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Say who said it, at the end of a sentence that does not tell yet."""
    if not sentence.endswith(".") or re.search(r"\b(said|told|says|according|reported)\b", sentence):
        return None
    return sentence[:-1].rstrip() + choose.choice(words.attributions) + "."


def drop_detail(sentence: str, choose: random.Random) -> str | None:
    """Leave out an insertion, a relative clause or the last adverbial."""
    patterns = [
        r" \([^)]*\)",
        r", (?:who|which|where) [^,]+,",
        r", (?:who|which|where) [^,.]+(?=\.$)",
        r", [^,]{8,40},(?= (?:said|was|is|has|had))",
    ]
    patterns.append(r" (?:on|in|at|during|after|before|since) [^,]{4,40}(?=\.$)")
    choose.shuffle(patterns)
    for pattern in patterns:
        changed = re.sub(pattern, "", sentence, count=1)
        if changed != sentence and len(changed.split()) >= 4:
            return changed
    return None


def hedge(sentence: str, choose: random.Random, *, fits: bool) -> str | None:
    """Put bounds in the place of an exact number; they hold for it if `fits`, and exclude it otherwise."""
    hits = [hit for hit in NUMBER.finditer(sentence) if _can_be_hedged(sentence, hit)]
    if not hits:
        return None
    hit = choose.choice(hits)
    value = int(hit[0].replace(",", ""))
    phrases = _fitting(value, hit[0], choose) if fits else _excluding(value, hit[0], choose)
    return sentence[: hit.start()] + choose.choice(phrases) + sentence[hit.end() :]


def _can_be_hedged(sentence: str, hit: re.Match[str]) -> bool:
    """Tell whether the number counts something and stands after a plain word, not after a bound or a month."""
    if YEAR.fullmatch(hit[0]) or "." in hit[0] or int(hit[0].replace(",", "")) < 4:
        return False
    word = re.search(r"([A-Za-z]{2,}) $", sentence[: hit.start()])
    counts = re.match(r" [a-z]{3,}", sentence[hit.end() :])
    return bool(word and counts) and word[1] not in _NO_HEDGE_AFTER


def _fitting(value: int, model: str, choose: random.Random) -> list[str]:
    below, above = _round_below(value, choose), _round_above(value, choose)
    phrases = [
        f"at least {_like(below, model)}",
        f"more than {_like(below - (below == value), model)}",
        f"up to {_like(above, model)}",
        f"fewer than {_like(above + (above == value), model)}",
        f"at most {_like(above, model)}",
    ]
    if value >= 40:
        near = _like(round(value, -1) if value < 100 else round(value, 2 - len(str(value))), model)
        phrases += [f"about {near}", f"around {near}", f"some {near}", f"roughly {near}"]
    if 25 <= value < 100:
        phrases.append("dozens of")
    if 150 <= value < 1000:
        phrases.append("hundreds of")
    return phrases


def _excluding(value: int, model: str, choose: random.Random) -> list[str]:
    more = _like(_round_above(value + max(2, value // 8), choose), model)
    less = _like(max(1, _round_below(value - max(2, value // 8), choose)), model)
    far = _like(_round_above(value * 2, choose), model)
    return [f"at least {more}", f"more than {more}", f"fewer than {less}", f"at most {less}", f"about {far}"]


def combine(sentence: str, choose: random.Random, words: Words) -> str | None:
    """Apply one to three harmless edits; None if none has a hold."""
    edits = [
        lambda text: reformat(text, choose),
        move_adverbial,
        lambda text: exchange_conjuncts(text, choose),
        lambda text: reword(text, choose, words),
        lambda text: reword(text, choose, words),
    ]
    choose.shuffle(edits)
    changed, left = sentence, choose.choice([1, 2, 2, 3])
    for edit in edits:
        text = edit(changed) if left else None
        if text:
            changed, left = text, left - 1
    return None if changed == sentence else changed


def _percent(sentence: str, choose: random.Random) -> str:
    if re.search(r"\d%", sentence):
        return re.sub(r"(\d)%", choose.choice([r"\1 percent", r"\1 per cent"]), sentence)
    return re.sub(r"(\d) (?:percent|per cent)\b", r"\1%", sentence)


def _grouping(sentence: str, choose: random.Random) -> str:
    return re.sub(r"(?<=\d),(?=\d{3}\b)", choose.choice(["", " "]), sentence)


def _millions(sentence: str, choose: random.Random) -> str:
    if choose.random() < 0.5:
        return re.sub(r"\$ ?(\d+(?:\.\d+)?) (million|billion)", r"\1 \2 dollars", sentence)
    return re.sub(r"(\$ ?\d+(?:\.\d+)?) (m|b)illion", lambda hit: hit[1] + {"m": "m", "b": "bn"}[hit[2]], sentence)


def _words_for_digits(sentence: str) -> str:
    changed = re.sub(r"(?<![\w.,$€£-])(1?\d)(?= [a-z]{3,})", lambda hit: SMALL[int(hit[1])], sentence, count=1)
    if changed != sentence:
        return changed
    return re.sub(
        rf"\b({'|'.join(SMALL[2:])})\b(?= [a-z]{{3,}})", lambda hit: str(SMALL.index(hit[1])), sentence, count=1
    )


def _day_first(sentence: str) -> str:
    months = "|".join(MONTHS)
    changed = re.sub(rf"\b({months}) (\d{{1,2}})\b(?!\d)", r"\2 \1", sentence, count=1)
    return changed if changed != sentence else re.sub(rf"\b(\d{{1,2}}) ({months})\b", r"\2 \1", sentence, count=1)


def _short_month(sentence: str) -> str:
    return re.sub(rf"\b({'|'.join(_SHORT_MONTHS)}) (?=\d)", lambda hit: f"{_SHORT_MONTHS[hit[1]]} ", sentence, count=1)


def _round_below(value: int, choose: random.Random) -> int:
    step = 10 ** max(0, len(str(value)) - 2)
    return max(1, (value - choose.choice([0, 0, 1, 2]) * step) // step * step)


def _round_above(value: int, choose: random.Random) -> int:
    step = 10 ** max(0, len(str(value)) - 2)
    return -(-(value + choose.choice([0, 0, 1, 2]) * step) // step) * step


def _like(value: int, model: str) -> str:
    return f"{value:,}" if "," in model or value >= 10000 else str(value)


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _first_lower(text: str, *, always: bool = False) -> str:
    return text[:1].lower() + text[1:] if always or text.split(" ", maxsplit=1)[0] in _LOWER_FIRST else text
