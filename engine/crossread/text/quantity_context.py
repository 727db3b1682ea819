"""What stands around a number: hedges, what is counted, and whether it is a name, a date or an age instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crossread.text.date_words import MONTHS, SHORT_MONTHS
from crossread.text.number_words import ORDINALS, SCALES, UNITS, Number
from crossread.text.tokens import Token
from crossread.text.units import CURRENCY_CODES, CURRENCY_SIGNS, HEDGES, HEDGES_AFTER
from crossread.text.word_lists import listed

Words = Sequence[Token]

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
_VERBS_IN_S = listed("is was has does says")
_MONTHS = SHORT_MONTHS.union(MONTHS)
STOP_WORDS = listed("""
a an the of in on at to from by for with and or but as that which who whom whose were was is are be been being has
have had will would could should may might can did do does n't no not this these those it its his her their our your my
than then when while after before during since until where if so because into onto over under about against between
through out up down off per more less most least other others they he she we i you said says them him us me
""")
_LABEL_WORDS = listed("""
category ftse nasdaq nikkei stoxx russell poor's p windows iphone formula apollo voyager
article section chapter title paragraph clause phase room gate flight route highway interstate channel number no episode
volume page line item level tier grade class type model version part figure table g group covid war area district
precinct ward unit block platform terminal building proposition amendment apartment boeing airbus
""")
# What is told by a number in capitals, too: "Court Three".
_NUMBERED = _LABEL_WORDS | listed("""
court courtroom gallery hall screen studio pier dock bay cell reactor pitch runway stage camp tower radio
""")
_BESIDE_COUNTED = listed("odd plus strong")  # "40-odd", "a 300-strong crowd"
_MANY = listed("thousands millions billions trillions")
_TENS = frozenset(map(str, DECADES.values()))
_PLURALS = listed("people men women children")
_BEFORE_YEAR = listed("in since by of until from the a an twin")
_POSSESSIVES = listed("his her their my our your its")
_PERSONS = listed("man woman boy girl")
_TO_COME_WITHIN = 6  # tokens
_SHORT_OF = listed("before short shy ahead until approach approaching")
_TERM_WITHIN = 5  # tokens
_OF_TIME = listed("ago before earlier later after")
PRISON = "prison"  # the noun of a prison term
_PRISON_BEFORE = listed("jailed imprisoned sentenced sentence term jail prison custody caged locked")
_PRISON_BEHIND = listed("prison jail custody bars imprisonment sentence")
_TURNS = listed("turn turns turned turning")
_ENDS = frozenset((".", ",", ";", ")", "–", "—", "”", '"'))
_WHEN = listed("next last earlier later today tomorrow yesterday")
_AGE_BOUNDS = listed("over under above below")
_AGED = listed("""
people those adults voters patients women men children pensioners anyone everyone everybody drivers workers residents
respondents citizens players students pupils viewers readers
""")
_LEAST_IN_BRACKETS = 10  # lower numbers behind a name are rather goals, places or seedings
_PARTICLES = listed("al bin da de del den der di la van von")
_GROUPS = listed(
    "alliance city club college company council county democrats greens league party school team town united"
)
_NOT_ONE = listed("no any every each loved which")
_RANK_VERBS = listed("finish com rank plac be end go stand sit third-placed start hold")


def currency(words: Words, at: int) -> tuple[str, int]:
    """Return the currency named in front of a number ("$", "US$", "EUR"; "" for none) and where the number begins."""
    token, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if token.text in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[token.text], at + 1
    code = CURRENCY_CODES.get(token.lower) if token.text.isupper() else None
    if code and following is not None:
        if following.text == "$" and following.start == token.end:
            return code, at + 2
        if len(token.text) == 3 and following.kind == "number":
            return code, at + 1
    return "", at


def named_decade(words: Words, at: int) -> tuple[int | None, int]:
    """Return the first year of the decade of life "nineties" or "90s" (None for another word), and its end."""
    token, following = words[at], words[at + 1 : at + 2]
    is_digits = token.text.isdigit() and following and following[0].lower == "s" and following[0].start == token.end
    if is_digits and int(token.text) in DECADES.values():
        return int(token.text), at + 2
    return DECADES.get(token.lower), at + 1


def hedge(words: Words, start: int, after: int) -> tuple[str, int]:
    """Return how a number is qualified ("" if it is not) and the code point where the qualification begins."""
    for length in (4, 3, 2, 1):
        if start >= length:
            phrase = " ".join(each.lower for each in words[start - length : start])
            if phrase in HEDGES:
                return HEDGES[phrase], words[start - length].start
    following = " ".join(each.lower for each in words[after : after + 2])
    for phrase, kind in HEDGES_AFTER.items():
        if following.startswith(phrase):
            return kind, words[start].start
    if after < len(words) and words[after].text == "+":
        return "at least", words[start].start
    return "", words[start].start


def nouns(words: Words, at: int) -> tuple[str, ...]:
    """Return the stems of up to four words that follow a number, ending before their phrase does."""
    found: list[str] = []
    if at < len(words) and words[at].lower == "of":
        at += 1
        while at < len(words) and words[at].lower in {"the", "its", "their", "his", "her", "all"}:
            at += 1
    for place, token in enumerate(words[at : at + 8], at):
        if token.text in {"-", "–", "US"} or _is_initial(words, place):
            continue
        if (token.lower in UNITS or token.lower in _BESIDE_COUNTED) and not found:
            continue
        if token.kind != "word" or token.lower in STOP_WORDS or len(found) == 4:
            break
        found.append(token.stem)
    return tuple(found)


def near_month(words: Words, start: int, end: int) -> bool:
    """Tell whether a number is the day of a date."""
    before = words[start - 1] if start else None
    if before is not None and before.text == "." and start > 1:
        before = words[start - 2]
    if before is not None and _is_month(before) and words[start].start - before.end <= 2:
        return words[start].kind == "number" or words[start].lower in ORDINALS
    after = [each for each in words[end : end + 3] if each.lower not in {"of", "st", "nd", "rd", "th"}]
    return bool(after) and _is_month(after[0])


def _is_initial(words: Words, place: int) -> bool:
    """Tell whether a token is of "U.S.", "U.N." and the like: a capital letter with a full stop, or that stop."""
    row = words[place - 1 : place + 1] if words[place].text == "." and place else words[place : place + 2]
    return len(row) > 1 and row[1].text == "." and len(row[0].text) == 1 and row[0].is_capital


def is_year(words: Words, number: Number) -> bool:
    """Tell whether digits are a year, or end a span of years ("2023-24"), rather than a count ("2015 votes")."""
    token = words[number.start]
    if number.start > 1 and words[number.start - 1].text in {"-", "–", "/"} and len(token.text) == 2:
        first = words[number.start - 2]
        if first.end + 1 == token.start and first.text.isdigit() and 1500 <= int(first.text) <= 2100:
            return True
    if number.end - number.start != 1 or not token.text.isdigit() or len(token.text) != 4:
        return False
    if not 1500 <= number.value <= 2100:
        return False
    after = words[number.end] if number.end < len(words) else None
    is_plural = after is not None and (after.lower.endswith("s") or after.lower in _PLURALS)
    counted = is_plural and after is not None and after.kind == "word" and after.lower not in STOP_WORDS
    if counted and after is not None and after.is_capital and number.value >= 1900:
        return True  # "2020 Democrats"
    before = words[number.start - 1].lower if number.start else ""
    if after is not None and after.lower in _PLURALS:
        return before in {"in", "since", "by", "until", "from"}
    return not counted or before in _POSSESSIVES.union(_BEFORE_YEAR) or before.endswith("'s")


def is_clock(words: Words, number: Number) -> bool:
    """Tell whether a number is an hour: "7 a.m.", "3 o'clock"."""
    after = words[number.end].lower if number.end < len(words) else ""
    mark = words[number.end + 1].text if number.end + 1 < len(words) else ""
    return after in {"am", "pm", "hrs", "gmt", "bst", "o'clock"} or (
        after in {"a", "p", "o"} and mark in {".", "'", "’"}
    )


def is_label(words: Words, start: int, counted: tuple[str, ...]) -> bool:
    """Tell whether a number is part of a name: "Boeing 737", "Article 5", "Covid-19"."""
    if start == 0:
        return False
    before = words[start - 1]
    if words[start].kind != "number":
        return words[start].is_capital and before.is_capital and before.lower in _NUMBERED
    if before.text in {"-", "–"} and start > 1:
        return words[start - 2].kind == "word" and words[start - 2].end + 1 == words[start].start
    if before.text == "." and start > 1 and words[start - 2].lower == "no" and words[start - 2].is_capital:
        return before.end < words[start].start and bool(counted)  # "the No. 2 official"
    if before.end == words[start].start and before.kind == "word":
        return True
    if before.lower in _LABEL_WORDS and (before.is_capital or not counted):
        return True
    is_capital = before.kind == "word" and before.is_capital and start > 1 and before.lower not in STOP_WORDS
    return is_capital and not counted and before.lower not in _MONTHS


def labelled(words: Words, start: int) -> str:
    """Return the stem of the word that a number in a name follows: "covid" of "Covid-19"."""
    return words[start - 2 if words[start - 1].text in {"-", "–", "."} and start > 1 else start - 1].stem


def is_age(words: Words, start: int, after: int, value: float) -> bool:
    """Tell whether a bare number is an age: "Ilse Varden, 51, said", "Tom Hale (51)", "a woman of 29", "who is 19,"."""
    if not 0 < value < 116:
        return False
    before = words[start - 1].lower if start else ""
    if before == "of" and start > 1 and words[start - 2].lower == "age":
        return True
    following = words[after].text if after < len(words) else "."
    if before in _TURNS and (following in _ENDS or following.lower() in STOP_WORDS or following.lower() in _WHEN):
        return True
    if words[start].kind != "number":
        return False
    if before in {"aged", "age", "ages"} or (before == "between" and start > 1 and words[start - 2].lower == "aged"):
        return True
    told = before in {"is", "was"} and start > 1 and words[start - 2].lower in {"who", "he", "she"}
    if (told or before in {"he's", "she's", "who's"}) and following in {",", ".", "and"}:
        return True
    if before == "of" and start > 1 and words[start - 2].stem in _PERSONS:
        return True
    is_listed = any(each.kind == "number" for each in words[after + 1 : after + 2])  # goals: "Varden (51, 67)"
    if before == "(" and start > 1 and (following == ")" or (following == "," and not is_listed)):
        return words[start - 2].stem in _PERSONS or (value >= _LEAST_IN_BRACKETS and _ends_name(words, start - 2))
    return (
        before == "," and start > 1 and words[start - 2].kind == "word" and following in {",", ".", ")"} and value >= 3
    )


def is_ahead(words: Words, at: int) -> bool:
    """Tell whether an age is still to be reached: "would have turned 80", "days before her 85th birthday"."""
    row = [each.lower for each in words[max(0, at - _TO_COME_WITHIN) : at]]
    if row[-1:] in (["turn"], ["turns"], ["turning"]) or row[-2:] == ["have", "turned"]:
        return True
    return row[-1:] != ["turned"] and not _SHORT_OF.isdisjoint(row)


def is_sentence(words: Words, start: int, after: int) -> bool:
    """Tell whether a length of time is one in prison: "jailed for nine years", "a seven-year prison term"."""
    following = [each.lower for each in words[after : after + _TERM_WITHIN]]
    if following[:1] and following[0] in _OF_TIME:
        return False
    row = words[max(0, start - _TERM_WITHIN) : start]
    ends = [at for at, each in enumerate(row) if each.text in _ENDS]
    before = {each.lower for each in row[ends[-1] + 1 if ends else 0 :]}
    stop = next((at for at, each in enumerate(following) if each in _ENDS), len(following))
    return not _PRISON_BEFORE.isdisjoint(before) or not _PRISON_BEHIND.isdisjoint(following[:stop])


def is_age_group(words: Words, start: int, after: int) -> bool:
    """Tell whether a number bounds the age of those named in front of it: "voters under 30", "people over 80"."""
    if start < 2 or words[start - 1].lower not in _AGE_BOUNDS or words[start - 2].lower not in _AGED:
        return False
    following = words[after] if after < len(words) else None
    return following is None or following.lower in STOP_WORDS or not following.lower.endswith("s")


def _ends_name(words: Words, at: int) -> bool:
    """Tell whether a word ends the full name of a person, as far as capitals tell: "Hale" of "Tom Hale"."""
    row = [each for each in words[max(0, at - 3) : at + 1] if each.lower not in _PARTICLES][-2:]
    return len(row) == 2 and all(
        each.kind == "word"
        and each.is_capital
        and not each.text.isupper()
        and not any(each.lower in kind for kind in (STOP_WORDS, _MONTHS, _LABEL_WORDS, _GROUPS))
        for each in row
    )


def is_one_of_a_kind(number: Number, following: Sequence[str]) -> bool:
    """Tell whether a share may follow that names what it is of in between: "one pupil in five"."""
    return number.is_word and number.value == 1 and list(following[1:2]) == ["in"]


def is_of_several(words: Words, at: int) -> bool:
    """Tell whether things are counted from a place on: "one killed in two attacks" is no share."""
    word = words[at].lower if at < len(words) else ""
    return word.endswith("s") and word not in _VERBS_IN_S


def is_counted_one(words: Words, number: Number) -> bool:
    """Tell whether "one" counts something rather than standing for "a person"."""
    after = words[number.end] if number.end < len(words) else None
    before = words[number.start - 1].lower if number.start else ""
    if before in _NOT_ONE or (after is not None and after.lower == "another"):
        return False
    return after is not None and after.kind == "word" and after.lower not in STOP_WORDS


def is_placing(words: Words, at: int, after: int) -> bool:
    """Tell whether an ordinal says where somebody came ("finished fourth") rather than which ("the first trial")."""
    before = words[at - 1] if at else None
    if before is not None and before.lower in {"in", "the"}:
        return after < len(words) and words[after].stem in {"plac", "place"}
    following = words[after] if after < len(words) else None
    stands_alone = following is None or following.kind == "mark" or following.lower in STOP_WORDS
    return before is not None and before.stem in _RANK_VERBS and stands_alone


def _is_month(token: Token) -> bool:
    return token.lower in _MONTHS and token.is_capital


def is_decade(words: Words, number: Number) -> bool:
    """Tell whether digits name ten years or degrees: "the '60s", "in the mid-80s"."""
    after = words[number.end] if number.end < len(words) else None
    is_ten = number.end - number.start == 1 and number.value % 10 == 0
    return is_ten and after is not None and after.lower == "s" and after.start == words[number.start].end


def is_of_life(words: Words, at: int) -> bool:
    """Tell whether a decade is somebody's: "in his late 40s", "in their 20s and 30s"."""
    while at and (
        words[at - 1].lower in {"early", "late", "mid", "-", "and", "or", "to", "s"} or words[at - 1].text in _TENS
    ):
        at -= 1
    return at > 0 and words[at - 1].lower in _POSSESSIVES


def scaled_vague(words: Words, at: int, values: Mapping[str, float]) -> tuple[float, int]:
    """Return the least that "tens of thousands", "several hundred", "a few dozen" mean, and their end; 0 for none."""
    names = [each.lower for each in words[at : at + 3]]
    if names[:2] == ["a", "few"]:
        names, at = names[1:], at + 1
    if names[:1] in (["few"], ["several"]):
        scale = SCALES.get(names[1], 0.0) if len(names) > 1 and len(names[1]) > 2 else 0.0
        return 2 * scale, at + 2
    if names[1:2] == ["of"] and names[0] in values and names[2:3] and names[2] in _MANY:
        return values[names[0]] * SCALES[names[2].removesuffix("s")], at + 3
    return 0.0, at


def is_below_zero(words: Words, at: int, dimension: str) -> bool:
    """Tell whether degrees have a minus before them: "-5C", "minus 20 degrees"; a dash between words is none."""
    if dimension not in {"celsius", "fahrenheit", "degrees"} or not at:
        return False
    sign = words[at - 1]
    if sign.lower == "minus":
        return True
    is_apart = at == 1 or words[at - 2].end < sign.start
    return sign.text in {"-", "−", "–"} and sign.end == words[at].start and is_apart
