"""Fits what is decided after training: biases, confidence and from where on an attribution is kept. On held-out articles, never on dev."""
import numpy as np

from . import confidence
from .decode import candidates, claim


def tokens(doc, spans):
    return {t for s, e in spans for t in range(s, e) if any(c.isalnum() for c in doc.text[doc.places[t][0]:doc.places[t][1]])}


def who_what(doc, attributions):
    """Which of our attributions are right: content Jaccard at half, and the source shares half of the shorter; each gold once."""
    used, right = set(), []
    gold = [(tokens(doc, a["source"]), tokens(doc, a["content"])) for a in doc.attributions]
    for a in attributions:
        source, content, best, top = tokens(doc, a["source"]), tokens(doc, a["content"]), None, 0.5
        for k, (gs, gc) in enumerate(gold):
            if k in used:
                continue
            j = len(content & gc) / max(1, len(content | gc))
            if j >= top and (not gs or (source and len(source & gs) >= 0.5 * min(len(source), len(gs)))):
                best, top = k, j
        if best is not None:
            used.add(best)
        right.append(best is not None)
    return right


def exact(doc, attributions):
    """Right, found and gold over the three roles, spans alike to the token."""
    counts = np.zeros(3)
    for role in ("source", "cue", "content"):
        of = lambda a: [a["cue"]] if role == "cue" and isinstance(a["cue"], tuple) else a[role]
        gold = [frozenset(tokens(doc, of(a))) for a in doc.attributions if of(a)]
        ours = [frozenset(tokens(doc, of(a))) for a in attributions if of(a)]
        counts += (sum(min(gold.count(x), ours.count(x)) for x in set(ours)), len(ours), len(gold))
    return counts


def f1(right, found, gold):
    return 200 * right / max(1, found + gold)


def fit_confidence(docs, founds, before):
    """Logistic weights over the attributions that are left when the surest have claimed their tokens by the weights before."""
    x, y = [], []
    for doc, found in zip(docs, founds):
        kept = claim([{**a, "confidence": before(a)} for a in found])
        x += [confidence.features(a) for a in kept]
        y += who_what(doc, kept)
    return confidence.fit(np.array(x), np.array(y, float))


def settle(docs, readings):
    """Settings that do best on `docs`: the mean of who-what F1 and of exact F1 over the roles. One is chosen after another, twice."""
    gold, known = sum(len(d.attributions) for d in docs), {}

    def sure(content_bias, source_bias):
        if (content_bias, source_bias) not in known:
            founds = [candidates(r, content_bias, source_bias) for r in readings]
            weights = fit_confidence(docs, founds, lambda a: np.exp(a["sure_cue"] + a["sure_content"] + 0.5 * a["sure_source"]))
            for _ in range(2):
                weights = fit_confidence(docs, founds, lambda a: confidence.of(weights, a))
            known[content_bias, source_bias] = weights, [[{**a, "confidence": confidence.of(weights, a)} for a in found] for found in founds]
        return known[content_bias, source_bias]

    def worth(chosen):
        kept = [claim(found, chosen["keep"]) for found in sure(chosen["content_bias"], chosen["source_bias"])[1]]
        whole = f1(sum(sum(who_what(d, k)) for d, k in zip(docs, kept)), sum(map(len, kept)), gold)
        return whole + f1(*sum(exact(d, k) for d, k in zip(docs, kept)))

    chosen = {"source_bias": 0.0, "content_bias": 0.0, "keep": 0.4}
    for _ in range(2):
        for name, choices in (("keep", np.arange(0.2, 0.6, 0.04)), ("source_bias", (0.0, 0.4, 0.8)), ("content_bias", (-0.3, 0.0, 0.3))):
            chosen[name] = round(float(max(choices, key=lambda c: worth({**chosen, name: c}))), 2)
    weights, _ = sure(chosen["content_bias"], chosen["source_bias"])
    return {**chosen, "confidence": [round(float(w), 6) for w in weights]}
