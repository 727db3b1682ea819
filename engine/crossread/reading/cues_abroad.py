"""The words and shapes by which lines around an article are known in languages other than English.

German, Spanish, French, Italian, Portuguese, Dutch, and the commonest of Polish, Russian and Swedish. As with the
English ones in `cues`, only whole, short blocks are judged.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uar|vier|eiro|uari)?|jänner|gennaio|genn?|enero|ene|févr?(?:ier)?|feb(?:ruar|raio|rero|braio|ruari)?|fev(?:ereiro)?"
    r"|märz|mrz|marzo|mars|março|maart|mrt|mar|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|mai|mayo|may|maggio|magg?|maio|mei|maj"
    r"|jun(?:i|io|ho)?|juin|giugno|giu|jul(?:i|io|ho)?|juil(?:let)?|luglio|lug|aug(?:ust|ustus|usti)?|agosto|ago|août|aoû"
    r"|sept?(?:ember|iembre|embre)?|setiembre|settembre|sett?|setembro|okt(?:ober)?|oct(?:ubre|obre)?|ottobre|ott|out(?:ubro)?"
    r"|nov(?:ember|iembre|embre|embro)?|de[zcs](?:ember|iembre|embre|embro)?|déc(?:embre)?|dic(?:iembre|embre)?"
    r"|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b\.?"
)
_WEEKDAY = (
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lunes|martes|miércoles|jueves|viernes|sábado"
    r"|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|(?:mo|di|mi|do|fr|sa|so)\.)"
)
_TIME = (
    r"(?:[\s,|–—-]*(?:um|gegen|a\s+las|à|alle(?:\s+ore)?|às|om|ore|kl\.?)?\s*\d{1,2}(?:[:.]|\s?h\s?)\d\d"
    r"(?:\s?(?:uhr|h|hs|hrs|horas|uur)\b\.?)?)"
)
_DATE = (
    rf"(?:{_WEEKDAY},?\s+(?:den\s+|dem\s+|el\s+|le\s+|día\s+)?)?"
    rf"(?:\d{{1,2}}(?:\.|er|º|°)?\s*(?:de\s+|of\s+)?{_MONTH}(?:,?\s+(?:de\s+|del\s+)?\d{{4}})?|\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?\d{{2,4}})"
)
AGENCIES = (
    r"(?:dpa|DPA|AFP|afp|APA|epd|KNA|kna|SID|sid|EFE|efe|ANSA|Ansa|AGI|Adnkronos|LUSA|Lusa|ANP|BELGA|Belga|TT|PAP|TASS|ТАСС"
    r"|RIA|РИА|ATS|SDA|sda|ots|Reuters|REUTERS|AP|Europa\s+Press|Keystone-SDA|Télam|Notimex|Xinhua|Agencias?|Agência\s+Brasil)"
)
_AGENCY_TOO = rf"\((?:{AGENCIES}|[A-Z]{{2,8}})(?:[/,]\s?[\w .-]{{1,25}})?\)"
_CAPITAL = r"(?-i:[A-ZÄÖÜÁÀÂÉÈÊÍÓÔÚÇÑĄĆŁŚŻА-Я])"
_PLACE = (
    rf"{_CAPITAL}[\w.'’-]*(?:[\s/](?:{_CAPITAL}[\w.'’-]*|am|an|der|de|del|la|las|los|do|da|im|ob|sur|und|y)){{0,5}}"
)
_SHOWN = (
    r"(?:erst)?(?:veröffentlicht|aktualisiert|publicado|actualizado|publiée?s?|mise?s?\s+à\s+jour|pubblicato|aggiornato"
    r"|atualizado|gepubliceerd|bijgewerkt|stand|erschienen|publicerad|uppdaterad|обновлено|опубликовано)"
)
_DATELINE = re.compile(
    rf"^(?:{_SHOWN}\s*:?\s*(?:am|vom|el|le|il|em|op|den|a)?\s*)?(?:{_PLACE}(?:\s*[,(]\s*{_PLACE}\)?)?\s*[,.|–—-]?\s+(?:den\s+|le\s+|a\s+)?)?"
    rf"{_DATE}{_TIME}?(?:\s*{_AGENCY_TOO})?\W*$"
    rf"|^{_SHOWN}\b[^.!?\d]{{0,20}}{_TIME}\W*$|^{_PLACE}\s*{_AGENCY_TOO}\W*$",
    re.IGNORECASE,
)
# At the head of a paragraph; the agency is named, so that no sentence loses its beginning.
DATELINE_HEAD = re.compile(
    rf"^(?:{_PLACE}(?:\s*[,/]\s*(?:{_PLACE}|(?i:{_DATE}))){{0,2}}\s*)"
    rf"\({AGENCIES}(?:[/,]\s?[\w .-]{{1,25}})?\)\s*\.?\s*[-–—:]*\s*"
)

_NEWSROOM = re.compile(
    rf"^(?:redacción|redaktion|la\s+rédaction|rédaction|redazione|redação|redactie|agenci(?:a|as|es)(?-i:\s+[A-ZÁÉÍÓÚ]\w+)?"
    rf"|agence(?-i:\s+[A-Z]\w+)|nachrichtenagentur(?-i:\s+\w+)"
    rf"|(?-i:{AGENCIES})(?:(?:\s*[/,]\s*|\s+(?:y|und|et|e|en)\s+)(?-i:{AGENCIES}|lno|lby|lnw|lbn)\b)*)(?:\s+{_PLACE})?$",
    re.IGNORECASE,
)
_WITH_AGENCY = re.compile(
    rf"^\W*(?:mit\s+(?:material|informationen)\s+(?:von|der)|mit|quellen?\s*:|fuentes?\s*:|con\s+informaci[oó]n(?:es)?\s+de|con|avec"
    rf"|source\s*:|fonte\s*:|bron\s*:|com)\s*(?:der\s+|la\s+|l['’])?(?-i:{AGENCIES})(?:[\s,/und]+(?-i:{AGENCIES}))*\W*$"
    rf"|^\({AGENCIES}(?:/\w{{2,4}})?\)$",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_][\w'’.-]*"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{1,4}}"
_AND = r"\s*,\s*|\s+(?:und|y|e|et|en|i|och|og|и|and|sowie)\s+|\s*&\s*|\s*/\s*"
_BYLINE = re.compile(
    rf"^(?:(?:ein\s+(?:bericht|beitrag|kommentar)\s+)?von|par|por|door|di|av|af|texte?s?\s*:|texto\s*:|testo\s*:|autore?(?:en|in|es)?\s*:|автор\s*:)\s+"
    rf"(?:unsere[mrn]?\s+\w+\s+|notre\s+\w+\s+|nuestr[oa]\s+\w+\s+|onze\s+\w+\s+)?"
    rf"(?P<names>{_NAME}?(?:(?:{_AND}){_NAME}?)*?)(?P<rest>\s*[,;|(–—/]\s*.{{2,60}}|\.\s+(?:{_CAPITAL}|el\s|la\s).{{2,40}}|\s+(?:in|aus|en|à|desde|da)\s+{_PLACE})?$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    rf"^(?P<names>{_NAME}?)\s*[,|–—-]\s*(?:.{{0,30}}\b)?(?:corresponsal|enviad[oa]\s+especial|redactora?|redakteurin?|korrespondentin?|reporterin?"
    r"|reporter|correspondante?|envoyée?\s+spéciale?|corrispondente|inviat[oa]|correspondente|verslaggever|correspondent)\b.{0,40}$",
    re.IGNORECASE,
)
_PARTICLES = frozenset((
    "af", "al", "av", "bin", "da", "das", "de", "del", "dem", "den", "der", "di", "do", "dos", "du", "e", "el", "i",
    "ibn", "la", "las", "le", "los", "ten", "ter", "van", "vom", "von", "y",
))  # fmt: skip
_SAINTS = frozenset(("san", "santa", "santo", "sankt", "saint", "são"))
_PARTED = re.compile(r"\s+[|•·]\s+|\s+[–—]\s+|\s*\|\s*")

_PICTURE = (
    r"(?:fotos?|bild(?:er)?|symbol(?:bild|foto)|archiv(?:bild|foto)|grafik|fotografías?|fotografia|im[aá]gene?s?|imagem|infografía"
    r"|gráfico|photos?|crédit(?:\s+photo)?|légende|immagine|beeld|фото|pie\s+de\s+foto|bildunterschrift|créditos?)"
    r"(?:\s+(?:de\s+archivo|d['’]archives?|d['’]archivio|de\s+arquivo|oben|unten|links|rechts))?"
)
_CAPTION = re.compile(
    rf"^{_PICTURE}\s*:\s*\S.{{1,250}}$|^(?:im\s+bild|auf\s+dem\s+(?:bild|foto)|unser\s+bild|en\s+la\s+(?:imagen|foto(?:grafía)?)|sur\s+la\s+photo"
    rf"|nella\s+foto|na\s+(?:foto|imagem)|op\s+de\s+foto)\s*[:,]\s*\S.{{1,250}}$"
    rf"|\(\s*{_PICTURE}\s*:\s*[^()]{{2,80}}\)\W*$|(?:[.!?]\s+|\s[|–—-]\s){_PICTURE}\s*:\s*[^.!?]{{2,80}}\.?$"
    rf"|^{_PICTURE}\s*[/©]\s*\S.{{1,80}}$|^(?:symbolbild|symbolfoto|archivbild|archivfoto|imagen\s+de\s+archivo|foto\s+de\s+archivo)\W*$",
    re.IGNORECASE,
)

_CAPTION_HINTS = (
    "foto",
    "photo",
    "bild",
    "imag",
    "imág",
    "gráfic",
    "grafi",
    "crédit",
    "légende",
    "immag",
    "beeld",
    "фото",
)

_MAIL = (
    r"(?:newsletters?|infolettre|bolet[íi]n(?:es)?|correo|e-?mails?|courriel|postfach|posteingang|bo[iî]te|mailbox|nieuwsbrief|nyhetsbrev"
    r"|posta|casella|caixa|рассылк\w*)"
)
_SUBSCRIBE = (
    r"suscríb(?:ase|ete)|ap[úu]nt(?:ese|ate)|reg[íi]str(?:ese|ate)|melden\s+sie\s+sich|melde\s+dich|abonnieren?(?:\s+sie)?|jetzt\s+(?:abonnieren|anmelden|bestellen)"
    r"|bestellen\s+sie|inscrivez-vous|abonnez-vous|iscriv(?:iti|etevi)|abbona(?:ti|tevi)|assine|inscreva-se|cadastre-se|meld\s+je|schrijf\s+je"
    r"|abonneer|prenumerera|anmäl\s+dig|подпи(?:сывайтесь|шитесь)|zapisz\s+się|subskrybuj"
)
_BOILERPLATE = re.compile(
    rf"^\W*(?:(?:{_SUBSCRIBE})\b(?:\W*$|.{{0,140}}\b(?:{_MAIL}|hier|aquí|ici|qui|aqui|app|whatsapp|telegram|kanal|canal|канал)\b.{{0,40}}$)"
    rf"|(?:reci(?:ba|be)|recevez|ricevi|receba|ontvang|erhalten\s+sie|bleiben\s+sie)\b.{{0,80}}\b{_MAIL}\b.{{0,40}}$"
    r"|(?:folgen\s+sie|folge)\s+(?:uns|dem)\b|suivez-nous|síg(?:anos|uenos)|siga-nos|segui(?:ci|teci)|volg\s+ons|följ\s+oss"
    r"|(?:lesen\s+sie\s+(?:auch|mehr|dazu|hier)|mehr\s+(?:dazu|zum\s+thema)|weiterlesen|das\s+könnte\s+sie\s+(?:auch\s+)?interessieren|leer\s+más"
    r"|lea\s+(?:también|más)|más\s+(?:información|noticias)|(?:te|le)\s+puede\s+interesar|lire\s+(?:aussi|la\s+suite)|leggi\s+(?:anche|tutto)"
    r"|saiba\s+mais|leia\s+(?:mais|também)|lees\s+(?:ook|meer|verder)|läs\s+(?:också|mer)|читайте\s+также)\s*(?:[:»>].*)?\W*$"
    r"|(?:(?:haben|hätten|kennen)\s+sie\b.{0,60}\b(?:hinweise?|tipps?|geschichte)|¿?tienen?s?\b.{0,40}\b(?:información|historia|pista)"
    r"|vous\s+avez\b.{0,40}\b(?:information|témoignage))\b.{0,120}\b(?:schreiben|mailen|melden|redaktion|escr[íi]b\w+|contact\w+|redacción|écrivez\w*|rédaction)\b"
    r"|(?:schreiben|mailen)\s+sie\s+(?:uns|an\s+(?:die|unsere)\s+redaktion)\b|escr[íi]b(?:a|e|i)nos\b|écrivez-nous\b|scriveteci\b"
    r"|(?:teilen|drucken|merken|kommentare?|compartir|comparte|imprimir|comentarios?|partager|imprimer|commentaires?|condividi|stampa|commenti"
    r"|compartilh(?:e|ar)|delen|anzeige|werbung|publicidad|publicité|pubblicità|advertentie)\W*$"
    r")|(?:alle\s+rechte\s+vorbehalten|todos\s+los\s+derechos\s+reservados|tous\s+droits\s+réservés|tutti\s+i\s+diritti\s+riservati"
    r"|todos\s+os\s+direitos\s+reservados|alle\s+rechten\s+voorbehouden|все\s+права\s+защищены)\W*$",
    re.IGNORECASE,
)
_LONGEST_BOILERPLATE = 200


def is_dateline(line: str) -> bool:
    """Tell whether a whole block says only where and when: "Bad Quell, 7. Mai", "Madrid, 3 nov (EFE)"."""
    return _DATELINE.match(line) is not None


def is_byline(line: str) -> bool:
    """Tell whether a whole block names the author or the agency, and perhaps place and day besides."""
    if line.endswith((".", "!", "?", "”", '"', "«", "»", ":")):
        return False
    parts = _PARTED.split(line)
    told = [_is_author(part) or is_dateline(part) for part in parts]
    return any(told) and all(is_told or re.fullmatch(_PLACE, part) for is_told, part in zip(told, parts, strict=True))


def is_caption(line: str) -> bool:
    """Tell whether a whole block is a picture's caption or credit."""
    lowered = line.lower()
    return any(hint in lowered for hint in _CAPTION_HINTS) and _CAPTION.search(line) is not None


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole block is a left-over of the page around the article, or says which agency had a part."""
    if len(line) > _LONGEST_BOILERPLATE:
        return False
    return _BOILERPLATE.search(line) is not None or _WITH_AGENCY.match(line) is not None


def _is_author(line: str) -> bool:
    if _NEWSROOM.match(line):
        return True
    found = _BYLINE.match(line) or _ROLE.match(line)
    if found is None:
        return False
    return all(_is_full_name(each) for each in re.split(_AND, found["names"], flags=re.IGNORECASE) if each)


def _is_full_name(name: str) -> bool:
    """Tell whether words are the name of a person, first and last: "Von Kiel nach Hamburg" has none."""
    words = name.split()
    capitals = sum(each[0].isupper() for each in words)
    return (
        capitals >= 2
        and words[0].lower() not in _SAINTS
        and all(each[0].isupper() or each.lower() in _PARTICLES for each in words)
    )
