"""The training loop: checkpointed, resumable, the same steps for the same seed."""
import os
import time

import torch
import torch.nn.functional as F

from . import batches as B

PUNCTUATION_WEIGHT = 0.3
ATTRIBUTION_RATE = 1e-3
SAVE_SECONDS = 120


class Phase:
    """One stretch of training.

    `tasks` are (sentences, budget) pairs that take turns, batch by batch; the first decides how long an epoch is.
    """

    def __init__(self, name, tasks, epochs, encoder_rate, head_rate, warm_up):
        self.name, self.tasks, self.epochs = name, tasks, epochs
        self.encoder_rate, self.head_rate, self.warm_up = encoder_rate, head_rate, warm_up


def run(phase, model, pieces, indexes, checkpoint, seed, log):
    """Trains to the end of the phase, going on from `checkpoint` where there is one."""
    dense, sparse = _optimisers(model, phase)
    step, total = 0, _steps(phase, pieces, seed)
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        model.load_state_dict(state['model'])
        dense.load_state_dict(state['dense'])
        sparse.load_state_dict(state['sparse'])
        step = state['step']
        log('%s: going on at step %d of %d' % (phase.name, step, total))
    rates = [g['lr'] for g in dense.param_groups] if step == 0 else state['rates']
    schedule = _Schedule(phase, pieces, seed, step)
    model.train()
    saved = reported = time.time()
    sums = {}
    while step < total:
        torch.manual_seed(seed * 1_000_003 + step)
        factor = min(1.0, (step + 1) / phase.warm_up) * max(0.02, 1 - step / total)
        _set_rates(dense, sparse, rates, phase.encoder_rate, factor)
        losses = _losses(model, B.tensors(schedule.next(), pieces, indexes), indexes)
        _step(model, dense, sparse, sum(losses.values()))
        step += 1
        for name, loss in losses.items():
            sums.setdefault(name, []).append(float(loss))
        if time.time() - reported > 60:
            log('%s: step %d of %d, %s' % (phase.name, step, total, _means(sums)))
            sums, reported = {}, time.time()
        if time.time() - saved > SAVE_SECONDS or step == total:
            _save(checkpoint, model, dense, sparse, step, rates)
            saved = time.time()
    log('%s: done, %d steps' % (phase.name, total))


class _Schedule:
    """Batches in an order that depends on seed and step alone, so that a resumed run meets the same ones."""

    def __init__(self, phase, pieces, seed, step):
        self.phase, self.pieces, self.seed = phase, pieces, seed
        self.epochs = [0] * len(phase.tasks)
        self.queues = [[] for _ in phase.tasks]
        self.turn = 0
        for _ in range(step):
            self.next()

    def next(self):
        task = self.turn % len(self.phase.tasks)
        self.turn += 1
        if not self.queues[task]:
            sentences, budget = self.phase.tasks[task]
            seed = (self.seed * 31 + task) * 1009 + self.epochs[task]
            self.queues[task] = B.group(sentences, self.pieces, budget, seed)
            self.epochs[task] += 1
        return self.queues[task].pop()


def _steps(phase, pieces, seed):
    sentences, budget = phase.tasks[0]
    return max(1, int(len(B.group(sentences, pieces, budget, seed)) * phase.epochs) * len(phase.tasks))


def _optimisers(model, phase):
    """AdamW for all but the word vectors, whose sparse gradients have their own."""
    vectors = model.encoder.words.weight
    encoder = [p for n, p in model.named_parameters() if n.startswith('encoder.') and p is not vectors]
    heads = [p for n, p in model.named_parameters() if not n.startswith(('encoder.', 'at.'))]
    attribution = [p for n, p in model.named_parameters() if n.startswith('at.')]
    groups = [
        dict(params=[p for p in encoder if p.dim() > 1], lr=phase.encoder_rate, weight_decay=0.01),
        dict(params=[p for p in encoder if p.dim() <= 1], lr=phase.encoder_rate, weight_decay=0.0),
        dict(params=heads, lr=phase.head_rate, weight_decay=0.01)]
    if attribution:
        groups.append(dict(params=attribution, lr=ATTRIBUTION_RATE, weight_decay=0.01))
    return torch.optim.AdamW(groups, betas=(0.9, 0.98)), torch.optim.SparseAdam([vectors], lr=phase.encoder_rate)


def _set_rates(dense, sparse, rates, encoder_rate, factor):
    for group, rate in zip(dense.param_groups, rates):
        group['lr'] = rate * factor
    sparse.param_groups[0]['lr'] = encoder_rate * factor


def _losses(model, b, indexes):
    words = model.words(b['ids'], b['mask'], b['shapes'], b['first'])
    losses = {}
    if (b['heads'] >= 0).any():
        losses.update(_parse_losses(model, words, b, indexes['rel']['punct']))
    if (b['ne'] >= 0).any():
        total = F.cross_entropy(model.ne(words).flatten(0, 1), b['ne'].flatten(), reduction='sum')
        losses['names'] = 2 * total / ((b['ne'] >= 0).sum() + 1)
    if (b['at'] >= 0).any():
        losses['attribution'] = 2 * F.cross_entropy(model.at(words).flatten(0, 1), b['at'].flatten())
    return losses


def _parse_losses(model, words, b, punctuation):
    heads = b['heads']
    weight = (heads >= 0).float() * torch.where(b['rel'] == punctuation, PUNCTUATION_WEIGHT, 1.0)
    mean = lambda scores, gold: (
        F.cross_entropy(scores.flatten(0, 1), gold.flatten(), reduction='none').reshape(gold.shape) * weight
    ).sum() / (weight.sum() + 1e-6)
    d, h = model.label_factors(words)
    return dict(
        arcs=mean(model.arcs(words, b['word_mask']), heads),
        relations=mean(model.labels(d, h, heads.clamp(min=0)), b['rel']),
        upos=0.4 * F.cross_entropy(model.up(words).flatten(0, 1), b['up'].flatten()),
        xpos=0.4 * F.cross_entropy(model.xp(words).flatten(0, 1), b['xp'].flatten()))


def _step(model, dense, sparse, loss):
    for p in model.parameters():
        p.grad = None
    loss.backward()
    clipped = [p for p in model.parameters() if p.grad is not None and not p.grad.is_sparse]
    torch.nn.utils.clip_grad_norm_(clipped, 2.0)
    dense.step()
    if model.encoder.words.weight.grad is not None:
        sparse.step()


def _save(path, model, dense, sparse, step, rates):
    """Written beside and moved into place: an interrupted write loses nothing."""
    state = dict(model=model.state_dict(), dense=dense.state_dict(), sparse=sparse.state_dict(), step=step, rates=rates)
    torch.save(state, path + '.part')
    os.replace(path + '.part', path)


def _means(sums):
    return ', '.join('%s %.3f' % (n, sum(v) / len(v)) for n, v in sums.items())
