"""The linear chain over labels: log of the sum over all labellings, with its gradient, by forward-backward (Rabiner 1989) in scaled numbers."""
import numpy as np
import torch


class LogSum(torch.autograd.Function):
    """scores [rows, tokens, labels], real [rows, tokens] (true from the left), move [labels, labels], start [labels] -> [rows].

    In numpy: hundreds of tiny steps cost torch milliseconds each.
    """

    @staticmethod
    def forward(context, scores, real, move, start):
        s, r, m, b = (x.detach().cpu().numpy() for x in (scores, real, move, start))
        s = s.astype(np.float64)
        top = s.max(2, keepdims=True)
        emit, moves, begin = np.exp(s - top), np.exp(m.astype(np.float64)), np.exp(b.astype(np.float64))
        rows, size, labels = s.shape
        ahead, scale = np.zeros((size, rows, labels)), np.ones((size, rows))
        for t in range(size):
            a = emit[:, t] * (begin if t == 0 else ahead[t - 1] @ moves)
            if t:
                a = np.where(r[:, t, None], a, ahead[t - 1])
            scale[t] = a.sum(1)
            ahead[t] = a / scale[t][:, None]
        total = (np.log(scale) + np.where(r, top[..., 0], 0).T).sum(0)
        behind, marginal, pairs = np.ones((rows, labels)), np.zeros_like(s), np.zeros((labels, labels))
        for t in range(size - 1, -1, -1):
            marginal[:, t] = np.where(r[:, t, None], ahead[t] * behind, 0)
            if t:
                onward = emit[:, t] * behind / scale[t][:, None]
                pairs += np.where(r[:, t, None], ahead[t - 1], 0).T @ onward
                behind = np.where(r[:, t, None], onward @ moves.T, behind)
        give = lambda x: torch.from_numpy(x.astype(np.float32)).to(scores.device)
        context.save_for_backward(give(marginal), give(pairs * moves), give(marginal[:, 0].sum(0)))
        return give(total)

    @staticmethod
    def backward(context, given):
        marginal, pairs, starts = context.saved_tensors
        # One number comes back for all rows: the loss sums them.
        return marginal * given[:, None, None], None, pairs * given.mean(), starts * given.mean()


def chain_loss(scores, wanted, move, start):
    """Minus the log-probability of the wanted labels under a linear chain (Lafferty, McCallum and Pereira 2001), summed over rows."""
    real = wanted >= 0
    label = wanted.clamp(min=0)
    gold = (scores.gather(2, label[..., None])[..., 0] * real).sum() + start[label[:, 0]].sum() + (move[label[:, :-1], label[:, 1:]] * real[:, 1:]).sum()
    return LogSum.apply(scores, real, move, start).sum() - gold
