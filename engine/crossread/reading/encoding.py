"""Turn bytes into text: byte order mark, then UTF-8, then a guess that the user may overrule."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from crossread.errors import Damaged, Sentence, TooLarge

ENCODINGS = (
    "utf-8", "utf-16", "utf-32", "windows-1252", "iso-8859-1", "iso-8859-15", "windows-1250", "iso-8859-2",
    "windows-1251", "koi8-r", "koi8-u", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "mac-roman", "cp437", "cp850",
)  # fmt: skip

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"\x7fELF", b"MZ", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"%PDF-", b"\x1f\x8b",
    b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"OggS", b"ID3", b"SQLite format 3",
)  # fmt: skip
_NO_FILES = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape"))
_SAMPLE = 200_000
# Sorting the accents piled on one letter takes time in the square of their number; no script needs so many.
_PILE = re.compile(r"[^\w\s\x00-\u02ff]{31,}")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, uniform; `encoding` is what it was decoded with, by its common name."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(
    data: bytes, wanted: str = "", *, name: str = Sentence("The file"), hint: str = "", longest: int = 1_000_000_000
) -> Decoded:
    """Return the text of some bytes; `wanted` is the user's choice, `hint` what the document declares.

    Raises:
        Damaged: the bytes are no text, or there is no such encoding.
        TooLarge: the text has more than `longest` characters.
    """
    found = _decode(data, wanted, name, hint)
    check_length(found.text, longest, name)
    return found


def check_length(text: str, longest: int, name: str) -> None:
    """Raise `TooLarge` for a text of more characters than the user allows."""
    if len(text) > longest:
        raise TooLarge(
            Sentence(
                "{name} is longer than the limit of {longest:g} million characters. Raise “Longest text” "
                "in the settings to read it all the same.",
                name=name,
                longest=longest / 1_000_000,
            )
        )


def common_name(encoding: str) -> str:
    """Return what `ENCODINGS` calls an encoding, or else what Python does.

    >>> common_name("cp1252"), common_name("latin-1"), common_name("utf-16-le")
    ('windows-1252', 'iso-8859-1', 'utf-16-le')
    """
    codec = codecs.lookup(encoding).name
    return next((each for each in ENCODINGS if codecs.lookup(each).name == codec), codec)


def uniform(text: str) -> str:
    r"""Return the text as every article has it: NFC, "\n" line ends, no byte order mark.

    >>> uniform("\ufeffCafe\u0301\r\n") == "Caf\u00e9\n"
    True
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return composed(text)


def composed(text: str) -> str:
    """Return the text NFC; a pile of more than 30 accents, which only an attacker makes, stays as it is."""
    if _PILE.search(text) is None:
        return unicodedata.normalize("NFC", text)
    parts = []
    last = 0
    for pile in _PILE.finditer(text):
        parts += [unicodedata.normalize("NFC", text[last : pile.start()]), pile.group()]
        last = pile.end()
    return "".join([*parts, unicodedata.normalize("NFC", text[last:])])


def _decode(data: bytes, wanted: str, name: str, hint: str) -> Decoded:
    if wanted:
        return _decode_as(data, wanted, name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _finish(data[len(mark) :].decode(encoding, "replace"), encoding)
    unmarked = _wide(data)
    if unmarked:
        return _finish(data.decode(unmarked, "replace"), unmarked)
    _refuse_binary(data, name)
    try:
        return _finish(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, hint, error)


def _decode_as(data: bytes, wanted: str, name: str) -> Decoded:
    try:
        encoding = codecs.lookup(wanted).name
        b"a\x00\x00\x00".decode(encoding)  # some codecs turn bytes into bytes: they are no encodings
    except UnicodeDecodeError:
        pass  # an encoding all right
    except (LookupError, ValueError, AssertionError):
        encoding = ""
    if not encoding or encoding in _NO_FILES:
        raise Damaged(
            Sentence(
                "{name}: there is no text encoding “{wanted}”. Choose another under Reopen as.",
                name=name,
                wanted=wanted,
            )
        )
    for mark, marked in _MARKS:
        if data.startswith(mark) and marked.startswith(encoding):
            data = data[len(mark) :]
            encoding = marked
            break
    try:
        return _finish(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        return _finish(data.decode(encoding, "replace"), encoding, f"Some bytes are not {encoding}; they show as �.")


def _finish(text: str, encoding: str, *notices: str) -> Decoded:
    text = uniform(text)
    if "\ufffd" in text and not notices:
        notices = (Sentence("Some characters could not be decoded; they show as �."),)
    return Decoded(text, common_name(encoding), notices)


def _wide(data: bytes) -> str:
    """Return UTF-16 or UTF-32 without a mark where the zero bytes of Latin letters give it away."""
    head = data[:4000]
    head = head[: len(head) // 4 * 4]
    if len(head) < 8 or b"\x00" not in head:
        return ""
    quarter = len(head) // 4
    zeros = [head[i::4].count(0) for i in range(4)]
    if min(zeros[1:]) >= quarter * 0.9 and zeros[0] < quarter * 0.1:
        return "utf-32-le"
    if min(zeros[:3]) >= quarter * 0.9 and zeros[3] < quarter * 0.1:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if odd >= quarter and even <= quarter * 0.1:
        return "utf-16-le"
    if even >= quarter and odd <= quarter * 0.1:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes, name: str) -> None:
    head = data[:_SAMPLE]
    # Dashes and curly quotation marks (U+2013, U+2019, ...) that a careless tool cut to one byte are text, too.
    odd = len(head.translate(None, bytes(range(32, 256)) + b"\t\n\r\x0c\x0b\x1b\x08\x1a\x13\x14\x18\x19\x1c\x1d"))
    if data.startswith(_BINARY) or odd > max(2, len(head) // 200):
        raise Damaged(
            Sentence(
                "{name} is not a text file: its bytes are those of a program, picture or archive. Choose "
                "another file, or the encoding under Reopen as if it is a text all the same.",
                name=name,
            )
        )


def _guess(data: bytes, hint: str, error: UnicodeDecodeError) -> Decoded:
    if hint:
        try:
            return _finish(data.decode(hint), hint)
        except (LookupError, ValueError):
            pass  # the document's own word is only a hint
    if _is_nearly_utf8(data, error):
        return _finish(data.decode("utf-8", "replace"), "utf-8")
    import chardet  # 0.1 s: only where the text is not UTF-8

    found = chardet.detect(data[:_SAMPLE])
    guessed = found["encoding"] or "windows-1252"
    text = data.decode(guessed, "replace")
    notice = Sentence(
        "The text is not UTF-8; it was read as {guessed}. If letters look wrong, choose Reopen as.", guessed=guessed
    )
    return _finish(text, guessed, notice)


def _is_nearly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Tell a UTF-8 file with a few broken bytes (or cut off in the middle) from another encoding."""
    if error.start >= len(data) - 3 and any(byte > 0x7F for byte in data[: error.start][-_SAMPLE:]):
        return True
    text = data[:_SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text) - broken
    return good > 20 * broken


def declared(data: bytes) -> str:
    """Return the encoding that a page or XML file names in its head, or an empty text."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii", "replace").lower() if found else ""
