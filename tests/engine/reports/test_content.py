from dataclasses import replace

from crossread.lookup import Lookup
from crossread.model import Ruling, RulingKind, Verdict
from crossread.reports.citation import cite_pair
from crossread.reports.content import report_on, told
from crossread.reports.wordings import with_changes, wording_of
from crossread.settings import ReportOptions
from crossread.speech import speech_in
from crossread.verdict import judge

INJURED = "Two people were injured, the county's roads office said."


def test_the_clash_stands_first_with_both_wordings_values_and_the_users_note(comparison):
    clash = report_on(comparison).clashes[0]

    assert (clash.left.text, clash.right.text) == (INJURED, INJURED.replace("Two", "Four"))
    assert clash.evidence[0].values == ("2", "4")
    assert [clash.left.text[each.start : each.end] for each in clash.left.clashing] == ["Two"]
    assert clash.notes == ("Call the <office>",)


def test_one_pair_of_passages_is_one_entry_however_many_checks_speak(comparison):
    pairs = [(each.left.passage, each.right.passage) for each in report_on(comparison).clashes]

    assert len(pairs) == len(set(pairs))


def test_what_the_model_reads_names_no_values_but_the_passages_that_are_quoted_anyway(comparison):
    read = replace(comparison.findings[0], check="relation", kind="meaning", values=(INJURED, "Four people were hurt."))
    evidence = (
        report_on(
            replace(
                comparison,
                findings=(*comparison.findings, read),
                judgements=tuple(
                    replace(each, findings=(0, 1)) if each.findings else each for each in comparison.judgements
                ),
            )
        )
        .clashes[0]
        .evidence
    )

    assert [each.values for each in evidence] == [("2", "4"), ("", "")]


def judged_by(comparison, *findings):
    """Return the comparison with these (check, confidence) between the two counts of the injured."""
    made = tuple(replace(comparison.findings[0], check=check, confidence=sure) for check, sure in findings)
    found = judge(comparison.passages, comparison.matches, made, (), comparison.settings.judge)
    return replace(comparison, findings=made, judgements=found, rulings=())


def test_a_settled_difference_is_likely_at_the_least(comparison):
    clash = report_on(judged_by(comparison, ("numbers", 0.45), ("relation", 0.98))).clashes[0]

    assert not clash.unsettled
    assert [each.sureness for each in clash.evidence] == ["likely", "in support of what else was found"]


def test_what_rests_on_the_language_model_alone_is_told_as_that_and_never_as_certain(comparison):
    made = judged_by(comparison, ("relation", 0.98))
    report, lookup = report_on(made), Lookup(made)
    clash = report.clashes[0]
    alone = "on the language model's word alone, no word or value that clashes was found"

    assert clash.unsettled
    assert [each.sureness for each in clash.evidence] == [alone]
    assert alone in cite_pair(lookup, *clash.passages, speech_in("en"))


def test_what_is_to_be_checked_is_likely_at_most(comparison):
    made = judged_by(comparison, ("numbers", 0.95))
    unsettled = tuple(
        replace(each, verdict=Verdict.SHARED, unsettled=True) if each.verdict is Verdict.CONTRADICTORY else each
        for each in made.judgements
    )
    clash = report_on(replace(made, judgements=unsettled)).clashes[0]

    assert clash.unsettled
    assert clash.evidence[0].sureness == "likely"


def test_pairs_that_may_differ_are_counted_apart_from_those_that_do(comparison):
    settled, doubted = report_on(comparison), report_on(judged_by(comparison, ("numbers", 0.37)))

    assert [(each.differences, each.possible) for each in (*settled.pairs, *doubted.pairs)] == [(1, 0), (0, 1)]
    assert "No clear difference was found." in doubted.summary
    assert sum(claim.may_differ for claim in doubted.claims) == 1
    assert not any(claim.differs for claim in doubted.claims)


def test_a_score_is_told_as_how_sure_it_is_that_both_say_the_same(comparison):
    report = report_on(comparison)
    said = [told(each, report.speech) for each in report.claims]

    assert all("same content: " in each and " sure" in each and "100%" not in each for each in said)
    assert sum(each.endswith("; disputed)") for each in said) == 1


def test_what_the_user_linked_is_no_surety_of_ours(comparison):
    matches = tuple(replace(each, linked_by_user=True) for each in comparison.matches)
    report = report_on(replace(comparison, matches=matches))

    assert all("linked by the user" in told(each, report.speech) for each in report.claims)


def test_shared_passages_outside_every_claim_are_listed_as_pairs(comparison):
    lost = comparison.strands[-1]
    report = report_on(replace(comparison, strands=comparison.strands[:-1]))

    assert [tuple(one.passage for one in each.wordings) for each in report.pairs_beside] == [lost.passages]
    assert "1 further pair of passages says the same." in report.summary


