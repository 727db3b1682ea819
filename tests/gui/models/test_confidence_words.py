import pytest

from crossread.reports.differences import sureness
from crossread_gui.models.words import confidence_word


@pytest.mark.parametrize("settled", [None, False, True])
@pytest.mark.parametrize("percent", range(101))
def test_a_report_says_a_confidence_in_the_windows_words(percent, settled):
    assert sureness(percent / 100, is_settled=settled) == confidence_word(percent / 100, is_settled=settled)
