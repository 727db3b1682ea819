"""The command line: `crossread compare`, `chapters`, `judge`, `open`; files alone open the window.

Exit codes: 0 done, 1 something could not be read, compared or written, 2 wrong usage, 130 stopped by the user.
Only what `--help` needs is imported at the top: it must answer at once.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from crossread.errors import Cancelled, CrossreadError

if TYPE_CHECKING:
    from crossread.roles import Exporter

OpenWindow = Callable[[Sequence[str], bool, Path | None], int]

LANGUAGES = ("en", "de", "es")  # those of `crossread.speech`, which would take long to import
_COMMANDS = ("chapters", "compare", "judge", "open")
_USAGE = 2
_FAILED = 1
_STOPPED = 130


def main(
    arguments: Sequence[str], open_window: OpenWindow, more_exporters: Callable[[], tuple[Exporter, ...]] = tuple
) -> int:
    """Run one command and return its exit code; never lets an exception out as a traceback.

    `more_exporters` is called only when a report is asked for.
    """
    arguments = list(arguments)
    if not arguments or arguments[0] not in (*_COMMANDS, "-h", "--help", "--version"):
        arguments.insert(0, "open")
    try:
        options = _parser().parse_args(arguments)
        return _run(options, open_window, more_exporters)
    except SystemExit as stop:  # argparse: 0 after --help, 2 after wrong usage
        return stop.code if isinstance(stop.code, int) else _USAGE
    except (KeyboardInterrupt, Cancelled):
        _say("crossread: stopped by the user.", sys.stderr)
        return _STOPPED
    except BrokenPipeError:  # the reader of our pipe (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except CrossreadError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error.filename or 'The system'}: {error.strerror or error}")
    except Exception as error:
        logging.getLogger(__name__).debug("unexpected", exc_info=True)
        return _fail(f"something unexpected went wrong ({type(error).__name__}: {error}). Please report it.")


def _run(
    options: argparse.Namespace, open_window: OpenWindow, more_exporters: Callable[[], tuple[Exporter, ...]]
) -> int:
    if options.command == "open":
        return open_window(options.articles, options.samples, options.self_test)
    from crossread import cli_commands

    if options.command == "chapters":
        return cli_commands.list_chapters(options, sys.stdout)
    if options.command == "judge":
        return cli_commands.judge(options, sys.stdout)
    return cli_commands.compare(options, sys.stdout, more_exporters)


def _fail(sentence: str) -> int:
    _say(f"crossread: {sentence}", sys.stderr)
    return _FAILED


def _say(text: str, stream: TextIO) -> None:
    stream.write(text + "\n")


class _Versions(argparse.Action):
    """Print the versions and stop; reading them is put off until somebody asks."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from crossread.about import versions

        (name, version), *rest = versions()
        _say(f"{name.lower()} {version}", sys.stdout)
        for name, version in rest:
            _say(f"{name}: {version}", sys.stdout)
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="crossread",
        description="Reads articles side by side and colours what is shared, unique and contradictory.",
        epilog="`crossread A B …` opens the window with these articles; `crossread` alone opens it empty.",
    )
    parser.add_argument("--version", action=_Versions, nargs=0, help="print the versions of Crossread and what it uses")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_open(commands.add_parser("open", help="open the window (what files alone do, too)"))
    _add_compare(commands.add_parser("compare", help="compare articles without a window"))
    _add_judge(commands.add_parser("judge", help="judge pairs of passages"))
    listing = commands.add_parser("chapters", help="list the chapters of an e-book, for compare --chapter")
    listing.add_argument("book", type=Path, metavar="BOOK.epub")
    return parser


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="articles or a .crossread file")
    parser.add_argument("--samples", action="store_true", help="open the bundled samples")
    parser.add_argument("--self-test", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="two or more files")
    parser.add_argument("--batch", type=Path, metavar="JOBS.jsonl", help='one {"articles": [paths]} a line, JSON out')
    parser.add_argument(
        "--to", metavar="FORMAT|FILE", help="write a report: a format's name (html, docx, pdf …) or a file to write"
    )
    parser.add_argument("--chapter", type=int, metavar="N", help="of e-books take only the n-th chapter, from 1")
    parser.add_argument("--encoding", default="", metavar="NAME", help="read text files so, whatever they look like")
    parser.add_argument("--title", default="", help="the report's title")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="the language of the report's own words")
    parser.add_argument("--parts", metavar="PART,…", help="what the report holds: summary,contradictions,shared …")
    parser.add_argument(
        "--colour",
        "--color",
        choices=("auto", "always", "never", "16", "256", "true"),
        default="auto",
        help="colours on the terminal",
    )
    parser.add_argument("--palette", default="default-dark", help="colours to use on the terminal")
    _add_settings(parser)


def _add_judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "pairs", type=Path, metavar="PAIRS.jsonl", help='one {"a": "…", "b": "…"} a line; - reads stdin'
    )
    _add_settings(parser)


def _add_settings(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="GROUP.NAME=VALUE",
        help="change a setting, for example align.similarity=0.6",
    )
    parser.add_argument("--no-model", action="store_true", help="compare by words alone, without the language model")
