"""How a word is written, as numbers: what an uncased encoder cannot see and a reader of names goes by (Finkel, Grenager and Manning 2005)."""
from functools import lru_cache

import numpy as np

ROWS = {"word": 16384, "beginning": 4096, "ending": 4096, "shape": 1024}  # of one table, each feature's share behind the one before
UNSEEN = 0  # the row that stands for a word left out
LONGEST = 32  # of a word, in UTF-16 units; more of it tells nothing


def _hash(units):
    """FNV-1a in 32 bits over UTF-16 units."""
    value = 0x811C9DC5
    for unit in units:
        value = ((value ^ unit) * 0x01000193) & 0xFFFFFFFF
    return value


def _class(unit):
    """X a capital, x another letter, d a digit, of ASCII; anything else stands for itself, beyond ASCII for "beyond"."""
    return 88 if 65 <= unit <= 90 else 120 if 97 <= unit <= 122 else 100 if 48 <= unit <= 57 else unit if unit < 128 else 128


def _shape(units):
    """Classes, each run of one class cut to two."""
    out = []
    for unit in map(_class, units):
        if out[-2:] != [unit, unit]:
            out.append(unit)
    return out


@lru_cache(maxsize=200_000)
def written(word):
    """Four rows of the table for a word."""
    data = word.encode("utf-16-le", "surrogatepass")
    units = [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)][:LONGEST]
    out, base = [], 0
    for rows, part in zip(ROWS.values(), (units, units[:3], units[-3:], _shape(units))):
        out.append(base + 1 + _hash(part) % (rows - 1))
        base += rows
    return np.array(out, dtype=np.int64)
