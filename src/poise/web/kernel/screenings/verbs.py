"""What begins a run and what lets it go on: each puts it into the queue in the same transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.uploads import SealedUpload
from poise.web.kernel.people.models import Person
from poise.web.kernel.retention.models import Keeping
from poise.web.kernel.screenings.models import PAUSED_FOR, Run, Spooled, State
from poise.web.kernel.screenings.tasks import audit_run
from poise.web.kernel.trail.models import Entry


@transaction.atomic
def begin_run(*, by: Person, uploads: Sequence[SealedUpload], asked: dict[str, Any]) -> Run:
    """A run over some uploads.

    ``asked`` holds ``context`` (fields of a Context in the owner's words), ``messages``, ``audiences``, and
    ``baseline`` (the id of an earlier run) or ``earlier`` (what was read of an uploaded report), all of them optional.
    """
    run = Run.objects.create(owner=by, key=DataKey.make("run"), spool_key=DataKey.make("spool"), asked=asked)
    for upload in uploads:
        Spooled.take(run, upload)
    # So that a run that was paused goes on where it was after Poise was stopped and started again.
    until = timezone.now() + PAUSED_FOR
    Keeping.objects.create(kind="journal", subject=run.pk, key=run.spool_key, file=run.journal.name, until=until)
    Entry.objects.add(kind="run", subject=run.pk, verb="begun", actor=by.pk)
    audit_run.enqueue(str(run.pk))
    return run


@transaction.atomic
def resume_run(run: Run, *, by: Person) -> bool:
    """Go on from where it was paused, with as much time as at first; False where it was not paused."""
    if not run.become(State.WAITING, State.PAUSED):
        return False
    Keeping.objects.filter(subject=run.pk, kind__in=["spool", "journal"]).kept().update(
        until=timezone.now() + PAUSED_FOR
    )
    Entry.objects.add(kind="run", subject=run.pk, verb="resumed", actor=by.pk)
    audit_run.enqueue(str(run.pk))
    return True
