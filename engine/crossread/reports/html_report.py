"""HTML: one self-contained file that fetches nothing, reads without script and follows the reader's colours."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from pygments.token import _TokenType

from crossread.assets import resource
from crossread.lookup import Lookup
from crossread.model import Comparison, How, Verdict
from crossread.reports import phrases
from crossread.reports.content import ArticleFacts, Report, length_of, report_on, told
from crossread.reports.differences import noted, values_of
from crossread.reports.marked import MarkedParagraph, Marker
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.speech import Speech, initial
from crossread.styling.appearance import appearance
from crossread.styling.palette import Palette, palette
from crossread.styling.printable import printable
from crossread.styling.tokens import CHANGED, CLASH, mark_of, verdict_token
from crossread.tables import verbatim

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_SCHEMES = {"auto": "light dark", "light": "light", "dark": "dark"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents; `count` is None where there is nothing to count."""

    anchor: str
    title: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One mark and what it means; `kind` is its class in the style sheet."""

    kind: str
    mark: str
    title: str
    count: int


class HtmlExporter:
    """A page that links passages across columns."""

    id = "html"
    title = "Web page (HTML)"
    suffix = ".html"

    def write(self, comparison: Comparison, options: ReportOptions, job: Progress) -> bytes:
        """Return the page, UTF-8."""
        job.report(0.0, "Writing the web page")
        report = report_on(comparison, options)
        script = resource("templates", "report.js").read_text(encoding="utf-8")
        marked = tuple(_marked(comparison, report, job))
        syntax = _SyntaxClasses(marked)
        pieces = _template().generate(
            report=report,
            options=options,
            parts=options.parts,
            contents=tuple(_contents(report, options)),
            legend=tuple(_legend(comparison, report.speech)),
            marked=marked,
            scheme=_SCHEMES[options.palette],
            colours=_raw(_colours(options.palette) + syntax.rules(options.palette)),
            style=_raw(resource("templates", "report.css").read_text(encoding="utf-8")),
            script=_raw(script),
            script_hash=_hash_of(script),
            class_of=syntax.class_of,
            kind_of=kind_of,
            say=report.speech.say,
            listed=report.speech.listed,
            percent=report.speech.percent,
            values_of=partial(values_of, speech=report.speech),
            length_of=partial(length_of, speech=report.speech),
            told=partial(told, speech=report.speech),
            noted=partial(noted, speech=report.speech),
            initial=initial,
            phrases=phrases,
            verbatim=verbatim,
        )
        return "".join(_checked(pieces, job)).encode()


def kind_of(verdict: Verdict, how: How | None) -> str:
    """Return the style sheet's one-letter class of a verdict: s, r, u, c or x."""
    if verdict is Verdict.SHARED:
        return "s" if how in (None, How.SAME_WORDS) else "r"
    return {Verdict.UNIQUE: "u", Verdict.CONTRADICTORY: "c", Verdict.EXCLUDED: "x"}[verdict]


class _SyntaxClasses:
    """Short class names for the syntax tokens an article holds, and their rules."""

    def __init__(self, marked: tuple[tuple[ArticleFacts, tuple[MarkedParagraph, ...]], ...]) -> None:
        found = dict.fromkeys(
            token
            for _, paragraphs in marked
            for paragraph in paragraphs
            for each in paragraph.passages
            for token, _ in each.pieces
            if "Syntax" in tuple(token)  # a token's own "in" asks for its descendants
        )
        self._names = {token: f"k{place}" for place, token in enumerate(found)}

    def class_of(self, token: _TokenType) -> str:
        """Return the class of a piece of text, empty for none."""
        if token[-1] == CLASH[-1]:
            return "clash" if token == CLASH else "soft"
        return "changed" if token == CHANGED else self._names.get(token, "")

    def rules(self, wanted: str) -> str:
        """Return the rules of all syntax classes, for one scheme or both."""
        return _schemed(wanted, lambda colours: "".join(self._rule(token, colours) for token in self._names))

    def _rule(self, token: _TokenType, colours: Palette) -> str:
        drawn = appearance(token, colours)
        weight = "font-weight:bold;" if drawn.bold else ""
        slope = "font-style:italic;" if drawn.italic else ""
        return f".{self._names[token]}{{color:{drawn.ink};{weight}{slope}}}\n"


