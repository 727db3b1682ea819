"""The blocks of plain text: what is joined, what never is, and what a block is to its reader."""

import textwrap

import pytest

from crossread.model import BlockKind
from crossread.reading import read_bytes, read_text
from crossread.reading.structure import find_blocks

PROSE = (
    "The bridge at Oxmoor was closed on Monday after a storm broke two of its four piers and carried the parapet into the river.",
    "Nobody was hurt, the council said. Buses go round by the mill until the piers have been mended, which may take a month.",
    "Ada Marlow, who keeps the toll house, heard a crack like a tree falling and ran to stop the carts.",
)


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in find_blocks(text)]


def texts(text: str) -> list[str]:
    return [" ".join(each.split()) for _, each in blocks(text)]


@pytest.mark.parametrize("width", [40, 60, 72, 100])
def test_wrapped_prose_is_joined_again(width) -> None:
    wrapped = "\n\n".join(textwrap.fill(each, width) for each in PROSE)
    assert texts(wrapped) == list(PROSE)


@pytest.mark.parametrize("width", [60, 72])
def test_wrapped_prose_with_indents_for_paragraphs(width) -> None:
    wrapped = "\n".join(textwrap.fill(each, width, initial_indent="   ") for each in PROSE)
    assert texts(wrapped) == list(PROSE)


def test_one_paragraph_per_line() -> None:
    assert texts("\n".join(PROSE)) == list(PROSE)


def test_complete_sentences_on_lines_of_their_own_are_never_joined() -> None:
    lines = [
        "The bridge was closed.",
        "Nobody was hurt.",
        "“It cracked,” she said.",
        "Why?",
        "The council will not say.",
    ]
    assert texts("\n".join(lines)) == lines


def test_names_and_items_on_short_lines_are_not_joined() -> None:
    lines = ["Carpool", "Walk or ride a bicycle", "Shop by telephone", "Ride public transport"]
    assert texts("\n".join(lines)) == lines


def test_text_keeps_every_character_but_line_ends() -> None:
    data = "\ufeff\tThe  bridge —\u00a0é … \r\n\r\n  is closed.\rYes. \n".encode()
    article = read_bytes(data, "a.txt")
    assert article.text == "\tThe  bridge —\u00a0é … \n\n  is closed.\nYes. \n"


CASES = [
    ("Bridge closes after storm", BlockKind.HEADLINE),
    ("By Ada Marlow", BlockKind.BYLINE),
    ("By Ada Marlow, chief reporter", BlockKind.BYLINE),
    ("Ada Marlow, Transport Correspondent", BlockKind.BYLINE),
    ("Published 18 June 2026", BlockKind.DATELINE),
    ("Wednesday 15 October 2025, updated 9.05am", BlockKind.DATELINE),
    ("Ada Marlow and Piet StoneGETTY", BlockKind.CAPTION),
    ("The broken pier yesterday (Photo: Harbour Press)", BlockKind.CAPTION),
    ("Pickets at the junction. Photograph: Ada Marlow/Gazette", BlockKind.CAPTION),
    ("FILE - In this May 3 photo, the bridge stands. (AP Photo/Ada Marlow)", BlockKind.CAPTION),
    ("Latest News", BlockKind.BOILERPLATE),
    ("READ MORE: How to cross a river", BlockKind.BOILERPLATE),
    ("Sign up to our newsletter for more", BlockKind.BOILERPLATE),
    ("Follow us on Facebook", BlockKind.BOILERPLATE),
    ("© 2026 Gazette Media. All rights reserved.", BlockKind.BOILERPLATE),
    ("Most read in News", BlockKind.BOILERPLATE),
    ("Do you know more? Email our newsdesk at tips@gazette.example", BlockKind.BOILERPLATE),
    ("- Two piers broke", BlockKind.LIST_ITEM),
    ("Von Max Stein", BlockKind.BYLINE),
    ("Lesen Sie auch: Brücke gesperrt", BlockKind.BOILERPLATE),
    ("Publicité", BlockKind.BOILERPLATE),
    ("QUAYFORD, Wales, July 2", BlockKind.DATELINE),
    ("QUAYFORD, July 2 (NWN)", BlockKind.DATELINE),
    ("Pictured: the pier on Sunday", BlockKind.CAPTION),
    ("Seen it? Ring the Harbour newsdesk, night and day.", BlockKind.BOILERPLATE),
    ("Von Eva Stein und Max von der Heide, Hafenblatt", BlockKind.BYLINE),
    ("Bad Quell, 7. Mai", BlockKind.DATELINE),
    ("Quellheim, 12. März 2026 (dpa)", BlockKind.DATELINE),
    ("Por Ana Ruiz y Pablo León. El Faro de Ribera", BlockKind.BYLINE),
    ("Agencia Faro | Ribera, 7 de mayo", BlockKind.BYLINE),
    ("Redacción | Ribera", BlockKind.BYLINE),
    ("Par Anne Leroy (avec AFP)", BlockKind.BYLINE),
    ("Di Marta Riva", BlockKind.BYLINE),
    ("Door Jan de Vries en Piet Kok", BlockKind.BYLINE),
    ("Foto: Eva Stein/dpa", BlockKind.CAPTION),
    ("Der Steg am Montag (Foto: Eva Stein)", BlockKind.CAPTION),
    ("Fotografía: el muelle tras la tormenta.", BlockKind.CAPTION),
    ("En la imagen, el muelle tras la tormenta", BlockKind.CAPTION),
    ("Apúntese a nuestro boletín diario", BlockKind.BOILERPLATE),
    ("Reciba las noticias del puerto en su correo cada mañana.", BlockKind.BOILERPLATE),
    ("Melden Sie sich hier für unseren Newsletter an.", BlockKind.BOILERPLATE),
    ("Con información de EFE", BlockKind.BOILERPLATE),
    ("Alle Rechte vorbehalten", BlockKind.BOILERPLATE),
]


