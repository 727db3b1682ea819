"""Comparison files (`.crossread`): texts, settings, rulings and where the reader was, in one self-contained file.

A zip archive with one JSON entry. What the engine found is not kept: it follows from the rest, and a newer
engine may find more. Writing is atomic: a power cut leaves the old file or the new one, never half of one.
"""

from __future__ import annotations

import datetime
import io
import json
import math
import zipfile
import zlib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import cast

from crossread.errors import Sentence, SessionError, SettingError
from crossread.files import replace_whole
from crossread.model import Article, Block, BlockKind, Ruling, RulingKind, Source, Span, Verdict
from crossread.settings import Settings, as_plain, from_plain
from crossread.version import __version__

SUFFIX = ".crossread"
_FORMAT = 1
_ENTRY = "comparison.json"
# Far above any real comparison; a file that claims more would only exhaust the memory.
_LARGEST = 1_000_000_000
_PANE_NUMBERS = (("width", 0), ("zoom", 1.0), ("place", 0.0))


@dataclass(frozen=True, slots=True)
class PaneView:
    """How an article was shown: its width in pixels, its zoom (1 is the usual size), the code point read at its top."""

    letter: str
    width: int = 0
    zoom: float = 1.0
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class ViewState:
    """Where the reader was: what was chosen, what was hidden, and how everything stood.

    `finding` is the chosen finding's check, kind and two passages, or empty; `hidden` names the verdicts, manners and
    certainties ("settled", "unsettled") that were filtered out; `panels` the panels open, the one in front last;
    `panes` the articles, the one last used first; `text_width` the widest line in characters, 0 if nothing is known.
    """

    passage: str = ""
    base: str = ""
    locked: bool = True
    finding: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    panels: tuple[str, ...] = ()
    text_width: int = 0
    panes: tuple[PaneView, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """All that a comparison file holds."""

    articles: tuple[Article, ...]
    settings: Settings = field(default_factory=Settings)
    rulings: tuple[Ruling, ...] = ()
    view: ViewState = field(default_factory=ViewState)


def save(path: Path, session: Session) -> None:
    """Write a comparison file, in place of an earlier one only when it is complete.

    Raises:
        SessionError: the file could not be written.
    """
    try:
        replace_whole(path, _packed(session))
    except OSError as error:
        raise SessionError(
            Sentence(
                "“{name}” could not be saved: {reason}. Choose another folder or free some space.",
                name=path.name,
                reason=error.strerror or error,
            )
        ) from error


def load(path: Path) -> Session:
    """Read a comparison file.

    Raises:
        SessionError: it is missing, damaged, or from a newer Crossread.
    """
    try:
        plain = _read_plain(path)
    except FileNotFoundError:
        raise SessionError(
            Sentence("“{name}” is no longer there. It may have been moved or renamed.", name=path.name)
        ) from None
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError, zlib.error) as error:
        raise SessionError(_not_ours(path)) from error
    except OSError as error:
        raise SessionError(
            Sentence("“{name}” could not be opened: {reason}.", name=path.name, reason=error.strerror or error)
        ) from error
    return _session(path, plain)


