"""Puts other names of the same kind and length in a name's place, so that the heads learn names from what stands around them.

"Hillary Clinton ... Clinton" -> "Ngozi Thorsen ... Thorsen": the same name is swapped for the same all over a window.
"""
import csv

from .labels import NAME_LABELS
from .shapes import case_of
from .tokens import tokenize

SHARE = {"person": 0.25, "organisation": 0.12, "place": 0.15}


def column(path, name):
    with open(path, encoding="utf8") as file:
        return [row[name] for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)]


def spans_of_labels(labels):
    """(first, end, kind) of BIO numbers; -1 ends a span."""
    out = []
    for i, label in enumerate(labels):
        name = NAME_LABELS[label] if label > 0 else "O"
        if name.startswith("B-"):
            out.append([i, i + 1, name[2:]])
        elif name.startswith("I-") and out and out[-1][1] == i:
            out[-1][1] = i + 1
    return out


class Swaps:
    def __init__(self, docs, facts, pieces):
        words = lambda text: tuple(text[s:e] for s, e in tokenize(text))
        pool = {kind: set() for kind in SHARE}
        given, surnames = {w for w in column(facts / "given-names.tsv", "name") if len(words(w)) == 1}, set()
        for doc in docs:
            for first, end, kind in spans_of_labels(doc.labels["name"]):
                name = tuple(doc.text[s:e] for s, e in doc.places[first:end])
                if kind in pool and end - first <= 4 and all(w[:1].isupper() and not w.isupper() for w in name):
                    pool[kind].add(name)
        for name in [*pool["person"], *map(words, column(facts / "office-holders.tsv", "name"))]:
            if len(name) > 1:
                surnames.add(name[-1])
        pool["place"] |= {words(n) for n in column(facts / "places.tsv", "name")}
        pool["organisation"] |= {words(n) for n in column(facts / "outlets.tsv", "name")}
        self.pieces, self.given, self.surnames = pieces, sorted(given), sorted(surnames)
        self.pool = {kind: {n: sorted(x for x in names if len(x) == n) for n in (1, 2, 3, 4)} for kind, names in pool.items() if kind != "person"}

    def apply(self, window, chance):
        """The window's pieces, cases and words, some names swapped for others; the window's own lists stay as they are."""
        pieces, cases, words = list(window.pieces), window.cols["case"].copy(), list(window.words)
        chosen = {kind for kind, share in SHARE.items() if chance.random() < share}
        if not chosen:
            return pieces, cases, words
        text, places, known = window.doc.text, window.doc.places, {}
        for first, end, kind in sorted(spans_of_labels(window.labels("name")), key=lambda s: s[0] - s[1]):
            if kind not in chosen:
                continue
            old = [text[s:e] for s, e in places[window.start + first:window.start + end]]
            for t, word in zip(range(first, end), self._new(kind, old, known, chance)):
                pieces[t] = self.pieces.of(word)
                words[t] = word.lower() if cases[t] == 1 else word.upper() if cases[t] == 3 else word
                cases[t] = cases[t] if cases[t] in (1, 3) else case_of(word)
        return (pieces, cases, words) if sum(map(len, pieces)) <= 510 else (list(window.pieces), window.cols["case"].copy(), window.words)

    def _new(self, kind, old, known, chance):
        pick = lambda names: names[int(chance.integers(len(names)))]
        if kind == "person":
            for i, word in enumerate(old):
                if word not in known:
                    known[word] = pick(self.given) if i < len(old) - 1 and len(word) > 2 else pick(self.surnames) if len(word) > 2 else word
            return [known[w] for w in old]
        key = (kind, *old)
        if key not in known:
            names = self.pool[kind].get(len(old))
            known[key] = pick(names) if names else old
        return known[key]
