"""Make a trained network what Poise ships: ``python -m training.calibrate FOLDER [--corpora FOLDER] [--out FOLDER]``.

The network is written in small whole numbers, and everything after that is fitted with the very file that is shipped:
how its numbers become probabilities is chosen on development parts, which took no part in learning.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from poise.knowledge.weights import FOLDER
from poise.knowledge.weights.cutting import LONGEST
from poise.knowledge.weights.heads import CATEGORIES, CHOICES, KINDS, LEVELS, TAGS, TONES
from poise.knowledge.weights.session import CARD, NETWORK, VOCABULARY, Session
from training.example import Example
from training.export import write_onnx
from training.learn import sources
from training.network import Network, encoder_files
from training.targets import UNTAUGHT, row_of

PLAIN = (1.0, 0.0)
_HELD = 2.0
"""How hard a slope of 1 and a shift of 0 are held on to, in examples: a category seen twice says little of itself."""


def calibrate(trained: Path, corpora: Path | None, out: Path) -> dict[str, Any]:
    """Write the shipped folder from a trained one; gives the card."""
    saved = torch.load(trained / "network.pt", weights_only=True)
    network = Network(saved["layers"])
    network.load_state_dict(saved["state"])
    out.mkdir(parents=True, exist_ok=True)
    write_onnx(network.eval(), out / NETWORK)
    shutil.copyfile(encoder_files() / "vocab.txt", out / VOCABULARY)
    card = {
        "network": sha256((out / NETWORK).read_bytes()).hexdigest(),
        "vocabulary": sha256((out / VOCABULARY).read_bytes()).hexdigest(),
        "layers": saved["layers"],
        "fit": unfitted(),
    }
    _write(out, card)
    learnt = sources(corpora)
    examples = [*learnt.development, *_few(learnt.public_development)]
    card["fit"] = fitted(Session(out), examples)
    _write(out, card)
    return card


def unfitted() -> dict[str, Any]:
    """A fit that leaves every number as it is."""
    return {
        "bars": [PLAIN] * (len(LEVELS) * (1 + len(CATEGORIES))),
        "tones": [PLAIN] * len(TONES),
        "within": [PLAIN] * len(CATEGORIES),
        "heat": dict.fromkeys((*KINDS, *CHOICES), 1.0),
    }


def fitted(session: Session, examples: Sequence[Example]) -> dict[str, Any]:
    """Slopes, shifts and heats that make the session's numbers as likely as they say, on these examples."""
    pieces, tags, within, whole, bars, choices, tones = _gathered(session, examples)
    fit = unfitted()
    ends = TAGS * len(KINDS)
    fit["bars"] = [_slope_shift(whole[:, at], bars[:, at]) for at in range(bars.shape[1])]
    rest = whole[:, bars.shape[1] :]
    for number, (head, answers) in enumerate(CHOICES.items()):
        fit["heat"][head] = _heat(rest[:, : len(answers)], choices[:, number])
        rest = rest[:, len(answers) :]
    fit["tones"] = [_slope_shift(rest[:, at], tones[:, at]) for at in range(len(TONES))]
    fit["within"] = [_slope_shift(pieces[:, ends + at], within[:, at]) for at in range(len(CATEGORIES))]
    for at, kind in enumerate(KINDS):
        fit["heat"][kind] = _heat(pieces[:, TAGS * at : TAGS * (at + 1)], tags[:, at])
    return fit


def _gathered(session: Session, examples: Sequence[Example]) -> tuple[Tensor, ...]:
    """The session's numbers for every piece and text, and what they should have been."""
    columns: list[list[np.ndarray]] = [[] for _ in range(7)]
    for each in examples:
        row = row_of(each, session.cutter)
        before = session.cutter.cut(each.told)
        of_pieces, of_whole = session.numbers(session.cutter.cut(each.text).part(0, LONGEST - 2), before)
        lead = len(row.words) - 1 - len(of_pieces)
        inner = slice(lead, len(row.words) - 1)
        none = [[-1.0] * len(CATEGORIES)] * len(of_pieces)
        told = (
            of_pieces,
            np.array(row.tags[inner]).reshape(-1, len(KINDS)),
            np.array(row.within[inner] if row.within else none).reshape(-1, len(CATEGORIES)),
            of_whole[None],
            np.array([row.bars or [-1.0] * (len(LEVELS) * (1 + len(CATEGORIES)))]),
            np.array([row.choices]),
            np.array([row.tones]),
        )
        for column, value in zip(columns, told, strict=True):
            column.append(value)
    return tuple(torch.tensor(np.concatenate(column)) for column in columns)


def _slope_shift(said: Tensor, wanted: Tensor) -> tuple[float, float]:
    asked = wanted >= 0
    said, truth = said[asked].float(), (wanted[asked] > 0.5).float()
    if not len(truth):
        return PLAIN
    fit = torch.tensor(PLAIN, requires_grad=True)

    def missed() -> Tensor:
        wrong = functional.binary_cross_entropy_with_logits(fit[0] * said + fit[1], truth, reduction="sum")
        return wrong + _HELD * ((fit - torch.tensor(PLAIN)) ** 2).sum()

    _descend(fit, missed)
    return round(float(fit[0]), 4), round(float(fit[1]), 4)


def _heat(said: Tensor, wanted: Tensor) -> float:
    asked = wanted != UNTAUGHT
    if not asked.any():
        return 1.0
    heat = torch.tensor([1.0], requires_grad=True)

    def missed() -> Tensor:
        return functional.cross_entropy(said[asked].float() / heat.clamp(0.2, 5.0), wanted[asked], reduction="sum")

    _descend(heat, missed)
    return round(float(heat.clamp(0.2, 5.0)), 4)


def _descend(values: Tensor, missed: Any) -> None:
    optimiser = torch.optim.LBFGS([values], max_iter=50, line_search_fn="strong_wolfe")

    def step() -> Tensor:
        optimiser.zero_grad()
        loss = missed()
        loss.backward()
        return loss

    optimiser.step(step)


def _few(examples: Sequence[Example], most: int = 400) -> list[Example]:
    """The first of each source: a share is enough to fit two numbers."""
    counts: dict[str, int] = {}
    kept = []
    for each in examples:
        counts[each.source] = counts.get(each.source, 0) + 1
        if counts[each.source] <= most:
            kept.append(each)
    return kept


def _write(out: Path, card: dict[str, Any]) -> None:
    (out / CARD).write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the shipped folder."""
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("trained", type=Path, help="the folder that training wrote")
    parser.add_argument("--corpora", type=Path, help="the folder of the public sets")
    parser.add_argument("--out", type=Path, default=FOLDER, help="the folder to write")
    asked = parser.parse_args(arguments)
    card = calibrate(asked.trained, asked.corpora, asked.out)
    sys.stdout.write(f"{card['network'][:16]}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