def test_what_the_user_ruled_is_told_as_theirs(comparison):
    report = report_on(comparison)

    assert any("The user ruled on 1 passage" in each for each in report.summary)


def test_a_dismissed_difference_is_set_aside_not_forgotten(comparison):
    ruling = Ruling(RulingKind.DISMISS, INJURED, INJURED.replace("Two", "Four"), note="A typing error")
    judged = judge(comparison.passages, comparison.matches, comparison.findings, (ruling,), comparison.settings.judge)
    report = report_on(replace(comparison, rulings=(ruling,), judgements=judged))

    assert not report.clashes
    assert report.set_aside[0].rulings == ("The user set this difference aside.",)
    assert report.set_aside[0].notes == ("A typing error",)


def test_notes_are_told_of_passages_that_have_no_counterpart(comparison):
    report = report_on(comparison)

    assert [(each.text, each.notes) for each in report.ruled_shared] == [
        ("The ferry at Tolm will carry cars until then.", ("Which <ferry>?",))
    ]
    assert ("Ask the <schools>",) in [each.notes for row in report.unique for each in row]


def test_what_the_user_alone_calls_contradictory_is_told(comparison):
    ruling = Ruling(RulingKind.CLASS, "Schools on both banks stayed open.", verdict=Verdict.CONTRADICTORY)
    judged = judge(comparison.passages, comparison.matches, comparison.findings, (ruling,), comparison.settings.judge)
    report = report_on(replace(comparison, rulings=(ruling,), judgements=judged))

    assert [[each.text for each in group] for group in report.ruled_contradictory] == [
        ["Schools on both banks stayed open."]
    ]
    assert len(report.clashes) == 1


def test_what_the_user_alone_calls_contradictory_is_told_with_its_partner(comparison):
    known = {n for each in comparison.findings for n in (each.left, each.right)}
    match = next(each for each in comparison.matches if not known & {each.left, each.right})
    one, other = (Lookup(comparison).passage(each).text for each in (match.left, match.right))
    ruling = Ruling(RulingKind.CLASS, one, other, verdict=Verdict.CONTRADICTORY)
    judged = judge(comparison.passages, comparison.matches, comparison.findings, (ruling,), comparison.settings.judge)
    report = report_on(replace(comparison, rulings=(ruling,), judgements=judged))

    (group,) = report.ruled_contradictory
    assert {each.text for each in group} >= {one, other}


def test_difference_with_a_passage_called_shared_is_set_aside(comparison):
    ruling = Ruling(RulingKind.CLASS, INJURED, verdict=Verdict.SHARED)
    judged = judge(comparison.passages, comparison.matches, comparison.findings, (ruling,), comparison.settings.judge)
    report = report_on(replace(comparison, rulings=(ruling,), judgements=judged))

    assert not report.clashes
    assert "The user ruled" in report.set_aside[0].rulings[0]


def test_words_that_differ_from_the_first_wording_are_marked(comparison):
    lookup = Lookup(comparison)
    closed = [each.id for row in comparison.passages for each in row if "railing" in each.text]
    first, other = with_changes(tuple(wording_of(lookup, each) for each in closed))
    changed = [other.text[each.start : each.end] for each in other.changed]

    assert not first.changed
    assert any("since" in each for each in changed)
    assert all("Alder Bridge" not in each for each in changed)


def test_word_differences_can_be_left_out(comparison):
    claims = report_on(comparison, ReportOptions(word_differences=False)).claims

    assert not any(each.changed for claim in claims for each in claim.wordings)


def test_no_folder_of_the_users_disk_is_told(comparison):
    first, second = report_on(comparison).articles

    assert (first.address, second.address) == ("A.txt", "https://example.org/storm?a=1&b=2")


def test_every_passage_is_accounted_for(comparison):
    report = report_on(comparison)
    lookup = Lookup(comparison)
    listed = {each.passage for row in report.unique for each in row}
    listed |= {each.passage for group in report.excluded for each in group.wordings}
    listed |= {each.passage for claim in (*report.claims, *report.pairs_beside) for each in claim.wordings}
    listed |= {each.passage for clash in report.clashes for each in (clash.left, clash.right)}
    everything = {each.id for row in comparison.passages for each in row}

    # What the user ruled shared has no counterpart to be listed with.
    assert {each for each in everything - listed if not lookup.judgement(each).ruled} == set()


def test_nobody_is_accused(comparison):
    report = report_on(comparison)
    said = " ".join((*report.summary, *(each.sentence for clash in report.clashes for each in clash.evidence))).lower()

    assert not any(word in said for word in ("wrong", "false", "lie", "plagiar", "copied", "stole"))


def test_a_claim_whose_wordings_clash_says_so(comparison):
    claims = report_on(comparison).claims
    injured = [each.differs for each in claims if any("injured" in one.text for one in each.wordings)]

    assert injured == [True]
    assert sum(each.differs for each in claims) == 1
