"""What each check must see and what it must leave alone, on sentences written for it."""

import datetime
from dataclasses import replace

import pytest

from crossread.checks import dates, examine, names, negation, numbers, opposites, quotations
from crossread.job import Job
from crossread.model import Passage, RelationScores, Span
from crossread.roles import Pair, Side
from crossread.settings import CheckSettings
from crossread.verdict import THRESHOLDS

CLASHING = [
    (numbers, "Six swans were found dead on the lake.", "Nine swans were found dead on the lake."),
    (numbers, "The dam holds 12 million litres.", "The dam holds 21 million litres."),
    (numbers, "Some 47% blamed the firm, 33% the union.", "Some 33% blamed the firm, 47% the union."),
    (numbers, "The crown stood at 1.2998 to the dollar.", "The crown stood at 1.2980 to the dollar."),
    (numbers, "The choir won the final 3-1.", "The choir won the final 3-2."),
    (numbers, "The sculptor, 34, lives in Orl.", "The sculptor, 43, lives in Orl."),
    (numbers, "At least 40 shops closed on Monday.", "No more than 25 shops closed on Monday."),
    (numbers, "The pipe runs for 90 miles.", "The pipe runs for 90 kilometres."),
    (numbers, "Skipper Ilse Varden, 57, was held on the quay.", "The captain, Ilse Varden, 51, escaped unhurt."),
    (numbers, "The guard stands 5'11\" tall.", "The guard stands six foot two."),
    (numbers, "Tom Hale (50) was found in the mill.", "Tom Hale (52) was found in the mill."),
    (numbers, "Tom Hale, 50, was found in the mill.", "Tom Hale (52) was found in the mill."),
    (numbers, "None of the swans died.", "Of the 48 swans half were ringed; three of them died."),
    (numbers, "Seven people were taken hostage.", "She was one of nine people taken hostage."),
    (numbers, "Twelve boats sank, two of them at anchor.", "Fourteen boats sank, two of them at anchor."),
    (numbers, "Twelve rowers were hurt, two seriously.", "Fourteen rowers were hurt."),
    (numbers, "Nine swans died, three of which were ringed, with no cause found.", "Twelve swans died."),
    (opposites, "Skipper Ilse Varden resigned on Tuesday.", "The guild sacked skipper Ilse Varden on Tuesday."),
    (opposites, "The net turned out to be empty.", "The net was loaded when it was found."),
    (opposites, "The mill was rated “good” by inspectors.", "Inspectors called the mill “inadequate”."),
    (dates, "The library opens on 4 May.", "The library opens on 14 May."),
    (dates, "The library burned down in 1987.", "The library burned down in 1978."),
    (dates, "The bells rang at noon.", "The bells rang at midnight."),
    (dates, "The mill burned down on Sunday night.", "The mill burned down on Sunday morning."),
    (negation, "The guild signed the charter.", "The guild did not sign the charter."),
    (negation, "The guild failed to deliver the charter.", "The guild delivered the charter."),
    (negation, "There were survivors on the raft.", "There were no survivors on the raft."),
    (opposites, "The price of wool rose in spring.", "The price of wool fell in spring."),
    (opposites, "The baker was acquitted of fraud.", "The baker was convicted of fraud."),
    (opposites, "The council turned down the bridge.", "The council approved the bridge."),
    (names, "The bridge was opened by Mayor Ilse Varden.", "The bridge was opened by Mayor Tom Hale."),
    (
        names,
        "The mill was designed by the Danish architect Pia Lund.",
        "Architect Ulf Voss, who designed the mill, left.",
    ),
    (names, "Dr Ida Brook, who grew up in Orl, led the dig.", "The dig was led by Dr Tom Hale."),
    (opposites, "The court upheld the ban on kites.", "Judges at the court lifted the ban on kites."),
    (names, "Orland recalled its envoy from Vesk.", "Vesk recalled its envoy from Orland."),
    (quotations, "“We will always mend the nets,” he said.", "“We will never mend the nets,” he said."),
    (quotations, "“It was a very long night,” said Ida Brook.", "“It was a very long night,” said Tom Hale."),
]
SILENT = [
    (numbers, "At least 12 boats sank.", "Fourteen boats sank."),
    (numbers, "Two million voted.", "Some 2.1 million voted."),
    (numbers, "The pipe runs for 1,200 kilometres.", "The 746-mile pipe crosses the plain."),
    (numbers, "The toll rose to 14 from 12.", "Twelve people died."),
    (numbers, "Seven girls and five boys sang.", "Twelve children sang."),
    (numbers, "Twelve rowers were slightly hurt and two seriously.", "Fourteen rowers were hurt."),
    (numbers, "Twelve rowers were hurt, along with two judges.", "Fourteen people were hurt."),
    (numbers, "Two of the nine goats are missing.", "Seven goats were found."),
    (numbers, "Dozens of boats sank.", "The storm sank 60 boats."),
    (numbers, "It was 104 degrees Fahrenheit.", "It was 40C in the shade."),
    (numbers, "The guard stands five foot 11.", "The guard stands 5ft 11in tall."),
    (numbers, "Tom Hale (50) was found in the mill.", "The 50-year-old was found in the mill."),
    (numbers, "Tom Hale (50) was found in the mill.", "Some 52 sacks were found in the mill."),
    (numbers, "Tom Hale (34) was hurt in the crash.", "Ida Brook (aged 43) was hurt in the crash."),
    (numbers, "Tom Hale, 34, was hurt in the crash.", "Ida Brook, 43, was hurt in the crash."),
    (
        names,
        "The rector, Ida Brook, said Tom Hale had been forced to leave by the errors of his aides.",
        "The rector, Ida Brook, said from Orl that the change had been forced by clerical errors.",
    ),
    (
        names,
        "Three farms in the Orl Hills threatened by a fire were cleared.",
        "Farms threatened by the old blaze stood empty.",
    ),
    (
        names,
        "Another 900 barrels, bought by Danish refiner Vesko AB, were to be loaded onto a tanker, the Ida Brook.",
        "A tanker, Ida Brook, was to be loaded with another 900 barrels, bought by Danish refiner Vesko AB, at noon.",
    ),
    (names, "The rite was coloured by some non-local touches.", "The rite was coloured by some nonlocal touches."),
    (
        names,
        "The deal was approved by both firms' board of directors.",
        "The deal was approved by directors at both firms.",
    ),
    (
        names,
        "The fund fell steadily to 2.9 billion and has gradually risen to 3.2 billion.",
        "The fund fell steadily to 2.9 billion and rose gradually to 3.2 billion.",
    ),
    (
        names,
        "The stores were raided, the Bureau of Timber, Fish and Furs said.",
        "The stores were raided, the TFF said.",
    ),
    (names, "The league meets before the next LMOO.", "The league meets before the next Lund Meeting of Oarsmen."),
    (names, "The Ministry of Defence faces a claim.", "The Ministry of Defense faces a claim."),
    (names, "But he said the New York-based actor is a shy man.", "But he said that Hale is a shy man."),
    (names, "Ida Brook reached her son by telephone.", "Brook reached her son by telephone on Dec. 24."),
    (names, "The fund will spend US$70 million on wells.", "The fund will spend $70 million on wells across Vesk."),
    (numbers, "The index closed at 1,662.", "The index closed at 1,661.51."),
    (numbers, "Shares closed at $11.45, up 2 cents on the exchange.", "Shares rose 2 cents to $11.45 on the exchange."),
    (
        numbers,
        "It feeds 900 goats in 15 farms, most from the hills.",
        "It went to 15 farms, feeding 900 goats, most from the hills.",
    ),
    (numbers, "A seat is $29 for the stalls, $89 for the gallery.", "The stalls are $29, the gallery is $89."),
    (numbers, "She was five and a half months away.", "She was 5 1/2 months away."),
    (numbers, "He turned 94 and still rowed.", "He still rowed into his 90s."),
    (numbers, "The first match was lost.", "The second match was won."),
    (dates, "The deal was struck in May.", "The deal was struck on 3 May."),
    (dates, "The mill burned down late on Sunday.", "The mill burned down on Sunday night."),
    (dates, "The mill burned down on 03/11/2026.", "The mill burned down on 11/03/2026."),
    (numbers, "The mill burned down on 03/11/2026.", "The mill burned down on 04/11/2026."),
    (numbers, "The mill burned down on 3.11.2026.", "The mill burned down on 2026-11-03."),
    (dates, "She was born in the 1950s.", "She was born in 1952."),
    (dates, "It sank shortly before 8am.", "It sank at 7.52am."),
    (dates, "The fair began on Wednesday.", "The fair began yesterday."),
    (names, "Zulifar Ali, a mason, said he was hurt.", "Witness Zulfiqar Ali, a mason, said he was hurt."),
    (
        quotations,
        "“We must mend the old wall,” said Ida R. Brook, a mason.",
        "“We must mend the old wall,” said Ida Brook, a mason.",
    ),
    (
        quotations,
        "University of Orl President Ida Brook said in a note on its site, “Our aims have not changed.”",
        "“Our aims have not changed,” Ida Brook, president of the university, said in a note in Vesk.",
    ),
    (negation, "The plans havent been settled.", "The plans haven't been settled."),
    (negation, "No fewer than ten boats sank.", "Ten boats sank."),
    (negation, "Nobody was seriously hurt.", "Two sailors were hurt."),
    (negation, "The guild denied that it would not sign.", "The guild said it would sign."),
    (negation, "The guild did not sign the charter lightly.", "The guild signed the charter."),
    (negation, "Two were jailed for non-violent crimes.", "Some of the marches in the port were violent."),
    (opposites, "Since beginning her tour Ida Brook has been ill.", "Ida Brook suspended her tour."),
    (opposites, "The film made a fortune in its opening weekend.", "The film made a fortune in its second weekend."),
    (opposites, "The shop did not close.", "The shop stayed open."),
    (dates, "A bomb killed two at the port, the guild said on Saturday.", "A bomb killed two at the port on Friday."),
    (negation, "The baker denies arson.", "The baker was charged with arson."),
    (
        negation,
        "Ida Brook declined to say whether the mill is safe.",
        "The mill's Ida Brook declined to say if the mill is safe.",
    ),
    (opposites, "They are on anti-piracy patrol in the gulf.", "They are on patrol in the gulf, the PRO says."),
    (numbers, "He shot one man and injured two others.", "He shot three men."),
    (opposites, "The concert began on Saturday.", "Ida Brook stopped by on Saturday."),
    (dates, "Last updated 21 July 2013", "Updated: 23 July 2013"),
    (numbers, "12/16/08 1:30 AM EST", "8.44am, 19 Dec 2008"),
    (numbers, "The quake was 58 km (36 miles) off Estra.", "The quake was 35 miles off Estra."),
    (opposites, "Boys' marks went up.", "Girls' marks in music were poor."),
    (names, "President Orsolya Veck flew home.", "Ms Veck flew home."),
    (names, "The DPRK rejected the talks.", "Pyongyang rejected the talks."),
    (names, "The mayor was thanked by the guild.", "The guild thanked the mayor."),
    (quotations, "“We will mend the nets and go,” he said.", "He said they would repair their nets and leave."),
    (quotations, "“We will mend the nets,” he said.", "“We will mend the nets and then we shall go,” he said."),
    (quotations, "“[The guild] has let us all down,” he said.", "“They have let us all down,” he said."),
    (quotations, "“I'm glad that it is over now,” she said.", "“I am glad that it's over now,” she said."),
    (quotations, "“It took us eight long years,” he said.", "“It took us 8 long years,” he said."),
    (
        quotations,
        "“We have sold a lot of boats and we mean to sell a lot of boats,” Hale said.",
        "Hale said they had “sold a lot of boats” in spring.",
    ),
    (quotations, "“This isnt the end of our old wall,” he said.", "“This isn't the end of our old wall,” he said."),
    (quotations, "“It helped, it kept the wall up for us.”", "“It kept the wall up for us.”"),
    (dates, "The net was cut late on Thursday, the guild said.", "The net was cut, the guild said on Friday."),
    (dates, "The net was cut on Thursday.", "The net was cut overnight, the guild said in a statement on Friday."),
    (dates, "The guild issued an amber warning on Saturday.", "The amber warning was raised to red on Sunday."),
    (negation, "The guild denied the “absurd” tale of the net.", "The guild called the tale of the net absurd."),
    (numbers, "More than 20 people were hurt in the mill.", "Three firefighters were hurt in the mill."),
    (numbers, "Power was cut to 2,400 homes.", "All but 300 of the homes had power again by noon."),
    (numbers, "Two men, aged 29 and 41, are held over the mill.", "A 36-year-old woman is held over the mill."),
    (quotations, "“They came by night. We mended the old wall.”", "“We mended the old wall. Nobody saw us.”"),
]


