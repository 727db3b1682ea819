"""Which way a text reads."""

from __future__ import annotations

import unicodedata


def reads_rightward(text: str) -> bool:
    """Tell whether a text reads from left to right, by its first letter that has a direction.

    >>> reads_rightward("12 words"), reads_rightward("שלום")
    (True, False)
    """
    for each in text:
        direction = unicodedata.bidirectional(each)
        if direction == "L":
            return True
        if direction in {"R", "AL"}:
            return False
    return True
