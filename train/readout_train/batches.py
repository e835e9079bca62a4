"""Windows of documents as padded batches of tensors, and the augmentations."""
import numpy as np
import torch

from .heads import role_features
from .labels import ROLE_LABELS
from .pieces import CLS, SEP, columns, windows
from .written import written

LONGEST_CUE = 8
TREEBANK_NAMES = 0.15  # of the weight of the news
TOKEN_HEADS = ("tag", "form", "sentence", "name", "cue", "relation")


def role_labels(attribution, cue, size):
    """One label a token for an attribution; the cue's own tokens have none."""
    out = np.zeros(size, dtype=np.int64)
    for role in ("content", "source"):
        for first, end in attribution[role]:
            out[first] = ROLE_LABELS.index(f"B-{role}")
            out[first + 1:end] = ROLE_LABELS.index(f"I-{role}")
    out[cue[0]:cue[1]] = 0
    return out


class Window:
    """A token range of one document with its columns cut to it."""

    def __init__(self, doc, cols, start, end):
        self.doc, self.start, self.end = doc, start, end
        self.pieces = cols["pieces"][start:end]
        self.words = cols["words"][start:end]
        self.cols = {k: cols[k][start:end] for k in ("case", "gap", "quote", "segment", "step")}
        self.size = sum(len(p) for p in self.pieces)

    def labels(self, head):
        values = self.doc.labels.get(head)
        if values is None:
            return np.full(self.end - self.start, -1)
        values = np.array(values[self.start:self.end])
        return values

    def heads(self):
        values = self.doc.labels.get("head")
        if values is None:
            return np.full(self.end - self.start, -1)
        values = np.array(values[self.start:self.end]) - self.start
        return np.where((values >= 0) & (values < self.end - self.start), values, -1)

    def happened(self):
        values = self.doc.labels.get("happened")
        return np.full(self.end - self.start, -1.0) if values is None else np.array(values[self.start:self.end])

    def antecedents(self):
        """Head tokens of mentions, each with those of the same thing's earlier mentions in the window; itself where it is the first."""
        seen, out = {}, []
        for first, end, head, chain in sorted(self.doc.chains, key=lambda m: (m[0], -m[1])):
            if first >= self.start and end <= self.end:
                before = seen.setdefault(chain, [])
                out.append((head - self.start, sorted(set(before) - {head - self.start}) or [head - self.start]))
                before.append(head - self.start)
        return out

    def attributions(self):
        """Attributions that lie in the window whole, places relative to it."""
        out = []
        for a in self.doc.attributions or []:
            places = [p for r in ("source", "cue", "content") for p in a[r]]
            if min(p[0] for p in places) >= self.start and max(p[1] for p in places) <= self.end:
                out.append({r: [(s - self.start, e - self.start) for s, e in a[r]] for r in a})
        return out


def cut(docs, pieces, limit, overlap):
    out = []
    for doc in docs:
        cols = columns(doc, pieces)
        lengths = [len(p) for p in cols["pieces"]]
        out += [Window(doc, cols, s, e) for s, e in windows(lengths, limit, overlap, cols["gap"] == 3)]
    return out


def cut_sentences(docs, pieces, limit, chance):
    """Treebank windows: runs of whole sentences, of many lengths, so that short posts are read as well as long ones."""
    out = []
    for doc in docs:
        cols = columns(doc, pieces)
        starts = [i for i, s in enumerate(doc.labels["sentence"]) if s] + [len(doc.places)]
        at = 0
        while at < len(starts) - 1:
            want, end = chance.choice([1, 2, 4, 8, 50], p=[0.1, 0.1, 0.2, 0.2, 0.4]), at + 1
            total = sum(len(p) for p in cols["pieces"][starts[at]:starts[end]])
            while end < len(starts) - 1 and end - at < want:
                more = sum(len(p) for p in cols["pieces"][starts[end]:starts[end + 1]])
                if total + more > limit:
                    break
                total, end = total + more, end + 1
            if total <= 510:
                out.append(Window(doc, cols, starts[at], starts[end]))
            at = end
    return out


def cut_paragraphs(docs, pieces, limit, chance):
    """News windows of one to three paragraphs, the length of a post."""
    out = []
    for doc in docs:
        cols = columns(doc, pieces)
        starts = [i for i, gap in enumerate(cols["gap"]) if gap == 3] + [len(doc.places)]
        at = 0
        while at < len(starts) - 1:
            end = min(len(starts) - 1, at + int(chance.integers(1, 4)))
            if sum(len(p) for p in cols["pieces"][starts[at]:starts[end]]) <= limit:
                out.append(Window(doc, cols, starts[at], starts[end]))
            at = end
    return out


