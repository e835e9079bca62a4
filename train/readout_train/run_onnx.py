"""The exported core under ONNX Runtime, with the same face as read.TorchRunner."""
import json
from pathlib import Path

import numpy as np
import onnxruntime

from .export import ROLE_INPUTS, TOKEN_OUTPUTS
from .labels import ROLE_LABELS


def _soft(x):
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


class OnnxRunner:
    def __init__(self, folder, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        load = lambda name: onnxruntime.InferenceSession(str(Path(folder) / f"{name}.onnx"), options, providers=["CPUExecutionProvider"])
        settings, size = json.loads((Path(folder) / "core.json").read_text())["settings"], len(ROLE_LABELS)
        self.chain = np.array(settings["role_move"]).reshape(size, size), np.array(settings["role_start"])
        self.graphs = {name: load(name) for name in ("read", "relations", "roles")}

    def tokens(self, batch):
        names = ["piece", "case", "gap", "quote", "first", "last"]
        values = self.graphs["read"].run(TOKEN_OUTPUTS, {**{n: x.numpy() for n, x in zip(names, batch["inputs"])}, "written": batch["written"].numpy()})
        out = dict(zip(TOKEN_OUTPUTS, values))
        for name in ("tag", "form", "sentence", "name", "cue"):
            out[name] = _soft(out[name][0])
        out["arc"] = out["arc"][0]
        return out

    def relations(self, form, heads):
        return self.graphs["relations"].run(None, {"form_vectors": form, "heads": heads[None]})[0][0]

    def roles(self, meaning, rows):
        return _soft(self.graphs["roles"].run(None, {"meaning_vectors": meaning, **{n: x.numpy() for n, x in zip(ROLE_INPUTS, rows)}})[0])
