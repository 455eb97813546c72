"""MiniLM-L6 with a casing embedding and heads for tags, arcs, relations, names and attribution."""
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

WIDTH, LAYERS, ATTENTION_HEADS, VOCABULARY = 384, 6, 12, 30522
ARC_WIDTH, LABEL_WIDTH, SHAPES = 160, 192, 10


class Layer(nn.Module):
    """One post-norm transformer layer with query, key and value in one matrix."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.o = nn.Linear(WIDTH, WIDTH)
        self.n1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.f1 = nn.Linear(WIDTH, 4 * WIDTH)
        self.f2 = nn.Linear(4 * WIDTH, WIDTH)
        self.n2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, t = x.shape[0], x.shape[1]
        size = WIDTH // ATTENTION_HEADS
        q, k, v = self.qkv(x).reshape(b, t, 3, ATTENTION_HEADS, size).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(torch.matmul(q, k.transpose(-1, -2)) * size ** -0.5 + bias, -1)
        context = torch.matmul(weights, v).permute(0, 2, 1, 3).reshape(b, t, WIDTH)
        x = self.n1(x + self.dropout(self.o(context)))
        return self.n2(x + self.dropout(self.f2(F.gelu(self.f1(x)))))


class Encoder(nn.Module):
    def __init__(self, dropout, sparse):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH, sparse=sparse)
        self.positions = nn.Embedding(512, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.shapes.weight, std=0.01)

    def forward(self, ids, mask, shapes):
        x = self.words(ids) + self.positions.weight[:ids.shape[1]] + self.segment + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Reader(nn.Module):
    """All heads over the first sub-token of each word; word 0 is [CLS], the artificial root."""

    def __init__(self, labels, dropout=0.1, sparse=True, attribution=True):
        super().__init__()
        self.encoder = Encoder(dropout, sparse)
        self.up = nn.Linear(WIDTH, len(labels['up']))
        self.xp = nn.Linear(WIDTH, len(labels['xp']))
        self.ne = nn.Linear(WIDTH, len(labels['ne']))
        self.at = nn.Linear(WIDTH, len(labels['at'])) if attribution else None
        self.arc_dependent = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc_head = nn.Linear(WIDTH, ARC_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH, ARC_WIDTH))
        self.arc_prior = nn.Linear(ARC_WIDTH, 1, bias=False)
        self.label_dependent = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label_head = nn.Linear(WIDTH, LABEL_WIDTH)
        self.label = nn.Linear(3 * LABEL_WIDTH, len(labels['rel']))
        self.dropout = nn.Dropout(0.25)
        nn.init.xavier_uniform_(self.arc)

    def words(self, ids, mask, shapes, first):
        x = self.encoder(ids, mask, shapes)
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, WIDTH))

    def arcs(self, words, mask):
        """Scores [batch, dependent, head]."""
        d = self.dropout(F.leaky_relu(self.arc_dependent(words), 0.1))
        h = self.dropout(F.leaky_relu(self.arc_head(words), 0.1))
        scores = torch.matmul(torch.matmul(d, self.arc), h.transpose(1, 2)) * ARC_WIDTH ** -0.5
        return scores + self.arc_prior(h).transpose(1, 2) + (1.0 - mask[:, None, :].to(scores.dtype)) * -1e4

    def label_factors(self, words):
        d = self.dropout(F.leaky_relu(self.label_dependent(words), 0.1))
        h = self.dropout(F.leaky_relu(self.label_head(words), 0.1))
        return d, h

    def labels(self, d, h, heads):
        h = torch.gather(h, 1, heads[:, :, None].expand(-1, -1, h.shape[2]))
        return self.label(torch.cat([d * h, d, h], -1))


def load_pretrained(encoder, onnx_file):
    """Copies MiniLM's weights out of its ONNX file, whose matrices are anonymous and found through the named biases."""
    graph = onnx.load(onnx_file).graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    producer = {o: n for n in graph.node for o in n.output}
    matrices = {}
    for node in (n for n in graph.node if n.op_type == 'Add'):
        bias = [x for x in node.input if x in values and x.endswith('.bias')]
        other = [producer.get(x) for x in node.input if x not in values]
        if bias and other and other[0] is not None and other[0].op_type == 'MatMul':
            matrix = [x for x in other[0].input if x in values]
            if matrix:
                matrices[bias[0][:-len('.bias')]] = values[matrix[0]]
    tensor = lambda array: torch.from_numpy(np.array(array))

    def linear(module, names):
        module.weight.data = torch.cat([tensor(matrices[n].T) for n in names]).contiguous()
        module.bias.data = torch.cat([tensor(values[n + '.bias']) for n in names])

    def norm(module, name):
        module.weight.data = tensor(values[name + '.weight'])
        module.bias.data = tensor(values[name + '.bias'])

    encoder.words.weight.data = tensor(values['embeddings.word_embeddings.weight'])
    encoder.positions.weight.data = tensor(values['embeddings.position_embeddings.weight'])
    encoder.segment.data = tensor(values['embeddings.token_type_embeddings.weight'][0])
    norm(encoder.norm, 'embeddings.LayerNorm')
    for k, layer in enumerate(encoder.layers):
        p = 'encoder.layer.%d.' % k
        linear(layer.qkv, [p + 'attention.self.' + n for n in ('query', 'key', 'value')])
        linear(layer.o, [p + 'attention.output.dense'])
        norm(layer.n1, p + 'attention.output.LayerNorm')
        linear(layer.f1, [p + 'intermediate.dense'])
        linear(layer.f2, [p + 'output.dense'])
        norm(layer.n2, p + 'output.LayerNorm')
