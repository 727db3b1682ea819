"""Open zipped documents (DOCX, ODT, EPUB) within bounds, and parse their XML without entities or network."""

from __future__ import annotations

import io
import lzma
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from crossread.errors import Damaged, Encrypted, Sentence, TooLarge

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MB = 1_000_000
_MOST_MEMBERS = 20_000
# Markup shrinks to a tenth or a thirtieth. What shrinks to less was made to fill the memory; its tree takes ten times
# as much again.
_DENSEST, _HARMLESS = 100, 20_000_000
_DECLARED = re.compile(rb"encoding\s*=\s*[\"'](?!utf-?8)", re.IGNORECASE)
_HALF = re.compile(
    rb"&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]));?"
)
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError)


class Package:
    """A zipped document; every member read counts towards one limit, in bytes, on what is unpacked."""

    def __init__(self, data: bytes, name: str, largest: int) -> None:
        self._name = name
        self._largest = largest
        self._left = largest
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._names = {info.filename: info for info in self._archive.infolist()}
        except _BROKEN as error:
            raise self.damaged(Sentence("its archive is cut off or broken")) from error
        if len(self._names) > _MOST_MEMBERS:
            raise TooLarge(
                Sentence("{name} holds more than {most} parts, which no document needs.", name=name, most=_MOST_MEMBERS)
            )

    def __contains__(self, member: str) -> bool:
        return member in self._names

    def damaged(self, what: str) -> Damaged:
        """Return the error that says what is wrong with the document."""
        return Damaged(
            Sentence(
                "{name} is damaged: {what}. Open it in the program it comes from and save it anew.",
                name=self._name,
                what=what,
            )
        )

    def read(self, member: str) -> bytes:
        """Return a member's bytes.

        Raises:
            Damaged: it is missing or broken.
            Encrypted: it needs a password.
            TooLarge: the limit is met, or the member was made to fill the memory; nothing of that is unpacked.
        """
        info = self._names.get(member)
        if info is None:
            raise self.damaged(Sentence("its part “{member}” is missing", member=member))
        if info.flag_bits & 1:
            raise Encrypted.by_password(self._name)
        if info.file_size > self._left:
            raise self._too_large()
        if info.file_size > max(_HARMLESS, _DENSEST * info.compress_size):
            raise self._too_dense()
        try:
            with self._archive.open(info) as file:
                data = file.read(self._left + 1)
        except _BROKEN as error:
            raise self.damaged(Sentence("its part “{member}” is broken", member=member)) from error
        if len(data) > self._left:
            raise self._too_large()
        self._left -= len(data)
        return data

    def xml(self, member: str) -> Element:
        """Return a member's root element; errors as for `read`."""
        root = parse_xml(self.read(member))
        if root is None:
            raise self.damaged(Sentence("its part “{member}” is not XML", member=member))
        return root

    def _too_dense(self) -> TooLarge:
        return TooLarge(
            Sentence(
                "{name} unpacks to more than {times} times its size, as no article does. Open it in the program it "
                "comes from, and copy the text from there.",
                name=self._name,
                times=_DENSEST,
            )
        )

    def _too_large(self) -> TooLarge:
        return TooLarge(
            Sentence(
                "{name} unpacks to more than {largest} MB. Raise “Largest unpacked document” in the "
                "settings if you trust it.",
                name=self._name,
                largest=self._largest // _MB,
            )
        )


def without_halves(data: bytes) -> bytes:
    """Return markup with references to half characters (surrogates), which no parser should pass on, replaced."""
    return _HALF.sub(b"&#xFFFD;", data)


def parse_xml(data: bytes) -> Element | None:
    """Return the root of a document without a DTD's entities, or None; a broken end is read as far as it goes."""
    from lxml import etree

    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) and not _DECLARED.search(data[:200]):
        data = data.decode("utf-8", "replace").encode()  # lxml would hand broken bytes on and stumble later
    data = without_halves(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def resolve(base: str, target: str) -> str:
    """Return the member that a link inside another member points to.

    >>> resolve("OEBPS/content.opf", "text/one.xhtml#a")
    'OEBPS/text/one.xhtml'
    """
    from urllib.parse import unquote

    path = unquote(target.split("#", 1)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), path)).lstrip("/")


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
