"""The ends of all chains, noted in a file beside the database at every start: a chain that lost its end is noticed."""

from __future__ import annotations

import json
from pathlib import Path

from django.utils import timezone

from poise.web.kernel.trail.models import Entry


def note_heads(path: Path) -> None:
    """Add a line with the end of every chain as it is now."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"at": timezone.now().isoformat(), "heads": Entry.objects.heads()}) + "\n")


def lost_heads(path: Path) -> list[str]:
    """The chains that no longer hold an end which was once noted."""
    if not path.exists():
        return []
    there = {
        f"{kind}/{subject}/{digest}" for kind, subject, digest in Entry.objects.values_list("kind", "subject", "digest")
    }
    noted = {
        f"{chain}/{digest}"
        for line in path.read_text("utf-8").splitlines()
        for chain, digest in json.loads(line)["heads"].items()
    }
    return sorted({each.rpartition("/")[0] for each in noted - there})
