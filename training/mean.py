"""The mean of networks: ``python -m training.mean FOLDER FOLDER ... --out FOLDER``.

Networks that began alike and learnt the same in another order err differently; the mean of their weights errs less
than each of them and is no bigger. Those that did not begin alike have no sensible mean.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch


def mean_of(folders: Sequence[Path], out: Path) -> None:
    """Write the mean of the networks that training left in the folders; raises ValueError where their layers differ."""
    saved = [torch.load(folder / "network.pt", weights_only=True) for folder in folders]
    if len({each["layers"] for each in saved}) != 1:
        raise ValueError("these networks have not the same number of layers; give those of one training")
    state = {name: torch.stack([each["state"][name] for each in saved]).mean(0) for name in saved[0]["state"]}
    out.mkdir(parents=True, exist_ok=True)
    torch.save({"layers": saved[0]["layers"], "state": state}, out / "network.pt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the mean."""
    parser = argparse.ArgumentParser(prog="python -m training.mean", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+", help="the folders that training wrote, one for each seed")
    parser.add_argument("--out", type=Path, required=True, help="the folder for the mean")
    asked = parser.parse_args(arguments)
    mean_of(asked.folders, asked.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
