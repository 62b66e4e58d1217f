"""Train the network: ``python -m training.learn --out FOLDER [--corpora FOLDER] [--seed N] [--layers N]``.

Without the public sets it learns from our own corpus and frames alone, and the record beside the weights says so.
The same seed with as many threads on one kind of processor gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
import yaml
from torch import Tensor
from torch.nn import functional

from poise.knowledge.weights.cutting import Cutter
from poise.knowledge.weights.heads import CHOICES, KINDS, LEVELS, TAGS, TONES
from training.example import Example
from training.examples import CORPUS, for_training, read_public
from training.network import Network, begun, encoder_files, taken_up
from training.own import NAME, read_frames, read_own
from training.targets import UNTAUGHT, Batch, Row, batch_of, row_of
from training.varying import RENAMED, recased, renamed, varied

SPLITS = Path(__file__).parent / "splits.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast it learns."""

    seed: int
    layers: int
    epochs: int
    frames: int
    """Fillings of each frame in each pass."""
    public: int
    """How many public texts are drawn for each pass."""
    first: bool = False
    """Whether this is the first stage, in which it learns from the public sets alone, all of what is drawn of them."""
    pieces: int = 1_800
    """About how many pieces stand in one batch."""
    rate: float = 1.5e-4
    head_rate: float = 6e-4
    warm: float = 0.06


CAPS = {
    "IDRISI-RE": 2_000,
    "NLU Evaluation Data": 2_500,
    "Toxic Spans": 3_500,
    "Guest misogyny": 2_500,
    "Measuring Hate Speech": 2_500,
}
"""How many examples of a set are drawn anew for each pass over the public sets, where not all are."""

WEIGHTS = {"tags": 1.0, "within": 2.0, "bars": 2.0, "choices": 0.3, "tones": 0.7}
"""How much each head counts."""

VERDICT = 3.0
"""How much more the verdict's own bars count than those of one category."""

STEADY = 0.998
"""How much of the mean over past steps stays at each step; that mean is what is kept in the end."""

RARE = 4.0
"""How much more a piece within words of a category counts than one outside."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The examples to learn from, and those that choose thresholds and calibrate."""

    own: tuple[Example, ...]
    public: tuple[Example, ...]
    development: tuple[Example, ...]
    public_development: tuple[Example, ...]
    absent: tuple[str, ...]


def sources(corpora: Path | None) -> Sources:
    """Everything that may be learnt from, divided as the table of splits says; public sets only where a folder is given."""
    splits = yaml.safe_load(SPLITS.read_text("utf-8"))
    own = list(read_own(CORPUS))
    public, absent = read_public(corpora) if corpora else ([], ["no public sets were given"])
    measured = {"HateCheck", "HatemojiCheck"}
    pool = [each for each in public if each.source not in measured]
    kept = frozenset({*splits["development"], *splits["test"]})
    learnt = for_training([*own, *pool], kept=kept).learnt
    return Sources(
        own=tuple(each for each in learnt if each.source == NAME),
        public=tuple(each for each in learnt if each.source != NAME),
        development=tuple(each for each in own if each.group in splits["development"]),
        public_development=tuple(each for each in pool if each.split == "dev"),
        absent=tuple(absent),
    )


