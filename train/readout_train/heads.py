"""The heads: each reads token vectors of the one encoder run. A later head (events, phase) is one more entry here."""
import torch
from torch import nn
from torch.nn import functional as F

from .encoder import Encoder
from .labels import CUE_LABELS, EVENT_TYPES, FORMS, NAME_LABELS, RELATIONS, ROLE_LABELS, TAGS
from .written import ROWS, UNSEEN

REACH = 112  # tokens looked at on either side of a cue
EDGES = [1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 40, 55, 75, 100]  # bounds of the distance buckets


class Mix(nn.Module):
    """A learned mean of the layers, and a token's vector from its first and last piece."""

    def __init__(self, layers, width, out):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor([-1.0] * layers + [1.0]))
        self.project, self.drop = nn.Linear(2 * width, out), nn.Dropout(0.15)

    def forward(self, outputs, first, last):
        share = torch.softmax(self.weight, 0)
        x = sum(s * y for s, y in zip(share, outputs))
        pick = lambda index: torch.gather(x, 1, index[..., None].expand(-1, -1, x.shape[-1]))
        return self.drop(F.gelu(self.project(torch.cat([pick(first), pick(last)], -1))))


class Heads(nn.Module):
    """Arcs and relations: who governs each token, and how."""

    def __init__(self, width, arc=256, relation=96):
        super().__init__()
        self.arc_dependent, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc = nn.Linear(arc, arc)
        self.arc_prior = nn.Linear(arc, 1)
        self.rel_dependent, self.rel_head = nn.Linear(width, relation), nn.Linear(width, relation)
        self.relation = nn.Bilinear(relation, relation, len(RELATIONS))
        self.rel_plain = nn.Linear(2 * relation, len(RELATIONS))
        self.drop = nn.Dropout(0.2)

    def arcs(self, x):
        """[batch, dependent, head]; a token as its own head is a root."""
        d, h = self.drop(F.gelu(self.arc_dependent(x))), self.drop(F.gelu(self.arc_head(x)))
        return self.arc(d) @ h.transpose(1, 2) / 16 + self.arc_prior(h).transpose(1, 2)

    def relations(self, x, heads):
        d, h = self.drop(F.gelu(self.rel_dependent(x))), self.drop(F.gelu(self.rel_head(x)))
        h = torch.gather(h, 1, heads[..., None].expand(-1, -1, h.shape[-1]))
        # One product of matrices, which the 8-bit graph does in 8 bits: [dependent] x [dependent, relation and head].
        w = self.relation.weight.permute(1, 0, 2).reshape(self.relation.in1_features, -1)
        both = (d @ w).unflatten(-1, (len(RELATIONS), -1))
        return (both * h[:, :, None]).sum(-1) + self.relation.bias + self.rel_plain(torch.cat([d, h], -1))


class Smooth(nn.Module):
    """Looks at a token's neighbours: a convolution a channel, then one over channels."""

    def __init__(self, width, dilation):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.near = nn.Conv1d(width, width, 7, padding=3 * dilation, dilation=dilation, groups=width)
        self.across = nn.Linear(width, width)

    def forward(self, x, real):
        y = self.near((self.norm(x) * real).transpose(1, 2)).transpose(1, 2)
        return x + F.gelu(self.across(y))


class Roles(nn.Module):
    """For each cue, a label for every token within reach of it; `move` and `start` are a linear chain's scores over the labels."""

    def __init__(self, width, inner=160):
        super().__init__()
        self.token, self.cue = nn.Linear(width, inner), nn.Linear(width, inner)
        self.token_gate, self.cue_gate = nn.Linear(width, inner), nn.Linear(width, inner)
        self.distance = nn.Embedding(2 * len(EDGES) + 3, inner)
        self.step = nn.Embedding(9, inner)
        self.quote = nn.Embedding(16, inner)
        self.smooth = nn.ModuleList([Smooth(inner, d) for d in (1, 3, 9)])
        self.drop, self.norm = nn.Dropout(0.15), nn.LayerNorm(inner)
        self.out = nn.Linear(inner, len(ROLE_LABELS))
        self.move, self.start = nn.Parameter(torch.zeros(len(ROLE_LABELS), len(ROLE_LABELS))), nn.Parameter(torch.zeros(len(ROLE_LABELS)))

    def forward(self, x, cue_first, cue_end, index, distance, step, quote, real):
        """x [tokens, width]; cue_first, cue_end [cues]; the rest [cues, reach]: token index and features, `real` 1 where a token stands."""
        sums = F.pad(torch.cumsum(x.float(), 0), (0, 0, 1, 0))
        c = ((sums[cue_end] - sums[cue_first]) / (cue_end - cue_first)[:, None]).to(x.dtype)
        t, g = self.token(x)[index], self.token_gate(x)[index]
        h = t + self.cue(c)[:, None] + g * self.cue_gate(c)[:, None]
        h = self.drop(F.gelu(self.norm(h + self.distance(distance) + self.step(step) + self.quote(quote))))
        real = real[..., None].to(h.dtype)
        for smooth in self.smooth:
            h = smooth(h, real)
        return self.out(self.drop(h))


