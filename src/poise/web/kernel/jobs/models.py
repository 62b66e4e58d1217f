"""Leases: which worker holds a job, until when, and how often it was tried."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult

AnyTask = Task[Any, Any]

LEASE = timedelta(seconds=30)
MOST_TRIES = 3
"""How often a job may fail by itself before it is left alone."""

MOST_LOSSES = 100
"""How often it may lose its worker: a machine can be switched off many times, and a job that fells every worker ends."""

KEPT = timedelta(days=1)
"""How long a job that is done stays in the table."""


class Leases(models.QuerySet["Lease"]):
    """Taking jobs, and taking them back from workers that died."""

    @transaction.atomic
    def take(self) -> Lease | None:
        """The next job that is ready, leased to whoever asks; None where nothing is ready."""
        job = DBTaskResult.objects.ready().first()
        if job is None:
            return None
        now = timezone.now()
        running = {"status": TaskResultStatus.RUNNING, "started_at": now}
        if not DBTaskResult.objects.filter(pk=job.pk, status=TaskResultStatus.READY).update(**running):
            return None
        lease, _ = self.update_or_create(job=job, defaults={"token": uuid.uuid4(), "until": now + LEASE})
        return lease

    @transaction.atomic
    def reap(self, *, everything: bool = False) -> int:
        """Put back every job whose worker is gone; ``everything`` where no other worker can be alive."""
        gone = self.filter(job__status=TaskResultStatus.RUNNING)
        if not everything:
            gone = gone.filter(until__lt=timezone.now())
        for lease in gone:
            lease.losses += 1
            lease.token = uuid.uuid4()  # so that a worker which was only slow can no longer finish it
            lease.save(update_fields=["losses", "token"])
            if lease.losses < MOST_LOSSES:
                lease.put_back()
            else:
                lease.give_up("poise.worker.Lost")
        return len(gone)


class Lease(models.Model):
    """A job in somebody's hands: only who holds its token may say that it is done."""

    job = models.OneToOneField(DBTaskResult, on_delete=models.CASCADE, related_name="lease")
    token = models.UUIDField()
    until = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    losses = models.PositiveSmallIntegerField(default=0)

    objects = Leases.as_manager()

    def __str__(self) -> str:
        return f"lease of {self.job_id}"

    def beat(self) -> bool:
        """Hold on for longer; False where somebody else has it now."""
        return bool(Lease.objects.filter(pk=self.pk, token=self.token).update(until=timezone.now() + LEASE))

    def is_held(self) -> bool:
        """Whether it is still in the hands of whoever took it."""
        return Lease.objects.filter(pk=self.pk, token=self.token).exists()

    @transaction.atomic
    def finish(self) -> bool:
        """Say that the job is done; False, and nothing said, where somebody else has it now."""
        return self.is_held() and self._end(status=TaskResultStatus.SUCCESSFUL)

    @transaction.atomic
    def fail(self, kind: str, *, for_good: bool) -> bool:
        """Say that the job failed with this kind of exception; it is tried again a little later, unless for good."""
        if not self.is_held():
            return False
        self.tries += 1
        self.save(update_fields=["tries"])
        if for_good or self.tries >= MOST_TRIES:
            return self.give_up(kind)
        return self.put_back(after=timedelta(seconds=2**self.tries))

    @transaction.atomic
    def hand_back(self) -> bool:
        """Give the job back untried, as its worker was asked to stop."""
        return self.is_held() and self.put_back()

    def put_back(self, *, after: timedelta | None = None) -> bool:
        """Make the job ready again."""
        later = {"run_after": timezone.now() + after} if after else {}
        return self._set(status=TaskResultStatus.READY, started_at=None, **later)

    def give_up(self, kind: str) -> bool:
        """Leave the job alone, with nothing but the kind of what went wrong."""
        return self._end(status=TaskResultStatus.FAILED, exception_class_path=kind)

    def _end(self, **what: Any) -> bool:
        return self._set(finished_at=timezone.now(), traceback="", return_value=None, **what)

    def _set(self, **what: Any) -> bool:
        return bool(DBTaskResult.objects.filter(pk=self.job_id).update(**what))


def enqueue_once(task: AnyTask) -> None:
    """Put a job without a record into the queue, unless the same one is there already."""
    waiting = [TaskResultStatus.READY, TaskResultStatus.RUNNING]
    if not DBTaskResult.objects.filter(task_path=task.module_path, status__in=waiting).exists():
        task.enqueue()


def prune() -> None:
    """Take jobs that were done a while ago out of the table."""
    DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEPT).delete()