def _packed(session: Session) -> bytes:
    content = json.dumps(_plain(session), ensure_ascii=False, separators=(",", ":"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_ENTRY, content.encode("utf-8", "surrogatepass"))
    return packed.getvalue()


def _read_plain(path: Path) -> dict[str, object]:
    with zipfile.ZipFile(path) as archive:
        if archive.getinfo(_ENTRY).file_size > _LARGEST:
            raise ValueError("too large")
        with archive.open(_ENTRY) as stream:
            content = stream.read(_LARGEST + 1)
    plain = json.loads(content.decode("utf-8", "surrogatepass"))
    if not isinstance(plain, dict):
        raise ValueError("not an object")
    return plain


def _plain(session: Session) -> dict[str, object]:
    return {
        "crossread": _FORMAT,
        "version": __version__,
        "settings": as_plain(session.settings),
        "articles": [_plain_article(each) for each in session.articles],
        "rulings": [asdict(each) for each in session.rulings],
        "view": asdict(session.view),
    }


def _plain_article(article: Article) -> dict[str, object]:
    plain = asdict(article)
    plain["blocks"] = [[each.span.start, each.span.end, each.kind.value] for each in article.blocks]
    plain["published"] = article.published.isoformat() if article.published else None
    return plain


def _session(path: Path, plain: dict[str, object]) -> Session:
    version = plain.get("crossread")
    if not isinstance(version, int):
        raise SessionError(_not_ours(path))
    if version > _FORMAT:
        made_by = plain.get("version", "")
        raise SessionError(
            Sentence(
                "“{name}” was saved by a newer Crossread ({made_by}). Update Crossread to open it.",
                name=path.name,
                made_by=made_by,
            )
        )
    try:
        return Session(
            articles=tuple(_article(each) for each in _rows(plain["articles"])),
            settings=from_plain(cast("dict[str, dict[str, object]]", plain["settings"])),
            rulings=tuple(_ruling(each) for each in _rows(plain["rulings"])),
            view=_view(cast("dict[str, object]", plain.get("view", {}))),
        )
    except (KeyError, TypeError, ValueError, AttributeError, SettingError) as error:
        raise SessionError(_not_ours(path)) from error


def _not_ours(path: Path) -> Sentence:
    return Sentence(
        "“{name}” is not a comparison file, or it is damaged. Open an earlier copy, or the articles themselves.",
        name=path.name,
    )


def _rows(plain: object) -> list[dict[str, object]]:
    if not isinstance(plain, list) or not all(isinstance(each, dict) for each in plain):
        raise ValueError("not a list of objects")
    return plain


def _article(plain: dict[str, object]) -> Article:
    text = _words(plain, "text")
    blocks = tuple(
        Block(Span(start, end), BlockKind(kind))
        for start, end, kind in cast("list[tuple[int, int, str]]", plain["blocks"])
    )
    if any(each.span.end > len(text) for each in blocks):
        raise ValueError("a block lies outside its text")
    published = plain.get("published")
    return Article(
        id=_words(plain, "id"),
        title=_words(plain, "title"),
        text=text,
        source=_source(cast("dict[str, object]", plain["source"])),
        language=_words(plain, "language"),
        blocks=blocks,
        author=_words(plain, "author"),
        outlet=_words(plain, "outlet"),
        published=datetime.date.fromisoformat(published) if isinstance(published, str) else None,
        notices=tuple(str(each) for each in cast("list[object]", plain.get("notices", []))),
    )


def _source(plain: dict[str, object]) -> Source:
    chapter = plain.get("chapter")
    return Source(
        address=_words(plain, "address"),
        media_type=_words(plain, "media_type"),
        sha256=_words(plain, "sha256"),
        encoding=_words(plain, "encoding"),
        overruled=bool(plain.get("overruled")),
        chapter=chapter if isinstance(chapter, int) else None,
    )


def _ruling(plain: dict[str, object]) -> Ruling:
    verdict = plain.get("verdict")
    return Ruling(
        kind=RulingKind(_words(plain, "kind")),
        left=_words(plain, "left"),
        right=_words(plain, "right"),
        verdict=None if verdict is None else Verdict(str(verdict)),
        check=_words(plain, "check"),
        note=_words(plain, "note"),
    )


def _view(plain: dict[str, object]) -> ViewState:
    width = plain.get("text_width", 0)
    return ViewState(
        passage=str(plain.get("passage", "")),
        base=str(plain.get("base", "")),
        locked=bool(plain.get("locked", True)),
        finding=_names(plain, "finding"),
        hidden=_names(plain, "hidden"),
        panels=_names(plain, "panels"),
        text_width=width if isinstance(width, int) else 0,
        panes=tuple(_pane(each) for each in _rows(plain.get("panes", []))),
    )


def _pane(plain: dict[str, object]) -> PaneView:
    width, zoom, place = (float(cast("float", plain.get(name, usual))) for name, usual in _PANE_NUMBERS)
    if not all(map(math.isfinite, (width, zoom, place))):
        raise ValueError("not a number")
    return PaneView(_words(plain, "letter"), int(width), zoom, place)


def _names(plain: dict[str, object], name: str) -> tuple[str, ...]:
    return tuple(str(each) for each in cast("list[object]", plain.get(name, [])))


def _words(plain: dict[str, object], name: str) -> str:
    value = plain.get(name, "")
    if not isinstance(value, str):
        raise TypeError(f"{name} is not a text")
    return value
