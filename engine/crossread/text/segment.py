"""Cut an article into passages: sentences, or a headline, caption or list item on its own.

Boundaries come from sentencex (per block, so nothing ever joins over a block's edge); a repair layer then mends what it
gets wrong: splits after initials and abbreviations, before a lower-case word, or between a quotation and who said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sentencex import get_sentence_boundaries

from crossread.model import Article, Block, BlockKind, Passage, Span
from crossread.settings import ExcludeSettings
from crossread.text import clauses

_WHOLE = frozenset((BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.TABLE))
_OPENING = "\"'“‘«„([「『"
_CLOSING = "\"'”’»)]」』"
_BULLET = re.compile(r"(?:[-–—*•‣◦▪●·○■]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[\"'“‘—–-])(?P<word>[A-Z]|(?:[A-Za-z]\.){1,3}[A-Za-z]|[ap]\. m"
    r"|M[rs]|Mrs|Mx|Dr|Prof|Rev|Hon|St|Sr|Jr|Messrs|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig|Sens?|Reps?|Govs?|Gens|Drs|Pres"
    r"|Supt|Insp|Const|Cst|Pvt|Spc|Det|Mt|Ft|vs?|Nos?|Vol|Fig|pp?|cf|al|ca|approx|est|Assn|Dept|Univ|Ave|Blvd|Rd"
    r"|SENS?|REPS?|GOV|DR|MRS?|GEN|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$"
)
_WHOLE_PART = re.compile(r"(?:^|[\s$£€-])(?:\d{0,3}|a)\.$")
_DECIMALS = re.compile(
    r"\d{1,3}\s?(?:%|per ?cent|[mbt]r?illion|[mb]n\b|points|to \d|(?:earth)?quake|on the Richter|cal|[.,;)-])"
)
_BEFORE_NUMBERS = frozenset(
    ("No", "Nos", "Fig", "Vol", "p", "pp", "Mar", "Sep", "Mon", "Sat", "Sun", "Wed", "Fri", "al", "est")
)
_TIME_AFTER = re.compile(
    r"(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Eastern|Pacific|Central|Greenwich|London|Moscow|Paris|Tokyo)\b|\d)"
)
# A dotted abbreviation ("the U.S.") ends a sentence only if the next word is one that begins sentences.
_STARTERS = frozenset((
    "A", "About", "According", "After", "All", "Although", "Among", "An", "And", "Another", "Any", "Are", "As",
    "At", "Authorities", "Because", "Before", "Both", "But", "By", "Can", "Critics", "Despite", "Did", "Do", "Does",
    "During", "Each", "Earlier", "Even", "Every", "Few", "For", "Former", "From", "Further", "Had", "Has", "Have",
    "He", "Her", "Here", "His", "How", "However", "I", "If", "In", "Instead", "Is", "It", "Its", "Just", "Last",
    "Later", "Let", "Like", "Many", "Meanwhile", "Mr", "Mrs", "Ms", "Most", "Much", "My", "Neither", "Never", "No",
    "Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other",
    "Others", "Our", "Over", "People", "Perhaps", "Police", "Reporters", "She", "Since", "So", "Some", "Still",
    "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Through", "Thus",
    "To", "Today", "Two", "Under", "Unlike", "Until", "Was", "We", "Were", "What", "When", "Where", "Whether",
    "Which", "While", "Who", "Why", "Will", "With", "Without", "Would", "Yes", "Yet", "You", "Your",
))  # fmt: skip
_ATTRIBUTION = re.compile(
    r"\s*(?:[A-Z][\w'’.-]+\s+){1,3}(?:said|says|asked|told|added|replied|wrote|tweeted|shouted|cried|explained|insisted|warned)\b"
)
_ENDS = re.compile(r"[.!?…](?:[\"'”’»)\]])*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")
_WINDOW = 5000  # characters; hardly a paragraph is longer
_SAID_LATER = frozenset("!?")


def segment(article: Article, exclude: ExcludeSettings) -> tuple[Passage, ...]:
    """Return the passages in order; they never overlap, lie inside a block and have no white space at their edges."""
    passages: list[Passage] = []
    for number, block in enumerate(article.blocks):
        for span in _spans(article, block, exclude.longest):
            text = article.text[span.start : span.end]
            passages.append(
                Passage(
                    id=f"{article.id}{len(passages) + 1}",
                    article=article.id,
                    index=len(passages),
                    span=span,
                    text=text,
                    kind=block.kind,
                    block=number,
                    excluded=_why_excluded(text, block.kind, exclude),
                )
            )
    return tuple(passages)


def sentences(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the sentences of one block of text, without white space at their edges.

    >>> [span.of("Mr. Kim left. N. Korea's FM stayed.") for span in sentences("Mr. Kim left. N. Korea's FM stayed.")]
    ['Mr. Kim left.', "N. Korea's FM stayed."]
    """
    known = "en" if language == "und" else language
    return tuple(_trimmed(text, _repaired(text, _boundaries(text, known))))


