"""Batches of sentences as tensors."""
import random

import numpy as np
import torch

from .words import CLS, SEP, shape

IGNORED = -100
POOL = 1500


def group(sentences, pieces, budget, seed=None):
    """Lists of sentences of like length with at most `budget` sub-tokens; shuffled by `seed` unless it is None."""
    length = lambda s: sum(len(pieces(w)) for w in s.words) + 2
    order = list(sentences)
    shuffle = random.Random(seed).shuffle if seed is not None else lambda x: None
    shuffle(order)
    batches = []
    for i in range(0, len(order), POOL):
        batch, longest = [], 0
        for s in sorted(order[i:i + POOL], key=length):
            if batch and max(longest, length(s)) * (len(batch) + 1) > budget:
                batches.append(batch)
                batch, longest = [], 0
            batch.append(s)
            longest = max(longest, length(s))
        batches += [batch] if batch else []
    shuffle(batches)
    return batches


def tensors(batch, pieces, indexes):
    """Inputs and, where a sentence has the layer, gold labels; `indexes` maps each label list to positions."""
    split = [[pieces(w) for w in s.words] for s in batch]
    words = 1 + max(len(s.words) for s in batch)
    length = 2 + max(sum(map(len, t)) for t in split)
    arrays = {n: np.zeros((len(batch), length), np.int64) for n in ('ids', 'mask', 'shapes')}
    arrays.update({n: np.zeros((len(batch), words), np.int64) for n in ('first', 'word_mask')})
    gold = {n: np.full((len(batch), words), IGNORED, np.int64) for n in ('up', 'xp', 'heads', 'rel', 'ne', 'at')}
    for b, (sentence, ids) in enumerate(zip(batch, split)):
        _inputs(arrays, b, sentence.words, ids)
        _gold(gold, b, sentence, indexes)
    arrays.update(gold)
    return {n: torch.from_numpy(a) for n, a in arrays.items()}


def _inputs(arrays, b, words, split):
    at = 1
    arrays['ids'][b, 0] = CLS
    for w, ids in enumerate(split):
        arrays['first'][b, w + 1] = at
        arrays['ids'][b, at:at + len(ids)] = ids
        arrays['shapes'][b, at:at + len(ids)] = shape(words[w])
        at += len(ids)
    arrays['ids'][b, at] = SEP
    arrays['mask'][b, :at + 1] = 1
    arrays['word_mask'][b, :len(words) + 1] = 1


def _gold(gold, b, s, indexes):
    end = len(s.words) + 1
    look = lambda name, labels: [indexes[name].get(x, IGNORED) for x in labels]
    if s.heads:
        gold['up'][b, 1:end] = look('up', s.upos)
        gold['xp'][b, 1:end] = look('xp', s.xpos)
        gold['heads'][b, 1:end] = s.heads
        gold['rel'][b, 1:end] = [relation(r, indexes['rel']) for r in s.relations]
    if s.names:
        gold['ne'][b, 1:end] = look('ne', s.names)
    if s.attribution:
        gold['at'][b, 1:end] = look('at', s.attribution)


def relation(label, index):
    """The label's index, that of its base when it is too rare, else that of `dep`."""
    return index.get(label, index.get(label.split(':')[0], index['dep']))
