"""Tiny ONNX models of the two kinds a user may bring, built with nothing but onnx."""

import json
from pathlib import Path

import numpy as np
import pytest

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "talks", "failed", "collapsed", "rain", "not"]
WIDTH = 4


@pytest.fixture
def write_encoder():
    """Return what writes an encoder into a folder."""
    return _write_encoder


@pytest.fixture
def write_relation():
    """Return what writes a relation model into a folder."""
    return _write_relation


def _write_encoder(folder: Path, *, per_token: bool = True) -> Path:
    """Write an encoder whose vectors are those of its words: "failed" and "collapsed" share one."""
    from onnx import TensorProto, helper, numpy_helper

    folder.mkdir(parents=True, exist_ok=True)
    table = np.zeros((len(VOCABULARY), WIDTH), dtype=np.float32)
    for word, place in (("talks", 0), ("failed", 1), ("collapsed", 1), ("rain", 2)):
        table[VOCABULARY.index(word), place] = 3.0
    table[:, 3] += 0.01
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])]
    output, shape = "last_hidden_state", ["rows", "length", WIDTH]
    constants = [numpy_helper.from_array(table, "table")]
    if not per_token:
        nodes.append(helper.make_node("ReduceMax", ["last_hidden_state", "axes"], ["sentence_embedding"], keepdims=0))
        constants.append(numpy_helper.from_array(np.array([1]), "axes"))
        output, shape = "sentence_embedding", ["rows", WIDTH]
    _write(folder, nodes, constants, output, shape, TensorProto.INT64)
    return folder


def _write_relation(folder: Path, labels: list[str], *, labels_file: bool = True) -> Path:
    """Write a cross-encoder that contradicts as often as "not" occurs and entails otherwise."""
    from onnx import TensorProto, helper, numpy_helper

    folder.mkdir(parents=True, exist_ok=True)
    table = np.zeros((len(VOCABULARY), len(labels)), dtype=np.float32)
    for number, label in enumerate(labels):
        if label.lower().startswith("entail"):
            table[4:8, number] = 1.0
        elif label.lower().startswith("contra"):
            table[VOCABULARY.index("not"), number] = 20.0
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["scores"]),
        helper.make_node("ReduceSum", ["scores", "axes"], ["logits"], keepdims=0),
    ]
    constants = [numpy_helper.from_array(table, "table"), numpy_helper.from_array(np.array([1]), "axes")]
    _write(folder, nodes, constants, "logits", ["rows", len(labels)], TensorProto.INT32)
    if labels_file:
        (folder / "labels.txt").write_text("\n".join(labels) + "\n", encoding="utf-8")
    else:
        named = {str(number): label for number, label in enumerate(labels)}
        (folder / "config.json").write_text(json.dumps({"id2label": named}), encoding="utf-8")
    return folder


def _write(folder: Path, nodes, constants, output, shape, whole_numbers) -> None:
    import onnx
    from onnx import TensorProto, helper

    inputs = [helper.make_tensor_value_info("input_ids", whole_numbers, ["rows", "length"])]
    results = [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)]
    graph = helper.make_graph(nodes, "tiny", inputs, results, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, folder / "model.onnx")
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
