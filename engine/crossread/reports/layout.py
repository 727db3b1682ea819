"""Lay a report out as blocks, part by part, in the order readers need: differences first, settings last."""

from __future__ import annotations

from collections.abc import Iterator

from pygments.token import _TokenType

from crossread.lookup import Lookup
from crossread.model import BlockKind, Comparison, How, Verdict
from crossread.reports.blocks import Block, Heading, Kind, Paragraph, Piece, Table
from crossread.reports.content import ArticleFacts, Report, made_at, report_on
from crossread.reports.differences import Clash
from crossread.reports.marked import Marked, Marker
from crossread.reports.wordings import Wording
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.styling.printable import printable
from crossread.styling.tokens import HEADING, MUTED, PLAIN, mark_of, mark_token, verdict_token

CAUTION = (
    "Its judgements can be wrong in both directions: read the passages before you rely on them. "
    "“Shared” says nothing about who wrote first; “differs” says nothing about who is right."
)
NO_CLASH = "No difference of fact was found between passages on the same matter. That is no proof that there is none."
_KINDS = {BlockKind.HEADLINE: Kind.HEADLINE, BlockKind.HEADING: Kind.HEADLINE, BlockKind.CODE: Kind.CODE}


def lay_out(comparison: Comparison, options: ReportOptions, job: Progress) -> tuple[Block, ...]:
    """Return a report's blocks; control characters are already made harmless.

    Raises:
        Cancelled: the job was stopped.
    """
    report = report_on(comparison, options)
    parts = {
        "summary": _summary,
        "contradictions": _differences,
        "shared": _shared,
        "unique": _unique,
        "excluded": _excluded,
        "settings": _settings,
    }
    blocks = [*_head(report), *_legend()]
    for place, part in enumerate(options.parts):
        job.report(0.5 * place / len(options.parts), "Laying out the report")
        found = _articles(comparison, report, job) if part == "articles" else parts[part](report)
        for each in found:
            job.check()
            blocks.append(each)
    return tuple(_harmless(each) for each in blocks)


def _head(report: Report) -> Iterator[Block]:
    yield Heading(0, report.title)
    yield _text(f"Made {made_at(report)} with Crossread {report.version}", Kind.MUTED, MUTED)
    for notice in report.notices:
        yield _text(notice, Kind.NOTE)
    yield Heading(1, "Articles compared")
    for each in report.articles:
        yield from _introduced(each)


def _introduced(facts: ArticleFacts) -> Iterator[Block]:
    yield Paragraph(Kind.WORDING, (Piece(HEADING, facts.id), Piece(HEADING, facts.title or "Untitled")))
    told = [each for each in (facts.outlet, facts.author, facts.published) if each]
    told += [f"{facts.words} words", f"language {facts.language}"]
    yield Paragraph(Kind.WORDING, (Piece(PLAIN, ""), Piece(PLAIN, " · ".join(told))))
    if facts.address:
        yield Paragraph(Kind.WORDING, (Piece(PLAIN, ""), Piece(MUTED, facts.address)))
    if facts.sha256:
        yield Paragraph(Kind.WORDING, (Piece(PLAIN, ""), Piece(MUTED, f"SHA-256 {facts.sha256}")))


def _summary(report: Report) -> Iterator[Block]:
    yield Heading(1, "Summary")
    for each in report.summary:
        yield _text(each, Kind.ITEM)
    yield Table(
        ("Pair", "Same words", "Reworded", "In part", "Pairs that differ"),
        tuple(
            (
                f"{each.left} and {each.right}",
                *map(str, (each.same_words, each.reworded, each.in_part, each.differences)),
            )
            for each in report.pairs
        ),
    )


def _differences(report: Report) -> Iterator[Block]:
    yield Heading(1, "Where the articles differ")
    if not report.clashes:
        yield _text(NO_CLASH)
    for each in report.clashes:
        yield from _difference(each)
    if report.altered:
        yield Heading(1, "Given differently, worth a look")
        for each in report.altered:
            yield from _difference(each)
    if report.set_aside:
        yield Heading(1, "Set aside by the user")
        for each in report.set_aside:
            yield from _difference(each)


def _difference(clash: Clash) -> Iterator[Block]:
    yield Heading(2, clash.sentence)
    for place, each in enumerate(clash.evidence):
        sure = each.sureness.capitalize() + (", to be checked" if clash.unsettled else "")
        values = f": {each.values[0]} against {each.values[1]}" if all(each.values) else ""
        said = f"{each.sentence} " if place else ""
        yield _text(f"{said}{sure} ({each.check}{values})", Kind.MUTED, MUTED)
    yield _quoted(clash.left)
    yield _quoted(clash.right)
    for said in (*clash.rulings, *(f"Note: {note}" for note in clash.notes)):
        yield _text(said, Kind.NOTE)


