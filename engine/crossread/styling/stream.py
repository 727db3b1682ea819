"""A comparison as a stream of (token type, text): what the terminal prints and fragments are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from pygments.token import _TokenType

from crossread.lookup import Lookup
from crossread.model import Article, Comparison, Finding, Run, Span, Verdict
from crossread.speech import speech_in
from crossread.statistics import counts
from crossread.styling.cut import Layer, cut, within
from crossread.styling.syntax import syntax_spans
from crossread.styling.tokens import CLASH, CROSSREAD, PLAIN, mark_of, mark_token, token_of, with_syntax
from crossread.tables.claims import standing_clashes
from crossread.tables.verbatim import MEANS, amount, verbatim

Tokens: TypeAlias = Iterator[tuple[_TokenType, str]]
_MOST_PAIRS = 5  # of articles that share wording: reports have all


def article_stream(article: Article, runs: tuple[Run, ...]) -> Tokens:
    """Yield an article's whole text, verdict times syntax; joined, the texts are the article's own."""
    syntax = syntax_spans(article)
    for run in runs:
        yield from run_stream(article, run, syntax)


def run_stream(article: Article, run: Run, syntax: Sequence[tuple[Span, _TokenType]], clashes: Layer = ()) -> Tokens:
    """Yield the text of one run; `syntax` is the article's, `clashes` the layer of words that clash."""
    token = token_of(run)
    products = [(span, with_syntax(token, kind)) for span, kind in within(syntax, run.span)]
    yield from cut(article.text, run.span, token, (clashes, products))


def comparison_stream(comparison: Comparison) -> Tokens:
    """Yield a comparison as a reader of a terminal wants it: clashes, articles, legend, what is word for word alike."""
    lookup = Lookup(comparison)
    standing = (comparison.findings[index] for index in standing_clashes(comparison))
    findings = [each for each in standing if _is_shown(each, lookup)]
    yield from _findings(findings)
    for article, runs in zip(comparison.articles, comparison.runs, strict=True):
        yield from _article(article, runs, lookup, _clashes(article, findings, lookup))
    yield from _legend(comparison)
    yield from _verbatim(lookup)


def _findings(shown: Sequence[Finding]) -> Tokens:
    if not shown:
        return
    yield CROSSREAD.Heading, "Where the articles differ\n"
    for finding in sorted(shown, key=lambda each: -each.confidence):
        yield CROSSREAD.Mark.Contradictory, "≠ "
        yield PLAIN, finding.sentence
        yield CROSSREAD.Muted, f"  ({finding.left} and {finding.right}, {finding.confidence:.0%} sure)\n"
    yield PLAIN, "\n"


def _is_shown(finding: Finding, lookup: Lookup) -> bool:
    sides = (lookup.judgement(finding.left), lookup.judgement(finding.right))
    return all(each.verdict is Verdict.CONTRADICTORY for each in sides)


def _clashes(article: Article, findings: Sequence[Finding], lookup: Lookup) -> Layer:
    """Return the words of an article that clash; where two findings overlap, the surer one is marked."""
    spans: list[Span] = []
    for each in sorted(findings, key=lambda each: -each.confidence):
        for name, span in ((each.left, each.left_span), (each.right, each.right_span)):
            is_whole = span.length >= lookup.passage(name).span.length
            if lookup.passage(name).article == article.id and not is_whole:
                spans += [span] if not any(span.overlaps(known) for known in spans) else []
    return [(each, CLASH) for each in sorted(spans)]


def _article(article: Article, runs: tuple[Run, ...], lookup: Lookup, clashes: Layer) -> Tokens:
    yield CROSSREAD.Heading, f"{article.id}  {article.title}\n"
    told = ", ".join(str(each) for each in (article.outlet, article.author, article.published) if each)
    if told:
        yield CROSSREAD.Muted, f"   {told}\n"
    syntax = syntax_spans(article)
    for run in runs:
        if run.verdict is None:
            yield PLAIN, run.span.of(article.text) if run.span.length else ""
            continue
        yield from _passage(article, run, lookup, (syntax, clashes))
    yield PLAIN, "\n\n"


def _passage(article: Article, run: Run, lookup: Lookup, layers: tuple[Layer, Layer]) -> Tokens:
    if run.verdict is None:
        return
    mark = mark_token(run.verdict)
    yield mark, mark_of(run.verdict, run.how, unsettled=run.unsettled) + " "
    yield from run_stream(article, run, *layers)
    partners = lookup.partners(run.passage) if run.verdict in (Verdict.SHARED, Verdict.CONTRADICTORY) else ()
    if partners:
        yield CROSSREAD.Muted, f" [{', '.join(partners)}]"


def _legend(comparison: Comparison) -> Tokens:
    found = counts(comparison.judgements)
    for verdict in Verdict:
        yield mark_token(verdict), mark_of(verdict) + " "
        yield CROSSREAD.Muted, f"{verdict.value} {found[verdict]}   "
    yield PLAIN, "\n"


def _verbatim(lookup: Lookup) -> Tokens:
    found = verbatim(lookup)
    if not found:
        return
    yield CROSSREAD.Heading, "\nWord for word\n"
    speech = speech_in("en")
    for each in found[:_MOST_PAIRS]:
        yield PLAIN, amount(each, lookup, speech) + "\n"
    if len(found) > _MOST_PAIRS:
        yield CROSSREAD.Muted, f"and {len(found) - _MOST_PAIRS} more pairs with less\n"
    yield CROSSREAD.Muted, MEANS + "\n"
