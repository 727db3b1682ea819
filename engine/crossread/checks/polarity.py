"""Which words of a passage stand under a negation, directly or through a verb such as "failed to" or "denied"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from crossread.checks.content import FUNCTION_WORDS
from crossread.text import inflection
from crossread.text.tokens import PASSAGES_KEPT, Token, tokens
from crossread.text.word_lists import in_order, listed

# "n't" as sloppily written or badly copied texts have it
UNMARKED = listed("isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wouldnt couldnt shouldnt")
_CUES: dict[str, frozenset[str]] = {
    "en": listed(
        "not n't no never none nobody neither nor cannot without nothing nowhere hardly barely scarcely non noone"
    )
    | UNMARKED,
    "es": listed(
        "no nunca jamás tampoco ningún ninguna ninguno nadie sin cancelado cancelada canceló suspendido suspendida"
    ),
    "de": listed(
        "nicht kein keine keinen keinem keiner nie niemals niemand ohne ausgefallen abgesagt gestrichen entfällt"
    ),
    "fr": listed("pas jamais aucun aucune sans annulé annulée annulés annulées supprimé supprimés"),
    "it": listed("non mai nessun nessuna nessuno senza annullato annullata annullati sospeso sospesa"),
    "pt": listed("não nunca jamais nenhum nenhuma ninguém sem cancelado cancelada suspenso suspensa"),
    "nl": listed("niet geen nooit niemand zonder geannuleerd afgelast uitgevallen geschrapt"),
}
# Cues that stand before what they deny; others may stand behind the verb, as in German and Dutch.
_BEFORE_THE_DENIED = listed("""
kein keine keinen keinem keiner niemand ohne geen zonder ningún ninguna ninguno nadie sin aucun aucune sans
nessun nessuna nessuno senza nenhum nenhuma ninguém sem no nunca jamás tampoco non não
""")
# Words without a meaning of their own, which nobody asserts or denies.
_LITTLE_WORDS: dict[str, frozenset[str]] = {
    "en": FUNCTION_WORDS,
    "es": FUNCTION_WORDS
    | listed("""
    el la los las un una unos unas de del a al en con por para sobre entre desde hasta hacia según tras durante
    contra y e o u que quien cuyo donde cuando como si se le les lo su sus este esta estos estas ese esa esto
    eso es son fue fueron era eran ser ha han había haber está están más muy ya también pero porque
    """),
    "de": FUNCTION_WORDS
    | listed("""
    der die das den dem des ein eine einen einem einer eines und oder aber denn dass daß ob wenn weil als wie wo
    wer was in im an am auf aus bei beim mit nach seit von vom vor zu zum zur für gegen über unter um durch
    zwischen während wegen bis er sie es wir ihr ihm ihn ihnen sich sein seine seinen seiner ihre ihren ihrer
    dieser diese dieses ist sind war waren wird werden wurde wurden worden hat haben hatte hatten auch noch nur
    schon sehr mehr so dort hier rund etwa
    """),
    "fr": FUNCTION_WORDS
    | listed("""
    le la les l un une des de du d à au aux en dans par pour sur avec entre vers chez depuis pendant contre
    selon et ou où que qui quoi dont ce cet cette ces se s il elle ils elles on lui leur leurs son sa ses est
    sont était étaient été être a ont avait avaient avoir plus très déjà aussi mais car ne n y
    """),
    "it": FUNCTION_WORDS
    | listed("""
    il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai
    in nel nella nei con per su sul sulla tra fra contro e o che chi cui dove quando come se si suo sua suoi sue
    questo questa è sono era erano essere stato stata ha hanno aveva avere più molto già anche ma perché
    """),
    "pt": FUNCTION_WORDS
    | listed("""
    o a os as um uma uns umas de do da dos das em no na nos nas com por para pelo pela sobre entre desde até
    contra e ou que quem onde quando como se seu sua seus suas este esta isso é são foi foram era eram ser está
    estão tem têm tinha mais muito já também mas porque ao à
    """),
    "nl": FUNCTION_WORDS
    | listed("""
    de het een en of maar want dat die dit deze er in op aan bij met na naar van voor door over onder om tegen
    tussen uit tot sinds tijdens als wie wat waar wanneer hoe hij zij ze wij we hun zijn haar hem zich is was
    waren wordt worden werd werden heeft hebben had hadden ook nog al zeer meer te
    """),
}
# A verb that denies what follows, and the words that must come next ("" for any).
_DENIERS: dict[str, frozenset[str]] = {
    "fail": listed("to"),
    "refus": listed("to"),
    "declin": listed("to"),
    "deny": frozenset(),
    "rul": listed("out"),
    "unabl": listed("to"),
    "avoid": frozenset(),
    "avert": frozenset(),
    "lack": frozenset(),
    "forgot": listed("to"),
    "stop": listed("short"),
    "unlik": listed("to"),
    "reluctant": listed("to"),
    "instead": listed("of"),
    "rather": listed("than"),
    "far": listed("from"),
    "yet": listed("to"),
    "longer": frozenset(),
    "myth": frozenset(),
}
# "not only", "no fewer than", "not just", "no doubt": no denial of what follows.
_HARMLESS_AFTER = listed(
    "only just merely least less more fewer later sooner matter doubt necessarily even alone surprise"
)
_MERELY_SO_SPELT = listed("""
important independent intelligent international internal initial individual industrial innocent inclusive intensive
impressive illustrative immediately intent incident instrumental inspirational instant implant invent until
""")
_CLAUSE_ENDS = listed("but although though while because whereas which who after before when unless if since and")
_PREPOSITIONS = listed("through in on at for from with by to into over during under against between among as than")
_AUXILIARIES = listed("was were is are be been has have had will would could can did does")
_INSIDE = frozenset("-“\"‘’'")  # marks that a denial reaches past
_TRYING = frozenset(
    inflection.stem(each)
    for each in in_order("""
    try attempt bid effort fight battle struggle seek hope ask call urge plea plead request demand campaign petition
    application apply challenge require need enough short power right threaten threat fail unable chance press proposal
    motion suggestion idea
    """)
)
_REACH_OF_TRYING = 6
_DEFINITE, _OF_THE = listed("the its his her their this that"), 2
_HAVING = listed("have get see be")  # "a fight to have the fine overturned"
_REACH = 7
_REACH_OF_SUBJECT = 14  # "none of the 84 people aboard the research ship Halcyon was hurt"
_REACH_OF_DENY = 10  # "denied that the company had cut the number of jobs"


@dataclass(frozen=True, slots=True)
class Denial:
    """A negating word and what it reaches; indices into the passage's tokens."""

    cue: int
    reached: tuple[int, ...]
    by_verb: bool


