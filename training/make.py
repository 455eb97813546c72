#!/usr/bin/python3
"""Makes reader-en.onnx and labels.json: trains the parser, then parser and attribution in turns, exports and quantises.

Each stage leaves a file in --work; run again after an interruption and it goes on where it was.
"""
import argparse
import json
import os
import sys
import time

import torch

from polybius_reader import data, evaluate, export, learn, model, quantise, words


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument('--pretrained', required=True, help='all-MiniLM-L6-v2 as fp32 ONNX')
    p.add_argument('--vocabulary', required=True, help='vocab.txt of the reader')
    p.add_argument('--ewt', required=True, help='UD English EWT training file (CoNLL-U)')
    p.add_argument('--gum', required=True, help='UD English GUM training file (CoNLL-U with Entity= in MISC)')
    p.add_argument('--held-out', nargs='*', default=[], help='CoNLL-U files to measure on; their sentences are not trained on')
    p.add_argument('--polnear', help='PolNeAR training folder (text, attributions); without it no attribution head')
    p.add_argument('--polnear-dev', help='PolNeAR folder to measure on')
    p.add_argument('--work', required=True, help='folder for checkpoints')
    p.add_argument('--out', required=True, help='folder for reader-en.onnx and labels.json')
    p.add_argument('--epochs', type=float, default=8, help='of the parser alone')
    p.add_argument('--joint-epochs', type=float, default=2, help='of parser and attribution in turns, counted on PolNeAR')
    p.add_argument('--limit', type=int, help='train on the first N sentences only, to try things out')
    p.add_argument('--threads', type=int, default=2)
    p.add_argument('--seed', type=int, default=7)
    return p.parse_args()


def log(line):
    print(time.strftime('%H:%M:%S'), line, file=sys.stderr, flush=True)


def main():
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(a.seed)
    os.makedirs(a.work, exist_ok=True)
    os.makedirs(a.out, exist_ok=True)
    pieces = words.WordPieces(a.vocabulary)
    held_out = {os.path.basename(f): data.read_conllu(f) for f in a.held_out}
    trees = data.without(data.read_gum(a.gum) + data.read_ewt(a.ewt), [s for f in held_out.values() for s in f])[:a.limit]
    paragraphs = data.read_polnear(a.polnear)[:a.limit] if a.polnear else []
    labels = data.label_lists(trees)
    indexes = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    log('%d sentences, %d words; %d paragraphs' % (len(trees), sum(len(s.words) for s in trees), len(paragraphs)))

    reader = model.Reader(labels, attribution=bool(paragraphs))
    model.load_pretrained(reader.encoder, a.pretrained)
    parser = learn.Phase('parser', [(trees, 700)], a.epochs, 2e-4, 1e-3, 200)
    learn.run(parser, reader, pieces, indexes, os.path.join(a.work, 'parser.pt'), a.seed, log)
    if paragraphs:
        joint = learn.Phase('joint', [(thinned(paragraphs), 900), (trees, 700)], a.joint_epochs, 1.4e-4, 2.8e-4, 60)
        learn.run(joint, reader, pieces, indexes, os.path.join(a.work, 'joint.pt'), a.seed, log)
    measure(a, reader, held_out, pieces, indexes, labels)

    full = os.path.join(a.work, 'reader-en.fp32.onnx')
    export.to_onnx(reader, full)
    quantise.quantise(full, os.path.join(a.out, 'reader-en.onnx'))
    with open(os.path.join(a.out, 'labels.json'), 'w', encoding='utf8') as file:
        json.dump(labels, file)
    log('wrote %s' % a.out)


def thinned(paragraphs):
    """Of the paragraphs without attribution two in five, so that they do not drown the others."""
    plain = [p for p in paragraphs if all(x == 'O' for x in p.attribution)]
    kept = {id(p) for i, p in enumerate(plain) if i % 5 in (0, 2)}
    return [p for p in paragraphs if id(p) in kept or any(x != 'O' for x in p.attribution)]


def measure(a, reader, held_out, pieces, indexes, labels):
    for name, sentences in held_out.items():
        figures = evaluate.parsing(reader, sentences, pieces, indexes, labels)
        log('%s: %s' % (name, ', '.join('%s %.2f' % f for f in figures.items())))
    if a.polnear_dev and reader.at is not None:
        figures = evaluate.chunks(
            reader, reader.at, 'attribution', data.read_polnear(a.polnear_dev), pieces, indexes, labels['at'])
        log('%s: %s' % (a.polnear_dev, ', '.join('%s %.1f' % f for f in figures.items())))


if __name__ == '__main__':
    main()
