"""The corpora of what happened, as documents with their gold: whether it happened, who did what to whom.

Spans are token ranges (first, end) of the document.
"""
import gzip
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .corpora import Document, to_points, token_spans
from .tokens import tokenize

HELD_EVERY = 5  # of the distinct PLV sentences, the last of every five is held out
CODED_HELD_EVERY = 3  # of our own coded sentences, the last of every three
PLV_TYPES = {"YIELD": ("CONCEDE", "RETREAT")}
ROLES = ("actor", "target", "place")


@dataclass
class Told:
    """One event of a sentence. `types` holds each type that it may be; `trigger` is None where the corpus marks none; a role that nobody has is empty."""

    types: tuple
    trigger: int | None
    roles: dict  # actor, target, place -> [(first, end), ..]
    directed: bool = True


@dataclass
class Sentence(Document):
    told: list = field(default_factory=list)
    complete: bool = False  # every event is marked


def _tokens(text):
    return tokenize(text), to_points(text)


def plv(folder, part):
    """PLV's sentences ("train" or "held"), each with the pairs that are marked in it."""
    by_text = {}
    for line in open(f"{folder}/events/plv.jsonl", encoding="utf8"):
        row = json.loads(line)
        by_text.setdefault(row["text"], []).append(row)
    for number, (text, rows) in enumerate(by_text.items()):
        if (number % HELD_EVERY == HELD_EVERY - 1) != (part == "held"):
            continue
        places, points = _tokens(text)
        sentence = Sentence(rows[0]["id"], text, places)
        for row in rows:
            roles = {ours: token_spans(places, [(points[s], points[e]) for s, e in row[theirs]]) for ours, theirs in (("actor", "source"), ("target", "target"))}
            types = PLV_TYPES.get(row["type"], (row["type"],))
            sentence.told.append(Told(types, None, {**roles, "place": []}, row["type"] not in ("AGREE", "CONSULT")))
        yield sentence


MARK = re.compile(r"</?[abtp]>")
MARKED = {"a": "actor", "b": "target", "p": "place"}


def coded(folder, part):
    """Our own sentences, train/sentences/*.tsv: type, mode, context, phase, sentence with marks; one line an event."""
    for path in sorted(Path(folder).glob("*.tsv")):
        by_text = {}
        for line in path.read_text(encoding="utf8").splitlines():
            kind, mode, context, phase, marked = line.split("\t")
            by_text.setdefault(MARK.sub("", marked), []).append((kind, mode, context, phase, marked))
        for number, (text, events) in enumerate(by_text.items()):
            if (number % CODED_HELD_EVERY == CODED_HELD_EVERY - 1) != (part == "held"):
                continue
            places, _ = _tokens(text)
            sentence = Sentence(f"{path.stem}-{number}", text, places, complete=True)
            for kind, _, _, _, marked in events:
                spans = _marked_spans(marked)
                trigger = token_spans(places, spans["t"])[0][0]
                roles = {role: token_spans(places, spans[mark]) for mark, role in MARKED.items()}
                sentence.told.append(Told((kind,), trigger, roles, kind not in ("AGREE", "CONSULT", "COOPERATE")))
            yield sentence


def _marked_spans(marked):
    spans, at, open_at = defaultdict(list), 0, {}
    for piece in re.split(r"(</?[abtp]>)", marked):
        if MARK.fullmatch(piece):
            name = piece.strip("</>")
            if piece[1] == "/":
                spans[name].append((open_at.pop(name), at))
            else:
                open_at[name] = at
        else:
            at += len(piece)
    return spans


def _squeezed(text):
    """The text without its spaces, and where each of its characters stands."""
    kept = [i for i, c in enumerate(text) if not c.isspace()]
    return "".join(text[i] for i in kept), kept


def happened(folder, part):
    """Per sentence of EWT, keyed by its letters alone: [(first letter of the predicate, share of judges for "happened")]."""
    out = {}
    with gzip.open(f"{folder}/events/happened-{part}.jsonl.gz", "rt", encoding="utf8") as file:
        for line in file:
            row = json.loads(line)
            points, (letters, kept) = to_points(row["text"]), _squeezed(row["text"])
            number = {place: k for k, place in enumerate(kept)}
            found = []
            for p in row["predicates"]:
                weight = sum(c + 0.5 for _, c in p["answers"])
                found.append((number[points[p["start"]]], sum(c + 0.5 for yes, c in p["answers"] if yes) / weight))
            out[letters] = found
    return out


def add_happened(docs, judged):
    """Gives a treebank's documents the label `happened`, a share a token and -1 where nobody judged."""
    for doc in docs:
        values = [-1.0] * len(doc.places)
        starts = [i for i, s in enumerate(doc.labels["sentence"]) if s] + [len(doc.places)]
        for first, end in zip(starts, starts[1:]):
            base = doc.places[first][0]
            letters, kept = _squeezed(doc.text[base:doc.places[end - 1][1]])
            at = {base + place: k for k, place in enumerate(kept)}
            tokens = {at[doc.places[i][0]]: i for i in range(first, end) if doc.places[i][0] in at}
            for letter, share in judged.get(letters, ()):
                if letter in tokens:
                    values[tokens[letter]] = share
        doc.labels["happened"] = values
