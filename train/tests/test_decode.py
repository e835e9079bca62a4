"""Fast decoders against exhaustive ones.   python -m unittest discover -s tests"""
import itertools
import unittest

import numpy as np

from readout_train.decode import tree, viterbi
from readout_train.labels import CUE_LABELS, forbidden


def best_path(scores, labels):
    move, best = np.array(forbidden(labels)[0]), (-1e18, None)
    for path in itertools.product(range(len(labels)), repeat=len(scores)):
        if labels[path[0]].startswith("I"):
            continue
        total = sum(scores[t, k] for t, k in enumerate(path)) + sum(move[a, b] for a, b in zip(path, path[1:]))
        best = max(best, (total, list(path)))
    return best[1]


def best_tree(scores):
    n, best = len(scores), (-1e18, None)
    for heads in itertools.product(range(n), repeat=n):
        if sum(h == i for i, h in enumerate(heads)) != 1:
            continue
        reach = list(range(n))
        for _ in range(n):
            reach = [heads[r] for r in reach]
        if len(set(reach)) == 1 and heads[reach[0]] == reach[0]:
            best = max(best, (sum(scores[i, h] for i, h in enumerate(heads)), list(heads)))
    return best[1]


class Decoders(unittest.TestCase):
    def test_viterbi(self):
        chance = np.random.default_rng(1)
        for _ in range(30):
            scores = chance.normal(size=(5, 3))
            self.assertEqual(viterbi(scores, CUE_LABELS), best_path(scores, CUE_LABELS))

    def test_tree_is_a_tree_with_one_root_and_near_the_best(self):
        chance, same = np.random.default_rng(2), 0
        for _ in range(60):
            scores = chance.normal(size=(5, 5))
            heads = tree(scores).tolist()
            self.assertEqual(sum(h == i for i, h in enumerate(heads)), 1)
            same += heads == best_tree(scores)
        self.assertGreaterEqual(same, 50)  # two roots are settled by the better root alone


if __name__ == "__main__":
    unittest.main()
