from crossread.model import Article, Source
from crossread_gui.panes.header import PaneHeader, words_in
from crossread_gui.text_facts import TextFacts


def test_length_is_told_in_characters_where_words_have_no_blanks(theme, qtbot):
    article = Article("A", "渡轮", "渡轮撞上 防波堤", Source(), "zh")
    header = PaneHeader(article, TextFacts(), theme)
    qtbot.addWidget(header)

    assert words_in(article) == 7
    assert "7 characters" in header.toolTip() + header.accessibleName() + header.accessibleDescription()
