"""What was dropped or pasted, sorted: files, addresses, comparison files, or text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from crossread.session import SUFFIX

_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Dropped:
    """The parts of one drop; `text` and `html` are empty when files or addresses came."""

    paths: tuple[Path, ...] = ()
    sessions: tuple[Path, ...] = ()
    addresses: tuple[str, ...] = ()
    text: str = ""
    html: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to take in."""
        return not (self.paths or self.sessions or self.addresses or self.text.strip())


def is_welcome(mime: QMimeData) -> bool:
    """Tell whether something of this can become an article."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml()


def sort_out(mime: QMimeData) -> Dropped:
    """Sort what a drop or the clipboard carries; files win over the text that goes with them."""
    local = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
    remote = [each.toString() for each in mime.urls() if each.scheme() in ("http", "https")]
    if local or remote:
        return _sorted_paths(local, remote)
    text = mime.text()
    if text.strip() and all(_ADDRESS.fullmatch(each) for each in text.split()):
        return Dropped(addresses=tuple(text.split()))
    return Dropped(text=text, html=mime.html() if mime.hasHtml() else "")


def _sorted_paths(paths: Iterable[Path], addresses: Iterable[str]) -> Dropped:
    kept = tuple(paths)
    return Dropped(
        paths=tuple(each for each in kept if each.suffix != SUFFIX),
        sessions=tuple(each for each in kept if each.suffix == SUFFIX),
        addresses=tuple(addresses),
    )
