"""Run ONNX models: the only place that knows onnxruntime, which is imported when a model is opened and not before."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from crossread.errors import ModelUnusable, Sentence
from crossread.language_model.tokenizer import Encoded

if TYPE_CHECKING:
    from crossread.roles import Progress

Failures: TypeAlias = tuple[type[Exception], ...]
Floats: TypeAlias = NDArray[np.float32]
KNOWN_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
# Of what is read of 186 pairs of real passages, .03 are blanks (.06 in sixteens); of 75 single ones .07 (.18).
BATCH = 8
MOST_WORKERS = 4
# onnxruntime's own loop for these adds and normalises value by value: as two steps the relation model takes .75 of the
# processor time, the encoder .85.
SLOW_FUSIONS = ("SkipLayerNormFusion",)


class OnnxModel:
    """One opened model; safe to run from several threads at once."""

    def __init__(self, path: Path) -> None:
        """Open the model at `path`.

        Raises:
            ModelUnusable: the file is missing or broken, wants other inputs, or onnxruntime does not load here.
        """
        self.path = path
        self._session, self._failures = _open(path)
        self._types = {each.name: each.type for each in self._session.get_inputs()}
        unknown = [name for name in self._types if name not in KNOWN_INPUTS]
        if unknown or "input_ids" not in self._types:
            wanted = ", ".join(self._types)
            raise ModelUnusable(
                Sentence(
                    "{name} wants the inputs {wanted}; Crossread gives {names}.",
                    name=path.name,
                    wanted=wanted,
                    names=", ".join(KNOWN_INPUTS),
                )
            )
        self.outputs: dict[str, tuple[int | str | None, ...]] = {
            each.name: tuple(each.shape) for each in self._session.get_outputs()
        }

    def run(self, batch: Sequence[Encoded], outputs: Sequence[str]) -> tuple[Floats, ...]:
        """Return the named outputs for a batch, a row a text.

        Raises:
            ModelUnusable: the model failed on these inputs.
        """
        feed = {name: value for name, value in padded(batch).items() if name in self._types}
        for name, value in feed.items():
            if self._types[name] == "tensor(int32)":
                feed[name] = value.astype(np.int32)
        try:
            return tuple(np.asarray(each, dtype=np.float32) for each in self._session.run(list(outputs), feed))
        except self._failures as problem:
            raise ModelUnusable(
                Sentence("{name} could not be run: {problem}", name=self.path.name, problem=problem)
            ) from problem


def padded(batch: Sequence[Encoded]) -> dict[str, NDArray[Any]]:
    """Return the inputs of a batch, filled up with zeros to its longest."""
    width = max(len(each.ids) for each in batch)
    arrays = {name: np.zeros((len(batch), width), dtype=np.int64) for name in KNOWN_INPUTS}
    for row, each in enumerate(batch):
        arrays["input_ids"][row, : len(each.ids)] = each.ids
        arrays["attention_mask"][row, : len(each.ids)] = 1
        arrays["token_type_ids"][row, : len(each.ids)] = each.segments
    return arrays


def in_batches(
    encoded: Sequence[Encoded],
    run: Callable[[Sequence[Encoded]], Floats],
    width: int,
    job: Progress,
    what: str,
) -> Floats:
    """Run all inputs, those of like length together, and return a row each, in order, `width` wide.

    Each worker thread runs whole batches on one core: that loses nothing when other programs keep a core busy,
    where a model spread over two cores waits for the slower (measured: half the speed).
    """
    result = np.zeros((len(encoded), width), dtype=np.float32)
    # The longest first: what is left for the last worker is short.
    order = sorted(range(len(encoded)), key=lambda number: -len(encoded[number].ids))
    batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    for done, (rows, values) in enumerate(_answers(batches, encoded, run, job)):
        result[rows] = values
        job.report((done + 1) / len(batches), what)
    return result


def _answers(
    batches: list[list[int]], encoded: Sequence[Encoded], run: Callable[[Sequence[Encoded]], Floats], job: Progress
) -> Iterator[tuple[list[int], Floats]]:
    workers = min(usable_cores(), len(batches), MOST_WORKERS)
    if workers <= 1:
        for rows in batches:
            job.check()
            yield rows, run([encoded[row] for row in rows])
        return
    with ThreadPoolExecutor(workers, thread_name_prefix="model") as pool:
        waiting: list[tuple[list[int], Future[Floats]]] = []
        try:
            for rows in batches:
                waiting.append((rows, pool.submit(run, [encoded[row] for row in rows])))
                # Few batches stay queued, so that a stop is honoured soon.
                if len(waiting) > workers:
                    first, answer = waiting.pop(0)
                    yield first, answer.result()
            for rows, answer in waiting:
                yield rows, answer.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def usable_cores() -> int:
    """Return how many processors this process may use, at least 1."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)


def _open(path: Path) -> tuple[Any, Failures]:
    if not path.is_file():
        raise ModelUnusable(Sentence("The model file {path} is missing.", path=path))
    # Since 1.3x its official builds report to Microsoft from the moment they are imported; nothing may leave here.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        # Heavy (0.2 s and 30 MB): only who uses the model pays.
        import onnxruntime
        from onnxruntime.capi import onnxruntime_pybind11_state as states
    except (ImportError, OSError) as problem:
        raise ModelUnusable(
            Sentence("onnxruntime does not load on this computer ({problem}).", problem=problem)
        ) from problem
    known = (each for each in vars(states).values() if isinstance(each, type) and issubclass(each, Exception))
    failures: Failures = (*known, RuntimeError, ValueError)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Each length of batch would keep its own plan of the memory (measured: 40 MB).
    options.enable_mem_pattern = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(SLOW_FUSIONS)
        )
    except failures as problem:
        raise ModelUnusable(
            Sentence("{name} is not a model that can be run: {problem}", name=path.name, problem=problem)
        ) from problem
    return session, failures