def pair_of(left: str, right: str, **changes) -> Pair:
    sides = (side("A", left, **changes), side("B", right, **changes))
    return Pair(*sides, 0.8, 0.85)


def side(article: str, text: str, *, language: str = "en", published: datetime.date | None = None) -> Side:
    return Side(Passage(f"{article}1", article, 0, Span(0, len(text)), text), language, published)


def name_of(case) -> str:
    return case if isinstance(case, str) else case.id


@pytest.mark.parametrize(("check", "left", "right"), CLASHING, ids=name_of)
def test_clash_is_seen(check, left, right):
    found = [each for each in check.examine(pair_of(left, right)) if each.weight == "clash"]

    assert [each.check for each in found] == [check.id]
    assert found[0].left_span.of(left)
    assert found[0].right_span.of(right)


@pytest.mark.parametrize(("check", "left", "right"), SILENT, ids=name_of)
def test_what_only_looks_like_a_clash_is_left_alone(check, left, right):
    assert check.examine(pair_of(left, right)) == ()


def test_relative_days_are_read_from_each_articles_date():
    left = side("A", "The fair began yesterday.", published=datetime.date(2025, 10, 14))
    right = side("B", "The fair began on Sunday.", published=datetime.date(2025, 10, 15))

    (found,) = dates.examine(Pair(left, right, 0.8, 0.85))

    assert found.values == ("yesterday", "Sunday")


