"""Mend text that was decoded with the wrong encoding before it came to us ("itâ€™s"), where that is certain."""

from __future__ import annotations

import re

# What UTF-8's bytes look like read as Windows-1252: two of these together are no accident in any language.
_SIGNS = re.compile(
    "â€[™œ\u009d\u0080-\u009f˜“”¢¦]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|ï»¿|Ð[\u0090-\u00bf]|Ñ[\u0080-\u008f€‚ƒ„…†‡ˆ‰Š‹Œ]"
)
_FEWEST = 2


def is_likely(text: str) -> bool:
    """Tell whether a text bears the signs of a wrong decoding at least twice."""
    if "â€" not in text and "Ã" not in text and "Â" not in text and "Ð" not in text:
        return False
    return len(_SIGNS.findall(text[:200_000])) >= _FEWEST


def mended(text: str) -> str:
    """Return the text as it was before; unchanged where that is not certain."""
    from ftfy import fix_encoding

    return fix_encoding(text)
