"""Write a trained network as the small file that Poise ships: tables of small whole numbers, and products of those.

Each piece's states are made into whole numbers by a scale of that piece alone, and sums of whole numbers are exact, so a
text gets the same scores bit for bit whatever stands beside it. A table's numbers go no further than ``FURTHEST``: two
products of a piece's byte and a table's number then fit into sixteen bits, in which older processors add them up.
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

FURTHEST = 63
"""How far from nought the whole numbers of a table go, so that 2 x 255 x 63 stays below 2 to the power of 15."""

NOUGHT, REACH = 128, 127
"""Which byte stands for nought in a piece's states, and how far from it the others go."""

TINY = 1e-12
"""The least scale of a piece: states that are all nought stay so."""

Array = np.ndarray


@dataclass
class _Graph:
    """The file as it grows: nodes in order, and the tables that they use."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    tables: list[onnx.TensorProto] = field(default_factory=list)
    small: dict[str, tuple[str, str]] = field(default_factory=dict)
    """States that were made into bytes, each with what they were made into and its scale."""

    def __post_init__(self) -> None:
        """The numbers that every product needs."""
        self.table("last", np.array([-1], np.int64))
        self.table("step", np.array(1 / REACH, np.float32))
        self.table("least", np.array(TINY, np.float32))
        self.table("nought", np.array(NOUGHT, np.uint8))

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
        """States times a table of whole numbers with a scale for each column, plus a bias."""
        small, scale = self.bytes_of(states)
        whole, column = _whole_numbers(weight, axis=0, furthest=FURTHEST)
        table = self.table(f"{name}.q", whole)
        product = self.add("Cast", self.add("MatMulInteger", small, table, "nought"), to=TensorProto.FLOAT)
        scaled = self.add("Mul", self.add("Mul", product, scale), self.table(f"{name}.scale", column[0]))
        return self.add("Add", scaled, self.table(f"{name}.bias", bias))

    def bytes_of(self, states: str) -> tuple[str, str]:
        """Each piece's states as bytes, and the scale of each piece; made once, however many products they enter."""
        if states not in self.small:
            top = self.add("ReduceMax", self.add("Abs", states), "last", keepdims=0)
            scale = self.add("Max", self.add("Mul", top, "step"), "least")
            nought = self.add("Expand", "nought", self.add("Shape", scale))
            small = self.add("QuantizeLinear", states, scale, nought, axis=0)
            self.small[states] = small, self.add("Unsqueeze", scale, "last")
        return self.small[states]

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


def _whole_numbers(values: Array, *, axis: int, furthest: int) -> tuple[Array, Array]:
    """Values as whole numbers no further from nought than that, and the scale of each column or row."""
    scale = (np.maximum(np.abs(values).max(axis, keepdims=True), 1e-8) / furthest).astype(np.float32)
    return np.clip(np.rint(values / scale), -furthest, furthest).astype(np.int8), scale


def _embedded(graph: _Graph, state: dict[str, Array]) -> str:
    small, scale = _whole_numbers(state["words.weight"], axis=1, furthest=127)
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
