"""The language model: a sentence encoder and a relation model, run by onnxruntime, or a sentence why not."""

from crossread.language_model.loading import load_models

__all__ = ["load_models"]
