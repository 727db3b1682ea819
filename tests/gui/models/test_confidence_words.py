import pytest

from crossread.reports.differences import sureness
from crossread_gui.models.words import confidence_word


@pytest.mark.parametrize("percent", range(101))
def test_a_report_says_a_confidence_in_the_windows_words(percent):
    assert sureness(percent / 100) == confidence_word(percent / 100)
