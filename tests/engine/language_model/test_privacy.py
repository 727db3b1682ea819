from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_loading_the_models_leaves_no_trace_of_telemetry(tmp_path):
    """onnxruntime 1.32 writes an identifier and a queue of events into the home folder as soon as it is imported."""
    script = (
        "from crossread.language_model import load_models\n"
        "from crossread.settings import ModelSettings\n"
        "assert load_models(ModelSettings()).encoder is not None\n"
    )
    environment = {
        **{name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"},
        **dict.fromkeys(("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA"), str(tmp_path)),
        "PYTHONPATH": str(ROOT / "engine"),
    }

    subprocess.run([sys.executable, "-c", script], env=environment, check=True, timeout=100)

    assert [each for each in tmp_path.rglob("*") if "onnx" in each.name.lower() or each.name == "deviceid"] == []
