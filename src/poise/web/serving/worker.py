"""The child that does longer work."""

from __future__ import annotations

import os
import signal
import threading

from poise.web.serving.child import begin


def main() -> None:
    """Work until told to stop; a job that runs then goes back into the queue."""
    begin()
    os.nice(10)  # who types waits for an answer; an audit can give way
    from poise.web.kernel.jobs.worker import work  # only now is Django ready
    from poise.web.kernel.screenings.tasks import sweep_expired

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    work(stop, alone=True, chores=[sweep_expired])


if __name__ == "__main__":
    main()
