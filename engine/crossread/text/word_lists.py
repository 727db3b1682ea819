"""Write a list of words as running text, which reads better than a column of quoted strings."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words as a set.

    >>> sorted(listed("no not"))
    ['no', 'not']
    """
    return frozenset(words.split())


def in_order(words: str) -> tuple[str, ...]:
    """Return the words in order."""
    return tuple(words.split())
