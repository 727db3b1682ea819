"""How well one colour is read on another (WCAG 2.x), and the nearest colour that is."""

from __future__ import annotations


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours "#rrggbb", 1 to 21.

    >>> round(contrast("#000000", "#ffffff"))
    21
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(ink: str, ground: str, text: str, least: float = 4.5) -> str:
    """Return the ink, drawn towards the text colour until it stands out `least` : 1 from the ground."""
    for step in range(11):
        mixed = mix(ink, text, step / 10)
        if contrast(mixed, ground) >= least:
            return mixed
    return text


def mix(one: str, other: str, share: float) -> str:
    """Return the colour that lies `share` (0..1) of the way from one to the other.

    >>> mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(left + (right - left) * share):02x}" for left, right in pairs)


def _luminance(colour: str) -> float:
    scaled = (each / 255 for each in _parts(colour))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in scaled)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
