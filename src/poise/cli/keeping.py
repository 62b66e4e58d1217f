"""What Poise keeps on this machine between two runs, because the owner asked for it in the first."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_state_path

from poise.lib.journal import Journal


def journal_called(key: str) -> Journal:
    """The journal of one audit, in the folder where this machine keeps such things for its user."""
    return Journal(Path(user_state_path("poise", appauthor=False)) / "audits" / f"{key}.journal", key)
