"""The label lists, read from src/parse/doc.ts so that weights and program cannot drift apart."""
import re
from pathlib import Path

DOC = Path(__file__).resolve().parents[2] / "src" / "parse" / "doc.ts"


def _read(name):
    body = re.search(rf"export const {name} = \[(.*?)\] as const", DOC.read_text(encoding="utf8"), re.S).group(1)
    return [a if a or not b else b for a, b in ((m.group(1) or "", m.group(2) or "") for m in re.finditer(r"'([^']*)'|\"([^\"]*)\"", body))]


TAGS, FORMS, RELATIONS, NAME_KINDS = (_read(n) for n in ("TAGS", "FORMS", "RELATIONS", "NAME_KINDS"))
NAME_LABELS = ["O"] + [f"{p}-{k}" for k in NAME_KINDS for p in "BI"]
CUE_LABELS = ["O", "B", "I"]
ROLE_LABELS = ["O", "B-source", "I-source", "B-content", "I-content"]


def forbidden(labels):
    """Scores that forbid what no BIO labelling holds: moves [from, to] and starts."""
    inside = [label.startswith("I") for label in labels]
    move = [[-1e4 if inside[j] and (a == "O" or a[1:] != b[1:]) else 0.0 for j, b in enumerate(labels)] for a in labels]
    return move, [-1e4 if i else 0.0 for i in inside]


def relation_index(relation):
    """A relation's number; one outside the list falls back to its main part, then to `dep`."""
    renamed = {"nmod:unmarked": "nmod:npmod", "obl:unmarked": "obl:npmod", "nmod:desc": "nmod", "flat:name": "flat"}
    for name in (relation, renamed.get(relation, ""), relation.split(":")[0]):
        if name in RELATIONS:
            return RELATIONS.index(name)
    return 0


def _event_types():
    source = DOC.parents[1] / "record" / "event.ts"
    body = re.search(r"export const EVENT_TYPES = \[(.*?)\] as const", source.read_text(encoding="utf8"), re.S).group(1)
    return re.findall(r"'([A-Z]+)'", body)


EVENT_TYPES = _event_types() + ["NONE"]
