"""Tell what a file is: by its first bytes where they are unmistakable, else by the ending of its name."""

from __future__ import annotations

import io
import re
import zipfile

PLAIN = "text/plain"
HTML = "text/html"
MARKDOWN = "text/markdown"
MHTML = "multipart/related"
PDF = "application/pdf"
RTF = "application/rtf"
EPUB = "application/epub+zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
OLD_WORD = "application/msword"
LOCKED = "application/x-locked-office"
ZIP = "application/zip"

# What a new Office file is called inside the old kind of container that carries it once it has a password
# (MS-OFFCRYPTO 1.3.3).
_LOCK = "EncryptedPackage".encode("utf-16-le")
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_START = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}", re.DOTALL)


def media_type(data: bytes) -> str:
    """Return the media type that the first bytes leave no doubt about, or an empty text."""
    head = data[:4096]
    if b"%PDF-" in head[:1024] and not head.lstrip()[:1].isalpha():
        return PDF
    if head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf"):
        return RTF
    if head.startswith(b"PK\x03\x04"):
        return _packed(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return LOCKED if _LOCK in data else OLD_WORD
    if _HTML_START.match(head):
        return HTML
    mail = _MAIL_START.match(head)
    if mail is not None and re.search(
        rb"^content-type:\s*multipart/related", mail.group(), re.IGNORECASE | re.MULTILINE
    ):
        return MHTML
    return ""


def _packed(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                declared = archive.read("mimetype").decode("ascii", "replace").strip()
                if declared in {EPUB, ODT}:
                    return declared
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        return ""  # cut off or damaged: the name decides who reads it, and that reader says what is wrong
    if "word/document.xml" in names:
        return DOCX
    if "META-INF/container.xml" in names:
        return EPUB
    return ZIP
