"""Fill the invented stories of stories.toml: the same in other words, its opposite, one fact changed, another event."""

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from data import CONTRADICTION, DIFFERENT, ENTAILMENT, NEUTRAL, SAME, Pair
from swaps import SMALL

_SLOT = re.compile(r"\{(\w+)(\^?)\}")
_COUNTED = {"n", "big", "pct", "money", "year"}


@dataclass(frozen=True, slots=True)
class Story:
    """Wordings that say the same, and wordings each of which contradicts each of them."""

    same: tuple[str, ...]
    against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stories:
    """All stories and what may stand in their slots."""

    slots: dict[str, tuple[str, ...]]
    stories: tuple[Story, ...]


def read_stories() -> Stories:
    """Read the file beside this module."""
    content = tomllib.loads(Path(__file__).with_name("stories.toml").read_text(encoding="utf-8"))
    slots = {name: tuple(values) for name, values in content["slots"].items()}
    return Stories(slots, tuple(Story(tuple(each["same"]), tuple(each["against"])) for each in content["story"]))


def tell(stories: Stories, choose: random.Random) -> Pair:
    """Return one pair made of one story."""
    story = choose.choice(stories.stories)
    side = story.same if choose.random() < 0.7 else story.against
    first, second = choose.choice(side), choose.choice(side)
    values = {name: _value(stories, name, choose) for name in _slots(first, second)}
    kind = choose.random()
    if kind < 0.34:
        return _pair(_fill(first, values, choose), _fill(second, values, choose), ENTAILMENT, SAME, choose)
    if kind < 0.52:
        first, second = choose.choice(story.same), choose.choice(story.against)
        values = {name: _value(stories, name, choose) for name in _slots(first, second)}
        return _pair(_fill(first, values, choose), _fill(second, values, choose), CONTRADICTION, DIFFERENT, choose)
    shared = [name for name in _slots(first) if name in _slots(second)]
    many = kind > 0.74 and len(shared) > 1
    if many and choose.random() < 0.4:
        second = choose.choice(story.same + story.against)
        shared = [name for name in shared if name in _slots(second)]
        values |= {name: _value(stories, name, choose) for name in _slots(second) if name not in values}
    if not shared or (many and len(shared) < 2):
        return _pair(_fill(first, values, choose), _fill(first, values, choose), ENTAILMENT, SAME, choose)
    changed = choose.sample(shared, choose.randint(2, len(shared)) if many else 1)
    others = values | {name: _other(stories, name, values[name], choose) for name in changed}
    label = NEUTRAL if many else CONTRADICTION
    return _pair(_fill(first, values, choose), _fill(second, others, choose), label, DIFFERENT, choose)


def _slots(*texts: str) -> list[str]:
    return sorted({name for text in texts for name, _ in _SLOT.findall(text)})


def _value(stories: Stories, name: str, choose: random.Random) -> str:
    if name == "n":
        return str(choose.randint(2, 60))
    if name == "big":
        return f"{choose.randint(2, 90) * choose.choice([50, 100, 110, 125]):,}"
    if name == "pct":
        return str(choose.choice([choose.randint(2, 60), round(choose.uniform(0.5, 20), 1)]))
    if name == "money":
        return str(choose.choice([choose.randint(2, 900), round(choose.uniform(1, 20), 1)]))
    if name == "year":
        return str(choose.randint(1960, 2030))
    return choose.choice(stories.slots[name.rstrip("2")])


def _other(stories: Stories, name: str, value: str, choose: random.Random) -> str:
    for _ in range(20):
        other = _value(stories, name, choose)
        if other != value:
            return other
    return value


def _fill(text: str, values: dict[str, str], choose: random.Random) -> str:
    def put(slot: re.Match[str]) -> str:
        value = values[slot[1]]
        if slot[1] == "n" and int(value) <= 20 and choose.random() < 0.4:
            value = SMALL[int(value)]
        return value[:1].upper() + value[1:] if slot[2] else value

    return _SLOT.sub(put, text)


def _pair(first: str, second: str, nli: int, par: int, choose: random.Random) -> Pair:
    if choose.random() < 0.5:
        first, second = second, first
    return Pair(first, second, nli, par, "made")
