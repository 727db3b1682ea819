"""Finding words in all articles: plain, whole words, or a regular expression that is stopped if it runs for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crossread.model import Article, Span
from crossread_gui.wordlist import QT_TRANSLATE_NOOP

LONGEST_SEARCH = 2.0  # seconds for all articles together; a reader gives up waiting after about that
# Signs that writers and programs take for one another: each that was typed finds all of its group.
_ALIKE = (
    '"“”„‟«»″＂',
    "'‘’‚‛‹›′ʼ`´＇",
    "-\u2010\u2011\u2012–—―−",
)
MOST_HITS = 5000  # per article; more marks than pixels tell nothing
# What `regex` says is wrong, as people who write expressions know it; anything rarer is shown as it is.
_PROBLEMS = (
    QT_TRANSLATE_NOOP("search", "missing )"),
    QT_TRANSLATE_NOOP("search", "unbalanced parenthesis"),
    QT_TRANSLATE_NOOP("search", "unterminated character set"),
    QT_TRANSLATE_NOOP("search", "nothing to repeat"),
    QT_TRANSLATE_NOOP("search", "multiple repeat"),
    QT_TRANSLATE_NOOP("search", "bad escape (end of pattern)"),
    QT_TRANSLATE_NOOP("search", "bad character range"),
    QT_TRANSLATE_NOOP("search", "invalid group reference"),
    QT_TRANSLATE_NOOP("search", "unknown extension"),
)


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; except in an expression, any quotation mark, dash or space finds those of its kind."""

    text: str
    case: bool = False
    whole_words: bool = False
    expression: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place found; the span is in code points of the article's text."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """All hits in order of the articles; `problem` is a sentence when the search could not be done."""

    hits: tuple[Hit, ...] = ()
    problem: str = ""
    position: int = -1


def find_all(query: Query, articles: Sequence[Article], seconds: float = LONGEST_SEARCH) -> Found:
    """Search every article; may run in a thread (it lets go of Python's lock).

    A bad expression gives `problem` and, in `position`, the place in it where it went wrong.
    """
    import regex  # 30 ms to import, and needed only once somebody searches

    if not query.text:
        return Found()
    try:
        pattern = regex.compile(_expression(query), _flags(query))
    except regex.error as error:
        where = -1 if error.pos is None else max(0, error.pos - len(_prefix(query)))
        return Found(problem=str(error.msg), position=where)
    hits: list[Hit] = []
    try:
        for article in articles:
            found = 0
            for each in pattern.finditer(article.text, timeout=seconds, concurrent=True):
                if each.end() > each.start():
                    hits.append(Hit(article.id, Span(each.start(), each.end())))
                    found += 1
                if found >= MOST_HITS:
                    break
    except TimeoutError:
        return Found(problem="timeout")
    return Found(tuple(hits))


def translated(problem: str) -> str:
    """Return what is wrong with an expression in the user's language."""
    return QCoreApplication.translate("search", problem) if problem in _PROBLEMS else problem


def _expression(query: Query) -> str:
    import regex

    if query.expression:
        inner = query.text
    else:
        # Any run of spaces in what was typed finds any run of spaces or a line's end in the text.
        inner = r"\s+".join(map(_folded, query.text.split())) or regex.escape(query.text)
    if not query.whole_words:
        return inner
    return f"{_prefix(query)}{inner})\\b" if query.expression else rf"(?<!\w){inner}(?!\w)"


def _prefix(query: Query) -> str:
    return r"\b(?:" if query.whole_words and query.expression else ""


def _folded(word: str) -> str:
    """Return the expression for a word in which a sign also finds its likes."""
    import regex

    likes = {sign: f"[{regex.escape(group)}]" for group in _ALIKE for sign in group}
    return "".join(likes[sign] if sign in likes else regex.escape(sign) for sign in word)


def _flags(query: Query) -> int:
    import regex

    flags = regex.UNICODE | regex.MULTILINE | regex.VERSION0
    return int(flags if query.case else flags | regex.IGNORECASE | regex.FULLCASE)
