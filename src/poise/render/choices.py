"""What the user chose about how to be shown something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Options of one rendering; ``engine`` is the label of the engine that judged.

    ``received``, ``colour`` and ``width`` concern the terminal alone.
    """

    engine: str = ""
    show_values: bool = False
    observations: bool = False
    full: bool = False
    received: bool = False
    colour: bool = False
    width: int = 80
