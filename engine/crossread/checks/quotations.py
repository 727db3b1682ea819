"""The same quotation with words changed, dropped or added inside the marks, or given to another speaker."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel, Opcode

from crossread.checks.ground import Clash, finding, is_same_text
from crossread.checks.sources import are_other_speakers, speaker
from crossread.model import Finding, Span
from crossread.roles import Pair, Side, Stance
from crossread.text.names import find_names, same_name
from crossread.text.number_words import read_number
from crossread.text.quotations import Quotation, quotations_in, runs_through
from crossread.text.synonyms import akin, are_opposite, terms
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import listed

id = "quotations"  # noqa: A001 - the name the Check protocol asks for
title = "Quotations"
reads = None

_SAME_QUOTATION = 0.62  # likeness of word sequences from which two quotations are one
_REWORDED = 0.4  # ... where the passages around them say the same: the quotation was put in other words
_TOPIC, _MEANING = 0.6, 0.75  # from these on they do
_SAME_WORDS = 0.9
_SURE = 0.9  # contradiction to the relation model, of quotations in nearly the same words
_SHORTEST = 4
_SMALL = listed(
    "a an the that and to of in on it its is are 's this these those which was were s so well uh um you know"
)
_LONG_FORMS = {
    "i'm": "iam", "it's": "itis", "that's": "thatis", "we're": "weare", "they're": "theyare", "you're": "youare",
    "i've": "ihave", "we've": "wehave", "they've": "theyhave", "i'll": "iwill", "we'll": "wewill", "he's": "heis",
    "she's": "sheis", "there's": "thereis", "n't": "not", "gonna": "goingto", "percent": "%", "okay": "ok",
}  # fmt: skip
_NEGATING = listed("not no never nobody none nothing without everyone all always")
_ONE_FORM = {"n't": "not", "everybody": "everyone"}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one quotation, brackets and ellipses left out; `start` is where it begins in the passage."""

    quotation: Quotation
    words: tuple[Token, ...]
    has_gap: bool

    def span(self, low: int, high: int) -> Span:
        """Return the place in the passage of some of the words."""
        if low == high:
            low, high = max(0, low - 1), min(len(self.words), high + 1)
        return Span(self.words[low].start, self.words[high - 1].end).shifted(self.quotation.span.start)

    def loses(self, low: int, high: int) -> bool:
        """Tell whether words stand at an end of a quotation of which one mark is missing: they may be none of it."""
        return self.quotation.is_open and (low == 0 or high == len(self.words))

    def ends_sentence(self, at: int) -> bool:
        """Tell whether a sentence ends before a word."""
        if not 0 < at < len(self.words):
            return False
        between = self.quotation.text[self.words[at - 1].end : self.words[at].start]
        return any(mark in between for mark in ".!?")


def stance(side: Side) -> Stance:
    """Return whether a passage quotes somebody at length: both must."""
    quotes = int(bool(_quoted_by(side)))
    return Stance(quotes, quotes)


def examine(pair: Pair) -> tuple[Finding, ...]:
    """Return the changes inside quotations that both passages give."""
    left, right = _quoted_by(pair.left), _quoted_by(pair.right)
    if not left or not right or is_same_text(pair):
        return ()
    found: list[Finding] = []
    for one in left:
        best = max(right, key=lambda each: (_likeness(one, each), -each.quotation.span.start), default=None)
        if best is None or max(left, key=lambda each: (_likeness(each, best), -each.quotation.span.start)) is not one:
            continue
        found += _compare(pair, one, best)
    return tuple(found)


def is_altered(one: Quotation, other: Quotation) -> bool:
    """Tell whether words inside the marks of one quotation differ: a cut, an ellipsis or a spelling alters nothing.

    >>> long, cut = (Quotation(Span(0, 0), text) for text in ("I am off, and I am glad of it", "I'm glad of it"))
    >>> is_altered(long, cut)
    False
    """
    mine, theirs = _words_of(one), _words_of(other)
    return bool(mine.words and theirs.words and _changes(mine, theirs))


def _quoted_by(side: Side) -> tuple[_Words, ...]:
    is_inside = bool(side.article) and runs_through(side.article, side.passage.index)
    return _all_words(side.passage.text, is_inside=is_inside)


@lru_cache(maxsize=PASSAGES_KEPT)
def _all_words(text: str, *, is_inside: bool) -> tuple[_Words, ...]:
    """Return the quotations of a passage that are long enough."""
    found = quotations_in(text, is_inside=is_inside)
    return tuple(each for each in map(_words_of, found) if len(each.words) >= _SHORTEST)


def _words_of(quotation: Quotation) -> _Words:
    words = tuple(token for token in tokens(_unbracketed(quotation.text)) if token.kind != "mark")
    has_gap = any(mark in quotation.text for mark in ("...", "…", "[", "(…)"))
    return _Words(quotation, words, has_gap)


