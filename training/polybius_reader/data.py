"""Reads treebanks (CoNLL-U) and attribution corpora (brat stand-off) into sentences."""
import collections
import glob
import os
import re
from dataclasses import dataclass, field
from typing import List, Optional

from . import names

GUM_GENRES = ('academic', 'bio', 'court', 'interview', 'news', 'speech', 'textbook', 'vlog', 'voyage')
NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']
ATTRIBUTION_LABELS = ['O', 'B-cue', 'I-cue', 'B-source', 'I-source', 'B-content', 'I-content']
UNKNOWN = '?'
MAX_WORDS = 90
MAX_PARAGRAPH = 150


@dataclass
class Sentence:
    """Words with what is known of them; a layer that is absent is None and not trained on."""
    document: str = ''
    words: List[str] = field(default_factory=list)
    upos: Optional[List[str]] = None
    xpos: Optional[List[str]] = None
    heads: Optional[List[int]] = None
    relations: Optional[List[str]] = None
    misc: Optional[List[str]] = None
    names: Optional[List[str]] = None
    attribution: Optional[List[str]] = None

    def key(self):
        return ' '.join(self.words)


def read_conllu(path):
    """Sentences of one file; multi-word tokens and empty nodes are left out."""
    sentences, document = [], ''
    current = _empty(document)
    with open(path, encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line.startswith('# newdoc'):
                document = line.split('=')[-1].strip()
                current.document = document
            elif line and line[0] != '#':
                _add(current, line.split('\t'))
            elif not line.strip() and current.words:
                sentences.append(current)
                current = _empty(document)
    return sentences + ([current] if current.words else [])


def _empty(document):
    return Sentence(document, [], [], [], [], [], [])


def _add(sentence, columns):
    if '-' in columns[0] or '.' in columns[0]:
        return
    sentence.words.append(columns[1].replace(' ', '_'))
    sentence.upos.append(columns[3])
    sentence.xpos.append(columns[4])
    sentence.heads.append(int(columns[6]))
    sentence.relations.append(columns[7])
    sentence.misc.append(columns[9])


def read_gum(path):
    """Documents of the freely licensed genres, with names from the entity layer."""
    free = re.compile('GUM_(%s)_' % '|'.join(GUM_GENRES))
    kept = [s for s in read_conllu(path) if free.match(s.document)]
    by_document = collections.OrderedDict()
    for sentence in kept:
        by_document.setdefault(sentence.document, []).append(sentence)
    for sentences in by_document.values():
        names.mark(sentences)
    return kept


def read_ewt(path):
    """EWT has no entity layer: common words not beside a proper noun are no names, of the others nothing is known."""
    sentences = read_conllu(path)
    for s in sentences:
        proper = [tag == 'PROPN' for tag in s.upos]
        s.names = [UNKNOWN if any(proper[max(0, i - 1):i + 2]) else 'O' for i in range(len(proper))]
    return sentences


def without(sentences, held_out):
    """Leaves out long sentences and those of more than four words that a held-out file has too."""
    known = {s.key() for s in held_out if len(s.words) > 4}
    return [s for s in sentences if s.key() not in known and len(s.words) <= MAX_WORDS]


def read_polnear(folder):
    """Paragraphs of a PolNeAR split (text/*.txt, attributions/*.ann), of the first annotator by name."""
    annotations = {}
    for path in sorted(glob.glob(os.path.join(folder, 'attributions', '*.ann'))):
        annotations.setdefault(os.path.basename(path)[:-4].rsplit('_', 1)[0], path)
    paragraphs = []
    for path in sorted(glob.glob(os.path.join(folder, 'text', '*.txt'))):
        base = os.path.basename(path)[:-4]
        annotation = annotations.get(base) or annotations.get(base.rstrip('.'))
        if annotation:
            paragraphs += _paragraphs(path, base, _spans(annotation))
    return paragraphs


def _spans(path):
    """(start, end, type) of each fragment."""
    spans = []
    with open(path, encoding='utf8') as lines:
        for line in lines:
            columns = line.rstrip('\n').split('\t')
            if line[0] == 'T' and len(columns) > 1:
                kind, offsets = columns[1].split(' ', 1)
                if kind in ('Cue', 'Source', 'Content'):
                    for fragment in offsets.split(';'):
                        start, end = fragment.split()
                        spans.append((int(start), int(end), kind.lower()))
    return spans


def _paragraphs(path, document, spans):
    with open(path, encoding='utf8', newline='') as file:
        text = file.read()
    paragraphs, offset = [], 0
    for line in text.split('\n'):
        tokens = [(m.group(), offset + m.start(), offset + m.end()) for m in re.finditer(r'[^\W_]+|[^\w\s]|_', line)]
        offset += len(line) + 1
        for i in range(0, len(tokens), MAX_PARAGRAPH):
            chunk = tokens[i:i + MAX_PARAGRAPH]
            paragraphs.append(Sentence(document, [t[0] for t in chunk], attribution=_labels(chunk, spans)))
    return paragraphs


def _labels(tokens, spans):
    """BIO labels; of overlapping spans the first read wins."""
    labels = ['O'] * len(tokens)
    for start, end, kind in spans:
        inside = [i for i, token in enumerate(tokens) if token[1] < end and token[2] > start]
        if inside and all(labels[i] == 'O' for i in inside):
            for k, i in enumerate(inside):
                labels[i] = ('I-' if k else 'B-') + kind
    return labels


def label_lists(sentences):
    """The label lists of labels.json, relations by falling frequency; one rarer than 15 falls back to its base."""
    counts = collections.Counter(r for s in sentences for r in s.relations)
    return dict(
        up=sorted({t for s in sentences for t in s.upos}),
        xp=sorted({t for s in sentences for t in s.xpos}),
        rel=[r for r, n in counts.most_common() if n >= 15 and r not in ('obl:tmod', 'obl:npmod')],
        ne=NAME_LABELS,
        at=ATTRIBUTION_LABELS)
