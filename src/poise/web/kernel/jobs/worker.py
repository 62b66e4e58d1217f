"""The worker: takes one job after another, holds on to it while it runs, and says how it ended without its words."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import OperationalError, close_old_connections, connections

from poise.model.errors import PoiseError
from poise.web.kernel.jobs.heeding import HELD, Held, Interrupted
from poise.web.kernel.jobs.models import LEASE, AnyTask, Lease, enqueue_once, prune

_PAUSE_SECONDS = 0.25
_BEAT_SECONDS = LEASE.total_seconds() / 6
CHORE_SECONDS = 60 * 60.0
"""How often the worker looks after the house."""

_log = logging.getLogger("poise.jobs")


def work(
    stop: threading.Event, *, alone: bool = False, chores: Sequence[AnyTask] = (), every: float = CHORE_SECONDS
) -> None:
    """Work until told to stop; ``alone`` where no other worker can be alive, so that what one left is taken up at once.

    ``chores`` are jobs that the worker puts into the queue by itself, at most once in ``every`` so many seconds.
    """
    Lease.objects.reap(everything=alone)
    looked = -every
    while not stop.is_set():
        close_old_connections()
        if time.monotonic() - looked >= every and _look_after_the_house(chores):
            looked = time.monotonic()
        if not work_once(stop):
            stop.wait(_PAUSE_SECONDS)


def _look_after_the_house(chores: Sequence[AnyTask]) -> bool:
    """Take old jobs out of the table, and put the chores into it; False where somebody else writes for long."""
    try:
        prune()
        for chore in chores:
            enqueue_once(chore)
    except OperationalError:
        return False
    return True


def work_once(stop: threading.Event) -> bool:
    """Do the next job; False where there was none."""
    try:
        Lease.objects.reap()
        lease = Lease.objects.take()
    except OperationalError:  # somebody else is writing for long: try again
        return False
    if lease is None:
        return False
    _do(Held(lease=lease, stop=stop))
    return True


def _do(held: Held) -> None:
    token = HELD.set(held)
    try:
        with _beating(held):
            job = held.lease.job
            job.task.call(*job.args_kwargs["args"], **job.args_kwargs["kwargs"])
        held.lease.finish()
    except Interrupted:
        held.lease.hand_back()
    except Exception as trouble:  # noqa: BLE001  a job that fails must not end the worker
        kind = f"{type(trouble).__module__}.{type(trouble).__qualname__}"
        _log.warning("poise: a job failed with %s", kind)
        held.lease.fail(kind, for_good=isinstance(trouble, PoiseError))
    finally:
        HELD.reset(token)


@contextmanager
def _beating(held: Held) -> Iterator[None]:
    """Hold on to the lease from a thread of its own, as the job itself is busy."""
    done = threading.Event()

    def beat() -> None:
        try:
            while not done.wait(_BEAT_SECONDS):
                try:
                    if not held.lease.beat():
                        held.lost.set()
                        return
                except OperationalError:
                    continue
        finally:
            connections.close_all()

    thread = threading.Thread(target=beat, name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join(_BEAT_SECONDS * 2)