def test_disagreeing_sources_are_told_but_do_not_clash():
    pair = pair_of("Police said 8,000 people marched.", "Organisers said 20,000 people marched.")

    (found,) = numbers.examine(pair)

    assert (found.kind, found.weight) == ("sources", "notice")


def test_altered_quotation_is_a_notice_on_the_changed_words():
    left, right = (
        "“This is contrary to worldwide law,” they said.",
        "“This is contrary to international law,” they said.",
    )

    (found,) = quotations.examine(pair_of(left, right))

    assert (found.kind, found.weight) == ("altered quotation", "notice")
    assert (found.left_span.of(left), found.right_span.of(right)) == ("worldwide", "international")


def test_everybody_for_everyone_is_no_change_of_meaning():
    (found,) = quotations.examine(
        pair_of("“Everyone who has a boat wants a larger one.”", "“Everybody that has a boat wants a larger one.”")
    )

    assert found.kind == "altered quotation"


def test_words_changed_in_a_piece_of_a_longer_quotation_are_told():
    left = "“We know this is dear, and we say again that it is contrary to worldwide law and to reason,” they said."
    right = "They called it “contrary to international law”."

    (found,) = quotations.examine(pair_of(left, right))

    assert (found.left_span.of(left), found.right_span.of(right)) == ("worldwide", "international")


