"""Lay a report out as blocks, part by part, in the order readers need: differences first, settings last."""

from __future__ import annotations

from collections.abc import Iterator

from pygments.token import _TokenType

from crossread.lookup import Lookup
from crossread.model import BlockKind, Comparison
from crossread.reports.blocks import Block, Heading, Kind, Paragraph, Piece, Table
from crossread.reports.content import ArticleFacts, Claim, Report, length_of, report_on, told
from crossread.reports.differences import Clash, noted, values_of
from crossread.reports.marked import Marked, Marker
from crossread.reports.phrases import (
    BESIDE,
    BESIDE_MEANS,
    LEGEND,
    METHOD,
    NO_CLAIM,
    NO_CLASH,
    PAIR_COLUMNS,
)
from crossread.reports.wordings import Wording
from crossread.roles import Progress
from crossread.settings import ReportOptions
from crossread.speech import Speech, initial
from crossread.styling.printable import printable
from crossread.styling.tokens import HEADING, MUTED, PLAIN, mark_of, mark_token, verdict_token
from crossread.tables import verbatim

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
        "verbatim": _verbatim,
        "unique": _unique,
        "excluded": _excluded,
        "settings": _settings,
    }
    blocks = [*_head(report), *_legend(report.speech)]
    for place, part in enumerate(options.parts):
        job.report(0.5 * place / len(options.parts), "Laying out the report")
        found = _articles(comparison, report, job) if part == "articles" else parts[part](report)
        for each in found:
            job.check()
            blocks.append(each)
    blocks += _stray_notes(report)
    return tuple(_harmless(each) for each in blocks)


def _head(report: Report) -> Iterator[Block]:
    say = report.speech.say
    yield Heading(0, report.title)
    made = say("Made {time} with Crossread {version}", time=report.made_at, version=report.version)
    yield _text(made, Kind.MUTED, MUTED)
    for notice in report.notices:
        yield _text(notice, Kind.NOTE)
    yield Heading(1, say("Articles compared"))
    for each in report.articles:
        yield from _introduced(each, report.speech)


def _introduced(facts: ArticleFacts, speech: Speech) -> Iterator[Block]:
    yield Paragraph(Kind.WORDING, (Piece(HEADING, facts.id), Piece(HEADING, facts.title or speech.say("Untitled"))))
    told = [each for each in (facts.outlet, facts.author, facts.published) if each]
    told += [length_of(facts, speech)]
    told += [speech.say("language {code}", code=facts.language)]
    yield Paragraph(Kind.WORDING, (Piece(PLAIN, ""), Piece(PLAIN, " · ".join(told))))
    if facts.address:
        yield Paragraph(Kind.WORDING, (Piece(PLAIN, ""), Piece(MUTED, facts.address)))
    if facts.sha256:
        yield Paragraph(Kind.WORDING, (Piece(PLAIN, ""), Piece(MUTED, f"SHA-256 {facts.sha256}")))


def _summary(report: Report) -> Iterator[Block]:
    say = report.speech.say
    yield Heading(1, say("Summary"))
    for each in report.summary:
        yield _text(each, Kind.ITEM)
    yield Table(
        tuple(map(say, ("Pair", *PAIR_COLUMNS))),
        tuple(
            (
                report.speech.listed((each.left, each.right)),
                *map(str, (each.same_words, each.reworded, each.in_part, each.differences, each.possible)),
            )
            for each in report.pairs
        ),
    )


def _differences(report: Report) -> Iterator[Block]:
    say = report.speech.say
    yield Heading(1, say("Where the articles differ"))
    if not report.clashes:
        yield _text(say(NO_CLASH))
    for each in report.clashes:
        yield from _difference(each, report.speech)
    if report.altered:
        yield Heading(1, say("Given differently, worth a look"))
        for each in report.altered:
            yield from _difference(each, report.speech)
    if report.set_aside:
        yield Heading(1, say("Set aside by the user"))
        for each in report.set_aside:
            yield from _difference(each, report.speech)
    yield from _ruled_contradictory(report)


def _ruled_contradictory(report: Report) -> Iterator[Block]:
    if report.ruled_contradictory:
        yield Heading(1, report.speech.say("Called contradictory by the user"))
    for group in report.ruled_contradictory:
        if len(group) > 1:
            yield Heading(2, report.speech.listed([each.passage for each in group]))
        for each in group:
            yield from _alone(each, report.speech)


def _difference(clash: Clash, speech: Speech) -> Iterator[Block]:
    yield Heading(2, clash.sentence)
    for place, each in enumerate(clash.evidence):
        sure = initial(each.sureness) + (speech.say(", to be checked") if clash.unsettled else "")
        found = ": ".join(filter(None, (each.title, values_of(each, speech))))
        said = f"{each.sentence} " if place else ""
        yield _text(f"{said}{sure} ({found})", Kind.MUTED, MUTED)
    yield _quoted(clash.left)
    yield _quoted(clash.right)
    for said in (*clash.rulings, *(noted(note, speech) for note in clash.notes)):
        yield _text(said, Kind.NOTE)


