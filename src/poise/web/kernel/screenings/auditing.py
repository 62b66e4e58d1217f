"""Carrying out a run: the sealed exports read and judged, progress told in numbers, and the report sealed at the end."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager, nullcontext

from django.db import OperationalError, transaction
from django.db.models import F

from poise.assembly.auditing import Asked, Progress, audit
from poise.lib.journal import Journal
from poise.model.comparison import Baseline
from poise.model.engine import Engine
from poise.model.errors import PoiseError
from poise.model.report import Report
from poise.web.kernel.jobs.heeding import Interrupted, heed, make_sure
from poise.web.kernel.retention.models import Keeping
from poise.web.kernel.screenings.comparing import earlier_of
from poise.web.kernel.screenings.engines import auditing_engine_for
from poise.web.kernel.screenings.further import engine_by
from poise.web.kernel.screenings.models import Run, State
from poise.web.kernel.screenings.noting import SealedJournal
from poise.web.kernel.screenings.telling import sheets_of

_TELL_SECONDS = 0.5


class _Paused(Exception):  # noqa: N818  it is no error: the owner asked for it
    """The owner asked the run to stop for now, or destroyed it."""


def carry_out(run: Run) -> None:
    """Do what there is to do about a run, whatever became of it before."""
    if not run.become(State.RUNNING, State.WAITING, State.RUNNING):
        _rest(run)
        return
    try:
        engine = engine_by(run.owner, run.context.nation, auditing_engine_for)
        report = _audited(run, engine)
        # Made whole before the transaction, so that nobody waits for it to write.
        sheets = [(name, list(pieces)) for name, pieces in sheets_of(report, engine)]
        with transaction.atomic():
            make_sure()
            run.keep_report(sheets, is_complete=report.complete, judged=report.screened)
    except _Paused:
        _rest(run)
    except Interrupted:
        run.become(State.WAITING, State.RUNNING)
        _rest(run)
        raise
    except PoiseError as trouble:
        if Run.objects.filter(pk=run.pk, state__in=[State.RUNNING, State.PAUSING]).exists():
            run.fail(str(trouble), reason="could-not-be-read")


def _rest(run: Run) -> None:
    """A run that was asked to pause rests from here."""
    run.become(State.PAUSED, State.PAUSING)


def _audited(run: Run, engine: Engine) -> Report:
    said = run.asked
    asked = Asked(messages=bool(said.get("messages")), audiences=bool(said.get("audiences")))
    with _journal(run, engine, asked) as journal:
        return audit(
            engine,
            run.paths,
            run.context,
            asked=asked,
            earlier=_baseline(run),
            journal=journal,
            watch=_Watch(run),
        )


def _journal(run: Run, engine: Engine, asked: Asked) -> AbstractContextManager[Journal | None]:
    """How far an earlier try came; what the six audiences could read needs every post again, so it goes without."""
    if asked.audiences:
        return nullcontext()
    key = f"{run.pk} {engine.label} {engine.pack.label} {asked}"
    return SealedJournal(run.journal, key, run.spool_key.opened())


class _Watch:
    """Tells how far a run has come, twice a second, and asks whether it should go on."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._told = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        heed()
        now = time.monotonic()
        if now - self._told < _TELL_SECONDS:
            return
        numbers = {
            "judged": progress.judged,
            "part": progress.part,
            "source": progress.source,
            "sources": progress.sources,
            "seconds": F("seconds") + (now - self._told),
        }
        self._told = now
        try:
            going = Run.objects.filter(pk=self._run.pk, state=State.RUNNING).update(**numbers)
        except OperationalError:  # somebody writes for long: tell next time
            return
        if not going:
            raise _Paused


def _baseline(run: Run) -> Baseline | None:
    """What this run is compared with: a report that was brought back, or an earlier run that is still kept."""
    if run.asked.get("earlier"):
        return earlier_of(run.asked["earlier"])
    named = run.asked.get("baseline")
    earlier = Run.objects.done().filter(owner=run.owner, pk=str(named)).first() if named else None
    told = earlier.report() if earlier else {}
    if not told:
        return None
    rules: dict[str, tuple[str, ...]] = {}
    for finding in told["findings"]:
        rules[finding["fingerprint"]] = (*rules.get(finding["fingerprint"], ()), finding["rule"])
    complete = all(source["complete"] for source in told["sources"])
    return Baseline(rules=rules, engine=told["engine"], pack=told["pack"], complete=complete)


def end_expired() -> int:
    """Runs whose exports waited for so long that they were destroyed are ended, and their owner is told why."""
    waits = Keeping.objects.kept().filter(kind="spool").values("subject")
    expired = Run.objects.filter(state__in=[State.WAITING, State.PAUSED]).exclude(pk__in=waits)
    for run in expired:
        run.fail(
            "The export waited for longer than Poise keeps one, so it was destroyed; drop it again to start anew.",
            reason="past-its-time",
        )
    return len(expired)


def after_crash() -> int:
    """At every start: runs that were being read when everything stopped are ended, and their exports destroyed.

    A run that had been put back into the queue, as when Poise was stopped properly, goes on.
    """
    stranded = Run.objects.filter(state__in=[State.RUNNING, State.PAUSING])
    for run in stranded:
        run.fail(
            "Poise was ended in the middle of this, so the export was destroyed; drop it again to start anew.",
            reason="after-a-crash",
        )
    return len(stranded)
