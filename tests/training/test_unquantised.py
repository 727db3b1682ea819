"""Weights turned back from integers are those that were rounded, to half a step."""

import numpy as np
import onnx
from onnxruntime import quantization
from training.unquantised import weights_of


def test_rounded_matrix_comes_back_to_half_a_step(tmp_path):
    matrix = np.random.default_rng(3).normal(size=(6, 4)).astype(np.float32)
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("MatMul", ["given", "inner.matrix"], ["out"])],
        "one product",
        [onnx.helper.make_tensor_value_info("given", onnx.TensorProto.FLOAT, ["rows", 6])],
        [onnx.helper.make_tensor_value_info("out", onnx.TensorProto.FLOAT, ["rows", 4])],
        [onnx.numpy_helper.from_array(matrix, "inner.matrix")],
    )
    onnx.save(
        onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 20)], ir_version=10),
        tmp_path / "a.onnx",
    )
    quantization.quantize_dynamic(
        tmp_path / "a.onnx",
        tmp_path / "b.onnx",
        weight_type=quantization.QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
    )

    found = weights_of(onnx.load(tmp_path / "b.onnx"))

    step = np.abs(matrix).max(0) / 64
    assert found["inner.weight"].shape == (4, 6)
    assert (np.abs(found["inner.weight"].T - matrix) <= step / 2 + 1e-6).all()
