"""Writes a trained model as ONNX with the inputs and outputs that the Java side expects."""
import torch
import torch.nn as nn

OUTPUTS = ['upos', 'xpos', 'ner', 'head', 'rel', 'arcs', 'dependent', 'governor']


class Exported(nn.Module):
    """Masks are built inside the graph from lengths; a word is never its own head."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, shape, lens, first, nw):
        m, words = self.model, first.shape[1]
        mask = torch.arange(ids.shape[1])[None, :] < lens[:, None]
        word_mask = torch.arange(words)[None, :] <= nw[:, None]
        w = m.words(ids, mask, shape, first)
        arcs = m.arcs(w, word_mask) - torch.eye(words)[None] * 1e9
        head = arcs.argmax(-1)
        d, h = m.label_factors(w)
        rel = m.labels(d, h, head).argmax(-1)
        out = [m.up(w).argmax(-1), m.xp(w).argmax(-1), m.ne(w), head, rel, arcs, d, h]
        return tuple(out + ([m.at(w)] if m.at is not None else []))


def to_onnx(model, path):
    model.eval()
    b, t, w = 2, 12, 9
    ids = torch.randint(1000, 2000, (b, t))
    inputs = (ids, torch.ones_like(ids), torch.tensor([t, 10]), torch.arange(w)[None].repeat(b, 1), torch.tensor([8, 7]))
    outputs = OUTPUTS + (['attr'] if model.at is not None else [])
    axes = {n: {0: 'B', 1: 'W'} for n in outputs}
    axes.update(ids={0: 'B', 1: 'T'}, shape={0: 'B', 1: 'T'}, lens={0: 'B'}, nw={0: 'B'}, first={0: 'B', 1: 'W'})
    torch.onnx.export(
        Exported(model), inputs, path, opset_version=13, dynamic_axes=axes,
        input_names=['ids', 'shape', 'lens', 'first', 'nw'], output_names=outputs)
