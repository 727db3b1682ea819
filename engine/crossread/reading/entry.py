"""The ways in: a path, some bytes, pasted text. READERS lists every format, in the order dialogs show them."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from crossread.errors import (
    Damaged,
    Encrypted,
    NotAllowed,
    NoText,
    NotFound,
    ReadError,
    Sentence,
    TooLarge,
    Unsupported,
)
from crossread.job import Job
from crossread.model import Article, Source
from crossread.reading import (
    encoding,
    epub,
    markdown,
    mhtml,
    opendocument,
    page,
    pdf,
    plain,
    rtf,
    sniff,
    source_code,
    web_page,
    word,
)
from crossread.roles import Progress, Reader, ReadOptions
from crossread.settings import ReadingSettings

READERS: tuple[Reader, ...] = (
    plain, markdown, web_page, mhtml, pdf, word, opendocument, rtf, epub, source_code,
)  # fmt: skip

_CHUNK = 4_000_000
_MB = 1_000_000


def suffixes() -> tuple[str, ...]:
    """Return every file name ending that is read, for dialogs, without repeats."""
    return tuple(dict.fromkeys(suffix for reader in READERS for suffix in reader.suffixes))


def expand(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the paths with each folder replaced by the readable files in it, by name; not its subfolders.

    A file that was named itself is kept whatever it is, so that its own error can be shown.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        try:
            inside = sorted(path.iterdir(), key=lambda each: each.name.casefold())
        except OSError as error:
            raise _refused(path, error) from error
        files += [each for each in inside if _is_readable_kind(each)]
    return tuple(dict.fromkeys(files))


def options_of(settings: ReadingSettings) -> ReadOptions:
    """Return the options that follow from the user's settings."""
    return ReadOptions(
        all_text=settings.all_text,
        largest_file=settings.largest_file * _MB,
        largest_unpacked=settings.largest_unpacked * _MB,
        largest_text=settings.largest_text * _MB,
        private_addresses=settings.private_addresses,
    )


def takes_encoding(name: str) -> bool:
    """Tell whether a file or address of this name may be of another encoding than was found."""
    suffix = Path(short_name(name)).suffix.lower()
    named = next((reader for reader in READERS if suffix in reader.suffixes), plain)
    return named in (plain, markdown, web_page, mhtml, source_code)


def read_source(source: str | Path, options: ReadOptions | None = None, job: Progress | None = None) -> Article:
    """Read a path, or fetch an http(s) address; errors as for `read_path` and `fetch_address`."""
    if not str(source).strip():
        raise NotFound(Sentence("One of the names is empty. Name a file or an address for each article."))
    if isinstance(source, str) and source.lower().startswith(("http://", "https://")):
        from crossread.reading.fetch import fetch_address

        return fetch_address(source, None, job, options)
    return read_path(Path(source), options, job)


def chapters(path: Path, options: ReadOptions | None = None, job: Progress | None = None) -> tuple[str, ...]:
    """Return the titles of a book's chapters, for `ReadOptions.chapter` counts from 0; empty for other files.

    Raises:
        ReadError: as for `read_path`.
    """
    options = options or ReadOptions()
    job = job or Job()
    if path.suffix.lower() not in epub.suffixes:
        return ()
    return epub.chapters(_load(path, options, job), f"“{path.name}”", options, job)


def read_path(path: Path, options: ReadOptions | None = None, job: Progress | None = None) -> Article:
    """Read a file as an article, its id left empty.

    Raises:
        ReadError: one of its kinds, with a sentence for the user.
    """
    options = options or ReadOptions()
    job = job or Job()
    data = _load(Path(path), options, job)
    return read_bytes(data, str(path), options, job)


def read_bytes(
    data: bytes, name: str, options: ReadOptions | None = None, job: Progress | None = None, *, media_type: str = ""
) -> Article:
    """Read an article from a file's bytes; `name` is its path or address, `media_type` what a server called it.

    Raises:
        ReadError: one of its kinds, with a sentence for the user.
    """
    options = options or ReadOptions()
    job = job or Job()
    _check_size(len(data), name, options)
    if not data:
        raise NoText(Sentence("{name} is empty. Is it the right file?", name=f"“{short_name(name)}”"))
    reader, kind, notice = _choose(data, name, media_type)
    source = Source(name, kind, hashlib.sha256(data).hexdigest())
    article = _guarded(reader, data, source, options, job)
    encoding.check_length(article.text, options.largest_text, f"“{short_name(name)}”")
    notices = (*article.notices, notice) if notice else article.notices
    return replace(article, source=_with_choices(article.source, reader, options), notices=notices)


