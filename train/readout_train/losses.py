"""One loss a head, weighted into one number."""
import torch
from torch.nn import functional as F

from .chain import chain_loss
from .labels import ROLE_LABELS, forbidden
from .told import antecedent_loss, told_losses

FORBIDDEN_MOVES, FORBIDDEN_STARTS = (torch.tensor(x, dtype=torch.float32) for x in forbidden(ROLE_LABELS))
WEIGHTS = {"tag": 0.5, "form": 0.5, "sentence": 0.5, "arc": 1.0, "relation": 0.7, "name": 1.0, "cue": 2.0, "roles": 1.0,
           "happened": 0.7, "type": 1.0, "parties": 1.0, "pair": 0.5, "antecedent": 0.3}


def _token_loss(scores, wanted):
    return F.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-1)


def _name_loss(scores, wanted, weight):
    """`weight` [batch]: the treebank cuts names otherwise than the news, and counts less."""
    each = F.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-1, reduction="none")
    weight = weight[:, None].expand(wanted.shape) * (wanted >= 0)
    return (each * weight.flatten()).sum() / (wanted >= 0).sum()


def same_sentence(sentence, real):
    """[batch, dependent, head]: true within a sentence."""
    number = torch.cumsum(sentence.clamp(min=0), 1)
    return (number[:, :, None] == number[:, None, :]) & real[:, None, :]


def losses(core, batch):
    form, meaning, event = core(*batch["inputs"])
    labels, out = batch["labels"], {}
    if (labels["name"] >= 0).any():
        scores = core.names(meaning, batch["written"], batch["real"][..., None].to(meaning.dtype))
        out["name"] = _name_loss(scores, labels["name"], batch["name_weight"])
    for name, vectors in (("tag", form), ("form", form), ("sentence", form), ("cue", meaning)):
        if (labels[name] >= 0).any():
            out[name] = _token_loss(getattr(core, name)(vectors), labels[name])
    if (labels["head"] >= 0).any():
        scores = core.heads.arcs(form).float()
        allowed = same_sentence(labels["sentence"], labels["sentence"] >= 0)
        wanted = labels["head"]
        out["arc"] = _token_loss(scores.masked_fill(~allowed, -1e4), wanted)
        out["relation"] = _token_loss(core.heads.relations(form, wanted.clamp(min=0)), labels["relation"])
    if batch["roles"] is not None:
        *inputs, wanted = batch["roles"]
        scores = core.roles(meaning.flatten(0, 1), *inputs).float()
        token = F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=-1, reduction="sum")
        chain = chain_loss(scores, wanted, core.roles.move + FORBIDDEN_MOVES.to(scores.device), core.roles.start + FORBIDDEN_STARTS.to(scores.device))
        # The tokens' own loss keeps each score a probability, which confidence is read from.
        out["roles"] = (0.5 * token + 0.5 * chain) / (25 * len(wanted))
    out.update(happening_losses(core.happenings, event, batch))
    return out


def happening_losses(head, event, batch):
    """The losses of what happened; `event` [batch, tokens, width]."""
    out = {}
    judged = batch["happened"] >= 0
    if judged.any():
        out["happened"] = F.binary_cross_entropy_with_logits(head.happened(event)[..., 0].float()[judged], batch["happened"][judged])
    if batch["antecedents"]:
        out["antecedent"] = antecedent_loss(head.links(event)[:, -1].float(), batch["antecedents"], batch["real"])
    if batch["told"]:
        out.update(told_losses(head, event, batch["told"], batch["real"]))
    return out