def _marked(
    comparison: Comparison, report: Report, job: Progress
) -> Iterator[tuple[ArticleFacts, tuple[MarkedParagraph, ...]]]:
    marker = Marker(Lookup(comparison), report.clashes, report.speech)
    for place, (article, runs) in enumerate(zip(comparison.articles, comparison.runs, strict=True)):
        job.report(0.6 * place / len(comparison.articles), "Marking the articles")
        yield report.articles[place], tuple(marker.paragraphs(article, runs))


def _contents(report: Report, options: ReportOptions) -> Iterator[Entry]:
    say = report.speech.say
    entries = {
        "summary": Entry("summary", say("Summary")),
        "contradictions": Entry("differences", say("Where they differ"), len(report.clashes)),
        "shared": Entry("shared", say("Shared"), len(report.claims) + len(report.pairs_beside)),
        "verbatim": Entry("verbatim", say("Word for word"), len(report.same_wordings)),
        "unique": Entry("unique", say("Only in one"), sum(map(len, report.unique))),
        "excluded": Entry("excluded", say("Left out"), sum(len(each.wordings) for each in report.excluded)),
        "articles": Entry("articles", say("The articles, marked")),
        "settings": Entry("made", say("How it was made")),
    }
    for part in options.parts:
        if part != "excluded" or report.excluded:
            yield entries[part]


def _legend(comparison: Comparison, speech: Speech) -> Iterator[LegendEntry]:
    found = Counter(kind_of(each.verdict, each.how) for each in comparison.judgements)
    for verdict, how, title in phrases.LEGEND:
        kind = kind_of(verdict, how)
        yield LegendEntry(kind, mark_of(verdict, how), speech.say(title), found[kind])


def _colours(wanted: str) -> str:
    return _schemed(wanted, _variables)


def _schemed(wanted: str, rules: Callable[[Palette], str]) -> str:
    """Return rules for the scheme wanted, or for both, the dark one where the reader's system asks for it."""
    if wanted != "auto":
        return rules(palette(f"default-{wanted}"))
    # Paper is light whatever the screen is.
    dark = "@media screen and (prefers-color-scheme: dark) {\n" + rules(palette("default-dark")) + "}\n"
    return rules(palette("default-light")) + dark


def _variables(colours: Palette) -> str:
    drawn = {
        "s": appearance(verdict_token(Verdict.SHARED, How.SAME_WORDS), colours),
        "r": appearance(verdict_token(Verdict.SHARED, How.REWORDED), colours),
        "u": appearance(verdict_token(Verdict.UNIQUE), colours),
        "c": appearance(verdict_token(Verdict.CONTRADICTORY), colours),
    }
    named = {name: getattr(colours, name) for name in ("page", "gutter", "text", "muted", "line", "accent")}
    named |= {f"{kind}-fill": each.fill for kind, each in drawn.items()}
    named |= {f"{kind}-ink": each.line_ink for kind, each in drawn.items()}
    named |= {"s-strong": colours.shared.strong, "u-strong": colours.unique.strong}
    named |= {"c-strong": colours.contradictory.strong, "x-ink": colours.excluded.ink}
    named["clash-fill"] = appearance(CLASH, colours).fill
    return ":root{" + "".join(f"--{name}:{value};" for name, value in named.items()) + "}\n"


def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader(resource("templates")), autoescape=True, finalize=_finalised, trim_blocks=True
    )
    return environment.get_template("report.html.j2")


def _finalised(value: object) -> object:
    from markupsafe import Markup

    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _raw(text: str) -> Markup:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own style sheet and script, no word of an article


def _hash_of(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _checked(pieces: Iterator[str], job: Progress) -> Iterator[str]:
    for each in pieces:
        job.check()
        yield each