def read_text(text: str, title: str = "") -> Article:
    """Return the article of pasted text.

    Raises:
        NoText: there is nothing but white space.
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return plain.from_text(encoding.uniform(text), Source("", sniff.PLAIN, digest), title=title)


def read_html_fragment(html: str, plain_text: str = "") -> Article:
    """Return the article of rich text from the clipboard; `plain_text` is its plain form, used if no text is found.

    Raises:
        NoText: neither holds any text.
    """
    digest = hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()
    article = page.from_fragment(html, Source("", sniff.HTML, digest))
    return article if article is not None else read_text(plain_text)


def _load(path: Path, options: ReadOptions, job: Progress) -> bytes:
    try:
        # A device or pipe named like an article must not be waited for; what is opened is what is asked about.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise _refused(path, error) from error
    try:
        return _read_all(handle, path, options, job)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        os.close(handle)


def _read_all(handle: int, path: Path, options: ReadOptions, job: Progress) -> bytes:
    about = os.fstat(handle)
    if stat.S_ISDIR(about.st_mode):
        raise _folder(path)
    if not stat.S_ISREG(about.st_mode):
        raise NotAllowed(
            Sentence("“{name}” is not a file but a device or pipe, which Crossread does not read.", name=path.name)
        )
    _check_size(about.st_size, path.name, options)
    chunks = []
    size = 0
    while chunk := os.read(handle, _CHUNK):
        job.check()
        chunks.append(chunk)
        size += len(chunk)
        _check_size(size, path.name, options)  # it may grow while it is read
    return b"".join(chunks)


def _check_size(size: int, name: str, options: ReadOptions) -> None:
    if size > options.largest_file:
        raise TooLarge(
            Sentence(
                "“{name}” is larger than the limit of {largest} MB. Raise “Largest file” in the settings "
                "to read it all the same.",
                name=short_name(name),
                largest=options.largest_file // _MB,
            )
        )


def _choose(data: bytes, name: str, declared: str) -> tuple[Reader, str, str]:
    """Return the reader, the media type and a notice if the name says otherwise than the content."""
    shown = short_name(name)
    suffix = Path(shown).suffix.lower()
    named = next((reader for reader in READERS if suffix in reader.suffixes), None)
    told = sniff.media_type(data)
    if told == sniff.LOCKED:
        raise Encrypted.by_password(f"“{shown}”")
    if told == sniff.OLD_WORD:
        raise Unsupported(
            Sentence("“{shown}” is an old Office file. Save it as DOCX or PDF and open that.", shown=shown)
        )
    if told == sniff.ZIP:
        raise Unsupported(Sentence("“{shown}” is an archive. Unpack it and open the articles in it.", shown=shown))
    if (found := _taking(told)) is not None:
        odd = named is not None and named is not found and not declared
        return (
            found,
            told,
            Sentence("The file's name ends in “{suffix}”, but it is a {kind} file.", suffix=suffix, kind=found.title)
            if odd
            else "",
        )
    if (found := _taking(declared)) is not None and (found is not plain or named is None):
        return found, declared, ""
    if named is not None:
        return named, named.media_types[0], ""
    if not _looks_like_text(data):
        raise Unsupported(
            Sentence("Crossread does not read files like “{shown}”. It reads: {known}.", shown=shown, known=_known())
        )
    return plain, sniff.PLAIN, ""


def short_name(name: str) -> str:
    """Return the last part of a path or of a web address."""
    if name.startswith(("http://", "https://")):
        parts = urlsplit(name)
        return parts.path.rstrip("/").rsplit("/", 1)[-1] or parts.netloc
    return Path(name).name or name


def _taking(media: str) -> Reader | None:
    return next((reader for reader in READERS if media and media in reader.media_types), None)


def _guarded(reader: Reader, data: bytes, source: Source, options: ReadOptions, job: Progress) -> Article:
    try:
        return reader.read(data, source, options, job)
    except (MemoryError, RecursionError) as error:
        raise TooLarge(
            Sentence("“{name}” is too large or too deeply nested to be read.", name=short_name(source.address))
        ) from error


def _with_choices(source: Source, reader: Reader, options: ReadOptions) -> Source:
    """Note what of the options was the user's choice for this very article."""
    chapter = options.chapter if reader is epub else None
    return replace(source, overruled=bool(options.encoding and source.encoding), chapter=chapter)


def _looks_like_text(data: bytes) -> bool:
    try:
        encoding.decode(data[:20_000])
    except Damaged:
        return False
    return True


def _known() -> str:
    return ", ".join(reader.title for reader in READERS)


def _is_readable_kind(path: Path) -> bool:
    return path.suffix.lower() in suffixes() and not path.name.startswith((".", "~$")) and path.is_file()


def _folder(path: Path) -> ReadError:
    return NotAllowed(Sentence("“{name}” is a folder. Choose the articles in it instead.", name=path.name or path))


def _refused(path: Path, error: OSError | ValueError) -> ReadError:
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        return NotFound(Sentence("“{name}” is not there (any more). Was it moved or renamed?", name=name))
    if isinstance(error, PermissionError) and not path.is_dir():
        return NotAllowed(
            Sentence("“{name}” may not be read: the system refused. Check the file's permissions.", name=name)
        )
    if isinstance(error, IsADirectoryError | PermissionError):  # Windows calls the latter what is the former
        return _folder(path)
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return NotAllowed(Sentence("“{name}” is a link that leads in a circle.", name=name))
    reason = getattr(error, "strerror", None) or str(error)
    return NotFound(Sentence("“{name}” could not be read: {reason}.", name=name, reason=reason))
