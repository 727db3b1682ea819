"""The small frozen values that the document announces; apart so that everyone may import them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from crossread.model import How, Verdict

ALL_VERDICTS = frozenset(Verdict)
ALL_HOWS = frozenset(How)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader looks at: a passage id ("" for none) and the index of a finding (-1 for none)."""

    passage: str = ""
    finding: int = -1


@dataclass(frozen=True, slots=True)
class Filter:
    """Which passages are shown strongly and listed; the others stay readable but pale.

    `settled` and `unsettled` admit verdicts of ordinary and of low confidence.
    """

    verdicts: frozenset[Verdict] = ALL_VERDICTS
    hows: frozenset[How] = ALL_HOWS
    text: str = ""
    settled: bool = True
    unsettled: bool = True

    def admits(self, verdict: Verdict, how: How | None, text: str = "", *, is_unsettled: bool = False) -> bool:
        """Tell whether a passage of this verdict, manner and wording passes."""
        if verdict not in self.verdicts:
            return False
        if verdict is Verdict.SHARED and how is not None and how not in self.hows:
            return False
        if not (self.unsettled if is_unsettled else self.settled):
            return False
        return not self.text or self.text.casefold() in text.casefold()


def hidden_by(shown: Filter) -> tuple[str, ...]:
    """Return by name what a filter hides: verdicts, manners, certainties; its text is not among them."""
    certainties = {"settled": shown.settled, "unsettled": shown.unsettled}
    hidden = [name for name, is_shown in certainties.items() if not is_shown]
    return (*sorted(ALL_VERDICTS - shown.verdicts), *sorted(ALL_HOWS - shown.hows), *hidden)


def filter_hiding(names: Iterable[str]) -> Filter:
    """Return the filter that hides what is named; unknown names hide nothing."""
    hidden = frozenset(names)
    return Filter(
        verdicts=frozenset(each for each in ALL_VERDICTS if each.value not in hidden),
        hows=frozenset(each for each in ALL_HOWS if each.value not in hidden),
        settled="settled" not in hidden,
        unsettled="unsettled" not in hidden,
    )


@dataclass(frozen=True, slots=True)
class Busy:
    """Work is going on: how far (0..1, negative if unknown) and what, in words."""

    fraction: float
    what: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the user, shown in place; `kind` is "info", "warning" or "error".

    `action_text` and `action` are a button's label and what it does, or empty and None; `declined` is what follows
    when the user closes the notice instead, if anything. One that `is_passing` confirms what was just done or tells why
    it was not; it goes by itself. Two that read alike are the same, unless something else follows when they are closed.
    """

    text: str
    kind: str = "info"
    action_text: str = ""
    action: Callable[[], object] | None = field(default=None, compare=False)
    declined: Callable[[], object] | None = None
    is_passing: bool = False