def _spans(article: Article, block: Block, longest: int) -> Iterator[Span]:
    text = block.span.of(article.text)
    if block.kind in _WHOLE:
        pieces: Iterable[Span] = _trimmed(text, [(0, len(text))])
    elif block.kind is BlockKind.CODE:
        pieces = [Span(found.start(), found.end()) for found in re.finditer(r"\S.*\S|\S", text)]
    else:
        pieces = sentences(text, article.language)
    for piece in pieces:
        for clause in clauses.split(text, piece, longest):
            yield clause.shifted(block.span.start)


def _boundaries(text: str, language: str) -> list[tuple[int, int]]:
    """Return what sentencex takes for sentences; it needs time in the square of a text's length, so in windows."""
    found: list[tuple[int, int]] = []
    open_ended = False
    start = 0
    while start < len(text):
        end, is_sentence_end = _window(text, start)
        for each in get_sentence_boundaries(language, text[start:end]):
            left, right = start + each["start_index"], start + each["end_index"]
            if text[left:right].isspace():
                continue
            if open_ended and found:
                found[-1] = (found[-1][0], right)
            else:
                found.append((left, right))
            open_ended = False
        open_ended = not is_sentence_end
        start = end
    return found


def _window(text: str, start: int) -> tuple[int, bool]:
    """Return where a window ends, and whether a sentence ends there too."""
    end = start + _WINDOW
    if end >= len(text):
        return len(text), True
    for mark in (". ", "。", "! ", "? ", "।"):
        place = text.rfind(mark, start + _WINDOW // 2, end)
        if place > 0:
            return place + len(mark), True
    place = text.rfind(" ", start + _WINDOW // 2, end)
    return (place + 1 if place > 0 else end), False


def _repaired(text: str, found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Glue what is one sentence, then cut what is two."""
    glued: list[tuple[int, int]] = []
    for start, end in found:
        if glued and _belongs_together(text, glued[-1], start, end):
            glued[-1] = (glued[-1][0], end)
        else:
            glued.append((start, end))
    return [cut for start, end in glued for cut in _cut_quotations(text, start, end)]


def _cut_quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where a sentence ends inside a quotation, which sentencex keeps whole."""
    last = start
    for found in _ENDS.finditer(text, start, end):
        place = found.end()
        if place < end and not _belongs_together(text, (last, place), place, end):
            yield last, place
            last = place
    yield last, end


def _belongs_together(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    left = text[max(before[0], before[1] - 40) : before[1]].rstrip()
    right = text[start : min(end, start + 60)].lstrip()
    if not left or not right:
        return True
    bare = right.lstrip(_OPENING)
    if not any(map(str.isalnum, right)) and end - start < 60:
        return True
    if bare[:1].islower() and "\n\n" not in text[before[1] - 2 : start + 1]:
        return not left.endswith(("…", "...")) or bare == right
    if _WHOLE_PART.search(left) and _DECIMALS.match(right):
        return True  # "magnitude 5. 9": some texts put a space after every full stop
    if (found := _ABBREVIATED.search(left)) is not None:
        return _goes_on_after(found["word"], right)
    if left[-1] in "\"”’'" and left[-2:-1] in _SAID_LATER and _ATTRIBUTION.match(right):
        return True
    return start - before[0] < 12 and _BULLET.fullmatch(text[before[0] : start]) is not None


def _goes_on_after(word: str, right: str) -> bool:
    """Tell an abbreviation inside a sentence from one that ends it, by what follows."""
    first = right.lstrip(_OPENING).split(maxsplit=1)[0].rstrip(".,;:'’") if right.lstrip(_OPENING).strip() else ""
    if word.lower().replace(" ", "") in {"a.m", "p.m"}:
        return _TIME_AFTER.match(right) is not None and first not in _STARTERS
    if "." in word:
        return right[0] not in '"“‘«' and first not in _STARTERS
    if word in _BEFORE_NUMBERS:
        return right[:1].isdigit()
    if word in {"Sr", "Jr"}:
        return first not in _STARTERS
    return word != "I"


def _trimmed(text: str, found: Iterable[tuple[int, int]]) -> Iterator[Span]:
    for start, end in found:
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = end - (len(piece) - len(piece.rstrip()))
        if left < right:
            yield Span(left, right)


def _why_excluded(text: str, kind: BlockKind, exclude: ExcludeSettings) -> str:
    if kind is BlockKind.BOILERPLATE and exclude.boilerplate:
        return "boilerplate"
    if kind is BlockKind.CAPTION and exclude.captions:
        return "caption"
    if kind in {BlockKind.BYLINE, BlockKind.DATELINE} and exclude.bylines:
        return kind.value
    if exclude.quotations and (kind is BlockKind.QUOTATION or _is_quotation(text)):
        return "quotation"
    if exclude.shortest <= 1:
        return "" if any(map(str.isalnum, text)) else "too short"
    return "too short" if clauses.count_words(text) < exclude.shortest else ""


def _is_quotation(text: str) -> bool:
    return text[0] in '"“‘«„「『' and (text[-1] in '"”’»“」』' or not any(mark in text[1:] for mark in '"”»」』'))
