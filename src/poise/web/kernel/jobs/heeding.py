"""What a job can ask while it runs: whether it should stop, and whether it is still its own."""

from __future__ import annotations

import threading
from contextvars import ContextVar
from dataclasses import dataclass, field

from poise.web.kernel.jobs.models import Lease


class Interrupted(Exception):  # noqa: N818  it is no error: the job goes on later
    """The job stops here and goes back into the queue as it is."""


@dataclass(slots=True, kw_only=True)
class Held:
    """A job in this worker's hands."""

    lease: Lease
    stop: threading.Event
    lost: threading.Event = field(default_factory=threading.Event)


HELD: ContextVar[Held | None] = ContextVar("held", default=None)


def heed() -> None:
    """Ask often in long work: raises Interrupted where the worker should stop or has lost the job."""
    held = HELD.get()
    if held and (held.stop.is_set() or held.lost.is_set()):
        raise Interrupted


def make_sure() -> None:
    """Ask inside the transaction that writes a job's result: raises Interrupted where somebody else has the job now."""
    held = HELD.get()
    if held and not held.lease.is_held():
        raise Interrupted
