"""What was done, by whom and to what: whether one report denies flatly the deed that another tells of."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.checks import clause
from crossread.checks.agents import find_agents
from crossread.checks.content import content, is_name
from crossread.checks.scene import Scene, dates_differ
from crossread.model import Span
from crossread.text.synonyms import akin
from crossread.text.tokens import tokens
from crossread.text.word_lists import listed

_NOBODY = listed("nobody noone")
_ANYONE = listed("anyone anybody anything any")
_HELPING = listed("one was were is are has have had been be being yet so far")
_RELATIVE = listed("which who that whose where")


def is_denied_flatly(scene: Scene, cue: int, place: int, *, on_left: bool) -> bool:
    """Tell whether one side says that nobody did what the other tells, or that its doer did not do it to the same.

    "Nobody has been arrested" leaves no room for "a man was arrested", whatever else the two sentences tell; only where
    neither speaks of what may be, of other days or of another turn. `cue` and `place` are the tokens of the denial.
    """
    text, told = scene.texts if on_left else scene.texts[::-1]
    at = scene.partner[place] if on_left else scene.owner[place]
    if place not in clause.verbs(text) or at not in clause.verbs(told):
        return False
    if any(each.is_modal for each in scene.contents) or _is_of_another_day(scene):
        return False
    words = tokens(text)
    if words[cue].lower in _NOBODY or [each.lower for each in words[cue : cue + 2]] == ["no", "one"]:
        over = scene.left_over if on_left else scene.right_over
        return all(each.lower in _HELPING for each in words[cue + 1 : place]) and _next(text, place) not in over
    if not _are_alike(_objects(text, min(cue, place), place), _objects(told, at, at)):
        return False
    return any(akin(one, other) for one in _doers(text, cue, place) for other in _doers(told, at, at))


def _is_of_another_day(scene: Scene) -> bool:
    return clause.looks_back(scene) or scene.says_other() or dates_differ(*scene.texts)


def _are_alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two deeds may have been done to the same; a name may stand for anything."""
    return not (mine and theirs) or any(akin(one, other) for one in mine for other in theirs)


def _doers(text: str, start: int, at: int) -> list[str]:
    """Return the stems of who did what a verb tells; its clause, but for its subject, begins at `start`."""
    words = tokens(text)
    if not clause.is_done_to(words, at):
        subject = _subject(text, start)
        return [words[subject].stem] if subject >= 0 else []
    known = [each for each in find_agents(text) if each.is_passive and akin(each.verb, words[at].stem)]
    return [stem for each in known for stem in each.words]


def _objects(text: str, start: int, at: int) -> list[str]:
    """Return the stem of what a deed was done to, nothing where that has a name or is anyone."""
    words = tokens(text)
    found = _subject(text, start) if clause.is_done_to(words, at) else _next(text, at)
    if found < 0 or is_name(words, found) or words[found].lower in _ANYONE:
        return []
    return [words[found].stem]


def _subject(text: str, at: int) -> int:
    """Return the word of meaning in front of a verb, or of a clause set into its subject; -1 if there is none."""
    words = tokens(text)
    opening = max((place for place in range(at) if words[place].kind == "mark"), default=-1)
    inset = next((place for place in range(opening + 1, at) if words[place].lower in _RELATIVE), at)
    before = content(text).neighbours(inset)[0]
    return before if before > opening else -1


def _next(text: str, at: int) -> int:
    """Return the next word of meaning in a verb's clause, -1 if there is none."""
    token = tokens(text)[at]
    return clause.next_content(content(text), Span(token.start, token.end))
