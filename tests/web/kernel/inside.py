"""Run inside the folder of a Poise that is not in memory.

``begin ARCHIVE`` puts an audit into its queue, ``expire SECONDS`` lets a paused one run out while a worker works for so
long, and every word tells of the audit in the end.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from datetime import timedelta
from pathlib import Path

import django


def main() -> None:
    """Do what was asked, and tell it as JSON."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "poise.web.settings"
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from poise.web.kernel.keys.ring import unlock
    from poise.web.kernel.keys.sources import wrapping_key_of
    from poise.web.kernel.keys.uploads import spool
    from poise.web.kernel.people.models import Person
    from poise.web.kernel.screenings.models import Run
    from poise.web.kernel.screenings.verbs import begin_run
    from poise.web.kernel.trail.models import Entry
    from tests.web.kernel.test_screenings import uploaded

    settings.DATA.mkdir(parents=True, exist_ok=True)
    passphrase = Path(os.environ["POISE_PASSPHRASE_FILE"]).read_text("utf-8")
    unlock(wrapping_key_of(settings.DATA, lambda _: passphrase, use_keyring=False))
    if sys.argv[1] == "begin":
        call_command("migrate", verbosity=0)
        content = Path(sys.argv[2]).read_bytes()
        begin_run(by=Person.objects.owner(), uploads=[uploaded(content)], asked={})
    run = Run.objects.get()
    if sys.argv[1] == "expire":
        run.pause(by=run.owner)
        _let_run_out(seconds=float(sys.argv[2]))
        run.refresh_from_db()
    told = {
        "state": run.state,
        "judged": run.judged,
        "findings": sorted(each["fingerprint"] for each in run.report().get("findings", [])),
        "spool": len(list(spool().iterdir())),
        "trail": [entry.verb for entry in Entry.objects.of("run", run.pk)],
        "broken": len(list(Entry.objects.broken())),
    }
    sys.stdout.write(json.dumps(told))


def _let_run_out(seconds: float) -> None:
    from django.utils import timezone

    from poise.web.kernel.jobs.worker import work
    from poise.web.kernel.retention.models import Keeping
    from poise.web.kernel.screenings.tasks import sweep_expired

    Keeping.objects.update(until=timezone.now() + timedelta(seconds=1))
    stop = threading.Event()
    threading.Timer(seconds, stop.set).start()
    work(stop, alone=True, chores=[sweep_expired], every=0.2)


if __name__ == "__main__":
    main()
