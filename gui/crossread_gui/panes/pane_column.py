"""A pane under its header."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crossread.model import Article
from crossread_gui.document import ComparisonDocument
from crossread_gui.panes.article_pane import ArticlePane
from crossread_gui.panes.header import PaneHeader
from crossread_gui.panes.inks import inks_of
from crossread_gui.panes.pane_shelf import NARROWEST
from crossread_gui.panes.typography import Fonts, zoomed
from crossread_gui.reading_look import ReadingLook
from crossread_gui.theme import Theme


class PaneColumn(QWidget):
    """One article: its header and its pane, at a zoom of its own."""

    def __init__(self, article: Article, document: ComparisonDocument, theme: Theme, look: ReadingLook) -> None:
        super().__init__()
        self._look = look
        self._zoom = 1.0
        self.header = PaneHeader(article, document.texts, theme, self)
        self.pane = ArticlePane(article, document, Fonts(look), inks_of(theme))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.pane, 1)
        self.setMinimumWidth(NARROWEST // 2)
        self.pane.zoom_asked.connect(self.zoom)

    @property
    def letter(self) -> str:
        """The letter of the article shown."""
        return self.pane.article.id

    @property
    def zoom_factor(self) -> float:
        """How much larger than usual the text is."""
        return self._zoom

    def show_article(self, article: Article) -> None:
        """Show another edition of the article."""
        self.header.show_article(article)
        self.pane.update_article(article)

    def zoom(self, step: int) -> None:
        """Set the text some steps larger or smaller; 0 is its usual size."""
        self.zoom_to(zoomed(self._zoom, step))

    def zoom_to(self, factor: float) -> None:
        """Set the text so much larger than usual."""
        if factor != self._zoom:
            self._zoom = factor
            self.pane.use_fonts(Fonts(self._look, factor))

    def use_look(self, look: ReadingLook) -> None:
        """Set the text as the reader prefers it."""
        if look != self._look:
            self._look = look
            self.pane.use_fonts(Fonts(look, self._zoom))
