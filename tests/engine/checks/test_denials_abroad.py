"""Denials in other languages than English: found in words that mean something, and not where both sides deny."""

import pytest

from crossread.pipeline import judge_pair
from crossread.roles import Models

DENIED = [
    ("Der Minister trat am Dienstag zurück.", "Der Minister trat am Dienstag nicht zurück."),
    ("Die Polizei fand Waffen in der Wohnung.", "Die Polizei fand keine Waffen in der Wohnung."),
    ("El barco zarpó el lunes del puerto.", "El barco no zarpó el lunes del puerto."),
    ("La police a trouvé des armes.", "La police n’a pas trouvé d’armes."),
    ("Il ministro si è dimesso martedì.", "Il ministro non si è dimesso martedì."),
    ("O ministro renunciou na terça-feira.", "O ministro não renunciou na terça-feira."),
    ("De minister trad dinsdag af.", "De minister trad dinsdag niet af."),
]
AGREED = [
    (
        "Die Fähre nach Föhr ist am Montag wegen eines Motorschadens ausgefallen.",
        "Wegen eines defekten Motors fuhr am Montag keine Fähre nach Föhr.",
    ),
    ("Der Rat stimmte dem Haushalt zu.", "Ohne lange Debatte stimmte der Rat dem Haushalt zu."),
    ("El concierto no se celebró el lunes por la lluvia.", "El concierto del lunes fue cancelado por la lluvia."),
]


@pytest.mark.parametrize(("asserted", "denied"), DENIED)
def test_denial_of_what_the_other_says_is_found(asserted, denied):
    judged = judge_pair(asserted, denied, models=Models())

    assert "negation" in {each.check for each in judged.findings}
    assert judged.relation == "contradicts"


@pytest.mark.parametrize(("one", "other"), AGREED)
def test_two_ways_to_say_that_something_did_not_happen_agree(one, other):
    assert "negation" not in {each.check for each in judge_pair(one, other, models=Models()).findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A fire broke out in the warehouse on Monday.", "The council will vote on the budget on Thursday."),
        ("El barco zarpó el lunes.", "La alcaldesa inauguró el viernes el puente nuevo."),
    ],
)
def test_strangers_do_not_contradict_each_other_for_their_days(one, other):
    assert judge_pair(one, other, models=Models()).relation == "unrelated"
