"""Turn the shipped int8 relation model back into weights that training goes on from.

    python training/unquantised.py --relation resources/models/relation.onnx --out shipped.safetensors

The checkpoint it was exported from need not be kept: rounded a second time, these weights give the same integers.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

HEADS = ("nli.", "par.", "told.")
MATRIX, INTEGERS = ".matrix", ".matrix_quantized"


def main() -> None:
    """Read the graph, write its weights."""
    from safetensors.numpy import save_file  # only here: the rest is tested without the training extra

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--relation", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = weights_of(onnx.load(options.relation))
    save_file({_stored(name): np.ascontiguousarray(value) for name, value in found.items()}, options.out)


def weights_of(model: onnx.ModelProto) -> dict[str, NDArray[np.float32]]:
    """Return the weights by the names `onnx_graph.py` was given, those of matrices turned back from integers."""
    stored = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    found: dict[str, NDArray[np.float32]] = {}
    for name, value in stored.items():
        if name.endswith(INTEGERS):
            found[f"{name.removesuffix(INTEGERS)}.weight"] = _multiplied(name, value, stored).T
        elif name.endswith("_quantized"):
            found[name.removesuffix("_quantized")] = _multiplied(name, value, stored)
        elif name.endswith(MATRIX):
            found[f"{name.removesuffix(MATRIX)}.weight"] = value.T
        elif name.endswith((".weight", ".bias")):
            found[name] = value
    return found


def _multiplied(name: str, value: NDArray[np.int8], stored: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    whole = name.removesuffix("_quantized")
    from_zero = value.astype(np.float32) - stored[f"{whole}_zero_point"].astype(np.float32)
    return from_zero * stored[f"{whole}_scale"]


def _stored(name: str) -> str:
    return name if name.startswith(HEADS) else f"enc.{name}"


if __name__ == "__main__":
    main()
