"""Reads the corpora into one form: a document is text, token places and, where the corpus has them, labels per token.

Labels are lists as long as the tokens; -1 says "not known here". Places are code points; files speak UTF-16.
"""
import gzip
import json
import re
from dataclasses import dataclass, field

from .labels import FORMS, NAME_LABELS, TAGS, relation_index
from .tokens import tokenize


@dataclass
class Document:
    id: str
    text: str
    places: list
    labels: dict = field(default_factory=dict)  # head name -> list of numbers, one a token
    attributions: list | None = None  # [{role: [(first token, end token), ..]}]
    chains: list = field(default_factory=list)  # [(first token, end token, head token, chain)]: mentions of one thing, in GUM


def to_points(text):
    """UTF-16 offset -> code point offset."""
    table = []
    for i, c in enumerate(text):
        table += [i] * (2 if ord(c) > 0xFFFF else 1)
    return table + [len(text)]


def to_units(text):
    """Code point offset -> UTF-16 offset."""
    table, at = [], 0
    for c in text:
        table.append(at)
        at += 2 if ord(c) > 0xFFFF else 1
    return table + [at]


def rows(path):
    with gzip.open(path, "rt", encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def token_spans(places, spans):
    """Character spans -> token spans; tokens a span touches belong to it."""
    out = []
    for start, end in sorted(tuple(s) for s in spans):
        inside = [i for i, (s, e) in enumerate(places) if s < end and e > start]
        if not inside:
            continue
        if out and inside[0] <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], inside[-1] + 1))
        else:
            out.append((inside[0], inside[-1] + 1))
    return out


def _bio(size, spans, labels, base=None):
    out = base or [0] * size
    for first, end, kind in spans:
        for i in range(first, end):
            out[i] = labels.index(("B-" if i == first else "I-") + kind)
    return out


CORENLP_KINDS = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}


def names_of_corenlp(text, row, places):
    """CoreNLP's names, and demonyms and parties (plural MISC) as groups."""
    points, found = to_points(text), []
    for sentence in row["sentences"]:
        at = 0
        while at < len(sentence):
            kind, end = sentence[at][3], at + 1
            while end < len(sentence) and sentence[end][3] == kind:
                end += 1
            name = CORENLP_KINDS.get(kind) or ("group" if kind == "MISC" and sentence[end - 1][2] == "NNPS" else None)
            if name:
                found.append((points[sentence[at][0]], points[sentence[end - 1][1]], name))
            at = end
    spans = [(first, end, kind) for s, e, kind in found for first, end in token_spans(places, [(s, e)])]
    return _bio(len(places), spans, NAME_LABELS), found


def forms_of_corenlp(text, row, places):
    """CoreNLP's Penn tags, where its tokens are ours."""
    points = to_points(text)
    tags = {(points[t[0]], points[t[1]]): t[2] for sentence in row["sentences"] for t in sentence}
    return [FORMS.index(tags[p]) if tags.get(p) in FORMS else -1 for p in places]


def polnear(folder, part):
    """News articles with attributions, and names as CoreNLP read them."""
    names = {r["id"]: r for r in rows(f"{folder}/attribution/corenlp-{part}.jsonl.gz")}
    for row in rows(f"{folder}/attribution/polnear-{part}.jsonl.gz"):
        text = row["text"]
        points, places = to_points(text), tokenize(text)
        doc = Document(row["id"], text, places, attributions=[])
        for a in row["attributions"]:
            roles = {r: token_spans(places, [(points[s], points[e]) for s, e in a[r]]) for r in ("source", "cue", "content")}
            if roles["cue"]:
                doc.attributions.append(roles)
        cue = [0] * len(places)
        for a in doc.attributions:
            for first, end in a["cue"]:
                cue[first:end] = [1] + [2] * (end - first - 1)
        doc.labels["cue"] = cue
        reading = names.get(row["id"])
        doc.labels["name"] = names_of_corenlp(text, reading, places)[0] if reading else [-1] * len(places)
        doc.labels["form"] = forms_of_corenlp(text, reading, places) if reading else [-1] * len(places)
        yield doc