def _unbracketed(text: str) -> str:
    """Blank out an editor's insertions in square brackets, keeping every place."""
    if "[" not in text:
        return text
    out, depth = [], 0
    for character in text:
        depth += character == "["
        out.append(" " if depth else character)
        depth -= character == "]"
    return "".join(out)


def _likeness(one: _Words, other: _Words) -> float:
    """Return how alike two quotations are in wording; a piece of a longer quotation counts as that piece."""
    mine, theirs = _keys(one), _keys(other)
    whole = Indel.normalized_similarity(mine, theirs)
    short, long = sorted((mine, theirs), key=len)
    if len(short) < len(long) * 0.8 and len(short) >= _SHORTEST:
        for start in range(len(long) - len(short) + 1):
            whole = max(whole, Indel.normalized_similarity(short, long[start : start + len(short)]))
    return float(whole)


def _keys(words: _Words) -> list[str]:
    return [each.lower for each in words.words]


def _compare(pair: Pair, one: _Words, other: _Words) -> list[Finding]:
    likeness = _likeness(one, other)
    if likeness < (_REWORDED if _say_the_same(pair) else _SAME_QUOTATION):
        return []
    changes = _changes(one, other)
    found = _speakers(pair, one, other) if likeness >= _SAME_WORDS else []
    if changes:
        found.append(_altered(pair, one, other, changes))
    return found


def _say_the_same(pair: Pair) -> bool:
    topic = pair.topic if pair.topic is not None else pair.score
    return topic >= _TOPIC and pair.semantic is not None and pair.semantic >= _MEANING


def _changes(one: _Words, other: _Words) -> list[Opcode]:
    """Return the changes that matter: not a cut at either end, an ellipsis, or an article."""
    mine, theirs = _keys(one), _keys(other)
    codes = _opcodes(one, other)
    codes = _joined(codes)
    kept = []
    for each in codes:
        gone = mine[each.src_start : each.src_end], theirs[each.dest_start : each.dest_end]
        one_sided = not gone[0] or not gone[1]
        at_edge = 0 in {each.src_start, each.dest_start} or each.src_end == len(mine) or each.dest_end == len(theirs)
        if one_sided and (at_edge or one.has_gap or other.has_gap):
            continue
        if at_edge and (one.has_gap or other.has_gap):
            continue
        if one.loses(each.src_start, each.src_end) or other.loses(each.dest_start, each.dest_end):
            continue
        if set(gone[0]) <= _SMALL and set(gone[1]) <= _SMALL:
            continue
        if _is_spelling(one.words[each.src_start : each.src_end], other.words[each.dest_start : each.dest_end]):
            continue
        kept.append(each)
    return kept


def _opcodes(one: _Words, other: _Words) -> list[Opcode]:
    """Return what turns the words of one quotation into the other's, where both give the same piece of a speech."""
    mine, theirs = _common_piece(one, other)
    codes = Indel.opcodes(_keys(one)[mine.start : mine.end], _keys(other)[theirs.start : theirs.end])
    return [
        Opcode(
            each.tag,
            *(each.src_start + mine.start, each.src_end + mine.start),
            *(each.dest_start + theirs.start, each.dest_end + theirs.start),
        )
        for each in codes
        if each.tag != "equal"
    ]


def _common_piece(one: _Words, other: _Words) -> tuple[Span, Span]:
    """Return which words of each quotation stand for each other; the shorter one counts as a whole."""
    if len(one.words) > len(other.words):
        theirs, mine = _common_piece(other, one)
        return mine, theirs
    low, high = _nearest(_keys(one), _keys(other))
    codes = Indel.opcodes(_keys(one), _keys(other)[low:high])
    # Words that only the shorter one has at an end stand for as many of the longer one, unless a sentence ends there.
    first, last = codes[0], codes[-1]
    if first.tag != "equal" and not one.ends_sentence(first.src_end):
        is_short_form = _is_spelling(one.words[: first.src_end], other.words[max(0, low - first.src_end - 1) : low])
        low = max(0, low - first.src_end - is_short_form)
    if last.tag != "equal" and not one.ends_sentence(last.src_start):
        size = last.src_end - last.src_start
        is_short_form = _is_spelling(one.words[last.src_start :], other.words[high : high + size + 1])
        high = min(len(other.words), high + size + is_short_form)
    return Span(0, len(one.words)), Span(low, high)


