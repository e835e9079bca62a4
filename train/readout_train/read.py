"""Runs a core over a document in overlapping windows; every token's scores come from the window that holds it most centrally."""
import numpy as np
import torch

from .batches import Window, collate, cue_row, stack_cues
from .heads import Core
from .pieces import columns, windows


def load_core(path):
    state = torch.load(path, map_location="cpu")
    core = Core(layers=state["layers"])
    core.load_state_dict(state["mean"])
    return core.eval()


class TorchRunner:
    """The core in torch, 32 bits."""

    def __init__(self, path):
        self.core = load_core(path)
        self.chain = tuple(x.detach().numpy() for x in (self.core.roles.move, self.core.roles.start))

    def tokens(self, batch):
        with torch.no_grad():
            piece, case, gap, quote, first, last, _ = batch["inputs"]
            form, meaning, _ = self.core(piece, case, gap, quote, first, last, None)
            soft = lambda x: torch.log_softmax(x[0].float(), -1).numpy()
            c = self.core
            return {"form_vectors": form, "meaning_vectors": meaning, "tag": soft(c.tag(form)), "form": soft(c.form(form)), "sentence": soft(c.sentence(form)),
                    "name": soft(c.names(meaning, batch["written"], 1.0)), "cue": soft(c.cue(meaning)), "arc": c.heads.arcs(form)[0].numpy()}

    def relations(self, form, heads):
        with torch.no_grad():
            return self.core.heads.relations(form, torch.from_numpy(heads)[None])[0].numpy()

    def roles(self, meaning, rows):
        with torch.no_grad():
            return torch.log_softmax(self.core.roles(meaning[0], *rows[:-1]).float(), -1).numpy()


class Reading:
    """A document's scores, put together from its windows."""

    def __init__(self, doc, pieces, runner, limit=510, overlap=160):
        cols = columns(doc, pieces)
        size = len(doc.places)
        places = windows([len(p) for p in cols["pieces"]], limit, overlap, cols["gap"] == 3)
        self.doc, self.cols, self.runner, self.cues = doc, cols, runner, None
        self.windows, self.scores = [], []
        for start, end in places:
            w = Window(doc, cols, start, end)
            self.windows.append(w)
            self.scores.append(runner.tokens(collate([w])))
        margin = np.stack([self._margin(w, np.arange(size), size) for w in self.windows])
        self.best = margin.argmax(0)
        self.joined = {k: np.stack([self.scores[b][k][i - self.windows[b].start] for i, b in enumerate(self.best)])
                       for k in ("tag", "form", "sentence", "name", "cue")}

    @staticmethod
    def _margin(w, index, size):
        left = np.where(w.start == 0, 10**6, index - w.start)
        right = np.where(w.end == size, 10**6, w.end - 1 - index)
        inside = (index >= w.start) & (index < w.end)
        return np.where(inside, np.minimum(left, right), -1)

    def roles(self, cues):
        """For each cue (token range): (first token of the looked-at range, role log-probabilities a token)."""
        out = [None] * len(cues)
        by_window = {}
        for k, (first, end) in enumerate(cues):
            b = self.best[first]
            if end > self.windows[b].end:
                b = self.best[end - 1]
            by_window.setdefault(b, []).append(k)
        for b, members in by_window.items():
            w = self.windows[b]
            rows = [cue_row(w, 0, (cues[k][0] - w.start, cues[k][1] - w.start)) for k in members]
            scores = self.runner.roles(self.scores[b]["meaning_vectors"], stack_cues(rows))
            for k, row, s in zip(members, rows, scores):
                out[k] = (int(row[2][0]) + w.start, s[: len(row[2])])
        return out
