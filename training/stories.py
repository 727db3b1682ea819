"""Fill the invented stories of stories/: the same in other words, its opposite, one fact changed, another event."""

import itertools
import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data import CONTRADICTION, DIFFERENT, ENTAILMENT, NEUTRAL, SAME, UNLABELLED, Pair
from swaps import SMALL

_SLOT = re.compile(r"\{(\w+)(\^?)\}")
TOLD = Path(__file__).with_name("stories")
# Never shown to the relation model, so that its answers on them are those it gives a user.
UNSEEN = Path(__file__).with_name("stories_unseen")


@dataclass(frozen=True, slots=True)
class Story:
    """One event told in several ways.

    `same` wordings say the same; each of `against` contradicts each of `same`; each of `apart` is about the same
    matter, yet neither says the same nor contradicts it; each of `part` follows from each of `same` and says less.
    `slots` holds what may stand in the story's slots, its own lists first.
    """

    same: tuple[str, ...]
    against: tuple[str, ...]
    apart: tuple[str, ...]
    part: tuple[str, ...]
    slots: dict[str, tuple[str, ...]]


def read_stories(folder: Path = TOLD) -> tuple[Story, ...]:
    """Read every file of a folder; slots given at a file's top serve all its files."""
    files = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    shared = {name: values for content in files for name, values in content.get("slots", {}).items()}
    return tuple(_story(each, shared) for content in files for each in content["story"])


def _story(content: dict[str, Any], shared: dict[str, list[str]]) -> Story:
    slots = {name: tuple(values) for name, values in (shared | content.get("slots", {})).items()}
    wordings = (tuple(content.get(key, ())) for key in ("same", "against", "apart", "part"))
    return Story(*wordings, slots)


def tell(stories: tuple[Story, ...], choose: random.Random) -> Pair:
    """Return one pair made of one story."""
    story = choose.choice(stories)
    kind = choose.random()
    if kind < 0.30:
        return _told(story, *choose.sample(story.same, 2), (ENTAILMENT, SAME), choose)
    if kind < 0.36 and story.part:
        return _in_order(story, choose.choice(story.same), choose.choice(story.part), choose)
    if kind < 0.58 and story.against:
        return _told(story, choose.choice(story.same), choose.choice(story.against), (CONTRADICTION, DIFFERENT), choose)
    if kind < 0.74 and story.apart:
        return _told(story, choose.choice(story.same), choose.choice(story.apart), (NEUTRAL, DIFFERENT), choose)
    return _otherwise(story, kind > 0.88, choose)


def alike_pairs(stories: tuple[Story, ...]) -> list[Pair]:
    """Return every two wordings that say the same, of the stories without slots."""
    wordings = [story.same for story in stories if not _slots(*story.same)]
    return [Pair(*both, ENTAILMENT, SAME, "made") for same in wordings for both in itertools.combinations(same, 2)]


def fill(story: Story, wording: str, choose: random.Random) -> str:
    """Fill one wording with values drawn at random."""
    return _fill(wording, _values(story, _slots(wording), choose), choose)


def _told(story: Story, first: str, second: str, labels: tuple[int, int], choose: random.Random) -> Pair:
    """Fill two wordings with the same values."""
    values = _values(story, _slots(first, second), choose)
    return _pair(_fill(first, values, choose), _fill(second, values, choose), *labels, choose)


def _in_order(story: Story, first: str, second: str, choose: random.Random) -> Pair:
    """Fill a wording and what follows from it: entailment holds in this order alone."""
    values = _values(story, _slots(first, second), choose)
    return Pair(_fill(first, values, choose), _fill(second, values, choose), ENTAILMENT, UNLABELLED, "made")


def _plain(story: Story, choose: random.Random) -> Pair:
    """Make a pair of a story that has no values to change."""
    if story.against and choose.random() < 0.6:
        return _told(story, choose.choice(story.same), choose.choice(story.against), (CONTRADICTION, DIFFERENT), choose)
    return _told(story, *choose.sample(story.same, 2), (ENTAILMENT, SAME), choose)


def _otherwise(story: Story, many: bool, choose: random.Random) -> Pair:
    """Fill one of the slots otherwise (a contradiction), or several (another event)."""
    side = story.same if choose.random() < 0.8 or not story.against else story.against[:1]
    first, second = choose.choice(side), choose.choice(side)
    if many and choose.random() < 0.4:
        second = choose.choice(story.same + story.against)
    shared = [name for name in _slots(first) if name in _slots(second)]
    if len(shared) < (2 if many else 1):
        return _plain(story, choose)
    values = _values(story, _slots(first, second), choose)
    changed = choose.sample(shared, choose.randint(2, len(shared)) if many else 1)
    others = values | {name: _other(story, name, set(values.values()), choose) for name in changed}
    label = NEUTRAL if many else CONTRADICTION
    return _pair(_fill(first, values, choose), _fill(second, others, choose), label, DIFFERENT, choose)


def _slots(*texts: str) -> list[str]:
    return sorted({name for text in texts for name, _ in _SLOT.findall(text)})


def _values(story: Story, names: list[str], choose: random.Random) -> dict[str, str]:
    """Choose a value for every slot; slots of one list ({place}, {place2}) get different ones."""
    values: dict[str, str] = {}
    for name in names:
        rivals = {values[other] for other in values if other.rstrip("23") == name.rstrip("23")}
        values[name] = _other(story, name, rivals, choose)
    return values


def _value(story: Story, name: str, choose: random.Random) -> str:
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
    return choose.choice(story.slots[name.rstrip("23")])


def _other(story: Story, name: str, taken: set[str], choose: random.Random) -> str:
    for _ in range(20):
        value = _value(story, name, choose)
        if value not in taken:
            break
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
