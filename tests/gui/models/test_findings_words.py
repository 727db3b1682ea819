"""The list of findings never calls a finding surer, or less sure, than its colour does."""

from crossread.lookup import Lookup
from crossread_gui.models.findings import all_rows, cell_maker

SURE = 5


def test_sureness_follows_the_verdict_and_the_model_has_none(qapp, workbench):
    workbench.article("Twelve people fell.\nTwo houses burnt.\nOne dog swam.")
    workbench.article("Ten people fell.\nTwo houses stood.\nTwo dogs swam.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), 0.9)
    workbench.clash("A1", "B1", ("people", "people"), 0.5, check="negation")
    workbench.clash("A2", "B2", ("burnt", "stood"), 0.55, check="relation")
    workbench.clash("A3", "B3", ("One", "Two"), 0.55)
    lookup = Lookup(workbench.freeze())
    make = cell_maker(lookup)
    said = {row.finding: "".join(each.text for each in make(row, SURE).pieces) for row in all_rows(lookup)}

    assert {place: said[place] for place in range(4)} == {
        0: "quite sure",
        1: "likely",
        2: "the model's word",
        3: "doubtful",
    }


def test_what_two_checks_say_of_the_same_words_is_one_row(qapp, workbench):
    workbench.article("On 12 May twelve people fell.\nTwo houses burnt.")
    workbench.article("On 10 May ten people fell.\nTwo houses stood.")
    workbench.clash("A1", "B1", ("12 May", "10 May"), 0.7, check="dates")
    workbench.clash("A1", "B1", ("12", "10"), 0.9)
    workbench.clash("A1", "B1", ("twelve", "ten"), 0.8)
    workbench.clash("A2", "B2", ("burnt", "stood"), 0.9, check="opposites")
    lookup = Lookup(workbench.freeze())
    rows = all_rows(lookup)
    make = cell_maker(lookup)

    assert sorted(each.findings for each in rows if each.finding >= 0) == [(1, 0), (2,), (3,)]
    (both,) = [each for each in rows if each.also]
    assert "".join(each.text for each in make(both, 0).pieces) == "Contradiction: Numbers, Dates"
    assert "".join(each.text for each in make(both, 4).pieces) == "12 ≠ 10\n12 May ≠ 10 May"