def batches(rows: Sequence[Row], random: Random, pieces: int) -> Iterator[list[Row]]:
    """Rows of like length together, in a new order each time, about so many pieces at once."""
    ordered = sorted(rows, key=lambda row: (len(row.words) // 6, random.random()))
    batch: list[Row] = []
    whole: list[list[Row]] = []
    for row in ordered:
        if batch and len(row.words) * (len(batch) + 1) > pieces:
            whole.append(batch)
            batch = []
        batch.append(row)
    whole += [batch] if batch else []
    random.shuffle(whole)
    yield from whole


def epochs(learnt: Sources, cutter: Cutter, plan: Plan) -> Iterator[list[list[Row]]]:
    """The batches of each pass: our own items varied anew, frames filled anew, and public texts drawn anew."""
    for number in range(plan.epochs):
        random = Random(plan.seed * 1_000 + number)
        if plan.first:
            rows = [row_of(_altered(each, random), cutter) for each in _drawn(learnt.public, random)]
            yield list(batches(rows, random, plan.pieces))
            continue
        own = [row_of(varied(each, random), cutter) for each in learnt.own]
        if plan.frames:
            own += [row_of(each, cutter) for each in read_frames(plan.frames, random.randrange(1 << 30))]
        drawn = _drawn(learnt.public, random)
        chosen = [_altered(each, random) for each in random.sample(drawn, min(len(drawn), plan.public))]
        # Public texts come apart from ours, for a batch of one sort learns from what all of it labels.
        mixed = [*batches(own, random, plan.pieces), *batches([row_of(e, cutter) for e in chosen], random, plan.pieces)]
        random.shuffle(mixed)
        yield mixed


def _drawn(public: Sequence[Example], random: Random) -> list[Example]:
    by_source: dict[str, list[Example]] = {}
    for each in public:
        by_source.setdefault(each.source, []).append(each)
    drawn: list[Example] = []
    for source, those in sorted(by_source.items()):
        drawn += random.sample(those, min(len(those), CAPS.get(source, len(those))))
    return drawn


def _altered(example: Example, random: Random) -> Example:
    """Some public texts with other people's names, some in small letters or capitals, as people type."""
    if random.random() < RENAMED:
        example = renamed(example, random)
    return recased(example, random)


def loss_of(network: Network, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """What the network gets wrong in a batch, over what is labelled in it."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        pieces, whole = network(batch.words, batch.cases, batch.sorts)
    pieces, whole = pieces.float(), whole.float()
    tags = pieces[:, :, : TAGS * len(KINDS)].reshape(-1, TAGS)
    losses = {
        "tags": functional.cross_entropy(tags, batch.tags.reshape(-1), ignore_index=UNTAUGHT, reduction="sum")
        / max(1, int((batch.tags != UNTAUGHT).sum()))
        * len(KINDS),
        "within": _binary(pieces[:, :, TAGS * len(KINDS) :], batch.within, RARE),
        "bars": _binary(whole[:, : batch.bars.shape[1]], batch.bars, 1.0)
        + (VERDICT - 1) * _binary(whole[:, : len(LEVELS)], batch.bars[:, : len(LEVELS)], 1.0),
    }
    split = torch.split(whole[:, batch.bars.shape[1] :], [len(each) for each in CHOICES.values()] + [len(TONES)], 1)
    losses["choices"] = sum(
        (_chosen(said, batch.choices[:, number]) for number, said in enumerate(split[:-1])), torch.zeros(())
    )
    losses["tones"] = _binary(split[-1], batch.tones, 1.0)
    total = sum((WEIGHTS[name] * each for name, each in losses.items()), torch.zeros(()))
    return total, {name: float(each.detach()) for name, each in losses.items()}


def _binary(said: Tensor, wanted: Tensor, rare: float) -> Tensor:
    """Cross entropy over what was asked; the verdict's bars and rare words count for more."""
    asked = wanted >= 0
    if not asked.any():
        return torch.zeros(())
    weight = torch.where(wanted > 0.5, rare, 1.0)
    each = functional.binary_cross_entropy_with_logits(said, wanted.clamp(min=0), weight=weight, reduction="none")
    return (each * asked).sum() / max(1, int(asked.any(-1).sum()))


def _chosen(said: Tensor, wanted: Tensor) -> Tensor:
    if not (wanted != UNTAUGHT).any():
        return torch.zeros(())
    return functional.cross_entropy(said, wanted, ignore_index=UNTAUGHT)


def learn(learnt: Sources, plan: Plan, out: Path, begin: Path | None = None) -> None:
    """Train a network, from the one that an earlier stage left where given.

    Each pass writes a line of its report, and what the network is by then.
    """
    torch.manual_seed(plan.seed)
    network = taken_up(begin, plan.layers) if begin else begun(plan.layers)
    cutter = Cutter(encoder_files() / "vocab.txt")
    heads = [*network.of_pieces.parameters(), *network.middle.parameters(), *network.of_whole.parameters()]
    those = {id(each) for each in heads}
    groups = [
        {
            "params": [each for each in network.parameters() if each.requires_grad and id(each) not in those],
            "lr": plan.rate,
        },
        {"params": heads, "lr": plan.head_rate},
    ]
    steady = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(STEADY)
    )
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    began, step, steps = time.monotonic(), 0, 0
    for number, mixed in enumerate(epochs(learnt, cutter, plan)):
        steps = steps or len(mixed) * plan.epochs
        network.train()
        seen: dict[str, float] = {}
        for rows in mixed:
            for group, rate in zip(optimiser.param_groups, (plan.rate, plan.head_rate), strict=True):
                group["lr"] = rate * _pace(min(1.0, step / steps), plan.warm)
            total, parts = loss_of(network, batch_of(rows))
            total.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            steady.update_parameters(network)
            step += 1
            seen = {name: seen.get(name, 0.0) + each for name, each in parts.items()}
        means = {name: round(each / len(mixed), 4) for name, each in seen.items()}
        line = {"epoch": number, "step": step, "of": steps, "seconds": round(time.monotonic() - began), **means}
        torch.save({"layers": plan.layers, "state": steady.module.state_dict()}, out / "network.pt")
        with (out / "learning.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _pace(done: float, warm: float) -> float:
    return min(1.0, done / warm) if done < warm else max(0.02, (1 - done) / (1 - warm))


def main(arguments: Sequence[str] | None = None) -> int:
    """Train and save."""
    parser = argparse.ArgumentParser(prog="python -m training.learn", description=__doc__)
    parser.add_argument("--corpora", type=Path, help="the folder of the public sets")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the trained network")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--first", action="store_true", help="the first stage: the public sets alone")
    parser.add_argument("--begin", type=Path, help="the folder of the stage before")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--frames", type=int, default=1, help="fillings of each frame in each pass")
    parser.add_argument("--public", type=int, default=5_000, help="public texts drawn for each pass")
    parser.add_argument("--threads", type=int, default=2, help="other threads, other last digits")
    asked = parser.parse_args(arguments)
    torch.set_flush_denormal(True)  # numbers next to nought teach nothing, and processors are slow with them
    torch.set_num_threads(asked.threads)
    plan = Plan(
        seed=asked.seed,
        layers=asked.layers,
        epochs=asked.epochs,
        frames=asked.frames,
        public=asked.public,
        first=asked.first,
    )
    asked.out.mkdir(parents=True, exist_ok=True)
    learnt = sources(asked.corpora)
    sys.stdout.write(f"own {len(learnt.own)}, public {len(learnt.public)}, {'; '.join(learnt.absent)}\n")
    learn(learnt, plan, asked.out, asked.begin)
    return 0


if __name__ == "__main__":
    sys.exit(main())
