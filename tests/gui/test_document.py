from __future__ import annotations

import threading

import pytest

from crossread.model import Ruling, RulingKind, Verdict
from crossread_gui.state import Filter


def _wait(document, qtbot) -> None:
    qtbot.waitUntil(lambda: not document.is_busy, timeout=30_000)


def _passage(document, words: str, article: str = "A"):
    return next(each for each in document.lookup.passages_of(article) if words in each.text)


def test_files_become_articles_in_the_order_given(document, article_files, qtbot):
    with qtbot.waitSignal(document.articles_changed, timeout=10_000):
        document.add_paths(article_files)

    assert [each.id for each in document.articles] == ["A", "B", "C"]
    assert [each.source.address.rsplit("/", 1)[-1] for each in document.articles] == [
        "gazette.txt", "herald.txt", "courier.txt",
    ]  # fmt: skip


def test_two_articles_are_compared_at_once(compared):
    assert compared.comparison is not None
    assert compared.lookup.judgement(_passage(compared, "close for twelve").id).verdict is Verdict.SHARED
    assert compared.lookup.judgement(_passage(compared, "ferry").id).verdict is Verdict.UNIQUE
    assert compared.lookup.judgement(_passage(compared, "3.2 million").id).verdict is Verdict.CONTRADICTORY


def test_one_article_alone_is_not_compared(compared):
    compared.remove("B")

    assert compared.comparison is None
    assert [each.id for each in compared.articles] == ["A"]


def test_article_keeps_its_letter_when_moved_and_new_ones_take_the_free_letter(compared, article_files, qtbot):
    compared.move("B", 0)
    compared.remove("A")
    with qtbot.waitSignal(compared.articles_changed, timeout=10_000):
        compared.add_paths([article_files[2]], position=0)

    assert [each.id for each in compared.articles] == ["A", "B"]
    assert compared.articles[0].source.address.endswith("courier.txt")
    _wait(compared, qtbot)


def test_unreadable_file_is_told_and_the_others_come_in(document, article_files, tmp_path, qtbot):
    notices = []
    document.notice_raised.connect(notices.append)

    with qtbot.waitSignal(document.articles_changed, timeout=10_000):
        document.add_paths([article_files[0], tmp_path / "gone.txt", article_files[1]])

    assert len(document.articles) == 2
    assert notices == []
    assert [each.source for each in document.failures] == ["gone.txt"]
    assert "gone.txt" in document.failures[0].sentence
    _wait(document, qtbot)


def test_ruling_changes_the_verdict_and_undo_takes_it_back(compared, qtbot):
    unique = _passage(compared, "ferry")

    compared.rule(Ruling(RulingKind.CLASS, unique.text, verdict=Verdict.SHARED), "Call it shared")
    _wait(compared, qtbot)
    ruled = compared.lookup.judgement(unique.id)
    compared.undo_stack.undo()
    _wait(compared, qtbot)

    assert (ruled.verdict, ruled.ruled) == (Verdict.SHARED, True)
    assert compared.undo_stack.redoText() == "Call it shared"
    assert compared.lookup.judgement(unique.id).verdict is Verdict.UNIQUE
    assert compared.rulings == ()


def test_later_ruling_on_the_same_passage_replaces_the_earlier(compared):
    first = Ruling(RulingKind.CLASS, "x", verdict=Verdict.SHARED)
    second = Ruling(RulingKind.CLASS, "x", verdict=Verdict.UNIQUE)

    compared.rule(first, "one")
    compared.rule(second, "two")

    assert compared.rulings == (second,)


def test_rulings_survive_reload_of_a_changed_file(compared, article_files, qtbot):
    unique = _passage(compared, "ferry")
    compared.rule(Ruling(RulingKind.CLASS, unique.text, verdict=Verdict.SHARED), "step")
    text = article_files[0].read_text(encoding="utf-8")
    article_files[0].write_text("A new first paragraph stands here.\n\n" + text, encoding="utf-8")

    with qtbot.waitSignal(compared.articles_changed, timeout=10_000):
        compared.reload("A")
    _wait(compared, qtbot)

    again = _passage(compared, "ferry")
    assert again.id != unique.id
    assert compared.lookup.judgement(again.id).verdict is Verdict.SHARED
    assert [each.id for each in compared.articles] == ["A", "B"]


