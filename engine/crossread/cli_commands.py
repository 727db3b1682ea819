"""What `crossread compare` and `crossread judge` do, apart from the parsing so that `--help` stays quick."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TextIO, TypeAlias

from crossread import language_model, pipeline, reading
from crossread.errors import CrossreadError, ExportError, ReadError, SettingError
from crossread.memo import Memo
from crossread.model import Article, Comparison
from crossread.reports import EXPORTERS, exporter_for, save_report
from crossread.reports.json_report import as_json, pair_as_json
from crossread.roles import Exporter, Models, Progress
from crossread.settings import ReportOptions, Settings
from crossread.speech import speech_in
from crossread.styling import terminal
from crossread.styling.palette import palettes
from crossread.terminal_progress import progress_on

MoreExporters: TypeAlias = Callable[[], tuple[Exporter, ...]]


def compare(options: argparse.Namespace, out: TextIO, more: MoreExporters = tuple) -> int:
    """Compare the files named, or every job of a batch; return the exit code.

    `more` gives exporters that the engine does not have of itself.
    """
    settings = settings_of(options)
    if options.batch is not None:
        return _batch(options.batch, settings, out)
    if len(options.articles) < 2:
        raise CrossreadError("compare needs at least two articles. See: crossread compare --help")
    if options.to is not None:
        exporter = _exporter(options.to, more)
        _options(options)  # a misspelt part is told before the work, not after
        with progress_on(sys.stderr, speech_in(options.language)) as job:
            comparison = pipeline.compare(_articles(options, settings), settings, job=job.part(0.0, 0.8))
            return _export(comparison, exporter, options, job.part(0.8, 1.0), out)
    if options.palette not in {each.id for each in palettes()}:
        raise CrossreadError(f"no palette “{options.palette}”; there are {', '.join(each.id for each in palettes())}.")
    with progress_on(sys.stderr, speech_in(options.language)) as job:
        comparison = pipeline.compare(_articles(options, settings), settings, job=job)
    out.write(terminal.render(comparison, terminal.colours_of(out, os.environ, options.colour), options.palette))
    for notice in comparison.notices:
        sys.stderr.write(f"crossread: {notice}\n")
    return 0


def judge(options: argparse.Namespace, out: TextIO) -> int:
    """Judge every pair of a JSON lines file, in order; return 1 if a line could not be read."""
    settings = settings_of(options)
    models = language_model.load_models(settings.model)
    failed = False
    for number, row in _rows(options.pairs):
        answer = _judged(number, row, settings, models)
        failed = failed or "error" in answer
        _line(answer, out)
    return int(failed)


def list_chapters(options: argparse.Namespace, out: TextIO) -> int:
    """Print the titles of a book's chapters, each after its number."""
    titles = reading.chapters(options.book)
    if not titles:
        raise CrossreadError(f"“{options.book.name}” is no e-book; only EPUB files have chapters to choose from.")
    out.write("".join(f"{title}\n" for title in titles))
    return 0


def settings_of(options: argparse.Namespace) -> Settings:
    """Return the settings that `--set` and `--no-model` ask for.

    Raises:
        SettingError: an unknown name or a value out of bounds.
    """
    settings = Settings()
    for each in options.set:
        name, equals, value = each.partition("=")
        group, dot, field_name = name.partition(".")
        if not (equals and dot):
            raise SettingError(f"--set wants GROUP.NAME=VALUE, not “{each}”.")
        settings = settings.with_value(group, field_name, _value(settings, group, field_name, value))
    return settings.with_value("model", "use", "off") if options.no_model else settings


def _value(settings: Settings, group: str, name: str, text: str) -> object:
    stage = getattr(settings, group, None)
    known = {each.name: each.default for each in fields(stage)} if stage is not None else {}
    default = known.get(name)
    try:
        if isinstance(default, bool):
            return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[text.lower()]
        if isinstance(default, int | float):
            return type(default)(text)
    except (ValueError, KeyError):
        raise SettingError(f"“{text}” does not fit {group}.{name}.") from None
    return tuple(filter(None, text.split(","))) if isinstance(default, tuple) else text


def _articles(options: argparse.Namespace, settings: Settings) -> list[Article]:
    wanted = replace(
        reading.options_of(settings.reading),
        encoding=options.encoding,
        chapter=None if options.chapter is None else options.chapter - 1,
    )
    return [reading.read_source(each, wanted) for each in options.articles]


def _options(options: argparse.Namespace) -> ReportOptions:
    wanted = ReportOptions(title=options.title, language=options.language)
    if options.parts is None:
        return wanted
    return wanted.with_parts(tuple(filter(None, (each.strip() for each in options.parts.split(",")))))


def _exporter(wanted: str, more: MoreExporters) -> Exporter:
    exporters = (*EXPORTERS, *more())
    exporter = exporter_for(wanted, exporters)
    if exporter is None:
        known = ", ".join(each.id for each in exporters)
        raise CrossreadError(f"no report format fits “{wanted}”; there are {known}.")
    return exporter


def _export(comparison: Comparison, exporter: Exporter, options: argparse.Namespace, job: Progress, out: TextIO) -> int:
    if options.to.lower() != exporter.id:
        save_report(comparison, exporter, Path(options.to), _options(options), job)
        return 0
    content = exporter.write(comparison, _options(options), job)
    if out.isatty() and b"\0" in content[:4096]:
        raise ExportError(f"{exporter.title} is not fit for a terminal; name a file: --to report{exporter.suffix}")
    out.flush()
    out.buffer.write(content)
    return 0


def _batch(path: Path, settings: Settings, out: TextIO) -> int:
    models = language_model.load_models(settings.model)
    failed = False
    for number, row in _rows(path):
        answer = _compared(number, row, settings, models)
        failed = failed or "error" in answer
        _line(answer, out)
    return int(failed)


def _compared(number: int, row: object, settings: Settings, models: Models) -> dict[str, Any]:
    articles = row.get("articles") if isinstance(row, dict) else None
    if not isinstance(articles, list) or not all(isinstance(each, str) for each in articles):
        return {"error": f'line {number}: not a job; it should read {{"articles": ["one.txt", "other.txt"]}}'}
    try:
        return as_json(pipeline.compare(articles, settings, models=models, memo=Memo(room=2)))
    except (CrossreadError, OSError) as error:
        return {"error": f"line {number}: {error}"}
    except Exception as error:  # noqa: BLE001 - one bad job must not end the batch
        return {"error": f"line {number}: unexpected {type(error).__name__}: {error}"}


def _judged(number: int, row: object, settings: Settings, models: Models) -> dict[str, Any]:
    if not (isinstance(row, dict) and isinstance(row.get("a"), str) and isinstance(row.get("b"), str)):
        return {"error": f'line {number}: not a pair; it should read {{"a": "one passage", "b": "another"}}'}
    try:
        return pair_as_json(pipeline.judge_pair(row["a"], row["b"], settings=settings, models=models))
    except Exception as error:  # noqa: BLE001 - one bad pair must not end the run
        return {"error": f"line {number}: unexpected {type(error).__name__}: {error}"}


def _rows(path: Path) -> Iterator[tuple[int, object]]:
    """Yield each line's number and JSON value; None for a line that is not JSON. Blank lines are skipped."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path} could not be read: {error}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except json.JSONDecodeError:
                yield number, None


def _line(answer: dict[str, Any], out: TextIO) -> None:
    written = json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace")
    out.write(written.decode() + "\n")
    out.flush()
