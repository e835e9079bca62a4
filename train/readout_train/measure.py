"""Scores a core on the dev parts.

    python -m readout_train.measure RUN/state.pt [--data ../shared/data] [--scorer ../shared/score/attribution.mjs] [--onnx FOLDER]

Biases and confidence are fitted on held-out articles of the train part, never on dev.
"""
import argparse
import json
import subprocess
import time
from pathlib import Path

import numpy as np
import torch

from . import confidence
from .corpora import names_of_corenlp, polnear, rows, to_units, treebank
from .decode import find_attributions, find_names, tree
from .labels import NAME_KINDS
from .pieces import Pieces
from .read import Reading, TorchRunner
from .tokens import tokenize
from .settle import settle, who_what
from .train import HELD_OUT, REPOSITORY, pretrained_folder

def f1(right, found, gold):
    return round(200 * right / max(1, found + gold), 2)


def row_of(doc, attributions):
    units = to_units(doc.text)
    span = lambda s: [units[doc.places[s[0]][0]], units[doc.places[s[1] - 1][1]]]
    return {"id": doc.id, "attributions": [{**{r: [span(s) for s in a[r]] for r in ("source", "content")}, "cue": [span(a["cue"])],
                                            "confidence": round(float(a.get("confidence", 1)), 4)} for a in attributions]}


def attribution(args, pieces, runner, out, settled=None):
    held = list(polnear(args.data, "train"))[:HELD_OUT]
    if settled is None:
        settled = settle(held, [Reading(d, pieces, runner) for d in held])
    docs, predicted, p, y = list(polnear(args.data, "dev"))[: args.limit], [], [], []
    began, kept_scores = time.time(), []
    for doc in docs:
        reading = Reading(doc, pieces, runner)
        found = find_attributions(reading, settled)
        p += [a["confidence"] for a in found]
        y += who_what(doc, found)
        predicted.append(row_of(doc, found))
        kept_scores.append(reading)
    seconds = time.time() - began
    raw = rows(f"{args.data}/attribution/polnear-dev.jsonl.gz")[: args.limit]
    (out / "gold.jsonl").write_text("".join(json.dumps(r) + "\n" for r in raw))
    score = lambda name, list_: _score(args.scorer, out, name, list_)
    result = {"settings": settled, "all": score("predicted", predicted), "ece": round(confidence.calibration_error(np.array(p), np.array(y, float)), 4)}
    for at in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        some = [{**r, "attributions": [a for a in r["attributions"] if a["confidence"] >= at]} for r in predicted]
        s = _score(args.scorer, out, f"from-{at}", some)
        result[f"from {at}"] = s["speech_who_what_p_r"]
    p, y = np.array(p), np.array(y, float)
    result["at 0.9"] = [int((p >= 0.9).sum()), round(float(y[p >= 0.9].mean()), 3) if (p >= 0.9).any() else None]
    result["tokens_a_second_torch_or_onnx"] = round(sum(len(d.places) for d in docs) / seconds)
    result["names"] = names_score(args, docs, kept_scores)
    return result, settled


def _score(scorer, out, name, list_):
    path = out / f"{name}.jsonl"
    path.write_text("".join(json.dumps(r) + "\n" for r in list_))
    r = json.loads(subprocess.run(["node", scorer, str(out / "gold.jsonl"), str(path), "--json"], capture_output=True, text=True, check=True).stdout)
    pc = lambda v: round(100 * v, 1)
    return {"exact": {k: pc(v["f1"]) for k, v in r["all"]["exact"].items()}, "who_what": [pc(r["all"]["whoWhat"][k]) for k in ("p", "r", "f1")],
            "speech_exact": {k: pc(v["f1"]) for k, v in r["speech"]["exact"].items()}, "speech_who_what": pc(r["speech"]["whoWhat"]["f1"]),
            "speech_who_what_p_r": [pc(r["speech"]["whoWhat"]["p"]), pc(r["speech"]["whoWhat"]["r"])]}


def names_score(args, docs, readings):
    raw = {r["id"]: r for r in rows(f"{args.data}/attribution/corenlp-dev.jsonl.gz")}
    counts = {k: [0, 0, 0] for k in NAME_KINDS[:3]}
    for doc, reading in zip(docs, readings):
        if doc.id not in raw:
            continue
        gold = {(s, e, k) for s, e, k in names_of_corenlp(doc.text, raw[doc.id], doc.places)[1] if k != "group"}
        found = {(doc.places[s][0], doc.places[e - 1][1], k) for s, e, k in find_names(reading.joined["name"]) if k != "group"}
        for kind, c in counts.items():
            g, f = {x for x in gold if x[2] == kind}, {x for x in found if x[2] == kind}
            c[0], c[1], c[2] = c[0] + len(g & f), c[1] + len(f), c[2] + len(g)
    return {**{k: f1(*c) for k, c in counts.items()}, "all": f1(*np.sum(list(counts.values()), 0))}


