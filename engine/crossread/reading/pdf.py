"""Read PDF: text and its places from PDFium; reading order, paragraphs and running heads are told by our own code."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING

from crossread.errors import Damaged, Encrypted, NoText, Sentence
from crossread.model import Article, Source
from crossread.reading import draft, sniff
from crossread.reading.draft import Draft, Known
from crossread.roles import Progress, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pypdfium2 import PdfDocument, PdfPage

    from crossread.reading import pdf_pieces

title = "PDF"
suffixes: tuple[str, ...] = (".pdf",)
media_types: tuple[str, ...] = (sniff.PDF, "application/x-pdf")

_PDFIUM = threading.Lock()  # PDFium keeps state of its own and must never be entered twice
_READABLE = re.compile(r"[^\W_]")
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08]")
_TRUSTED_TITLE = re.compile(
    r"^(?!.*\.(?:docx?|indd|pdf|qxp|tex|html?)\b)(?!Microsoft )(?!untitled).{4,200}$", re.IGNORECASE
)


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:  # noqa: ARG001 - a reader's signature
    """Read a PDF article."""
    name = draft.name_of(source)
    with _PDFIUM:
        document = _open(data, name)
        try:
            pages = _pages(document, job)
            known = _known(document)
        finally:
            document.close()
    _refuse_unreadable(_text_of(pages), name, len(pages))
    drafts = _drafts(pages, job)
    if b"%%EOF" not in data[-2048:]:
        known = Known(
            known.title,
            known.author,
            notices=(Sentence("{name} is cut off; pages may be missing at its end.", name=name),),
        )
    drafts = draft.classify(drafts)
    return draft.assemble(drafts, draft.with_credits(known, drafts), source)


def _open(data: bytes, name: str) -> PdfDocument:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        if len(document) > 0:
            return document
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Encrypted.by_password(name) from error
        raise Damaged(
            Sentence("{name} is damaged or no PDF. Open it in a PDF viewer and print it to a new PDF.", name=name)
        ) from error
    raise Damaged(
        Sentence("{name} is damaged: it has no pages. Open it in a PDF viewer and print it to a new PDF.", name=name)
    )


def _pages(document: PdfDocument, job: Progress) -> list[pdf_pieces.Page]:
    import pypdfium2

    from crossread.reading import pdf_leftward, pdf_pieces  # as below: 20 ms that no other format needs

    def read_all(page_of: Callable[[PdfPage], pdf_pieces.Page]) -> Iterator[pdf_pieces.Page]:
        for i in range(len(document)):
            job.report(i / len(document), "Reading pages")
            try:
                page = document[i]
            except pypdfium2.PdfiumError:
                continue  # one broken page must not cost the others
            try:
                yield page_of(page)
            finally:
                page.close()

    pages = list(read_all(pdf_pieces.page_of))
    text = _text_of(pages)
    if len(pdf_leftward.RIGHT_TO_LEFT.findall(text)) <= 0.3 * len(_READABLE.findall(text)):
        return pages
    return pdf_leftward.with_brackets_right(list(read_all(pdf_leftward.page_of)))


def _text_of(pages: Iterable[pdf_pieces.Page]) -> str:
    return "".join(piece.text for page in pages for piece in page.pieces)


def _known(document: PdfDocument) -> Known:
    fields = document.get_metadata_dict()
    named = str(fields.get("Title") or "").strip()
    return Known(title=named if _TRUSTED_TITLE.fullmatch(named) else "", author=str(fields.get("Author") or "").strip())


def _refuse_unreadable(text: str, name: str, count: int) -> None:
    letters = len(_READABLE.findall(text))
    if letters < 2:
        pages = (
            Sentence("its page is a picture") if count == 1 else Sentence("its {count} pages are pictures", count=count)
        )
        raise NoText(
            Sentence(
                "{name} holds no text: {pages}. Run it through text recognition (OCR) and open the result.",
                name=name,
                pages=pages,
            )
        )
    if len(_UNREADABLE.findall(text)) > letters:
        raise NoText(
            Sentence(
                "{name} does not say which letters its signs stand for. Run it through text recognition (OCR).",
                name=name,
            )
        )


def _drafts(pages: list[pdf_pieces.Page], job: Progress) -> list[Draft]:
    from crossread.reading import pdf_furniture, pdf_order
    from crossread.reading.pdf_paragraphs import Paragraphs

    paragraphs = Paragraphs(pages)
    for number, pieces in enumerate(pdf_furniture.without_furniture(pages)):
        job.check()
        for column in pdf_order.columns(pieces):
            paragraphs.add(pdf_order.lines(column), number)
    return paragraphs.drafts()
