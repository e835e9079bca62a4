"""A BERT encoder in plain torch, with shape features added to its input."""
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from .shapes import CASES, GAPS, QUOTES


class Drop(nn.Module):
    """Dropout (Srivastava and others 2014) from a pool of masks drawn once: drawing anew is a tenth of a step's time on a processor."""

    SHARE, POOL = 0.1, 1 << 23

    def __init__(self):
        super().__init__()
        self.masks = None

    def forward(self, x):
        if not self.training:
            return x
        if self.masks is None:
            self.masks = (torch.rand(self.POOL) >= self.SHARE).to(torch.bfloat16).div_(1 - self.SHARE).to(x.device)
        size = x.numel()
        at = int(torch.randint(max(1, self.POOL - size), (1,)))
        mask = self.masks[at:at + size].view(x.shape) if size <= self.POOL else F.dropout(torch.ones_like(x), self.SHARE)
        return x * mask


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = Drop()

    def forward(self, x, mask):
        b, n, width = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(b, n, width))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, positions=512):
        super().__init__()
        self.word, self.position = nn.Embedding(vocabulary, width), nn.Embedding(positions, width)
        self.case, self.gap, self.quote = (nn.Embedding(len(x), width) for x in (CASES, GAPS, QUOTES))
        for table in (self.case, self.gap, self.quote):
            nn.init.zeros_(table.weight)
        self.norm, self.drop = nn.LayerNorm(width, 1e-12), Drop()
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))

    def forward(self, piece, case, gap, quote, mask=None):
        """All layers' outputs; `mask` is true where a piece may be looked at, [batch, 1, 1, pieces]."""
        x = self.word(piece) + self.position.weight[: piece.shape[1]] + self.case(case) + self.gap(gap) + self.quote(quote)
        outputs = [self.drop(self.norm(x))]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask))
        return outputs


def load_pretrained(encoder, path):
    """Weights as the Hugging Face BERT layout names them; the token type is always the first."""
    source = load_file(path)
    e = "embeddings."
    state = {"word.weight": source[e + "word_embeddings.weight"], "norm.weight": source[e + "LayerNorm.weight"], "norm.bias": source[e + "LayerNorm.bias"],
             "position.weight": source[e + "position_embeddings.weight"] + source[e + "token_type_embeddings.weight"][0]}
    names = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value", "out": "attention.output.dense",
             "norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm", "up": "intermediate.dense", "down": "output.dense"}
    for i in range(len(encoder.layers)):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                state[f"layers.{i}.{ours}.{part}"] = source[f"encoder.layer.{i}.{theirs}.{part}"]
    missing, unexpected = encoder.load_state_dict(state, strict=False)
    assert not unexpected and set(missing) == {"case.weight", "gap.weight", "quote.weight"}, (missing, unexpected)
