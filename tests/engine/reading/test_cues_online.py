"""What news sites leave in a text copied from their pages, and the prose that sounds like it."""

import pytest

from crossread.model import BlockKind
from crossread.reading.structure import find_blocks

HEADLINE = "Bridge closes after storm"
PROSE = (
    "The bridge at Oxmoor was closed on Monday after a storm broke two of its four piers.",
    "Nobody was hurt, the council said, and buses go round by the mill until the piers have been mended.",
    "Ada Marlow, who keeps the toll house, heard a crack like a tree falling and ran to stop the carts.",
)

LEFTOVERS = [
    ("Image copyright Getty Images Image caption The bridge at Oxmoor on Monday", BlockKind.CAPTION),
    ("Image copyright Harbour Press", BlockKind.CAPTION),
    ("Image caption The bridge was built in 1902", BlockKind.CAPTION),
    ("Media playback is unsupported on your device Media caption How the pier gave way", BlockKind.CAPTION),
    ("Play Video 1:10 Mayor apologises for the closure – video", BlockKind.CAPTION),
    ("Enlarge this image toggle caption Ada Marlow/Harbour Radio Ada Marlow/Harbour Radio", BlockKind.CAPTION),
    ("Facebook Twitter Pinterest The broken pier, seen from the mill.", BlockKind.CAPTION),
    ("Carts wait at the toll house in Oxmoor, May 3, 2026. Ada Marlow/AFP via Getty Images, FILE", BlockKind.CAPTION),
    ("This image from video shows the pier as it falls. (Harbour Council via AP)", BlockKind.CAPTION),
    ("Ada Marlow / Getty Images The outside of the toll house.", BlockKind.CAPTION),
    ("This May 3, 2026, photo released by the council shows, from left, the mill and the pier.", BlockKind.CAPTION),
    ("supplied The inside of the toll house.", BlockKind.CAPTION),
    ("Mayor knew of cracks for a year Read more", BlockKind.BOILERPLATE),
    ("see also Mayor 'had no idea' of cracks", BlockKind.BOILERPLATE),
    ("More:'It was bound to fall': Carters on the Oxmoor bridge", BlockKind.BOILERPLATE),
    ("The Associated Press contributed to this report.", BlockKind.BOILERPLATE),
    ("Reuters contributed to this report.", BlockKind.BOILERPLATE),
    ("• Ada Marlow and Piet Stone contributed to this article.", BlockKind.BOILERPLATE),
    ("Harbour Press writer Ada Marlow contributed reporting from Oxmoor.", BlockKind.BOILERPLATE),
    ("Stone reported from Quayford. Harbour Press writers Ada Marlow in Oxmoor and Ben Low in Orl contributed to this report.",
     BlockKind.BOILERPLATE),
    ("Additional reporting by Ada Marlow.", BlockKind.BOILERPLATE),
    ("Reporting by Ada Marlow in Oxmoor; Editing by Piet Stone", BlockKind.BOILERPLATE),
    ("With files from The Harbour Press", BlockKind.BOILERPLATE),
    ("Follow Ada Marlow on Twitter", BlockKind.BOILERPLATE),
    ("Follow Ada Marlow on Twitter: @adamarlow", BlockKind.BOILERPLATE),
    ("Send tips to ada@harbour.example.", BlockKind.BOILERPLATE),
    ("Were you on the bridge? Email your story to newsdesk@harbour.example", BlockKind.BOILERPLATE),
    ("Have you got new information about this story? You can message our reporters.", BlockKind.BOILERPLATE),
    ("This story has been updated with additional developments.", BlockKind.BOILERPLATE),
    ("[Read the council's letter on the piers.]", BlockKind.BOILERPLATE),
    ("Updated: 7:52 p.m.", BlockKind.DATELINE),
    ("— Updated at 11:38 a.m.", BlockKind.DATELINE),
    ("--This report was last updated at 2:50 p.m.", BlockKind.DATELINE),
    ("Updated at 4:30 a.m. ET Thursday", BlockKind.DATELINE),
    ("Last updated: 8.20pm, Tuesday 12 November", BlockKind.DATELINE),
    ("11:42 a.m. EST", BlockKind.DATELINE),
    ("9.15pm", BlockKind.DATELINE),
    ("14:05 GMT", BlockKind.DATELINE),
    ("This is a developing story.", BlockKind.BOILERPLATE),
    ("This is breaking news; more to come.", BlockKind.BOILERPLATE),
    ("This is a developing story and will be updated.", BlockKind.BOILERPLATE),
    ("Marlow reported from Oxmoor.", BlockKind.BOILERPLATE),
    ("Ada Marlow and Piet Stone reported from Oxmoor, Ben Low from Orl.", BlockKind.BOILERPLATE),
    ("You can also email: ada.marlow@harbour.example.", BlockKind.BOILERPLATE),
    ("And here’s our email: letters@harbour.example", BlockKind.BOILERPLATE),
    ("Contact the newsroom at news@harbour.example", BlockKind.BOILERPLATE),
]  # fmt: skip