def test_a_sentence_that_a_quotation_runs_on_through_is_quoted():
    article = ("“The wall is old.", "It leans towards the northern gate.", "We mend it,” said Ida Brook.")
    place = Passage("A2", "A", 1, Span(0, len(article[1])), article[1])
    right = side("B", "“It leans towards the southern gate,” Brook said.")

    (found,) = quotations.examine(Pair(Side(place, article=article), right, 0.8, 0.85))

    assert found.values == ("northern", "southern")


def test_will_against_may_is_a_shift_of_wording():
    (found,) = negation.examine(pair_of("The guild will sign the charter.", "The guild may sign the charter."))

    assert (found.kind, found.weight) == ("wording shift", "notice")


@pytest.mark.parametrize(
    ("same", "other"),
    [
        ("Ms Brook met her Turkish counterpart on Monday.", "Ms Brook met her Greek counterpart on Monday."),
        ("Orland's envoy flew to Vesk on Monday.", "Tarland's envoy flew to Vesk on Monday."),
    ],
)
def test_a_date_of_what_others_did_clashes_less(same, other):
    left = same.replace("Monday", "Friday")

    ((sure,), (unsure,)) = (dates.examine(pair_of(left, each)) for each in (same, other))

    assert unsure.confidence < 0.8 * sure.confidence


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The apple harvest rose by a tenth.", "The plum harvest fell by a tenth."),
        ("The barn's east wing is open.", "The barn's west wing is closed."),
        ("The mayor was acquitted of fraud.", "The mayor's brother was convicted of fraud."),
    ],
)
def test_what_is_told_of_another_thing_is_no_contradiction(left, right):
    found = examine((pair_of(left, right),), CheckSettings(), Job())

    assert all(each.confidence < THRESHOLDS["balanced"][0] for each in found)


