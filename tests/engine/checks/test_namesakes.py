"""One person under two names or in two jobs is a clash; two people, two spellings and a maiden name are none."""

import pytest

from crossread.checks import examine
from crossread.job import Job
from crossread.model import Finding, Passage, Span
from crossread.roles import Pair, Side
from crossread.settings import CheckSettings

RENAMED = [
    (
        "Dr Tamsin Orrell, the clinic's medical head, gave the news.",
        "“It is over,” said Dr. Tamsin Orwin, medical head.",
    ),
    ("Sgt. Imre Vole spoke to them by phone.", "They were persuaded by Sgt Imre Kask, who knew them well."),
    ("The dead man was named as Basil Quill, 67.", "Bertram Quill, 67, drowned when his boat capsized."),
    ("A driver, 31-year-old Perpetua Lund, was hurt.", "Perpetua Stang, 31, broke an arm."),
]
OTHERS = [
    ("Rep. Mark Hallam wants the bill.", "Rep. Mark Tolliver, a Republican, opposes it."),
    ("Bill Quill, 67, drowned.", "William Quill, 67, was found dead."),
    ("Ada Vole (born Ada Brook) won.", "Dr Ada Brook, 31, won."),
    ("The leader, Kim Yung-ho, 51, spoke.", "Kim Yong-ho, 51, spoke."),
    ("Tess Orme, 31, came with her sister.", "Her sister Ida Orme, 34, stayed away."),
    ("Sir Hugo Lund Vane, a banker, died.", "Sir Hugo Vane Lund, a banker, died."),
]
TWO_JOBS = [
    ("Security guard Femke Adoy, 34, was hit.", "Femke Adoy, 34, a delivery driver, was hit."),
    ("Femke Adoy, the trust's chief nurse, said so.", "Femke Adoy, chief executive of the trust, said so."),
]
ONE_JOB = [
    ("Bus driver Femke Adoy was hit.", "Femke Adoy, a former teacher, was hit."),
    ("Femke Adoy, a lawyer, was hit.", "Femke Adoy, a solicitor, was hit."),
    ("Bus driver Femke Adoy was hit.", "Bus driver Femke Adoy met a guard."),
]


def clashes(left: str, right: str) -> list[Finding]:
    sides = [
        Side(Passage(f"{name}1", name, 0, Span(0, len(text)), text), article=(text,))
        for name, text in (("A", left), ("B", right))
    ]
    found = examine((Pair(sides[0], sides[1], 0.5, topic=0.5),), CheckSettings(), Job())
    return [each for each in found if each.check == "names" and each.confidence >= 0.5]


@pytest.mark.parametrize(("left", "right"), RENAMED)
def test_one_person_under_two_names_clashes(left: str, right: str) -> None:
    for found in (clashes(left, right), clashes(right, left)):
        assert [each.kind for each in found] == ["name"]


@pytest.mark.parametrize(("left", "right"), TWO_JOBS)
def test_one_person_in_two_jobs_clashes(left: str, right: str) -> None:
    for found in (clashes(left, right), clashes(right, left)):
        assert [each.kind for each in found] == ["job"]


@pytest.mark.parametrize(("left", "right"), OTHERS + ONE_JOB)
def test_two_people_two_spellings_and_an_earlier_job_do_not(left: str, right: str) -> None:
    assert not clashes(left, right)
    assert not clashes(right, left)


def test_a_name_that_the_other_article_knows_is_somebody_elses() -> None:
    left, right = RENAMED[1]
    sides = [
        Side(Passage(f"{name}1", name, 0, Span(0, len(text)), text), article=article)
        for name, text, article in (("A", left, (left, "Sgt Kask came later.")), ("B", right, (right,)))
    ]
    found = examine((Pair(sides[0], sides[1], 0.5, topic=0.5),), CheckSettings(), Job())
    assert not [each for each in found if each.check == "names" and each.confidence >= 0.5]
