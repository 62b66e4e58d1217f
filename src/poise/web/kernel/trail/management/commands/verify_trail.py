"""``python -m django verify_trail``: whether every chain of the trail is whole."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from poise.web.kernel.trail.heads import lost_heads
from poise.web.kernel.trail.models import Entry


class Command(BaseCommand):
    """Goes through every entry, and through the ends that were noted beside the database."""

    help = "Say whether every chain of the trail is whole."

    def handle(self, *_: Any, **__: Any) -> None:
        """Say so, or name what is broken and exit with 1."""
        broken = sorted({f"{entry.kind}/{entry.subject}" for entry in Entry.objects.broken()})
        broken += [each for each in lost_heads(settings.DATA / "trail-heads.jsonl") if each not in broken]
        if broken:
            raise CommandError(f"The trail was changed from outside at: {', '.join(broken)}.", returncode=1)
        chains = len(Entry.objects.heads())
        self.stdout.write(f"The trail is whole: {Entry.objects.count()} entries in {chains} chains.")
