"""What is kept for a while: a key, perhaps a sealed file, and how both are destroyed; with the record that they were."""

from __future__ import annotations

import uuid
from datetime import timedelta
from pathlib import Path

from django.db import models, transaction
from django.utils import timezone

from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.keys.uploads import spool
from poise.web.kernel.people.models import Person
from poise.web.kernel.trail.models import Entry


class Keepings(models.QuerySet["Keeping"]):
    """Questions about what is kept."""

    def kept(self) -> Keepings:
        """What has not been destroyed."""
        return self.filter(destroyed=None)

    def past(self) -> Keepings:
        """What was to be kept until a time that has come."""
        return self.kept().filter(until__lte=timezone.now())

    def of(self, kind: str, subject: uuid.UUID) -> Keepings:
        """What is kept for one record."""
        return self.filter(kind=kind, subject=subject)

    def destroy_all(self, *, by: Person | None, reason: str) -> int:
        """Destroy every one of them that is still kept."""
        every = list(self.kept())
        for each in every:
            each.destroy(by=by, reason=reason)
        return len(every)


class Keeping(models.Model):
    """Something kept for a record: the key that opens it, and the name of the sealed file where there is one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=40)
    subject = models.UUIDField()
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    file = models.CharField(max_length=80, blank=True)
    since = models.DateTimeField(default=timezone.now, editable=False)
    until = models.DateTimeField(null=True, blank=True)
    destroyed = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=40, blank=True)

    objects = Keepings.as_manager()

    class Meta:
        indexes = [models.Index(fields=["kind", "subject"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @property
    def lies(self) -> Path | None:
        """Where its sealed file lies."""
        return spool() / self.file if self.file else None

    @transaction.atomic
    def destroy(self, *, by: Person | None, reason: str) -> None:
        """Destroy the key first, so that whatever becomes of the file nobody can open it; then the file.

        ``by`` is nobody where Poise does it by itself, as after a crash. Doing it twice does no harm.
        """
        self.key.destroy()
        if self.lies:
            self.lies.unlink(missing_ok=True)
        if self.destroyed is None:
            self.destroyed, self.reason = timezone.now(), reason
            self.save(update_fields=["destroyed", "reason"])
            actor = by.pk if by else None
            Entry.objects.add(kind=self.kind, subject=self.subject, verb="destroyed", actor=actor, reason=reason)


LEFT_LYING = timedelta(days=1)
"""After how long a file that no record knows is no upload any more."""


def sweep(*, alone: bool) -> int:
    """Destroy what is past its time, and files that no record knows, as a crash can leave them.

    ``alone`` where nobody can be uploading, as at a start: an upload has no record until its form was found good.
    Otherwise a file has to lie for a day before it is taken for a left one.
    """
    count = Keeping.objects.past().destroy_all(by=None, reason="past-its-time")
    known = set(Keeping.objects.kept().exclude(file="").values_list("file", flat=True))
    for file in spool().iterdir():
        if file.is_file() and file.name not in known and (alone or _lies_long(file)):
            file.unlink(missing_ok=True)
            count += 1
    return count


def _lies_long(file: Path) -> bool:
    try:
        return file.stat().st_mtime < (timezone.now() - LEFT_LYING).timestamp()
    except FileNotFoundError:  # somebody else has just taken it away
        return False