def test_whose_account_it_is_makes_it_no_other_thing():
    by_account = "The tram hit the wall at 7:52 a.m., according to the guild's log."
    found = examine((pair_of(by_account, "The tram hit the wall at 8:20 a.m."),), CheckSettings(), Job())

    assert max(each.confidence for each in found) >= THRESHOLDS["balanced"][0]


def test_what_is_merely_possible_on_both_sides_clashes_less():
    pairs = (
        pair_of("The mill will close in May.", "The mill will open in May."),
        pair_of("The mill may close in May.", "The mill may open in May."),
    )  # of which May is no possibility

    sure, unsure = (max(each.confidence for each in examine((pair,), CheckSettings(), Job())) for pair in pairs)

    assert unsure < 0.8 * sure


def test_a_time_given_in_another_zone_as_well_is_one_time():
    pair = pair_of("The ship sank at 2:40 p.m. local time (10:40 a.m. EST).", "The ship sank at 10:20 a.m. on Friday.")

    (found,) = dates.examine(pair)

    assert found.values == ("14:40", "10:20")


def test_several_differing_facts_tell_of_another_event():
    one = pair_of("The ferry sank in March, killing 30 sailors.", "The ferry sank in July, killing 30 sailors.")
    several = pair_of("The ferry sank in March, killing 30 sailors.", "The ferry sank in July, killing four sailors.")

    sure, unsure = (
        max(each.confidence for each in examine((pair,), CheckSettings(), Job())) for pair in (one, several)
    )

    assert unsure < sure


