"""How sure an attribution is: a logistic regression over its parts' log-probabilities, fitted on held-out articles."""
import numpy as np

PARTS = ("sure_cue", "sure_source", "sure_content", "least_content", "sure_bounds", "sure_ends")


def features(a):
    size = sum(e - s for s, e in a["content"])
    return np.array([1.0, *(np.exp(a[f]) for f in PARTS), *(max(a[f], -5.0) for f in PARTS),
                     float(bool(a["source"])), np.log(size), float(a["extra"] > 0), len(a["content"]) - 1.0, a["quoted"], a["cue"][1] - a["cue"][0] - 1.0])


def fit(x, y, steps=4000, decay=0.02):
    mean, scale = x.mean(0), x.std(0) + 1e-6
    mean[0], scale[0] = 0, 1
    z, w = (x - mean) / scale, np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-z @ w))
        w -= 0.3 * (z.T @ (p - y) / len(y) + decay * np.r_[0, w[1:]] / 10)
    w = w / scale
    w[0] -= (w[1:] * mean[1:]).sum()
    return w


def predict(w, x):
    return 1 / (1 + np.exp(-x @ w))


def of(w, a):
    return float(predict(np.asarray(w), features(a)))


def calibration_error(p, y, bins=10):
    order = np.clip((p * bins).astype(int), 0, bins - 1)
    return float(sum(abs(p[order == b].mean() - y[order == b].mean()) * (order == b).mean() for b in range(bins) if (order == b).any()))
