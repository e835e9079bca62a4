"""Trains the heads of what happened, and the mix of layers they read, with all else held fast.

    python -m readout_train.heads_alone MEAN.pt --out RUN [--data ../shared/data]
"""
import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch

from .batches import Window, collate, cut_sentences
from .corpora import treebank
from .happenings import add_happened, coded, happened, plv
from .losses import WEIGHTS, happening_losses
from .pieces import Pieces, columns
from .read import load_core
from .train import REPOSITORY, Stream, pretrained_folder

TRAINED = ("event_mix", "happenings")
KEEPS = 0.99


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("state")
    p.add_argument("--data", default=str(REPOSITORY.parent / "shared" / "data"))
    p.add_argument("--sentences", default=str(REPOSITORY / "train" / "sentences"))
    p.add_argument("--out", required=True)
    p.add_argument("--steps", type=int, default=450)
    p.add_argument("--rate", type=float, default=1.5e-3)
    p.add_argument("--seed", type=int, default=1)
    args = p.parse_args()
    torch.manual_seed(args.seed)
    pieces, chance, core = Pieces(pretrained_folder() / "tokenizer.json"), np.random.default_rng(args.seed), load_core(args.state)
    sentences = [*plv(args.data, "train"), *coded(args.sentences, "train")]
    bank = [d for n in ("ewt", "gum") for d in treebank(args.data, n, "train")]
    add_happened(bank, happened(args.data, "train"))
    streams = (Stream([Window(d, columns(d, pieces), 0, len(d.places)) for d in sentences], 1000, args.seed + 2),
               Stream(cut_sentences(bank, pieces, 300, chance), 1000, args.seed + 1))
    own = {n: q for n, q in core.named_parameters() if n.startswith(TRAINED)}
    for q in core.parameters():
        q.requires_grad = False
    for q in own.values():
        q.requires_grad = True
    mean = {n: q.detach().clone() for n, q in own.items()}
    optimizer = torch.optim.AdamW(own.values(), lr=args.rate, betas=(0.9, 0.98), weight_decay=0.02)
    core.event_mix.train()
    core.happenings.train()
    for step in range(args.steps):
        for group in optimizer.param_groups:
            group["lr"] = args.rate * min(1, (step + 1) / 30) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / args.steps)))
        optimizer.zero_grad()
        for stream in streams:
            batch = collate(stream.next(), chance)
            *inputs, first, last, mask = batch["inputs"]
            with torch.autocast("cpu", dtype=torch.bfloat16):
                with torch.no_grad():
                    outputs = core.encoder(*inputs, mask)
                parts = happening_losses(core.happenings, core.event_mix(outputs, first, last), batch)
            if parts:
                sum(WEIGHTS[k] * v for k, v in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(own.values(), 1.0)
        optimizer.step()
        keep = min(KEEPS, (1 + step) / (10 + step))
        for n, q in own.items():
            mean[n].lerp_(q.detach(), 1 - keep)
        if step % 50 == 49:
            print(json.dumps({"step": step + 1, **{k: round(v.item(), 3) for k, v in parts.items()}}), flush=True)
    core.load_state_dict(mean, strict=False)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"mean": core.state_dict(), "layers": len(core.encoder.layers)}, out / "state.pt")


if __name__ == "__main__":
    main()
