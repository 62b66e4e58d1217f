"""The trail: one chain of entries for each record; what stands in it can be neither changed nor taken out.

An entry names its actor and its record by id and what was done by a word of the code; content has no place in it.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterator
from datetime import UTC

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils import timezone

_WORD = RegexValidator(r"\A[a-z][a-z-]{0,39}\Z")


class Entries(models.QuerySet["Entry"]):
    """Questions about the trail, and the one way to add to it."""

    def of(self, kind: str, subject: uuid.UUID) -> Entries:
        """The chain of one record."""
        return self.filter(kind=kind, subject=subject).order_by("seq")

    @transaction.atomic
    def add(self, *, kind: str, subject: uuid.UUID, verb: str, actor: uuid.UUID | None, reason: str = "") -> Entry:
        """Add what was done; the words are from the code (``kind``, ``verb``, ``reason``), never from a person."""
        for word in filter(None, (kind, verb, reason)):
            _WORD(word)
        last = self.of(kind, subject).last()
        entry = Entry(
            kind=kind,
            subject=subject,
            seq=last.seq + 1 if last else 1,
            verb=verb,
            actor=actor,
            reason=reason,
            at=timezone.now(),
            previous=last.digest if last else "",
        )
        entry.digest = entry.reckoned()
        entry.save(force_insert=True)
        return entry

    def broken(self) -> Iterator[Entry]:
        """Every entry that does not follow from the one before it."""
        before: Entry | None = None
        for entry in self.order_by("kind", "subject", "seq").iterator():
            first = before is None or (before.kind, before.subject) != (entry.kind, entry.subject)
            seq, previous = (1, "") if first or before is None else (before.seq + 1, before.digest)
            if (entry.seq, entry.previous, entry.digest) != (seq, previous, entry.reckoned()):
                yield entry
            before = entry

    def heads(self) -> dict[str, str]:
        """The last digest of every chain, to be kept apart from the database."""
        ordered = self.order_by("kind", "subject", "seq").values_list("kind", "subject", "digest")
        return {f"{kind}/{subject}": digest for kind, subject, digest in ordered.iterator()}


class Entry(models.Model):
    """One thing that was done to one record."""

    kind = models.CharField(max_length=40, validators=[_WORD])
    subject = models.UUIDField()
    seq = models.PositiveIntegerField()
    verb = models.CharField(max_length=40, validators=[_WORD])
    actor = models.UUIDField(null=True)
    reason = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    objects = Entries.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject", "seq"], name="one_entry_at_each_place_of_a_chain")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.seq}: {self.verb}"

    def reckoned(self) -> str:
        """The digest that this entry must have: of all that stands in it, and of the entry before."""
        at = self.at.astimezone(UTC)
        whole = [
            *(self.kind, str(self.subject), self.seq, self.verb, str(self.actor or "")),
            *(self.reason, at.isoformat(timespec="microseconds"), self.previous),
        ]
        return hashlib.sha256(json.dumps(whole).encode()).hexdigest()
