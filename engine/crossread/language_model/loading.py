"""Find and open the models: Crossread's own, or a user's from a folder (the contract: docs/models.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from crossread.assets import resource
from crossread.errors import ModelUnusable, Sentence
from crossread.language_model.encoder import SentenceEncoder
from crossread.language_model.relation import CrossEncoder, RelationLabels
from crossread.language_model.runtime import OnnxModel
from crossread.language_model.tokenizer import WordPieceTokenizer, read_vocabulary
from crossread.roles import Models
from crossread.settings import ModelSettings

Opened = TypeVar("Opened")
MODEL_FILES = ("model.onnx", "onnx/model.onnx", "model_quantized.onnx", "onnx/model_quantized.onnx")
LABEL_FILES = ("labels.txt", "config.json")
DEFAULT_LONGEST = 256
_READS = frozenset({"en"})  # what the shipped models were made for: docs/model-card.md
_WITHOUT = Sentence("Passages are compared by their words alone.")


def load_models(settings: ModelSettings, built_in: Path | None = None) -> Models:
    """Open what the settings ask for; what cannot be had is None, and the notice says why and what follows.

    `built_in` is the folder of the shipped models (the program's own if None). Takes up to half a second:
    call it off the window's thread. Never raises for a model that is missing or broken.
    """
    if settings.use == "off":
        return Models()
    shipped = built_in or resource("models")
    problems: list[str] = []
    encoder: SentenceEncoder | None = None
    relation: CrossEncoder | None = None
    if settings.folder:
        own = Path(settings.folder).expanduser()
        encoder, relation = _from_user(own, problems)
    encoder_reads, relation_reads = None, None  # a user knows what their own are for
    if encoder is None:
        encoder = _tried(lambda: _shipped_encoder(shipped), problems)
        encoder_reads = _READS
    if relation is None:
        relation = _tried(lambda: _shipped_relation(shipped), problems)
        relation_reads = _READS
    notice = _notice(problems, encoder is None and relation is None)
    return Models(encoder, relation, notice, encoder_reads, relation_reads)


def _from_user(folder: Path, problems: list[str]) -> tuple[SentenceEncoder | None, CrossEncoder | None]:
    """Open the encoder and the relation model of a user's folder; either may be absent."""
    places = [place for place in (folder, folder / "encoder", folder / "relation") if _model_file(place)]
    if not places:
        problems.append(f"The folder {folder} holds no ONNX model (looked for {', '.join(MODEL_FILES)}).")
        return None, None
    encoder: SentenceEncoder | None = None
    relation: CrossEncoder | None = None
    for place in places:
        if place.name == "relation" or (place.name != "encoder" and _labels(place)):
            relation = _tried(lambda place=place: open_relation(place), problems)  # type: ignore[misc]
        else:
            encoder = _tried(lambda place=place: open_encoder(place), problems)  # type: ignore[misc]
    return encoder, relation


def open_encoder(folder: Path) -> SentenceEncoder:
    """Open a sentence-transformers style encoder.

    Raises:
        ModelUnusable: something of the contract is not met.
    """
    pooling = _read_json(folder / "1_Pooling" / "config.json")
    return SentenceEncoder(
        OnnxModel(_required_model(folder)),
        _tokenizer(folder),
        longest=_longest(folder),
        first_token=bool(pooling.get("pooling_mode_cls_token", False)),
    )


def open_relation(folder: Path) -> CrossEncoder:
    """Open an entailment cross-encoder with a file of labels.

    Raises:
        ModelUnusable: something of the contract is not met.
    """
    names = _labels(folder)
    if not names:
        raise ModelUnusable(Sentence("{folder} names no labels; put them, one a line, into labels.txt.", folder=folder))
    entailment = [number for number, name in enumerate(names) if name in ("entailment", "entails")]
    contradiction = [number for number, name in enumerate(names) if name in ("contradiction", "contradicts")]
    if not entailment:
        raise ModelUnusable(
            Sentence("{folder} has no label “entailment” among {names}.", folder=folder, names=", ".join(names))
        )
    model = OnnxModel(_required_model(folder))
    output = "logits" if "logits" in model.outputs else next(iter(model.outputs))
    if model.outputs[output][-1] not in (len(names), None) and not isinstance(model.outputs[output][-1], str):
        raise ModelUnusable(
            Sentence(
                "{name} gives {outputs} scores for {count} labels.",
                name=model.path.name,
                outputs=model.outputs[output][-1],
                count=len(names),
            )
        )
    labels = RelationLabels(output, entailment[0], contradiction[0] if contradiction else -1)
    return CrossEncoder(model, _tokenizer(folder), labels, longest=_longest(folder))


def _shipped_encoder(folder: Path) -> SentenceEncoder:
    about = _about(folder, "encoder")
    return SentenceEncoder(OnnxModel(folder / str(about["file"])), _tokenizer(folder), longest=int(about["longest"]))


def _shipped_relation(folder: Path) -> CrossEncoder:
    about = _about(folder, "relation")
    names = about["relation_labels"]
    labels = RelationLabels(
        relation_output="relation",
        entailment=names.index("entailment"),
        contradiction=names.index("contradiction"),
        same_output="same",
        told_output="told",
        relation_temperature=float(about["relation_temperature"]),
        same_temperature=float(about["same_temperature"]),
        same_shift=float(about["same_shift"]),
        same_shift_apart=float(about["same_shift_apart"]),
    )
    return CrossEncoder(
        OnnxModel(folder / str(about["file"])), _tokenizer(folder), labels, longest=int(about["longest"])
    )


def _about(folder: Path, name: str) -> dict[str, Any]:
    about = _read_json(folder / "models.json").get(name)
    if not isinstance(about, dict):
        raise ModelUnusable(Sentence("The built-in {name} model is missing from {folder}.", name=name, folder=folder))
    return about


def _tried(opened: Callable[[], Opened], problems: list[str]) -> Opened | None:
    try:
        return opened()
    except ModelUnusable as problem:
        problems.append(problem.sentence)
        return None


def _notice(problems: list[str], nothing_left: bool) -> str:
    if not problems:
        return ""
    follows = _WITHOUT if nothing_left else Sentence("What else there is, is used.")
    return Sentence.chain((Sentence("The language model could not be used:"), *dict.fromkeys(problems), follows))


def _model_file(folder: Path) -> Path | None:
    return next((folder / name for name in MODEL_FILES if (folder / name).is_file()), None)


def _required_model(folder: Path) -> Path:
    found = _model_file(folder)
    if found is None:
        raise ModelUnusable(Sentence("{folder} holds no model.onnx.", folder=folder))
    return found


def _tokenizer(folder: Path) -> WordPieceTokenizer:
    for name in ("vocab.txt", "tokenizer.json"):
        if (folder / name).is_file():
            lower = bool(_read_json(folder / "tokenizer_config.json").get("do_lower_case", True))
            return read_vocabulary(folder / name, lower=lower)
    raise ModelUnusable(
        Sentence(
            "{folder} holds neither vocab.txt nor tokenizer.json; Crossread reads WordPiece vocabularies.",
            folder=folder,
        )
    )


def _labels(folder: Path) -> list[str]:
    """Return the names of the classes in order, lower-case; none if the folder names none that matter."""
    plain = folder / "labels.txt"
    if plain.is_file():
        return [line.strip().lower() for line in plain.read_text(encoding="utf-8").splitlines() if line.strip()]
    named = _read_json(folder / "config.json").get("id2label")
    if not isinstance(named, dict) or not all(str(key).isdigit() for key in named):
        return []
    names = [str(named[key]).lower() for key in sorted(named, key=int)]
    return names if any(name.startswith("entail") for name in names) else []


def _longest(folder: Path) -> int:
    """Return how many tokens the model reads, at most 256: longer inputs cost more than they tell."""
    stated = _read_json(folder / "sentence_bert_config.json").get("max_seq_length")
    if not isinstance(stated, int):
        stated = _read_json(folder / "config.json").get("max_position_embeddings")
    return min(stated, DEFAULT_LONGEST) if isinstance(stated, int) and stated > 8 else DEFAULT_LONGEST


def _read_json(path: Path) -> dict[str, Any]:
    """Return the content of a JSON file, nothing if there is none.

    Raises:
        ModelUnusable: the file is there but is no JSON object.
    """
    if not path.is_file():
        return {}
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise ModelUnusable(Sentence("{path} cannot be read: {problem}", path=path, problem=problem)) from problem
    if not isinstance(content, dict):
        raise ModelUnusable(Sentence("{path} is no JSON object.", path=path))
    return content
