"""Round as the int8 file will, with gradients passed straight through (Jacob et al. 2018, arXiv:1712.05877).

Weights: per output channel, symmetric, 7 bits; inputs: one range a batch, 8 bits, as onnxruntime's dynamic
quantisation does, those of the wide layers after each token's values were divided by the largest, as `even_linear`
in onnx_graph.py does. Trained so at the end, the network learns to keep its answers when it is rounded.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_STEPS = 64
INPUT_STEPS = 255
LEAST_PEAK = 1e-9


def linear(layer: nn.Linear, hidden: Tensor, rounded: bool, even: bool = False) -> Tensor:
    """Apply the layer, rounded or as it is; `even`: each token on a scale of its own."""
    if not rounded:
        return layer(hidden)
    change = _rounding_of(hidden, even)
    return functional.linear(hidden + change, _rounded_weight(layer.weight), layer.bias)


def _rounded_weight(weight: Tensor) -> Tensor:
    with torch.no_grad():
        scale = weight.abs().amax(1, keepdim=True) / WEIGHT_STEPS
        change = torch.round(weight / scale) * scale - weight
    return weight + change


def _rounding_of(hidden: Tensor, even: bool) -> Tensor:
    with torch.no_grad():
        values = hidden.float()
        peak = values.abs().amax(-1, keepdim=True).clamp(min=LEAST_PEAK) if even else 1.0
        values = values / peak
        low, high = values.amin().clamp(max=0), values.amax().clamp(min=0)
        scale = (high - low) / INPUT_STEPS
        return ((torch.round(values / scale) * scale - values) * peak).to(hidden.dtype)
