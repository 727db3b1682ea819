"""The words and shapes by which a caption, a byline, a dateline or left-over boilerplate is known.

Conservative on purpose: a wrongly excluded sentence is lost to the comparison, a left-over line is only noise. So only
whole, short blocks are ever judged, and only by strong cues. Published as a table in docs/reading.md.
"""

from __future__ import annotations

import re

from crossread.model import BlockKind
from crossread.reading import cues_abroad, cues_online

LEFT_OUT = frozenset((BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.BOILERPLATE))
OPEN_TO_DOUBT = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM))

_LONGEST = 400  # code points: no block longer than this is judged at all

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_DATE = (
    rf"{_DAY}(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_TIME = (
    r"(?:,?\s*(?:at|\||-|–|—|·)?\s*\d{1,2}[:.]\s?\d\d\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:[A-Z]{2,4}\b)?"
    r"|,?\s*\d{1,2}\s*[ap]m)"
)
DATELINE_BLOCK = re.compile(
    rf"^(?:(?:first\s+)?(?:published|updated|posted|last\s+(?:updated|modified)|modified|date)\s*(?:on|at)?\s*[:|]?\s*"
    r"|on\s+)?"
    rf"(?:(?-i:[A-Z])[A-Z .'’-]+,\s+(?:(?-i:[A-Z])[A-Z .'’-]+,\s+)?)?{_DATE}{_TIME}?"
    rf"(?:\s*\((?-i:[A-Z][\w.&'’ -]{{1,40}})\))?"
    rf"(?:[\s,;|·•(–—-]*(?:first\s+)?(?:published|updated|posted|modified)\s*(?:on|at)?\s*[:|]?\s*(?:{_DATE})?{_TIME}?\)?)?"
    r"\W*$",
    re.IGNORECASE,
)
_NAME = r"(?:[^\W\d_][\w'’.-]*\s+){0,3}[^\W\d_][\w'’-]+"
_NAMES = rf"{_NAME}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_NAME})*"
BYLINE = re.compile(
    rf"^(?:words?\s*:|(?:words?|text|story|report|reporting|written|reported|posted|published|edited)\s+by|by)\s*:?\s+"
    rf"(?P<names>{_NAMES})(?:\s*[,;|(–—-].{{0,60}}|\s+(?:in|for|at|of|from)\s.{{2,40}})?$",
    re.IGNORECASE,
)
_ROLE = r"(?:reporter|correspondent|editor|columnist|writer|staff|journalist|bureau|producer|contributor)"
REPORTS_FROM = re.compile(rf"^{_NAME}\s+(?:reports|reporting)(?:\s+(?:from|in)\s+[^.!?]{{2,40}})?\s*$")
LONE_NAME = re.compile(r"^[A-Z][\w'’-]+(?:\s+[A-Z]\.)?(?:\s+(?:de|van|von|der|al|[A-Z][\w'’-]+)){1,3}$")
_PARTED = re.compile(r"\s+[|•·]\s+")
ROLE_LINE = re.compile(
    rf"^(?:{_NAMES}\s*[,|–—-]\s*.{{0,40}}\b{_ROLE}\b.{{0,30}}|(?:[A-Z]\w+\s+){{0,4}}{_ROLE})\s*$", re.IGNORECASE
)

_CREDIT = (
    r"(?i:photo(?:graph)?s?|picture|pic|image|credit|illustration|video|source|graphic|screengrab|file\s+photo)"
    r"(?i:\s+(?:by|credit|courtesy(?:\s+of)?))?"
)
_AGENCY = (
    r"(?:Getty(?:\s+Images)?|GETTY(?:\s+IMAGES)?|AP(?:\s+Photo)?|AFP|Reuters|REUTERS|EPA|PA(?:\s+Wire)?|Shutterstock"
    r"|SHUTTERSTOCK|Alamy|ALAMY|Rex|REX|Xinhua|Bloomberg|Handout|Flickr|Wikimedia\s+Commons|iStock|SWNS|Press\s+Association)"
)
CAPTION = re.compile(
    rf"\(\s*{_CREDIT}\s*:\s*[^()]{{2,80}}\)\W*$"
    rf"|(?<=[a-z.])(?:GETTY|REUTERS|SHUTTERSTOCK|ALAMY|AFP|REX|EPA|Getty Images)(?:\s+IMAGES)?\W*$"
    rf"|\((?:[^()]{{2,50}}[/,]\s*)?{_AGENCY}(?:\s*[/,][^()]{{2,50}})?\)\W*$"
    rf"|(?:^|[.!?]\s+|\s[|–—-]\s){_CREDIT}\s*:\s+[^.!?]{{2,80}}\.?$"
    rf"|^(?:PICTURED|Pictured)(?:\s+(?:above|below|left|right|here))?\s*[:,]\s+\S"
    rf"|^(?:FILE(?:\s+PHOTO)?\s*[-–—:]|File\s+photo:|Supplied\s+[A-Z])"
    rf"|^\([^()]{{3,80}}\s(?:via|for)\s+{_AGENCY}\)$"
    rf"|^(?:\w+\s+){{0,3}}{_AGENCY}(?:\s*(?:/|via)\s*.{{2,50}})?$"
)
_CAPTION_HINTS = (
    "photo", "pictur", "pic:", "image", "credit", "illustrat", "video", "source:", "graphic", "screengrab", "file -",
    "file –", "file —", "file:", "supplied", "getty", "(ap", "ap/", "/ap", "ap ", "afp", "reuters", "epa", "(pa", "/pa",
    "pa wire", "shutterstock", "alamy", "rex", "xinhua", "bloomberg", "handout", "flickr", "wikimedia", "istock",
    "swns", "press association",
)  # fmt: skip
CREDIT_END = re.compile(rf"[\w.]\s+(?:{_AGENCY})\s*/\s*[A-Z][\w .]+$|[\w.]\s+[A-Z][\w .]+/\s*{_AGENCY}$")

