import pytest

from crossread.similarity import abreast


@pytest.fixture(params=(1, 2), ids=("one processor", "two"))
def processors(request, monkeypatch):
    monkeypatch.setattr(abreast.os, "cpu_count", lambda: request.param)


@pytest.mark.usefixtures("processors")
def test_results_come_in_the_order_of_the_items():
    assert abreast.results(lambda each: each * each, iter(range(20))) == [each * each for each in range(20)]


@pytest.mark.usefixtures("processors")
def test_both_results_are_returned_in_order():
    assert abreast.both(lambda: "one", lambda: "other") == ("one", "other")


@pytest.mark.usefixtures("processors")
def test_what_stops_the_drawing_of_items_or_either_side_is_raised():
    def items():
        yield 1
        raise KeyboardInterrupt

    def fail():
        raise LookupError

    with pytest.raises(KeyboardInterrupt):
        abreast.results(str, items())
    with pytest.raises(LookupError):
        abreast.results(lambda each: fail(), [1, 2, 3])
    with pytest.raises(LookupError):
        abreast.both(fail, lambda: None)
    with pytest.raises(LookupError):
        abreast.both(lambda: None, fail)
