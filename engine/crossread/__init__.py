"""Crossread's engine: compare articles without a window.

>>> import crossread
>>> callable(crossread.compare)
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crossread.version import __version__

if TYPE_CHECKING:
    from crossread.pipeline import compare, compare_articles, judge_pair

__all__ = ["__version__", "compare", "compare_articles", "judge_pair"]


def __getattr__(name: str) -> object:
    """Import the pipeline only when it is asked for: `crossread --help` must answer at once."""
    if name in __all__:
        from crossread import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
