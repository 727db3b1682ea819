"""Bring words of languages other than English to what their inflections and derivations share, and cut compounds.

The lemmas are simplemma's, whose dictionary is read when the first such word is asked for (0.2 to 0.6 s and 20 MB a
language, 20 µs a word; its faster form takes 110 MB). What a derivation adds is cut off after that, so that "Rettung",
"Retter" and "retten" meet: a key to compare by, not a word to show.
"""

from __future__ import annotations

import functools
import re

from crossread.text.common_words import ranks
from crossread.text.figure_words import VALUES
from crossread.text.normalise import fold
from crossread.text.word_lists import in_order, listed

LANGUAGES = frozenset(("de", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv"))
COMPOUNDING = frozenset(("de", "nl", "sv"))

# Endings by which a language makes words of words, folded; the longest that leaves enough is cut off.
_ENDINGS = {
    "de": in_order(
        "ierungen ierung ieren ungen ung erinnen erin innen heiten heit keiten keit schaft lich isch er en in e"
    ),
    "es": in_order("""
        aciones imiento amiento acion icion ucion cion sion adora edora tora ador edor tor sor ante iente ista ismo
        mente idad able ible oso osa ivo iva ada ado ida ido esa or ar er ir a o e
    """),
    "fr": in_order("""
        issement ement ation ition ution tion sion atrice trice ateur teur euse eur iste isme able ible ite ance ence
        ante ant ment ive if ee er ir re e
    """),
    "it": in_order("""
        amento imento azione izione uzione zione sione atrice trice atore itore tore ista ismo mente ita abile ibile
        oso osa ivo iva ata ato ita ito are ere ire a o e i
    """),
    "nl": in_order("ingen ing heid eren ster lijk isch er en e"),
    "pl": in_order("owanie anie enie osc owy owa owe ski ska skie owac ac ic yc ec a e y i o"),
    "pt": in_order("""
        amento imento acao icao ucao cao sao adora edora tora ador edor tor sor ante ente ista ismo mente idade avel
        ivel oso osa ivo iva ada ado ida ido ar er ir a o e
    """),
    "ru": in_order("""
        ование ирование ание ение ность ость ация ский ная ный ной ий ый ой ая ое ать ять ить еть ти ть а я о е ь й
    """),
    "sv": in_order("ningar ning ande ende else het are lig isk ar er a e"),
}
_LEAST_LEFT = 4  # letters that an ending must leave, and those of one letter or two:
_LEAST_LEFT_BY_SHORT = 3
_LARGEST_FIGURE = 12  # of those that are brought to digits; of larger ones a text is likelier to write those
_RANKS = 150  # so many of the commonest words keep their endings
# Forms for which the dictionary gives a rarer word, as written in small letters.
_MISREAD = {
    ("de", form): lemma
    for lemma, forms in {
        "brechen": "brach brachen", "stehen": "stand standen", "sein": "war waren sei seien", "sitzen": "saß saßen"
    }.items()
    for form in forms.split()
}  # fmt: skip
_PREFIXES = in_order(
    "zurück zusammen auseinander entgegen herunter hinunter heraus hinaus herauf hinauf herein hinein heran hinzu herum"
    " vorbei weiter wieder fest fort nach statt ein aus auf vor weg los mit her hin bei ab an zu"
)
_SHORT_PARTS = {
    "de": listed(
        "amt arm bad bau bus eis gas hof not ort rad rat see tag tal tor uhr weg zoo zug öl abi etat bund land"
    ),
    "nl": listed("bus dag gas hof ijs kat lid man rad tol weg wet zee"),
    "sv": listed("bil bro by dag gas hus is sjö tåg väg år"),
}
_LINKS = {"de": ("", "s", "es", "n", "en", "er", "e"), "nl": ("", "s", "en", "e"), "sv": ("", "s", "e")}
# What looks like the last part of a compound and hardly ever is; what begins a word without being a part of it.
_NO_HEADS = listed("""
ende enden erin eine einer heit keit ling ster sten ismus zens reich rung tion ist isten chen lein bare weise tage losen
schaft schafts schaften sende senden nehmen nahme gang gänge eren stein
""")
_NO_MODIFIERS = listed("unter über nach durch hinter wider miss voll wieder zurück zusammen eine einer")
# Where the dictionary does not know a word that ends so, a name stands before it: "Quellheimbahn".
_AFTER_NAMES = in_order(
    "bahn straße strasse platz brücke tunnel schule kirche halle stadion museum hafen klinik werk park"
)
_WHOLE = listed("""
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
""")
_SHORTEST_COMPOUND = 8
_SHORTEST_HEAD, _SHORTEST_MODIFIER = 4, 4
_PARTICIPLE = re.compile(r"(?:be|ent|er|ge|miss|unter|ver|zer|über)[^\W\d_]{3,}t|[^\W\d_]+iert")
_LETTERS = re.compile(r"[^\W\d_]+")


@functools.lru_cache(maxsize=1 << 16)
def key(form: str, language: str) -> str:
    """Return what a written word shares with its inflections and near derivations, folded; `language` of `LANGUAGES`.

    >>> {key(each, "de") for each in ("Rettung", "Retter", "retteten")}
    {'rett'}
    >>> {key(each, "es") for each in ("pidieron", "pedirá")}
    {'ped'}
    """
    form = form.replace("’", "'").rsplit("'", maxsplit=1)[-1] or form
    figure = VALUES[language].get(form.lower(), 0)
    if 0 < figure <= _LARGEST_FIGURE:
        return str(figure)
    lemma = fold(_lemma(form, language))
    if ranks(language).get(form.lower(), _RANKS) < _RANKS:
        return lemma  # "para" shall not meet "parar"
    bare = _without_ending(lemma, language)
    if language == "de" and _PARTICIPLE.fullmatch(bare) and _is_known(f"{bare[:-1]}en", language):
        return bare[:-1]  # "Verletzten", whose lemma is "Verletzter", is of "verletzen" too
    return bare


@functools.lru_cache(maxsize=1 << 16)
def parts(form: str, language: str) -> tuple[str, ...]:
    """Return the words that a compound or a verb with a separable prefix is made of; a plain word is its only part.

    >>> parts("Bahnstreiks", "de"), parts("aufgenommen", "de"), parts("Kontrolle", "de")
    (('bahn', 'streiks'), ('auf', 'nehmen'), ('Kontrolle',))
    """
    if language not in COMPOUNDING or len(form) < _SHORTEST_COMPOUND or not _LETTERS.fullmatch(form):
        return (form,)
    if language == "de" and form[0].islower():
        return _of_verb(_lemma(form, language)) or (form,)
    cut = _cut(form.lower(), language)
    return tuple(cut) if len(cut) > 1 else (form,)


@functools.lru_cache(maxsize=1 << 16)
def is_noun(form: str, language: str) -> bool:
    """Tell whether a word written with a capital is a common noun of a language that writes all nouns so."""
    if language != "de":
        return False
    return _is_known(form, language) or len(parts(form, language)) > 1


def _of_verb(lemma: str) -> tuple[str, ...]:
    for prefix in _PREFIXES:
        rest = lemma.removeprefix(prefix)
        if rest != lemma and len(rest) >= _SHORTEST_HEAD and rest.endswith("n") and _is_known(rest, "de"):
            return prefix, rest
    return ()


def _cut(word: str, language: str) -> list[str]:
    """Cut a word in small letters into known parts, the longest last part first; itself alone if it is no compound."""
    if len(word) < _SHORTEST_COMPOUND or word in _WHOLE:
        return [word]
    for at in range(_SHORTEST_MODIFIER - 1, len(word) - _SHORTEST_HEAD + 1):
        head = word[at:]
        if head in _NO_HEADS or not _is_noun(head, language):
            continue
        modifier = _modifier(word[:at], language)
        if modifier:
            return [*_cut(modifier, language), *_cut(head, language)]
    if language == "de" and not _is_known(word.capitalize(), language):
        for head in _AFTER_NAMES:
            if word.endswith(head) and len(word) - len(head) >= _SHORTEST_HEAD:
                return [word.removesuffix(head), head]
    return [word]


def _modifier(start: str, language: str) -> str:
    if start in _NO_MODIFIERS:
        return ""
    for link in _LINKS[language]:
        bare = start.removesuffix(link) if link else start
        if link and bare == start:
            continue
        if bare in _SHORT_PARTS[language] or (len(bare) >= _SHORTEST_MODIFIER and _begins(bare, language, link)):
            return bare
    return ""


def _begins(word: str, language: str, link: str) -> bool:
    """Tell whether a part in small letters may begin a compound: a noun, or a bare adjective or verb."""
    if _is_noun(word, language):
        return True
    return not link and (_is_known(word, language) or (language == "de" and _is_known(f"{word}en", language)))


def _is_noun(word: str, language: str) -> bool:
    return _is_known(word.capitalize() if language == "de" else word, language)


@functools.lru_cache(maxsize=1 << 16)
def _is_known(form: str, language: str) -> bool:
    """Tell whether the dictionary has a word, in German as it is written: with a capital it is a noun."""
    from simplemma import is_known

    if not is_known(form, language, low_memory=True):
        return False
    if language != "de" or _looked_up(form, language)[0].isupper() == form[0].isupper():
        return True
    return _looked_up(f"{form}n", language) == form  # "Gondel", which is of "gondeln" too


@functools.lru_cache(maxsize=1 << 16)
def _lemma(form: str, language: str) -> str:
    misread = _MISREAD.get((language, form))
    if misread:
        return misread
    found = _looked_up(form, language)
    if language == "de" and _PARTICIPLE.fullmatch(found) and _is_known(f"{found[:-1]}en", language):
        return f"{found[:-1]}en"  # "verletzt" is of "verletzen"
    return found


def _looked_up(form: str, language: str) -> str:
    from simplemma import lemmatize  # reads a dictionary: only where there is such a text

    return str(lemmatize(form, language, greedy=language == "de", low_memory=True))


def _without_ending(lemma: str, language: str) -> str:
    for ending in _ENDINGS[language]:
        least = _LEAST_LEFT if len(ending) > 2 else _LEAST_LEFT_BY_SHORT
        if lemma.endswith(ending) and len(lemma) - len(ending) >= least:
            return lemma[: -len(ending)]
    if language == "de" and lemma.endswith(("eln", "ern")) and len(lemma) > _LEAST_LEFT:
        return lemma[:-1]
    return lemma
