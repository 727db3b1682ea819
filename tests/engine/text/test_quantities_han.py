"""Figures in Chinese and Japanese: the measure word behind the digits says that they count, nothing before them does."""

import pytest

from crossread.pipeline import judge_pair
from crossread.text.quantities import find_quantities


def read(text, language="zh"):
    return [(each.low, each.dimension, each.nouns, each.hedge) for each in find_quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("桥梁倒塌造成12人受伤。", (12.0, "count", ("受伤",), "")),
        ("14人受伤。", (14.0, "count", ("受伤",), "")),
        ("桥梁倒塌造成12人。", (12.0, "count", (), "")),
        ("约80名工程师到场。", (80.0, "count", ("工程",), "about")),
        ("全镇200多户停电。", (200.0, "count", ("停电",), "more than")),
        ("修桥要花150万元。", (1_500_000.0, "count", ("元",), "")),
        ("渡船离桥5公里。", (5.0, "count", ("公里",), "")),
    ],
)
def test_what_is_counted_stands_behind(text, expected):
    assert read(text) == [expected]


def test_japanese_counts_alike():
    assert read("橋で12人が負傷した。", "ja")[0][:2] == (12.0, "count")


@pytest.mark.parametrize("text", ["用A4纸打印。", "第12届桥梁大会。", "在12月3日。"])
def test_names_ranks_and_dates_are_left_as_they_are(text):
    assert all(dimension == "label" for _, dimension, _, _ in read(text))


def test_clash_is_seen_whatever_stands_before_the_figure():
    found = judge_pair("周一晚上一座桥梁倒塌，造成12人受伤。", "周一晚上镇上一座桥梁倒塌，14人受伤。").findings
    assert [(each.check, each.values) for each in found] == [("numbers", ("12", "14"))]


def test_rough_figure_agrees_with_one_near_it():
    assert not judge_pair("约80名工程师参与修桥。", "共有82名工程师参与修桥。").findings