def kinds(*lines: str) -> dict[str, BlockKind]:
    text = "\n\n".join(lines)
    return {block.span.of(text): block.kind for block in find_blocks(text)}


@pytest.mark.parametrize(("line", "kind"), LEFTOVERS)
def test_leftovers_of_a_page_are_known_wherever_they_stand(line, kind) -> None:
    assert kinds(HEADLINE, *PROSE * 3, line, *PROSE)[line] is kind


PROSE_LIKE_IT = [
    "Police said an AP photographer was hurt when the pier fell.",
    "Image copyright law was changed in 1998.",
    "Image caption contests are popular in Oxmoor.",
    "Play video games in moderation, doctors say.",
    "Editing by hand takes a week, the archive said.",
    "Reporting by the harbour office found two cracks.",
    "Writing by candlelight ruined her eyes.",
    "Ten engineers contributed to this report, the ministry said.",
    "Two dozen engineers contributed to this report.",
    "Ada Marlow contributed 400 pounds to the fund.",
    "Follow the river on foot, the guide told them.",
    "Follow Ada Marlow on Twitter, the mayor told pupils, and 400 did.",
    "Updated figures were published on 18 June.",
    "At 11:42 a.m. the pier fell.",
    "1945",
    "This is a developing country.",
    "This is breaking news to the ferrymen, who were never told.",
    "Witnesses reported from Oxmoor that two piers had fallen.",
    "Police reported from Oxmoor.",
    "They told him to email the council at office@harbour.example or to call.",
    "This report was updated on 18 June by the council, which had found two more cracks.",
    "Send pictures to tips@police.example, detectives said.",
    "Did you see the pier fall? Call the police on 101.",
    "Have you seen the missing ferryman? He was last at the mill on Sunday.",
    "See also Marlow v Oxmoor, decided in 1998.",
    "The council put a notice up at the mill and asked carters to read more",
    "What we know: two piers are broken and 14 people are stranded",
    "Marlow said:“The bridge is unsafe and must be closed at once”",
    "Posted 12 guards at the toll house.",
    "The pier fell on Monday, a witness told Reuters and the BBC.",
    "The council published a photo of the pier (taken by a diver).",
    "THE BRIDGE IS CLOSED UNTIL FURTHER NOTICE.",
    "BREAKING: MAYOR OF QUAYFORD ARRESTED OVER FORGED PERMITS",
]


@pytest.mark.parametrize("line", PROSE_LIKE_IT)
def test_prose_is_never_left_out(line) -> None:
    found = kinds(HEADLINE, *PROSE * 3, line, *PROSE)[line]
    assert found in {BlockKind.PARAGRAPH, BlockKind.HEADING}


def test_promotion_in_capitals_is_left_out_and_a_heading_of_the_article_is_not() -> None:
    promotion = "FERRYMAN JAILED FOR 15 MONTHS OVER FORGED TICKETS"
    heading = "PIERS WERE BROKEN BY THE STORM"
    section = "BAKER HOPES TO SELL LOAVES AGAIN"
    below = "The only Baker in Orl has no flour."
    found = kinds(HEADLINE, PROSE[0], promotion, PROSE[1], heading, PROSE[2], *PROSE * 2, section, below)
    assert found[promotion] is BlockKind.BOILERPLATE
    assert found[heading] is found[section] is BlockKind.HEADING


def test_text_all_in_capitals_loses_nothing() -> None:
    lines = [each.upper().rstrip(".") for each in (HEADLINE, *PROSE)]
    assert BlockKind.BOILERPLATE not in kinds(*lines).values()


def test_link_in_brackets_at_the_end_of_a_paragraph_stands_alone() -> None:
    link = "(RELATED: Ferry Runs Aground At Quayford)"
    found = kinds(HEADLINE, PROSE[0], f"{PROSE[1]} {link}", PROSE[2])
    assert found[PROSE[1]] is BlockKind.PARAGRAPH
    assert found[link] is BlockKind.BOILERPLATE


@pytest.mark.parametrize("line", ["QUAYFORD, July 2 (Harbour Wire)", "OXMOOR, Nov 12 (Harbour News Agency)"])
def test_dateline_may_name_any_agency(line) -> None:
    assert kinds(HEADLINE, "By Ada Marlow", line, *PROSE)[line] is BlockKind.DATELINE
