"""Read RTF: a small reader of our own, for hidden and deleted text, code pages by font, and emoji come out right."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from crossread.errors import Damaged, Sentence
from crossread.model import Article, BlockKind, Source
from crossread.reading import draft, sniff
from crossread.reading.draft import Draft, Known
from crossread.roles import Progress, ReadOptions

title = "Rich Text"
suffixes: tuple[str, ...] = (".rtf",)
media_types: tuple[str, ...] = (sniff.RTF, "text/rtf")

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)|(?P<odd>\\)",
    re.DOTALL,
)
_SKIPPED = frozenset((
    "colortbl", "stylesheet", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
    "footerf", "themedata", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl",
    "fldinst", "objdata", "objclass", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "atntime",
    "atndate", "atnref", "nonshppict", "shppict", "filetbl", "revtbl", "private", "xe", "tc", "rxe", "mmath",
    "sp", "latentstyles", "pgptbl", "pntext", "listtext", "pnseclvl", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
    "info", "fonttbl", "passwordhash", "template", "operator", "company", "category", "keywords",
))  # fmt: skip
_KEPT_MARKED = frozenset(("shptxt", "shpinst", "shprslt"))  # destinations with \* whose text is seen
_ENDS = frozenset(("par", "sect", "page", "row", "nestrow"))
_CHARACTERS = {
    "line": "\n", "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "softline": " ", "lbr": "\n",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}", b"\t": " "}
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_STYLE = re.compile(rb"\{\\s(\d{1,5})\b[^{};]*?[ \r\n]([^\\{};]{1,60});\}")
_LONGEST_SHEET = 500_000
_KINDS = {
    b"title": BlockKind.HEADLINE, b"heading": BlockKind.HEADING, b"subtitle": BlockKind.HEADING,
    b"quote": BlockKind.QUOTATION, b"quotations": BlockKind.QUOTATION, b"caption": BlockKind.CAPTION,
}  # fmt: skip
_DEEPEST = 1000


def read(data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    """Read an RTF article."""
    name = draft.name_of(source)
    start = data.find(b"{\\rtf")
    if not 0 <= start < 1024:
        raise Damaged(
            Sentence(
                "{name} is not RTF, though its name says so. Open it in the program it comes from and save it anew.",
                name=name,
            )
        )
    parser = _Parser(options.encoding, _styles(data))
    complete = parser.feed(data, start, job)
    drafts = draft.classify(parser.drafts + parser.notes)
    notices = () if complete else (Sentence("{name} ends abruptly; something may be missing at its end.", name=name),)
    return draft.assemble(drafts, draft.with_credits(Known(notices=notices), drafts), source)


def _styles(data: bytes) -> dict[int, BlockKind]:
    """Return what kind of block each numbered style of the style sheet makes."""
    start = data.find(b"{\\stylesheet")
    if start < 0:
        return {}
    named = _STYLE.finditer(data, start, start + _LONGEST_SHEET)
    kinds = {int(found[1]): _KINDS.get(found[2].lower().split()[0]) for found in named if found[2].split()}
    return {number: kind for number, kind in kinds.items() if kind is not None}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    skipped: bool = False
    hidden: bool = False
    fonts: bool = False
    note: bool = False
    spare: int = 1  # how many fallback characters follow each \\u
    codepage: str = "cp1252"
    kind: BlockKind = BlockKind.PARAGRAPH


class _Parser:
    """Reads tokens into blocks."""

    def __init__(self, codepage: str = "", styles: dict[int, BlockKind] | None = None) -> None:
        self._styles = styles or {}
        self.drafts: list[Draft] = []
        self.notes: list[Draft] = []
        self._state = _State(codepage=codepage or "cp1252")
        self._chosen = bool(codepage)
        self._stack: list[_State] = []
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._bytes = bytearray()
        self._parts: list[str] = []
        self._note_parts: list[str] = []
        self._to_skip = 0  # fallback characters still to pass over
        self._marked = False  # \\* stood just before

    def feed(self, data: bytes, start: int, job: Progress) -> bool:
        """Read all; tell whether the document was closed properly."""
        place = start
        count = 0
        while (found := _TOKEN.match(data, place)) is not None:
            place = found.end()
            count += 1
            if count % 20_000 == 0:
                job.report(place / len(data), "Reading RTF")
            if found["word"] is not None:
                place += self._word(found["word"].decode("ascii"), found["number"])
            elif found["brace"] is not None:
                if not self._brace(found["brace"]):
                    self._end()
                    return True
            elif found["text"] is not None or found["hex"] is not None:
                self._raw(found["text"] if found["hex"] is None else bytes.fromhex(found["hex"].decode()))
            elif found["symbol"] is not None:
                self._symbol(found["symbol"])
        self._end()
        return False

    def _brace(self, brace: bytes) -> bool:
        self._flush()
        self._to_skip = 0
        self._marked = False
        if brace == b"{":
            if len(self._stack) >= _DEEPEST:
                raise RecursionError
            self._stack.append(self._state)
            return True
        if self._state.note and not (self._stack and self._stack[-1].note):
            self._end_note()
        if self._stack:
            self._state = self._stack.pop()
        return bool(self._stack)

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._marked = True
        elif symbol in {b"\r", b"\n"}:
            self._end()
        elif symbol in _SYMBOLS:
            self._emit(_SYMBOLS[symbol])

    def _raw(self, data: bytes) -> None:
        if self._to_skip:
            passed = min(self._to_skip, len(data))
            self._to_skip -= passed
            data = data[passed:]
        if data and not (self._state.skipped or self._state.hidden):
            self._bytes += data

    def _emit(self, text: str) -> None:
        self._flush()
        if not (self._state.skipped or self._state.hidden):
            (self._note_parts if self._state.note else self._parts).append(text)

    def _flush(self) -> None:
        if self._bytes:
            text = self._bytes.decode(self._state.codepage, "replace")
            self._bytes.clear()
            (self._note_parts if self._state.note else self._parts).append(text)

    def _word(self, word: str, number: bytes | None) -> int:
        """Act on a control word; return how many bytes of binary data to leap over."""
        self._flush()
        value = int(number) if number is not None else None
        if word == "bin":
            return max(0, value or 0)
        if word == "u" and value is not None:
            self._emit(chr(value & 0xFFFF))
            self._to_skip = self._state.spare
            return 0
        if self._marked and word not in _KEPT_MARKED:
            self._state = replace(self._state, skipped=True)
        self._marked = False
        self._to_skip = 0
        if word in _ENDS:
            self._end_line(word)
        elif word in _CHARACTERS:
            self._emit(_CHARACTERS[word])
        else:
            self._set(word, value)
        return 0

    def _set(self, word: str, value: int | None) -> None:
        state = self._state
        if word in _SKIPPED:
            if word in {"pntext", "listtext"}:
                self._mark_list()
            self._state = replace(state, skipped=True, fonts=word == "fonttbl")
        elif word in {"v", "deleted"}:
            self._state = replace(state, hidden=value != 0)
        elif word == "footnote":
            self._state = replace(state, note=True, hidden=False)
        elif word == "uc" and value is not None:
            self._state = replace(state, spare=max(0, min(value, 10)))
        elif word in {"cell", "nestcell"}:
            self._emit(" | ")
        elif word in {"pard", "plain"}:
            self._state = replace(state, kind=BlockKind.PARAGRAPH if word == "pard" else state.kind, hidden=False)
        else:
            self._set_look(word, value)

    def _set_look(self, word: str, value: int | None) -> None:
        state = self._state
        if word == "intbl":
            self._state = replace(state, kind=BlockKind.TABLE)
        elif word == "s" and value in self._styles:
            self._state = replace(state, kind=self._styles[value])
        elif word == "outlinelevel" and value is not None and value < 9:
            self._state = replace(state, kind=BlockKind.HEADING)
        elif word in {"ls", "pnlvlblt", "pnlvlbody"} and state.kind is BlockKind.PARAGRAPH:
            self._state = replace(state, kind=BlockKind.LIST_ITEM)
        elif word == "ansicpg" and value and not self._chosen:
            self._state = replace(state, codepage=_known_codepage(f"cp{value}"))
            self._stack = [replace(each, codepage=self._state.codepage) for each in self._stack]
        elif word == "mac" and not self._chosen:
            self._state = replace(state, codepage="mac_roman")
        elif word == "f" and value is not None:
            self._font = value
            if not state.fonts and not self._chosen:
                self._state = replace(state, codepage=self._fonts.get(value, self._default()))
        elif word == "fcharset" and state.fonts and value in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[value]

    def _default(self) -> str:
        return self._stack[0].codepage if self._stack else "cp1252"

    def _mark_list(self) -> None:
        if self._state.kind is BlockKind.PARAGRAPH and self._stack:
            self._stack[-1] = replace(self._stack[-1], kind=BlockKind.LIST_ITEM)

    def _end_line(self, word: str) -> None:
        in_table = self._state.kind is BlockKind.TABLE and word not in {"row", "nestrow"}
        if self._state.note or self._state.skipped or in_table:
            self._emit(" ")
        else:
            self._end()

    def _end(self) -> None:
        self._flush()
        text = _paired("".join(self._parts))
        self._parts = []
        if self._state.kind is BlockKind.TABLE:
            text = text.strip(" |")
        if text.strip():
            self.drafts.append(Draft(self._state.kind, text))

    def _end_note(self) -> None:
        self._flush()
        text = _paired("".join(self._note_parts))
        self._note_parts = []
        if text.strip():
            self.notes.append(Draft(BlockKind.FOOTNOTE, text))


def _paired(text: str) -> str:
    """Join the two halves in which RTF writes an emoji; a half without its other becomes U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _known_codepage(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
