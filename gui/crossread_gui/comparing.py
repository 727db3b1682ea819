"""Compare in two stages: by words at once, then refined by the language model, in place.

The memo and the models live on the comparing thread alone: only work handed to the runner touches them.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from crossread.job import Job
from crossread.lookup import Lookup
from crossread.memo import Memo
from crossread.model import Article, Ruling
from crossread.roles import Models
from crossread.settings import ModelSettings, Settings
from crossread_gui.runner import Outcome, Progress, Runner, Work
from crossread_gui.state import Busy

_PAINTED = 60  # milliseconds in which the colours of a comparison are painted on most machines


@dataclass(frozen=True, slots=True)
class Request:
    """All that a comparison depends on."""

    articles: tuple[Article, ...]
    settings: Settings
    rulings: tuple[Ruling, ...]


@dataclass(slots=True)
class _Bench:
    """What the comparing thread keeps between runs."""

    memo: Memo = field(default_factory=Memo)
    models: Models | None = None
    models_of: ModelSettings | None = None

    def models_for(self, settings: ModelSettings) -> Models:
        """Load the models these settings ask for, once."""
        from crossread.language_model import load_models

        if self.models is None or self.models_of != settings:
            self.models, self.models_of = load_models(settings), settings
        return self.models


class Comparer(QObject):
    """Keep one comparison up to date with the latest request.

    `compared` carries its `Lookup`, of which `prepare` has made on the comparing thread what will be shown.
    `is_stopped` tells that the user stopped it before it was complete, and that nothing has gone on since.
    """

    compared = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    busy_changed = Signal(object)

    def __init__(self, prepare: Callable[[Lookup, Job], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._runner = Runner(self, name="crossread-compare")
        self._bench = _Bench()
        self._request: Request | None = None
        self._refined_articles: tuple[Article, ...] = ()
        self._is_refining = False
        self._is_waiting = False
        self.is_stopped = False
        # Whoever paints what there is new to see needs the interpreter: work that would share it waits until then.
        self._once_laid_out = QTimer(self, interval=0, singleShot=True)
        self._once_painted = QTimer(self, interval=_PAINTED, singleShot=True)
        self._once_laid_out.timeout.connect(self._begin)
        self._once_painted.timeout.connect(self._refine)
        self._runner.finished.connect(self._take)
        self._runner.progressed.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        """Tell whether a comparison is under way."""
        return self._runner.is_busy or self._is_about_to_start

    @property
    def will_refine(self) -> bool:
        """Tell whether the language model has still to look at what was compared."""
        return self._request is not None and self._has_more(self._request)

    def compare(self, request: Request) -> None:
        """Bring the comparison up to date with a request, dropping what older ones still compute.

        While a slider is dragged, requests come faster than answers: the run under way is then let finish and
        the latest request follows it, or nothing would ever be shown.
        """
        is_same_articles = self._request is not None and request.articles == self._request.articles
        self._request = request
        is_quick = not self._is_refining or self._refined_articles == request.articles
        if is_same_articles and self._runner.is_busy and is_quick:
            self._is_waiting = True
        elif is_same_articles:
            self._begin()
        else:
            self._stop()
            self._announce(request)
            self._once_laid_out.start()

    def cancel(self) -> None:
        """Stop; what was already shown stays."""
        self._is_waiting = False
        if self._is_about_to_start:
            self._hold_back()
            self.is_stopped = True
            self.busy_changed.emit(None)
            self.stopped.emit()
        self._runner.cancel()

    def forget(self) -> None:
        """Stop and answer nothing more: there is nothing left to compare."""
        self._request = None
        self._is_waiting = self.is_stopped = False
        self._stop()
        self.busy_changed.emit(None)

    def close(self) -> None:
        """Stop and end the thread; what it kept for the next run goes."""
        self._hold_back()
        self._runner.close()
        self._request, self._bench = None, _Bench()

    @property
    def _is_about_to_start(self) -> bool:
        return self._once_laid_out.isActive() or self._once_painted.isActive()

    def _hold_back(self) -> None:
        self._once_laid_out.stop()
        self._once_painted.stop()

    def _stop(self) -> None:
        self._hold_back()
        self._runner.forget()

    def _begin(self) -> None:
        request = self._request
        if request is None:
            return
        self._hold_back()
        self._announce(request)
        self._runner.supersede(self._work(request, refine=self._is_refining))

    def _announce(self, request: Request) -> None:
        self._is_waiting = self.is_stopped = False
        is_model_wanted = request.settings.model.use != "off"
        # Once the model has seen these articles its scores are remembered: no need to show plain words first.
        self._is_refining = is_model_wanted and self._refined_articles == request.articles
        self.busy_changed.emit(Busy(-1.0, self._label()))

    def _refine(self) -> None:
        request = self._request
        if request is None:
            return
        self._is_refining = True
        self._runner.supersede(self._work(request, refine=True))
        self.busy_changed.emit(Busy(-1.0, self._label()))

    def _work(self, request: Request, *, refine: bool) -> Work:
        bench = self._bench

        def work(job: Job) -> Lookup:
            from crossread.pipeline import compare_articles

            models = bench.models_for(request.settings.model) if refine else Models()
            with _uncollected():
                comparison = compare_articles(
                    request.articles, request.settings, request.rulings, job=job, memo=bench.memo, models=models
                )
                lookup = Lookup(comparison)
                self._prepare(lookup, job)
                return lookup

        return work

    def _take(self, outcome: Outcome) -> None:
        request = self._request
        if isinstance(outcome.result, Lookup):
            self.compared.emit(outcome.result)
        elif outcome.error is not None and not outcome.is_cancelled:
            self.failed.emit(outcome.error)
        elif outcome.is_cancelled:
            self.is_stopped = True
            self.stopped.emit()
        if self._is_refining and isinstance(outcome.result, Lookup):
            self._refined_articles = outcome.result.comparison.articles
        if self._is_waiting:
            self._begin()
        elif request is not None and outcome.error is None and self._has_more(request):
            self._once_painted.start()
        else:
            self._is_refining = False
            self.busy_changed.emit(None)

    def _has_more(self, request: Request) -> bool:
        return not self._is_refining and request.settings.model.use != "off"

    def _tell(self, progress: Progress) -> None:
        self.busy_changed.emit(Busy(progress.fraction, self._label()))

    def _label(self) -> str:
        if self._is_refining:
            return QCoreApplication.translate("comparing", "Refining…")
        return QCoreApplication.translate("comparing", "Comparing…")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep what a comparison is made of out of the search for cyclic garbage.

    With two books, a search through it holds up the window for a second. It has no cycles: it goes with its last
    reference. `Windows` takes the rest up again when a window closes.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