def _nearest(short: list[str], long: list[str]) -> tuple[int, int]:
    """Return the stretch of the longer row that the shorter one is the fewest words from; of several the shortest."""
    reached = [(0, -start) for start in range(len(long) + 1)]  # words that differ, and where the stretch began
    for read, word in enumerate(short):
        row = [(read + 1, 0)]
        for place, theirs in enumerate(long):
            ways = [(reached[place + 1][0] + 1, reached[place + 1][1]), (row[place][0] + 1, row[place][1])]
            row.append(min([*ways, reached[place]] if word == theirs else ways))
        reached = row
    end = min(range(len(reached)), key=lambda place: (reached[place][0], place + reached[place][1]))
    return -reached[end][1], end


def _is_spelling(mine: tuple[Token, ...], theirs: tuple[Token, ...]) -> bool:
    """Tell whether two stretches differ only in spelling, inflection or abbreviation ("USA" for "US")."""
    if [each.stem for each in mine] == [each.stem for each in theirs]:
        return True
    if _run_together(mine) == _run_together(theirs):
        return True  # "isnt", "commonsense"
    written = ["".join(_LONG_FORMS.get(each.lower, each.lower) for each in row) for row in (mine, theirs)]
    if written[0].replace("'", "") == written[1].replace("'", ""):
        return True
    if mine and theirs and 1 in {len(mine[0].text), len(theirs[0].text)} and mine[0].lower[0] == theirs[0].lower[0]:
        return True  # "f---" for a curse
    if _number(mine) is not None and _number(mine) == _number(theirs):
        return True  # "8" for "eight"
    names = [find_names(" ".join(each.text for each in row)) for row in (mine, theirs)]
    return all(len(row) == 1 for row in names) and same_name(names[0][0], names[1][0])


def _run_together(words: tuple[Token, ...]) -> str:
    return "".join(each.lower for each in words).replace("'", "").replace("-", "")


def _number(words: tuple[Token, ...]) -> float | None:
    found = read_number(words, 0, "en") if words else None
    return found.value if found is not None and found.end == len(words) else None


def _joined(codes: list[Opcode]) -> list[Opcode]:
    """Join a deletion and an insertion at the same place into one replacement."""
    joined: list[Opcode] = []
    for each in codes:
        last = joined[-1] if joined else None
        if last is not None and last.src_end == each.src_start and last.dest_end == each.dest_start:
            joined[-1] = Opcode("replace", last.src_start, each.src_end, last.dest_start, each.dest_end)
        else:
            joined.append(each)
    return joined


def _altered(pair: Pair, one: _Words, other: _Words, changes: list[Opcode]) -> Finding:
    low, high = changes[0].src_start, changes[-1].src_end
    start, end = changes[0].dest_start, changes[-1].dest_end
    same = min(1.0, _likeness(one, other))
    is_heard = pair.relation is not None and pair.relation.contradicts >= _SURE
    turned = same >= _SAME_QUOTATION and (is_heard or any(_turns_meaning(one, other, each) for each in changes))
    kind = "altered meaning" if turned else "altered quotation"
    left, right = one.span(low, high), other.span(start, end)
    values = (left.of(pair.left.passage.text), right.of(pair.right.passage.text))
    clash = Clash(id, kind, left, right, values, weight="clash" if turned else "notice")
    return finding(pair, clash, (0.55 + 0.35 * same) if turned else 0.3 + 0.5 * same)


def _turns_meaning(one: _Words, other: _Words, change: Opcode) -> bool:
    """Tell whether a change reverses what was said: a negation, an opposite or another number."""
    mine, theirs = one.words[change.src_start : change.src_end], other.words[change.dest_start : change.dest_end]
    if _negating(mine) != _negating(theirs) and _negating(one.words) != _negating(other.words):
        return True
    numbers = [{each.text for each in row if each.kind == "number"} for row in (mine, theirs)]
    if numbers[0] != numbers[1] and all(numbers):
        return True
    if any(akin(a.stem, b.stem) for a in mine for b in theirs if a.lower not in _SMALL):
        return False
    return any(are_opposite(a, b) for a in terms(mine) for b in terms(theirs))


def _negating(words: tuple[Token, ...]) -> frozenset[str]:
    return _NEGATING & {_ONE_FORM.get(each.lower, each.lower) for each in words}


def _speakers(pair: Pair, one: _Words, other: _Words) -> list[Finding]:
    """Report the same words given to two people who cannot be one."""
    if min(len(one.words), len(other.words)) < _SHORTEST + 1:
        return []
    mine, theirs = speaker(pair.left.passage.text), speaker(pair.right.passage.text)
    if not mine or not theirs or not are_other_speakers(mine, theirs):
        return []
    left, right = pair.left.passage.text.find(mine), pair.right.passage.text.find(theirs)
    spans = Span(left, left + len(mine)), Span(right, right + len(theirs))
    return [finding(pair, Clash(id, "speaker", *spans, (mine, theirs)), 0.8)]
