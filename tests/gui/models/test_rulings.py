"""Whom a ruling on a passage takes along."""

from __future__ import annotations

import pytest

from crossread.lookup import Lookup
from crossread.model import Verdict
from crossread_gui.models.rulings import class_ruling


@pytest.fixture
def lookup(workbench):
    """A1 clashes with B1 and, more surely, with C1; A2 says the same as B2 and C2, and A3 as B3."""
    workbench.article("Twelve were hurt.\nThe bridge is shut.\nA dog was found.")
    workbench.article("Ten were hurt.\nThe bridge stays shut.\nThey found a dog.")
    workbench.article("Nine were hurt.\nThe bridge was closed.")
    workbench.clash("A1", "B1", ("Twelve", "Ten"), confidence=0.8)
    workbench.clash("A1", "C1", ("Twelve", "Nine"), confidence=0.9)
    workbench.same("A2", "B2", "C2")
    workbench.same("A3", "B3")
    return Lookup(workbench.freeze())


def partner(lookup, passage, verdict=Verdict.CONTRADICTORY, finding=-1):
    return class_ruling(lookup, lookup.passage(passage), verdict, finding).right


def test_contradictory_takes_along_the_side_of_the_finding_that_is_looked_at(lookup):
    assert partner(lookup, "A1", finding=0) == "Ten were hurt."
    assert partner(lookup, "A1", finding=1) == "Nine were hurt."


def test_without_one_it_takes_along_the_surest_clash_which_is_shown_first(lookup):
    assert partner(lookup, "A1") == "Nine were hurt."
    assert partner(lookup, "B1") == "Twelve were hurt."


def test_of_several_that_say_the_same_it_takes_none(lookup):
    assert partner(lookup, "A2") == ""
    assert partner(lookup, "A3") == "They found a dog."


def test_a_finding_about_other_passages_takes_nobody_along(lookup):
    assert partner(lookup, "A3", finding=0) == "They found a dog."


@pytest.mark.parametrize("verdict", [Verdict.SHARED, Verdict.UNIQUE])
def test_what_is_called_otherwise_stands_alone(lookup, verdict):
    assert partner(lookup, "A1", verdict, finding=1) == ""
