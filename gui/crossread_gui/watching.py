"""Notice when an article's file changes on disk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from crossread_gui.document import ComparisonDocument

# Programs write in several steps; this many milliseconds of quiet mean that it is done.
_QUIET = 400


class FileWatcher(QObject):
    """Tell which article's file has changed; each change is told once."""

    file_changed = Signal(str)

    def __init__(self, document: ComparisonDocument) -> None:
        super().__init__(document)
        self._document = document
        self._watcher = QFileSystemWatcher(self)
        self._stamps: dict[str, tuple[int, int]] = {}
        self._timer = QTimer(self, interval=_QUIET, singleShot=True)
        self._watcher.fileChanged.connect(lambda _path: self._timer.start())
        # Saving by "write a new file, then rename" ends the watch on the file; the folder's goes on.
        self._watcher.directoryChanged.connect(lambda _path: self._timer.start())
        self._timer.timeout.connect(self._look)
        document.articles_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        paths = set(self._paths().values())
        # The folder of a file that is gone is watched on: it may come back.
        wanted = {each for path in paths for each in (path, str(Path(path).parent)) if Path(each).exists()}
        watched = set(self._watcher.files()) | set(self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))
        self._stamps = {each: self._stamps.get(each, stamp(each)) for each in paths}

    def _look(self) -> None:
        for identity, path in self._paths().items():
            now = stamp(path)
            if now != self._stamps.get(path) and now != (0, 0):
                self._stamps[path] = now
                self.file_changed.emit(identity)
        self._follow()

    def _paths(self) -> dict[str, str]:
        sources = {each.id: each.source.address for each in self._document.articles}
        return {name: path for name, path in sources.items() if path and "://" not in path}


def stamp(path: str) -> tuple[int, int]:
    """Return when a file was written (nanoseconds) and its size; zeros if it is gone."""
    try:
        found = Path(path).stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
