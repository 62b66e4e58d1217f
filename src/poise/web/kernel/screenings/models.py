"""Runs: audits of one's own exports, from the sealed upload to the sealed report, each with a key of its own."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from poise.model.context import Context, Direction
from poise.web.kernel.keys.fields import SealedText, SealedValue
from poise.web.kernel.keys.files import SealedPath
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.sealing import SealError
from poise.web.kernel.keys.uploads import SealedUpload, spool
from poise.web.kernel.people.models import Person
from poise.web.kernel.retention.models import Keeping
from poise.web.kernel.screenings.binders import read_sheet, write_binder
from poise.web.kernel.trail.models import Entry


class State(models.TextChoices):
    """Where a run stands."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    PAUSING = "pausing", _("Pausing")
    PAUSED = "paused", _("Paused")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    DESTROYED = "destroyed", _("Destroyed")


UNFINISHED = (State.WAITING, State.RUNNING, State.PAUSING, State.PAUSED)
PAUSED_FOR = timedelta(days=7)
"""How long the exports of a run that is not finished are kept before they are destroyed."""


class Runs(models.QuerySet["Run"]):
    """Questions about runs."""

    def visible_to(self, person: Person) -> Runs:
        """Those that are this person's own."""
        return self.filter(owner=person).order_by("-made")

    def kept(self) -> Runs:
        """Those that hold anything."""
        return self.exclude(state=State.DESTROYED)

    def done(self) -> Runs:
        """Those with a report."""
        return self.filter(state=State.DONE)


