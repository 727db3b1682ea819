"""Build the ONNX graph of a BERT encoder by hand: no exporter in between that could change what it computes."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET = 20
Weights = Mapping[str, NDArray[np.float32]]


class GraphBuilder:
    """Collect nodes and weights under readable names; each method returns the name of its result."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def add(self, operator: str, *inputs: str, name: str, **attributes: object) -> str:
        """Add one node with one result called `name`."""
        self.nodes.append(helper.make_node(operator, list(inputs), [name], name=name, **attributes))
        return name

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Store a constant once."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def weight(self, name: str) -> str:
        """Store a weight of the model under its own name."""
        return self.constant(name, self.weights[name].astype(np.float32))

    def linear(self, hidden: str, name: str) -> str:
        """Multiply by the transposed weight and add the bias."""
        matrix = self.constant(f"{name}.matrix", self.weights[f"{name}.weight"].astype(np.float32).T)
        product = self.add("MatMul", hidden, matrix, name=f"{name}.product")
        return self.add("Add", product, self.weight(f"{name}.bias"), name=f"{name}.out")

    def even_linear(self, hidden: str, name: str) -> str:
        """Do as `linear`, each token divided by its largest value before and multiplied after.

        Dynamic quantisation has one range for all tokens of a batch; the wide layers' few large values take it up.
        """
        sizes = self.add("Abs", hidden, name=f"{name}.sizes")
        axis = self.constant("axes.channel", np.array([-1]))
        largest = self.add("ReduceMax", sizes, axis, name=f"{name}.largest", keepdims=1)
        peak = self.add("Max", largest, self.constant("least", np.array(1e-9, np.float32)), name=f"{name}.peak")
        even = self.add("Div", hidden, peak, name=f"{name}.even")
        matrix = self.constant(f"{name}.matrix", self.weights[f"{name}.weight"].astype(np.float32).T)
        product = self.add("MatMul", even, matrix, name=f"{name}.product")
        back = self.add("Mul", product, peak, name=f"{name}.back")
        return self.add("Add", back, self.weight(f"{name}.bias"), name=f"{name}.out")

    def normalise(self, hidden: str, name: str) -> str:
        """Apply the layer normalisation."""
        parts = (self.weight(f"{name}.weight"), self.weight(f"{name}.bias"))
        return self.add("LayerNormalization", hidden, *parts, name=f"{name}.out", axis=-1, epsilon=1e-12)


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the weights do not say by themselves."""

    layers: int
    heads: int
    width: int


def encoder_model(weights: Weights) -> onnx.ModelProto:
    """Return a model with the output `embedding`: the mean of the tokens, scaled to unit length."""
    builder = GraphBuilder(weights)
    pooled = _pooled(builder)
    builder.add("LpNormalization", pooled, name="embedding", axis=-1, p=2)
    return _model(builder, {"embedding": sizes_of(weights).width})


def relation_model(weights: Weights) -> onnx.ModelProto:
    """Return a model with the outputs `relation` (3 logits), `same` (2 logits) and `told` (1 logit)."""
    builder = GraphBuilder(weights)
    pooled = _pooled(builder)
    builder.add("Identity", builder.linear(pooled, "nli"), name="relation")
    builder.add("Identity", builder.linear(pooled, "par"), name="same")
    builder.add("Identity", builder.linear(pooled, "told"), name="told")
    return _model(builder, {"relation": 3, "same": 2, "told": 1})


def sizes_of(weights: Weights) -> Sizes:
    """Read the sizes off the weights; a head is 32 wide, as in every MiniLM of this width."""
    width = weights["embeddings.word_embeddings.weight"].shape[1]
    layers = {name.split(".")[2] for name in weights if name.startswith("encoder.layer.")}
    return Sizes(len(layers), width // 32, width)


def _pooled(builder: GraphBuilder) -> str:
    sizes = sizes_of(builder.weights)
    hidden = _embedded(builder)
    mask = builder.add("Cast", "attention_mask", name="mask.float", to=TensorProto.FLOAT)
    wide = builder.add("Unsqueeze", mask, builder.constant("axes.heads", np.array([1, 2])), name="mask.wide")
    hole = builder.add("Sub", builder.constant("one", np.array(1, np.float32)), wide, name="mask.hole")
    bias = builder.add("Mul", hole, builder.constant("minus", np.array(-10000, np.float32)), name="mask.bias")
    for number in range(sizes.layers):
        hidden = _layer(builder, hidden, bias, f"encoder.layer.{number}", sizes)
    column = builder.add("Unsqueeze", mask, builder.constant("axes.last", np.array([2])), name="mask.column")
    kept = builder.add("Mul", hidden, column, name="pool.kept")
    total = builder.add(
        "ReduceSum", kept, builder.constant("axes.tokens", np.array([1])), name="pool.total", keepdims=0
    )
    count = builder.add("ReduceSum", column, "axes.tokens", name="pool.count", keepdims=0)
    return builder.add("Div", total, count, name="pool.mean")


def _embedded(builder: GraphBuilder) -> str:
    words = builder.add("Gather", builder.weight("embeddings.word_embeddings.weight"), "input_ids", name="words")
    segments = builder.add(
        "Gather", builder.weight("embeddings.token_type_embeddings.weight"), "token_type_ids", name="segments"
    )
    shape = builder.add("Shape", "input_ids", name="shape")
    length = builder.add("Gather", shape, builder.constant("second", np.array([1])), name="length")
    table = builder.weight("embeddings.position_embeddings.weight")
    start = builder.constant("zero", np.array([0]))
    positions = builder.add("Slice", table, start, length, "zero", name="positions")
    both = builder.add("Add", words, segments, name="words.segments")
    return builder.normalise(builder.add("Add", both, positions, name="embedded"), "embeddings.LayerNorm")


def _layer(builder: GraphBuilder, hidden: str, bias: str, name: str, sizes: Sizes) -> str:
    attended = builder.linear(_attention(builder, hidden, bias, name, sizes), f"{name}.attention.output.dense")
    summed = builder.add("Add", hidden, attended, name=f"{name}.attention.sum")
    middle = builder.normalise(summed, f"{name}.attention.output.LayerNorm")
    inner = builder.add("Gelu", builder.even_linear(middle, f"{name}.intermediate.dense"), name=f"{name}.gelu")
    outer = builder.even_linear(inner, f"{name}.output.dense")
    return builder.normalise(builder.add("Add", middle, outer, name=f"{name}.sum"), f"{name}.output.LayerNorm")


def _attention(builder: GraphBuilder, hidden: str, bias: str, name: str, sizes: Sizes) -> str:
    split = builder.constant("shape.split", np.array([0, 0, sizes.heads, sizes.width // sizes.heads]))
    ready = {}
    for part, order in (("query", [0, 2, 1, 3]), ("key", [0, 2, 3, 1]), ("value", [0, 2, 1, 3])):
        flat = builder.linear(hidden, f"{name}.attention.self.{part}")
        apart = builder.add("Reshape", flat, split, name=f"{name}.{part}.apart")
        ready[part] = builder.add("Transpose", apart, name=f"{name}.{part}.ready", perm=order)
    product = builder.add("MatMul", ready["query"], ready["key"], name=f"{name}.scores")
    scale = builder.constant("scale", np.array((sizes.width // sizes.heads) ** -0.5, np.float32))
    scaled = builder.add("Mul", product, scale, name=f"{name}.scaled")
    masked = builder.add("Add", scaled, bias, name=f"{name}.masked")
    shares = builder.add("Softmax", masked, name=f"{name}.shares", axis=-1)
    seen = builder.add("MatMul", shares, ready["value"], name=f"{name}.seen")
    together = builder.add("Transpose", seen, name=f"{name}.together", perm=[0, 2, 1, 3])
    joined = builder.constant("shape.joined", np.array([0, 0, sizes.width]))
    return builder.add("Reshape", together, joined, name=f"{name}.joined")


def _model(builder: GraphBuilder, outputs: Mapping[str, int]) -> onnx.ModelProto:
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["rows", "length"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    results = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", width]) for name, width in outputs.items()
    ]
    graph = helper.make_graph(builder.nodes, "crossread", inputs, results, list(builder.constants.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    onnx.checker.check_model(model)
    return model
