"""Read web pages saved whole in one file (MHTML): its page is read as a web page, the rest left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crossread.errors import Damaged, NoText, Sentence
from crossread.model import Article, Source
from crossread.reading import draft, encoding, page, sniff
from crossread.roles import Progress, ReadOptions

if TYPE_CHECKING:
    from email.message import EmailMessage, Message

title = "Web page in one file"
suffixes: tuple[str, ...] = (".mhtml", ".mht")
media_types: tuple[str, ...] = (sniff.MHTML, "message/rfc822", "application/x-mimearchive")

_MOST_PARTS = 2000


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read the page of an MHTML file."""
    import email  # 20 ms that no other format needs
    import email.policy

    name = draft.name_of(source)
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    part = _page(message)
    if part is None:
        if not message.keys():
            raise Damaged(Sentence("{name} is not a saved web page. Open it in a browser and save it anew.", name=name))
        raise NoText(Sentence("{name} holds no page, only pictures or other parts. Save the page anew.", name=name))
    job.check()
    payload = part.get_payload(decode=True)
    body = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or encoding.declared(body)
    decoded = encoding.decode(body, options.encoding, name=name, hint=charset)
    found = Source(source.address, source.media_type, source.sha256, decoded.encoding)
    is_open = message.is_multipart() and any("CloseBoundary" in type(each).__name__ for each in message.defects)
    notices = (
        (*decoded.notices, Sentence("{name} ends abruptly; something may be missing at its end.", name=name))
        if is_open
        else ()
    )
    return page.from_page(decoded.text, found, all_text=options.all_text, notices=notices or decoded.notices)


def _page(message: Message | EmailMessage) -> Message | None:
    """Return the part that is the page: the first HTML of some size, else the first HTML."""
    found: list[Message] = []
    for number, part in enumerate(message.walk()):
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            found.append(part)
        if number > _MOST_PARTS:
            break
    return found[0] if found else None