def _shared(report: Report) -> Iterator[Block]:
    yield Heading(1, "What the articles share")
    if not report.claims:
        yield _text("No passage of one article says the same as a passage of another, at this similarity.")
    for claim in report.claims:
        differs = "; they differ" if claim.differs else ""
        yield Heading(2, f"Told by {', '.join(claim.articles)} (wordings {claim.score:.0%} alike{differs})")
        for each in claim.wordings:
            yield _quoted(each)
        for note in claim.notes:
            yield _text(f"Note: {note}", Kind.NOTE)


def _unique(report: Report) -> Iterator[Block]:
    yield Heading(1, "What only one article says")
    for facts, wordings in zip(report.articles, report.unique, strict=True):
        yield Heading(2, f"{facts.id}  {facts.title or 'Untitled'}")
        if not wordings:
            yield _text("Nothing: every passage has a counterpart.")
        for each in wordings:
            yield _quoted(each)


def _excluded(report: Report) -> Iterator[Block]:
    if not report.excluded:
        return
    yield Heading(1, "What was left out")
    for group in report.excluded:
        yield Heading(2, f"{group.reason.capitalize()} ({len(group.wordings)})")
        for each in group.wordings:
            yield _quoted(each)


def _articles(comparison: Comparison, report: Report, job: Progress) -> Iterator[Block]:
    marker = Marker(Lookup(comparison), report.clashes)
    yield Heading(1, "The articles, marked", new_page=True)
    for facts, article, runs in zip(report.articles, comparison.articles, comparison.runs, strict=True):
        job.check()
        yield Heading(2, f"{facts.id}  {facts.title or 'Untitled'}", anchor=f"article-{facts.id}")
        for paragraph in marker.paragraphs(article, runs):
            pieces = tuple(piece for each in paragraph.passages for piece in _marked(each))
            yield Paragraph(_KINDS.get(paragraph.kind, Kind.PASSAGES), pieces)


def _legend() -> Iterator[Block]:
    told = (
        (Verdict.SHARED, How.SAME_WORDS, "shared, same words"),
        (Verdict.SHARED, How.REWORDED, "shared, reworded or in part"),
        (Verdict.UNIQUE, None, "only in this article"),
        (Verdict.CONTRADICTORY, None, "differs from another article"),
        (Verdict.EXCLUDED, None, "left out of the comparison"),
    )
    yield Heading(1, "What the marks mean")
    pieces: list[Piece] = []
    for verdict, how, title in told:
        gap = (Piece(PLAIN, "   "),) if pieces else ()
        label = Piece(mark_token(verdict), mark_of(verdict, how) + " ")
        pieces += (*gap, label, Piece(verdict_token(verdict, how), title))
    yield Paragraph(Kind.BODY, tuple(pieces))
    more = (
        "“?” after a mark: a difference is possible but not settled. A12 is the twelfth passage of article A. "
        "Names in brackets: the passages that say the same or differ."
    )
    yield _text(more, Kind.MUTED, MUTED)


def _settings(report: Report) -> Iterator[Block]:
    yield Heading(1, "How this report was made", new_page=True)
    yield _text(
        f"Crossread {report.version} split the articles into passages, looked for passages that say the same however "
        f"they are worded, and examined those on the same matter for differences. {CAUTION}"
    )
    yield Table(("Setting", "Value"), tuple((each.title, each.value or "–") for each in report.settings))


def _quoted(wording: Wording) -> Paragraph:
    label = Piece(mark_token(wording.verdict), f"{wording.mark} {wording.passage}", target=wording.passage)
    return Paragraph(Kind.WORDING, (label, *(Piece(token, text) for token, text in wording.pieces)))


def _marked(marked: Marked) -> Iterator[Piece]:
    if marked.verdict is None:
        yield Piece(PLAIN, marked.text)
        return
    remark = (f"{marked.passage}: {marked.said}", *marked.evidence) if marked.partners or marked.ruled else ()
    yield Piece(mark_token(marked.verdict), marked.mark + "\N{NO-BREAK SPACE}", remark, anchor=marked.passage)
    for token, text in marked.pieces:
        yield Piece(token, text, remark)
    if marked.partners:
        yield Piece(PLAIN, " ")
        yield Piece(MUTED, f"[{', '.join(marked.partners[:4])}]", target=marked.partners[0])


def _text(text: str, kind: Kind = Kind.BODY, token: _TokenType = PLAIN) -> Paragraph:
    return Paragraph(kind, (Piece(token, text),))


def _harmless(block: Block) -> Block:
    if isinstance(block, Heading):
        return Heading(block.level, printable(block.text), block.anchor, block.new_page)
    if isinstance(block, Table):
        return Table(block.head, tuple(tuple(map(printable, row)) for row in block.rows))
    return Paragraph(block.kind, tuple(_harmless_piece(each) for each in block.pieces))


def _harmless_piece(piece: Piece) -> Piece:
    remark = tuple(map(printable, piece.remark))
    return Piece(piece.token, printable(piece.text), remark, piece.anchor, piece.target)
