"""The engine's own words in the reader's language: what reports, citations and findings say.

English is the source. The other languages are gettext catalogues in `resources/translations` (`make translations`);
the words of articles are never touched.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations

from crossread.assets import resource
from crossread.errors import Sentence
from crossread.model import Finding

LANGUAGES = ("en", "de", "es")


@dataclass(frozen=True, slots=True)
class Speech:
    """One language; `language` is its ISO 639-1 code."""

    language: str
    _catalogue: NullTranslations

    def say(self, text: str, **values: object) -> str:
        """Return an English text in this language, `{names}` in it replaced by the values.

        >>> speech_in("en").say("{number} words", number=3)
        '3 words'
        """
        told = self._catalogue.gettext(text) if text else ""
        return told.format(**values) if values else told

    def told(self, text: str) -> str:
        """Return a sentence of the engine in this language; what is no `Sentence` is looked up as it stands.

        >>> speech_in("de").told(Sentence("{name} is empty. Is it the right file?", name="“a.txt”"))
        '“a.txt” ist leer. Ist es die richtige Datei?'
        """
        if not isinstance(text, Sentence):
            return self.say(text)
        values = {name: self.value(each) if isinstance(each, str) else each for name, each in text.values.items()}
        return self.say(text.template, **values)

    def many(self, one: str, more: str, number: int, **values: object) -> str:
        """Return the form that fits a number, which stands in for `{number}`."""
        return self._catalogue.ngettext(one, more, number).format(number=number, **values)

    def unit(self, name: str, number: float) -> str:
        """Return the unit of a setting in the form that fits a number.

        >>> speech_in("en").unit("words", 1), speech_in("en").unit("MB", 1)
        ('word', 'MB')
        """
        whole = 1 if number == 1 else 2
        counted = {
            "words": self.many("word", "words", whole),
            "characters": self.many("character", "characters", whole),
        }
        return counted.get(name) or self.say(name)

    def percent(self, share: float) -> str:
        """Return a share (0..1) in whole per cent."""
        return self.say("{number}%", number=f"{share * 100:.0f}")

    def date(self, day: dt.date) -> str:
        """Return a date in words, the same whatever the system's language is (`strftime` follows that).

        >>> speech_in("en").date(dt.date(2026, 3, 7))
        '7 March 2026'
        """
        return self.say("{day} {month} {year}", day=day.day, month=self.say(MONTHS[day.month - 1]), year=day.year)

    def listed(self, names: Sequence[str]) -> str:
        """Return names as a list within a sentence.

        >>> speech_in("en").listed(["A", "B", "C"])
        'A, B and C'
        """
        if len(names) < 2:
            return "".join(names)
        return self.say("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])

    def sentence(self, finding: Finding) -> str:
        """Return what a finding says."""
        return self.told(finding.sentence)

    def value(self, text: str) -> str:
        """Return a value of a finding: the engine's own words around it are told, those of an article stay.

        >>> speech_in("de").value(Sentence("at least {amount}", amount="12 km")), speech_in("de").value("May")
        ('mindestens 12 km', 'May')
        """
        return self.told(text) if isinstance(text, Sentence) else text


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@cache
def speech_in(language: str) -> Speech:
    """Return the language of a code, with or without a country; English where there is no catalogue for it."""
    code = re.split("[-_]", language)[0].lower()
    compiled = resource("translations", f"engine_{code}.mo")
    if code not in LANGUAGES or not compiled.is_file():
        return Speech("en", NullTranslations())
    with compiled.open("rb") as stream:
        return Speech(code, GNUTranslations(stream))


def initial(text: str) -> str:
    """Return a text that begins with a capital; the rest stays (`str.capitalize` makes German nouns small).

    >>> initial("too short")
    'Too short'
    """
    return text[:1].upper() + text[1:]
