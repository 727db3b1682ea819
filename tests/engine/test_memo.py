import pytest

from crossread.memo import Memo


def test_a_stage_reruns_only_when_its_key_changes():
    memo, made = Memo(), []

    for key in ("a", "a", "b", "a"):
        memo.recall("stage", key, lambda key=key: made.append(key))

    assert made == ["a", "b"]


def test_a_stage_that_fails_leaves_nothing_behind():
    memo = Memo()
    with pytest.raises(ZeroDivisionError):
        memo.recall("stage", "key", lambda: 1 // 0)

    assert memo.recall("stage", "key", lambda: "fresh") == "fresh"


def test_the_least_recently_used_result_is_dropped_first():
    memo = Memo(room=2)
    for key in ("a", "b", "a", "c"):
        memo.recall("stage", key, lambda: "first")

    assert memo.recall("stage", "a", lambda: "second") == "first"
    assert memo.recall("stage", "b", lambda: "second") == "second"


def test_making_a_result_may_ask_for_others():
    memo = Memo(room=1)

    made = memo.recall("stage", "outer", lambda: [memo.recall("stage", each, each.upper) for each in ("a", "b")])

    assert made == ["A", "B"]
    assert memo.recall("stage", "outer", list) == ["A", "B"]


def test_what_is_kept_is_known():
    memo = Memo()
    memo.recall("stage", "key", lambda: None)

    assert memo.knows("stage", "key")
    assert not memo.knows("stage", "other")
    assert not memo.knows("other", "key")