KNOWN = frozenset(_CUES)
"""The languages of which negation is known at all."""


def knows(language: str) -> bool:
    """Tell whether negation in a language is known at all."""
    return language in KNOWN


@lru_cache(maxsize=PASSAGES_KEPT)
def denials(text: str, language: str) -> tuple[Denial, ...]:
    """Return the negations of a passage in order; indices into its tokens."""
    words = tokens(text)
    found: list[Denial] = []
    cues = _CUES[language]
    for at, (_, _, _, _, lower, stem, _) in enumerate(words):
        if lower not in cues and stem not in _DENIERS:
            continue
        token = words[at]
        by_verb = language == "en" and is_denier(words, at)
        if not by_verb and not _is_cue(words, at, language):
            continue
        if not by_verb and at + 1 < len(words) and words[at + 1].lower in _HARMLESS_AFTER:
            continue
        reached = _reached(words, at, _REACH_OF_DENY if token.stem == "deny" else _REACH, language)
        if token.stem == "deny" and reached and _is_deprived(words, reached[0]):
            continue  # "deny Dreamers the chance": what is denied is not they
        if token.lower == "none" and words[at + 1 : at + 2] and words[at + 1].lower == "of":
            # "None of the crew was killed" says nothing against there being a crew.
            reached = tuple(_main_verb(words, at, at + 1)) or reached[1:]
        if reached and reached[0] == at + 1 and _denies_itself(words[reached[0]].lower):
            continue  # "not impossible", "not uncommon"
        if token.lower in {"none", "nobody"} or reached:
            found.append(Denial(at, reached, by_verb))
    return tuple(found)


@lru_cache(maxsize=PASSAGES_KEPT)
def negated(text: str, language: str) -> Mapping[int, int]:
    """Return for each token of a passage under an odd number of negations the cue of the nearest one."""
    depth: dict[int, list[int]] = {}
    for denial in denials(text, language):
        for at in denial.reached:
            depth.setdefault(at, []).append(denial.cue)
    return MappingProxyType({at: cues[-1] for at, cues in depth.items() if len(cues) % 2})


def _is_cue(words: tuple[Token, ...], at: int, language: str) -> bool:
    if words[at].lower not in _CUES[language]:
        return False
    # "No." before a number and "no" as an answer deny nothing.
    return not (words[at].lower == "no" and at + 1 < len(words) and words[at + 1].text in {".", ",", ":"})


