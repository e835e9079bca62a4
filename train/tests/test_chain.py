import itertools
import unittest

import torch

from readout_train.chain import LogSum, chain_loss


class Chain(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.scores, self.move, self.start = torch.randn(2, 4, 3, requires_grad=True), torch.randn(3, 3, requires_grad=True), torch.randn(3, requires_grad=True)
        self.real = torch.tensor([[True] * 4, [True, True, False, False]])

    def exhaustive(self):
        rows = []
        for row, size in ((0, 4), (1, 2)):
            paths = [self.start[p[0]] + sum(self.scores[row, t, p[t]] for t in range(size)) + sum(self.move[p[t - 1], p[t]] for t in range(1, size))
                     for p in itertools.product(range(3), repeat=size)]
            rows.append(torch.logsumexp(torch.stack(paths), 0))
        return torch.stack(rows)

    def test_sums_over_every_labelling(self):
        self.assertTrue(torch.allclose(LogSum.apply(self.scores, self.real, self.move, self.start), self.exhaustive(), atol=1e-4))

    def test_gradient_is_that_of_the_sum_written_out(self):
        ours = torch.autograd.grad(LogSum.apply(self.scores, self.real, self.move, self.start).sum(), (self.scores, self.move, self.start))
        for a, b in zip(ours, torch.autograd.grad(self.exhaustive().sum(), (self.scores, self.move, self.start))):
            self.assertTrue(torch.allclose(a, b, atol=1e-4))

    def test_loss_is_zero_where_only_the_wanted_labels_are_likely(self):
        wanted = torch.tensor([[0, 1, 2, 2], [1, 0, -1, -1]])
        scores = 50 * torch.nn.functional.one_hot(wanted.clamp(min=0), 3).float()
        self.assertLess(chain_loss(scores, wanted, torch.zeros(3, 3), torch.zeros(3)).item(), 1e-3)


if __name__ == "__main__":
    unittest.main()
