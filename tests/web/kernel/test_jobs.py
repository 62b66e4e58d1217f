"""Jobs: a worker that dies loses nothing and repeats nothing visible, and no word of anybody gets into the table."""

from __future__ import annotations

import threading
import uuid
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from poise.web.kernel.jobs.models import MOST_LOSSES, MOST_TRIES, Lease, prune
from poise.web.kernel.jobs.worker import work_once
from tests.web.kernel import jobs_tried

pytestmark = pytest.mark.django_db
RECORD = str(uuid.uuid4())


@pytest.fixture(autouse=True)
def _fresh():
    jobs_tried.done.clear()
    jobs_tried.meanwhile.clear()


@pytest.fixture(name="going")
def _going():
    return threading.Event()


def _job():
    return DBTaskResult.objects.get()


def _soon() -> None:
    DBTaskResult.objects.update(run_after=timezone.now() - timedelta(seconds=1))


def test_a_job_is_done_once(going):
    """Taken, done, and left alone."""
    jobs_tried.note.enqueue(RECORD)

    assert work_once(going)
    assert not work_once(going)

    assert jobs_tried.done == [RECORD]
    assert _job().status == TaskResultStatus.SUCCESSFUL


def test_a_job_of_a_transaction_that_was_taken_back_is_never_there(going):
    """A job lives and dies with what it is about."""
    with transaction.atomic():
        jobs_tried.note.enqueue(RECORD)
        transaction.set_rollback(True)

    assert not work_once(going)


@pytest.mark.parametrize("words", ["the mum of Invented Person", "", "a" * 32, None, {"text": "x"}])
def test_a_job_takes_ids_alone(words):
    """What lies open in a table holds no content."""
    with pytest.raises(TypeError, match="ids alone"):
        jobs_tried.note.enqueue(words)


def test_a_job_that_fails_is_tried_again_and_then_left_alone_without_its_words(going):
    """Nothing but the kind of what went wrong is kept."""
    jobs_tried.break_down.enqueue(RECORD)

    for _ in range(MOST_TRIES):
        _soon()
        assert work_once(going)

    _soon()
    assert not work_once(going)
    job = _job()
    assert job.status == TaskResultStatus.FAILED
    assert job.exception_class_path == "builtins.ValueError"
    assert job.traceback == ""
    assert "Invented" not in str(vars(job))


def test_a_job_that_cannot_be_done_is_not_tried_again(going):
    """Bad input stays bad."""
    jobs_tried.cannot.enqueue(RECORD)

    assert work_once(going)
    _soon()
    assert not work_once(going)
    assert _job().status == TaskResultStatus.FAILED


def test_a_failed_job_waits_a_little_before_it_is_tried_again(going):
    """Trouble that passes is given time to."""
    jobs_tried.break_down.enqueue(RECORD)

    work_once(going)

    assert not work_once(going)
    assert _job().run_after > timezone.now()


def test_a_job_whose_worker_died_is_done_by_another(going):
    """Once its lease has run out, or at once where no other worker can be alive."""
    jobs_tried.note.enqueue(RECORD)
    dead = Lease.objects.take()
    assert dead

    assert Lease.objects.reap() == 0
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert work_once(going)

    assert jobs_tried.done == [RECORD]
    assert not dead.finish()
    assert not dead.beat()


def test_a_worker_that_was_only_slow_cannot_finish_a_job_that_another_took(going):
    """Its token is worth nothing any more, and what it would have written is not written."""

    def take_away():
        Lease.objects.reap(everything=True)

    jobs_tried.note.enqueue(RECORD)
    jobs_tried.meanwhile.append(take_away)

    assert work_once(going)

    assert jobs_tried.done == []
    assert _job().status == TaskResultStatus.READY


def test_a_worker_that_is_asked_to_stop_gives_its_job_back(going):
    """The next one does it, and it does not count as a try."""
    jobs_tried.note.enqueue(RECORD)
    jobs_tried.meanwhile.append(going.set)

    work_once(going)
    assert _job().status == TaskResultStatus.READY
    jobs_tried.meanwhile.clear()
    going.clear()
    work_once(going)

    assert jobs_tried.done == [RECORD]
    assert Lease.objects.get().tries == 0


def test_twenty_dead_workers_lose_nothing(going):
    """A machine may be switched off as often as it likes."""
    jobs_tried.note.enqueue(RECORD)
    for _ in range(20):
        assert Lease.objects.take()
        Lease.objects.reap(everything=True)

    assert work_once(going)
    assert jobs_tried.done == [RECORD]


def test_a_job_that_fells_every_worker_is_left_alone_in_the_end(going):
    """It does not go on for ever."""
    jobs_tried.note.enqueue(RECORD)
    Lease.objects.take()
    Lease.objects.update(losses=MOST_LOSSES - 1)

    Lease.objects.reap(everything=True)

    assert not work_once(going)
    assert _job().status == TaskResultStatus.FAILED


def test_jobs_that_were_done_a_while_ago_are_taken_out_of_the_table(going):
    """The table does not become a diary."""
    jobs_tried.note.enqueue(RECORD)
    work_once(going)
    prune()
    assert DBTaskResult.objects.count() == 1

    DBTaskResult.objects.update(finished_at=timezone.now() - timedelta(days=2))
    prune()

    assert DBTaskResult.objects.count() == 0
