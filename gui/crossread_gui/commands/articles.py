"""What an article's own menu offers beyond the document: replace by another file, rename, show the source."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog

from crossread.model import Article
from crossread_gui.commands.parts import Parts
from crossread_gui.state import Notice


class ArticleCommands(QObject):
    """Serve the menus in the panes' headers."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts

    def serve(self, letter: str, what: str) -> None:
        """Do what was asked of an article: "replace", "rename" or "source"."""
        article = self._parts.document.article(letter)
        if article is None:
            return
        doings = {"replace": self._replace, "rename": self._rename, "source": self._show_source}
        doings[what](article)

    def _replace(self, article: Article) -> None:
        dialog = QFileDialog(self._parts.window, self.tr("Replace {letter}").format(letter=article.id))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._parts.document.replace(article.id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _rename(self, article: Article) -> None:
        dialog = QInputDialog(self._parts.window)
        dialog.setWindowTitle(self.tr("Rename {letter}").format(letter=article.id))
        dialog.setLabelText(self.tr("Title"))
        dialog.setTextValue(article.title)
        dialog.resize(460, dialog.sizeHint().height())
        dialog.textValueSelected.connect(lambda title: self._parts.document.rename(article.id, title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_source(self, article: Article) -> None:
        address = article.source.address
        is_file = "://" not in address
        if is_file and not Path(address).exists():
            text = self.tr("“{file}” is no longer there. The comparison keeps its own copy of the text.")
            self._parts.notices.show_notice(Notice(text.format(file=address), "warning"))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(address).resolve())) if is_file else QUrl(address))
