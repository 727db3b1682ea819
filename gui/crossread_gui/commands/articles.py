"""What an article's own menu offers beyond the document: another file, encoding, chapter or title, its source."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog

from crossread.model import Article
from crossread_gui.commands.parts import Parts
from crossread_gui.commands.rereading import Rereading
from crossread_gui.state import Notice


class ArticleCommands(QObject):
    """Serve the menus in the panes' headers."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.rereading = Rereading(parts)

    def serve(self, letter: str, what: str) -> None:
        """Do what was asked of an article: "replace", "reload", "reopen", "chapter", "rename" or "source"."""
        article = self._parts.document.article(letter)
        if article is None:
            return
        doings = {
            "replace": self._replace,
            "reload": self._reload,
            "reopen": self.rereading.choose_encoding,
            "chapter": self.rereading.choose_chapter,
            "rename": self._rename,
            "source": self._show_source,
        }
        doings[what](article)

    def _replace(self, article: Article) -> None:
        dialog = QFileDialog(self._parts.window, self.tr("Replace {letter}").format(letter=article.id))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._parts.document.replace(article.id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _reload(self, article: Article) -> None:
        if "://" in article.source.address and self._parts.preferences.habits.window.online == "never":
            text = self.tr("Going online is switched off in the preferences.")
            self._parts.notices.show_notice(Notice(text, "warning"))
        else:
            self._parts.document.reload(article.id)

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
