"""Sweeping while Poise runs: what is past its time is destroyed without a new start, and nothing else is touched."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from poise.web.kernel.jobs.worker import work
from poise.web.kernel.keys.uploads import spool
from poise.web.kernel.retention.models import LEFT_LYING, Keeping, sweep
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.screenings.tasks import sweep_expired
from poise.web.kernel.screenings.verbs import begin_run, resume_run
from poise.web.kernel.trail.models import Entry
from tests.web.kernel import jobs_tried
from tests.web.kernel.test_screenings import archive, uploaded

pytestmark = pytest.mark.django_db
PATIENCE = 20.0


class _Until(threading.Event):
    """Asks the worker to stop once something is so, or once nobody would wait any longer."""

    def __init__(self, met: Callable[[], bool]) -> None:
        super().__init__()
        self._met = met
        self._end = time.monotonic() + PATIENCE

    def is_set(self) -> bool:
        """Asked by the worker itself between two jobs, in its own thread."""
        return self._met() or time.monotonic() > self._end


def _work_until(met: Callable[[], bool], *, every: float, chores=(sweep_expired,)) -> None:
    """A worker as ``make serve`` runs it, with hours as short as a test needs them."""
    work(_Until(met), alone=True, chores=chores, every=every)
    assert met()


@pytest.fixture(name="paused")
def _paused(person) -> Run:
    """An audit that its owner paused, with its sealed export."""
    run = begin_run(by=person, uploads=[uploaded(archive())], asked={})
    run.pause(by=person)
    return run


def test_an_export_that_waited_too_long_is_destroyed_while_poise_runs(paused, person):
    """Its time comes after the worker has started; no new start is needed, and the owner reads why."""
    soon = timezone.now() + timedelta(seconds=0.5)
    Keeping.objects.update(until=soon)

    _work_until(lambda: not any(spool().iterdir()), every=0.1)
    _work_until(lambda: not jobs_waiting(), every=PATIENCE)

    paused.refresh_from_db()
    assert paused.state == State.FAILED
    assert "waited for longer" in paused.said
    assert paused.spool_key.is_gone
    assert "past-its-time" in [each.reason for each in Entry.objects.of("spool", paused.pk)]
    assert not list(Entry.objects.broken())


def jobs_waiting() -> bool:
    """Whether any job is not done yet."""
    return DBTaskResult.objects.filter(finished_at=None).exists()


def test_what_still_has_time_is_left_alone(paused):
    """Sweeping often destroys nothing early."""
    swept = DBTaskResult.objects.filter(task_path=sweep_expired.module_path, status="SUCCESSFUL")

    _work_until(lambda: swept.count() >= 3, every=0.05)

    paused.refresh_from_db()
    assert paused.state == State.PAUSED
    assert any(spool().iterdir())


def test_a_chore_is_put_into_the_queue_at_most_once_in_its_time(db):
    """Not at every round of the worker, and never twice at once."""
    jobs_tried.done.clear()

    _work_until(lambda: "house" in jobs_tried.done, every=3600.0, chores=[jobs_tried.tidy])
    time.sleep(0.1)
    assert jobs_tried.done == ["house"]

    _work_until(lambda: jobs_tried.done.count("house") >= 3, every=0.02, chores=[jobs_tried.tidy])
    assert DBTaskResult.objects.filter(finished_at=None).count() <= 1


def test_coming_back_in_time_gives_an_export_its_days_anew(paused, person):
    """Whoever goes on just before the end is not cut off in the middle."""
    Keeping.objects.update(until=timezone.now() + timedelta(seconds=1))

    assert resume_run(paused, by=person)

    assert not Keeping.objects.filter(until__lt=timezone.now() + timedelta(days=6)).exists()


def test_a_file_that_may_just_be_arriving_is_swept_only_once_it_is_old(person):
    """An upload has no record until its form was found good."""
    arriving = uploaded(b"PK").lies

    assert sweep(alone=False) == 0
    assert arriving.exists()
    old = (timezone.now() - LEFT_LYING - timedelta(minutes=1)).timestamp()
    os.utime(arriving, (old, old))
    assert sweep(alone=False) == 1
    assert not arriving.exists()
