"""Which posts of a worklist somebody is done with, sealed with the key of the run, and how a run ends with them."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction
from django.utils import timezone

from poise.web.kernel.keys.fields import SealedValue
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.people.models import Person
from poise.web.kernel.screenings.models import Run
from poise.web.kernel.trail.models import Entry


class Marks(models.QuerySet["Worked"]):
    """Questions about marks, and the one way to set them."""

    def done_in(self, run: Run) -> dict[str, str]:
        """The posts of a run that are done, by the key of their row, with the day."""
        worked = self.filter(run=run).select_related("key").first()
        return dict(worked.days) if worked else {}

    @transaction.atomic
    def mark(self, run: Run, row: str, *, is_done: bool, by: Person) -> None:
        """Say that somebody is done with a post, or not after all."""
        worked = self.filter(run=run).select_related("key").first() or self.model(run=run, key=run.key, days={})
        days: dict[str, Any] = {key: day for key, day in worked.days.items() if key != row}
        worked.days = days | ({row: timezone.localdate().isoformat()} if is_done else {})
        worked.save()
        Entry.objects.add(kind="run", subject=run.pk, verb="ticked" if is_done else "unticked", actor=by.pk)


class Worked(models.Model):
    """What somebody is done with in one run; gone with the run's key."""

    run = models.OneToOneField(Run, on_delete=models.CASCADE, primary_key=True, related_name="+")
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    days = SealedValue()

    objects = Marks.as_manager()

    def __str__(self) -> str:
        return f"marks of run {self.run_id}"


@transaction.atomic
def destroy_run(run: Run, *, by: Person) -> None:
    """Destroy a run with everything that was made of it, the marks among it."""
    Worked.objects.filter(run=run).delete()
    run.destroy(by=by)
