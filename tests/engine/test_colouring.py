from hypothesis import given
from hypothesis import strategies as st

from crossread.colouring import colour
from crossread.model import Article, Judgement, Passage, Span, Verdict

CUTS = st.lists(st.integers(0, 60), min_size=0, max_size=10, unique=True).map(sorted)


def passages_between(cuts: list[int]) -> tuple[Passage, ...]:
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return tuple(
        Passage(f"A{place + 1}", "A", place, Span(start, end), "x" * (end - start))
        for place, (start, end) in enumerate(pairs)
    )


@given(CUTS)
def test_runs_tile_the_text_whatever_the_passages(cuts):
    article = Article("A", "t", "x" * 60)
    passages = passages_between(cuts)
    judgements = {each.id: Judgement(each.id, Verdict.UNIQUE, None, 0.9) for each in passages[::2]}

    runs = colour(article, passages, judgements, {})

    assert "".join(run.span.of(article.text) for run in runs) == article.text
    assert [run.passage for run in runs if run.passage] == [each.id for each in passages]
