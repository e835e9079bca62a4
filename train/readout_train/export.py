"""Exports a core to ONNX, three graphs that share one post's run, and quantises them to 8 bits.

    python -m readout_train.export RUN/state.pt --out FOLDER

    read.onnx       pieces and shapes -> token vectors, every token head's scores, and the surest links of each token in what happened
    relations.onnx  form vectors and heads -> relation scores
    roles.onnx      meaning vectors and cues -> role scores
"""
import argparse
import hashlib
import json
import shutil
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional as F

from .labels import CUE_LABELS, EVENT_TYPES, FORMS, NAME_LABELS, RELATIONS, ROLE_LABELS, TAGS
from .read import load_core
from .train import REPOSITORY, pretrained_folder

ROLE_INPUTS = ["cue_first", "cue_end", "index", "distance", "step", "quote_code", "real"]
TOKEN_OUTPUTS = ["form_vectors", "meaning_vectors", "tag", "form", "sentence", "name", "cue", "arc", "happened", "event", "link_score", "link_token"]
LINKS_KEPT = 16  # of each token's links of one kind, the surest


class Read(nn.Module):
    def __init__(self, core):
        super().__init__()
        self.core = core

    def forward(self, piece, case, gap, quote, first, last, written):
        c = self.core
        form, meaning, event = c(piece, case, gap, quote, first, last, None)
        score, token = torch.topk(F.pad(c.happenings.links(event), (0, LINKS_KEPT), value=-1e4), LINKS_KEPT)
        return (form, meaning, c.tag(form), c.form(form), c.sentence(form), c.names(meaning, written, 1.0), c.cue(meaning), c.heads.arcs(form),
                c.happenings.happened(event), c.happenings.event(event), score, token.float())


class Relations(nn.Module):
    def __init__(self, core):
        super().__init__()
        self.heads = core.heads

    def forward(self, form_vectors, heads):
        return self.heads.relations(form_vectors, heads)


class RoleScores(nn.Module):
    def __init__(self, core):
        super().__init__()
        self.roles = core.roles

    def forward(self, meaning_vectors, cue_first, cue_end, index, distance, step, quote, real):
        return self.roles(meaning_vectors[0], cue_first, cue_end, index, distance, step, quote, real)


def graphs(core):
    n, t, c, r = 24, 17, 3, 11
    whole = lambda *shape: torch.ones(shape, dtype=torch.int64)
    first = torch.arange(1, t + 1)[None]
    width = core.tag.in_features
    yield ("read", Read(core), (whole(1, n), whole(1, n), whole(1, n), whole(1, n), first, first, whole(1, t, 4)), ["piece", "case", "gap", "quote", "first", "last", "written"], TOKEN_OUTPUTS,
           {**{k: {1: "pieces"} for k in ("piece", "case", "gap", "quote")}, **{k: {1: "tokens"} for k in ("first", "last", "written", *TOKEN_OUTPUTS)}, "arc": {1: "tokens", 2: "tokens"}, "link_score": {2: "tokens"}, "link_token": {2: "tokens"}})
    yield ("relations", Relations(core), (torch.randn(1, t, width), whole(1, t)), ["form_vectors", "heads"], ["relation"],
           {k: {1: "tokens"} for k in ("form_vectors", "heads", "relation")})
    yield ("roles", RoleScores(core), (torch.randn(1, t, width), torch.tensor([1, 2, 3]), torch.tensor([2, 3, 5]), *(whole(c, r) for _ in range(4)), torch.ones(c, r)),
           ["meaning_vectors", *ROLE_INPUTS], ["roles"],
           {"meaning_vectors": {1: "tokens"}, "cue_first": {0: "cues"}, "cue_end": {0: "cues"}, **{k: {0: "cues", 1: "reach"} for k in (*ROLE_INPUTS[2:], "roles")}})


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("state")
    p.add_argument("--out", required=True)
    p.add_argument("--per-channel", action=argparse.BooleanOptionalAction, default=True)
    args = p.parse_args()
    out = Path(args.out)
    for bits in ("32", "8"):
        (out / bits).mkdir(parents=True, exist_ok=True)
    core, sizes = load_core(args.state), {}
    for name, module, example, inputs, outputs, axes in graphs(core):
        plain, small = out / "32" / f"{name}.onnx", out / "8" / f"{name}.onnx"
        with torch.no_grad():
            torch.onnx.export(module.eval(), example, str(plain), input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        quantize_dynamic(str(plain), str(small), weight_type=QuantType.QInt8, per_channel=args.per_channel, op_types_to_quantize=["MatMul", "Gather", "Gemm"])
        sizes[name] = {"bytes32": plain.stat().st_size, "bytes8": small.stat().st_size}
    shutil.copy(pretrained_folder() / "vocab.txt", out / "8" / "vocab.txt")
    shutil.copy(REPOSITORY / "models" / "lemmas.txt", out / "8" / "lemmas.txt")  # made by train/lemmas.mjs
    chain = {"role_move": core.roles.move, "role_start": core.roles.start}
    described = {"name": "readout-core", "labels": {"tags": TAGS, "forms": FORMS, "relations": RELATIONS, "names": NAME_LABELS, "cues": CUE_LABELS, "roles": ROLE_LABELS, "events": EVENT_TYPES},
                 "settings": {k: [round(float(x), 5) for x in v.detach().flatten()] for k, v in chain.items()},
                 "sha256": {f.name: sha256(f) for f in sorted((out / "8").glob("*")) if f.name != "core.json"}}
    (out / "8" / "core.json").write_text(json.dumps(described, indent=1) + "\n")
    print(json.dumps(sizes, indent=1), "total 8 bits:", sum(s["bytes8"] for s in sizes.values()) / 1e6, "MB")


if __name__ == "__main__":
    main()
