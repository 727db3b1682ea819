"""English sentences that explain findings, by key; the window may translate them.

Each sentence names the articles by letter and the two values; `{a}`/`{b}` are the articles, `{x}`/`{y}` the values.
"""

from __future__ import annotations

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
    "names.place": "{a} places it in {x}, {b} in {y}.",
    "quotations.altered quotation": "The same quotation differs: {a} has “{x}”, {b} has “{y}”.",
    "quotations.altered meaning": "The quotation is changed in meaning: {a} has “{x}”, {b} has “{y}”.",
    "quotations.speaker": "{a} gives these words to {x}, {b} to {y}.",
    "relation.meaning": "The language model reads these two passages as contradicting each other.",
    "sources": "{a} cites a source for “{x}”, {b} cites another for “{y}”: the sources disagree.",
}


def sentence(key: str, *, a: str, b: str, x: str, y: str) -> str:
    """Return the English sentence of a finding.

    Raises:
        KeyError: no sentence has this key.

    >>> sentence("numbers.value", a="A", b="B", x="12", y="14")
    'A says 12, B says 14.'
    """
    return SENTENCES[key].format(a=a or "The first", b=b or "the second", x=x, y=y)
