"""What closing a window would lose: the user's work that is in no file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crossread.model import Article, Ruling, RulingKind
from crossread.session import Session

_LONGEST_TITLE = 60
_MOST_NAMED = 4


def losses(now: Session, kept: Session | None) -> tuple[str, ...]:
    """Say in words what of a comparison is neither in its file (None: it has none) nor in a file of its own."""
    loose = _loose(now, kept)
    told = _of_rulings(now.rulings, () if kept is None else kept.rulings) + _of_texts(loose)
    if kept is None:
        return told
    return told + _of_articles(tuple(each for each in now.articles if each not in loose), kept.articles)


def _loose(now: Session, kept: Session | None) -> tuple[Article, ...]:
    """Return the articles that were pasted, typed or dropped and stand nowhere else."""
    saved = set() if kept is None else {each.text for each in kept.articles}
    return tuple(each for each in now.articles if not each.source.address and each.text not in saved)


def _of_rulings(now: tuple[Ruling, ...], kept: tuple[Ruling, ...]) -> tuple[str, ...]:
    if now == kept:
        return ()
    kinds = {each.kind for each in set(now) ^ set(kept)}
    rulings = (QCoreApplication.translate("losses", "your rulings"),) if kinds != {RulingKind.NOTE} else ()
    notes = (QCoreApplication.translate("losses", "your notes"),) if RulingKind.NOTE in kinds else ()
    return rulings + notes


def _of_texts(loose: tuple[Article, ...]) -> tuple[str, ...]:
    if len(loose) > _MOST_NAMED:
        return (QCoreApplication.translate("losses", "{count} texts that are in no file").format(count=len(loose)),)
    text = QCoreApplication.translate("losses", "the text “{title}”, which is in no file")
    return tuple(text.format(title=_short(each.title or each.text.strip())) for each in loose)


def _of_articles(now: tuple[Article, ...], kept: tuple[Article, ...]) -> tuple[str, ...]:
    """Compare by text: what was read again under its letter is another article."""
    if now == kept:
        return ()
    titles, saved = {each.text: each.title for each in now}, {each.text: each.title for each in kept}
    common = [each.text for each in now if each.text in saved]
    told = []
    if common != [each.text for each in kept if each.text in titles]:
        told.append(QCoreApplication.translate("losses", "the order of the articles"))
    if any(titles[each] != saved[each] for each in common):
        told.append(QCoreApplication.translate("losses", "the titles you gave"))
    if titles.keys() != saved.keys() or not told:
        told.append(QCoreApplication.translate("losses", "which articles were added, taken away or read again"))
    return tuple(told)


def _short(title: str) -> str:
    line = title.split("\n", 1)[0]
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1] + "…"
