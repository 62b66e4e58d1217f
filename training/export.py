"""Write a trained network as the small file that Poise ships: every large table in eight bits, reckoned in floats.

Whole numbers of eight bits are turned into floats before each product, so a text gets the same scores bit for bit
whatever stands beside it; products of whole numbers would be quicker and would not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from poise.knowledge.weights.cutting import LONGEST
from poise.knowledge.weights.heads import FOR_WHOLE, PER_PIECE
from training.network import HEADS, WIDTH, Network

OPSET = 20
TOLD = 64
"""How many places there are for what is told before a text, beyond the longest text."""

INPUTS = ("words", "places", "sorts", "cases")

Array = np.ndarray


@dataclass
class _Graph:
    """The file as it grows: nodes in order, and the tables that they use."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    tables: list[onnx.TensorProto] = field(default_factory=list)

    def table(self, name: str, values: Array) -> str:
        """A table as it is."""
        self.tables.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, sort: str, *inputs: str, out: str = "", **settings: object) -> str:
        """One step; gives the name of what comes out."""
        out = out or f"{sort}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(sort, list(inputs), [out], **settings))
        return out

    def product(self, states: str, name: str, weight: Array, bias: Array) -> str:
        """States times an eight-bit table with a scale for each column, plus a bias."""
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / 127
        small = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
        table = self.add(
            "DequantizeLinear",
            self.table(f"{name}.q", small),
            self.table(f"{name}.scale", scale.astype(np.float32)),
            axis=1,
        )
        return self.add("Add", self.add("MatMul", states, table), self.table(f"{name}.bias", bias))

    def norm(self, states: str, name: str, network_norm: tuple[Array, Array]) -> str:
        """Each piece's states brought to one mean and spread."""
        weight, bias = network_norm
        tables = (self.table(f"{name}.weight", weight), self.table(f"{name}.bias", bias))
        return self.add("LayerNormalization", states, *tables, axis=-1, epsilon=1e-12)


def write_onnx(network: Network, path: Path) -> None:
    """Write the network as an ONNX file for one text: numbers, cases and sorts of its pieces in, two tables out."""
    state = {name: each.detach().float().numpy() for name, each in network.state_dict().items()}
    graph = _Graph()
    states = _embedded(graph, state)
    for number in range(len(network.layers)):
        states = _layer(graph, state, states, number)
    graph.add("Identity", _linear(graph, state, states, "of_pieces"), out="pieces")
    first = graph.add("Gather", states, graph.table("first", np.array([0], np.int64)), axis=0)
    axes = graph.table("axes", np.array([0], np.int64))
    mean, strongest = (graph.add(sort, states, axes, keepdims=1) for sort in ("ReduceMean", "ReduceMax"))
    seen = graph.add("Concat", first, mean, strongest, axis=1)
    middle = graph.add("Gelu", _linear(graph, state, seen, "middle"))
    graph.add("Identity", _linear(graph, state, middle, "of_whole"), out="whole")
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["length"]) for name in INPUTS]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
        for name, shape in (("pieces", ["length", PER_PIECE]), ("whole", [1, FOR_WHOLE]))
    ]
    made = helper.make_model(
        helper.make_graph(graph.nodes, "poise", inputs, outputs, graph.tables),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=9,
        producer_name="poise",
    )
    onnx.checker.check_model(made)
    path.write_bytes(made.SerializeToString(deterministic=True))


def _embedded(graph: _Graph, state: dict[str, Array]) -> str:
    words = state["words.weight"]
    scale = (np.maximum(np.abs(words).max(1, keepdims=True), 1e-8) / 127).astype(np.float32)
    small = np.clip(np.rint(words / scale), -127, 127).astype(np.int8)
    taken = graph.add("Cast", graph.add("Gather", graph.table("words.q", small), "words"), to=TensorProto.FLOAT)
    found = graph.add("Mul", taken, graph.add("Gather", graph.table("words.scale", scale), "words"))
    for name, rows in (("places", LONGEST + TOLD), ("sorts", None), ("cases", None)):
        table = graph.table(f"{name}.weight", state[f"{name}.weight"][:rows])
        found = graph.add("Add", found, graph.add("Gather", table, name))
    return graph.norm(found, "norm", (state["norm.weight"], state["norm.bias"]))


def _linear(graph: _Graph, state: dict[str, Array], states: str, name: str) -> str:
    return graph.product(states, name, state[f"{name}.weight"].T, state[f"{name}.bias"])


def _layer(graph: _Graph, state: dict[str, Array], states: str, number: int) -> str:
    name, each = f"layers.{number}", WIDTH // HEADS
    split = graph.table(f"{name}.split", np.array([-1, HEADS, each], np.int64))
    merge = graph.table(f"{name}.merge", np.array([-1, WIDTH], np.int64))
    query, key, value = (
        graph.add(
            "Transpose", graph.add("Reshape", _linear(graph, state, states, f"{name}.{part}"), split), perm=turned
        )
        for part, turned in (("query", (1, 0, 2)), ("key", (1, 2, 0)), ("value", (1, 0, 2)))
    )
    near = graph.add(
        "Mul", graph.add("MatMul", query, key), graph.table(f"{name}.root", np.array(each**-0.5, np.float32))
    )
    seen = graph.add("MatMul", graph.add("Softmax", near, axis=-1), value)
    seen = graph.add("Reshape", graph.add("Transpose", seen, perm=(1, 0, 2)), merge)
    out = _linear(graph, state, seen, f"{name}.out")
    states = graph.norm(
        graph.add("Add", states, out),
        f"{name}.out_norm",
        (state[f"{name}.out_norm.weight"], state[f"{name}.out_norm.bias"]),
    )
    inner = graph.add("Gelu", _linear(graph, state, states, f"{name}.up"))
    down = _linear(graph, state, inner, f"{name}.down")
    return graph.norm(
        graph.add("Add", states, down),
        f"{name}.down_norm",
        (state[f"{name}.down_norm.weight"], state[f"{name}.down_norm.bias"]),
    )
