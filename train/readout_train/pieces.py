"""Word pieces and shape features: a document as the columns the encoder reads."""
import json
import unicodedata

import numpy as np

from .shapes import case_of, gap_of, quotes_of, steps_of

CLS, SEP, UNKNOWN = 101, 102, 100


class Pieces:
    """WordPiece on single tokens, lower-cased and without accents, greedy from the left."""

    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self._split(word)
        return self.known[word]

    def _split(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        out, run = [], ""
        for c in plain + " ":
            if c.isalnum():
                run += c
                continue
            if run:
                out += self._greedy(run)
                run = ""
            if not c.isspace():
                out.append(self.vocabulary.get(c, UNKNOWN))
        return out[:16] or [UNKNOWN]

    def _greedy(self, run):
        out, at = [], 0
        while at < len(run):
            for end in range(len(run), at, -1):
                piece = self.vocabulary.get(("##" if at else "") + run[at:end])
                if piece is not None:
                    out.append(piece)
                    at = end
                    break
            else:
                return [UNKNOWN]
        return out


def columns(doc, pieces):
    """One row a token: its pieces, case, gap, quotation state, quotation number, sentence-like step."""
    words = [doc.text[s:e] for s, e in doc.places]
    gaps = [gap_of(doc.text, doc.places[i - 1][1] if i else None, s) for i, (s, _) in enumerate(doc.places)]
    state, segment = quotes_of(words, gaps)
    return {
        "words": words,
        "pieces": [pieces.of(w) for w in words],
        "case": np.array([case_of(w) for w in words], dtype=np.int64),
        "gap": np.array(gaps, dtype=np.int64),
        "quote": np.array(state, dtype=np.int64),
        "segment": np.array(segment, dtype=np.int64),
        "step": np.array(steps_of(words, gaps), dtype=np.int64),
    }


def windows(lengths, limit, overlap, breaks=None):
    """Token ranges of at most `limit` pieces; each starts `overlap` pieces or less before the last one's end.

    A range starts at a paragraph where one lies in the overlap (`breaks`: true at a paragraph's first token).
    """
    total = np.concatenate([[0], np.cumsum(lengths)])
    size, start, out = len(lengths), 0, []
    while True:
        end = max(int(np.searchsorted(total, total[start] + limit, side="right")) - 1, start + 1)
        end = min(end, size)
        out.append((start, end))
        if end >= size:
            return out
        following = max(int(np.searchsorted(total, total[end] - overlap)), start + 1)
        if breaks is not None:
            better = [i for i in range(following, end) if breaks[i]]
            following = better[0] if better else following
        start = following
