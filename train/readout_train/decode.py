"""From scores to spans: BIO by Viterbi, then one role a token over all cues of a document."""
import numpy as np

from . import confidence
from .batches import LONGEST_CUE
from .labels import CUE_LABELS, NAME_LABELS, ROLE_LABELS, forbidden


def viterbi(scores, labels, move=0.0, start=0.0):
    """The best labelling without an I after anything but its kind; `move` and `start` are added to what is forbidden."""
    moves, starts = (np.array(x) for x in forbidden(labels))
    moves, best = moves + move, scores[0] + starts + start
    back = np.zeros(scores.shape, dtype=int)
    for t in range(1, len(scores)):
        total = best[:, None] + moves
        back[t] = total.argmax(0)
        best = total.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def spans_of(path, labels):
    """(first, end, kind) of a label path."""
    out = []
    for t, label in enumerate(path):
        name = labels[label]
        if name.startswith("B"):
            out.append([t, t + 1, name[2:]])
        elif name.startswith("I") and out:
            out[-1][1] = t + 1
    return [tuple(x) for x in out]


GENEROUS = 2.5  # added to a token's score of being a cue: what is found too much, confidence takes away


def find_cues(scores, bias=GENEROUS):
    """Candidate cues and the mean log-probability of each."""
    moved = scores + np.array([0.0, bias, bias * 0.5])
    cues = [(s, e) for s, e, _ in spans_of(viterbi(moved, CUE_LABELS), CUE_LABELS)]
    sure = np.logaddexp(scores[:, 1], scores[:, 2])
    return [(s, e, float(sure[s:e].mean())) for s, e in cues if e - s <= LONGEST_CUE]


def decide_roles(scores, chain, content_bias=0.0, source_bias=0.0):
    """The best source span and the content spans for one cue, with how likely their parts are; None without content."""
    for extra in (0.0, 1.5, 3.0):
        moved = scores + np.array([0, source_bias, source_bias, content_bias + extra, content_bias + extra])
        found = spans_of(viterbi(moved, ROLE_LABELS, *chain), ROLE_LABELS)
        content = [(s, e) for s, e, k in found if k == "content"]
        if content:
            break
    else:
        return None
    sure_source, sure_content = np.logaddexp(scores[:, 1], scores[:, 2]), np.logaddexp(scores[:, 3], scores[:, 4])
    sources = sorted(((float(sure_source[s:e].mean()), s, e) for s, e, k in found if k == "source"), reverse=True)
    ends = [np.log1p(-min(0.999, np.exp(scores[e, 4]))) for _, e in content if e < len(scores)]
    return {
        "source": [sources[0][1:]] if sources else [], "content": content,
        "sure_source": sources[0][0] if sources else float(np.log1p(-min(0.999, np.exp(sure_source).max()))),
        "sure_content": float(np.mean([sure_content[s:e].mean() for s, e in content])),
        "least_content": float(min(sure_content[s:e].min() for s, e in content)),
        "sure_bounds": float(np.mean([scores[s, 3] for s, _ in content])),
        "sure_ends": float(np.mean(ends)) if ends else 0.0,
        "extra": extra,
    }


def close_quotation(content, state, segment):
    """A span that covers most of a quotation takes it whole."""
    out = []
    for first, end in content:
        number = segment[end - 1]
        if number and state[end - 1] == 1 and first <= np.argmax(segment == number) + 1:
            whole = np.flatnonzero(segment == number)
            if end - max(first, whole[0]) >= 0.7 * len(whole) and len(whole) < 400:
                end = int(whole[-1]) + 1
        out.append((first, end))
    return out