def _shared(report: Report) -> Iterator[Block]:
    speech = report.speech
    yield Heading(1, speech.say("What the articles share"))
    if not report.claims and not report.pairs_beside:
        yield _text(speech.say(NO_CLAIM))
    for claim in report.claims:
        yield from _claimed(claim, speech)
    if report.pairs_beside:
        yield Heading(1, speech.say(BESIDE))
        yield _text(speech.say(BESIDE_MEANS), Kind.MUTED, MUTED)
    for claim in report.pairs_beside:
        yield from _claimed(claim, speech)
    yield from _ruled(speech.say("Called shared or noted by the user"), report.ruled_shared, speech)


def _claimed(claim: Claim, speech: Speech) -> Iterator[Block]:
    yield Heading(2, told(claim, speech))
    for each in claim.wordings:
        yield _quoted(each)
    for note in claim.notes:
        yield _text(noted(note, speech), Kind.NOTE)


def _verbatim(report: Report) -> Iterator[Block]:
    say = report.speech.say
    yield Heading(1, say("Word for word"))
    yield _text(say(verbatim.MEANS if report.same_wordings else verbatim.NONE), Kind.MUTED, MUTED)
    for each in report.same_wordings:
        yield Heading(2, report.speech.listed((each.left, each.right)))
        yield _text(each.amount)
        for run in each.runs:
            ends = (
                Piece(MUTED, " ("), Piece(MUTED, run.right, target=run.first_right), Piece(MUTED, f"; {run.length})"),
            )  # fmt: skip
            label = Piece(MUTED, run.left, target=run.first_left)
            yield Paragraph(Kind.WORDING, (label, Piece(PLAIN, run.text), *ends))
        for said in filter(None, (each.more, *each.cautions)):
            yield _text(said, Kind.MUTED, MUTED)


def _unique(report: Report) -> Iterator[Block]:
    say = report.speech.say
    yield Heading(1, say("What only one article says"))
    for facts, wordings in zip(report.articles, report.unique, strict=True):
        yield Heading(2, _named(facts, report.speech))
        if not wordings:
            yield _text(say("Nothing: every passage has a counterpart."))
        for each in wordings:
            yield from _alone(each, report.speech)


def _excluded(report: Report) -> Iterator[Block]:
    if not report.excluded:
        return
    yield Heading(1, report.speech.say("What was left out"))
    for group in report.excluded:
        yield Heading(2, f"{group.reason} ({len(group.wordings)})")
        for each in group.wordings:
            yield from _alone(each, report.speech)


def _stray_notes(report: Report) -> Iterator[Block]:
    if report.stray_notes:
        yield Heading(1, report.speech.say("Notes on passages that are gone"))
    for each in report.stray_notes:
        yield _text(each.left)
        yield _text(noted(each.note, report.speech), Kind.NOTE)


def _ruled(title: str, wordings: tuple[Wording, ...], speech: Speech) -> Iterator[Block]:
    if wordings:
        yield Heading(1, title)
    for each in wordings:
        yield from _alone(each, speech)


def _alone(wording: Wording, speech: Speech) -> Iterator[Block]:
    """Yield a passage by itself, and the user's notes, which nothing else in the report tells."""
    yield _quoted(wording)
    for note in wording.notes:
        yield _text(noted(note, speech), Kind.NOTE)


def _articles(comparison: Comparison, report: Report, job: Progress) -> Iterator[Block]:
    marker = Marker(Lookup(comparison), report.clashes, report.speech)
    yield Heading(1, report.speech.say("The articles, marked"), new_page=True)
    for facts, article, runs in zip(report.articles, comparison.articles, comparison.runs, strict=True):
        job.check()
        yield Heading(2, _named(facts, report.speech), anchor=f"article-{facts.id}")
        for paragraph in marker.paragraphs(article, runs):
            pieces = tuple(piece for each in paragraph.passages for piece in _marked(each))
            yield Paragraph(_KINDS.get(paragraph.kind, Kind.PASSAGES), pieces)


def _legend(speech: Speech) -> Iterator[Block]:
    yield Heading(1, speech.say("What the marks mean"))
    pieces: list[Piece] = []
    for verdict, how, title in LEGEND:
        gap = (Piece(PLAIN, "   "),) if pieces else ()
        label = Piece(mark_token(verdict), mark_of(verdict, how) + " ")
        pieces += (*gap, label, Piece(verdict_token(verdict, how), speech.say(title)))
    yield Paragraph(Kind.BODY, tuple(pieces))
    more = speech.say(
        "“?” after a mark: a difference is possible but not settled. A12 is the twelfth passage of article A. "
        "Names in brackets: the passages that say the same or differ."
    )
    yield _text(more, Kind.MUTED, MUTED)


def _settings(report: Report) -> Iterator[Block]:
    say = report.speech.say
    yield Heading(1, say("How this report was made"), new_page=True)
    yield _text(say(METHOD, version=report.version))
    rows = tuple((each.title, each.value or "–") for each in report.settings)
    yield Table((say("Setting"), say("Value")), rows)


def _named(facts: ArticleFacts, speech: Speech) -> str:
    return f"{facts.id}  {facts.title or speech.say('Untitled')}"


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