_PLACE = r"[A-Z][A-Z.'’-]+(?:\s+(?:[A-Z][A-Z.'’-]+|(?:de|of|the|and|upon)))*"
DATELINE_HEAD = re.compile(
    rf"^(?:{_PLACE}(?:\s*[/,]\s*[A-Z][\w.'’ ]{{1,25}}){{0,2}}(?:\s*,\s*{_DATE})?"
    rf"(?:\s*\([A-Z][^()]{{1,40}}\)\s*[-–—:]*|\s*(?:[–—]|--|-(?=\s)))|\([A-Z]{{2,10}}(?:\s+\w+)?\)\s*(?:[-–—]+)?)\s*"
)

_WHOLE = re.compile(
    r"""^(?:
      latest\ (?:news|stories|headlines|videos?)
    | (?:top|more|related|trending|recommended|popular|most\ (?:read|popular|viewed|shared))
        \ (?:news|stories|articles|content|topics|videos?|posts|links|coverage|now|on\ this(?:\ story)?)
    | related | trending | recommended | most\ (?:read|popular|viewed|shared)
    | (?:top|more|most\ (?:read|popular|viewed|shared))(?:\ (?:news|stories))?\ (?:in|from|on)\ .{2,40}
    | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in)
    | don['’]t\ miss | advertisement | sponsored(?:\ (?:content|links))?
    | share(?:\ (?:this|on|via).{0,40})? | tweet | e-?mail | print
    | (?:post\ a\ |leave\ a\ |view\ |show\ |\d+\ )?comments?(?:\ \(\d+\))?
    | subscribe(?:\ (?:now|today))? | (?:sign|log)\ (?:in|up)(?:\ (?:now|here))?
    | click\ (?:here|to)\ .{0,60} | watch\ (?:now|live|the\ video)
    | (?:skip|jump)\ to\ .{3,30} | back\ to\ top | loading\W* | read\ more
    | (?:continue|keep)\ reading(?:\ (?:below|the\ main\ story))?
    | story\ continues(?:\ below)?.{0,30} | (?:article\ )?continues\ (?:after|below).{0,40}
    | this\ article\ is\ more\ than\ .{3,20}\ old | slideshow\ \(\d+\ images?\) | toggle\ caption | enlarge\ this\ image
    | \d[\d.,]*[km]?\ followers | listen | download | follow | home | menu | search | tags | topics | close
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENING = re.compile(
    r"""^\W*(?:
      read\ (?:more|also|next|this)\s*[:>»–—-]
    | (?:see|watch|also|more|read)\ (?:also|more|now|this)?\s*[:>»]\s*\S
    | (?:live\ (?:blog|updates?)|related(?:\ (?:story|stories|articles?|coverage|links?|videos?))?|recommended)\s*:\s*\S
    | (?:don['’]t\ miss|click\ here|must\ read|more\ on\ this(?:\ story)?)\s*:\s*\S
    | (?:sign|signed)\ up\ (?:to|for|here|now|today|below) | subscribe\ (?:to|for|here|now|today)
    | follow\ (?:us|me|him|her|them|@\w+|the\ (?:author|reporter))\b | (?:like|find|join)\ us\ on\b
    | share\ (?:this|on)\ (?:article|story|page|facebook|twitter|x|whatsapp)
    | get\ (?:the\ (?:latest|day['’]s|best|top)|our|breaking|all\ the)\b.{0,80}\b(?:inbox|newsletter|e-?mail|alert|app)
    | (?:copyright|©|\(c\))\s+.{0,12}\d{4} | ©\s*\w | all\ rights\ reserved
    | this\ (?:material|article|story|content)\ may\ not\ be\ (?:published|reproduced)
    | we\ (?:use|value|and\ our\ partners)\b.{0,60}\b(?:cookies|privacy)\b
    | (?:by\ )?(?:clicking|continuing)\b.{0,60}\b(?:cookies|terms|agree)\b
    | (?:download|get)\ (?:our|the)\ .{0,30}\bapp\b | (?:please\ )?(?:enable|turn\ on)\ javascript
    | (?:have|got)\ a\ (?:tip|story)\b.{0,80}(?:@|contact|e-?mail|tell\ us)
    | (?:for\ more\ stories\ like\ this|to\ comment\ on\ this\ (?:story|article)|view\ (?:comments|gallery|all))
    | comments\ (?:are\ closed|\(\d+\)) | e-?mail\ (?:our|the)\ (?:newsdesk|news\ ?room|reporter|author)\b
    | (?:lesen\ sie\ (?:auch|mehr)|mehr\ zum\ thema|(?:à\ )?lire\ aussi|lea\ también|leggi\ anche|lees\ ook)\b
    | (?:te\ puede\ interesar|también\ te\ puede\ interesar|sur\ le\ même\ sujet|voir\ aussi|potrebbe\ interessarti
        |veja\ também|leia\ (?:também|mais)|auch\ interessant|mehr\ dazu)\s*[:»]\s*\S
    | (?:melden\ sie\ sich|abonnieren\ sie|inscrivez-vous|abonnez-vous|suscríb(?:ete|ase)|iscriviti|assine|meld\ je)\b
        .{0,60}\b(?:newsletter|infolettre|boletín|nieuwsbrief)\b.{0,40}$
    | (?:folgen\ sie\ uns|suivez-nous|síguenos|siga-nos|seguici|volg\ ons)\b
    | (?:anzeige|werbung|publicité|publicidad|pubblicità|advertentie)\W*$
    | support\ us\b | (?:please\ )?donate\ (?:now|today|here|to\ us)\b
    | become\ a\ (?:member|supporter|subscriber)\b.{0,60}$
    | \((?:additional\ )?(?:reporting|writing|editing)\ by\ [^()]{3,150}\)\W*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ANYWHERE = re.compile(
    r"all rights reserved\W*$"
    r"|[.!]\s+support us (?:from|today|now)\b.{0,40}$"
    r"|\b(?:e-?mail|contact|call|phone|ring|text|message|tell|write to) (?:our|the)(?: [\w'’]+)? news ?(?:desk|room)\b"
    r"|\bterms of (?:use|service)\b.{0,30}\bprivacy\b",
    re.IGNORECASE,
)
_LONGEST_OPENING = 200


def kind_of(text: str, *, place: int, count: int) -> BlockKind | None:
    """Return what a block is besides prose, or None; `place` is its index among `count` blocks."""
    if len(text) > _LONGEST:
        return None
    line = " ".join(text.split())
    if is_boilerplate(line):
        return BlockKind.BOILERPLATE
    near_edge = place < 8 or place >= count - 2
    if near_edge and len(line) <= 120:
        if DATELINE_BLOCK.match(line) or cues_abroad.is_dateline(line):
            return BlockKind.DATELINE
        if is_byline(line) or all(is_byline(part) or DATELINE_BLOCK.match(part) for part in _PARTED.split(line)):
            return BlockKind.BYLINE
        if cues_abroad.is_byline(line):
            return BlockKind.BYLINE
    if is_caption(line) or (place and cues_abroad.is_caption(line)):
        return BlockKind.CAPTION
    return cues_online.kind_of(line)


def dateline_length(text: str) -> int:
    """Return how many code points a dateline at the head of a paragraph takes, 0 for none.

    >>> dateline_length("PORT CALLOW, Oct. 14 (Wire) - A ferry")
    30
    """
    found = DATELINE_HEAD.match(text[:120]) or cues_abroad.DATELINE_HEAD.match(text[:120])
    return found.end() if found is not None and found.end() < len(text) else 0


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole block is a left-over of the page around the article."""
    if _WHOLE.match(line):
        return True
    if len(line) <= _LONGEST_OPENING and _OPENING.match(line):
        return True
    if len(line) <= _LONGEST_OPENING and _ANYWHERE.search(line) is not None:
        return True
    return cues_abroad.is_boilerplate(line)


def is_caption(line: str) -> bool:
    """Tell whether a whole block is a picture's caption or credit."""
    lowered = line.lower()
    if not any(hint in lowered for hint in _CAPTION_HINTS):
        return False  # spares most prose the dear expressions below
    if CAPTION.search(line):
        return True
    return len(line) <= 250 and CREDIT_END.search(line) is not None


def is_byline(line: str) -> bool:
    """Tell whether a block names the author; only asked near the top or the end."""
    if line.endswith((".", "!", "?", "”", '"')) and not re.search(r"\b[A-Z]\.$", line):
        return False
    found = BYLINE.match(line)
    if found is not None:
        first = found["names"].split(",")[0]
        return _looks_named(first)
    if REPORTS_FROM.match(line):
        return True
    return ROLE_LINE.match(line) is not None and _looks_named(line.split(",", maxsplit=1)[0])


def _looks_named(names: str) -> bool:
    words = [
        word
        for word in re.findall(r"[\w'’-]+", names)
        if word.lower() not in {"and", "de", "van", "von", "der", "la", "the"}
    ]
    return bool(words) and sum(word[0].isupper() for word in words) >= max(min(2, len(words)), len(words) - 1)
