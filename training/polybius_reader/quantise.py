"""Dynamic int8: weight matrices per column, word vectors per row, activations per call, in the pattern that ONNX Runtime fuses."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def quantise(source, target):
    """Writes `target`, about a quarter of `source`, with the label head's weights as two more outputs."""
    model = onnx.load(source)
    graph = model.graph
    values = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    rewriter = _Rewriter(values)
    label = _label_head(graph, values)
    for node in graph.node:
        rewriter.add(node)
    _label_outputs(graph, rewriter, values, *label)
    used = {name for node in rewriter.nodes for name in node.input}
    kept = [i for i in graph.initializer if i.name in used]
    del graph.node[:]
    graph.node.extend(rewriter.nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept + rewriter.initialisers)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _int8(values, axis):
    scale = np.abs(values).max(axis, keepdims=True) / 127.0 + 1e-12
    return np.clip(np.round(values / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class _Rewriter:
    def __init__(self, values):
        self.values, self.nodes, self.initialisers = values, [], []
        self.quantised_inputs, self.quantised_weights = set(), {}

    def add(self, node):
        weight = self.values.get(node.input[1]) if node.op_type == 'MatMul' else None
        table = self.values.get(node.input[0]) if node.op_type == 'Gather' else None
        if weight is not None and weight.ndim == 2 and weight.shape[1] >= 7:
            self._matrix(node, weight)
        elif table is not None and table.ndim == 2 and table.shape[0] > 20000:
            self._vectors(node, table)
        else:
            self.nodes.append(node)

    def _matrix(self, node, weight):
        x, name, out = node.input[0], node.input[1], node.output[0]
        if name not in self.quantised_weights:
            q, scale = _int8(weight.astype(np.float32), 0)
            self.quantised_weights[name] = (q, scale[0])
            self._initialise({name + '_q': q, name + '_s': scale[0], name + '_z': np.zeros((), np.int8)})
        if x not in self.quantised_inputs:
            self.quantised_inputs.add(x)
            self._node('DynamicQuantizeLinear', [x], [x + '_q8', x + '_s8', x + '_z8'])
        self._node('Mul', [x + '_s8', name + '_s'], [out + '_sm'])
        self._node('MatMulInteger', [x + '_q8', name + '_q', x + '_z8', name + '_z'], [out + '_i'])
        self._node('Cast', [out + '_i'], [out + '_f'], to=TensorProto.FLOAT)
        self._node('Mul', [out + '_f', out + '_sm'], [out])

    def _vectors(self, node, table):
        name, index, out = node.input[0], node.input[1], node.output[0]
        q, scale = _int8(table, 1)
        self._initialise({name + '_q': q, name + '_s': scale})
        self._node('Gather', [name + '_q', index], [out + '_g'], axis=0)
        self._node('Cast', [out + '_g'], [out + '_gf'], to=TensorProto.FLOAT)
        self._node('Gather', [name + '_s', index], [out + '_gs'], axis=0)
        self._node('Mul', [out + '_gf', out + '_gs'], [out])

    def _initialise(self, arrays):
        self.initialisers += [numpy_helper.from_array(a, n) for n, a in arrays.items()]

    def _node(self, kind, inputs, outputs, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0] + '_' + kind, **attributes))


def _label_head(graph, values):
    """Names of the weights and bias whose scores `rel` is the best of."""
    producer = {o: n for n in graph.node for o in n.output}
    add = producer[producer['rel'].input[0]]
    bias = next(x for x in add.input if x in values)
    product = producer[next(x for x in add.input if x not in values)]
    return product.input[1], bias


def _label_outputs(graph, rewriter, values, weights, bias):
    q, scale = rewriter.quantised_weights[weights]
    for name, array in (('label_weights', q.astype(np.float32) * scale), ('label_bias', values[bias])):
        rewriter._initialise({name + '_value': array})
        rewriter._node('Identity', [name + '_value'], [name])
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, list(array.shape)))
