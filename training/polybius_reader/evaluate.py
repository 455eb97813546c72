"""Accuracy of a trained model on treebank and attribution files, greedy arcs, before quantisation."""
import collections

import torch

from . import batches as B


@torch.no_grad()
def parsing(model, sentences, pieces, indexes, labels):
    """UPOS, XPOS, UAS, LAS: punctuation left out, base relations; percent."""
    model.eval()
    counts = collections.Counter()
    for batch in B.group(sentences, pieces, 1500):
        b = B.tensors(batch, pieces, indexes)
        words = model.words(b['ids'], b['mask'], b['shapes'], b['first'])
        arcs = model.arcs(words, b['word_mask'])
        heads = (arcs - torch.eye(arcs.shape[1])[None] * 1e9).argmax(-1)
        rel = model.labels(*model.label_factors(words), heads).argmax(-1)
        up, xp = model.up(words).argmax(-1), model.xp(words).argmax(-1)
        for i, s in enumerate(batch):
            for w in range(len(s.words)):
                counts['words'] += 1
                counts['upos'] += labels['up'][up[i, w + 1]] == s.upos[w]
                counts['xpos'] += labels['xp'][xp[i, w + 1]] == s.xpos[w]
                if s.relations[w] != 'punct':
                    attached = int(heads[i, w + 1]) == s.heads[w]
                    counts['arcs'] += 1
                    counts['uas'] += attached
                    base = labels['rel'][rel[i, w + 1]].split(':')[0]
                    counts['las'] += attached and base == s.relations[w].split(':')[0]
    model.train()
    share = lambda name, of: 100.0 * counts[name] / max(1, counts[of])
    return dict(upos=share('upos', 'words'), xpos=share('xpos', 'words'), uas=share('uas', 'arcs'), las=share('las', 'arcs'))


def spans(labels):
    """(first, end, type) of BIO labels."""
    found, start, kind = set(), None, None
    for i, label in enumerate(list(labels) + ['O']):
        if start is not None and (label[0] != 'I' or label[2:] != kind):
            found.add((start, i, kind))
            start = None
        if label[0] == 'B' or (label[0] == 'I' and start is None):
            start, kind = i, label[2:]
    return found


@torch.no_grad()
def chunks(model, head, layer, sentences, pieces, indexes, labels):
    """Exact F1 per type of names or attribution, best label per word; percent."""
    model.eval()
    right, gold_count, found = collections.Counter(), collections.Counter(), collections.Counter()
    for batch in B.group(sentences, pieces, 1500):
        b = B.tensors(batch, pieces, indexes)
        best = head(model.words(b['ids'], b['mask'], b['shapes'], b['first'])).argmax(-1)
        for i, s in enumerate(batch):
            gold = spans(getattr(s, layer))
            ours = spans([labels[x] for x in best[i, 1:len(s.words) + 1]])
            for counter, members in ((right, gold & ours), (gold_count, gold), (found, ours)):
                counter.update(m[2] for m in members)
    model.train()
    return {k: 200.0 * right[k] / max(1, gold_count[k] + found[k]) for k in sorted(gold_count)}