def syntax(args, name, pieces, runner):
    """Tags and heads on given tokens and sentences; sentence and token bounds on raw text."""
    docs = list(treebank(args.data, name, "dev"))[: args.limit]
    n = tag = form = uas = las = 0
    bounds, marks, posts = [0, 0, 0], [0, 0, 0], 0
    for doc in docs:
        reading = Reading(doc, pieces, runner)
        got, want = reading.joined["tag"].argmax(1), np.array(doc.labels["tag"])
        n, tag = n + len(want), tag + int((got == want).sum())
        form += int((reading.joined["form"].argmax(1) == np.array(doc.labels["form"])).sum())
        starts = [i for i, s in enumerate(doc.labels["sentence"]) if s] + [len(want)]
        for s, e in zip(starts, starts[1:]):
            b = reading.best[s] if e <= reading.windows[reading.best[s]].end else reading.best[e - 1]
            w = reading.windows[b]
            lo, hi = max(s, w.start) - w.start, min(e, w.end) - w.start
            local = tree(reading.scores[b]["arc"][lo:hi, lo:hi]) + lo
            heads = np.zeros(w.end - w.start, dtype=np.int64)
            heads[lo:hi] = local
            relation = runner.relations(reading.scores[b]["form_vectors"], heads)[lo:hi].argmax(1)
            gold = np.array(doc.labels["head"][lo + w.start:hi + w.start]) - w.start
            right = local == gold
            uas, las = uas + int(right.sum()), las + int((right & (relation == np.array(doc.labels["relation"][lo + w.start:hi + w.start]))).sum())
        raw = type(doc)(doc.id, doc.text, tokenize(doc.text))
        gold, found = set(doc.places), set(raw.places)
        marks = [a + b for a, b in zip(marks, (len(gold & found), len(found), len(gold)))]
        first = np.flatnonzero(Reading(raw, pieces, runner).joined["sentence"].argmax(1))
        first = sorted({0, *first.tolist()})
        ours = {(raw.places[a][0], raw.places[b - 1][1]) for a, b in zip(first, first[1:] + [len(raw.places)])}
        theirs = {(doc.places[a][0], doc.places[b - 1][1]) for a, b in zip(starts, starts[1:])}
        bounds = [a + b for a, b in zip(bounds, (len(ours & theirs), len(ours), len(theirs)))]
    pc = lambda v: round(100 * v / n, 2)
    return {"upos": pc(tag), "xpos": pc(form), "uas": pc(uas), "las": pc(las), "sentences": f1(*bounds), "tokens": f1(*marks)}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("state")
    p.add_argument("--data", default=str(REPOSITORY.parent / "shared" / "data"))
    p.add_argument("--scorer", default=str(REPOSITORY.parent / "shared" / "score" / "attribution.mjs"))
    p.add_argument("--out", default=None)
    p.add_argument("--onnx", default=None, help="folder of an exported core to score in its place")
    p.add_argument("--settled", default=None, help="take biases and confidence from this earlier report")
    p.add_argument("--limit", type=int, default=None)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--only", choices=["attribution", "syntax"])
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    out = Path(args.out or Path(args.state).parent / ("measure-onnx" if args.onnx else "measure"))
    out.mkdir(parents=True, exist_ok=True)
    pieces = Pieces(pretrained_folder() / "tokenizer.json")
    if args.onnx:
        from .run_onnx import OnnxRunner
        runner = OnnxRunner(args.onnx, args.threads)
    else:
        runner = TorchRunner(args.state)
    report = {}
    if args.only != "syntax":
        settled = None
        if args.settled:
            earlier = json.loads(Path(args.settled).read_text())["attribution"]
            settled = earlier["settings"]
        report["attribution"], _ = attribution(args, pieces, runner, out, settled)
        print(json.dumps(report["attribution"], indent=1), flush=True)
    if args.only != "attribution":
        for name in ("ewt", "gum"):
            report[name] = syntax(args, name, pieces, runner)
            print(name, json.dumps(report[name]), flush=True)
    (out / "report.json").write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
