"""Read plain text: nothing is added or left out; blocks are found in the text, not made."""

from __future__ import annotations

from crossread.errors import NoText, Sentence
from crossread.model import Article, Source
from crossread.reading import dates, draft, encoding, language, mojibake, structure
from crossread.roles import Progress, ReadOptions

title = "Plain text"
suffixes: tuple[str, ...] = (".txt", ".text", ".log", ".asc")
media_types: tuple[str, ...] = ("text/plain",)


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read an article whose text is the decoded file, made uniform."""
    decoded = encoding.decode(data, options.encoding, longest=options.largest_text, name=draft.name_of(source))
    job.check()
    found = Source(source.address, source.media_type, source.sha256, decoded.encoding)
    return from_text(decoded.text, found, decoded.notices, job=job)


def from_text(
    text: str, source: Source, notices: tuple[str, ...] = (), *, title: str = "", job: Progress | None = None
) -> Article:
    """Return the article of a text that is already decoded.

    Raises:
        NoText: there is nothing but white space.
    """
    if not text or text.isspace():
        raise NoText(Sentence("{name} is empty. Is it the right file?", name=draft.name_of(source)))
    blocks = structure.find_blocks(text, job)
    if not blocks:
        raise NoText(
            Sentence("{name} holds no text that could be compared. Is it the right file?", name=draft.name_of(source))
        )
    if mojibake.is_likely(text):
        garbled = Sentence(
            "Letters look as if the text had once been decoded wrongly (like “â€™”); it is shown as it stands."
        )
        notices = (*notices, garbled)
    author, published = dates.credits(text, blocks)
    return Article(
        id="",
        title=title or draft.title_from(text, blocks),
        text=text,
        source=source,
        language=language.detect(text),
        blocks=blocks,
        author=author,
        published=published,
        notices=notices,
    )
