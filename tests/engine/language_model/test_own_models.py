"""A user's own models, as docs/models.md promises: built here, opened through the settings."""

import json
from pathlib import Path

import numpy as np
import pytest

from crossread.errors import Cancelled
from crossread.job import Job
from crossread.language_model import load_models
from crossread.settings import ModelSettings

NOTHING = Path("no-such-folder")


def _load(folder):
    return load_models(ModelSettings(folder=str(folder)), built_in=NOTHING)


@pytest.mark.parametrize("per_token", [True, False])
def test_encoder_in_a_folder_is_used(tmp_path, per_token, write_encoder):
    models = _load(write_encoder(tmp_path, per_token=per_token))

    vectors = models.encoder.encode(["talks failed", "talks collapsed", "rain"], Job())

    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert vectors[0] @ vectors[1] > 0.99
    assert vectors[0] @ vectors[2] < 0.1


@pytest.mark.parametrize("labels_file", [True, False])
def test_relation_model_with_its_labels_is_used_in_any_order(tmp_path, labels_file, write_relation):
    labels = ["contradiction", "ENTAILMENT", "neutral"]
    models = _load(write_relation(tmp_path, labels, labels_file=labels_file))

    alike, clash = models.relation.judge(
        [("talks failed", "talks collapsed"), ("talks failed", "talks not failed")], Job()
    )

    assert alike.same > 0.7 > alike.contradicts
    assert clash.contradicts > 0.9
    assert alike.same + alike.contradicts + alike.neither == pytest.approx(1.0)


def test_both_models_stand_in_subfolders(tmp_path, write_encoder, write_relation):
    write_encoder(tmp_path / "encoder")
    write_relation(tmp_path / "relation", ["entailment", "not_entailment"])

    models = _load(tmp_path)

    assert models.encoder is not None
    assert models.relation is not None
    assert models.notice == ""
    (scores,) = models.relation.judge([("talks failed", "talks collapsed")], Job())
    assert scores.contradicts == 0.0


def test_folder_without_a_model_says_where_it_looked(tmp_path):
    models = _load(tmp_path)

    assert models.encoder is None
    assert str(tmp_path) in models.notice
    assert "model.onnx" in models.notice


def test_missing_part_falls_back_to_the_built_in_one(tmp_path, write_encoder):
    models = load_models(ModelSettings(folder=str(write_encoder(tmp_path))))

    assert models.encoder.width == 4
    assert models.relation is not None


def test_labels_without_entailment_are_refused(tmp_path, write_relation):
    models = _load(write_relation(tmp_path, ["yes", "no"]))

    assert models.relation is None
    assert "entailment" in models.notice


def test_number_of_labels_must_fit_the_model(tmp_path, write_relation):
    write_relation(tmp_path, ["entailment", "neutral", "contradiction"])
    (tmp_path / "labels.txt").write_text("entailment\nneutral\n")

    assert "3 scores for 2 labels" in _load(tmp_path).notice


def test_tokenizer_of_another_kind_is_named(tmp_path, write_encoder):
    write_encoder(tmp_path)
    (tmp_path / "vocab.txt").unlink()
    (tmp_path / "tokenizer.json").write_text(json.dumps({"model": {"type": "Unigram", "vocab": []}}))

    assert "Unigram" in _load(tmp_path).notice


def test_broken_model_file_becomes_a_notice(tmp_path, write_encoder):
    write_encoder(tmp_path)
    (tmp_path / "model.onnx").write_bytes(b"this is no model")

    models = _load(tmp_path)

    assert models.encoder is None
    assert "model.onnx" in models.notice


def test_off_opens_nothing_and_says_nothing(tmp_path):
    models = load_models(ModelSettings(use="off", folder=str(tmp_path)))

    assert (models.encoder, models.relation, models.notice) == (None, None, "")


def test_missing_models_give_one_sentence_and_no_exception():
    models = load_models(ModelSettings(), built_in=NOTHING)

    assert models.encoder is None
    assert models.relation is None
    assert "words alone" in models.notice


def test_work_stops_when_the_user_asks(tmp_path, write_encoder):
    models = _load(write_encoder(tmp_path))
    job = Job()
    job.cancel()

    with pytest.raises(Cancelled):
        models.encoder.encode(["talks"] * 3 + ["rain"], job)


def test_results_come_in_the_order_asked_whatever_the_lengths(tmp_path, write_encoder):
    models = _load(write_encoder(tmp_path))
    texts = [word + " talks" * count for count in range(40, 0, -1) for word in ("rain", "failed")]

    together = models.encoder.encode(texts, Job())

    alone = np.vstack([models.encoder.encode([text], Job()) for text in texts[:6]])
    assert np.allclose(together[:6], alone, atol=1e-5)


def test_no_texts_give_no_vectors(tmp_path, write_encoder):
    models = _load(write_encoder(tmp_path))

    assert models.encoder.encode([], Job()).shape == (0, 4)
