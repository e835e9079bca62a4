"""Sorts the mistakes in attribution by kind.

    python -m readout_train.errors GOLD.jsonl PREDICTED.jsonl [--show 3]
"""
import argparse
import json
from collections import Counter, defaultdict


def _set(text, spans):
    return {i for s, e in spans for i in range(s, e) if i < len(text) and text[i].isalnum()}


def _texts(text, a):
    return {r: [text[s:e][:160] for s, e in a[r]] for r in ("source", "cue", "content")}


def bounds(text, gold, ours):
    """How our content differs from the gold one."""
    if gold == ours:
        return "content right"
    kinds = []
    if min(ours) != min(gold):
        kinds.append("starts early" if min(ours) < min(gold) else "starts late")
    if max(ours) != max(gold):
        kinds.append("ends early" if max(ours) < max(gold) else "ends late")
    return "content " + (" and ".join(kinds) or "differs within")


def kinds_of(text, gold, ours):
    """Pairs (kind, example) for one document."""
    left = {i: _set(text, a["cue"]) for i, a in enumerate(ours)}
    for g in gold:
        cue = _set(text, g["cue"])
        match = next((i for i, c in left.items() if c & cue), None)
        if match is None:
            word = " ".join(text[s:e] for s, e in g["cue"])
            speech = "cue missed, according" if "ccording" in word else "cue missed, one word" if " " not in word else "cue missed, several words"
            yield speech, _texts(text, g)
            continue
        a = ours[match]
        del left[match]
        pair = {"gold": _texts(text, g), "ours": _texts(text, a)}
        if _set(text, a["cue"]) != cue:
            yield "cue bounds: " + ("too long" if _set(text, a["cue"]) > cue else "too short" if _set(text, a["cue"]) < cue else "shifted"), pair
        gs, s = _set(text, g["source"]), _set(text, a["source"])
        if gs != s:
            yield "source " + ("invented" if not gs else "missed" if not s else "bounds" if gs & s else "another"), pair
        gc, c = _set(text, g["content"]), _set(text, a["content"])
        if gc != c:
            yield ("content elsewhere" if gc and not gc & c else bounds(text, gc, c) if gc else "content where gold has none"), pair
    for i in left:
        yield "cue invented", _texts(text, ours[i])


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("gold")
    p.add_argument("predicted")
    p.add_argument("--show", type=int, default=3)
    args = p.parse_args()
    load = lambda path: [json.loads(line) for line in open(path, encoding="utf8")]
    ours, counts, examples, words = {r["id"]: r["attributions"] for r in load(args.predicted)}, Counter(), defaultdict(list), defaultdict(Counter)
    for row in load(args.gold):
        units = row["text"].encode("utf-16-le")
        text = "".join(units[i:i + 2].decode("utf-16-le", "replace") for i in range(0, len(units), 2))
        for kind, example in kinds_of(text, row["attributions"], ours.get(row["id"], [])):
            counts[kind] += 1
            examples[kind].append(example)
            if kind.startswith("cue missed") or kind == "cue invented":
                words[kind.split(",")[0]][" ".join(example["cue"]).lower()] += 1
    for kind, n in counts.most_common(25):
        print(f"{n:5}  {kind}")
        for example in examples[kind][:: max(1, len(examples[kind]) // max(1, args.show))][: args.show]:
            print("       ", json.dumps(example, ensure_ascii=False))
    for kind, c in words.items():
        print(kind, c.most_common(30))


if __name__ == "__main__":
    main()
