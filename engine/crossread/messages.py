"""English sentences that explain findings, by key, and how amounts are hedged in them; `speech` tells them elsewhere.

Each sentence names the articles by letter and the two values; `{a}`/`{b}` are the articles, `{x}`/`{y}` the values.
"""

from __future__ import annotations

from crossread.errors import Sentence

SENTENCES: dict[str, str] = {
    "numbers.value": "{a} says {x}, {b} says {y}.",
    "numbers.sources": "{a} quotes one source for {x}, {b} quotes another for {y}.",
    "dates.date": "{a} dates it {x}, {b} dates it {y}.",
    "dates.time": "{a} gives the time as {x}, {b} as {y}.",
    "negation.negation": "{a} says “{x}”, {b} says “{y}”: one of them denies it.",
    "negation.wording shift": "{a} says “{x}”, {b} says “{y}”: not equally certain.",
    "opposites.opposite": "{a} says “{x}”, {b} says the opposite: “{y}”.",
    "names.name": "{a} names {x} where {b} names {y}.",
    "names.roles": "Who did it to whom: {a} has “{x}” first, {b} has “{y}”.",
    "names.job": "{a} calls this person “{x}”, {b} “{y}”.",
    "names.place": "{a} places it in {x}, {b} in {y}.",
    "quotations.altered quotation": "The same quotation differs: {a} has “{x}”, {b} has “{y}”.",
    "quotations.altered meaning": "The quotation is changed in meaning: {a} has “{x}”, {b} has “{y}”.",
    "quotations.speaker": "{a} gives these words to {x}, {b} to {y}.",
    "relation.meaning": "The language model reads these two passages as contradicting each other.",
    "sources": "{a} cites a source for “{x}”, {b} cites another for “{y}”: the sources disagree.",
}
# What stands around an amount that is not exact, by `Quantity.hedge`.
HEDGES: dict[str, str] = {
    "about": "about {amount}",
    "nearly": "nearly {amount}",
    "just over": "just over {amount}",
    "at least": "at least {amount}",
    "at most": "at most {amount}",
    "more than": "more than {amount}",
    "less than": "less than {amount}",
}
# What a report must not keep to itself.
STOPPED = Sentence(
    "The comparison was stopped before it was complete: more may be shared, or contradict, than is told here."
)


def sentence(key: str, *, a: str, b: str, x: str, y: str) -> Sentence:
    """Return the sentence of a finding.

    Raises:
        KeyError: no sentence has this key.

    >>> sentence("numbers.value", a="A", b="B", x="12", y="14")
    'A says 12, B says 14.'
    """
    return Sentence(SENTENCES[key], a=a or Sentence("The first"), b=b or Sentence("the second"), x=x, y=y)


def hedged(hedge: str, amount: str) -> str:
    """Return an amount with its hedge, if it has one.

    >>> hedged("at least", "12 km"), hedged("", "12 km")
    ('at least 12 km', '12 km')
    """
    return Sentence(HEDGES[hedge], amount=amount) if hedge in HEDGES else amount
