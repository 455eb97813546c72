"""Names from GUM's entity layer: of each person, organisation and place mention the part that is its name."""
import collections
import re

TYPES = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC'}
INNER = {'of', 'the', 'for', 'and', '&', 'de', '-', '–', '.', "'s", '’s', 'in', 'at', 'on'}
LINKS = {'of', 'for', 'de', 'and', 'the'}
MAX_GAP = 3


def mark(document):
    """Sets the BIO names of a document's sentences; where mentions overlap the longest name wins."""
    for sentence in document:
        children = collections.defaultdict(list)
        for i, head in enumerate(sentence.heads):
            if head:
                children[head - 1].append(i)
        found = [_name(sentence, children, *mention) for mention in _mentions(sentence.misc)]
        labels = ['O'] * len(sentence.words)
        for low, high, kind in sorted((f for f in found if f), key=lambda f: (f[0] - f[1], f[0])):
            if all(labels[i] == 'O' for i in range(low, high + 1)):
                labels[low] = 'B-' + kind
                labels[low + 1:high + 1] = ['I-' + kind] * (high - low)
        sentence.names = labels


def _mentions(misc):
    """(type, first, last) from the Entity= brackets of a sentence."""
    stack, mentions = [], []
    plain = lambda group: re.sub(r'\[.*?\]', '', group)
    for i, columns in enumerate(misc):
        entity = [c[7:] for c in columns.split('|') if c.startswith('Entity=')]
        for bracket in re.findall(r'\([^()]+\)?|[^()]+\)', entity[0]) if entity else []:
            if bracket[0] == '(':
                parts = bracket.strip('()').split('-')
                stack.append((parts[0], parts[1] if len(parts) > 1 else '', i))
                if bracket.endswith(')'):
                    _, kind, start = stack.pop()
                    mentions.append((kind, start, i))
            else:
                open_ = [k for k, s in enumerate(stack) if plain(s[0]) == plain(bracket[:-1])]
                if open_:
                    _, kind, start = stack.pop(open_[-1])
                    mentions.append((kind, start, i))
    return mentions


def _name(s, children, kind, first, last):
    """The contiguous name around the mention's head, or None when that is no proper noun."""
    heads = [i for i in range(first, last + 1) if not first <= s.heads[i] - 1 <= last]
    if kind not in TYPES or not heads or not s.xpos[heads[0]].startswith('NNP'):
        return None
    head = heads[0]
    keep, queue = {head}, [head]
    while queue:
        for child in children[queue.pop()]:
            if first <= child <= last and child not in keep and _belongs(s, children, child, kind, first, last):
                keep.add(child)
                queue.append(child)
    low = _extend(s, keep, head, -1, first, last)
    high = _extend(s, keep, head, 1, first, last)
    return low, high, TYPES[kind]


def _belongs(s, children, i, kind, first, last):
    label, tag = s.relations[i], s.xpos[i]
    base, proper, person = label.split(':')[0], tag.startswith('NNP'), kind == 'person'
    if base in ('flat', 'compound', 'goeswith'):
        return label != 'nmod:desc' and (proper or base == 'flat' or tag in ('CD', 'FW'))
    if base == 'amod':
        return proper
    if label == 'nmod:poss':
        return proper and not person
    if base in ('nmod', 'conj', 'obl') and label not in ('nmod:desc', 'nmod:unmarked'):
        linked = any(s.relations[c] == 'case' and s.words[c].lower() in LINKS for c in children[i])
        return proper and not person and (base != 'nmod' or linked)
    if base == 'punct':
        return s.words[i] in ('-', '–') and first < i < last
    return base == 'nummod' and tag == 'CD' and not person and i > s.heads[i] - 1


def _extend(s, keep, head, step, first, last):
    """The last kept word in one direction, over at most three function words."""
    end, gap, i = head, 0, head + step
    while first <= i <= last and gap <= MAX_GAP and (i in keep or s.words[i].lower() in INNER):
        if i in keep:
            end, gap = i, 0
        else:
            gap += 1
        i += step
    return end
