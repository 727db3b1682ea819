"""The units a quantity may be measured in, and how they convert; tables only."""

from __future__ import annotations

# name in the text -> (dimension, factor to the dimension's own unit)
UNIT_WORDS: dict[str, tuple[str, float]] = {
    "second": ("duration", 1 / 60), "sec": ("duration", 1 / 60), "minute": ("duration", 1.0), "min": ("duration", 1.0),
    "hour": ("duration", 60.0), "hr": ("duration", 60.0), "day": ("duration", 1440.0), "week": ("duration", 10080.0),
    "fortnight": ("duration", 20160.0), "month": ("duration", 43830.0), "year": ("duration", 525960.0),
    "decade": ("duration", 5259600.0), "century": ("duration", 52596000.0),
    "centuries": ("duration", 52596000.0),
    "metre": ("length", 1.0), "meter": ("length", 1.0), "kilometre": ("length", 1000.0),
    "kilometer": ("length", 1000.0), "km": ("length", 1000.0), "mile": ("length", 1609.344),
    "foot": ("length", 0.3048), "feet": ("length", 0.3048), "ft": ("length", 0.3048), "yard": ("length", 0.9144),
    "inch": ("length", 0.0254), "inches": ("length", 0.0254), "centimetre": ("length", 0.01),
    "centimeter": ("length", 0.01), "cm": ("length", 0.01),
    "millimetre": ("length", 0.001), "mm": ("length", 0.001), "light-year": ("length", 9.4607e15),
    "gram": ("mass", 0.001), "kilo": ("mass", 1.0), "kilogram": ("mass", 1.0), "kg": ("mass", 1.0),
    "tonne": ("mass", 1000.0), "ton": ("mass", 1000.0), "pound of": ("mass", 0.4536), "lb": ("mass", 0.4536),
    "ounce": ("mass", 0.02835), "oz": ("mass", 0.02835), "stone": ("mass", 6.35),
    "acre": ("area", 0.4047), "hectare": ("area", 1.0), "mph": ("speed", 1.609344), "kph": ("speed", 1.0),
    "knot": ("speed", 1.852), "litre": ("volume", 1.0), "liter": ("volume", 1.0), "gallon": ("volume", 3.785),
    "barrel": ("volume", 158.99), "watt": ("power", 1e-6), "kilowatt": ("power", 1e-3), "kw": ("power", 1e-3),
    "mw": ("power", 1.0), "gw": ("power", 1000.0), "mg": ("mass", 1e-6), "milligram": ("mass", 1e-6),
    "ml": ("volume", 0.001), "millilitre": ("volume", 0.001), "milliliter": ("volume", 0.001),
    "megawatt": ("power", 1.0), "gigawatt": ("power", 1000.0), "degree": ("degrees", 1.0),
    "percent": ("percent", 1.0), "per-cent": ("percent", 1.0), "pc": ("percent", 1.0),
    "bp": ("points", 0.01), "bps": ("points", 0.01),
    "dollar": ("money:USD", 1.0), "buck": ("money:USD", 1.0), "euro": ("money:EUR", 1.0), "pound": ("money:GBP", 1.0),
    "quid": ("money:GBP", 1.0), "yen": ("money:JPY", 1.0), "yuan": ("money:CNY", 1.0), "rouble": ("money:RUB", 1.0),
    "ruble": ("money:RUB", 1.0), "rupee": ("money:INR", 1.0), "franc": ("money:CHF", 1.0), "peso": ("money:peso", 1.0),
    "crown": ("money:crown", 1.0), "krone": ("money:crown", 1.0), "kronor": ("money:crown", 1.0),
    "lira": ("money:TRY", 1.0), "rand": ("money:ZAR", 1.0), "zloty": ("money:PLN", 1.0), "shekel": ("money:ILS", 1.0),
    "dirham": ("money:AED", 1.0), "naira": ("money:NGN", 1.0),
    "cent": ("money:USD", 0.01), "pence": ("money:GBP", 0.01),
}  # fmt: skip
CURRENCY_SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB"}
CURRENCY_CODES = {
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF", "inr": "INR", "cny": "CNY", "aud": "AUD",
    "cad": "CAD", "us": "USD", "au": "AUD", "a": "AUD", "c": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD",
}  # fmt: skip

SQUARE = {
    "kilometre": 100.0, "kilometer": 100.0, "km": 100.0, "mile": 259.0, "metre": 1e-4, "meter": 1e-4, "foot": 9.29e-6,
    "feet": 9.29e-6, "ft": 9.29e-6, "yard": 8.36e-5,
}  # fmt: skip

# How a number is qualified: words before it, longest first, and what they make of it.
HEDGES: dict[str, str] = {
    "no fewer than": "at least", "no less than": "at least", "not less than": "at least", "at least": "at least",
    "a minimum of": "at least", "minimum": "at least", "as many as": "at most", "as much as": "at most",
    "up to": "at most", "at most": "at most", "no more than": "at most", "a maximum of": "at most",
    "not more than": "at most", "as few as": "at least", "more than": "more than", "greater than": "more than",
    "over": "more than", "above": "more than", "upwards of": "more than", "in excess of": "more than",
    "exceeding": "more than", "exceeded": "more than", "exceeds": "more than", "topped": "more than",
    "topping": "more than", "fewer than": "less than", "less than": "less than",
    "under": "less than", "below": "less than", "almost": "nearly", "nearly": "nearly", "close to": "nearly",
    "just under": "nearly", "just over": "just over", "a little over": "just over", "slightly more than": "just over",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "an estimated": "about", "estimated": "about", "circa": "about", "perhaps": "about", "maybe": "about",
    "somewhere around": "about", "in the region of": "about", "or so": "about", "approaching": "nearly",
    "possibly": "about", "upward of": "more than", "not fewer than": "at least", "well over": "more than",
    "surpassing": "more than", "surpassed": "more than", "just more than": "just over", "little more than": "just over",
    "a little more than": "just over", "slightly over": "just over", "just less than": "nearly",
    "just shy of": "nearly",
    "a little under": "nearly", "a little less than": "nearly", "slightly under": "nearly",
    "slightly less than": "nearly", "getting on for": "nearly", "close on": "nearly", "something like": "about",
    "in the vicinity of": "about", "anything up to": "at most",
}  # fmt: skip
HEDGES_AFTER = {
    "or more": "at least", "or so": "about", "or less": "at most", "or fewer": "at most", "or under": "at most",
    "or over": "at least", "or above": "at least", "or older": "at least", "or younger": "at most",
    "or below": "at most", "or thereabouts": "about", "plus": "at least", "- plus": "at least", "- odd": "about",
    "odd": "about",
}  # fmt: skip
