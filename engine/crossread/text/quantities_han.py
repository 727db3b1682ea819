"""Read figures in digits as Chinese and Japanese mean them: what is counted stands right behind, with no blank.

The English grammar has found the digits. It takes what is glued before them for a name ("Covid19"); here a measure word
or a unit behind them ("造成12人受伤", "约80名消防员", "150万元") tells that they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from crossread.messages import hedged
from crossread.model import Span

if TYPE_CHECKING:
    from crossread.text.quantities import Quantity

LANGUAGES = frozenset(("ja", "zh"))

_HAN = "\u3400-\u4dbf\u4e00-\u9fff々"
_BEHIND = re.compile(rf"(?P<more>多|余|餘)?(?P<scale>[百千万萬亿億]*)(?P<over>多|余|餘)?(?P<counted>[{_HAN}]{{1,4}})")
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
_UNITS = (
    "公里", "千米", "英里", "公斤", "公顷", "公頃", "平方", "小时", "小時", "分钟", "分鐘", "美元", "欧元", "歐元",
    "日元", "英镑", "英鎊", "元", "円", "米", "吨", "噸", "天", "周", "週", "倍", "票",
)  # fmt: skip
_PEOPLE = frozenset("人名位")
_MEASURES = _PEOPLE | frozenset("个個只隻头頭辆輛座栋棟间間家所张張条條艘架件起宗例棵枚份户戶匹")
_NO_NOUN = re.compile("[的了在已也和与與及因于於是从從将將]")
_HEDGES = {
    "约": "about", "約": "about", "大约": "about", "大約": "about", "近": "nearly", "将近": "nearly", "將近": "nearly",
    "至少": "at least", "超过": "more than", "超過": "more than", "逾": "more than",
    "最多": "at most", "不到": "less than",
}  # fmt: skip


def refined(found: Iterable[Quantity], text: str) -> tuple[Quantity, ...]:
    """Return the figures of a passage, those that a measure word or unit follows as counts of what comes next.

    >>> from crossread.text.quantities import find_quantities
    >>> [(each.dimension, each.nouns) for each in find_quantities("造成12人受伤。", "zh")]
    [('count', ('受伤',))]
    """
    return tuple(_refined(each, text) for each in found)


def _refined(quantity: Quantity, text: str) -> Quantity:
    start, end = quantity.span.start, quantity.span.end
    behind = _BEHIND.match(text, end)
    if quantity.dimension not in {"count", "label"} or behind is None or not _is_free(text, start):
        return quantity
    nouns = _nouns(behind["counted"])
    if nouns is None:
        return quantity
    factor = 1.0
    for each in behind["scale"]:
        factor *= _SCALES[each]
    hedge = max((each for each in _HEDGES if text[:start].endswith(each)), key=len, default="")
    shown = text[start:end] + behind["scale"]
    said = "more than" if behind["more"] or behind["over"] else _HEDGES.get(hedge, "")
    return replace(
        quantity,
        span=Span(start - len(hedge), behind.start("counted")),
        low=quantity.low * factor,
        high=quantity.high * factor,
        slack=quantity.slack * factor,
        dimension="count",
        nouns=nouns,
        hedge=said,
        shown=hedged(said, shown) if said else shown,
    )


def _is_free(text: str, start: int) -> bool:
    """Tell whether digits are no part of a name ("A4") and say not which of several ("第12")."""
    before = text[start - 1 : start]
    return before != "第" and not (before.isascii() and before.isalnum())


def _nouns(counted: str) -> tuple[str, ...] | None:
    """Return what is counted: a unit, or what follows a measure word, perhaps nothing; None if neither is there."""
    unit = next((each for each in _UNITS if counted.startswith(each)), "")
    if unit:
        return (unit,)
    if counted[0] not in _MEASURES:
        return None
    kind = _NO_NOUN.split(counted[1:3])[0]
    if not kind and counted[0] not in _PEOPLE:
        return (counted[0],)
    return (kind,) if kind else ()
