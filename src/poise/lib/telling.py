"""The circumstances of a post as the few plain words that the trained model reads before the post itself."""

from __future__ import annotations

from poise.model.context import Circumstances

UNKNOWN = "unknown"


def told(circumstances: Circumstances) -> str:
    """Direction, kind, author, audience, channel and profile in words; what is unknown is left out."""
    said = (
        ("", circumstances.direction),
        ("", circumstances.item_type),
        ("by ", circumstances.role),
        ("to ", circumstances.audience),
        ("on ", circumstances.channel),
        ("employer ", circumstances.employer),
        ("disclaimer ", circumstances.disclaimer),
    )
    return " ".join(f"{lead}{value.replace('-', ' ')}" for lead, value in said if value != UNKNOWN)