@pytest.mark.parametrize(("line", "kind"), CASES)
def test_kinds_of_lines_are_known(line, kind) -> None:
    head = "" if kind is BlockKind.HEADLINE else "Bridge closes after storm\n\n"
    text = f"{head}{line}\n\n{PROSE[0]}\n\n{PROSE[1]}"
    assert {each: name for name, each in blocks(text)}[line] == kind.value


PROSE_ALL_THE_SAME = [
    "Read more books, the minister told pupils, and they did.",
    "Follow the money, she said.",
    "Share prices fell by four per cent on Monday.",
    "By Monday the bridge was open again.",
    "Von der Leyen said so.",
    "Sign language was used at the meeting.",
    "Photographs of the bridge were shown in court.",
    "Copyright law was changed in 1998.",
    "The file was published on 18 June 2026 by the council.",
    "Comments by the minister angered the union.",
    "Related deaths rose to 14, officials said.",
    "Reuters reported on Monday that the bridge had been closed.",
    "Get out of the house, the police told her.",
    "Am 7. Mai begann der Prozess.",
    "Melden Sie Schäden der Gemeinde!",
]


@pytest.mark.parametrize("line", PROSE_ALL_THE_SAME)
def test_prose_is_never_taken_for_furniture(line) -> None:
    text = f"Bridge closes after storm\n\n{line}\n\n{PROSE[0]}\n\n{line}\n"
    assert [name for name, each in blocks(text) if each == line] == ["paragraph", "paragraph"]


def test_bare_name_before_the_date_is_a_byline() -> None:
    text = f"Bridge closes after storm\n\nAda Marlow\nSaturday 7 March 2026\n\n{PROSE[0]}"
    article = read_text(text)
    assert article.author == "Ada Marlow"
    assert str(article.published) == "2026-03-07"


def test_dateline_at_the_head_of_a_paragraph_stands_alone() -> None:
    text = f"Bridge closes\n\nOXMOOR, Oct. 14, 2025 (Marlow Wire) - {PROSE[0]}\n\n{PROSE[1]}"
    assert blocks(text)[1:3] == [("dateline", "OXMOOR, Oct. 14, 2025 (Marlow Wire) -"), ("paragraph", PROSE[0])]


@pytest.mark.parametrize(
    "opening", ["UN says bridge - built in 1900 - is unsafe.", "I - like many - was there.", "THE bridge broke."]
)
def test_capitals_alone_make_no_dateline(opening) -> None:
    assert blocks(f"Bridge closes\n\n{opening} {PROSE[0]}")[1][0] == "paragraph"


def test_headline_needs_no_blank_line_after_it() -> None:
    assert blocks("\n".join(("Bridge closes after storm", *PROSE)))[0] == ("headline", "Bridge closes after storm")
