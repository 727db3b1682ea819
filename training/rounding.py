"""Round as the int8 file will, with gradients passed straight through (Jacob et al. 2018, arXiv:1712.05877).

Weights: per output channel, symmetric, 7 bits; inputs: one range a batch, 8 bits, as onnxruntime's dynamic
quantisation does. Trained so at the end, the network learns to keep its answers when it is rounded.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

WEIGHT_STEPS = 64
INPUT_STEPS = 255


def linear(layer: nn.Linear, hidden: Tensor, rounded: bool) -> Tensor:
    """Apply the layer, rounded or as it is."""
    if not rounded:
        return layer(hidden)
    return functional.linear(_rounded_input(hidden), _rounded_weight(layer.weight), layer.bias)


def _rounded_weight(weight: Tensor) -> Tensor:
    with torch.no_grad():
        scale = weight.abs().amax(1, keepdim=True) / WEIGHT_STEPS
        change = torch.round(weight / scale) * scale - weight
    return weight + change


def _rounded_input(hidden: Tensor) -> Tensor:
    with torch.no_grad():
        values = hidden.float()
        low, high = values.amin().clamp(max=0), values.amax().clamp(min=0)
        scale = (high - low) / INPUT_STEPS
        change = (torch.round(values / scale) * scale - values).to(hidden.dtype)
    return hidden + change
