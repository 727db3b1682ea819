from dataclasses import replace

from crossread.lookup import Lookup
from crossread.model import Ruling, RulingKind, Verdict
from crossread.reports.content import report_on
from crossread.reports.wordings import with_changes, wording_of
from crossread.settings import ReportOptions
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

    assert [each.text for each in report.ruled_contradictory] == ["Schools on both banks stayed open."]
    assert len(report.clashes) == 1


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
    told = {each.passage for row in report.unique for each in row}
    told |= {each.passage for group in report.excluded for each in group.wordings}
    told |= {each.passage for claim in report.claims for each in claim.wordings}
    told |= {each.passage for clash in report.clashes for each in (clash.left, clash.right)}
    everything = {each.id for row in comparison.passages for each in row}

    # What the user ruled shared has no counterpart to be listed with.
    assert {each for each in everything - told if not lookup.judgement(each).ruled} == set()


def test_nobody_is_accused(comparison):
    report = report_on(comparison)
    said = " ".join((*report.summary, *(each.sentence for clash in report.clashes for each in clash.evidence))).lower()

    assert not any(word in said for word in ("wrong", "false", "lie", "plagiar", "copied", "stole"))


def test_a_claim_whose_wordings_clash_says_so(comparison):
    claims = report_on(comparison).claims
    injured = [each.differs for each in claims if any("injured" in one.text for one in each.wordings)]

    assert injured == [True]
    assert sum(each.differs for each in claims) == 1