class Names(nn.Module):
    """Which words are names, of what: from what a word means where it stands, how it is written, and its neighbours."""

    LEFT_OUT = 0.15  # of the words, so that shape and surroundings must do

    def __init__(self, width, inner=96):
        super().__init__()
        self.meaning, self.written = nn.Linear(width, inner), nn.Embedding(sum(ROWS.values()), inner)
        nn.init.normal_(self.written.weight, std=0.05)
        self.norm, self.drop = nn.LayerNorm(inner), nn.Dropout(0.15)
        self.smooth = nn.ModuleList([Smooth(inner, d) for d in (1, 2)])
        self.out = nn.Linear(inner, len(NAME_LABELS))

    def forward(self, x, written, real):
        """x [batch, tokens, width]; written [batch, tokens, 4], rows of `written`; real [batch, tokens, 1], 1 where a token stands."""
        if self.training:
            out = torch.rand(written.shape[:2], device=written.device) < self.LEFT_OUT
            written = torch.cat([written[..., :1].masked_fill(out[..., None], UNSEEN), written[..., 1:]], -1)
        h = self.drop(F.gelu(self.norm(self.meaning(x) + self.written(written).sum(2))))
        for smooth in self.smooth:
            h = smooth(h, real)
        return self.out(self.drop(h))


class Happenings(nn.Module):
    """What happened: whether a word's deed did, which event a word tells, who has part in it, and who a mention means."""

    LINKS = ("actor", "target", "place", "antecedent")

    def __init__(self, width, inner=96):
        super().__init__()
        self.inner = inner
        self.happened, self.event = nn.Linear(width, 1), nn.Linear(width, len(EVENT_TYPES))
        self.asks, self.answers = nn.Linear(width, len(self.LINKS) * inner), nn.Linear(width, len(self.LINKS) * inner)
        self.prior = nn.Linear(width, len(self.LINKS))
        self.drop = nn.Dropout(0.15)

    def links(self, x):
        """[batch, link, asking token, answering token]: logits; for antecedents a token that answers itself has none."""
        parts = lambda y: self.drop(F.gelu(y)).unflatten(-1, (len(self.LINKS), self.inner)).transpose(1, 2)
        return parts(self.asks(x)) @ parts(self.answers(x)).transpose(2, 3) / self.inner ** 0.5 + self.prior(x).transpose(1, 2)[:, :, None]


class Core(nn.Module):
    def __init__(self, width=384, layers=6):
        super().__init__()
        self.encoder = Encoder(layers=layers)
        self.form_mix, self.meaning_mix = Mix(layers, width, width), Mix(layers, width, width)
        self.tag, self.form = nn.Linear(width, len(TAGS)), nn.Linear(width, len(FORMS))
        self.sentence, self.heads = nn.Linear(width, 2), Heads(width)
        self.names, self.cue = Names(width), nn.Linear(width, len(CUE_LABELS))
        self.roles = Roles(width)
        self.event_mix, self.happenings = Mix(layers, width, width), Happenings(width)

    def forward(self, piece, case, gap, quote, first, last, mask=None):
        """Vectors a token, [batch, tokens, width]: of its form, of its meaning for who said what, of what happened."""
        outputs = self.encoder(piece, case, gap, quote, mask)
        return tuple(mix(outputs, first, last) for mix in (self.form_mix, self.meaning_mix, self.event_mix))


def role_features(cue_first, cue_end, size, state, segment, step):
    """The tokens within reach of a cue and how each stands to it: index, distance bucket, step bucket, quotation code."""
    import numpy as np

    index = np.arange(max(0, cue_first - REACH), min(size, cue_end + REACH))
    gap = np.where(index < cue_first, index - cue_first, np.where(index >= cue_end, index - cue_end + 1, 0))
    bucket = np.sign(gap) * np.searchsorted(EDGES, np.abs(gap), side="right") + len(EDGES) + 1
    steps = np.clip(step[index] - step[cue_first], -4, 4) + 4
    same = (segment[index] == segment[cue_first]).astype(int)
    quote = state[index] * 4 + same * 2 + (state[cue_first] > 0)
    return index, bucket, steps, quote