class Run(models.Model):
    """One audit of one's own exports. Its numbers lie open so that progress can be shown; its words are sealed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="runs")
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    spool_key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    asked = SealedValue()
    said = SealedText(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    made = models.DateTimeField(default=timezone.now, editable=False)
    finished = models.DateTimeField(null=True, blank=True)
    judged = models.PositiveIntegerField(default=0)
    part = models.FloatField(default=0)
    source = models.PositiveSmallIntegerField(default=0)
    sources = models.PositiveSmallIntegerField(default=0)
    seconds = models.FloatField(default=0)
    is_complete = models.BooleanField(null=True)

    objects = Runs.as_manager()

    def __str__(self) -> str:
        return f"run {self.pk}"

    @property
    def context(self) -> Context:
        """The circumstances that were said for it."""
        said = {name: words for name, words in self.asked.get("context", {}).items() if words}
        return Context(**said | {"direction": Direction.DRAFT})

    @property
    def share(self) -> float:
        """How much of everything is read, from 0 to 1."""
        if self.state == State.DONE:
            return 1.0
        return min(1.0, (max(self.source - 1, 0) + self.part) / self.sources) if self.sources else 0.0

    @property
    def seconds_left(self) -> int | None:
        """About how long it will take from here, once enough is read to tell."""
        return round(self.seconds / self.share - self.seconds) if self.share > 0.02 and self.seconds > 1 else None

    @property
    def is_unfinished(self) -> bool:
        """Whether there is still something to do."""
        return self.state in UNFINISHED

    @property
    def paths(self) -> list[Path]:
        """The sealed exports, under the names that their owner knows."""
        return [each.path for each in self.spooled.order_by("pk")]

    @property
    def journal(self) -> Path:
        """Where it is noted, without content, how far the run has come."""
        return spool() / f"{self.pk.hex}.journal"

    @property
    def report_file(self) -> Keeping | None:
        """The sealed report, where there is one."""
        return Keeping.objects.of("report", self.pk).kept().last()

    def report(self) -> dict[str, Any]:
        """The report in the shape of the audit's contract, with the words themselves; empty where there is none."""
        told: dict[str, Any] = self.sheet("report") or {}
        return told

    def sheet(self, name: str) -> Any:
        """One sheet of the finished report, for a page that shows it; None where there is no report."""
        told = self.to_take_away(name)
        return json.loads(told) if told else None

    def to_take_away(self, name: str) -> str:
        """The masked report as ``json`` or as ``html``, a page of its own; empty where there is none."""
        keeping = self.report_file
        if keeping is None or keeping.lies is None:
            return ""
        return read_sheet(keeping.lies, self.key.opened(), self._bound, name)

    def become(self, state: State, *before: State, **more: Any) -> bool:
        """Change the state where it is still what it was thought to be; False where somebody was quicker."""
        changed = Run.objects.filter(pk=self.pk, state__in=before).update(state=state, **more)
        if changed:
            # Set one by one: to fetch the whole record anew would open what is sealed.
            for name, value in (more | {"state": state}).items():
                setattr(self, name, value)
        return bool(changed)

    @transaction.atomic
    def pause(self, *, by: Person) -> bool:
        """Ask it to stop for now; what was read is not read again, and the sealed exports wait."""
        asked = self.become(State.PAUSED, State.WAITING) or self.become(State.PAUSING, State.RUNNING)
        if asked:
            Entry.objects.add(kind="run", subject=self.pk, verb="paused", actor=by.pk)
        return asked

    @transaction.atomic
    def destroy(self, *, by: Person | None, reason: str = "asked") -> None:
        """Destroy everything about it: exports, report, and whatever was sealed with its keys."""
        Keeping.objects.of("report", self.pk).destroy_all(by=by, reason=reason)
        self.destroy_spool(reason=reason, by=by)
        self.key.destroy()
        self.become(State.DESTROYED, *State, finished=timezone.now())
        Entry.objects.add(kind="run", subject=self.pk, verb="erased", actor=by.pk if by else None, reason=reason)

    def destroy_spool(self, *, reason: str, by: Person | None = None) -> None:
        """Destroy the exports and the notes of how far it came; the report stays."""
        for kind in ("spool", "journal"):
            Keeping.objects.of(kind, self.pk).destroy_all(by=by, reason=reason)
        self.spool_key.destroy()
        self.spooled.all().delete()
        # A worker that was killed while it wrote a report can have left one that no record knows.
        kept = self.report_file
        for file in spool().glob(f"{self.pk.hex}*"):
            if kept is None or file.name != kept.file:
                file.unlink(missing_ok=True)

    @transaction.atomic
    def keep_report(self, sheets: Iterable[tuple[str, Iterable[str]]], *, is_complete: bool, judged: int) -> None:
        """Seal the report, and destroy the exports that it was made from."""
        lies = spool() / f"{self.pk.hex}-{uuid.uuid4().hex}"
        write_binder(lies, self.key.opened(), self._bound, sheets)
        Keeping.objects.create(kind="report", subject=self.pk, key=self.key, file=lies.name)
        now = {"finished": timezone.now(), "is_complete": is_complete, "judged": judged}
        if not self.become(State.DONE, State.RUNNING, State.PAUSING, **now):
            raise SealError("The run was destroyed while it was read, so its report is not kept.")
        self.destroy_spool(reason="read")
        Entry.objects.add(kind="run", subject=self.pk, verb="finished", actor=None)

    @transaction.atomic
    def fail(self, sentence: str, *, reason: str) -> None:
        """It cannot be done; what it was to be made from is destroyed."""
        self.become(State.FAILED, *State, finished=timezone.now())
        self.said = sentence
        self.save(update_fields=["said"])
        self.destroy_spool(reason=reason)
        Entry.objects.add(kind="run", subject=self.pk, verb="failed", actor=None, reason=reason)

    @property
    def _bound(self) -> str:
        return f"run/{self.pk}/report"


class Spooled(models.Model):
    """One uploaded export of a run: where it lies, under which name its owner knows it, and the key that opens it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="spooled")
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    file = models.CharField(max_length=80)
    name = SealedText()
    secret = SealedText()

    def __str__(self) -> str:
        return f"upload of run {self.run_id}"

    @classmethod
    def take(cls, run: Run, upload: SealedUpload) -> Spooled:
        """Take an upload over, with its key, until the run has read it."""
        key = run.spool_key
        taken = cls.objects.create(
            run=run, key=key, file=upload.lies.name, name=upload.name or "export", secret=upload.key.hex()
        )
        until = timezone.now() + PAUSED_FOR
        Keeping.objects.create(kind="spool", subject=run.pk, key=key, file=upload.lies.name, until=until)
        upload.claim()
        return taken

    @property
    def path(self) -> SealedPath:
        """The export for all who read from a path."""
        return SealedPath.of(spool() / self.file, self.name, bytes.fromhex(self.secret), self.file)
