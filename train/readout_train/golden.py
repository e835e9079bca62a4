"""Writes what the exported core gives for a few sentences of our own, for tests of the program that runs it.

    python -m readout_train.golden FOLDER/8 --out golden.json
"""
import argparse
import json

import numpy as np

from . import confidence
from .batches import Window, collate
from .corpora import Document
from .decode import candidates, find_names
from .labels import FORMS, TAGS
from .pieces import Pieces, columns
from .read import Reading
from .run_onnx import OnnxRunner
from .tokens import tokenize
from .train import pretrained_folder

SENTENCES = [
    "The minister said on Monday that the bridge would reopen in June.",
    "\"We won't leave,\" Maria Okafor told Reuters. \"Not today, not tomorrow.\"",
    "BREAKING: MAYOR OF LUNDAVIK DENIES REPORTS OF RESIGNATION",
    "according to two officials, talks in geneva ended without a deal 🕊️ #Geneva @newsdesk",
    "Peskov: \u201cThe 4-hour meeting at 3:45 p.m. was useful\u201d\n\nHe declined to comment on the U.S. offer.",
]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder")
    p.add_argument("--out", required=True)
    args = p.parse_args()
    pieces, runner, rows = Pieces(pretrained_folder() / "tokenizer.json"), OnnxRunner(args.folder), []
    round4 = lambda x: np.round(np.asarray(x, float), 4).tolist()
    for text in SENTENCES:
        doc = Document("golden", text, tokenize(text), attributions=[])
        cols = columns(doc, pieces)
        names = ["piece", "case", "gap", "quote", "first", "last"]
        batch = collate([Window(doc, cols, 0, len(doc.places))])
        reading = Reading(doc, pieces, runner)
        scores = reading.joined
        rows.append({
            "text": text, "tokens": [text[s:e] for s, e in doc.places],
            "inputs": {n: x[0].tolist() for n, x in zip(names, batch["inputs"])}, "written": batch["written"][0].tolist(),
            "segment": cols["segment"].tolist(), "step": cols["step"].tolist(),
            "tags": [TAGS[i] for i in scores["tag"].argmax(1)], "forms": [FORMS[i] for i in scores["form"].argmax(1)],
            "names": find_names(scores["name"]),
            "cueProbability": round4(1 - np.exp(scores["cue"][:, 0])), "sentenceProbability": round4(np.exp(scores["sentence"][:, 1])),
            "attributions": [{"source": a["source"], "cue": a["cue"], "content": a["content"], "parts": {f: round(a[f], 4) for f in confidence.PARTS}} for a in candidates(reading)],
        })
    with open(args.out, "w", encoding="utf8") as file:
        json.dump({"places": "token indices, end exclusive; attributions are candidates, each as if alone, without biases", "sentences": rows}, file, ensure_ascii=False, indent=1)
        file.write("\n")


if __name__ == "__main__":
    main()