@pytest.mark.parametrize(
    ("language", "left", "right", "check"),
    [
        ("de", "Die Stadt zahlte 1.200 Euro an den Verein.", "Die Stadt zahlte 2.100 Euro an den Verein.", numbers),
        (
            "de",
            "Der Verein hat den Vertrag unterschrieben.",
            "Der Verein hat den Vertrag nicht unterschrieben.",
            negation,
        ),
        ("es", "El puente fue aprobado ayer.", "El puente no fue aprobado ayer.", negation),
        ("de", "Das Werk brannte am 3.11.2026 ab.", "Das Werk brannte am 4. November 2026 ab.", dates),
        ("fr", "Le pont ouvrira le 3 mai 2019.", "Le pont ouvrira le 13 mai 2019.", dates),
    ],
)
def test_other_languages(language, left, right, check):
    assert [each.check for each in check.examine(pair_of(left, right, language=language))] == [check.id]


@pytest.mark.parametrize("check", [negation, opposites, names], ids=lambda each: each.id)
def test_unknown_language_is_left_alone(check):
    assert check.examine(pair_of("Most épült a híd.", "Most nem épült a híd.", language="hu")) == ()


def test_english_number_words_mean_nothing_in_other_languages():
    assert numbers.examine(pair_of("Die Elf kam.", "Die ten kam.", language="de")) == ()


def test_model_alone_is_a_finding_of_its_own():
    pair = pair_of("The town slept.", "The town was in uproar.")
    sure = Pair(pair.left, pair.right, 0.5, 0.6, RelationScores(0.01, 0.97, 0.02, 0.01, 0.01))

    found = examine((sure,), CheckSettings(), Job())

    assert [each.check for each in found] == ["relation"]


@pytest.mark.parametrize("far", [{"topic": 0.4}, {"topic": 0.9, "lead": -0.2}])
def test_model_alone_is_not_believed_of_passages_that_others_are_nearer_to(far):
    pair = pair_of("The town slept.", "The town was in uproar.")
    sure = replace(pair, relation=RelationScores(0.01, 0.97, 0.02, 0.01, 0.01), **far)

    assert examine((sure,), CheckSettings(), Job()) == ()


@pytest.mark.parametrize(
    ("other", "is_rival"),
    [
        ("Six sailors perished on the voyage.", True),
        ("The voyage claimed six sailors.", True),
        ("Six sailors suffered cramps on the voyage.", False),
        ("Six sailors fell ill on the voyage.", False),
    ],
)
def test_those_who_died_are_not_those_whom_something_else_befell(other, is_rival):
    assert bool(numbers.examine(pair_of("Two sailors died on the voyage.", other))) is is_rival


def test_a_rough_figure_made_exact_at_once_is_one():
    exact = "Almost half of those asked, 47 per cent, hold the firm responsible; a third point to the guild."
    crossed = "Asked about it, 33 per cent blamed the firm and 47 per cent blamed the guild."

    (found,) = numbers.examine(pair_of(exact, crossed))

    assert set(found.values) == {"47%", "33%"}


def test_a_little_before_the_hour_is_a_time_like_another():
    exactly, roughly = "The tram hit the wall at 8.20am.", "The tram hit the wall shortly before 8am."
    (found,) = dates.examine(pair_of(exactly, roughly))

    assert found.kind == "time"
    assert found.confidence >= THRESHOLDS["balanced"][0]
    assert not dates.examine(pair_of(roughly, "The tram hit the wall at 7.52am."))


def test_what_is_set_in_between_may_be_of_another_time():
    earlier = "The guild, which built the mill in 1998, has never apologised to the families."
    found = negation.examine(pair_of("The guild has apologised to the families.", earlier))

    assert max(each.confidence for each in found) >= THRESHOLDS["balanced"][0]


@pytest.mark.parametrize(("contradicts", "kind"), [(0.95, "altered meaning"), (0.2, "altered quotation")])
def test_a_word_replaced_in_a_quotation_changes_its_meaning_if_the_model_reads_it_so(contradicts, kind):
    pair = pair_of(
        "“We will protect the nets of the guild,” he said.", "“We will sell the nets of the guild,” he said."
    )
    heard = replace(pair, relation=RelationScores(0.04, contradicts, 0.0, 0.0, 0.0))

    assert [each.kind for each in quotations.examine(heard)] == [kind]