def test_dragging_a_slider_ends_at_its_last_value(compared, qtbot):
    for step in range(30, 91):
        compared.change_settings(compared.settings.with_value("align", "similarity", step / 100))
    _wait(compared, qtbot)

    assert compared.comparison.settings.align.similarity == 0.9


def test_next_walks_through_the_filter_and_around_the_end(compared):
    compared.set_filter(Filter(verdicts=frozenset({Verdict.UNIQUE})))
    stops = [each.id for each in compared.stops()]

    visited = []
    for _ in range(len(stops) + 1):
        compared.go(1)
        visited.append(compared.selection.passage)

    assert visited == [*stops, stops[0]]


@pytest.mark.parametrize("step", [1, -1])
def test_next_without_anything_to_visit_changes_nothing(document, step):
    document.go(step)

    assert document.selection.passage == ""


def test_selection_stays_with_its_words_when_passages_are_numbered_anew(compared, qtbot):
    ferry = _passage(compared, "ferry")
    compared.select(ferry.id)

    compared.change_settings(compared.settings.with_value("exclude", "shortest", 6))
    _wait(compared, qtbot)

    assert compared.lookup.passage(compared.selection.passage).text == ferry.text


def test_closing_in_the_middle_of_work_is_clean(qapp, article_files):
    from crossread_gui.document import ComparisonDocument

    document = ComparisonDocument()
    document.add_paths(article_files)

    document.close()

    assert not document.is_busy


def test_removed_article_can_be_put_back_in_its_place(compared, qtbot):
    offers = []
    compared.notice_raised.connect(offers.append)
    before = compared.articles

    compared.remove("A")
    offers[0].action()

    assert compared.articles == before
    _wait(compared, qtbot)


def test_jump_to_a_contradiction_leaves_an_article_that_has_none(compared, article_files, qtbot):
    with qtbot.waitSignal(compared.articles_changed, timeout=10_000):
        compared.add_paths([article_files[2]])
    _wait(compared, qtbot)
    compared.set_base("C")

    compared.go(1, frozenset({Verdict.CONTRADICTORY}))

    assert compared.selection.passage.startswith("A")


def test_stopped_comparison_can_be_taken_up_again(document, article_files, qtbot, monkeypatch):
    from crossread import pipeline

    really_compare = pipeline.compare_articles
    begun = threading.Event()

    def endless(*arguments, job, **named):
        begun.set()
        while True:
            job.check()

    offers = []
    document.notice_raised.connect(offers.append)
    monkeypatch.setattr(pipeline, "compare_articles", endless)
    document.add_paths(article_files[:2])
    qtbot.waitUntil(begun.is_set, timeout=10_000)

    document.cancel()
    qtbot.waitUntil(lambda: bool(offers), timeout=10_000)
    assert document.comparison is None
    assert not document.is_busy
    monkeypatch.setattr(pipeline, "compare_articles", really_compare)
    offers[0].action()
    _wait(document, qtbot)

    assert document.comparison is not None


def test_what_is_shown_of_a_comparison_is_made_on_the_comparing_thread(document, article_files, qtbot):
    made = []
    document.prepare_with(lambda lookup: made.append((lookup, threading.current_thread())))

    with qtbot.waitSignal(document.comparison_changed, timeout=30_000):
        document.add_paths(article_files[:2])
    _wait(document, qtbot)

    assert document.lookup is made[-1][0]
    assert threading.main_thread() not in {thread for _lookup, thread in made}


def test_what_a_lookup_made_once_is_kept(compared):
    def made(_lookup, name):
        return [name]

    assert compared.lookup.once(made, "A") is compared.lookup.once(made, "A")
    assert compared.lookup.once(made, "B") == ["B"]