def _is_deprived(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a name after "deny" is of those who are denied something, not of doers."""
    return words[at].is_capital and not any(each.lower in _AUXILIARIES for each in words[at : at + 5])


def _denies_itself(word: str) -> bool:
    """Tell whether an adjective is a denial of another by its form: "impossible", but not "important"."""
    return (
        word.startswith(("un", "im", "in", "ir", "il"))
        and word.endswith(("ble", "ual", "al", "ant", "ent", "mon", "ar", "sy", "ful", "ive", "ely", "kely", "aware"))
        and word not in _MERELY_SO_SPELT
    )


def is_denier(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a verb denies what follows it ("failed to", "refused to", "ruled out")."""
    wanted = _DENIERS.get(words[at].stem)
    if wanted is None:
        return False
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if words[at].stem == "longer":
        return at > 0 and words[at - 1].lower == "no"
    if words[at].stem == "yet":
        return following == "to" and at > 0 and words[at - 1].stem in {"has", "hav", "had", "have", "be"}
    return not wanted or following in wanted


def is_unrealised(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether a verb tells what is only tried, asked for or needed: "lost its fight to overturn the fine"."""
    to = next((place for place in range(at - 1, max(-1, at - _REACH_OF_TRYING), -1) if words[place].lower == "to"), -1)
    if to < 1 or (to < at - 1 and words[to + 1].lower not in _HAVING):
        return False
    for token in reversed(words[max(0, to - _REACH_OF_TRYING) : to]):
        if token.kind == "mark" and token.text not in _INSIDE:
            return False
        if token.stem in _TRYING:
            return True
    return False


def _reached(words: tuple[Token, ...], cue: int, reach: int, language: str) -> tuple[int, ...]:
    """Return the content words from a cue to the end of its clause, and in some languages a few before it."""
    empty = _LITTLE_WORDS[language]
    of_noun = words[cue].lower in {"no", "without", "none"}  # these deny a noun, not what comes after it
    found: list[int] = []
    for at in range(cue + 1, min(len(words), cue + 1 + reach)):
        token = words[at]
        ends_clause = token.lower in _CLAUSE_ENDS and (found or token.lower != "before")
        if token.kind == "mark" and (token.text not in _INSIDE or words[at - 1].text == token.text == "-"):
            break
        if ends_clause:
            break
        if of_noun and token.lower in _PREPOSITIONS and not _is_infinitive(words, at):
            found += _main_verb(words, cue, at) if words[cue].lower != "without" else []
            break
        if token.kind == "word" and token.lower not in empty and not (of_noun and _is_known(words, cue, at)):
            found.append(at)
    if language != "en" and words[cue].lower not in _BEFORE_THE_DENIED:
        found += [
            at
            for at in range(max(0, cue - 3), cue)
            if words[at].kind == "word" and words[at].lower not in empty and len(words[at].text) > 3
        ]
    return tuple(sorted(found))


def _is_known(words: tuple[Token, ...], cue: int, at: int) -> bool:
    """Tell whether a word is spoken of as known: "no breach of the truce" denies no truce."""
    of_the = [each.lower for each in words[max(cue + 1, at - 2) : at]]
    return len(of_the) == _OF_THE and of_the[0] == "of" and of_the[1] in _DEFINITE


def _is_infinitive(words: tuple[Token, ...], at: int) -> bool:
    """Tell whether "to" begins what is denied: "no inclination to change"."""
    following = words[at + 1] if at + 1 < len(words) else None
    if words[at].lower != "to" or following is None or following.kind != "word":
        return False
    return following.text.islower() and following.lower not in FUNCTION_WORDS


def _main_verb(words: tuple[Token, ...], cue: int, at: int) -> list[int]:
    """Return the verb of a denied subject past its attribute: "no child in the trial died" denies "died"."""
    if any(each.kind == "word" and each.lower not in FUNCTION_WORDS for each in words[max(0, cue - 3) : cue]):
        return []  # no subject but an object: "found no harm in the vaccine"
    phrase = False
    for place in range(at, min(len(words), at + _REACH_OF_SUBJECT)):
        token = words[place]
        if token.kind == "mark" or token.lower in _CLAUSE_ENDS:
            break
        content = token.kind == "word" and token.lower not in FUNCTION_WORDS
        if phrase and content and (words[place - 1].lower in _AUXILIARIES or token.lower.endswith("ed")):
            return [place]
        phrase = phrase or content
    return []
