"""The trained weights that Poise ships, loaded once; they propose, and the rules of the pack decide."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from poise.model.scores import Weights

FOLDER = Path(__file__).parent / "trained"


@cache
def load_weights(folder: Path = FOLDER) -> Weights:
    """The weights of a folder; raises KnowledgeError where they are missing or damaged.

    What reads them is imported only here, for its libraries are heavy and rules alone need neither.
    """
    from poise.knowledge.weights.session import Session

    return Session(folder)
