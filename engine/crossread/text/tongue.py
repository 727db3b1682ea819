"""Tell the language of one passage by its commonest words: checks lay texts side by side, not articles.

Only where a passage is plainly not English does anything change.
"""

from __future__ import annotations

from functools import lru_cache

from crossread.text import lemmas
from crossread.text.common_words import ranks
from crossread.text.tokens import PASSAGES_KEPT, forms, tokens
from crossread.text.word_lists import listed

_ENGLISH = listed("""
the and said to with from that his their were for not this has have had by be are they she you who would but
of must within
""")
# Parts of names ("Los Angeles", "Ximena de la Cruz"), and what is a word of English too.
_IN_NAMES = listed("""
de la el los las del san le les du des van von der den da do dos di das die al bin st a an as at am any are be but by
came do for had han has have he her him his hat i if in is it man me met more most no not note of on one or per she so
over under after all get her son sin sur te that the they this to tu un us war was we were when who will with
would year years you van men par plus sous mes pour non en ten al last
""")
_MARKS = 110  # so many of the commonest words tell a language
_FEW, _SEVERAL = 2, 5
_ORDER = tuple(sorted(lemmas.LANGUAGES))
_EMPTY = 60
_ALSO_EMPTY = {
    "de": listed("""
    an am auf aus bei beim bis das dass dem den der des die durch ein eine einem einen einer eines er es für gegen hat
    hatte hatten haben ihr ihre ihrem ihren ihrer ihm ihn im in ins ist kann konnte mit nach noch oder ob sein seine
    seinem seinen seiner sich sie sind so soll sollen sowie um und unter vom von vor war waren was wegen wenn wer werde
    werden wie wird wurde wurden worden wir ich man zu zum zur zwischen über als aber auch da dann denn dieser diese
    dieses diesem diesen doch dort habe hätte hätten sei seien wäre würde laut sagte sagten weil
    """),
    "es": listed("""
    a al ante aunque como con cual cuando cuyo de del desde donde durante e el ella ellos en entre era eran es esa ese
    eso esta este esto estos estas está están fue fueron ha han había habían hay hasta la las le les lo los me mi no o
    para pero por porque que quien se ser si sin sobre son su sus también tiene tras un una unas uno unos y ya según
    dijo tenía puede muy más más menos sido siendo e u ni
    """),
    "fr": listed("""
    à au aux avec ce ces cette comme d dans de des du elle elles en est et été était étaient être eu il ils j je l la le
    les leur leurs lui mais n ne nous on ont ou où par pas pour qu que qui s sa se ses si son sont sur un une vous y a
    ait avait avaient selon dit c t m
    """),
    "it": listed("""
    a ad ai al alla alle allo anche che chi ci con cui da dai dal dalla dalle degli dei del della delle dello di e ed è
    era erano essere gli ha hanno i il in io l la le lo loro ma ne nel nella nelle non o per più quando quella quello
    questa questo se si sia sono stata stato su sua sue sul sulla suo suoi tra fra un una uno d c
    """),
    "nl": listed("""
    aan al als bij dan dat de den der deze die dit door een en er had hadden heeft hebben het hij hun ik in is je kan
    maar met na naar niet of om onder ook op over te tegen ten ter tot uit van voor was waren we wel werd werden wordt
    worden wie ze zich zij zijn zo zou
    """),
    "pt": listed("""
    a ao aos as às com como da das de do dos e é ela ele eles em entre era eram essa esse esta este está estão foi foram
    há já lhe mais mas me na nas não no nos o os ou para pela pelas pelo pelos por que quem se sem ser seu seus sua suas
    são também te tem têm tinha um uma disse segundo
    """),
}  # fmt: skip


@lru_cache(maxsize=PASSAGES_KEPT)
def tongue(text: str) -> str:
    """Return the language of a passage, "en" or one of `lemmas.LANGUAGES`; "" where its words do not tell.

    >>> tongue("Der Zug nach Kiel fährt nicht."), tongue("El tren no llegó a tiempo, según la policía.")
    ('de', 'es')
    >>> tongue("The war in La Paz was over."), tongue("Los Angeles police hold man")
    ('en', '')
    """
    words = forms(text)
    english = len(words & _ENGLISH)
    if english > _FEW:
        return "en"
    best = max(len(words & _marks(each)) for each in _ORDER)
    if best >= _FEW and best > english:
        return _nearest(words, best)
    if english:
        return "en"
    # Without a word that is plainly English, a few that stand in names too are enough, if they are not capitalised.
    small = frozenset([each.lower for each in tokens(text) if each.kind == "word" and not each.is_capital])
    nearest = _nearest(words, best)
    return nearest if len(small & _common(nearest)) >= _SEVERAL - best else ""


def shared_tongue(left: str, right: str) -> str:
    """Return the language of two passages, that of the one that tells where the other does not; "en" in doubt.

    >>> shared_tongue("La police a trouvé des armes.", "La police n’a pas trouvé d’armes.")
    'fr'
    """
    mine, theirs = tongue(left), tongue(right)
    return (mine or theirs or "en") if mine == theirs or not mine or not theirs else "en"


def _nearest(words: frozenset[str], least: int) -> str:
    """Return the language of most of some words, of those that at least so many tell."""
    likely = [each for each in _ORDER if len(words & _marks(each)) >= least]
    return max(likely, key=lambda each: (len(words & ranks(each).keys()), each))


@lru_cache(maxsize=16)
def _common(language: str) -> frozenset[str]:
    return empty_words(language) | {each for each, rank in ranks(language).items() if rank <= _MARKS}


@lru_cache(maxsize=16)
def empty_words(language: str) -> frozenset[str]:
    """Return the words of a language that carry hardly any meaning, in small letters."""
    return frozenset(each for each, rank in ranks(language).items() if rank <= _EMPTY) | _ALSO_EMPTY.get(
        language, frozenset()
    )


@lru_cache(maxsize=16)
def _marks(language: str) -> frozenset[str]:
    return frozenset(each for each, rank in ranks(language).items() if rank <= _MARKS) - _IN_NAMES - _ENGLISH