def collate(group, chance=None, swaps=None):
    """Tensors of one batch; with `chance` (a generator) case and gaps are varied, with `swaps` names too."""
    read = [swaps.apply(w, chance) if swaps else (w.pieces, w.cols["case"].copy(), w.words) for w in group]
    longest = max(sum(map(len, pieces)) for pieces, *_ in read) + 2
    tokens = max(w.end - w.start for w in group)
    b = len(group)
    piece = np.zeros((b, longest), dtype=np.int64)
    case, gap, quote = (np.zeros((b, longest), dtype=np.int64) for _ in range(3))
    mask = np.zeros((b, longest), dtype=bool)
    first, last = np.zeros((b, tokens), dtype=np.int64), np.zeros((b, tokens), dtype=np.int64)
    labels = {h: np.full((b, tokens), -1, dtype=np.int64) for h in TOKEN_HEADS + ("head",)}
    happened = np.full((b, tokens), -1.0, dtype=np.float32)
    spelling = np.zeros((b, tokens, 4), dtype=np.int64)
    cues = []
    for i, w in enumerate(group):
        (pieces, cases, words), gaps = read[i], w.cols["gap"].copy()
        gaps[0] = 3
        if chance is not None:
            dice = chance.random()
            if dice < 0.08:
                cases[cases > 0], words = 1, [word.lower() for word in words]
            elif dice < 0.12:
                cases[cases > 0], words = 3, [word.upper() for word in words]
            if chance.random() < 0.1:
                gaps[gaps > 1] = 1
                gaps[0] = 3
        piece[i, 0], gap[i, 0], at = CLS, 3, 1
        for t, ids in enumerate(pieces):
            end = at + len(ids)
            piece[i, at:end], case[i, at:end], quote[i, at:end] = ids, cases[t], w.cols["quote"][t]
            gap[i, at:end], gap[i, at] = 4, gaps[t]
            first[i, t], last[i, t] = at, end - 1
            at = end
        piece[i, at] = SEP
        mask[i, :at + 1] = True
        size = w.end - w.start
        spelling[i, :size] = [written(word) for word in words]
        for h in TOKEN_HEADS:
            labels[h][i, :size] = w.labels(h)
        labels["head"][i, :size] = w.heads()
        happened[i, :size] = w.happened()
        for a in w.attributions() if w.doc.attributions is not None else []:
            cue = a["cue"][0]
            if cue[1] - cue[0] <= LONGEST_CUE:
                cues.append(cue_row(w, i * tokens, cue, role_labels(a, cue, size)))
    t = lambda x: torch.from_numpy(x)
    roles = stack_cues(cues) if cues else None
    return {"inputs": (t(piece), t(case), t(gap), t(quote), t(first), t(last), t(mask)[:, None, None]),
            "labels": {h: t(v) for h, v in labels.items()}, "roles": roles, "written": t(spelling),
            "name_weight": t(np.array([TREEBANK_NAMES if w.doc.attributions is None else 1.0 for w in group], dtype=np.float32)), "happened": t(happened), "real": t(np.arange(tokens)[None] < np.array([[w.end - w.start] for w in group])),
            "antecedents": [(i, *a) for i, w in enumerate(group) for a in w.antecedents()],
            "told": [(i, w.doc) for i, w in enumerate(group) if hasattr(w.doc, "told")]}


def cue_row(w, base, cue, labels=None):
    """A cue's inputs for the role head; `base` is the place of the window's first token among the batch's tokens."""
    index, bucket, step, quote = role_features(cue[0], cue[1], w.end - w.start, w.cols["quote"], w.cols["segment"], w.cols["step"])
    wanted = well_formed(labels[index]) if labels is not None else np.zeros(len(index), dtype=np.int64)
    return base + cue[0], base + cue[1], index + base, bucket, step, quote, wanted


def well_formed(labels):
    """Labels whose spans all begin with B, also where the reach cuts a span's beginning off."""
    out, before = labels.copy(), 0
    for i, label in enumerate(labels):
        if label in (2, 4) and before not in (label - 1, label):
            out[i] = label - 1
        before = label
    return out


def stack_cues(cues):
    """Rows of cues as tensors, padded on the right: first, end, index, distance, step, quote, real, wanted (-1 in the padding)."""
    first, end, *rows, wanted = zip(*cues)
    width = max(len(x) for x in rows[0])
    padded = [np.array([np.pad(x, (0, width - len(x)), mode="edge") for x in column]) for column in rows]
    real = np.array([np.arange(width) < len(x) for x in rows[0]], dtype=np.float32)
    wanted = np.array([np.pad(x, (0, width - len(x)), constant_values=-1) for x in wanted])
    return tuple(torch.from_numpy(np.ascontiguousarray(x)) for x in (np.array(first), np.array(end), *padded, real, wanted))
