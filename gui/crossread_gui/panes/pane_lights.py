"""What is lit in all panes: the strand under the pointer and the one looked at, and the words that clash in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from crossread.lookup import Lookup
from crossread.model import Finding, Span, article_of
from crossread_gui.panes.partners import clashes_of, partners_of
from crossread_gui.state import Selection


@dataclass(frozen=True, slots=True)
class Lights:
    """Passage ids to light, and by article the words to box."""

    passages: frozenset[str] = frozenset()
    evidence: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    def in_article(self, letter: str) -> frozenset[str]:
        """Return the passages to light in one article."""
        return frozenset(each for each in self.passages if article_of(each) == letter)

    def articles(self) -> frozenset[str]:
        """Return the letters of the articles in which something is lit."""
        return frozenset(article_of(each) for each in self.passages)


def lights_of(lookup: Lookup | None, hovered: str, selection: Selection) -> Lights:
    """Return what to light; evidence is of the finding looked at, else of what is hovered, else of what is selected."""
    if lookup is None:
        return Lights()
    passages: set[str] = set()
    for each in (hovered, selection.passage):
        if each and lookup.has_passage(each):
            passages |= {each, *partners_of(lookup, each)}
    findings = _findings(lookup, hovered, selection)
    evidence: dict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        passages |= {finding.left, finding.right} if selection.finding >= 0 else set()
        evidence[article_of(finding.left)].append(finding.left_span)
        evidence[article_of(finding.right)].append(finding.right_span)
    boxed = {letter: tuple(sorted(set(spans))) for letter, spans in evidence.items()}
    return Lights(frozenset(passages), boxed)


def _findings(lookup: Lookup, hovered: str, selection: Selection) -> tuple[Finding, ...]:
    if 0 <= selection.finding < len(lookup.comparison.findings):
        return (lookup.comparison.findings[selection.finding],)
    near = hovered or selection.passage
    if not near or not lookup.has_passage(near):
        return ()
    return clashes_of(lookup, near)