def _entities(cells):
    """GUM's Entity= column -> (first, end, type, chain), nested ones included."""
    open_at, found = [], []
    for i, cell in enumerate(cells):
        value = re.search(r"Entity=([^|]*)", cell)
        if not value:
            continue
        for mark in re.finditer(r"\(([^-()]+)-(\w+)[^()]*(\))?|([^()-]+)\)", value.group(1)):
            if mark.group(1):
                if mark.group(3):
                    found.append((i, i + 1, mark.group(2), mark.group(1).split("[")[0]))
                else:
                    open_at.append((mark.group(1).split("[")[0], i, mark.group(2)))
            else:
                name = mark.group(4).split("[")[0]
                for k in range(len(open_at) - 1, -1, -1):
                    if open_at[k][0] == name:
                        found.append((open_at[k][1], i + 1, open_at[k][2], name))
                        del open_at[k]
                        break
    return found


GUM_KINDS = {"person": "person", "organization": "organisation", "place": "place"}


def treebank(folder, name, part):
    """A UD treebank as documents: sentences joined by a space, paragraphs by an empty line."""
    doc, state = None, {}

    def close():
        if doc and doc.places:
            return doc
        return None

    with gzip.open(f"{folder}/treebank/{name}-{part}.conllu.gz", "rt", encoding="utf8") as file:
        lines, paragraph = [], True
        for line in list(file) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if close():
                    yield doc
                doc = Document(line, "", [], {k: [] for k in ("tag", "form", "head", "relation", "sentence", "name")})
                paragraph = True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("# text = "):
                state["text"] = line[9:]
            elif re.match(r"\d+\t", line):
                lines.append(line.split("\t"))
            elif not line and lines:
                _add_sentence(doc, state["text"], lines, paragraph, name == "gum")
                lines, paragraph = [], False
        if close():
            yield doc


def _add_sentence(doc, text, lines, paragraph, has_names):
    base = len(doc.text) + (2 if paragraph else 1) if doc.text else 0
    doc.text += (("\n\n" if paragraph else " ") if doc.text else "") + text
    first, at = len(doc.places), 0
    for c in lines:
        found = text.find(c[1], at)
        if found < 0:
            found = text.find(c[1][0], at)
            found = found if found >= 0 else at
        end = min(len(text), found + len(c[1]))
        doc.places.append((base + found, base + max(end, found + 1)))
        at = end
        doc.labels["tag"].append(TAGS.index(c[3]) if c[3] in TAGS else 0)
        doc.labels["form"].append(FORMS.index(c[4]) if c[4] in FORMS else -1)
        doc.labels["head"].append(first + (int(c[6]) or int(c[0])) - 1)
        doc.labels["relation"].append(relation_index(c[7]))
    doc.labels["sentence"] += [1] + [0] * (len(lines) - 1)
    if not has_names:
        doc.labels["name"] += [-1] * len(lines)
        return
    tags = [c[3] for c in lines]
    names = [-1 if t == "PROPN" else 0 for t in tags]
    entities = _entities([c[9] for c in lines])
    for s, e, _, chain in entities:
        inside = [i for i in range(s, e) if not s <= doc.labels["head"][first + i] - first < e or doc.labels["head"][first + i] == first + i]
        doc.chains.append((first + s, first + e, first + (inside or [e - 1])[0], chain))
    for s, e, kind, _ in sorted(entities, key=lambda x: x[0] - x[1]):
        while s < e and tags[s] in ("DET", "PUNCT"):
            s += 1
        plain = all(t in ("PROPN", "DET", "ADP", "PUNCT", "NUM", "CCONJ") or c[4] == "NNP" for t, c in zip(tags[s:e], lines[s:e]))
        if kind in GUM_KINDS and plain and "PROPN" in tags[s:e] and all(names[i] <= 0 for i in range(s, e)):
            names = _bio(len(lines), [(s, e, GUM_KINDS[kind])], NAME_LABELS, names)
    doc.labels["name"] += names
