"""Scores what happened on the held parts, in torch: a look while training; `npm run eval` is the measure.

    python -m readout_train.measure_happenings RUN/state.pt [--data ../shared/data]
"""
import argparse
import gzip
import json

import numpy as np
import torch
from torch.nn import functional as F

from .batches import Window, collate
from .corpora import Document, to_points, treebank
from .happenings import coded, plv
from .labels import EVENT_TYPES
from .pieces import Pieces, columns
from .read import load_core
from .tokens import tokenize
from .told import NONE, PLV, pair_scores
from .train import REPOSITORY, pretrained_folder


def vectors(core, windows):
    with torch.no_grad():
        return core(*collate(windows)["inputs"])[2]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("state")
    p.add_argument("--data", default=str(REPOSITORY.parent / "shared" / "data"))
    p.add_argument("--sentences", default=str(REPOSITORY / "train" / "sentences"))
    args = p.parse_args()
    torch.set_num_threads(2)
    pieces, core = Pieces(pretrained_folder() / "tokenizer.json"), load_core(args.state)
    head = core.happenings
    window = lambda doc: Window(doc, columns(doc, pieces), 0, len(doc.places))
    with torch.no_grad():
        print("pairs", pairs(core, head, list(plv(args.data, "held")), window))
        held = list(coded(args.sentences, "held"))
        if held:
            print("coded", coded_score(core, head, held, window))
        print("happened", judged(core, head, args.data, window))
        print("antecedents", antecedents(core, head, args.data, pieces))


def pairs(core, head, sentences, window):
    gold, said, back = [], [], 0
    merged = lambda t: "YIELD" if t in ("CONCEDE", "RETREAT") else t
    for sentence in sentences:
        x = vectors(core, [window(sentence)])
        types, links = F.log_softmax(head.event(x)[0], -1), head.links(x)[0]
        for event in sentence.told:
            scores = pair_scores(types, links, event.roles["actor"], event.roles["target"])
            reverse = pair_scores(types, links, event.roles["target"], event.roles["actor"])
            back += event.directed and torch.logsumexp(reverse[PLV], 0) > torch.logsumexp(scores[PLV], 0)
            if not event.directed:
                scores = torch.maximum(scores, reverse)
            gold.append(merged(event.types[0]))
            chance = {}
            for t in PLV:
                chance[merged(EVENT_TYPES[t])] = chance.get(merged(EVENT_TYPES[t]), 0) + scores[t].exp().item()
            said.append(max(chance, key=chance.get))
    f = [2 * sum(g == t == s for g, s in zip(gold, said)) / (gold.count(t) + said.count(t)) for t in set(gold)]
    return {"accuracy": round(100 * float(np.mean([g == s for g, s in zip(gold, said)])), 1), "macro": round(100 * float(np.mean(f)), 1), "rows": len(gold), "reversed": int(back)}


def coded_score(core, head, sentences, window):
    right = found = said = gold = 0
    parts = [0, 0, 0]
    for sentence in sentences:
        x = vectors(core, [window(sentence)])
        best = head.event(x)[0].argmax(-1)
        links = head.links(x)[0]
        wanted = {e.trigger: EVENT_TYPES.index(e.types[0]) for e in sentence.told if e.types[0] != "NONE"}
        ours = {i: int(t) for i, t in enumerate(best) if t != NONE}
        said, gold = said + len(ours), gold + len(wanted)
        found += len(ours.keys() & wanted.keys())
        right += sum(ours.get(i) == t for i, t in wanted.items())
        for e in sentence.told:
            if e.types[0] != "NONE":
                for r, role in enumerate(("actor", "target")):
                    goal = {i for s, t in e.roles[role] for i in range(s, t)}
                    got = {i for i, v in enumerate(links[r, e.trigger] > 0) if v}
                    parts = [a + b for a, b in zip(parts, (len(goal & got), len(got), len(goal)))]
    f1 = lambda tp, a, b: round(200 * tp / max(1, a + b), 1)
    return {"trigger f1": f1(found, said, gold), "trigger and type": f1(right, said, gold), "of found": round(100 * right / max(1, found), 1), "party tokens": f1(*parts)}


def judged(core, head, data, window):
    gold, said = [], []
    with gzip.open(f"{data}/events/happened-dev.jsonl.gz", "rt", encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            doc, points = Document(row["id"], row["text"], tokenize(row["text"])), to_points(row["text"])
            scores = head.happened(vectors(core, [window(doc)]))[0, :, 0]
            for p in row["predicates"]:
                answers = {a for a, _ in p["answers"]}
                if len(answers) == 1 and len(p["answers"]) > 1:
                    token = next(i for i, (s, e) in enumerate(doc.places) if e > points[p["start"]])
                    gold.append(answers.pop())
                    said.append(bool(scores[token] > 0))
    gold, said = np.array(gold), np.array(said)
    f = [2 * (gold & said).sum() / (gold.sum() + said.sum()), 2 * (~gold & ~said).sum() / ((~gold).sum() + (~said).sum())]
    return {"accuracy": round(100 * (gold == said).mean(), 1), "macro": round(100 * np.mean(f), 1), "rows": len(gold)}


def antecedents(core, head, data, pieces):
    """Third-person pronouns with an antecedent in the window: is the best token one of them?"""
    from .batches import cut

    words = {"he", "she", "him", "her", "his", "hers", "they", "them", "their", "it", "its"}
    right = of = 0
    for doc in treebank(data, "gum", "dev"):
        for w in cut([doc], pieces, 510, 110):
            links = head.links(vectors(core, [w]))[0, -1]
            for query, golden in w.antecedents():
                s, e = doc.places[w.start + query]
                if doc.text[s:e].lower() in words and query not in golden:
                    best = int(links[query, :query + 1].argmax())
                    right, of = right + (best in golden), of + 1
    return {"pronouns": round(100 * right / max(1, of), 1), "rows": of}


if __name__ == "__main__":
    main()