def candidates(reading, content_bias=0.0, source_bias=0.0):
    """Each candidate cue with its roles, as if it were alone; its confidence is still to be given."""
    if reading.cues is None:
        cues = find_cues(reading.joined["cue"])
        reading.cues = list(zip(cues, reading.roles([c[:2] for c in cues])))
    found = []
    for (first, end, sure), (base, scores) in reading.cues:
        roles = decide_roles(scores, reading.runner.chain, content_bias, source_bias)
        if roles is None:
            continue
        content = close_quotation([(s + base, e + base) for s, e in roles["content"]], reading.cols["quote"], reading.cols["segment"])
        found.append({**roles, "cue": (first, end), "sure_cue": sure, "content": content, "source": [(s + base, e + base) for s, e in roles["source"]],
                      "quoted": float(any(reading.cols["quote"][t] in (1, 2) for s, e in content for t in range(s, e)))})
    return found


def claim(found, keep=0.0):
    """The surest first claim their tokens; a token has one role (a source may serve twice). Those below `keep` are left out."""
    taken, kept = {}, []
    for a in sorted(found, key=lambda a: (-a["confidence"], a["cue"])):
        if a["confidence"] < keep or any(taken.get(t) in ("content", "cue") for t in range(*a["cue"])):
            continue
        free = []
        for first, end in a["content"]:
            run = [t for t in range(first, end) if t not in taken and not a["cue"][0] <= t < a["cue"][1]]
            for t in run:
                if free and free[-1][1] == t:
                    free[-1][1] = t + 1
                else:
                    free.append([t, t + 1])
        size = sum(e - s for s, e in a["content"])
        if not free or sum(e - s for s, e in free) < 0.5 * size:
            continue
        a = {**a, "content": [tuple(x) for x in free], "source": [s for s in a["source"] if not any(taken.get(t) == "content" for t in range(*s))]}
        for role, spans in (("content", a["content"]), ("cue", [a["cue"]]), ("source", a["source"])):
            for s, e in spans:
                taken.update((t, role) for t in range(s, e))
        kept.append(a)
    return sorted(kept, key=lambda a: a["cue"])


def find_attributions(reading, settings):
    """Attributions of a document under fitted `settings` (see settle.py)."""
    found = candidates(reading, settings["content_bias"], settings["source_bias"])
    for a in found:
        a["confidence"] = confidence.of(settings["confidence"], a)
    return claim(found, settings["keep"])


def find_names(scores):
    return spans_of(viterbi(scores, NAME_LABELS), NAME_LABELS)


def tree(scores):
    """Heads of one sentence by Chu-Liu and Edmonds; scores [dependent, head], the diagonal means root. One root."""
    n = len(scores)
    if n == 1:
        return np.zeros(1, dtype=int)
    full = np.full((n + 1, n + 1), -1e9)
    full[1:, 1:] = scores
    full[1:, 0] = np.diag(scores)
    full[np.arange(n + 1), np.arange(n + 1)] = -1e9
    heads = _arborescence(full)
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) != 1:
        full[1:, 0] -= 1e6  # at this price the best tree has one root
        heads = _arborescence(full)
    return np.array([i if h == 0 else h - 1 for i, h in enumerate(heads[1:])])


def _arborescence(scores):
    n = len(scores)
    heads = scores.argmax(1)
    heads[0] = 0
    seen = np.zeros(n, dtype=int)
    cycle = []
    for start in range(1, n):
        path, at = [], start
        while at and not seen[at]:
            seen[at] = start
            path.append(at)
            at = int(heads[at])
        if at and seen[at] == start:
            cycle = path[path.index(at):]
            break
    if not cycle:
        return heads
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    m = len(outside)
    small = np.full((m + 1, m + 1), -1e9)
    small[:m, :m] = scores[np.ix_(outside, outside)]
    gain = scores[cycle][:, outside] - scores[cycle, heads[cycle]][:, None]
    enter = gain.argmax(0)
    small[m, :m] = gain.max(0)
    leave = scores[np.ix_(outside, cycle)].argmax(1)
    small[:m, m] = scores[np.ix_(outside, cycle)].max(1)
    small[m, m] = -1e9
    part = _arborescence(small)
    for i, h in enumerate(part[:m]):
        if i:
            heads[outside[i]] = outside[h] if h < m else cycle[leave[i]]
    broken = cycle[enter[part[m]]]
    heads[broken] = outside[part[m]]
    return heads
