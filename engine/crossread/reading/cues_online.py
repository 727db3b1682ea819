"""What news sites leave in a text copied from their pages: players, teasers, credits, notes on who helped and when.

As with the other cues, only whole, short blocks are judged. Where the words could open a sentence of the article, too
("Editing by hand is slow"), the rest of the line must hold nothing but names, an address or a time.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crossread.model import BlockKind

_OPENED = re.compile(
    r"""^(?:
      Image\ (?:copyright|source|credit)[,:]?\s.{2,80}\sImage\ caption\b | Image\ caption,?\s+["'“‘]?[A-Z]
    | Image\ (?:copyright|source|credit)[,:]?\s+[A-Z][\w/&'’ -]{1,40}$
    | Media\ playback\ is\ (?:unsupported|not\ supported)\ on\ (?:your|this)\ device\b | Media\ caption,?\s+["'“‘]?[A-Z]
    | Play\ [Vv]ideo(?:\s+\d{1,2}:\d\d\b.*)?$ | (?:Enlarge\ this\ image\s+)?toggle\ caption\b
    | Facebook\ Twitter\ Pinterest\b
    | [Ss]upplied(?:\s+(?:The|An?|In(?:side)?)\s.*)?$
    | (?:In\ )?[Tt]his\s(?:\w+\.?,?\s)?\w+\.?\s\d{1,2},\s\d{4},?\s(?:file\s)?(?:photo|image|picture|frame\ grab)\b
      .{0,60}\b(?:shows|shown|provided|released|taken)\b
    )""",
    re.VERBOSE,
)
_AGENCY = (
    r"(?:Getty(?:\s+Images)?|AP|AFP|Reuters|REUTERS|EPA|PA(?:\s+(?:Wire|Images))?|Bloomberg|Xinhua|Shutterstock|Alamy)"
)
_SOURCE = rf"{_AGENCY}(?:\s+via\s+{_AGENCY})?(?:,\s*(?:FILE|File))?"
_PERSON = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}"
_CREDITED = re.compile(
    rf"[\w.|]\s+{_PERSON}(?:/[\w .]{{2,30}})?/\s*{_SOURCE}$"
    rf"|\([^()]{{3,60}}\s(?:via|for)\s+{_AGENCY}\)$"
    rf"|^{_PERSON}\s/\s{_AGENCY}\s+[A-Z]\w*\s"
)
_PICTURE_AGENCIES = ("Getty", "AP", "AFP", "euters", "REUTERS", "EPA", "PA", "Bloom", "Xinhua", "Shutter", "Alamy")
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[AaPp]\.?[Mm]\b\.?)?(?:\s*(?:(?:E|C|M|P|B|G)[SDM]?T|UTC|CEST|CET)\b)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?"
_DATE = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,?\s+{_DAY})?|{_DAY})"
_UPDATED = re.compile(
    rf"^\W*(?:this\s(?:story|report|article|post)\s(?:has\sbeen|was)\s(?:last\s)?updated\s(?:(?:on\s)?{_DATE},?\s)?(?:at\s)?{_TIME}"
    rf"|(?:(?:last|first)\s)?(?:updated|published|posted)(?:\s(?:at|on))?\s*[:|]?\s+(?:{_TIME}|{_DATE}(?:[\s,]+(?:at\s+)?{_TIME})?))"
    rf"(?:[\s,]+(?:on\s+)?{_DATE})?\W*$",
    re.IGNORECASE,
)
_CLOCK_ALONE = re.compile(
    r"^\W*\d{1,2}(?::\d\d(?:\s*[AaPp]\.?[Mm]\b\.?)?|(?:\.\d\d)?\s*[AaPp]\.?[Mm]\b\.?)"
    r"(?:\s*(?:(?:E|C|M|P|B|G)[SDM]?T|UTC|CEST|CET)\b)?\W*$"
)
_DEVELOPING = re.compile(
    r"^\W*this\s(?:is\sa\s(?:developing|breaking)(?:\snews)?\sstory|is\sbreaking\snews|story\sis\s(?:still\s)?developing)"
    r"(?:[\s,.;–—-]+(?:(?:please\s)?(?:check|come)\sback|(?:it|and)?\s?will\sbe\supdated|updates?\s(?:to|will)\s(?:come|follow)"
    r"|more\s(?:to|will)\s(?:come|follow)|refresh|stay\swith\sus)\b[^.]{0,60})?\W*$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"^\W*this\s(?:breaking\s)?(?:news\s)?(?:story|article|post)\s(?:has\sbeen|is\sbeing|will\sbe|was)\s(?:last\s)?"
    r"(?:updated|refiled)(?:\s(?:throughout|with\s(?:additional|further|more|new)\s(?:details?|developments?|information"
    r"|reporting|reactions?|comments?)\b[^.,;]{0,30}|to\s(?:fix|correct)\sa\stypo\b[^.,;]{0,30}))?\W*$",
    re.IGNORECASE,
)

_CONTRIBUTED = re.compile(
    r"^\W*(?:[A-Z][\w'’-]+\sreported\sfrom\s[A-Z][\w'’. ]{2,30}\.\s)?(?P<names>.{2,260}?),?\s(?:also\s)?contributed"
    r"(?:\s(?:additional\s)?reporting)?(?:\sto\sthis\s(?:report|story|article|post))?(?P<rest>,?\s(?:along\swith|from)\s.{2,60})?\W*$"
)
_ON_THIS = re.compile(r"contributed(?: additional)? reporting|contributed to this ")
_WORKED = re.compile(
    r"^\W*(?:(?:additional|further|extra)\s)?(?:reporting|writing|editing)\sby\s(?P<names>.{3,200})$"
    r"|^\W*with\s(?:files|(?:additional\s)?reporting|material|reports)\s(?:from|by)\s(?P<others>.{2,100})$",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"^\W*(?P<names>[A-Z].{2,80}?)\s(?:also\s)?reported\sfrom\s(?P<place>[A-Z][^.]{2,40}(?:\.[A-Z]\.?)*)\W*$"
)
_NAMELESS = frozenset(
    ("He", "I", "It", "Journalists", "Officers", "Officials", "Police", "Residents", "She", "They", "We", "Witnesses")
)
_BESIDE_NAMES = frozenset((
    "additional", "and", "along", "at", "by", "correspondent", "correspondents", "de", "editing", "editor", "editors",
    "for", "from", "in", "journalist", "journalists", "of", "producer", "producers", "reporter", "reporters",
    "reporting", "staff", "the", "van", "von", "with", "writer", "writers", "writing",
))  # fmt: skip
_AGENCIES = frozenset(("AFP", "AP", "ANSA", "Bloomberg", "DPA", "EFE", "PA", "Reuters", "UPI", "Xinhua"))

_PLATFORM = r"(?:Twitter|Facebook|Instagram|X|TikTok|Bluesky|Threads|Mastodon|YouTube|LinkedIn)"
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ASKED = re.compile(
    rf"""^\W*(?:
      follow\s(?:the\s)?(?-i:[A-Z])[^.,;!?]{{1,60}}\son\s(?-i:{_PLATFORM})\b
      (?:[\s,:()]+(?:@\w+|(?-i:[A-Z])[\w'’]*|and|or|on|his|her|its|their|site|page|here|for|more|updates)(?![\w'’]))*\W*$
    | (?:send|submit)\s(?:any\s|your\s|us\s)*(?:news\s)?(?:tips?|stor(?:y|ies)|photos?|pictures|videos?)
      \s(?:and\s\w+\s)?to\s{_ADDRESS}\W*$
    | (?:[^.?!]{{5,80}}\?\s)?(?:e-?mail|send)\s(?:us\s)?your
      \s(?:stor(?:y|ies)|photos?|pictures|videos?|experiences?|views|memories)\b.{{0,40}}\b{_ADDRESS}\W*$
    | (?:you\scan\s(?:also\s)?|and\shere(?:['’]s|\sis)\sour\s|please\s)?(?:e-?mail|contact|reach|write\sto)
      (?:\s(?:us|me|the\s(?:author|reporter|writer|editor|newsroom)s?|him|her|them))?(?:\s(?:at|on|via))?\s?:?\s{_ADDRESS}\W*$
    | (?:have|do)\syou\s[^?]{{0,60}}\b(?:information|tips?)\s(?:about|on)\sthis\s(?:story|subject)\?
    | (?:catch\sup|listen|tune\sin|check\sout|subscribe)\b.{{0,80}}\bour\s.{{0,30}}\b(?:podcast|newsletter)\b.{{0,40}}$
    | read\sor\sshare\sthis\sstory\b | story\scontinued\sbelow\W*$ | (?:watch|youtube)\W*$
    | \[(?:read|see|watch|listen|sign\sup|follow|here\sare\sthe)\b[^\[\]]{{5,180}}\]$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_AGREED = re.compile(
    r"\bby\ssigning\sup,?\syou\s(?:agree|consent)\b|\byou\scan\sunsubscribe\sat\sany\stime\b"
    r"|\bif\syou(?:['’]re|\sare)\snot\salready\ssigned\sup,?\ssubscribe\b|\btranscripts\sare\screated\son\sa\srush\sdeadline\b",
    re.IGNORECASE,
)
_TEASED = re.compile(
    r"^[^.]{8,160}[^\s.,;:]\sRead\ more$"
    r"|^[Ss]ee\ also\s+[\"'“‘]?[A-Z](?:.{4,180}[^.]|.{4,180}\.\.\.)$"
    r"|^(?:More|Related|Opinion|Analysis|Fact\ check|Live\ updates?|What\ (?:we|to)\ know):[\"'“‘]?[A-Z].{8,160}[^.!?]$"
    r"|^['‘].{3,50}['’]:[A-Z][a-z][^.!?]{15,150}$"
)
_LONGEST_LINK = 200

_ASIDE = re.compile(r"(?<=[.!?\"”’])\s+\((?:RELATED|READ MORE|SEE ALSO|ALSO READ|MORE):\s[^()]{10,200}\)$")
_NEWSFLASH = re.compile(r"\W*(?:BREAKING|JUST IN|UPDATE|URGENT|NEWS ?FLASH|ALERT|CORRECTION)\b")
_SECTION = 5  # blocks below a heading that can be its own
_FEWEST_SHOUTED = 5  # words; fewer are the article's own heading more often than not


def kind_of(line: str) -> BlockKind | None:
    """Return what a line of an article's page is besides prose, or None."""
    if _OPENED.match(line) or _is_credited(line):
        return BlockKind.CAPTION
    if _UPDATED.match(line) or _CLOCK_ALONE.match(line):
        return BlockKind.DATELINE
    is_link = len(line) <= _LONGEST_LINK and (_ASKED.match(line) or _TEASED.match(line))
    if is_link or _REVISED.match(line) or _DEVELOPING.match(line) or _AGREED.search(line) or _tells_who_helped(line):
        return BlockKind.BOILERPLATE
    return None


def aside_length(text: str) -> int:
    """Return how many code points a link in brackets at the end of a paragraph takes, 0 for none.

    >>> aside_length("The bridge is shut. (RELATED: Ferry Runs Aground At Oxmoor)")
    39
    """
    found = _ASIDE.search(text)
    return len(found.group().lstrip()) if found else 0


def shouted(texts: Sequence[str]) -> list[int]:
    """Return which of an article's blocks are promotions of other stories: in capitals, on a matter of their own.

    A heading of the article is told from them by its words: most of them the article has, too, or one is told right
    below it and nowhere else. A newsflash is none.
    """
    if sum(each.isupper() for each in texts) * 3 > len(texts):
        return []  # capitals are how this text is written
    candidates = [place for place, each in enumerate(texts) if place >= 2 and _is_shouted(each)]
    if not candidates:
        return []
    stems = [set() if place in candidates else _stems(each) for place, each in enumerate(texts)]
    told = Counter(stem for each in stems for stem in each)
    found = []
    for place in candidates:
        mine = _stems(texts[place])
        below = Counter(stem for each in stems[place + 1 : place + 1 + _SECTION] for stem in each)
        heads_section = any(told[each] and told[each] == below[each] for each in mine)
        if mine and not heads_section and sum(each in told for each in mine) * 2 < len(mine):
            found.append(place)
    return found


def _is_credited(line: str) -> bool:
    """Tell whether a line names the photographer and the agency of a picture."""
    return any(each in line for each in _PICTURE_AGENCIES) and _CREDITED.search(line) is not None


def _is_shouted(text: str) -> bool:
    return (
        text.isupper()
        and len(text.split()) >= _FEWEST_SHOUTED
        and not text.rstrip("\"'”’").endswith((".", ":", ","))
        and not _NEWSFLASH.match(text)
    )


def _stems(text: str) -> set[str]:
    return {each[:5] for each in re.findall(r"[^\W\d_]{4,}", text.lower())}


def _tells_who_helped(line: str) -> bool:
    found = _CONTRIBUTED.match(line)
    if found is not None and _ON_THIS.search(line):
        return _are_names(found["names"], least=2) and _are_names(found["rest"] or "", least=0)
    found = _REPORTED.match(line)
    if found is not None and _are_names(found["place"], least=1):
        return _are_names(found["names"], least=1) and found["names"] not in _NAMELESS
    found = _WORKED.match(line)
    return found is not None and _are_names(found["names"] or found["others"], least=1)


def _are_names(text: str, least: int) -> bool:
    """Tell whether a line holds nothing but names and their trades; the name of an agency is enough."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    capitals = [each for each in words if each[0].isupper() and each.lower() not in _BESIDE_NAMES]
    is_enough = len(capitals) >= least or bool(_AGENCIES.intersection(each.rstrip(".") for each in capitals))
    return is_enough and all(each[0].isupper() or each.lower() in _BESIDE_NAMES for each in words)
