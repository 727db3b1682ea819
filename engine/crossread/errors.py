"""Every exception the engine raises on purpose.

CrossreadError
├── ReadError             an article could not be read
│   ├── NotFound          no such file, or it vanished while being read
│   ├── NotAllowed        the system or a rule refused (permission, device, private address)
│   ├── Unsupported       no reader takes this kind of file
│   ├── Damaged           the file is broken, truncated, or not what its name says
│   ├── Encrypted         a password would be needed
│   ├── NoText            the file holds no text (an image-only PDF, an empty page)
│   ├── TooLarge          a limit of the settings was met
│   └── FetchFailed       an address could not be fetched
├── SettingError          a setting is out of its bounds
├── SessionError          a comparison file could not be opened or saved
├── ExportError           a report could not be written
├── ModelUnusable         a language model is missing, of another kind, or could not be run
└── Cancelled             the user asked to stop; not a failure

Each carries a sentence for the user that says what happened, where, and what to do next.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self


class Sentence(str):
    """An English sentence that remembers what it is made of, so that it can be told in another language.

    `template` is the English with `{names}` in it, `values` what stands in for them; a value may be a sentence, too.

    >>> told = Sentence("{name} is empty.", name="a.txt")
    >>> told, told.template
    ('a.txt is empty.', '{name} is empty.')
    """

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, **values: object) -> Self:
        """Fill the template in."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = template, values
        return made

    @classmethod
    def chain(cls, sentences: Iterable[str]) -> Self:
        """Return several sentences as one, a space between two."""
        values = {f"s{place}": each for place, each in enumerate(sentences)}
        return cls(" ".join(f"{{{name}}}" for name in values), **values)

    @classmethod
    def row(cls, titles: Iterable[str]) -> Self:
        """Return titles that the catalogues have, with commas between them.

        >>> Sentence.row(("Figures", "Quotations"))
        'Figures, Quotations'
        """
        values = {f"s{place}": cls(each) for place, each in enumerate(titles)}
        return cls(", ".join(f"{{{name}}}" for name in values), **values)

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """Let copies remember it, too."""
        return (self.template,), self.values


class CrossreadError(Exception):
    """The root of all errors the engine raises on purpose; `str()` is fit for the user."""

    @property
    def sentence(self) -> str:
        """What to tell the user: a `Sentence` where it can be told in other languages, too."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)


class ReadError(CrossreadError):
    """An article could not be read."""


class NotFound(ReadError):
    """No such file, or it vanished while being read."""


class NotAllowed(ReadError):
    """The system or a rule of Crossread refused to read this."""


class Unsupported(ReadError):
    """No reader takes this kind of file."""


class Damaged(ReadError):
    """The file is broken, truncated, or not what its name says."""


class Encrypted(ReadError):
    """The file needs a password."""

    @classmethod
    def by_password(cls, name: str) -> Self:
        """Return the error that says so of the file of this name."""
        return cls(Sentence("{name} is protected by a password. Save it without one and open it again.", name=name))


class NoText(ReadError):
    """The file holds no text that could be compared."""


class TooLarge(ReadError):
    """The file exceeds a limit of the reading settings."""


class FetchFailed(ReadError):
    """An address could not be fetched."""


class SettingError(CrossreadError):
    """A setting has a value outside its bounds."""


class SessionError(CrossreadError):
    """A comparison file could not be opened or saved."""


class ExportError(CrossreadError):
    """A report could not be written."""


class ModelUnusable(CrossreadError):
    """A language model is missing, of a kind that is not supported, or could not be run."""


class Cancelled(CrossreadError):
    """The user asked to stop."""
