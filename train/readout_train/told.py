"""Losses of what happened: events of marked sentences, pairs whose trigger nobody marked, antecedents."""
import torch
from torch.nn import functional as F

from .labels import EVENT_TYPES

NONE = EVENT_TYPES.index("NONE")
ROLES = ("actor", "target", "place")
PLV = [EVENT_TYPES.index(t) for t in EVENT_TYPES[:16]]


def span_max(scores, spans):
    """[.., tokens] -> [..]: the surest token of the spans."""
    return torch.stack([scores[..., first:end].amax(-1) for first, end in spans]).amax(0)


def pair_scores(types, links, actor, target):
    """[type]: log of the chance that some word of the sentence tells an event of this type from actor to target (a noisy or over the words).

    types [tokens, types] log-probabilities; links [link, tokens, tokens] logits; actor and target: token spans.
    """
    sure = F.logsigmoid(span_max(links[0], actor)) + F.logsigmoid(span_max(links[1], target))
    each = (types + sure[:, None]).clamp(max=-1e-4)
    none = torch.log(-torch.expm1(each)).sum(0)
    return torch.log(-torch.expm1(none.clamp(max=-1e-6)))


def _not(log_p):
    return torch.log(-torch.expm1(log_p.clamp(max=-1e-4)))


def told_losses(head, x, told, real):
    types, links = F.log_softmax(head.event(x).float(), -1), head.links(x).float()
    of_types, of_parties, of_pairs = [], [], []
    for i, sentence in told:
        size = len(sentence.places)
        if sentence.complete:
            wanted = torch.full((size,), NONE, device=x.device)
            for event in sentence.told:
                wanted[event.trigger] = EVENT_TYPES.index(event.types[0])
            each = -types[i, :size].gather(1, wanted[:, None])[:, 0]
            # A trigger weighs as much as its sentence's other words together would at six.
            weight = torch.ones(size, device=x.device)
            for event in sentence.told:
                weight[event.trigger] = 3.0
            of_types.append((each * weight).sum() / 6)
            for event in sentence.told:
                if event.types[0] == "NONE":
                    continue
                for r, role in enumerate(ROLES):
                    goal = torch.zeros(size, device=x.device)
                    for first, end in event.roles[role]:
                        goal[first:end] = 1
                    of_parties.append(F.binary_cross_entropy_with_logits(links[i, r, event.trigger, :size], goal, reduction="sum") / 6)
        else:
            for event in sentence.told:
                at = lambda a, b: pair_scores(types[i, :size], links[i, :, :size, :size], event.roles[a], event.roles[b])
                wanted = [EVENT_TYPES.index(t) for t in event.types]
                there, back = at("actor", "target"), at("target", "actor")
                right = torch.logsumexp(there[wanted], 0)
                if not event.directed:
                    right = torch.maximum(right, torch.logsumexp(back[wanted], 0))
                loss = -right.clamp(max=0)
                others = [t for t in PLV if t not in wanted]
                loss = loss - 0.5 * _not(there[others]).sum()
                if event.directed:
                    loss = loss - 0.5 * _not(back[PLV]).sum()
                of_pairs.append(loss)
    mean = lambda losses: torch.stack(losses).mean()
    return {name: mean(losses) for name, losses in (("type", of_types), ("parties", of_parties), ("pair", of_pairs)) if losses}


def antecedent_loss(scores, antecedents, real):
    """A mention's share of the softmax over tokens up to it that falls on its antecedents."""
    rows = torch.tensor([(i, q) for i, q, _ in antecedents], device=scores.device)
    row = scores[rows[:, 0], rows[:, 1]]
    before = torch.arange(scores.shape[-1], device=scores.device)[None] <= rows[:, 1:2]
    gold = torch.zeros_like(row, dtype=torch.bool)
    for k, (_, query, golden) in enumerate(antecedents):
        gold[k, golden] = True
        before[k, golden] = True
    row = row.masked_fill(~(before & real[rows[:, 0]]), -1e4)
    return -(torch.logsumexp(row.masked_fill(~gold, -1e4), -1) - torch.logsumexp(row, -1)).mean()
