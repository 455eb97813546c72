"""Sub-tokens and casing classes of words. The Java side (WordPieces, WordForms) must agree with this file; its parity test holds it."""
import unicodedata

CLS, SEP, UNK = 101, 102, 100
MAX_PIECES = 12
WHOLE = {'``': '"', "''": '"', '…': '...'}
QUOTES = str.maketrans({'“': '"', '”': '"', '„': '"', '‘': "'", '’': "'"})


def ascii_quotes(word):
    """Typographic quotes in their ASCII form."""
    return WHOLE.get(word) or word.translate(QUOTES)


def is_punctuation(char):
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith('P')


class WordPieces:
    """Greedy longest match over an uncased WordPiece vocabulary (one entry a line, in the order of the ids)."""

    def __init__(self, vocabulary_file):
        with open(vocabulary_file, encoding='utf8') as lines:
            self.ids = {line.rstrip('\n'): i for i, line in enumerate(lines)}
        self.cache = {}

    def __call__(self, word):
        if word not in self.cache:
            self.cache[word] = self._split(word)
        return self.cache[word]

    def _split(self, word):
        lower = unicodedata.normalize('NFD', ascii_quotes(word).lower())
        plain = ''.join(c for c in lower if unicodedata.category(c) not in ('Mn', 'Cf', 'Cc'))
        ids = []
        for part in self._parts(plain):
            ids += self._pieces(part)
        return ids[:MAX_PIECES] or [UNK]

    @staticmethod
    def _parts(word):
        parts, run = [], ''
        for char in word:
            if is_punctuation(char) or char.isspace():
                parts += [run] if run else []
                parts += [] if char.isspace() else [char]
                run = ''
            else:
                run += char
        return parts + ([run] if run else [])

    def _pieces(self, part):
        pieces, start = [], 0
        if len(part) > 60:
            return [UNK]
        while start < len(part):
            end = len(part)
            while end > start and ('##' if start else '') + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [UNK]
            pieces.append(self.ids[('##' if start else '') + part[start:end]])
            start = end
        return pieces


def shape(word):
    """1 lower, 2 Title, 3 UPPER, 4 mixed, 5 digits, 6 digits among others, 7 no letter, 8 single upper-case letter."""
    word = ascii_quotes(word)
    if word.isdigit():
        return 5
    if any(c.isdigit() for c in word):
        return 6
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 7
    if all(c.islower() for c in letters):
        return 1
    if len(letters) == 1:
        return 8
    if all(c.isupper() for c in letters):
        return 3
    return 2 if letters[0].isupper() and all(c.islower() for c in letters[1:]) else 4
