"""What somebody asked to be kept of a check: that they disagree, or why they kept their words."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from poise.web.kernel.keys.fields import SealedText, SealedValue
from poise.web.kernel.keys.models import DataKey
from poise.web.kernel.people.models import Person
from poise.web.kernel.trail.models import Entry


class KeptOnes(models.QuerySet["Kept"]):
    """Questions about what was kept."""

    def visible_to(self, person: Person) -> KeptOnes:
        """Those that are this person's own, and still there."""
        return self.filter(owner=person, destroyed=None).order_by("-made")

    @transaction.atomic
    def keep(self, *, by: Person, **said: Any) -> Kept:
        """Keep one, with a key of its own, so that it can be destroyed by itself."""
        kept = self.create(owner=by, key=DataKey.make("kept"), **said)
        Entry.objects.add(kind="kept", subject=kept.pk, verb=kept.kind, actor=by.pk)
        return kept


class Kept(models.Model):
    """One text with the answer to it and what its author thought of that; everything in it is sealed."""

    class Kind(models.TextChoices):
        """Why it was kept."""

        DISAGREED = "disagreed", _("You disagree with Poise")
        STOOD = "stood", _("You kept your words")

    class Wanted(models.TextChoices):
        """What the answer should have been."""

        OK = "ok", _("That nothing needs to hold it back")
        RECONSIDER = "reconsider", _("That I should think again")
        STOP = "do-not-post", _("That I should not post it")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    key = models.ForeignKey(DataKey, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    made = models.DateTimeField(default=timezone.now, editable=False)
    destroyed = models.DateTimeField(null=True, blank=True)
    text = SealedText()
    context = SealedValue()
    answer = SealedValue()
    wanted = SealedText(null=True)
    reason = SealedText()

    objects = KeptOnes.as_manager()

    def __str__(self) -> str:
        return f"kept {self.pk}"

    @property
    def wanted_says(self) -> str:
        """What the answer should have been, in words."""
        return str(self.Wanted(self.wanted).label) if self.wanted else ""

    @transaction.atomic
    def destroy(self, *, by: Person) -> None:
        """Destroy its key, and with it every word."""
        self.key.destroy()
        Kept.objects.filter(pk=self.pk).update(destroyed=timezone.now())
        Entry.objects.add(kind="kept", subject=self.pk, verb="destroyed", actor=by.pk, reason="asked")

    @transaction.atomic
    def note_export(self, *, by: Person) -> None:
        """That it left Poise, because its owner wanted it to."""
        Entry.objects.add(kind="kept", subject=self.pk, verb="exported", actor=by.pk)
